import type { DayNumber } from '@shared/calendar/date'
import type { Period } from '@shared/calendar/period'
import type { Finding } from '@shared/findings/finding'
import type { Exact } from '@shared/money/exact'
import type { AnnualPart } from './annualPay'
import type { Place } from './contest'
import type { ReadFormula } from './formulaReading'
import type { LimitGround } from './limits'
import type { SharedPart } from './pool'
import type { Position } from './position'
import type { WorkedAcross } from './rateTable'
import type { WorkedComponent } from './workedComponent'

/** What one transaction counts for a payee. */
export interface TransactionCredit {
  readonly row: number
  readonly day: DayNumber
  /** The payee's part. */
  readonly amount: Exact
  /** The credit of the whole transaction, before sharing. */
  readonly whole: Exact
}

/** A pool as it was shared in a team. */
export interface SharedPool {
  readonly team: string
  /** The team's own credit, which its table was read on. */
  readonly credited: Exact
  /** What the table gives, before it is rounded. */
  readonly fund: Exact
  /** Null: there is nobody to share it with. */
  readonly parts: readonly SharedPart[] | null
}

/** What a contest or a pool gives, and to whom. */
export interface Given {
  readonly amounts: ReadonlyMap<string, Exact>
  /** Of a contest: who was ranked, first place first. */
  readonly places: readonly Place[]
  /** Null for a contest, and for somebody without a team. */
  readonly pool: SharedPool | null
}

/** Pay that comes from elsewhere than the payee's own position: the prize of a contest, or a share of a pool. */
export interface GivenPay {
  readonly kind: 'prize' | 'share'
  readonly amount: Exact
  readonly of: Given
}

/** Where a payee stands on a component at the end of a payout period: all that paying it has to know. */
export interface Standing {
  readonly period: Period
  /** Null where the component's numbers have findings: it pays 0. */
  readonly worked: WorkedComponent | null
  readonly position: Position
  /** Target variable pay of the quota span, before the weight, and its parts. */
  readonly target: Exact
  readonly targetParts: readonly AnnualPart[]
  /** Where the payee stood at the end of an earlier period, against the quotas and in the group of now: where `incremental` begins. */
  readonly positionBefore: (earlier: Period) => Pick<Position, 'measured' | 'credited'>
  /** Why the position or a quota is missing; asked only where the table needs what is not there. */
  readonly missing: () => Finding
  /** Where the payee stands on the second axis of a matrix; null when that is missing. */
  readonly second: (across: WorkedAcross) => Exact | null
  /**
   * The payee's own credits of the credit span in (date, id) order, where pay is worked out transaction by transaction (`paysByTransaction`); else
   * null. Those of a group cannot be walked: none.
   */
  readonly transactions: readonly TransactionCredit[] | null
  /** By row, what a cap over everyone leaves the payee of each transaction it cuts (`shareTransactionCap`); null without such a cap. */
  readonly transactionShares: (() => ReadonlyMap<number, Exact>) | null
  /** Figures that limits are multiples of, over the window (its credit up to now) or the period. */
  readonly limitGround: (per: 'window' | 'period') => LimitGround
  readonly read: ReadFormula
  /** Null: pay comes from the payee's own position. */
  readonly given: GivenPay | null
}
