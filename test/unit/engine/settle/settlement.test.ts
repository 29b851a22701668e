import { periodOf } from '@shared/calendar/period'
import {
  type PeriodToSettle,
  type Settlement,
  type SettlementTerms,
  settlePlan,
} from '@shared/engine/settle/settlement'
import { type Exact, exact, ONE, parseDecimal, sum, toDecimal } from '@shared/money/exact'
import { exactMoney, moneyText } from '@shared/money/money'
import { describe, expect, it } from 'vitest'

function amount(text: string): Exact {
  const value = parseDecimal(text)
  if (value === null) throw new Error(`${text} is a decimal`)
  return value
}

const TERMS: SettlementTerms = {
  currency: 'EUR',
  rounding: 'halfAwayFromZero',
  roundedOn: 'line',
  floor: null,
  cap: null,
  draw: null,
  belowZero: 'owed',
}
const JANUARY = 2026 * 12
const RECOVERABLE = {
  kind: 'recoverable',
  recoveredFrom: 'aboveDraw',
  atYearEnd: 'carried',
  onLeaving: 'collected',
} as const

function month(index: number, lines: readonly (string | Exact)[], rest: Partial<PeriodToSettle> = {}): PeriodToSettle {
  return {
    period: periodOf(JANUARY + index, 'month', 1),
    year: periodOf(JANUARY + index, 'year', 1),
    isAssigned: true,
    closesYear: index % 12 === 11,
    isLast: false,
    lines: lines.map((line) => (typeof line === 'string' ? amount(line) : line)),
    floorLimit: null,
    capLimit: null,
    assured: null,
    draw: null,
    ...rest,
  }
}

const DRAW = { whole: amount('1000'), share: ONE, recoveredUpTo: ONE, recovers: true }

/** Lines as `role amount`, the plan's components as plain amounts. */
function paid({ payouts, lines }: Settlement): readonly string[] {
  return [...payouts.map(moneyText), ...lines.map(({ step, payout }) => `${step.role} ${moneyText(payout)}`)]
}

function account(settlements: readonly Settlement[], kind: string): readonly (string | null)[] {
  return settlements.flatMap(({ accounts }) =>
    accounts.filter((entry) => entry.kind === kind).map(({ closing }) => toDecimal(closing)),
  )
}

describe('the steps of a settlement', () => {
  it('go floor, cap, assured pay, draw, below zero, each on what the ones before left', () => {
    const terms = {
      ...TERMS,
      floor: { per: 'period' },
      cap: { per: 'period', excess: 'lost' },
      draw: RECOVERABLE,
    } as const
    const [settlement] = settlePlan(terms, [
      month(0, ['100', '50'], {
        floorLimit: amount('400'),
        capLimit: amount('300'),
        assured: amount('350'),
        draw: DRAW,
      }),
    ])
    expect(settlement && paid(settlement)).toEqual([
      '100.00',
      '50.00',
      'planFloor 250.00',
      'planCap -100.00',
      'assured 50.00',
      'draw 650.00',
    ])
    expect(settlement && toDecimal(settlement.total)).toBe('1000')
  })

  it('have no line where they come to nothing', () => {
    const terms = {
      ...TERMS,
      floor: { per: 'period' },
      cap: { per: 'period', excess: 'lost' },
      belowZero: 'carried',
    } as const
    const [settlement] = settlePlan(terms, [month(0, ['400'], { floorLimit: amount('400'), capLimit: amount('400') })])
    expect(settlement && paid(settlement)).toEqual(['400.00'])
  })

  it('pay no floor, assured pay or top-up in a period that only has lines', () => {
    const terms = { ...TERMS, floor: { per: 'period' } } as const
    const [settlement] = settlePlan(terms, [
      month(0, ['10'], { isAssigned: false, floorLimit: amount('400'), assured: amount('100') }),
    ])
    expect(settlement && paid(settlement)).toEqual(['10.00'])
  })

  it('leave out what no one is ever paid, and say so', () => {
    const [settlement] = settlePlan({ ...TERMS, floor: { per: 'period' } }, [
      month(0, ['10'], { floorLimit: amount('1e30') }),
    ])
    expect(settlement && paid(settlement)).toEqual(['10.00'])
    expect(settlement?.unpayable).toEqual(['planFloor'])
  })
})

describe('a plan floor', () => {
  it.each([
    ['399.99', ['399.99', 'planFloor 0.01']],
    ['400', ['400.00']],
    ['400.01', ['400.01']],
    ['0', ['0.00', 'planFloor 400.00']],
    ['-10', ['-10.00', 'planFloor 410.00']],
  ])('of 400 a period makes of %s', (line, lines) => {
    const [settlement] = settlePlan({ ...TERMS, floor: { per: 'period' } }, [
      month(0, [line], { floorLimit: amount('400') }),
    ])
    expect(settlement && paid(settlement)).toEqual(lines)
  })

  it('of the year is topped up once, in the last settled period of the year', () => {
    const floorLimit = amount('1000')
    const settlements = settlePlan({ ...TERMS, floor: { per: 'window' } }, [
      month(9, ['300'], { floorLimit }),
      month(10, ['200'], { floorLimit }),
      month(11, ['100'], { floorLimit }),
      month(12, ['100'], { floorLimit }),
    ])
    expect(settlements.map(paid)).toEqual([['300.00'], ['200.00'], ['100.00', 'planFloor 400.00'], ['100.00']])
  })

  it('below zero counts as zero', () => {
    const [settlement] = settlePlan({ ...TERMS, floor: { per: 'period' } }, [
      month(0, ['-10'], { floorLimit: amount('-50') }),
    ])
    expect(settlement && paid(settlement)).toEqual(['-10.00', 'planFloor 10.00'])
  })
})

describe('assured pay', () => {
  it.each([
    ['1000', '999.99', ['999.99', 'assured 0.01']],
    ['1000', '1000', ['1000.00']],
    ['1000', '-10', ['-10.00', 'assured 1010.00']],
    ['0', '-10', ['-10.00']],
  ])('of %s makes of %s', (assured, line, lines) => {
    expect(settlePlan(TERMS, [month(0, [line], { assured: amount(assured) })]).map(paid)).toEqual([lines])
  })
})

describe('a plan cap', () => {
  const capLimit = amount('1000')
  const settled = (per: 'window' | 'period', excess: 'lost' | 'carried', lines: readonly string[]) =>
    settlePlan(
      { ...TERMS, cap: { per, excess } },
      lines.map((line, index) => month(index, [line], { capLimit })),
    )

  it.each([
    ['999.99', ['999.99']],
    ['1000', ['1000.00']],
    ['1000.01', ['1000.01', 'planCap -0.01']],
    ['-50', ['-50.00']],
  ])('of 1,000 a period makes of %s', (line, lines) => {
    expect(settled('period', 'lost', [line]).map(paid)).toEqual([lines])
  })

  it('loses what is above it', () => {
    const settlements = settled('period', 'lost', ['1500', '200'])
    expect(settlements.map(paid)).toEqual([['1500.00', 'planCap -500.00'], ['200.00']])
    expect(account(settlements, 'capExcess')).toEqual(['0', '0'])
  })

  it('carries what is above it, and adds it where there is room', () => {
    const settlements = settled('period', 'carried', ['1500', '700', '1000', '200'])
    expect(settlements.map(paid)).toEqual([
      ['1500.00', 'planCap -500.00'],
      ['700.00', 'planCap 300.00'],
      ['1000.00'],
      ['200.00', 'planCap 200.00'],
    ])
    expect(account(settlements, 'capExcess')).toEqual(['500', '200', '200', '0'])
  })

  it('of the year counts what the year has come to, and what is lost never comes back', () => {
    expect(settled('window', 'lost', ['800', '300', '-100', '300']).map(paid)).toEqual([
      ['800.00'],
      ['300.00', 'planCap -100.00'],
      ['-100.00'],
      ['300.00', 'planCap -200.00'],
    ])
  })

  it('of the year opens again with the next, and pays the excess it carried', () => {
    const settlements = settlePlan({ ...TERMS, cap: { per: 'window', excess: 'carried' } }, [
      month(11, ['1200'], { capLimit }),
      month(12, ['900'], { capLimit }),
      month(13, ['0'], { capLimit }),
    ])
    expect(settlements.map(paid)).toEqual([['1200.00', 'planCap -200.00'], ['900.00', 'planCap 100.00'], ['0.00']])
    expect(account(settlements, 'capExcess')).toEqual(['200', '100', '100'])
  })

  it('cuts a fraction of a cent by the rounded line, and exactly where the total is rounded', () => {
    const periods = [month(0, [exact(500n)], { capLimit: exact(1000n, 3n) })]
    const cap = { per: 'period', excess: 'lost' } as const
    expect(settlePlan({ ...TERMS, cap }, periods).map(paid)).toEqual([['500.00', 'planCap -166.67']])
    expect(settlePlan({ ...TERMS, cap, roundedOn: 'total' }, periods).map(({ total }) => total)).toEqual([
      exact(1000n, 3n),
    ])
  })
})

describe('a draw of a settlement', () => {
  it('advances to 1,000 each month, and its account opens where it closed', () => {
    const draw = { ...DRAW, recovers: false }
    const settlements = settlePlan(
      { ...TERMS, draw: RECOVERABLE },
      ['500', '700', '400'].map((line, index) => month(index, [line], { draw })),
    )
    expect(settlements.map(({ total }) => toDecimal(total))).toEqual(['1000', '1000', '1000'])
    expect(account(settlements, 'draw')).toEqual(['500', '800', '1400'])
    expect(settlements[1]?.accounts[0]).toEqual({
      kind: 'draw',
      period: '2026-02',
      opening: amount('500'),
      movements: [{ name: 'advanced', amount: amount('300') }],
      closing: amount('800'),
    })
  })
})

describe('a total below zero', () => {
  it('is owed at once unless the plan carries it', () => {
    expect(settlePlan(TERMS, [month(0, ['-10'])]).map(paid)).toEqual([['-10.00']])
  })

  it('is carried, and taken back from later totals as far as they allow', () => {
    const settlements = settlePlan(
      { ...TERMS, belowZero: 'carried' },
      ['-100', '0', '60', '40.01', '10'].map((line, index) => month(index, [line])),
    )
    expect(settlements.map(paid)).toEqual([
      ['-100.00', 'belowZero 100.00'],
      ['0.00'],
      ['60.00', 'belowZero -60.00'],
      ['40.01', 'belowZero -40.00'],
      ['10.00'],
    ])
    expect(account(settlements, 'belowZero')).toEqual(['100', '100', '40', '0', '0'])
  })
})

describe('where the total is rounded', () => {
  it('lines are cut to add to it, the settlement lines last', () => {
    const third = exact(1n, 3n)
    const terms = { ...TERMS, roundedOn: 'total', floor: { per: 'period' } } as const
    const [settlement] = settlePlan(terms, [month(0, [third, third], { floorLimit: exact(1n) })])
    expect(settlement && paid(settlement)).toEqual(['0.34', '0.33', 'planFloor 0.33'])
  })

  it('lines add to the total whatever their signs', () => {
    const lines = [exact(-1n, 200n), exact(-1n, 200n), exact(1n, 3n)]
    const [settlement] = settlePlan({ ...TERMS, roundedOn: 'total' }, [month(0, lines)])
    const added = sum((settlement?.payouts ?? []).map(exactMoney))
    expect(toDecimal(added)).toBe('0.32')
    expect(settlement && paid(settlement)).toEqual(['0.00', '-0.01', '0.33'])
  })
})
