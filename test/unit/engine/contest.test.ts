import { type Prizes, rankContest } from '@shared/engine/contest'
import { type Exact, exact, exactInteger, parseDecimal, toDecimal, ZERO } from '@shared/money/exact'
import { describe, expect, it } from 'vitest'

const UNIT = { digits: 2, currency: 'EUR', rounding: 'halfAwayFromZero' } as const

function prizes(ties: Prizes['ties'], amounts: readonly number[], unit: Prizes['unit'] = UNIT): Prizes {
  const list: readonly Exact[] = amounts.map(exactInteger)
  return { ties, unit, of: (place) => list[place - 1] ?? ZERO }
}

function ranked(figures: Readonly<Record<string, string | null>>, prize: Prizes, least: string | null = null) {
  const contestants = Object.entries(figures).map(([payee, figure]) => ({
    payee,
    figure: figure === null ? null : parseDecimal(figure),
  }))
  return rankContest(contestants, least === null ? null : parseDecimal(least), prize).map(
    ({ payee, place, prize: won }) => `${place} ${payee} ${toDecimal(won) ?? 'never ends'}`,
  )
}

describe('a contest', () => {
  it('ranks the greatest figure first, and pays the prize of the place', () => {
    expect(ranked({ a: '10', b: '30', c: '20', d: '5' }, prizes('shared', [500, 300, 100]))).toEqual([
      '1 b 500',
      '2 c 300',
      '3 a 100',
      '4 d 0',
    ])
  })

  it('shares the prizes of the places that those who tie take', () => {
    expect(ranked({ a: '20', b: '30', c: '30', d: '5' }, prizes('shared', [500, 300, 100]))).toEqual([
      '1 b 400',
      '1 c 400',
      '3 a 100',
      '4 d 0',
    ])
  })

  it('or gives them all the higher prize; the next place is as much further', () => {
    expect(ranked({ a: '20', b: '30', c: '30' }, prizes('higher', [500, 300, 100]))).toEqual([
      '1 b 500',
      '1 c 500',
      '3 a 100',
    ])
  })

  it('shares to the cent, the rest to those listed first', () => {
    expect(ranked({ a: '1', b: '1', c: '1' }, prizes('shared', [100]))).toEqual(['1 a 33.34', '1 b 33.33', '1 c 33.33'])
  })

  it('shares a part of each target as it is', () => {
    const [first] = rankContest(
      [
        { payee: 'a', figure: exactInteger(1) },
        { payee: 'b', figure: exactInteger(1) },
        { payee: 'c', figure: exactInteger(1) },
      ],
      null,
      prizes('shared', [1], null),
    )
    expect(first?.prize).toEqual(exact(1n, 3n))
  })

  it('does not rank who has nothing, returns or no figure', () => {
    expect(ranked({ a: '0', b: '-5', c: null, d: '0.01' }, prizes('shared', [500]))).toEqual(['1 d 500'])
  })

  it('ranks from the least that counts, to the cent', () => {
    expect(ranked({ a: '99.99', b: '100', c: '100.01' }, prizes('shared', [500, 300]), '100')).toEqual([
      '1 c 500',
      '2 b 300',
    ])
  })

  it('tells figures apart that differ by less than can be written', () => {
    const places = rankContest(
      [
        { payee: 'a', figure: exact(1n, 3n) },
        { payee: 'b', figure: exact(333333333333333334n, 1000000000000000000n) },
      ],
      null,
      prizes('shared', [500, 300]),
    )
    expect(places.map(({ payee }) => payee)).toEqual(['b', 'a'])
  })
})
