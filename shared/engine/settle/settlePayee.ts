import {
  contains,
  lastDay,
  type MonthNumber,
  type MonthSpan,
  type Period,
  periodsWithin,
} from '@shared/calendar/period'
import { type Finding, finding } from '@shared/findings/finding'
import { add, type Exact, exact, multiply, ONE, ZERO } from '@shared/money/exact'
import { partsOfPeriod, sumOfAnnual } from '../annualPay'
import type { CompiledPlan, CompiledWorkspace } from '../compile'
import { limitOf } from '../limits'
import { dayShare, tenureMonth } from '../proration'
import { withoutFirstDay } from '../quota'
import { type AssignedSpan, type DaySpan, daysOf, NEVER_ENDS, shared, spansInPlan } from '../roster'
import type { WorkedLimit } from '../workedComponent'
import { assuredShare, type WorkedDraw, type WorkedPlan } from '../workedPlan'
import { type SettledPeriod, settledPeriods } from './periods'
import { type PeriodToSettle, type Settlement, type SettlementTerms, settlePlan } from './settlement'

/** A line of pay of a payee and plan, of whatever role and component. */
export interface LineToSettle {
  readonly period: Period
  /** Rounded, or exact where the total is rounded. */
  readonly amount: Exact
}

/** A settlement with the places, in the list that was given, of the lines it settles: `payouts` are theirs, in this order. */
export interface SettledLines {
  readonly settlement: Settlement
  readonly places: readonly number[]
  readonly findings: readonly Finding[]
}

/**
 * Settles the pay of one payee by one plan over the months of a run, with the numbers of the plan as the payee's assignments have them.
 *
 * The numbers of a settled period are those of the assignment that holds last in it, or before it where only lines are left to settle.
 *
 * @param lines pay since `from`, awards aside; those of periods that end outside the run's settled periods are not settled
 * @param from  first month of the run's first fiscal year, in which balances open
 * @param to    last month of the run
 *
 * Findings `pay.tooLarge`: a floor, an assured pay or a draw that no one is ever paid is left out.
 */
export function settlePayee(
  compiled: CompiledWorkspace,
  plan: CompiledPlan,
  payee: string,
  lines: readonly LineToSettle[],
  from: MonthNumber,
  to: MonthNumber,
): readonly SettledLines[] {
  const { fiscalYearStart, workspace } = compiled
  const spans = spansInPlan(compiled.roster, payee, plan.plan.id)
  const calendar = {
    spans,
    settled: plan.plan.settled ?? 'month',
    paid: plan.components.map(({ component }) => component.paid),
    fiscalYearStart,
  }
  const ends = lines.map(({ period }) => lastMonthOf(period))
  const periods = settledPeriods(calendar, from, to, new Set(ends.map(({ firstMonth }) => firstMonth)))
  const places = periods.map(({ period }) => ends.flatMap((end, place) => (contains(period, end) ? [place] : [])))
  const toSettle = periods.map((settled, index) => ({
    ...settled,
    ...numbersOf(compiled, plan, payee, spans, settled),
    lines: (places[index] ?? []).flatMap((place) => lines[place]?.amount ?? []),
  }))
  const { currency, rounding, roundedOn } = workspace
  const terms = termsOf(plan, { currency, rounding, roundedOn: roundedOn ?? 'line' })
  return settlePlan(terms, toSettle).map((settlement, index) => ({
    settlement,
    places: places[index] ?? [],
    findings: settlement.unpayable.map(() =>
      finding('pay.tooLarge', 'error', plan.path, { payee, period: settlement.settled.period.id }),
    ),
  }))
}

function lastMonthOf({ firstMonth, monthCount }: MonthSpan): MonthSpan {
  return { firstMonth: firstMonth + monthCount - 1, monthCount: 1 }
}

function termsOf(
  { plan: { floor, cap, draw, belowZero } }: CompiledPlan,
  money: Pick<SettlementTerms, 'currency' | 'rounding' | 'roundedOn'>,
): SettlementTerms {
  return { ...money, floor: floor ?? null, cap: cap ?? null, draw: draw ?? null, belowZero: belowZero ?? 'owed' }
}

type Numbers = Pick<PeriodToSettle, 'floorLimit' | 'capLimit' | 'assured' | 'draw'>

const NO_NUMBERS: Numbers = { floorLimit: null, capLimit: null, assured: null, draw: null }

function numbersOf(
  compiled: CompiledWorkspace,
  { plan }: CompiledPlan,
  payee: string,
  spans: readonly AssignedSpan[],
  { period, year }: SettledPeriod,
): Numbers {
  const last = spans.findLast(({ first }) => first <= lastDay(period))
  const worked = last === undefined ? null : compiled.workPlan(plan.id, last.assignment)
  if (worked === null) return NO_NUMBERS
  const limit = (stated: WorkedLimit | null) =>
    stated === null
      ? null
      : planLimit(compiled, plan.id, payee, worked, stated, stated.per === 'window' ? year : period)
  return {
    floorLimit: limit(worked.floor),
    capLimit: limit(worked.cap),
    assured: worked.ramp === null ? null : assuredPay(compiled, plan.id, payee, spans, worked, period),
    draw: worked.draw === null ? null : drawOf(compiled, payee, spans, worked, worked.draw, period),
  }
}

/** What a limit of a plan comes to over a settled period or a fiscal year: no weight, and targets and base pay by settled periods. */
function planLimit(
  compiled: CompiledWorkspace,
  plan: string,
  payee: string,
  { settled, proration }: WorkedPlan,
  limit: WorkedLimit,
  span: MonthSpan,
): Exact | null {
  const annual = (which: 'targetVariable' | 'basePay') =>
    sumOfAnnual(
      periodsWithin(span, settled, compiled.fiscalYearStart).flatMap((period) =>
        partsOfPeriod(compiled, plan, payee, period, proration, which),
      ),
    )
  return limitOf(limit, ONE, () => ({
    target: annual('targetVariable'),
    basePay: annual('basePay'),
    credited: ZERO,
    baseQuota: null,
  }))
}

/** The sum over the months of a settled period of assured share × target of the month, by the days of each assignment. */
function assuredPay(
  compiled: CompiledWorkspace,
  plan: string,
  payee: string,
  spans: readonly AssignedSpan[],
  { proration }: WorkedPlan,
  period: Period,
): Exact {
  const hired = compiled.roster.hired.get(payee)
  const counted = countedDays(compiled, payee, proration.firstDay)
  const ofPeriod = exact(BigInt(period.monthCount), 12n)
  let assured = ZERO
  for (const span of spans) {
    const ramp = compiled.workPlan(plan, span.assignment)?.ramp ?? null
    const annual = compiled.annualPay.get(span.assignment)?.targetVariable ?? null
    if (ramp === null || annual === null || hired === undefined) continue
    for (let month = period.firstMonth; month < period.firstMonth + period.monthCount; month += 1) {
      const part = dayShare(
        proration.days,
        period,
        { firstMonth: month, monthCount: 1 },
        counted([span]),
        counted(spans),
      )
      const target = multiply(multiply(annual, ofPeriod), part.share)
      assured = add(assured, multiply(assuredShare(ramp, tenureMonth(hired, month)), target))
    }
  }
  return assured
}

function drawOf(
  compiled: CompiledWorkspace,
  payee: string,
  spans: readonly AssignedSpan[],
  { proration }: WorkedPlan,
  { amount, from, to, recoveredUpTo, recoveryStarts }: WorkedDraw,
  period: Period,
): PeriodToSettle['draw'] {
  const active: DaySpan = { first: from ?? -NEVER_ENDS, last: to ?? NEVER_ENDS }
  const drawn = spans.flatMap((span) => shared(span, active) ?? [])
  const days = countedDays(compiled, payee, proration.firstDay)(drawn)
  return {
    whole: amount,
    share: dayShare(proration.days, period, period, days, days).share,
    recoveredUpTo,
    recovers: recoveryStarts === null || recoveryStarts <= daysOf(period).last,
  }
}

function countedDays(
  { roster }: CompiledWorkspace,
  payee: string,
  firstDay: 'counted' | 'notCounted',
): (spans: readonly DaySpan[]) => readonly DaySpan[] {
  return (spans) => (firstDay === 'counted' ? spans : withoutFirstDay(roster, payee, spans))
}
