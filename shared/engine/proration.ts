import type { DayNumber } from '@shared/calendar/date'
import { firstDayOfMonth, type MonthSpan, monthOfDay } from '@shared/calendar/period'
import { divide, type Exact, exact, exactInteger, ONE, ZERO } from '@shared/money/exact'
import type { Proration } from '@shared/plan/model'
import { type DaySpan, daysOf, daysWithin, shared } from './roster'

/** A plan that says nothing: calendar days, quotas prorated as pay is, the first day counted. */
export const USUAL_PRORATION: Proration = { days: 'calendar', quota: 'prorated', firstDay: 'counted' }

/** A part of a period: what was counted, of how much, and the ratio, which alone is calculated with. */
export interface DayShare {
  /** Calendar days, working days or months, as the proration says. */
  readonly counted: number
  /** What a whole period counts: its days, its working days, its months, or 365 days of a year. */
  readonly of: Exact
  readonly share: Exact
}

/**
 * The part of a period that some days have, in some of its months.
 *
 * `calendar`: days ÷ days of the period. `actual365`: 1 for a whole period, else days ÷ 365 × (12 ÷ months of the period). `wholeMonths`:
 * months whose 15th is among the days ÷ months of the period. `workingDays`: Mondays to Fridays ÷ those of the period. The shares of the months of
 * a period add up to the share of the period.
 *
 * @param months months of the period, or the period itself
 * @param part   the days that count, no day twice
 * @param all    all days that are paid for in the period: whether it is whole is decided by them
 */
export function dayShare(
  days: Proration['days'],
  period: MonthSpan,
  months: MonthSpan,
  part: readonly DaySpan[],
  all: readonly DaySpan[],
): DayShare {
  const counted = countOf(days, part, months)
  const of = wholeOf(days, period, all)
  const isWhole = of.d === 1n && of.n === BigInt(counted)
  return { counted, of, share: isWhole ? ONE : counted === 0 ? ZERO : divide(exactInteger(counted), of) }
}

function countOf(days: Proration['days'], spans: readonly DaySpan[], months: MonthSpan): number {
  switch (days) {
    case 'calendar':
    case 'actual365':
      return daysWithin(spans, daysOf(months))
    case 'wholeMonths':
      return fifteenthsWithin(spans, months)
    case 'workingDays':
      return workingDaysWithin(spans, daysOf(months))
  }
}

function wholeOf(days: Proration['days'], period: MonthSpan, all: readonly DaySpan[]): Exact {
  const whole = daysOf(period)
  const dayCount = whole.last - whole.first + 1
  switch (days) {
    case 'calendar':
      return exactInteger(dayCount)
    case 'actual365':
      return daysWithin(all, whole) === dayCount ? exactInteger(dayCount) : exact(BigInt(365 * period.monthCount), 12n)
    case 'wholeMonths':
      return exactInteger(period.monthCount)
    case 'workingDays':
      return exactInteger(workingDaysWithin([whole], whole))
  }
}

function fifteenthsWithin(spans: readonly DaySpan[], months: MonthSpan): number {
  let count = 0
  for (let month = months.firstMonth; month < months.firstMonth + months.monthCount; month += 1) {
    const fifteenth = firstDayOfMonth(month) + 14
    if (spans.some(({ first, last }) => first <= fifteenth && fifteenth <= last)) count += 1
  }
  return count
}

function workingDaysWithin(spans: readonly DaySpan[], days: DaySpan): number {
  let count = 0
  for (const span of spans) {
    const common = shared(span, days)
    if (common !== null) count += workingDaysUpTo(common.last) - workingDaysUpTo(common.first - 1)
  }
  return count
}

/** Mondays to Fridays from a Monday long ago up to a day, both counted. */
function workingDaysUpTo(day: DayNumber): number {
  const sinceMonday = day - FIRST_MONDAY + 1
  const weeks = Math.floor(sinceMonday / 7)
  return weeks * 5 + Math.min(sinceMonday - weeks * 7, 5)
}

/** 5 January 1970. */
const FIRST_MONDAY: DayNumber = 4

/** The month of tenure that a month is: 1 for the month of hire. */
export function tenureMonth(hired: DayNumber, month: number): number {
  return month - monthOfDay(hired) + 1
}
