import type { PeriodKind, WindowKind } from '@shared/calendar/period'
import type { Component, RateTable } from '@shared/plan/model'
import fc from 'fast-check'
import { cap, clawback, floor, gate, multiplier, payments, sometimes, without } from './instruments'
import { ratioText } from './numbers'
import { prizeTable, rateTable, type TableWish } from './tables'

/**
 * The measures every random workspace has: bookings in money, deals counted, months of term as units, billings in several currencies that may be
 * cancelled, customers told apart, and the size of a deal (average, least, greatest or last).
 */
export const MEASURES = ['bookings', 'deals', 'months', 'billings', 'customers', 'dealSize'] as const
export type MeasureId = (typeof MEASURES)[number]

export function isMoney(measure: MeasureId): boolean {
  return measure === 'bookings' || measure === 'billings' || measure === 'dealSize'
}

/** Sums and counts can be cut up by transaction; what is told apart, averaged or last cannot. */
const ADDED: readonly MeasureId[] = ['bookings', 'bookings', 'billings', 'deals', 'months']

type Span = readonly [WindowKind, PeriodKind]

const SPANS: readonly Span[] = [
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
  ['planYear', 'month'],
]
const SINGLE: readonly Span[] = [
  ['month', 'month'],
  ['quarter', 'quarter'],
  ['year', 'year'],
]

/** What a component may look at: components before it, in its plan and in all plans. */
export interface Before {
  readonly inPlan: readonly string[]
  readonly everywhere: readonly { readonly plan: string; readonly component: string }[]
}

const ALONE: Before = { inPlan: [], everywhere: [] }

const GROUPS = ['team', 'directReports', 'reportingLine'] as const
const OWN = ['owner', 'owner', 'territory', 'rule'] as const
const RULE = 'specialist = payee_id or (product = "Plus" and payee_role = "SE" and term > 6)'

/** What all kinds of component have alike. */
function basis(id: string, spans: readonly Span[]) {
  return fc
    .record({
      kind: fc.constantFrom('commission' as const, 'commission' as const, 'bonus' as const, 'award' as const),
      span: fc.constantFrom(...spans),
      accumulation: fc.constantFrom(
        'cumulative' as const,
        'cumulative' as const,
        'reset' as const,
        'incremental' as const,
      ),
      quotaBasis: fc.constantFrom('window' as const, 'toDate' as const, 'period' as const),
      weight: fc.oneof(fc.constantFrom('100%', '75%', '0.25', '=1 - third'), ratioText(fc.nat({ max: 1000 }))),
      source: sometimes(fc.constant('Clause 4'), 9),
    })
    .map(({ span: [window, paid], source, kind, ...rest }) => ({
      id,
      name: { en: id, fr: id },
      window,
      paid,
      kind,
      ...rest,
      ...(source === undefined ? {} : { source }),
      ...(kind === 'award' ? { award: 'A trip' } : {}),
      threshold: null,
      cap: null,
    }))
}

/** What comes after the table, each field sometimes. */
function afterwards(measure: MeasureId | null, isOwn: boolean, before: Before) {
  const kinds = ['amount', 'targetVariable', 'componentTarget', 'basePay'] as const
  const withCredit =
    isOwn && measure !== null && isMoney(measure) ? [...kinds, 'credited' as const, 'baseRate' as const] : kinds
  return fc
    .record({
      threshold: fc.oneof(
        { weight: 3, arbitrary: fc.constant(null) },
        { weight: 1, arbitrary: fc.constantFrom('50%', '0.8', '=100% * one', '=third') },
      ),
      cap: fc.option(cap(withCredit), { nil: null, freq: 2 }),
      floor: sometimes(fc.option(floor(withCredit), { nil: null, freq: 5 }), 3),
      gate: sometimes(fc.option(gate(before.inPlan), { nil: null, freq: 5 }), 3),
      multipliers: sometimes(fc.array(multiplier('pay', 'person'), { maxLength: 2 }), 3),
      clawback: measure === 'billings' ? sometimes(clawback, 3) : fc.constant(undefined),
      payments: sometimes(payments(isOwn), 3),
    })
    .map(without)
}

/** Read at the position of the window: own credit, by territory or rule, or a group's. */
function positional(id: string, before: Before): fc.Arbitrary<Component> {
  return fc.constantFrom(...MEASURES, 'bookings' as const, 'bookings' as const).chain((measure) =>
    fc.constantFrom(...OWN, ...GROUPS).chain((creditedTo) => {
      const isOwn = !isGroup(creditedTo)
      const adds = ADDED.includes(measure)
      return fc
        .record({
          basis: basis(id, SPANS),
          after: afterwards(measure, isOwn, before),
          table: rateTable({ isMoney: isMoney(measure), acrossMeasures: ['bookings', 'deals', 'months'] }),
          appliedTo: sometimes(fc.constantFrom('ownQuota' as const, 'credited' as const)),
          quotaOf: sometimes(fc.constantFrom('members' as const, 'payee' as const)),
          carvedOut: sometimes(fc.boolean()),
          onCredit: sometimes(multiplier('credit', 'transaction'), adds ? 4 : 9),
          onRate: sometimes(multiplier('rate', 'person'), 5),
        })
        .map(
          ({ basis, after, table, onCredit, onRate, ...group }): Component => ({
            ...basis,
            ...after,
            measure,
            creditedTo,
            table,
            ...(creditedTo === 'rule' ? { rule: RULE } : {}),
            ...(isOwn ? {} : withoutCarving(without(group), adds && basis.kind !== 'award')),
            ...withMultipliers(after.multipliers, onCredit, onRate),
          }),
        )
    }),
  )
}

/** An override in money is carved out by what members contributed, which only adds up for sums and counts. */
function withoutCarving<T extends { readonly carvedOut?: boolean }>(group: T, adds: boolean): T {
  const { carvedOut, ...rest } = group
  return (carvedOut === undefined || !adds ? rest : group) as T
}

function isGroup(creditedTo: Component['creditedTo']): boolean {
  return creditedTo === 'team' || creditedTo === 'directReports' || creditedTo === 'reportingLine'
}

function withMultipliers(
  onPay: Component['multipliers'],
  ...others: readonly (NonNullable<Component['multipliers']>[number] | undefined)[]
): Pick<Component, 'multipliers'> {
  const all = [...(onPay ?? []), ...others.filter((one) => one !== undefined)]
  return onPay === undefined && all.length === 0 ? {} : { multipliers: all }
}

const CHOICES = [
  'product = "Core"',
  'term >= 24',
  'amount > 8000 and payee_role = "AE"',
  '',
  'payee_role = "SE"',
  'payee_id = "r1"',
]

/** Transaction by transaction: read alone, chosen by what they are, or capped. */
function byTransaction(id: string, before: Before): fc.Arbitrary<Component> {
  return fc
    .tuple(
      fc.constantFrom(...ADDED),
      fc.constantFrom(...OWN),
      fc.constantFrom('position' as const, 'transaction' as const, undefined),
    )
    .chain(([measure, creditedTo, reads]) => {
      const wish: TableWish = {
        isMoney: isMoney(measure),
        isWalked: reads !== 'transaction',
        acrossMeasures: ['bookings', 'deals'],
      }
      const choice = fc.record({
        priority: fc.constantFrom(1, 2, 3),
        when: fc.constantFrom(...CHOICES),
        table: rateTable(wish),
      })
      return fc
        .record({
          over: fc.constantFrom('payee' as const, 'everyone' as const),
          isCapped: fc.boolean(),
          of: fc.constantFrom('amount' as const, 'credited' as const),
          choices: sometimes(fc.array(choice, { minLength: 1, maxLength: 3 })),
          otherwise: fc.constantFrom(undefined, 'table' as const, 'nothing' as const),
          onRate: sometimes(multiplier('rate', 'transaction')),
          table: rateTable(wish),
        })
        .chain(({ over, isCapped, of, onRate, ...rest }) => {
          // Together with others, a transaction is capped in the period it is paid in.
          const spans = isCapped && over === 'everyone' ? SINGLE : SPANS
          const transactionCap = { of, value: of === 'amount' ? '250.55' : '5%', over }
          return fc
            .record({ basis: basis(id, spans), after: afterwards(measure, true, before) })
            .map(({ basis, after }): Component => {
              const made: Component = {
                ...basis,
                ...after,
                measure,
                creditedTo,
                ...(creditedTo === 'rule' ? { rule: RULE } : {}),
                ...(reads === undefined ? {} : { reads }),
                ...(without(rest.choices === undefined ? { table: rest.table } : rest) as Pick<Component, 'table'>),
                ...(isCapped ? { transactionCap } : {}),
              }
              const walks = reads === 'transaction' || isCapped
              // Cancelled transactions of earlier periods cannot be walked back by later ones alone.
              const accumulation =
                measure === 'billings' && basis.accumulation === 'incremental' ? 'cumulative' : basis.accumulation
              return { ...made, accumulation, ...withMultipliers(after.multipliers, walks ? onRate : undefined) }
            })
        })
    })
}

/** A rate or table on what others are paid. */
function onPayouts(id: string, before: Before): fc.Arbitrary<Component> {
  return fc
    .record({
      basis: basis(
        id,
        SPANS.filter(([window]) => window !== 'planYear'),
      ),
      after: afterwards(null, false, before),
      creditedTo: fc.constantFrom('owner' as const, ...GROUPS),
      payoutsOf: fc.subarray([...before.everywhere], { minLength: 1 }),
      table: rateTable({ isMoney: true, by: ['money'], pays: ['rate', 'amount'] }),
      carvedOut: sometimes(fc.boolean()),
    })
    .map(({ basis, after, carvedOut, ...rest }) => ({
      ...basis,
      ...after,
      measure: null,
      ...rest,
      table: withoutWhole(rest.table),
      threshold: null,
      ...(carvedOut === undefined || basis.kind === 'award' ? {} : { carvedOut }),
    }))
}

/** Without a quota there is no excess over it. */
function withoutWhole(table: RateTable): RateTable {
  return table.application === 'overage' ? { ...table, application: 'marginal' } : table
}

function contest(id: string, before: Before): fc.Arbitrary<Component> {
  return fc
    .record({
      basis: basis(id, SINGLE),
      after: afterwards(null, true, before),
      measure: fc.constantFrom('bookings', 'deals', 'customers', 'dealSize'),
      table: prizeTable,
      contest: fc
        .record({
          rankedBy: fc.constantFrom('credited' as const, 'attainment' as const),
          ties: fc.constantFrom('shared' as const, 'higher' as const),
          least: sometimes(fc.constantFrom('1', '0.5', '5000')),
        })
        .map(without),
    })
    .map(({ basis, after, ...rest }) => ({
      ...basis,
      ...after,
      ...rest,
      creditedTo: 'owner' as const,
      accumulation: 'cumulative' as const,
      weight: '100%',
      contest: rest.contest as NonNullable<Component['contest']>,
    }))
    .map(withoutOwnNumbers)
}

function pool(id: string, before: Before): fc.Arbitrary<Component> {
  return fc
    .record({
      basis: basis(id, SPANS),
      after: afterwards(null, false, before),
      measure: fc.constantFrom('bookings', 'months'),
      isByAmount: fc.boolean(),
      sharedBy: fc.constantFrom(
        'equally' as const,
        'targetVariable' as const,
        'basePay' as const,
        'days' as const,
        'credited' as const,
      ),
      qualifies: fc.constantFrom('', '', 'payee_role = "AE"', 'attainment(bookings) >= 50%'),
    })
    .chain(({ basis, after, measure, isByAmount, sharedBy, qualifies }) =>
      rateTable({
        isMoney: measure === 'bookings',
        pays: isByAmount ? ['amount'] : ['rate', 'perUnit'],
      }).map(
        (table): Component => ({
          ...basis,
          ...after,
          measure,
          creditedTo: 'team',
          table: asFund(table),
          pool: { sharedBy, qualifies },
          accumulation: basis.accumulation === 'incremental' ? 'cumulative' : basis.accumulation,
          weight: '100%',
          threshold: null,
        }),
      ),
    )
}

/** Prizes and funds are the same for all: no number of a payee's own is in them. */
function withoutOwnNumbers(component: Component): Component {
  return JSON.parse(JSON.stringify(component).replaceAll('own_rate', 'one'))
}

/** A fund is no share of a target. */
function asFund(table: RateTable): RateTable {
  const pays = table.pays === 'percentOfTarget' || table.pays === 'multipleOfBaseRate' ? null : table.pays
  const flat = table.application === 'step' || table.application === 'interpolated'
  return {
    ...table,
    pays: pays ?? (flat ? 'amount' : 'rate'),
  }
}

/** Attainment of several measures and goals together. */
function blend(id: string, before: Before): fc.Arbitrary<Component> {
  const parts = fc.constantFrom<NonNullable<Component['blend']>>(
    [{ goal: 'quality', weight: '100%' }],
    [
      { measure: 'bookings', weight: '60%' },
      { goal: 'quality', weight: '0.4' },
    ],
    [
      { measure: 'bookings', weight: '=third' },
      { measure: 'deals', weight: '=third * 2' },
    ],
  )
  return fc
    .record({
      basis: basis(id, SPANS),
      after: afterwards(null, true, before),
      measure: fc.constantFrom(null, 'bookings'),
      creditedTo: fc.constantFrom('owner' as const, 'team' as const),
      blend: parts,
      table: rateTable({ isMoney: true, by: ['attainment'] }),
    })
    .map(({ basis, after, ...rest }) => ({
      ...basis,
      ...after,
      ...rest,
      // Scores belong to spans, not to transactions.
      accumulation: basis.accumulation === 'incremental' ? ('cumulative' as const) : basis.accumulation,
    }))
}

/** A component of any kind, every field open that goes with it. */
export function randomComponent(id: string, before: Before = ALONE): fc.Arbitrary<Component> {
  return fc.oneof(
    { weight: 10, arbitrary: positional(id, before) },
    { weight: 5, arbitrary: byTransaction(id, before) },
    { weight: 1, arbitrary: contest(id, before) },
    { weight: 2, arbitrary: pool(id, before) },
    { weight: 2, arbitrary: blend(id, before) },
    ...(before.everywhere.length === 0 ? [] : [{ weight: 3, arbitrary: onPayouts(id, before) }]),
  )
}
