import { invariant } from '@shared/findings/invariant'

declare const isoDate: unique symbol
/** A calendar day as `2026-02-14`. A date, never an instant: no time zone can move it. */
export type IsoDate = string & { readonly [isoDate]: true }

/** Days since 1970-01-01: how sales columns keep dates. */
export type DayNumber = number

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/
const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** Number of days in a month. `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Days since 1970-01-01 of a day that exists in the proleptic Gregorian calendar. */
export function toDayNumber(year: number, month: number, day: number): DayNumber {
  invariant(month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month), 'a day of the calendar')
  const past = year - 1
  const days = past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400)
  const leap = month > 2 && isLeapYear(year) ? 1 : 0
  return days + (DAYS_BEFORE_MONTH[month - 1] as number) + leap + day - 719163
}

/** Reads `2026-02-14`; null when the text has another form or names a day that does not exist. */
export function parseIsoDate(text: string): IsoDate | null {
  const match = ISO_DATE.exec(text)
  if (match === null) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  return text as IsoDate
}

export function dayOf(date: IsoDate): DayNumber {
  return toDayNumber(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)))
}

/** Year, month (1 to 12) and day of the month of a day number. */
export function calendarDay(day: DayNumber): { readonly year: number; readonly month: number; readonly day: number } {
  const shifted = day + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  }
}

export function toIsoDate(day: DayNumber): IsoDate {
  const { year, month, day: dayOfMonth } = calendarDay(day)
  const pad = (value: number, width: number) => String(value).padStart(width, '0')
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}` as IsoDate
}
