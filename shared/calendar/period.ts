import { invariant } from '@shared/findings/invariant'
import { calendarDay, type DayNumber, toDayNumber } from './date'

/** The spans that pay and attainment are counted over, from short to long. */
export const PERIOD_KINDS = ['month', 'quarter', 'half', 'year'] as const
export type PeriodKind = (typeof PERIOD_KINDS)[number]

/** The spans attainment builds up over: a period, or the year of a plan, which may begin in another month than the fiscal year. */
export const WINDOW_KINDS = [...PERIOD_KINDS, 'planYear'] as const
export type WindowKind = (typeof WINDOW_KINDS)[number]

const MONTHS: Readonly<Record<PeriodKind, number>> = { month: 1, quarter: 3, half: 6, year: 12 }

/** Months since January of year 0: the atom of the calendar. */
export type MonthNumber = number

/** Whole months in a row. */
export interface MonthSpan {
  readonly firstMonth: MonthNumber
  readonly monthCount: number
}

/**
 * A slice of the calendar made of whole months. Its id is `2026-03`, `2026-Q1`, `2026-H1` or `2026`; quarters, halves
 * and years are fiscal and named after the calendar year in which their fiscal year ends.
 */
export interface Period extends MonthSpan {
  readonly id: string
  readonly kind: PeriodKind
}

/** Month (1 to 12) in which the fiscal year begins. */
export type FiscalYearStart = number

export function monthNumber(year: number, month: number): MonthNumber {
  return year * 12 + month - 1
}

export function monthOfDay(day: DayNumber): MonthNumber {
  const { year, month } = calendarDay(day)
  return monthNumber(year, month)
}

export function firstDayOfMonth(month: MonthNumber): DayNumber {
  return toDayNumber(Math.floor(month / 12), (month % 12) + 1, 1)
}

/** First and last day of a period, both within it. */
export function firstDay(period: MonthSpan): DayNumber {
  return firstDayOfMonth(period.firstMonth)
}
export function lastDay(period: MonthSpan): DayNumber {
  return firstDayOfMonth(period.firstMonth + period.monthCount) - 1
}
export function dayCount(period: MonthSpan): number {
  return lastDay(period) - firstDay(period) + 1
}

export function monthsIn(kind: PeriodKind): number {
  return MONTHS[kind]
}

/** True when periods of `short` add up to spans of `long`. */
export function divides(short: PeriodKind, long: WindowKind): boolean {
  return MONTHS[spanOfWindow(long)] % MONTHS[short] === 0
}

/** The kind of period that is as long as a window. */
export function spanOfWindow(window: WindowKind): PeriodKind {
  return window === 'planYear' ? 'year' : window
}

/**
 * The window of a kind that a month belongs to. A plan year is named, as fiscal years are, after the calendar year it ends in.
 *
 * @param planYearStart month in which the year of the plan begins
 */
export function windowOf(
  month: MonthNumber,
  kind: WindowKind,
  fiscalYearStart: FiscalYearStart,
  planYearStart: FiscalYearStart,
): Period {
  return kind === 'planYear' ? periodOf(month, 'year', planYearStart) : periodOf(month, kind, fiscalYearStart)
}

/** The period of a kind that a month belongs to. */
export function periodOf(month: MonthNumber, kind: PeriodKind, fiscalYearStart: FiscalYearStart): Period {
  invariant(fiscalYearStart >= 1 && fiscalYearStart <= 12, 'a fiscal year begins in a month from 1 to 12')
  const monthCount = MONTHS[kind]
  if (kind === 'month') {
    return {
      id: `${yearText(Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, '0')}`,
      kind,
      firstMonth: month,
      monthCount,
    }
  }
  const sinceStart = month - (fiscalYearStart - 1)
  const firstMonth = month - (sinceStart % monthCount)
  const yearStart = month - (sinceStart % 12)
  const year = yearText(Math.floor((yearStart + 11) / 12))
  const place = (firstMonth - yearStart) / monthCount + 1
  const id = kind === 'year' ? year : `${year}-${kind === 'quarter' ? 'Q' : 'H'}${place}`
  return { id, kind, firstMonth, monthCount }
}

function yearText(year: number): string {
  return String(year).padStart(4, '0')
}

const PERIOD_ID = /^(?!0000)(\d{4})(?:-(?:(\d{2})|Q([1-4])|H([12])))?$/

/** Reads a period id; null when it is none. */
export function parsePeriod(id: string, fiscalYearStart: FiscalYearStart): Period | null {
  const match = PERIOD_ID.exec(id)
  if (match === null) return null
  const year = Number(match[1])
  if (match[2] !== undefined) {
    const month = Number(match[2])
    return month >= 1 && month <= 12 ? periodOf(monthNumber(year, month), 'month', fiscalYearStart) : null
  }
  const yearStart = monthNumber(fiscalYearStart === 1 ? year : year - 1, fiscalYearStart)
  if (match[3] !== undefined) return periodOf(yearStart + (Number(match[3]) - 1) * 3, 'quarter', fiscalYearStart)
  if (match[4] !== undefined) return periodOf(yearStart + (Number(match[4]) - 1) * 6, 'half', fiscalYearStart)
  return periodOf(yearStart, 'year', fiscalYearStart)
}

/** The periods of a kind inside another, in order. Throws InvariantError when they do not add up to it. */
export function periodsWithin(span: MonthSpan, kind: PeriodKind, fiscalYearStart: FiscalYearStart): Period[] {
  invariant(span.monthCount % MONTHS[kind] === 0, 'a payout period divides its window')
  const periods: Period[] = []
  for (let month = span.firstMonth; month < span.firstMonth + span.monthCount; month += MONTHS[kind]) {
    periods.push(periodOf(month, kind, fiscalYearStart))
  }
  return periods
}

/** True when every month of `inner` lies in `outer`. */
export function contains(outer: MonthSpan, inner: MonthSpan): boolean {
  return (
    inner.firstMonth >= outer.firstMonth && inner.firstMonth + inner.monthCount <= outer.firstMonth + outer.monthCount
  )
}

/** True when the two share at least a month. */
export function overlaps(a: MonthSpan, b: MonthSpan): boolean {
  return a.firstMonth < b.firstMonth + b.monthCount && b.firstMonth < a.firstMonth + a.monthCount
}
