import { parseWorkspace } from '@shared/workspace/parse'
import fc from 'fast-check'

/** Amounts that meet bounds exactly, a cent beside them, thirds, returns and what hardly fits. */
const AMOUNTS = ['100000', '50000', '25000.00', '33333.33', '0.01', '-0.01', '12345.67', '-40000', '999999.99', '0']
const HUGE = '1000000000000'
const QUOTAS = [
  '100000',
  '100000',
  '100000',
  '60000',
  '60000',
  '250000.01',
  '33333.33',
  '20',
  '0',
  '-5000',
  '=third * 100000',
  HUGE,
]
const TARGETS = ['40000', '40000', '12345.67', '0', '=third * 30000', '7']
const BOUNDS = ['0', '20%', '0.5', '=third', '80%', '100%', '120%', '1.5']
const MONEY_BOUNDS = ['0', '10000', '33333.33', '=third * 100000', '100000', '250000']
const RATES = ['2%', '4.5%', '=third', '9%', '12%', '0', '1', '0.125', '-1%']
const WORTHS = ['100', '2500', '0.005', '=third * 1000', '1234.565']
const MONTHS = Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, '0')}`)

const sorted = (pool: readonly string[]) =>
  fc.subarray([...pool], { minLength: 1, maxLength: 4 }).map((chosen) => pool.filter((bound) => chosen.includes(bound)))

const kinds = fc.constantFrom(
  { window: 'month', paid: 'month' },
  { window: 'quarter', paid: 'quarter' },
  { window: 'quarter', paid: 'month' },
  { window: 'year', paid: 'quarter' },
  { window: 'half', paid: 'month' },
)

const tableOf = (values: readonly string[], bounds: readonly string[]) =>
  bounds.map((from, index) => ({ from, value: values[index % values.length] as string }))

const table = fc
  .record({
    by: fc.constantFrom('attainment', 'attainment', 'attainment', 'money'),
    application: fc.constantFrom('marginal', 'marginal', 'retroactive', 'overage', 'cliff', 'step', 'interpolated'),
    attainments: sorted(BOUNDS),
    amounts: sorted(MONEY_BOUNDS),
    rates: fc.shuffledSubarray(RATES, { minLength: 1, maxLength: 4 }),
    worths: fc.shuffledSubarray(WORTHS, { minLength: 1, maxLength: 4 }),
    pays: fc.constantFrom('rate', 'rate', 'percentOfTarget', 'multipleOfBaseRate', 'amount'),
    ends: fc.constantFrom('flat', 'extended'),
    cumulative: fc.boolean(),
  })
  .map(({ by, application, attainments, amounts, rates, worths, pays, ends, cumulative }) => {
    const isFlat = application === 'step' || application === 'interpolated'
    const worth = isFlat ? (pays === 'percentOfTarget' ? pays : 'amount') : pays === 'amount' ? 'rate' : pays
    return {
      ...{ by, application, pays: worth },
      tiers: tableOf(worth === 'amount' ? worths : rates, by === 'attainment' ? attainments : amounts),
      ...(application === 'interpolated' ? { ends } : {}),
      ...(application === 'step' ? { cumulative } : {}),
    }
  })

const cap = fc.record({
  of: fc.constantFrom('amount', 'targetVariable', 'componentTarget'),
  value: fc.constantFrom('5000', '1', '150%', '=third', '0', '-1'),
  per: fc.constantFrom('window', 'period'),
})

const component = (id: string) =>
  fc
    .record({
      kind: fc.constantFrom('commission', 'bonus', 'commission', 'award'),
      creditedTo: fc.constantFrom('owner', 'owner', 'team'),
      spans: kinds,
      accumulation: fc.constantFrom('cumulative', 'cumulative', 'reset'),
      quotaBasis: fc.constantFrom('window', 'toDate', 'period'),
      weight: fc.constantFrom('100%', '75%', '=third', '25%'),
      table,
      threshold: fc.option(fc.constantFrom('50%', '100%', '=third', '0'), { nil: null, freq: 2 }),
      cap: fc.option(cap, { nil: null, freq: 2 }),
    })
    .map(({ spans, table: own, creditedTo, ...rest }) => ({
      ...{ id, name: id, measure: 'bookings', ...spans, ...rest },
      creditedTo: own.by === 'money' ? 'owner' : creditedTo,
      table: own,
    }))

const plan = (id: string) =>
  fc.record({
    id: fc.constant(id),
    name: fc.constant(id),
    components: fc.tuple(component('first'), component('second')).map((both) => [...both]),
    settled: fc.constantFrom('month', 'quarter', 'year'),
    cap: fc.option(
      cap.map((one) => ({ ...one, per: 'period' })),
      { nil: undefined, freq: 2 },
    ),
  })

/** A year in one or two assignments that begin with a month; now and then in the middle of one. */
const assignments = fc
  .record({
    begins: fc.constantFrom('01', '01', '01', '01', '04'),
    changes: fc.option(fc.constantFrom('07-01', '07-01', '10-01', '08-01', '05-15'), { nil: null, freq: 2 }),
    teams: fc.tuple(fc.constantFrom('north', 'west', null), fc.constantFrom('north', 'west')),
    plans: fc.tuple(fc.constantFrom('p', 'p', 'q'), fc.constantFrom('p', 'q', null)),
    targets: fc.tuple(fc.constantFrom(...TARGETS), fc.constantFrom(...TARGETS)),
  })
  .map(({ begins, changes, teams, plans, targets }) => [
    { from: `2026-${begins}-01`, team: teams[0], plan: plans[0], targetVariable: targets[0] },
    ...(changes === null || changes.slice(0, 2) <= begins
      ? []
      : [{ from: `2026-${changes}`, team: teams[1], plan: plans[1], targetVariable: targets[1] }]),
  ])

const quotaKinds = {
  quarter: ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'],
  month: MONTHS,
  year: ['2026'],
} as const

const payee = fc.record({
  assignments,
  quota: fc.record({
    kind: fc.constantFrom('quarter' as const, 'quarter' as const, 'month' as const, 'year' as const),
    amount: fc.constantFrom(...QUOTAS),
  }),
  sales: fc.array(
    fc.record({
      month: fc.constantFrom(...MONTHS),
      day: fc.constantFrom('01', '15', '28'),
      amount: fc.oneof(
        { weight: 12, arbitrary: fc.constantFrom(...AMOUNTS) },
        { weight: 1, arbitrary: fc.constant(HUGE) },
        { weight: 4, arbitrary: fc.nat({ max: 99_999_999 }).map((cents) => String(cents / 100)) },
      ),
    }),
    { maxLength: 12 },
  ),
})

/** Workspaces of what columns pay, and a little besides: ties, bounds met exactly, thirds, returns, quotas of nothing, other currencies. */
export const plainWorkspace = fc
  .record({
    currency: fc.constantFrom('EUR', 'EUR', 'JPY', 'BHD'),
    rounding: fc.constantFrom('halfAwayFromZero', 'halfAwayFromZero', 'halfEven', 'truncate'),
    roundedOn: fc.constantFrom('line', 'total'),
    fiscalYearStart: fc.constantFrom(1, 1, 1),
    plans: fc.tuple(plan('p'), plan('q')),
    payees: fc.array(payee, { minLength: 1, maxLength: 4 }),
  })
  .map(({ payees, plans, ...settings }) => {
    const ids = payees.map((_, index) => `payee-${index}`)
    const { workspace, findings } = parseWorkspace({
      ...{ format: 'palier', version: 1, name: 'Plain', years: [2026], ...settings },
      assumptions: [{ name: 'third', value: '=1/3' }],
      teams: [
        { id: 'north', name: 'North' },
        { id: 'west', name: 'West', parent: 'north' },
      ],
      payees: payees.map((one, index) => ({ id: ids[index], name: ids[index], assignments: one.assignments })),
      measures: [{ id: 'bookings', name: 'Bookings', date: 'closed' }],
      quotas: payees.flatMap(({ quota }, index) =>
        quotaKinds[quota.kind].map((period) => ({
          ...{ payee: ids[index], measure: 'bookings', period, amount: quota.amount },
        })),
      ),
      plans: plans.map(({ cap: most, ...one }) => (most === undefined ? one : { ...one, cap: most })),
      sales: {
        columns: ['id', 'owner', 'closed', 'amount'],
        rows: payees.flatMap(({ sales }, index) =>
          sales.map(({ month, day, amount }, place) => [`D-${index}-${place}`, ids[index], `${month}-${day}`, amount]),
        ),
      },
    })
    if (workspace === null) throw new Error(JSON.stringify(findings))
    return workspace
  })
