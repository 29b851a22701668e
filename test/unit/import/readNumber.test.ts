import { type DecimalMark, readNumber } from '@shared/import/readNumber'
import { describe, expect, it } from 'vitest'

const NBSP = '\u00a0'
const NARROW = '\u202f'
const MINUS = '\u2212'

type Line = readonly [text: string, decimal: string, currency?: string]

const GOLDEN: readonly (readonly [locale: string, mark: DecimalMark, lines: readonly Line[]])[] = [
  [
    'English',
    '.',
    [
      ['1054', '1054'],
      ['1,054.00', '1054.00'],
      ['$1,234,567.89', '1234567.89', '$'],
      ['($1,500.05)', '-1500.05', '$'],
      ['$(1,500.05)', '-1500.05', '$'],
      ['-$1,500.05', '-1500.05', '$'],
      ['$-1,500.05', '-1500.05', '$'],
      ['USD -1,500.05', '-1500.05', 'USD'],
      ['1,500.05-', '-1500.05'],
      [`${MINUS}0.10`, '-0.10'],
      ['.5', '0.5'],
      ['+7', '7'],
      ['8%', '0.08'],
      ['12.5 %', '0.125'],
      ['150%', '1.50'],
      ['A$12.00', '12.00', 'A$'],
    ],
  ],
  [
    'French of France',
    ',',
    [
      [`1${NARROW}054,00${NBSP}€`, '1054.00', '€'],
      [`1${NBSP}234${NBSP}567,89${NBSP}€`, '1234567.89', '€'],
      ['1 500,05', '1500.05'],
      [`-1${NARROW}500,05${NBSP}€`, '-1500.05', '€'],
      [`(1${NARROW}234,50${NBSP}€)`, '-1234.50', '€'],
      [`${MINUS}0,10${NBSP}€`, '-0.10', '€'],
      [`9,5${NBSP}%`, '0.095'],
      ['EUR 12,00', '12.00', 'EUR'],
    ],
  ],
  [
    'French of Canada',
    ',',
    [
      [`250${NBSP}000,00${NBSP}$`, '250000.00', '$'],
      [`(1${NBSP}500,05${NBSP}$)`, '-1500.05', '$'],
      [`12,00${NBSP}$CA`, '12.00', '$CA'],
    ],
  ],
  [
    'French of Switzerland',
    '.',
    [
      [`1${NARROW}234${NARROW}567.50`, '1234567.50'],
      ["1'234'567.50", '1234567.50'],
      ['1’234.50', '1234.50'],
      ['CHF 1’234.50', '1234.50', 'CHF'],
      [`1${NARROW}234.50 CHF`, '1234.50', 'CHF'],
    ],
  ],
  [
    'German',
    ',',
    [
      ['1.234,50', '1234.50'],
      ['1.234.567,89 €', '1234567.89', '€'],
      ['-1.500,05 €', '-1500.05', '€'],
      ['1.234', '1234'],
      ['1.500,05-', '-1500.05'],
    ],
  ],
]

const LINES = GOLDEN.flatMap(([locale, mark, lines]) =>
  lines.map(([text, decimal, currency = null]) => ({ locale, mark, text, decimal, currency })),
)

describe('a number as written in', () => {
  it.each(LINES)('$locale: $text is $decimal', ({ text, mark, decimal, currency }) => {
    expect(readNumber(text, mark)).toEqual({ decimal, currency })
  })
})

describe('what is no number', () => {
  it.each<readonly [string, DecimalMark]>([
    ['', '.'],
    ['-', '.'],
    ['$', '.'],
    ['abc', '.'],
    ['34,20', '.'],
    ['1.234,50', '.'],
    ['1,234.50', ','],
    ['1,23,456', '.'],
    ['0,123', '.'],
    ['12,34.5', '.'],
    ["1 234'567", '.'],
    ['1.2E+05', '.'],
    ['1e5', '.'],
    ['5.', '.'],
    ['--5', '.'],
    ['-(5)', '.'],
    ['1 2', '.'],
    ['5 USD EUR', '.'],
    ['Q1 2017', '.'],
    ['#N/A', '.'],
    ['12/31/2017', '.'],
    ['=1+1', '.'],
    ['ABC 12', '.'],
    ['Infinity', '.'],
  ])('%s', (text, mark) => {
    expect(readNumber(text, mark)).toBeNull()
  })
})
