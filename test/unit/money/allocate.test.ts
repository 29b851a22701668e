import { InvariantError } from '@shared/findings/invariant'
import { allocate } from '@shared/money/allocate'
import { exact, parseDecimal, sum, ZERO } from '@shared/money/exact'
import { describe, expect, it } from 'vitest'

const of = (text: string) => parseDecimal(text) ?? ZERO
const third = exact(1n, 3n)
const thirds = [third, third, third]

describe('shares of an amount', () => {
  it('add up to it, the cent left over going to the first of those that lost most', () => {
    expect(allocate(of('10'), thirds, 2)).toEqual([of('3.34'), of('3.33'), of('3.33')])
    expect(allocate(of('0.02'), thirds, 2)).toEqual([of('0.01'), of('0.01'), ZERO])
  })

  it('give the cent to the one that lost most, not to the first', () => {
    expect(allocate(of('0.10'), [of('0.33'), of('0.67')], 2)).toEqual([of('0.03'), of('0.07')])
    expect(allocate(of('0.10'), [of('0.34'), of('0.66')], 2)).toEqual([of('0.03'), of('0.07')])
  })

  it('give a tie to the first listed', () => {
    expect(allocate(of('0.01'), [of('0.5'), of('0.5')], 2)).toEqual([of('0.01'), ZERO])
    expect(allocate(of('0.05'), [of('0.5'), of('0.5')], 2)).toEqual([of('0.03'), of('0.02')])
  })

  it('of a return mirror those of the sale', () => {
    expect(allocate(of('-10'), thirds, 2)).toEqual([of('-3.34'), of('-3.33'), of('-3.33')])
  })

  it('keep a fraction of a cent that the amount itself has', () => {
    const parts = allocate(of('10.001'), thirds, 2)
    expect(parts).toEqual([of('3.34'), of('3.331'), of('3.33')])
    expect(sum(parts)).toEqual(of('10.001'))
    expect(sum(allocate(exact(100n, 7n), thirds, 2))).toEqual(exact(100n, 7n))
  })

  it('are whole yen, and thousandths of a dinar', () => {
    expect(allocate(of('100'), thirds, 0)).toEqual([of('34'), of('33'), of('33')])
    expect(allocate(of('1'), thirds, 3)).toEqual([of('0.334'), of('0.333'), of('0.333')])
  })

  it('may be nothing or all of it', () => {
    expect(allocate(of('9.99'), [of('0'), of('1')], 2)).toEqual([ZERO, of('9.99')])
    expect(allocate(ZERO, thirds, 2)).toEqual([ZERO, ZERO, ZERO])
  })

  it('that do not add to 1 are refused', () => {
    expect(() => allocate(of('1'), [of('0.5')], 2)).toThrow(InvariantError)
    expect(() => allocate(of('1'), [of('0.5'), of('0.5000001')], 2)).toThrow(InvariantError)
  })
})
