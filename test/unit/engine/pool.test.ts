import { carveOut, type SharedPart, shareFund } from '@shared/engine/pool'
import { type Exact, exact, exactInteger, ONE, parseDecimal, toDecimal } from '@shared/money/exact'
import { describe, expect, it } from 'vitest'

const sharers = (...weights: readonly number[]) =>
  weights.map((weight, index) => ({ payee: `p${index + 1}`, weight: exactInteger(weight) }))
const amounts = (parts: readonly SharedPart[] | null) => parts?.map(({ amount }) => toDecimal(amount)) ?? null
const fund = (amount: Exact | null, ...weights: readonly number[]) =>
  amounts(shareFund(amount ?? ONE, sharers(...weights), 'EUR', 'halfAwayFromZero'))

describe('a pool', () => {
  it('of 100.00 among three gives the cent that is left to the first', () => {
    expect(fund(exactInteger(100), 1, 1, 1)).toEqual(['33.34', '33.33', '33.33'])
  })

  it('is rounded to the cent before it is shared', () => {
    expect(fund(exact(1n, 3n), 1, 1)).toEqual(['0.17', '0.16'])
  })

  it('goes by weights, by largest remainder', () => {
    expect(fund(exactInteger(100), 60000, 30000, 15000)).toEqual(['57.14', '28.57', '14.29'])
  })

  it('counts a weight below zero as zero', () => {
    expect(fund(exactInteger(90), 2, -5, 1)).toEqual(['60', '0', '30'])
  })

  it('below zero is shared the same, with a minus', () => {
    expect(fund(exactInteger(-100), 1, 1, 1)).toEqual(['-33.34', '-33.33', '-33.33'])
  })

  it('of nothing gives everybody nothing', () => {
    expect(fund(parseDecimal('0.004'), 1, 1)).toEqual(['0', '0'])
  })

  it('with nobody to share it among says so', () => {
    expect(fund(exactInteger(100))).toBeNull()
    expect(fund(exactInteger(100), 0, -1)).toBeNull()
  })
})

describe('a carved-out override', () => {
  it('takes its line from the members by what they contributed', () => {
    expect(amounts(carveOut(exact(100n), sharers(2, 1, 0), 'EUR'))).toEqual(['-66.67', '-33.33', '0'])
  })

  it('gives back what a line below zero took', () => {
    expect(amounts(carveOut(exact(-100n), sharers(1, 1), 'EUR'))).toEqual(['50', '50'])
  })

  it('takes from nobody when nobody contributed', () => {
    expect(carveOut(exact(100n), sharers(0, -3), 'EUR')).toBeNull()
  })
})
