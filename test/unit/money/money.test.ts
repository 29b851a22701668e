import { InvariantError } from '@shared/findings/invariant'
import { exact } from '@shared/money/exact'
import { exactMoney, minorDigits, money, moneyText, roundToMoney, sumMoney } from '@shared/money/money'
import { describe, expect, it } from 'vitest'

describe('money', () => {
  it('has the decimals of its currency', () => {
    expect(minorDigits('EUR')).toBe(2)
    expect(minorDigits('JPY')).toBe(0)
    expect(minorDigits('KRW')).toBe(0)
    expect(minorDigits('KWD')).toBe(3)
    expect(minorDigits('TND')).toBe(3)
  })

  it('is a whole number of minor units a double can hold', () => {
    expect(money(-1, 'EUR')).toEqual({ minor: -1, currency: 'EUR' })
    expect(() => money(0.5, 'EUR')).toThrow(InvariantError)
    expect(() => money(2 ** 53, 'EUR')).toThrow(InvariantError)
  })

  it('rounds once, to the minor unit of its currency', () => {
    const value = exact(12_345n, 10_000n)
    expect(roundToMoney(value, 'EUR', 'halfAwayFromZero')).toEqual(money(123, 'EUR'))
    expect(roundToMoney(value, 'JPY', 'halfAwayFromZero')).toEqual(money(1, 'JPY'))
    expect(roundToMoney(value, 'KWD', 'halfAwayFromZero')).toEqual(money(1235, 'KWD'))
    expect(roundToMoney(value, 'KWD', 'halfEven')).toEqual(money(1234, 'KWD'))
  })

  it('refuses to round an amount beyond what can be paid exactly', () => {
    expect(() => roundToMoney(exact(10n ** 16n), 'EUR', 'truncate')).toThrow(InvariantError)
  })

  it('goes back to the exact amount in major units', () => {
    expect(exactMoney(money(1250, 'EUR'))).toEqual(exact(25n, 2n))
    expect(exactMoney(money(1250, 'JPY'))).toEqual(exact(1250n))
    expect(exactMoney(money(-1, 'KWD'))).toEqual(exact(-1n, 1000n))
  })

  it('adds amounts of one currency only', () => {
    expect(sumMoney([money(1, 'EUR'), money(-3, 'EUR')], 'EUR')).toEqual(money(-2, 'EUR'))
    expect(sumMoney([], 'JPY')).toEqual(money(0, 'JPY'))
    expect(() => sumMoney([money(1, 'EUR'), money(1, 'USD')], 'EUR')).toThrow(InvariantError)
    const most = money(Number.MAX_SAFE_INTEGER, 'EUR')
    expect(() => sumMoney([most, money(1, 'EUR')], 'EUR')).toThrow(InvariantError)
  })

  it('is written with all its decimals', () => {
    expect(moneyText(money(1_250_000, 'EUR'))).toBe('12500.00')
    expect(moneyText(money(-5, 'EUR'))).toBe('-0.05')
    expect(moneyText(money(7, 'JPY'))).toBe('7')
    expect(moneyText(money(7, 'KWD'))).toBe('0.007')
  })
})
