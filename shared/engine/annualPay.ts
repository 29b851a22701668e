import type { DayNumber } from '@shared/calendar/date'
import { type MonthSpan, type Period, periodsWithin } from '@shared/calendar/period'
import { add, type Exact, exact, multiply, ONE, ZERO } from '@shared/money/exact'
import type { Proration } from '@shared/plan/model'
import type { CompiledComponent, CompiledWorkspace } from './compile'
import { type DayShare, dayShare } from './proration'
import { withoutFirstDay } from './quota'
import { type AssignedSpan, daysOf, NEVER_ENDS, shared, spansInPlan } from './roster'

/** A part of annual pay: that of an assignment over the days it holds in a payout period. */
export interface AnnualPart {
  readonly period: Period
  readonly span: AssignedSpan
  readonly annual: Exact
  readonly days: DayShare
  readonly amount: Exact
}

/**
 * Target variable pay, or base pay, of a span: per payout period, annual pay × months ÷ 12 × the day share of each assignment to the plan.
 *
 * Annual pay that changes after the period paid is not known yet: later days of the span count at the last amount known, so that a change blends from then on
 * and what earlier periods were paid stays.
 *
 * @param proration the plan's
 * @param seenIn    the period that is paid
 */
export function annualParts(
  compiled: CompiledWorkspace,
  { plan, component }: Pick<CompiledComponent, 'plan' | 'component'>,
  payee: string,
  span: MonthSpan,
  proration: Proration,
  which: 'targetVariable' | 'basePay',
  seenIn: MonthSpan,
): readonly AnnualPart[] {
  const { last: known } = daysOf(seenIn)
  return periodsWithin(span, component.paid, compiled.fiscalYearStart).flatMap((period) =>
    partsOfPeriod(compiled, plan, payee, period, proration, which, known),
  )
}

/**
 * The parts of annual pay that a payee's assignments to a plan have in one period.
 *
 * @param known the last day whose assignments are known: those that begin later have the annual pay of the one before
 */
export function partsOfPeriod(
  { roster, annualPay }: Pick<CompiledWorkspace, 'roster' | 'annualPay'>,
  plan: string,
  payee: string,
  period: Period,
  { days, firstDay }: Proration,
  which: 'targetVariable' | 'basePay',
  known: DayNumber = NEVER_ENDS,
): readonly AnnualPart[] {
  const whole = daysOf(period)
  const ofPlan = spansInPlan(roster, payee, plan)
  const spans = ofPlan.filter((span) => shared(span, whole) !== null)
  const knownOf = (span: AssignedSpan) =>
    span.first <= known ? span : (ofPlan.findLast(({ first }) => first <= known) ?? span)
  const counts = (list: readonly AssignedSpan[]) =>
    firstDay === 'counted' ? list : withoutFirstDay(roster, payee, list)
  const all = counts(spans)
  return spans.flatMap((span): readonly AnnualPart[] => {
    const annual = annualPay.get(knownOf(span).assignment)?.[which] ?? null
    if (annual === null) return []
    const share = dayShare(days, period, period, counts([span]), all)
    const ofPeriod = multiply(annual, exact(BigInt(period.monthCount), 12n))
    return [
      { period, span, annual, days: share, amount: share.share === ONE ? ofPeriod : multiply(ofPeriod, share.share) },
    ]
  })
}

export function sumOfAnnual(parts: readonly AnnualPart[]): Exact {
  return parts.reduce((total, { amount }) => add(total, amount), ZERO)
}
