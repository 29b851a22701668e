import type { CompPlan, Proration } from '@shared/plan/model'
import { dayOfMonth, daysIn, isWorkingDay, lengthOf, monthOfDay, monthsOfSpan, type Span } from './calendar'
import { type Fraction, fraction, NOUGHT, total } from './fraction'
import { firstDayOf } from './people'
import type { Run } from './run'

/** Days that count for something, told day by day; `name` is what they are kept under. */
export interface Days {
  readonly name: string
  readonly count: (day: number) => boolean
}

/** The days of a period that count. */
export function daysThatCount(run: Run, payee: string, span: Span, days: Days): readonly number[] {
  return run.once(`days ${payee} ${days.name} ${span.first} ${span.last}`, () => daysIn(span).filter(days.count))
}

/**
 * The part of a period that some of its days make, month by month; over the months it adds up to the part of the whole.
 * calendar: days ÷ days of the period. actual365: the whole period is 1, any other part is days ÷ 365 of a year. wholeMonths: months whose 15th
 * is among the days. workingDays: Mondays to Fridays. A first day that is not counted is in no part. Several assignments may make the whole
 * `together`.
 */
export function monthParts(
  run: Run,
  plan: CompPlan,
  payee: string,
  period: Span,
  days: Days,
  together: Days = days,
): Fraction[] {
  const kind = plan.proration?.days ?? 'calendar'
  const skipped = skippedDay(run, plan, payee)
  return run.once(`parts ${kind} ${skipped} ${payee} ${days.name} ${period.first} ${period.last}`, () => {
    const isCounted = (day: number) => day !== skipped
    const counted = daysThatCount(run, payee, period, days).filter(isCounted)
    const isWhole = daysThatCount(run, payee, period, together).filter(isCounted).length === lengthOf(period)
    const months = monthsOfSpan(period)
    return months.map((month) =>
      partOfMonth(
        kind,
        period,
        months.length,
        isWhole,
        counted.filter((day) => monthOfDay(day) === month),
      ),
    )
  })
}

function partOfMonth(
  kind: Proration['days'],
  period: Span,
  months: number,
  isWhole: boolean,
  days: number[],
): Fraction {
  const part = (count: number, of: number) => fraction(BigInt(count), BigInt(of))
  switch (kind) {
    case 'calendar':
      return part(days.length, lengthOf(period))
    case 'actual365':
      return isWhole ? part(days.length, lengthOf(period)) : part(days.length * 12, 365 * months)
    case 'wholeMonths':
      return part(days.some((day) => dayOfMonth(day) === 15) ? 1 : 0, months)
    case 'workingDays':
      return part(days.filter(isWorkingDay).length, daysIn(period).filter(isWorkingDay).length)
  }
}

/** The first day of a payee's first assignment, where the plan does not count it. */
function skippedDay(run: Run, plan: CompPlan, payee: string): number | undefined {
  return plan.proration?.firstDay === 'notCounted' ? firstDayOf(run.roster, payee) : undefined
}

/** The days of a period that are in its parts. */
export function daysInParts(run: Run, plan: CompPlan, payee: string, period: Span, days: Days): readonly number[] {
  const skipped = skippedDay(run, plan, payee)
  return daysThatCount(run, payee, period, days).filter((day) => day !== skipped)
}

/** The part of a period that some of its days make. */
export function partOf(
  run: Run,
  plan: CompPlan,
  payee: string,
  period: Span,
  days: Days,
  together: Days = days,
): Fraction {
  return monthParts(run, plan, payee, period, days, together).reduce((sum, part) => total([sum, part]), NOUGHT)
}
