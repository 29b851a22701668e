import { dayOf, type IsoDate } from '@shared/calendar/date'
import { heldBack, type Instalment, type ScheduledLine, schedulePayments } from '@shared/engine/payments'
import { exactInteger, parseDecimal, toDecimal, ZERO } from '@shared/money/exact'
import { money } from '@shared/money/money'
import { describe, expect, it } from 'vitest'

const MARCH = 2026 * 12 + 2
const share = (text: string) => parseDecimal(text) ?? ZERO
const day = (text: string) => dayOf(text as IsoDate)

function schedule(cents: number, instalments: readonly Instalment[] | null, fiscalYearStart = 1) {
  return schedulePayments(money(cents, 'EUR'), MARCH, instalments, 'halfAwayFromZero', fiscalYearStart)
}

/** Payments as `months after March: amount`. */
function told(cents: number, instalments: readonly Instalment[] | null, fiscalYearStart = 1): readonly string[] {
  return schedule(cents, instalments, fiscalYearStart).map(
    ({ paidIn, amount }) => `${paidIn - MARCH}: ${toDecimal(amount)}`,
  )
}

const NOW_AND_LATER: readonly Instalment[] = [
  { share: share('0.75'), when: 'earned' },
  { share: share('0.25'), when: 'delay', months: 2 },
]

describe('a line', () => {
  it('is paid in the month its period ends, unless the component says otherwise', () => {
    expect(told(10000, null)).toEqual(['0: 100'])
  })

  it('at 75 % and 25 % is paid in two parts that add to it', () => {
    expect(told(10000, NOW_AND_LATER)).toEqual(['0: 75', '2: 25'])
    expect(told(10001, NOW_AND_LATER)).toEqual(['0: 75.01', '2: 25'])
    expect(told(10002, NOW_AND_LATER)).toEqual(['0: 75.02', '2: 25'])
    expect(told(1, NOW_AND_LATER)).toEqual(['0: 0.01'])
  })

  it('below zero is taken in the same parts', () => {
    expect(told(-10001, NOW_AND_LATER)).toEqual(['0: -75.01', '2: -25'])
  })

  it('of nothing is not paid', () => {
    expect(told(0, NOW_AND_LATER)).toEqual([])
  })

  it('is paid in the last month of its fiscal year', () => {
    const yearEnd: readonly Instalment[] = [{ share: share('1'), when: 'yearEnd' }]
    expect(told(10000, yearEnd)).toEqual(['9: 100'])
    expect(told(10000, yearEnd, 4)).toEqual(['0: 100'])
  })

  it('has one payment of what falls in one month', () => {
    const both: readonly Instalment[] = [
      { share: share('0.5'), when: 'yearEnd' },
      { share: share('0.5'), when: 'delay', months: 9 },
    ]
    expect(told(10001, both)).toEqual(['9: 100.01'])
  })
})

describe('a share that waits for a date', () => {
  const waiting = (...reached: readonly (readonly [number, string | null])[]): readonly Instalment[] => [
    {
      share: share('1'),
      when: 'date',
      reached: reached.map(([credit, date]) => ({
        credit: exactInteger(credit),
        day: date === null ? null : day(date),
      })),
    },
  ]

  it('is paid as the transactions reach it, never before the period ends', () => {
    expect(told(10000, waiting([100, '2026-01-15'], [200, '2026-05-31'], [0, '2026-06-01']))).toEqual([
      '0: 33.33',
      '2: 66.67',
    ])
  })

  it('is rounded by month and still adds to the line', () => {
    expect(told(100, waiting([1, '2026-04-01'], [1, '2026-05-01'], [1, '2026-06-01']))).toEqual([
      '1: 0.33',
      '2: 0.34',
      '3: 0.33',
    ])
  })

  it('stays held while they do not reach it', () => {
    expect(told(10000, waiting([100, '2026-03-31'], [100, null]))).toEqual(['0: 50'])
  })

  it('is paid at once without credit to wait for', () => {
    expect(told(10000, waiting())).toEqual(['0: 100'])
    expect(told(10000, waiting([100, null], [-100, null]))).toEqual(['0: 100'])
  })

  it('never pays more than all of it, nor less than nothing', () => {
    expect(told(10000, waiting([300, '2026-03-31'], [-100, '2026-04-30']))).toEqual(['0: 100'])
    expect(told(10000, waiting([-100, '2026-03-31'], [300, '2026-04-30']))).toEqual(['1: 100'])
  })
})

describe('what is held back', () => {
  it('is earned less paid, month by month', () => {
    const line = (cents: number, earnedIn: number): ScheduledLine => ({
      earnedIn,
      payout: money(cents, 'EUR'),
      payments: schedulePayments(money(cents, 'EUR'), earnedIn, NOW_AND_LATER, 'halfAwayFromZero', 1),
    })
    const entries = heldBack([line(10000, MARCH), line(20000, MARCH + 2)], MARCH, MARCH + 4, 1)
    const told = entries.map(({ period, opening, movements, closing }) => [
      period,
      toDecimal(opening),
      movements.map(({ name, amount }) => `${name} ${toDecimal(amount)}`).join(', '),
      toDecimal(closing),
    ])
    expect(told).toEqual([
      ['2026-03', '0', 'held 25', '25'],
      ['2026-04', '25', '', '25'],
      ['2026-05', '25', 'held 50, released -25', '50'],
      ['2026-06', '50', '', '50'],
      ['2026-07', '50', 'released -50', '0'],
    ])
  })
})
