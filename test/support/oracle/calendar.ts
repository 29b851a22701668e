/** The oracle's own calendar. A day counts from 1970-01-01, a month from January of year 0; both ends of a span belong to it. */
export interface Span {
  readonly first: number
  readonly last: number
}

export type Granularity = 'month' | 'quarter' | 'half' | 'year'

export const MONTHS_OF: Readonly<Record<Granularity, number>> = { month: 1, quarter: 3, half: 6, year: 12 }

const DAY_MS = 86_400_000

export function dayFromIso(text: string): number {
  return Date.parse(`${text}T00:00:00Z`) / DAY_MS
}

export function isoFromDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}

/** The days of `count` months from a month on. */
export function daysOfMonths(firstMonth: number, count: number): Span {
  const next = firstMonth + count
  return {
    first: Date.UTC(Math.floor(firstMonth / 12), firstMonth % 12, 1) / DAY_MS,
    last: Date.UTC(Math.floor(next / 12), next % 12, 1) / DAY_MS - 1,
  }
}

export function lengthOf(span: Span): number {
  return span.last - span.first + 1
}

export function isInside(inner: Span, outer: Span): boolean {
  return inner.first >= outer.first && inner.last <= outer.last
}

export function meet(a: Span, b: Span): boolean {
  return a.first <= b.last && b.first <= a.last
}

/** Months since January of year 0, of a day. */
export function monthOfDay(day: number): number {
  const date = new Date(day * DAY_MS)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}

export function dayOfMonth(day: number): number {
  return new Date(day * DAY_MS).getUTCDate()
}

/** Monday to Friday. */
export function isWorkingDay(day: number): boolean {
  const weekday = new Date(day * DAY_MS).getUTCDay()
  return weekday >= 1 && weekday <= 5
}

export function monthsOfSpan(span: Span): number[] {
  const first = monthOfDay(span.first)
  return Array.from({ length: monthOfDay(span.last) - first + 1 }, (_, index) => first + index)
}

export function daysIn(span: Span): number[] {
  return Array.from({ length: Math.max(0, lengthOf(span)) }, (_, index) => span.first + index)
}

export function monthId(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
}

/** The fiscal year a month is in, named after the calendar year it ends in. */
export function fiscalYearOf(month: number, fiscalYearStart: number): number {
  const year = Math.floor(month / 12)
  return fiscalYearStart > 1 && (month % 12) + 1 >= fiscalYearStart ? year + 1 : year
}

/** First month of a fiscal year, which is named after the calendar year it ends in. */
export function fiscalYearFirstMonth(year: number, fiscalYearStart: number): number {
  return fiscalYearStart === 1 ? year * 12 : (year - 1) * 12 + fiscalYearStart - 1
}

/** A period's id from its place in a fiscal year: months are calendar months, the longer ones are fiscal. */
export function periodId(kind: Granularity, year: number, index: number, fiscalYearStart: number): string {
  if (kind === 'year') return `${year}`
  if (kind === 'quarter') return `${year}-Q${index + 1}`
  if (kind === 'half') return `${year}-H${index + 1}`
  return monthId(fiscalYearFirstMonth(year, fiscalYearStart) + index)
}

/** The days that a period id names. */
export function daysOfPeriod(id: string, fiscalYearStart: number): Span {
  const [year = '', part] = id.split('-')
  const start = fiscalYearFirstMonth(Number(year), fiscalYearStart)
  if (part === undefined) return daysOfMonths(start, 12)
  if (part.startsWith('Q')) return daysOfMonths(start + 3 * (Number(part.slice(1)) - 1), 3)
  if (part.startsWith('H')) return daysOfMonths(start + 6 * (Number(part.slice(1)) - 1), 6)
  return daysOfMonths(Number(year) * 12 + Number(part) - 1, 1)
}

/** The fiscal periods of a kind that lie in some fiscal years, in order. */
export function periodsOfYears(
  kind: Granularity,
  years: readonly number[],
  fiscalYearStart: number,
): { readonly id: string; readonly span: Span; readonly year: number }[] {
  const months = MONTHS_OF[kind]
  return years.flatMap((year) =>
    Array.from({ length: 12 / months }, (_, index) => ({
      id: periodId(kind, year, index, fiscalYearStart),
      span: daysOfMonths(fiscalYearFirstMonth(year, fiscalYearStart) + index * months, months),
      year,
    })),
  )
}
