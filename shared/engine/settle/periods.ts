import {
  type FiscalYearStart,
  type MonthNumber,
  monthOfDay,
  type Period,
  type PeriodKind,
  periodOf,
} from '@shared/calendar/period'
import { type DaySpan, daysOf, daysWithin, shared } from '../roster'

/** A period over which the pay of a plan is settled for a payee. */
export interface SettledPeriod {
  readonly period: Period
  /** The fiscal year it lies in: what a cap or floor `per: window` of a plan is counted over. */
  readonly year: Period
  /** A day of it is assigned to the plan: only then there are floor, assured pay and draw. */
  readonly isAssigned: boolean
  /** The payee's last one of the fiscal year: a draw's balance is dealt with, a floor of the year topped up. */
  readonly closesYear: boolean
  /** The payee's last one of all: the plan is left, and no assignment to it follows. */
  readonly isLast: boolean
}

/** When a payee is in a plan, and how the plan is settled and paid. */
export interface SettledCalendar {
  /** Days in the plan, in order. */
  readonly spans: readonly DaySpan[]
  readonly settled: PeriodKind
  /** The payout periods of the plan's components. */
  readonly paid: readonly PeriodKind[]
  readonly fiscalYearStart: FiscalYearStart
}

/**
 * The settled periods of a payee in a plan, in order: those with a day in it, those in which a payout period with such a day ends, and those that
 * have lines besides (a clawback after the payee has left).
 *
 * Which one closes a year or is the last follows from the assignments alone, so that a run of a few months settles as the whole year's does.
 *
 * @param from      first month of the run's first fiscal year, in which all balances open
 * @param to        last month of the run
 * @param lineMonths months in which a period of a line of the payee and plan ends
 */
export function settledPeriods(
  calendar: SettledCalendar,
  from: MonthNumber,
  to: MonthNumber,
  lineMonths: ReadonlySet<MonthNumber>,
): readonly SettledPeriod[] {
  const { spans, settled, paid, fiscalYearStart } = calendar
  const finalSpan = spans[spans.length - 1]
  const final = finalSpan === undefined ? null : lastSettled(calendar, finalSpan.last)
  const found: SettledPeriod[] = []
  let period = periodOf(from, settled, fiscalYearStart)
  for (
    ;
    lastMonthOf(period) <= to;
    period = periodOf(period.firstMonth + period.monthCount, settled, fiscalYearStart)
  ) {
    const end = lastMonthOf(period)
    const isAssigned = hasDay(spans, period)
    const endsPayout = paid.some((kind) => {
      const payout = periodOf(end, kind, fiscalYearStart)
      return lastMonthOf(payout) === end && hasDay(spans, payout)
    })
    const hasLines = monthsOf(period).some((month) => lineMonths.has(month))
    if (!isAssigned && !endsPayout && !hasLines) continue
    const year = periodOf(period.firstMonth, 'year', fiscalYearStart)
    const lastDay = lastAssignedDay(spans, daysOf(year))
    found.push({
      period,
      year,
      isAssigned,
      closesYear: lastDay !== null && lastSettled(calendar, lastDay) === period.firstMonth,
      isLast: final === period.firstMonth,
    })
  }
  return found
}

/** First month of the settled period in which the last payout period around a day ends. */
function lastSettled({ settled, paid, fiscalYearStart }: SettledCalendar, day: number): MonthNumber {
  const month = monthOfDay(day)
  const end = Math.max(month, ...paid.map((kind) => lastMonthOf(periodOf(month, kind, fiscalYearStart))))
  return periodOf(end, settled, fiscalYearStart).firstMonth
}

function lastAssignedDay(spans: readonly DaySpan[], days: DaySpan): number | null {
  const within = spans.flatMap((span) => shared(span, days)?.last ?? [])
  return within.length === 0 ? null : Math.max(...within)
}

function hasDay(spans: readonly DaySpan[], period: Period): boolean {
  return daysWithin(spans, daysOf(period)) > 0
}

function lastMonthOf({ firstMonth, monthCount }: Period): MonthNumber {
  return firstMonth + monthCount - 1
}

function monthsOf({ firstMonth, monthCount }: Period): readonly MonthNumber[] {
  return Array.from({ length: monthCount }, (_, index) => firstMonth + index)
}
