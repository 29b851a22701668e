import { clamp, cutAt, type LimitGround, limitOf, topUp } from '@shared/engine/limits'
import { describe, expect, it } from 'vitest'
import { n, shown } from '../../support/standing'

const ground: LimitGround = {
  target: n('4000'),
  basePay: n('6000'),
  credited: n('50000'),
  baseQuota: n('100000'),
}
const limit = (of: Parameters<typeof limitOf>[0]['of'], value: string, figures: Partial<LimitGround> = {}) =>
  shown(limitOf({ of, value: n(value) }, n('75%'), () => ({ ...ground, ...figures })))

describe('a limit is an amount or a multiple of what it is of', () => {
  it.each([
    ['amount', '250.50', '250.5'],
    ['targetVariable', '200%', '8000'],
    ['componentTarget', '200%', '6000'],
    ['basePay', '50%', '3000'],
    ['credited', '10%', '5000'],
    ['baseRate', '3', '4500'],
  ] as const)('%s', (of, value, expected) => {
    expect(limit(of, value)).toBe(expected)
  })

  it('below zero counts as zero', () => {
    expect(limit('amount', '-1')).toBe('0')
    expect(limit('credited', '10%', { credited: n('-50') })).toBe('0')
    expect(limit('targetVariable', '0')).toBe('0')
  })

  it('of the base rate is unknown without a quota, or with one of zero', () => {
    expect(limit('baseRate', '3', { baseQuota: null })).toBeNull()
    expect(limit('baseRate', '3', { baseQuota: n('0') })).toBeNull()
  })

  it('asks only for the figure it is of: each may cost a measurement', () => {
    const asked = () => {
      throw new Error('not asked')
    }
    expect(shown(limitOf({ of: 'amount', value: n('5') }, n('1'), asked))).toBe('5')
    const onlyTarget: LimitGround = {
      ...ground,
      get credited() {
        return asked()
      },
    }
    expect(shown(limitOf({ of: 'targetVariable', value: n('2') }, n('1'), () => onlyTarget))).toBe('8000')
  })
})

describe('an amount is cut at a limit', () => {
  it.each([
    ['99.99', '99.99', '0'],
    ['100', '100', '0'],
    ['100.01', '100', '0.01'],
    ['0', '0', '0'],
    ['-500', '-500', '0'],
  ])('%s of at most 100 keeps %s', (amount, kept, excess) => {
    const cut = cutAt(n(amount), n('100'))
    expect([shown(cut.kept), shown(cut.excess)]).toEqual([kept, excess])
  })

  it('stays whole without one', () => {
    expect(cutAt(n('1000000'), null)).toEqual({ kept: n('1000000'), excess: n('0') })
  })
})

describe('a floor tops up what was paid', () => {
  it.each([
    ['99.99', '0.01'],
    ['100', '0'],
    ['100.01', '0'],
    ['0', '100'],
    ['-50', '150'],
  ])('%s to 100 by %s', (paid, missing) => {
    expect(shown(topUp(n(paid), n('100')))).toBe(missing)
  })
})

describe('a number is kept between bounds', () => {
  it.each([
    ['0.79', '0.8'],
    ['0.8', '0.8'],
    ['1', '1'],
    ['1.5', '1.5'],
    ['1.51', '1.5'],
  ])('%s is %s', (value, kept) => {
    expect(shown(clamp(n(value), n('0.8'), n('1.5')))).toBe(kept)
  })

  it('either of which may be missing; where they cross the lower one holds', () => {
    expect(shown(clamp(n('9'), null, null))).toBe('9')
    expect(shown(clamp(n('9'), n('3'), n('2')))).toBe('3')
  })
})
