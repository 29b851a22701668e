import { dayOf, type IsoDate } from '@shared/calendar/date'
import { NEVER_ENDS } from '@shared/engine/roster'
import { settledPeriods } from '@shared/engine/settle/periods'
import { describe, expect, it } from 'vitest'

const JANUARY = 2026 * 12
const day = (text: string) => dayOf(text as IsoDate)
const span = (first: string, last?: string) => ({
  first: day(first),
  last: last === undefined ? NEVER_ENDS : day(last),
})
const monthly = { settled: 'month', paid: ['month'], fiscalYearStart: 1 } as const

/** Periods as ids, marked where they only have lines, close a year or are the last. */
function told(periods: ReturnType<typeof settledPeriods>): readonly string[] {
  return periods.map(({ period, isAssigned, closesYear, isLast }) =>
    [period.id, isAssigned ? '' : 'unassigned', closesYear ? 'closes' : '', isLast ? 'last' : '']
      .filter(Boolean)
      .join(' '),
  )
}

describe('the settled periods of a payee in a plan', () => {
  it('are those with a day in it, and the last is where it is left', () => {
    const calendar = { ...monthly, spans: [span('2026-01-31', '2026-03-01')] }
    expect(told(settledPeriods(calendar, JANUARY, JANUARY + 11, new Set()))).toEqual([
      '2026-01',
      '2026-02',
      '2026-03 closes last',
    ])
  })

  it('without an end close each year and are never the last', () => {
    const calendar = { ...monthly, settled: 'quarter', spans: [span('2026-05-01')] } as const
    expect(told(settledPeriods(calendar, JANUARY, JANUARY + 14, new Set()))).toEqual([
      '2026-Q2',
      '2026-Q3',
      '2026-Q4 closes',
      '2027-Q1',
    ])
  })

  it('go on to where the last payout period with a day ends', () => {
    const calendar = { ...monthly, paid: ['quarter'], spans: [span('2026-01-01', '2026-02-10')] } as const
    expect(told(settledPeriods(calendar, JANUARY, JANUARY + 11, new Set()))).toEqual([
      '2026-01',
      '2026-02',
      '2026-03 unassigned closes last',
    ])
  })

  it('close a year before a gap and are not the last when the payee comes back', () => {
    const calendar = { ...monthly, spans: [span('2026-11-01', '2026-11-30'), span('2027-02-01', '2027-02-28')] }
    expect(told(settledPeriods(calendar, JANUARY, JANUARY + 23, new Set()))).toEqual([
      '2026-11 closes',
      '2027-02 closes last',
    ])
  })

  it('are the same in a run that ends before the year does', () => {
    const calendar = { ...monthly, spans: [span('2026-01-01')] }
    expect(told(settledPeriods(calendar, JANUARY, JANUARY + 1, new Set()))).toEqual(['2026-01', '2026-02'])
  })

  it('count those that have lines after the payee left', () => {
    const calendar = { ...monthly, spans: [span('2026-01-01', '2026-01-31')] }
    expect(told(settledPeriods(calendar, JANUARY, JANUARY + 11, new Set([JANUARY + 4])))).toEqual([
      '2026-01 closes last',
      '2026-05 unassigned',
    ])
  })
})
