import { ROUNDINGS } from '@shared/money/rounding'
import type {
  Assignment,
  Component,
  CompPlan,
  CreditShare,
  Measure,
  Payee,
  Quota,
  Score,
  Workspace,
} from '@shared/plan/model'
import fc from 'fast-check'
import { daysOfMonths, fiscalYearFirstMonth, isoFromDay, periodId } from '../oracle/calendar'
import { type Before, isMoney, MEASURES, randomComponent } from './components'
import { planInstruments, sometimes, without } from './instruments'
import { ASSUMPTIONS, decimalText } from './numbers'
import { creditText, randomSale, salesHistory, whereText } from './sales'

/** A stretch of a payee's time; indices are taken modulo what there is to choose from. */
interface RandomStretch {
  readonly days: number
  readonly gap: number
  readonly plan: number | null
  readonly team: number | null
  readonly manager: number | null
  readonly territory: string | null
  readonly role: Assignment['role']
  readonly base: number
  readonly target: number
  readonly ownRate: string
}

interface RandomQuota {
  readonly payee: number
  readonly measure: number
  readonly kind: 'month' | 'quarter' | 'half' | 'year'
  /** Index of the one period that has it; null gives it to every period of the year. */
  readonly index: number | null
  readonly amount: string
}

const stretch: fc.Arbitrary<RandomStretch> = fc.record({
  days: fc.oneof(fc.integer({ min: 1, max: 500 }), fc.constantFrom(31, 59, 90, 181, 365)),
  gap: fc.constantFrom(0, 0, 0, 1, 25),
  plan: fc.option(fc.nat({ max: 5 }), { nil: null, freq: 12 }),
  team: fc.option(fc.nat({ max: 5 }), { nil: null, freq: 6 }),
  manager: fc.option(fc.nat({ max: 5 }), { nil: null, freq: 3 }),
  territory: fc.constantFrom('g0', 'g0', 'g1', 'g2', null),
  role: fc.constantFrom<Assignment['role']>('AE', 'SE', { en: 'AE', fr: 'AE' }),
  base: fc.constantFrom(0, 30_000, 60_000),
  target: fc.oneof(fc.constantFrom(0, 24_000, 40_000, 100_000), fc.nat({ max: 150_000 })),
  ownRate: fc.constantFrom('1', '1.25', '=base_rate + 92%'),
})

const quota: fc.Arbitrary<RandomQuota> = fc.record({
  payee: fc.nat({ max: 30 }),
  measure: fc.constantFrom(0, 0, 1, 2, 3, 4, 5),
  kind: fc.constantFrom('month', 'quarter', 'half', 'year'),
  index: fc.option(fc.nat({ max: 11 }), { nil: null, freq: 2 }),
  amount: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('500', '1000', '10000.00', '=5000 * one', '60000', '3', '20') },
    { weight: 2, arbitrary: fc.integer({ min: 1, max: 5_000_000 }).map((value) => decimalText(value, 2)) },
    { weight: 1, arbitrary: fc.constant('0') },
  ),
})

const score = fc.record({
  payee: fc.nat({ max: 5 }),
  kind: fc.constantFrom('month' as const, 'quarter' as const, 'year' as const),
  index: fc.nat({ max: 11 }),
  score: fc.nat({ max: 1500 }).map((value) => `${decimalText(value, 1)}%`),
})

/** What every payee has for a measure, over which the single entries above may lie. */
const commonQuota = fc.option(
  fc.record({
    kind: fc.constantFrom<RandomQuota['kind']>('month', 'month', 'month', 'month', 'quarter', 'year'),
    amount: fc.constantFrom('2', '5', '500', '5000', '10000.00', '=5000 * one + 0.1', '33333.33'),
  }),
  { nil: null, freq: 6 },
)

const share = fc.record({
  sale: fc.nat({ max: 40 }),
  payees: fc.uniqueArray(fc.nat({ max: 5 }), { minLength: 1, maxLength: 3 }),
  parts: fc.constantFrom(
    ['50%', '50%', '0%'],
    ['75%', '25%', '0'],
    ['=third', '=third', '=third'],
    ['0.1', '20.5%', '69.5%'],
    ['60%', '50%', '0'],
  ),
})

/** The plans one after the other: a component may look at those before it, never in a circle. */
function plansOf(counts: readonly number[]): fc.Arbitrary<CompPlan[]> {
  return counts.reduce<fc.Arbitrary<CompPlan[]>>(
    (before, count, index) =>
      before.chain((plans) =>
        fc
          .tuple(componentsOf(count, plans), planInstruments, sometimes(fc.constantFrom(1, 4, 7, 12), 2))
          .map(([components, instruments, yearStart]) => [
            ...plans,
            without({ ...planOf(`p${index}`, components), ...instruments, yearStart }) as CompPlan,
          ]),
      ),
    fc.constant([]),
  )
}

function planOf(id: string, components: readonly Component[]): CompPlan {
  return { id, name: id, purpose: '', eligibility: '', terms: '', components }
}

function componentsOf(count: number, plans: readonly CompPlan[]): fc.Arbitrary<Component[]> {
  return Array.from({ length: count }, (_, index) => index).reduce<fc.Arbitrary<Component[]>>(
    (before, index) =>
      before.chain((components) =>
        randomComponent(`c${index}`, beforeIn(plans, components)).map((one) => [...components, one]),
      ),
    fc.constant([]),
  )
}

/** Pay that an override may count: money, and of no transactions that can be cancelled. */
function beforeIn(plans: readonly CompPlan[], components: readonly Component[]): Before {
  const paying = [...plans, planOf(`p${plans.length}`, components)]
  return {
    inPlan: components.map(({ id }) => id),
    everywhere: paying.flatMap((plan) =>
      plan.components
        .filter(({ kind, measure, payoutsOf }) => kind !== 'award' && measure !== 'billings' && payoutsOf === undefined)
        .map((component) => ({ plan: plan.id, component: component.id })),
    ),
  }
}

const exchangeRates = fc.constantFrom<NonNullable<Workspace['exchangeRates']>>(
  [],
  [
    { currency: 'USD', month: null, rate: '0.9' },
    { currency: 'USD', month: '2026-03', rate: '=1 / 1.1' },
    { currency: 'JPY', month: null, rate: '0.006' },
    { currency: 'EUR', month: null, rate: '1.1' },
  ],
  [
    { currency: 'USD', month: '2026-01', rate: '0.95' },
    { currency: 'KWD', month: null, rate: '3.005' },
    { currency: 'EUR', month: null, rate: '160' },
  ],
)

const creditCap = sometimes(
  fc.record({
    amount: fc.constantFrom('5000', '=10000 * third'),
    applied: fc.constantFrom('beforeSharing' as const, 'afterSharing' as const),
  }),
  2,
)

/** How many months the fiscal years of a random workspace span are kept small: most rules show within one year. */
const skeleton = fc.record({
  currency: fc.constantFrom('EUR', 'EUR', 'JPY', 'KWD'),
  rounding: fc.constantFrom(...ROUNDINGS),
  roundedOn: fc.constantFrom(undefined, 'line' as const, 'total' as const),
  fiscalYearStart: fc.constantFrom(1, 1, 2, 4, 7, 12),
  years: fc.constantFrom([2026], [2024], [2025, 2026]),
  teamParents: fc.array(fc.option(fc.nat({ max: 3 }), { nil: null }), { maxLength: 4 }),
  payees: fc.array(
    fc.record({
      start: fc.constantFrom(-30, 0, 0, 14, 45, 200),
      hiredBefore: sometimes(fc.constantFrom(0, 20, 100)),
      stretches: fc.array(stretch, { minLength: 1, maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 5 },
  ),
  openEnded: fc.boolean(),
  plans: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 2 }).chain(plansOf),
  where: fc.tuple(...MEASURES.map(() => whereText)),
  credit: creditText,
  creditCaps: fc.tuple(...MEASURES.map(() => creditCap)),
  sizeOf: fc.constantFrom('average' as const, 'min' as const, 'max' as const, 'last' as const),
  dates: fc.tuple(...MEASURES.map(() => fc.constantFrom('closed', 'closed', 'booked'))),
  commonQuotas: fc.tuple(...MEASURES.map(() => commonQuota)),
  quotas: fc.array(quota, { maxLength: 4 }),
  hasGoals: fc.constantFrom(true, true, true, false),
  scores: fc.array(score, { maxLength: 8 }),
  exchangeRates: sometimes(exchangeRates),
  sales: fc.array(randomSale, { minLength: 6, maxLength: 90, size: 'large' }),
  shares: fc.array(share, { maxLength: 4 }),
})

type Skeleton = typeof skeleton extends fc.Arbitrary<infer Shape> ? Shape : never

/** A random workspace that the engine can run: plans, people, quotas and sales of every kind the rules speak of. */
export const randomWorkspace: fc.Arbitrary<Workspace> = skeleton.map(assemble)

function assemble(parts: Skeleton): Workspace {
  const payeeIds = parts.payees.map((_, index) => `r${index}`)
  const firstMonth = fiscalYearFirstMonth(parts.years[0] ?? 2026, parts.fiscalYearStart)
  const firstDay = daysOfMonths(firstMonth, 1).first
  const scale = { EUR: 2, JPY: 0, KWD: 3 }[parts.currency] ?? 2
  return {
    format: 'palier',
    version: 1,
    name: 'Random',
    currency: parts.currency,
    fiscalYearStart: parts.fiscalYearStart,
    years: parts.years,
    rounding: parts.rounding,
    ...(parts.roundedOn === undefined ? {} : { roundedOn: parts.roundedOn }),
    assumptions: ASSUMPTIONS.map((one) => (one.name === 'third' ? { ...one, note: 'a third' } : one)),
    // A parent is always an earlier team, so that no circle arises.
    teams: parts.teamParents.map((parent, index) => ({
      id: `t${index}`,
      name: `t${index}`,
      parent: parent === null || index === 0 ? null : `t${parent % index}`,
    })),
    territories: [
      { id: 'g0', name: 'g0', parent: null },
      { id: 'g1', name: 'g1', parent: 'g0' },
      { id: 'g2', name: 'g2', parent: 'g1' },
    ],
    payees: parts.payees.map((payee, index) => payeeOf(parts, payee, index, firstDay)),
    measures: MEASURES.map((id, index) => measureOf(parts, id, index)),
    quotas: [
      ...parts.commonQuotas.flatMap((common, measure) =>
        common === null
          ? []
          : payeeIds.flatMap((_, payee) => quotasOf(parts, { ...common, payee, measure, index: null }, payeeIds)),
      ),
      ...parts.quotas.flatMap((one) => quotasOf(parts, one, payeeIds)),
    ],
    creditShares: creditSharesOf(parts, payeeIds),
    ...(parts.hasGoals ? { goals: [{ id: 'quality', name: 'quality' }], scores: scoresOf(parts, payeeIds) } : {}),
    ...(parts.exchangeRates === undefined ? {} : { exchangeRates: parts.exchangeRates }),
    plans: parts.plans.map((plan) => aligned(plan, parts.fiscalYearStart)),
    scenarios: [],
    importMappings: [],
    sales: salesHistory(parts.sales, payeeIds, firstDay, scale),
  }
}

/** Quarters and halves are fiscal: a plan year that is not aligned with them is paid by month. */
function aligned(plan: CompPlan, fiscalYearStart: number): CompPlan {
  return {
    ...plan,
    components: plan.components.map((one) =>
      one.window === 'planYear' && ((plan.yearStart ?? fiscalYearStart) - fiscalYearStart) % 12 !== 0
        ? { ...one, paid: 'month' }
        : one,
    ),
  }
}

/** What a measure counts: see the list of measures. */
function measureOf(parts: Skeleton, id: (typeof MEASURES)[number], index: number): Measure {
  const cap = parts.creditCaps[index]
  const adds = id === 'bookings' || id === 'billings'
  return {
    id,
    name: id,
    where: parts.where[index] ?? '',
    credit: { bookings: parts.credit, months: 'term', customers: 'product' }[id as 'bookings'] ?? 'amount',
    aggregate: id === 'deals' ? 'count' : id === 'customers' ? 'distinct' : id === 'dealSize' ? parts.sizeOf : 'sum',
    date: parts.dates[index] ?? 'closed',
    unit: isMoney(id) ? 'money' : 'count',
    ...(adds && cap !== undefined ? { creditCap: cap } : {}),
    ...(id === 'billings' ? { currency: 'currency', cancelled: 'cancelled' } : {}),
  }
}

/** One score of a payee and period at most, and none that overlaps another. */
function scoresOf(parts: Skeleton, payeeIds: readonly string[]): Score[] {
  const seen = new Set<string>()
  return parts.scores.flatMap(({ payee, kind, index, score: reached }) => {
    const id = payeeIds[payee % payeeIds.length] ?? 'r0'
    const count = { month: 12, quarter: 4, year: 1 }[kind]
    const months = 12 / count
    const place = index % count
    const covered = Array.from({ length: months }, (_, month) => `${id} ${place * months + month}`)
    if (covered.some((month) => seen.has(month))) return []
    for (const month of covered) seen.add(month)
    return parts.years.map((year) => ({
      payee: id,
      goal: 'quality',
      period: periodId(kind, year, place, parts.fiscalYearStart),
      score: reached,
    }))
  })
}

function payeeOf(parts: Skeleton, payee: Skeleton['payees'][number], index: number, firstDay: number): Payee {
  let day = firstDay + payee.start
  const assignments = payee.stretches.map((one, place): Assignment => {
    const from = day
    const last = from + one.days - 1
    day = last + 1 + one.gap
    const isLast = place === payee.stretches.length - 1
    return {
      from: isoFromDay(from),
      // With a gap the end is said; without one it may be left to the next assignment.
      to: (isLast && parts.openEnded) || (!isLast && one.gap === 0 && parts.openEnded) ? null : isoFromDay(last),
      role: one.role,
      team: one.team === null || parts.teamParents.length === 0 ? null : `t${one.team % parts.teamParents.length}`,
      // A manager is mostly somebody listed before; a circle now and then ends where it comes round.
      manager: managerOf(parts, one, index),
      territory: one.territory,
      plan: one.plan === null ? null : `p${one.plan % parts.plans.length}`,
      basePay: String(one.base),
      targetVariable: String(one.target),
      fields: { own_rate: one.ownRate },
    }
  })
  const hired = payee.hiredBefore === undefined ? {} : { hired: isoFromDay(firstDay + payee.start - payee.hiredBefore) }
  return { id: `r${index}`, name: `r${index}`, ...hired, assignments }
}

function managerOf(parts: Skeleton, { manager }: RandomStretch, index: number): string | null {
  const other = manager === null ? index : manager % parts.payees.length
  return other === index ? null : `r${other}`
}

function quotasOf(parts: Skeleton, one: RandomQuota, payeeIds: readonly string[]): Quota[] {
  const count = { month: 12, quarter: 4, half: 2, year: 1 }[one.kind]
  const indices = one.index === null ? Array.from({ length: count }, (_, index) => index) : [one.index % count]
  return parts.years.flatMap((year) =>
    indices.map((index) => ({
      payee: payeeIds[one.payee % payeeIds.length] ?? 'r0',
      measure: MEASURES[one.measure] ?? 'bookings',
      period: periodId(one.kind, year, index, parts.fiscalYearStart),
      amount: one.amount,
    })),
  )
}

/** One set of shares a transaction at most, between payees who exist. */
function creditSharesOf(parts: Skeleton, payeeIds: readonly string[]): CreditShare[] {
  const seen = new Set<number>()
  return parts.shares.flatMap(({ sale, payees, parts: ratios }) => {
    if (seen.has(sale)) return []
    seen.add(sale)
    const between = [...new Set(payees.map((index) => payeeIds[index % payeeIds.length] ?? 'r0'))]
    const used = between.length === 1 ? ['100%'] : ratios.slice(0, between.length)
    return between.map((payee, index) => ({ transaction: `D-${sale}`, payee, share: used[index] ?? '0' }))
  })
}

/** The sales of a workspace in another order: the same rows, moved. */
export function withRowOrder(workspace: Workspace, order: readonly number[]): Workspace {
  const { columns, source, rowCount } = workspace.sales
  const pick = <T extends Int32Array | Float64Array>(values: T): T => {
    const moved = values.slice() as T
    order.forEach((from, to) => {
      moved[to] = Number(values[from])
    })
    return moved
  }
  return {
    ...workspace,
    sales: {
      rowCount,
      columns: columns.map((column) => {
        if (column.kind === 'text') return { ...column, codes: pick(column.codes) }
        return column.kind === 'date'
          ? { ...column, days: pick(column.days) }
          : { ...column, units: pick(column.units) }
      }),
      source: { ...source, file: pick(source.file), row: pick(source.row) },
    },
  }
}
