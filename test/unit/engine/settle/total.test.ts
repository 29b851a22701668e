import { roundedOnTotal } from '@shared/engine/settle/total'
import { exact, parseDecimal } from '@shared/money/exact'
import { moneyText } from '@shared/money/money'
import { describe, expect, it } from 'vitest'

function cut(
  lines: readonly string[],
  currency = 'EUR',
  rounding: 'halfAwayFromZero' | 'truncate' = 'halfAwayFromZero',
) {
  return roundedOnTotal(
    lines.map((line) => parseDecimal(line) ?? exact(0n)),
    currency,
    rounding,
  ).map(moneyText)
}

describe('lines rounded on their total', () => {
  it.each([
    [
      ['0.335', '0.335', '0.335'],
      ['0.34', '0.34', '0.33'],
    ],
    [
      ['0.333', '0.333', '0.334'],
      ['0.33', '0.33', '0.34'],
    ],
    [
      ['1.00', '2.00'],
      ['1.00', '2.00'],
    ],
    [
      ['0.004', '0.004'],
      ['0.01', '0.00'],
    ],
    [
      ['-0.005', '-0.005'],
      ['0.00', '-0.01'],
    ],
    [['-0.004'], ['0.00']],
    [
      ['0.006', '-0.006'],
      ['0.01', '-0.01'],
    ],
    [[], []],
  ])('of %j are %j', (lines, expected) => {
    expect(cut(lines)).toEqual(expected)
  })

  it('drop the fraction of the total when it is truncated', () => {
    expect(cut(['0.006', '0.003'], 'EUR', 'truncate')).toEqual(['0.00', '0.00'])
    expect(cut(['-0.006', '-0.003'], 'EUR', 'truncate')).toEqual(['0.00', '0.00'])
  })

  it('know currencies without and with three decimals', () => {
    expect(cut(['0.5', '0.5'], 'JPY')).toEqual(['1', '0'])
    expect(cut(['0.0005', '0.0005'], 'KWD')).toEqual(['0.001', '0.000'])
  })
})
