import { dayOf, type IsoDate, parseIsoDate, toIsoDate } from '@shared/calendar/date'
import {
  contains,
  dayCount,
  divides,
  firstDay,
  firstDayOfMonth,
  lastDay,
  monthNumber,
  monthOfDay,
  monthsIn,
  overlaps,
  PERIOD_KINDS,
  type Period,
  parsePeriod,
  periodOf,
  periodsWithin,
} from '@shared/calendar/period'
import { InvariantError } from '@shared/findings/invariant'
import { describe, expect, it } from 'vitest'

function period(id: string, fiscalYearStart = 1): Period {
  const found = parsePeriod(id, fiscalYearStart)
  if (found === null) throw new Error(id)
  return found
}

const days = (one: Period) => [toIsoDate(firstDay(one)), toIsoDate(lastDay(one))]

describe('a month', () => {
  it('is counted from January of year 0 and knows its days', () => {
    expect(monthNumber(2026, 1)).toBe(24_312)
    expect(monthOfDay(dayOf(parseIsoDate('2026-12-31') as IsoDate))).toBe(monthNumber(2026, 12))
    expect(toIsoDate(firstDayOfMonth(monthNumber(2026, 12)))).toBe('2026-12-01')
    expect(toIsoDate(firstDayOfMonth(monthNumber(2026, 12) + 1))).toBe('2027-01-01')
  })
})

describe('a period', () => {
  it.each([
    ['2026-03', '2026-03-01', '2026-03-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2026-Q1', '2026-01-01', '2026-03-31'],
    ['2026-Q4', '2026-10-01', '2026-12-31'],
    ['2026-H2', '2026-07-01', '2026-12-31'],
    ['2026', '2026-01-01', '2026-12-31'],
  ])('%s of a calendar fiscal year runs from %s to %s, both counted', (id, first, last) => {
    expect(days(period(id))).toEqual([first, last])
    expect(period(id).id).toBe(id)
  })

  it.each([
    [7, '2026', '2025-07-01', '2026-06-30'],
    [7, '2026-Q1', '2025-07-01', '2025-09-30'],
    [7, '2026-Q3', '2026-01-01', '2026-03-31'],
    [7, '2026-H2', '2026-01-01', '2026-06-30'],
    [7, '2026-03', '2026-03-01', '2026-03-31'],
    [2, '2026', '2025-02-01', '2026-01-31'],
    [2, '2026-Q4', '2025-11-01', '2026-01-31'],
    [12, '2026-Q1', '2025-12-01', '2026-02-28'],
    [4, '2024-Q4', '2024-01-01', '2024-03-31'],
  ])('of a fiscal year from month %i, %s runs from %s to %s', (start, id, first, last) => {
    expect(days(period(id, start))).toEqual([first, last])
    expect(period(id, start).id).toBe(id)
  })

  it.each(['2026-13', '2026-00', '2026-Q0', '2026-Q5', '2026-H3', '26', '2026-1', '2026-q1', '', '2026-'])(
    'is not what "%s" names',
    (id) => {
      expect(parsePeriod(id, 1)).toBeNull()
    },
  )

  it('of a month is the one that has it, in every kind and whatever month the fiscal year begins in', () => {
    for (let start = 1; start <= 12; start += 1) {
      for (let month = monthNumber(2024, 1); month < monthNumber(2027, 1); month += 1) {
        for (const kind of PERIOD_KINDS) {
          const found = periodOf(month, kind, start)
          expect(found.monthCount).toBe(monthsIn(kind))
          expect(month >= found.firstMonth && month < found.firstMonth + found.monthCount).toBe(true)
          expect((found.firstMonth - (start - 1)) % monthsIn(kind)).toBe(0)
          expect(parsePeriod(found.id, start)).toEqual(found)
        }
      }
    }
  })

  it('is named after the calendar year in which its fiscal year ends', () => {
    expect(periodOf(monthNumber(2025, 7), 'year', 7).id).toBe('2026')
    expect(periodOf(monthNumber(2026, 6), 'quarter', 7).id).toBe('2026-Q4')
    expect(periodOf(monthNumber(2026, 12), 'year', 1).id).toBe('2026')
  })

  it('belongs to a fiscal year that begins in a month of the year', () => {
    expect(() => periodOf(monthNumber(2026, 1), 'year', 0)).toThrow(InvariantError)
    expect(() => periodOf(monthNumber(2026, 1), 'year', 13)).toThrow(InvariantError)
  })

  it('counts its days', () => {
    expect(dayCount(period('2024'))).toBe(366)
    expect(dayCount(period('2026'))).toBe(365)
    expect(dayCount(period('2024-Q1'))).toBe(91)
    expect(dayCount(period('2026-02'))).toBe(28)
  })

  it('of a kind divides another when its months do', () => {
    expect(divides('month', 'quarter')).toBe(true)
    expect(divides('quarter', 'half')).toBe(true)
    expect(divides('year', 'year')).toBe(true)
    expect(divides('half', 'quarter')).toBe(false)
    expect(divides('year', 'month')).toBe(false)
  })

  it('is made of the shorter ones within it, in order', () => {
    const ids = (span: Period, kind: 'month' | 'quarter', start = 1) =>
      periodsWithin(span, kind, start).map(({ id }) => id)
    expect(ids(period('2026'), 'quarter')).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'])
    expect(ids(period('2026-Q1', 12), 'month', 12)).toEqual(['2025-12', '2026-01', '2026-02'])
    expect(ids(period('2026-Q3'), 'quarter')).toEqual(['2026-Q3'])
    expect(() => periodsWithin(period('2026-Q3'), 'year', 1)).toThrow(InvariantError)
  })

  it('contains another when it has each of its months', () => {
    expect(contains(period('2026'), period('2026-Q2'))).toBe(true)
    expect(contains(period('2026-Q2'), period('2026-Q2'))).toBe(true)
    expect(contains(period('2026-Q2'), period('2026'))).toBe(false)
    expect(contains(period('2026-Q2'), period('2026-07'))).toBe(false)
  })

  it('overlaps another when they share a month', () => {
    expect(overlaps(period('2026-H1'), period('2026-Q2'))).toBe(true)
    expect(overlaps(period('2026-H1'), period('2026-Q3'))).toBe(false)
    expect(overlaps(period('2026-03'), period('2026'))).toBe(true)
    expect(overlaps(period('2026-Q1'), period('2026-Q2'))).toBe(false)
  })
})
