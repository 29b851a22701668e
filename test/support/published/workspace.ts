/** A number as a case writes it: `2000`, `0.0125`, `'8%'`, `'=base_rate * 1.5'`. */
export type Amount = number | string

/** A sale: an amount, or with the columns of its own and the payees it is shared between. */
export type Sold =
  | number
  | ({
      readonly amount?: number
      /** The day it counts on. */
      readonly on?: string
      readonly shares?: Readonly<Record<string, Amount>>
    } & Readonly<Record<string, unknown>>)

/** A payee in one assignment, with the quotas, scores and sales that are this payee's own. */
export interface Seller {
  readonly plan?: string
  readonly from?: string
  readonly to?: string
  readonly hired?: string
  readonly base?: Amount
  readonly target?: Amount
  readonly team?: string
  readonly manager?: string
  readonly territory?: string
  readonly fields?: Readonly<Record<string, Amount>>
  /** Of `sales` in the year; or by measure, `sales 2026-01` for another period than the year. */
  readonly quota?: Amount | Readonly<Record<string, Amount>>
  /** By goal. */
  readonly scores?: Readonly<Record<string, Amount>>
  readonly sells?: readonly Sold[]
}

type Fields = Readonly<Record<string, unknown>>

interface Parts {
  readonly plans: readonly Fields[]
  readonly sellers: Readonly<Record<string, Seller>>
  readonly measures?: readonly Fields[]
  readonly assumptions?: Readonly<Record<string, Amount>>
  readonly currency?: string
  readonly rounding?: string
  readonly year?: number
  readonly goals?: readonly string[]
  readonly teams?: readonly string[]
  readonly territories?: readonly Fields[]
  readonly exchangeRates?: readonly Fields[]
}

/** The measure that components count unless they say otherwise. */
export const SALES = measure('sales')

/** The document of a workspace: one year, a plan or more, and people with what they sold. */
export function workspace(parts: Parts): unknown {
  const { year = 2026, sellers, assumptions = {}, exchangeRates } = parts
  const people = Object.entries(sellers)
  const sold = people.flatMap(([owner, { sells = [] }]) => sells.map((sale) => saleOf(owner, sale, year)))
  const rows = sold.map((sale, index) => ({ ...sale, id: `T${String(index + 1).padStart(2, '0')}` }))
  const named = [...new Set(rows.flatMap(({ columns }) => Object.keys(columns)))]
  const scores = people.flatMap(([payee, { scores: ofGoals = {} }]) =>
    Object.entries(ofGoals).map(([goal, score]) => ({ payee, goal, period: String(year), score: String(score) })),
  )
  return {
    format: 'palier',
    version: 1,
    name: 'Published case',
    currency: parts.currency ?? 'USD',
    years: [year],
    rounding: parts.rounding ?? 'halfAwayFromZero',
    assumptions: Object.entries(assumptions).map(([name, value]) => ({ name, value: String(value) })),
    teams: (parts.teams ?? []).map((id) => ({ id, name: id })),
    territories: parts.territories ?? [],
    payees: people.map(([id, seller]) => payeeOf(id, seller, year)),
    measures: parts.measures ?? [SALES],
    quotas: people.flatMap(([payee, { quota }]) => quotasOf(payee, quota, year)),
    creditShares: rows.flatMap(({ id, shares }) =>
      Object.entries(shares).map(([payee, share]) => ({ transaction: id, payee, share: String(share) })),
    ),
    ...(parts.goals === undefined ? {} : { goals: parts.goals.map((id) => ({ id, name: id })) }),
    ...(scores.length === 0 ? {} : { scores }),
    ...(exchangeRates === undefined ? {} : { exchangeRates }),
    plans: parts.plans,
    sales: {
      columns: ['id', 'owner', 'closed', ...named],
      rows: rows.map(({ id, owner, closed, columns }) => [
        id,
        owner,
        closed,
        ...named.map((name) => cellOf(columns[name])),
      ]),
    },
  }
}

function saleOf(owner: string, sale: Sold, year: number) {
  if (typeof sale === 'number')
    return { owner, closed: `${year}-01-15`, shares: {}, columns: { amount: sale } as Fields }
  const { on = `${year}-01-15`, shares = {}, ...columns } = sale
  return { owner, closed: on, shares, columns: columns as Fields }
}

function cellOf(value: unknown): string | null {
  return typeof value === 'number' || typeof value === 'string' ? String(value) : null
}

function payeeOf(id: string, seller: Seller, year: number) {
  const { plan = 'plan', from = `${year}-01-01`, to, hired, base = 0, target = 0, fields = {}, ...place } = seller
  const { team, manager, territory } = place
  return {
    id,
    name: id,
    ...(hired === undefined ? {} : { hired }),
    assignments: [
      {
        from,
        ...(to === undefined ? {} : { to }),
        plan,
        basePay: String(base),
        targetVariable: String(target),
        ...(team === undefined ? {} : { team }),
        ...(manager === undefined ? {} : { manager }),
        ...(territory === undefined ? {} : { territory }),
        fields: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)])),
      },
    ],
  }
}

function quotasOf(payee: string, quota: Seller['quota'], year: number) {
  if (quota === undefined) return []
  const entries = typeof quota === 'object' ? Object.entries(quota) : [['sales', quota] as const]
  return entries.map(([key, amount]) => {
    const [of = 'sales', period = String(year)] = key.split(' ')
    return { payee, measure: of, period, amount: String(amount) }
  })
}

/** What is counted: every amount by the day it closed, unless `fields` say otherwise. */
export function measure(id: string, fields: Fields = {}): Fields {
  return { id, name: id, date: 'closed', ...fields }
}

/** A plan of components; `fields` are those of the plan itself. */
export function plan(id: string, components: readonly Fields[], fields: Fields = {}): Fields {
  return { id, name: id, components, ...fields }
}

/** A component on own sales, paid once for the year, unless `fields` say otherwise; paid once a window unless they say `paid`. */
export function component(id: string, table: Fields, fields: Fields = {}): Fields {
  const { window = 'year' } = fields
  return { id, name: id, kind: 'commission', measure: 'sales', window, paid: window, table, ...fields }
}

/** The plan of one component, `pay`, that most cases need. */
export function payPlan(table: Fields, fields: Fields = {}, planFields: Fields = {}): Fields {
  return plan('plan', [component('pay', table, fields)], planFields)
}

export type Tier = readonly [from: Amount, value: Amount]

/** A rate table: how it is read, what its bounds are in, what its values mean, its tiers from their lower bound. */
export function table(
  application: string,
  by: string,
  pays: string,
  tiers: readonly Tier[],
  fields: Fields = {},
): Fields {
  return {
    application,
    by,
    pays,
    tiers: tiers.map(([from, value]) => ({ from: String(from), value: String(value) })),
    ...fields,
  }
}

/** Each slice of money at its own rate. */
export const marginal = (...tiers: readonly Tier[]) => table('marginal', 'money', 'rate', tiers)
/** All money at the rate of the tier reached. */
export const retroactive = (...tiers: readonly Tier[]) => table('retroactive', 'money', 'rate', tiers)
/** One rate on everything. */
export const flat = (rate: Amount) => marginal([0, rate])
/** So much for each unit. */
export const perUnit = (amount: Amount) => table('marginal', 'units', 'perUnit', [[0, amount]])
/** Shares of target variable pay by attainment, each slice at its own multiple. */
export const shareOfTarget = (...tiers: readonly Tier[]) => table('marginal', 'attainment', 'percentOfTarget', tiers)
/** The amount of the tier reached. */
export const amounts = (by: string, ...tiers: readonly Tier[]) => table('step', by, 'amount', tiers)

/** A table read on two axes: the value of a row is that of the column reached on the second axis. */
export function matrix(
  rows: Fields,
  across: Fields,
  values: readonly (readonly [from: Amount, ...values: readonly Amount[]])[],
): Fields {
  return {
    ...rows,
    across,
    tiers: values.map(([from, ...each]) => ({ from: String(from), value: '0', across: each.map(String) })),
  }
}
