import type { PeriodKind } from '@shared/calendar/period'
import type { Component, RateTable } from '@shared/plan/model'
import fc from 'fast-check'
import { decimalText, formulaText, ratioText } from './numbers'

/** The measures every random workspace has: bookings in money, deals counted, months of term as units. */
export const MEASURES = ['bookings', 'deals', 'months'] as const
type MeasureId = (typeof MEASURES)[number]

const SPANS: readonly (readonly [PeriodKind, PeriodKind])[] = [
  ['month', 'month'],
  ['quarter', 'month'],
  ['quarter', 'quarter'],
  ['half', 'month'],
  ['half', 'quarter'],
  ['half', 'half'],
  ['year', 'month'],
  ['year', 'quarter'],
  ['year', 'half'],
  ['year', 'year'],
]

type Pays = RateTable['pays']

/** What a table may pay: by application and by what its measure counts. */
function payings(application: RateTable['application'], measure: MeasureId): Pays[] {
  const perPiece: Pays = measure === 'bookings' ? 'rate' : 'perUnit'
  switch (application) {
    case 'marginal':
    case 'retroactive':
      return [perPiece, 'percentOfTarget', 'multipleOfBaseRate']
    case 'step':
      return ['percentOfTarget', 'amount']
    case 'interpolated':
      return ['percentOfTarget', 'amount', 'multipleOfBaseRate', ...(measure === 'bookings' ? (['rate'] as const) : [])]
  }
}

const BOUNDS: Readonly<Record<RateTable['by'], readonly string[]>> = {
  attainment: ['0', '25%', '0.5', '=75% * one', '80%', '1', '100.01%', '=one + third', '150%', '2.5'],
  money: ['0', '500', '1000.00', '=5000 * one', '10000.01', '20000', '60000'],
  units: ['0', '1', '2', '=1 + 2', '5', '12.5', '40'],
}

/** Rising bounds out of a list, the first often zero. */
function boundsOf(by: RateTable['by']): fc.Arbitrary<string[]> {
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

function rateTable(measure: MeasureId): fc.Arbitrary<RateTable> {
  const by = fc.constantFrom<RateTable['by']>('attainment', 'attainment', measure === 'bookings' ? 'money' : 'units')
  const application = fc.constantFrom<RateTable['application']>('marginal', 'retroactive', 'step', 'interpolated')
  return fc
    .tuple(by, application)
    .chain(([by, application]) =>
      fc.tuple(
        fc.constant(by),
        fc.constant(application),
        fc.constantFrom(...payings(application, measure)),
        boundsOf(by),
        fc.constantFrom('flat' as const, 'extended' as const),
        fc.boolean(),
      ),
    )
    .chain(([by, application, pays, bounds, ends, cumulative]) =>
      fc.array(valueText(pays), { minLength: bounds.length, maxLength: bounds.length }).map((values) => ({
        by,
        application,
        pays,
        tiers: bounds.map((from, index) => ({ from, value: values[index] ?? '0' })),
        ...(application === 'interpolated' ? { ends } : {}),
        ...(application === 'step' ? { cumulative } : {}),
      })),
    )
}

const cap: fc.Arbitrary<Component['cap']> = fc.option(
  fc
    .tuple(fc.constantFrom('amount', 'targetVariable', 'componentTarget'), fc.constantFrom('window', 'period'))
    .chain(([of, per]) =>
      fc.record({
        of: fc.constant(of),
        value: of === 'amount' ? fc.constantFrom('1000', '2500.55', '=500 * uplift') : ratioText(fc.nat({ max: 2500 })),
        per: fc.constant(per),
        excess: fc.constant('lost' as const),
      }),
    ),
  { nil: null, freq: 2 },
)

/** A component that pays on one of the measures, every allowed field open. */
export function randomComponent(id: string): fc.Arbitrary<Component> {
  return fc.constantFrom(...MEASURES, MEASURES[0]).chain((measure) =>
    fc
      .record({
        kind: fc.constantFrom('commission', 'bonus', 'award'),
        creditedTo: fc.constantFrom('owner', 'owner', 'team'),
        span: fc.constantFrom(...SPANS),
        quotaBasis: fc.constantFrom('window', 'toDate', 'period'),
        weight: fc.oneof(fc.constantFrom('100%', '75%', '0.25', '=1 - third'), ratioText(fc.nat({ max: 1000 }))),
        table: rateTable(measure),
        threshold: fc.option(fc.constantFrom('50%', '0.8', '=100% * one', '=third'), { nil: null, freq: 1 }),
        cap,
      })
      .map(
        ({ span: [window, paid], ...rest }): Component => ({
          id,
          name: id,
          measure,
          window,
          paid,
          accumulation: 'cumulative',
          ...rest,
        }),
      ),
  )
}
