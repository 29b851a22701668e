import { type MonthSpan, type Period, periodsWithin } from '@shared/calendar/period'
import { add, type Exact, exact, multiply, ONE, ZERO } from '@shared/money/exact'
import type { Proration } from '@shared/plan/model'
import type { CompiledComponent, CompiledWorkspace } from './compile'
import { type DayShare, dayShare } from './proration'
import { withoutFirstDay } from './quota'
import { type AssignedSpan, daysOf, shared, spansInPlan } from './roster'

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
 * @param proration the plan's
 */
export function annualParts(
  compiled: CompiledWorkspace,
  { plan, component }: Pick<CompiledComponent, 'plan' | 'component'>,
  payee: string,
  span: MonthSpan,
  proration: Proration,
  which: 'targetVariable' | 'basePay' = 'targetVariable',
): readonly AnnualPart[] {
  return periodsWithin(span, component.paid, compiled.fiscalYearStart).flatMap((period) =>
    partsOfPeriod(compiled, plan, payee, period, proration, which),
  )
}

/** The parts of annual pay that a payee's assignments to a plan have in one period. */
export function partsOfPeriod(
  { roster, annualPay }: Pick<CompiledWorkspace, 'roster' | 'annualPay'>,
  plan: string,
  payee: string,
  period: Period,
  { days, firstDay }: Proration,
  which: 'targetVariable' | 'basePay',
): readonly AnnualPart[] {
  const whole = daysOf(period)
  const spans = spansInPlan(roster, payee, plan).filter((span) => shared(span, whole) !== null)
  const counts = (list: readonly AssignedSpan[]) =>
    firstDay === 'counted' ? list : withoutFirstDay(roster, payee, list)
  const all = counts(spans)
  return spans.flatMap((span): readonly AnnualPart[] => {
    const annual = annualPay.get(span.assignment)?.[which] ?? null
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
