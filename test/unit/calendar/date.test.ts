import {
  calendarDay,
  dayOf,
  daysInMonth,
  type IsoDate,
  parseIsoDate,
  toDayNumber,
  toIsoDate,
} from '@shared/calendar/date'
import { InvariantError } from '@shared/findings/invariant'
import { describe, expect, it } from 'vitest'

const iso = (text: string) => parseIsoDate(text) as IsoDate

describe('a date', () => {
  it('is read as year, month and day of a day that exists', () => {
    expect(parseIsoDate('2026-02-14')).toBe('2026-02-14')
    expect(parseIsoDate('2024-02-29')).toBe('2024-02-29')
    expect(parseIsoDate('2000-02-29')).toBe('2000-02-29')
  })

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-01',
    '2026-01-00',
    '0000-01-01',
    '26-01-01',
    '2026-1-1',
    '2026-01-01T00:00:00Z',
    '14/02/2026',
    '',
  ])('"%s" is none', (text) => {
    expect(parseIsoDate(text)).toBeNull()
  })

  it('counts days from the first of January 1970', () => {
    expect(toDayNumber(1970, 1, 1)).toBe(0)
    expect(toDayNumber(1969, 12, 31)).toBe(-1)
    expect(dayOf(iso('2026-02-14'))).toBe(20_498)
    expect(dayOf(iso('0001-01-01'))).toBe(-719_162)
  })

  it('agrees with the calendar of the machine on every day of five centuries', () => {
    for (let day = toDayNumber(1800, 1, 1); day <= toDayNumber(2300, 12, 31); day += 1) {
      const date = new Date(day * 86_400_000)
      const parts = calendarDay(day)
      if (
        parts.year !== date.getUTCFullYear() ||
        parts.month !== date.getUTCMonth() + 1 ||
        parts.day !== date.getUTCDate()
      ) {
        expect(parts).toEqual({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() })
      }
      if (toDayNumber(parts.year, parts.month, parts.day) !== day)
        expect(toDayNumber(parts.year, parts.month, parts.day)).toBe(day)
    }
  })

  it('is written with four digits of the year', () => {
    expect(toIsoDate(0)).toBe('1970-01-01')
    expect(toIsoDate(dayOf(iso('0099-12-31')))).toBe('0099-12-31')
    expect(toIsoDate(dayOf(iso('2024-02-29')) + 1)).toBe('2024-03-01')
  })

  it('of a month that has no such day is a broken promise', () => {
    expect(() => toDayNumber(2026, 2, 29)).toThrow(InvariantError)
    expect(() => toDayNumber(2026, 0, 1)).toThrow(InvariantError)
  })
})

describe('a month', () => {
  it('has 28 to 31 days, February 29 in leap years only', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => daysInMonth(2026, month))).toEqual([
      31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
    ])
    expect([2024, 2000, 1900, 2100, 2026].map((year) => daysInMonth(year, 2))).toEqual([29, 29, 28, 28, 28])
  })
})
