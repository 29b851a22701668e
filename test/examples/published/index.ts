import type { Category } from '../../support/published/case'
import { ACCELERATOR } from './accelerator'
import { ATTAINMENT } from './attainment'
import { BONUS } from './bonus'
import { BOUNDARY } from './boundary'
import { CAP } from './cap'
import { CLAWBACK } from './clawback'
import { CURRENCY } from './currency'
import { DECELERATOR } from './decelerator'
import { DRAW_NONRECOVERABLE } from './drawNonrecoverable'
import { DRAW_RECOVERABLE } from './drawRecoverable'
import { FLAT_RATE } from './flatRate'
import { FLOOR_GUARANTEE } from './floorGuarantee'
import { GATE } from './gate'
import { MANAGER_OVERRIDE } from './managerOverride'
import { MATRIX } from './matrix'
import { MBO_WEIGHTS } from './mboWeights'
import { MULTIPLIER } from './multiplier'
import { NET_OF_RETURNS } from './netOfReturns'
import { OTE_QUOTA_RATE } from './oteQuotaRate'
import { PAYMENT_TIMING } from './paymentTiming'
import { PAYOUT_CURVE } from './payoutCurve'
import { RAMP_PRORATION } from './rampProration'
import { ROUNDING } from './rounding'
import { RULE_PRECEDENCE } from './rulePrecedence'
import { SPIFF } from './spiff'
import { SPLIT_CREDIT } from './splitCredit'
import { TEAM_POOL } from './teamPool'
import { THRESHOLD } from './threshold'
import { TIERS_INTERPOLATED } from './tiersInterpolated'
import { TIERS_MARGINAL } from './tiersMarginal'
import { TIERS_RETROACTIVE } from './tiersRetroactive'
import { WEIGHTED_COMPONENTS } from './weightedComponents'
import { YTD_TRUE_UP } from './ytdTrueUp'

/** Every published case, by category. */
export const PUBLISHED: readonly Category[] = [
  ACCELERATOR,
  ATTAINMENT,
  BONUS,
  BOUNDARY,
  CAP,
  CLAWBACK,
  CURRENCY,
  DECELERATOR,
  DRAW_NONRECOVERABLE,
  DRAW_RECOVERABLE,
  FLAT_RATE,
  FLOOR_GUARANTEE,
  GATE,
  MANAGER_OVERRIDE,
  MATRIX,
  MBO_WEIGHTS,
  MULTIPLIER,
  NET_OF_RETURNS,
  OTE_QUOTA_RATE,
  PAYMENT_TIMING,
  PAYOUT_CURVE,
  RAMP_PRORATION,
  ROUNDING,
  RULE_PRECEDENCE,
  SPIFF,
  SPLIT_CREDIT,
  TEAM_POOL,
  THRESHOLD,
  TIERS_INTERPOLATED,
  TIERS_MARGINAL,
  TIERS_RETROACTIVE,
  WEIGHTED_COMPONENTS,
  YTD_TRUE_UP,
]
