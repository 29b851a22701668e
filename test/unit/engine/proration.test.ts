import { toDayNumber } from '@shared/calendar/date'
import { type Period, parsePeriod } from '@shared/calendar/period'
import { dayShare, tenureMonth } from '@shared/engine/proration'
import { type Exact, exact, ONE, ZERO } from '@shared/money/exact'
import { describe, expect, it } from 'vitest'

function period(id: string): Period {
  const read = parsePeriod(id, 1)
  if (read === null) throw new Error(id)
  return read
}
const days = (from: readonly [number, number, number], to: readonly [number, number, number]) => ({
  first: toDayNumber(...from),
  last: toDayNumber(...to),
})
const ratio = (n: number, d: number): Exact => exact(BigInt(n), BigInt(d))

describe('the part of a period that some days have', () => {
  const [quarter, april] = [period('2026-Q2'), period('2026-04')]
  const fromMidApril = [days([2026, 4, 16], [2026, 6, 30])]

  it('by calendar days is days ÷ days of the period, both ends counted', () => {
    expect(dayShare('calendar', april, april, fromMidApril, fromMidApril).share).toEqual(ratio(15, 30))
    expect(dayShare('calendar', quarter, quarter, fromMidApril, fromMidApril).share).toEqual(ratio(76, 91))
  })

  it('by actual/365 counts a whole period as 1, else days ÷ 365 of a year', () => {
    const whole = [days([2026, 4, 1], [2026, 6, 30])]
    expect(dayShare('actual365', quarter, quarter, whole, whole).share).toEqual(ONE)
    expect(dayShare('actual365', quarter, quarter, fromMidApril, fromMidApril).share).toEqual(ratio(76 * 4, 365))
    const leap = period('2024')
    const allButOne = [days([2024, 1, 2], [2024, 12, 31])]
    expect(dayShare('actual365', leap, leap, allButOne, allButOne).share).toEqual(ONE)
  })

  it('by whole months counts those whose 15th is among the days', () => {
    expect(dayShare('wholeMonths', quarter, quarter, fromMidApril, fromMidApril).share).toEqual(ratio(2, 3))
    const fromThe15th = [days([2026, 4, 15], [2026, 5, 14])]
    expect(dayShare('wholeMonths', quarter, quarter, fromThe15th, fromThe15th).share).toEqual(ratio(1, 3))
    const between = [days([2026, 4, 16], [2026, 5, 14])]
    expect(dayShare('wholeMonths', quarter, quarter, between, between).share).toEqual(ZERO)
  })

  it('by working days counts Mondays to Fridays', () => {
    // April 2026 begins on a Wednesday and has 22 of them; from Thursday the 16th on there are 11.
    expect(dayShare('workingDays', april, april, fromMidApril, fromMidApril).share).toEqual(ratio(11, 22))
    const weekend = [days([2026, 4, 18], [2026, 4, 19])]
    expect(dayShare('workingDays', april, april, weekend, weekend).share).toEqual(ZERO)
  })

  it('adds up over the months of the period', () => {
    for (const kind of ['calendar', 'actual365', 'wholeMonths', 'workingDays'] as const) {
      const parts = ['2026-04', '2026-05', '2026-06'].map(
        (id) => dayShare(kind, quarter, period(id), fromMidApril, fromMidApril).share,
      )
      const total = parts.reduce((sum, part) => exact(sum.n * part.d + part.n * sum.d, sum.d * part.d), ZERO)
      expect(total).toEqual(dayShare(kind, quarter, quarter, fromMidApril, fromMidApril).share)
    }
  })
})

it('the month of hire is the first of tenure, whatever its day', () => {
  const hired = toDayNumber(2025, 12, 31)
  expect(
    [period('2025-12'), period('2026-01'), period('2026-12')].map((one) => tenureMonth(hired, one.firstMonth)),
  ).toEqual([1, 2, 13])
})
