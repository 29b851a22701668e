import type { ColumnScope, Constant } from '@shared/formula/columnScope'
import { parseDecimal } from '@shared/money/exact'
import type { SalesColumn } from '@shared/sales/history'
import { BLANK_DAY, type NumberColumn } from '@shared/sales/history'
import { textColumn } from '@shared/sales/rows'
import fc from 'fast-check'

/** A table with every kind of column: great and small amounts, many decimals, few numbers, blanks, words, days. */
export interface RandomTable {
  readonly scope: ColumnScope
  readonly rowCount: number
}

const WORDS = ['Core', 'Analytics', 'core', 'Hardware', 'Été', ''] as const

function numbers(name: string, scale: number, units: fc.Arbitrary<number>, rowCount: number, hasBlanks: boolean) {
  const cell = hasBlanks ? fc.oneof({ weight: 5, arbitrary: units }, fc.constant(Number.NaN)) : units
  return fc
    .array(cell, { minLength: rowCount, maxLength: rowCount })
    .map((cells): NumberColumn => ({ kind: 'number', name, scale, units: Float64Array.from(cells) }))
}

function words(name: string, rowCount: number) {
  return fc.array(fc.constantFrom(...WORDS), { minLength: rowCount, maxLength: rowCount }).map((cells) =>
    textColumn(
      name,
      cells.map((cell) => (cell === '' ? null : cell)),
    ),
  )
}

const aDay = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 19_000, max: 21_000 }) }, fc.constant(BLANK_DAY))

/** Names that random expressions use, and what they give. */
export const randomTable: fc.Arbitrary<RandomTable> = fc.integer({ min: 1, max: 40 }).chain((rowCount) =>
  fc
    .tuple(
      numbers('amount', 2, fc.integer({ min: -100_000_00, max: 100_000_00 }), rowCount, false),
      numbers('great', 2, fc.integer({ min: -100_000_000_000_000, max: 100_000_000_000_000 }), rowCount, true),
      numbers('fine', 15, fc.integer({ min: 0, max: 999_999_999_999_999 }), rowCount, false),
      numbers('term', 0, fc.constantFrom(6, 12, 24, 36, 60), rowCount, false),
      numbers('margin', 4, fc.integer({ min: 0, max: 30 }), rowCount, true),
      words('product', rowCount),
      words('region', rowCount),
      fc.array(aDay, { minLength: rowCount, maxLength: rowCount }),
    )
    .map(([amount, great, fine, term, margin, product, region, days]) => {
      const closed = { kind: 'date' as const, name: 'closed', days: Int32Array.from(days) }
      const columns = [amount, great, fine, term, margin, product, region, closed]
      const constants = [
        ['rate', '0.08'],
        ['tiny', '1e-7'],
      ] as const
      const scope: ColumnScope = new Map<string, SalesColumn | Constant>([
        ...columns.map((column) => [column.name, column] as const),
        ...constants.map(([name, text]) => {
          const value = parseDecimal(text)
          if (value === null) throw new Error(`${text} is a decimal`)
          return [name, { kind: 'constant', value }] as const
        }),
        ['payee_id', { kind: 'constant', value: 'Core' }],
      ])
      return { scope, rowCount }
    }),
)

/** Random formulas over these names: texts, so that they go the way of what users type. */
export const randomFormulas = fc.letrec<{ number: string; flag: string }>((tie) => ({
  number: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'formula', withCrossShrink: true },
    fc.constantFrom(
      'amount',
      'great',
      'fine',
      'term',
      'margin',
      'rate',
      'tiny',
      '0.1',
      '0.2',
      '1.1',
      '3',
      '20%',
      '0',
      '1e12',
    ),
    fc.tuple(tie('number'), fc.constantFrom('+', '-', '*'), tie('number')).map(([a, sign, b]) => `(${a} ${sign} ${b})`),
    tie('number').map((a) => `-(${a})`),
    tie('number').map((a) => `(${a})%`),
    fc.tuple(tie('number'), fc.constantFrom('4', '8', '3', '0', 'term', 'rate')).map(([a, b]) => `(${a}) / ${b}`),
    fc.tuple(tie('flag'), tie('number'), tie('number')).map(([flag, a, b]) => `if(${flag}, ${a}, ${b})`),
    fc
      .tuple(fc.constantFrom('min', 'max', 'sum'), tie('number'), tie('number'))
      .map(([fn, a, b]) => `${fn}(${a}, ${b})`),
    tie('number').map((a) => `abs(${a})`),
    fc.tuple(fc.constantFrom('great', 'margin', 'amount'), tie('number')).map(([a, b]) => `ifblank(${a}, ${b})`),
    fc.tuple(tie('number'), fc.constantFrom('round', 'rounddown')).map(([a, fn]) => `${fn}(${a}, 2)`),
    fc.constantFrom('year(closed)', 'month(closed)', 'day(closed)', 'term ^ 2'),
    fc.constantFrom(
      'if(product = "Core", 1.5, 1)',
      'if(contains(region, "c"), 0.1, 1 / 3)',
      'if(product = region, 1, 2)',
    ),
  ),
  flag: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'formula', withCrossShrink: true },
    fc
      .tuple(tie('number'), fc.constantFrom('=', '<>', '<', '<=', '>', '>='), tie('number'))
      .map(([a, sign, b]) => `${a} ${sign} ${b}`),
    fc.constantFrom(
      'product = "Core"',
      'product = payee_id',
      'region <> ""',
      'product in ("Core", "Été")',
      'product not in ("Core", region)',
      'term in (12, 24)',
      'amount in (term, margin, 0)',
      'contains(product, "or")',
      'isblank(region)',
      'isblank(great)',
      'isblank(margin)',
      'isblank(closed)',
      'isblank(margin + 1)',
      'closed >= "2022-06-30"',
      'closed = date(2023, 2, 28)',
      'date(2023, term, 1) < closed',
      'product < region',
      'margin >= 0.2%',
    ),
    fc.tuple(tie('flag'), fc.constantFrom('and', 'or'), tie('flag')).map(([a, word, b]) => `(${a}) ${word} (${b})`),
    fc.tuple(fc.constantFrom('AND', 'OR'), tie('flag'), tie('flag')).map(([word, a, b]) => `${word}(${a}, ${b})`),
    tie('flag').map((a) => `not (${a})`),
    fc.tuple(tie('flag'), tie('flag'), tie('flag')).map(([a, b, c]) => `if(${a}, ${b}, ${c})`),
  ),
}))
