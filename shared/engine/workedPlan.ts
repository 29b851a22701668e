import { type DayNumber, dayOf, type IsoDate } from '@shared/calendar/date'
import type { PeriodKind } from '@shared/calendar/period'
import type { Finding } from '@shared/findings/finding'
import type { NumberScope } from '@shared/formula/numberText'
import { type Exact, ONE, ZERO } from '@shared/money/exact'
import type { CompPlan, Draw, Proration, Ramp } from '@shared/plan/model'
import { USUAL_PRORATION } from './proration'
import { NumberReader, type WorkedLimit } from './workedComponent'

export interface WorkedRamp {
  /** By month of tenure, the month of hire first. */
  readonly months: readonly { readonly quota: Exact; readonly assured: Exact }[]
  readonly baseRateOf: Ramp['baseRateOf']
}

export interface WorkedDraw {
  readonly kind: Draw['kind']
  /** For a whole settled period. */
  readonly amount: Exact
  /** First and last day it is active; null: no bound. */
  readonly from: DayNumber | null
  readonly to: DayNumber | null
  readonly recoveredFrom: Draw['recoveredFrom']
  readonly recoveredUpTo: Exact
  /** Null: from the start. */
  readonly recoveryStarts: DayNumber | null
  readonly atYearEnd: Draw['atYearEnd']
  readonly onLeaving: Draw['onLeaving']
}

/** The settlement of a plan with its numbers worked out for one set of names, and the default of every field that says nothing. */
export interface WorkedPlan {
  readonly settled: PeriodKind
  readonly cap: WorkedLimit | null
  readonly floor: WorkedLimit | null
  readonly ramp: WorkedRamp | null
  readonly draw: WorkedDraw | null
  readonly proration: Proration
  readonly belowZero: 'owed' | 'carried'
}

/** Works out every number of a plan that is not a component's. With any finding it has none: nothing of the plan pays. */
export function workPlan(
  { plan, path }: { readonly plan: CompPlan; readonly path: string },
  scope: NumberScope,
): { readonly worked: WorkedPlan | null; readonly findings: readonly Finding[] } {
  const reader = new NumberReader(scope, path)
  const { cap, floor, ramp, draw } = plan
  const worked: WorkedPlan = {
    settled: plan.settled ?? 'month',
    cap: cap === undefined ? null : reader.limit(cap, 'cap'),
    floor: floor === undefined ? null : reader.limit(floor, 'floor'),
    ramp: ramp === undefined ? null : workRamp(ramp, reader),
    draw: draw === undefined ? null : workDraw(draw, reader),
    proration: plan.proration ?? USUAL_PRORATION,
    belowZero: plan.belowZero ?? 'owed',
  }
  refuseLimitsOfComponents(plan, reader)
  return { worked: reader.findings.length > 0 ? null : worked, findings: reader.findings }
}

/** A whole plan has no credit and no base rate to be limited by. */
function refuseLimitsOfComponents({ cap, floor }: CompPlan, reader: NumberReader): void {
  for (const [place, limit] of [
    ['cap', cap],
    ['floor', floor],
  ] as const) {
    if (limit?.of === 'credited' || limit?.of === 'baseRate')
      reader.refuse('plan.limit', `${place}.of`, { of: limit.of })
  }
}

function workRamp({ months, baseRateOf }: Ramp, reader: NumberReader): WorkedRamp {
  return {
    months: months.map(({ quota, assured }, index) => ({
      quota: unitAsOne(reader.number(quota, `ramp.months[${index}].quota`)),
      assured: reader.number(assured, `ramp.months[${index}].assured`),
    })),
    baseRateOf,
  }
}

/** The factor that changes nothing is ONE itself, so that who is not ramped is told by it. */
function unitAsOne(factor: Exact): Exact {
  return factor.n === factor.d ? ONE : factor
}

function workDraw(draw: Draw, reader: NumberReader): WorkedDraw {
  const day = (date: string | undefined) => (date === undefined ? null : dayOf(date as IsoDate))
  return {
    kind: draw.kind,
    amount: reader.number(draw.amount, 'draw.amount'),
    from: day(draw.from),
    to: day(draw.to),
    recoveredFrom: draw.recoveredFrom,
    recoveredUpTo: reader.number(draw.recoveredUpTo, 'draw.recoveredUpTo'),
    recoveryStarts: day(draw.recoveryStarts),
    atYearEnd: draw.atYearEnd,
    onLeaving: draw.onLeaving,
  }
}

/** The factor on the quota in a month of tenure: 1 without a ramp and beyond it. */
export function rampedQuota(ramp: WorkedRamp | null, tenure: number): Exact {
  return ramp?.months[tenure - 1]?.quota ?? ONE
}

/** The share of target variable pay that is assured in a month of tenure: 0 without a ramp and beyond it. */
export function assuredShare(ramp: WorkedRamp | null, tenure: number): Exact {
  return ramp?.months[tenure - 1]?.assured ?? ZERO
}
