import type { SalesHistory } from '@shared/sales/history'
import fc from 'fast-check'

/** One random transaction; indices are taken modulo what there is to choose from. */
export interface RandomSale {
  /** Index of a payee; null is a blank owner, -1 somebody unknown. */
  readonly owner: number | null
  /** Days after the first day of the first fiscal year; null is a blank date. */
  readonly day: number | null
  readonly bookedLag: number
  /** Minor units of the currency. */
  readonly amount: number
  readonly product: 'Core' | 'Plus' | 'Other'
  readonly stage: 'Won' | 'Open'
  readonly term: number
  readonly currency: string | null
  readonly territory: string | null
  /** Index of a payee, null for nobody. */
  readonly specialist: number | null
  /** Days after the transaction on which it was cancelled, and paid; null when it never was. */
  readonly cancelledAfter: number | null
  readonly paidAfter: number | null
}

const BLANK = -2147483648

/** Amounts that meet quotas exactly, amounts with odd cents, and returns. */
const amount = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 40 }).map((value) => value * 50_000) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 2_000_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: -800_000, max: 0 }) },
)

export const randomSale: fc.Arbitrary<RandomSale> = fc.record({
  owner: fc.oneof({ weight: 40, arbitrary: fc.nat({ max: 30 }) }, { weight: 1, arbitrary: fc.constantFrom(null, -1) }),
  day: fc.oneof(
    { weight: 40, arbitrary: fc.integer({ min: -10, max: 400 }) },
    { weight: 1, arbitrary: fc.constant(null) },
  ),
  bookedLag: fc.nat({ max: 20 }),
  amount,
  product: fc.constantFrom('Core', 'Plus', 'Other'),
  stage: fc.constantFrom('Won', 'Won', 'Open'),
  term: fc.nat({ max: 36 }),
  currency: fc.constantFrom('EUR', 'EUR', 'EUR', 'USD', 'JPY', 'KWD', 'XXX', null),
  territory: fc.constantFrom('g0', 'g1', 'g2', 'g2', null),
  specialist: fc.option(fc.nat({ max: 5 }), { nil: null, freq: 1 }),
  cancelledAfter: fc.option(fc.constantFrom(0, 5, 31, 59, 92, 200), { nil: null, freq: 1 }),
  paidAfter: fc.option(fc.constantFrom(-3, 0, 30, 45, 120), { nil: null, freq: 3 }),
})

/** Where expressions and credit expressions over the columns of a random history. */
export const whereText = fc.oneof(
  fc.constantFrom(
    '',
    '',
    '',
    'stage = "Won"',
    'product in ("Core", "Plus")',
    'amount > 0',
    'term >= 24',
    'not (product = "Other") and stage <> "Open"',
  ),
  fc
    .tuple(fc.constantFrom('stage = "Won"', 'term < 12'), fc.constantFrom('and', 'or'), fc.nat({ max: 90 }))
    .map(([left, word, least]) => `${left} ${word} amount >= ${least} * 100`),
)

export const creditText = fc.constantFrom(
  'amount',
  'amount',
  'amount * 1.1',
  'amount * if(term >= 24, uplift, one)',
  'amount / 3',
  'amount * (100% - base_rate)',
  '(amount + term) * third - 5%',
)

/** The columns of a history, as an import leaves them. */
export function salesHistory(
  sales: readonly RandomSale[],
  payees: readonly string[],
  firstDay: number,
  scale: number,
): SalesHistory {
  const owners = sales.map(({ owner }) =>
    owner === null ? null : owner < 0 ? 'nobody' : (payees[owner % payees.length] ?? null),
  )
  const day = (sale: RandomSale) => (sale.day === null ? BLANK : firstDay + sale.day)
  const later = (sale: RandomSale, days: number | null) =>
    sale.day === null || days === null ? BLANK : day(sale) + days
  return {
    rowCount: sales.length,
    columns: [
      textColumn(
        'id',
        sales.map((_, index) => `D-${index}`),
      ),
      textColumn('owner', owners),
      { kind: 'number', name: 'amount', scale, units: Float64Array.from(sales, (sale) => sale.amount) },
      { kind: 'date', name: 'closed', days: Int32Array.from(sales, day) },
      {
        kind: 'date',
        name: 'booked',
        days: Int32Array.from(sales, (sale) => (sale.day === null ? day(sale) : day(sale) - sale.bookedLag)),
      },
      textColumn(
        'product',
        sales.map(({ product }) => product),
      ),
      textColumn(
        'stage',
        sales.map(({ stage }) => stage),
      ),
      { kind: 'number', name: 'term', scale: 0, units: Float64Array.from(sales, (sale) => sale.term) },
      textColumn(
        'currency',
        sales.map(({ currency }) => currency),
      ),
      textColumn(
        'territory',
        sales.map(({ territory }) => territory),
      ),
      textColumn(
        'specialist',
        sales.map(({ specialist }) => (specialist === null ? null : (payees[specialist % payees.length] ?? null))),
      ),
      { kind: 'date', name: 'cancelled', days: Int32Array.from(sales, (sale) => later(sale, sale.cancelledAfter)) },
      { kind: 'date', name: 'paid', days: Int32Array.from(sales, (sale) => later(sale, sale.paidAfter)) },
    ],
    source: {
      files: ['random.csv'],
      file: new Int32Array(sales.length),
      row: Int32Array.from(sales, (_, index) => index + 2),
    },
  }
}

function textColumn(name: string, values: readonly (string | null)[]): SalesHistory['columns'][number] {
  const dictionary = [...new Set(values.filter((value) => value !== null))]
  const codes = Int32Array.from(values, (value) => (value === null ? -1 : dictionary.indexOf(value)))
  return { kind: 'text', name, codes, dictionary }
}
