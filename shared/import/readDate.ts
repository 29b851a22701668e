import { type DayNumber, daysInMonth, toDayNumber } from '@shared/calendar/date'

/** How the days of a column are written. `serial` is the day count of spreadsheets (1900 system). */
export const DATE_ORDERS = ['ymd', 'dmy', 'mdy', 'serial'] as const
export type DateOrder = (typeof DATE_ORDERS)[number]

const TIME = String.raw`(?:(?:[T ]|, ?)\d{1,2}[:h]\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[AaPp]\.?[Mm]\.?)?(?: ?(?:Z|UTC|[+-]\d{2}:?\d{2}))?)?`
const YEAR_FIRST = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${TIME}$`)
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/
const YEAR_LAST = new RegExp(`^(\\d{1,2})([-/. ])(\\d{1,2})\\2(\\d{4}|\\d{2})${TIME}$`)
const DAY_NAMED = new RegExp(`^(\\d{1,2})(?:er|\\.|st|nd|rd|th)?[- /]?(\\p{L}{3,})\\.?,?[- /](\\d{4})${TIME}$`, 'u')
const NAMED_DAY = new RegExp(`^(\\p{L}{3,})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})${TIME}$`, 'u')
const SERIAL = /^(\d{4,6})(?:[.,]\d+)?$/
const WIDE_SPACES = /[\u00a0\u2007\u2009\u202f]/g

/** Names of the months in English, French and German without accents; any beginning of three letters or more that fits one month is read. */
const MONTH_NAMES: readonly (readonly string[])[] = [
  ['january', 'janvier', 'januar'],
  ['february', 'fevrier', 'februar'],
  ['march', 'mars', 'marz', 'mrz'],
  ['april', 'avril'],
  ['may', 'mai'],
  ['june', 'juin', 'juni'],
  ['july', 'juillet', 'juli'],
  ['august', 'aout'],
  ['september', 'septembre'],
  ['october', 'octobre', 'oktober'],
  ['november', 'novembre'],
  ['december', 'decembre', 'dezember'],
]

/** Day 1 of the 1900 system is 1900-01-01; its day 60 never was, so counting from 61 starts at 1899-12-30. */
const SERIAL_EPOCH: DayNumber = -25569
const FIRST_TRUE_SERIAL = 61

/**
 * Reads a day written in an order. A time of day beside it is left aside, whatever its zone: a deal closed on 31 December at
 * 23:30 stays in December. Years of two digits follow spreadsheets: 00 to 29 are 2000 to 2029. Months written as words
 * (English, French, German) read the same in every order but `serial`.
 *
 * @returns days since 1970-01-01, or null when the text is no such day: 30/02 is none.
 *
 * @example
 * readDate('31/12/2017 23:30', 'dmy') // 17531
 */
export function readDate(text: string, order: DateOrder): DayNumber | null {
  const trimmed = text.replace(WIDE_SPACES, ' ').trim()
  if (order === 'serial') return readSerial(trimmed)
  return (order === 'ymd' ? readYearFirst(trimmed) : readYearLast(trimmed, order)) ?? readNamedMonth(trimmed)
}

/** True when the text names its month in words, so that no order has to be chosen. */
export function hasNamedMonth(text: string): boolean {
  return readNamedMonth(text.replace(WIDE_SPACES, ' ').trim()) !== null
}

function readYearFirst(text: string): DayNumber | null {
  const match = YEAR_FIRST.exec(text)
  if (match !== null) return dayIfReal(match[1], match[3], match[4])
  const compact = COMPACT.exec(text)
  return compact === null ? null : dayIfReal(compact[1], compact[2], compact[3])
}

function readYearLast(text: string, order: 'dmy' | 'mdy'): DayNumber | null {
  const match = YEAR_LAST.exec(text)
  if (match === null) return null
  const [, first, , second, year] = match
  return order === 'dmy' ? dayIfReal(year, second, first) : dayIfReal(year, first, second)
}

function readNamedMonth(text: string): DayNumber | null {
  const dayFirst = DAY_NAMED.exec(text)
  if (dayFirst !== null) return dayIfReal(dayFirst[3], monthNamed(dayFirst[2]), dayFirst[1])
  const monthFirst = NAMED_DAY.exec(text)
  return monthFirst === null ? null : dayIfReal(monthFirst[3], monthNamed(monthFirst[1]), monthFirst[2])
}

function monthNamed(word: string | undefined): string | undefined {
  const plain = word?.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase() ?? ''
  const fitting = MONTH_NAMES.flatMap((names, index) =>
    names.some((name) => name.startsWith(plain)) ? [index + 1] : [],
  )
  return fitting.length === 1 ? String(fitting[0]) : undefined
}

function readSerial(text: string): DayNumber | null {
  const match = SERIAL.exec(text)
  if (match === null) return null
  const serial = Number(match[1])
  return serial < FIRST_TRUE_SERIAL ? null : serial + SERIAL_EPOCH
}

function dayIfReal(yearText: string | undefined, monthText: string | undefined, dayText: string | undefined) {
  if (monthText === undefined) return null
  const [month, day] = [Number(monthText), Number(dayText)]
  const year = yearText?.length === 2 ? Number(yearText) + (Number(yearText) < 30 ? 2000 : 1900) : Number(yearText)
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  return toDayNumber(year, month, day)
}
