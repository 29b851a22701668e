import type { RateTable } from '@shared/plan/model'
import fc from 'fast-check'
import { decimalText, formulaText, ratioText } from './numbers'

type Pays = RateTable['pays']
type Application = RateTable['application']

/** What a table may pay: by application and by what its measure counts. */
function payings(application: Application, isMoney: boolean): Pays[] {
  const perPiece: Pays = isMoney ? 'rate' : 'perUnit'
  switch (application) {
    case 'marginal':
    case 'retroactive':
    case 'overage':
    case 'cliff':
      return [perPiece, 'percentOfTarget', 'multipleOfBaseRate']
    case 'step':
      return ['percentOfTarget', 'amount']
    case 'interpolated':
      return ['percentOfTarget', 'amount', 'multipleOfBaseRate', perPiece]
  }
}

const BOUNDS: Readonly<Record<'attainment' | 'money' | 'units', readonly string[]>> = {
  attainment: ['0', '25%', '0.5', '=75% * one', '80%', '1', '100.01%', '=one + third', '150%', '2.5'],
  money: ['0', '500', '1000.00', '=5000 * one', '10000.01', '20000', '60000'],
  units: ['0', '1', '2', '=1 + 2', '5', '12.5', '40'],
}

/** Rising bounds out of a list, the first often zero. */
export function boundsOf(by: keyof typeof BOUNDS): fc.Arbitrary<string[]> {
  return fc
    .tuple(fc.boolean(), fc.subarray([...BOUNDS[by]], { minLength: 1, maxLength: 4 }))
    .map(([fromZero, bounds]) => (fromZero && bounds[0] !== '0' ? ['0', ...bounds] : bounds))
}

function valueText(pays: Pays): fc.Arbitrary<string> {
  switch (pays) {
    case 'rate':
      return fc.oneof(ratioText(fc.nat({ max: 200 })), formulaText)
    case 'perUnit':
    case 'amount':
      return fc.oneof(
        fc.nat({ max: 100_000 }).map((value) => decimalText(value, 2)),
        formulaText,
      )
    case 'percentOfTarget':
    case 'multipleOfBaseRate':
      return ratioText(fc.nat({ max: 3000 }))
  }
}

/** What a table is asked to be: over which measures, walked by transactions, with a second axis. */
export interface TableWish {
  readonly isMoney: boolean
  readonly by?: readonly RateTable['by'][]
  readonly isWalked?: boolean
  readonly pays?: readonly Pays[]
  /** Measures of a second axis; none for no matrix. */
  readonly acrossMeasures?: readonly string[]
}

export function rateTable(wish: TableWish): fc.Arbitrary<RateTable> {
  const unit = wish.isMoney ? 'money' : 'units'
  const bys = wish.by ?? ['attainment', 'attainment', unit]
  const flat: readonly Application[] = wish.isWalked === true ? [] : ['step']
  return fc
    .tuple(
      fc.constantFrom(...bys),
      fc.constantFrom<Application>('marginal', 'retroactive', 'overage', 'cliff', 'interpolated', ...flat),
    )
    .chain(([by, application]) => {
      const possible = payings(application, wish.isMoney)
        .filter((pays) => wish.pays?.includes(pays) ?? true)
        .filter(
          (pays) =>
            wish.isWalked !== true ||
            application !== 'interpolated' ||
            pays === 'rate' ||
            pays === 'multipleOfBaseRate',
        )
      const pays = possible.length === 0 ? payings(application, wish.isMoney).slice(0, 1) : possible
      return fc.tuple(
        fc.constant(by),
        fc.constant(application),
        fc.constantFrom(...pays),
        boundsOf(by === 'place' ? 'units' : by),
      )
    })
    .chain(([by, application, pays, bounds]) => {
      const measures = wish.acrossMeasures ?? []
      const across =
        measures.length === 0 || application === 'interpolated' ? fc.constant(undefined) : secondAxis(measures)
      return fc.tuple(
        fc.constant({ by, application, pays }),
        tiersOf(pays, bounds),
        fc.option(fc.constantFrom('flat' as const, 'extended' as const), { nil: undefined }),
        fc.option(fc.boolean(), { nil: undefined }),
        fc.constantFrom(undefined, 'nothing' as const, 'negative' as const),
        across,
      )
    })
    .chain(([table, tiers, ends, cumulative, belowZero, across]) => {
      const whole: RateTable = {
        ...table,
        tiers,
        ...(table.application === 'interpolated' && ends !== undefined ? { ends } : {}),
        ...(table.application === 'step' && cumulative !== undefined ? { cumulative } : {}),
        ...(belowZero === undefined ? {} : { belowZero }),
      }
      if (across === undefined) return fc.constant(whole)
      const row = fc.array(valueText(table.pays), { minLength: across.from.length, maxLength: across.from.length })
      return fc.array(row, { minLength: tiers.length, maxLength: tiers.length }).map(
        (rows): RateTable => ({
          ...whole,
          across,
          tiers: tiers.map((tier, index) => ({ ...tier, across: rows[index] ?? [] })),
        }),
      )
    })
}

function tiersOf(pays: Pays, bounds: readonly string[]): fc.Arbitrary<RateTable['tiers']> {
  return fc
    .array(valueText(pays), { minLength: bounds.length, maxLength: bounds.length })
    .map((values) => bounds.map((from, index) => ({ from, value: values[index] ?? '0' })))
}

/** A second axis over one of some measures; half the time it is not there. */
function secondAxis(measures: readonly string[]): fc.Arbitrary<RateTable['across']> {
  const axis = fc.constantFrom('attainment' as const, 'money' as const, 'units' as const).chain((by) =>
    fc
      .record({
        measure: fc.constantFrom(undefined, ...measures),
        from: boundsOf(by),
      })
      .map(({ measure, from }) => ({ by, from, ...(measure === undefined ? {} : { measure }) })),
  )
  return fc.option(axis, { nil: undefined, freq: 2 })
}

/** Prizes by place. */
export const prizeTable: fc.Arbitrary<RateTable> = fc
  .record({
    pays: fc.constantFrom('amount' as const, 'percentOfTarget' as const),
    first: fc.constantFrom('1000', '100.01', '=1000 * third', '0.5'),
    others: fc.subarray(['600', '250.55', '0'], { minLength: 0 }),
  })
  .map(({ pays, first, others }) => ({
    by: 'place' as const,
    application: 'step' as const,
    pays,
    tiers: [first, ...others].map((value, index) => ({ from: String(index + 1), value })),
  }))
