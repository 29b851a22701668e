import { type DrawPeriod, type DrawStep, type DrawTerms, drawStep } from '@shared/engine/settle/draw'
import { type Exact, ONE, parseDecimal, toDecimal, ZERO } from '@shared/money/exact'
import { exactMoney, roundToMoney } from '@shared/money/money'
import { describe, expect, it } from 'vitest'

function amount(text: string): Exact {
  const value = parseDecimal(text)
  if (value === null) throw new Error(`${text} is a decimal`)
  return value
}

const toCents = (value: Exact) => exactMoney(roundToMoney(value, 'EUR', 'halfAwayFromZero'))

interface Month extends Partial<Omit<DrawPeriod, 'whole' | 'share' | 'recoveredUpTo'>> {
  readonly earned: string
  readonly whole?: string
  readonly share?: Exact
  readonly recoveredUpTo?: string
}

const RECOVERABLE: DrawTerms = {
  kind: 'recoverable',
  recoveredFrom: 'aboveDraw',
  atYearEnd: 'carried',
  onLeaving: 'collected',
}

/** The steps of months of a draw of 1,000, each opening where the one before closed. */
function run(terms: Partial<DrawTerms>, months: readonly Month[]): readonly DrawStep[] {
  let balance = ZERO
  return months.map(({ earned, whole = '1000', share = ONE, recoveredUpTo = '1', ...rest }) => {
    const period = { recovers: true, closesYear: false, isLast: false, ...rest }
    const step = drawStep(
      { ...RECOVERABLE, ...terms },
      { ...period, whole: amount(whole), share, recoveredUpTo: amount(recoveredUpTo) },
      amount(earned),
      balance,
      toCents,
    )
    balance = step.closing
    return step
  })
}

const amounts = (steps: readonly DrawStep[]) => steps.map((step) => toDecimal(step.amount))
const balances = (steps: readonly DrawStep[]) => steps.map(({ closing }) => toDecimal(closing))

describe('a recoverable draw', () => {
  it('advances the shortfall, and recovers nothing before recovery starts', () => {
    const early = ['500', '700', '400'].map((earned) => ({ earned, recovers: false }))
    const steps = run({}, [...early, { earned: '1800' }])
    expect(amounts(steps)).toEqual(['500', '300', '600', '-800'])
    expect(balances(steps)).toEqual(['500', '800', '1400', '600'])
  })

  it('takes nothing back from earnings above the draw before recovery starts', () => {
    const steps = run({}, [{ earned: '500' }, { earned: '1800', recovers: false }])
    expect(amounts(steps)).toEqual(['500', '0'])
    expect(balances(steps)).toEqual(['500', '500'])
  })

  it.each([
    ['999.99', '0.01', '500.01'],
    ['1000', '0', '500'],
    ['1000.01', '-0.01', '499.99'],
    ['1500', '-500', '0'],
    ['1500.01', '-500', '0'],
    ['0', '1000', '1500'],
    ['-200', '1200', '1700'],
  ])('earned %s against a draw of 1,000 and a balance of 500 pays %s more and leaves %s', (earned, paid, left) => {
    const steps = run({}, [{ earned: '500' }, { earned }])
    expect(amounts(steps)[1]).toBe(paid)
    expect(balances(steps)[1]).toBe(left)
  })

  it('takes back from all earnings when it says so, once they reach the draw', () => {
    const steps = run({ recoveredFrom: 'allEarnings' }, [{ earned: '0' }, { earned: '999.99' }, { earned: '1000' }])
    expect(amounts(steps)).toEqual(['1000', '0.01', '-1000'])
    expect(balances(steps)).toEqual(['1000', '1000.01', '0.01'])
  })

  it('takes back no more than its share of the earnings, rounded to the cent', () => {
    const steps = run({}, [{ earned: '0' }, { earned: '1100.01', recoveredUpTo: '0.5' }])
    expect(amounts(steps)).toEqual(['1000', '-50.01'])
    expect(balances(steps)).toEqual(['1000', '949.99'])
  })

  it('advances by days, and its balance is what was paid to the cent', () => {
    const [step] = run({}, [{ earned: '0', share: { n: 1n, d: 3n } }])
    expect(toDecimal(step?.closing ?? ZERO)).toBe('333.33')
  })

  it('advances nothing in a period without a draw, not even up to zero, and still takes back', () => {
    const steps = run({}, [{ earned: '0' }, { earned: '-300', whole: '0' }, { earned: '400', whole: '0' }])
    expect(amounts(steps)).toEqual(['1000', '0', '-400'])
    expect(balances(steps)).toEqual(['1000', '1000', '600'])
  })

  it('counts a draw below zero as none', () => {
    expect(amounts(run({}, [{ earned: '100', whole: '-50' }]))).toEqual(['0'])
  })
})

describe('what is left of a draw', () => {
  const year = [{ earned: '400' }, { earned: '1100', closesYear: true }]

  it('is carried over the year end', () => {
    expect(balances(run({ atYearEnd: 'carried' }, year))).toEqual(['600', '500'])
  })

  it('is forgiven at the year end: it goes to zero unpaid', () => {
    const steps = run({ atYearEnd: 'forgiven' }, year)
    expect(amounts(steps)).toEqual(['600', '-100'])
    expect(balances(steps)).toEqual(['600', '0'])
    expect(toDecimal(steps[1]?.forgiven ?? ZERO)).toBe('500')
  })

  it('is collected at the year end, from pay below zero if need be', () => {
    const steps = run({ atYearEnd: 'collected' }, [{ earned: '0' }, { earned: '100', closesYear: true }])
    expect(amounts(steps)).toEqual(['1000', '-1000'])
    expect(balances(steps)).toEqual(['1000', '0'])
  })

  it.each([
    ['collected', '-500'],
    ['forgiven', '0'],
  ] as const)('is %s on leaving, also before recovery starts', (onLeaving, paid) => {
    const steps = run({ onLeaving }, [
      { earned: '500', recovers: false },
      { earned: '1000', recovers: false, isLast: true },
    ])
    expect(amounts(steps)[1]).toBe(paid)
    expect(balances(steps)[1]).toBe('0')
  })

  it('is dealt with as at the year end first when both fall together', () => {
    const leaves = { earned: '1000', closesYear: true, isLast: true }
    expect(amounts(run({ atYearEnd: 'forgiven', onLeaving: 'collected' }, [{ earned: '0' }, leaves]))[1]).toBe('0')
    expect(amounts(run({ atYearEnd: 'carried', onLeaving: 'collected' }, [{ earned: '0' }, leaves]))[1]).toBe('-1000')
  })
})

describe('a guarantee', () => {
  it.each([
    ['999.99', '0.01'],
    ['1000', '0'],
    ['1000.01', '0'],
    ['0', '1000'],
    ['-50', '1050'],
  ])('tops %s up to 1,000 by %s, and nobody owes it', (earned, paid) => {
    const steps = run({ kind: 'nonRecoverable' }, [{ earned }, { earned: '5000', isLast: true }])
    expect(amounts(steps)).toEqual([paid, '0'])
    expect(balances(steps)).toEqual(['0', '0'])
  })

  it('tops nothing up once it is over, not even pay below zero', () => {
    expect(amounts(run({ kind: 'nonRecoverable' }, [{ earned: '-50', whole: '0' }]))).toEqual(['0'])
  })
})

describe('a loan', () => {
  it('is paid on top of what is earned, and taken back from the earnings of later periods', () => {
    const steps = run({ kind: 'loan' }, [{ earned: '300' }, { earned: '300' }, { earned: '5000', whole: '0' }])
    expect(amounts(steps)).toEqual(['1000', '700', '-1700'])
    expect(balances(steps)).toEqual(['1000', '1700', '0'])
  })

  it('takes nothing back from earnings of nothing or less', () => {
    const steps = run({ kind: 'loan' }, [{ earned: '0' }, { earned: '0', whole: '0' }, { earned: '-10', whole: '0' }])
    expect(amounts(steps)).toEqual(['1000', '0', '0'])
  })
})
