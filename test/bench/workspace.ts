import { toDayNumber, toIsoDate } from '@shared/calendar/date'
import type { Assignment, Component, Payee, Quota, RateTable, Workspace } from '@shared/plan/model'
import type { SalesHistory, TextColumn } from '@shared/sales/history'
import { TIERS, type Tiers } from './kernel'
import { CREDITED_PRODUCTS, FIRST_YEAR, PRODUCTS, QUARTERS, REGIONS, teamOf, type Workload } from './workload'

export const BOOKINGS = 'bookings'
export const CREDIT_WHERE = `product in (${CREDITED_PRODUCTS.map((product) => `"${product}"`).join(', ')}) and margin >= 20%`
export const CREDIT_AMOUNT = 'if(term >= 24, amount * 1.1, amount)'

/** The deals as an import leaves them: columns of codes, decimals and days. */
export function historyOf(workload: Workload): SalesHistory {
  const { dealCount, payee, product, region, amount, margin, termMonths, month, day } = workload
  const rows = Int32Array.from({ length: dealCount }, (_, deal) => deal)
  return {
    rowCount: dealCount,
    columns: [
      textColumn('id', rows, Array.from(rows, dealId)),
      textColumn(
        'owner',
        payee,
        Array.from({ length: workload.payeeCount }, (_, place) => payeeId(place)),
      ),
      textColumn('product', Int32Array.from(product), PRODUCTS),
      textColumn('region', Int32Array.from(region), REGIONS),
      { kind: 'number', name: 'amount', scale: 2, units: amount },
      { kind: 'number', name: 'margin', scale: 4, units: Float64Array.from(margin) },
      { kind: 'number', name: 'term', scale: 0, units: Float64Array.from(termMonths) },
      { kind: 'date', name: 'closed', days: closingDays(month, day) },
    ],
    source: { files: ['deals.csv'], file: new Int32Array(dealCount), row: rows.map((row) => row + 2) },
  }
}

function textColumn(name: string, codes: Int32Array, dictionary: readonly string[]): TextColumn {
  return { kind: 'text', name, codes, dictionary }
}

function closingDays(month: Uint8Array, day: Uint8Array): Int32Array {
  const before = Array.from({ length: 36 }, (_, place) => firstDay(place) - 1)
  return Int32Array.from(month, (place, deal) => (before[place] as number) + (day[deal] as number))
}

function firstDay(month: number): number {
  return toDayNumber(FIRST_YEAR + Math.floor(month / 12), (month % 12) + 1, 1)
}

export function dealId(deal: number): string {
  return `D${String(deal + 1).padStart(8, '0')}`
}

export function payeeId(payee: number): string {
  return `P${String(payee + 1).padStart(4, '0')}`
}

export function teamId(team: number): string {
  return `T${String(team + 1).padStart(3, '0')}`
}

export function quarterId(quarter: number): string {
  return `${FIRST_YEAR + Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`
}

/** Cents as the decimal a workspace writes. */
export function decimalText(cents: number): string {
  return `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`
}

/**
 * The reference workload as a workspace. What the format does not say yet: own and team part rounded as one figure, and a cap over the plan; the
 * three components stand each on a line of its own.
 */
export function workspaceOf(workload: Workload, sales = historyOf(workload)): Workspace {
  const { payeeCount, teamCount } = workload
  const payees = Array.from({ length: payeeCount }, (_, place) => payeeOf(workload, place))
  return {
    format: 'palier',
    version: 1,
    name: 'Reference workload',
    currency: 'EUR',
    fiscalYearStart: 1,
    years: [FIRST_YEAR, FIRST_YEAR + 1, FIRST_YEAR + 2],
    rounding: 'halfAwayFromZero',
    assumptions: [],
    teams: Array.from({ length: teamCount }, (_, place) => ({
      id: teamId(place),
      name: `Team ${place + 1}`,
      parent: null,
    })),
    territories: [],
    payees,
    measures: [
      {
        id: BOOKINGS,
        name: 'Bookings',
        where: CREDIT_WHERE,
        credit: CREDIT_AMOUNT,
        aggregate: 'sum',
        date: 'closed',
        unit: 'money',
      },
    ],
    quotas: payees.flatMap(({ id }, place) => quotasOf(workload, id, place)),
    creditShares: [],
    plans: [{ id: 'plan', name: 'Plan', purpose: '', eligibility: '', terms: '', components: componentsWith(TIERS) }],
    scenarios: [],
    importMappings: [],
    sales,
  }
}

function quotasOf({ quota }: Workload, payee: string, place: number): readonly Quota[] {
  return Array.from({ length: QUARTERS }, (_, quarter) => ({
    payee,
    measure: BOOKINGS,
    period: quarterId(quarter),
    amount: decimalText(quota[place * QUARTERS + quarter] as number),
  }))
}

/** A target of its own each quarter, so an assignment each quarter. */
function payeeOf({ target, teamCount }: Workload, place: number): Payee {
  return {
    id: payeeId(place),
    name: `Payee ${place + 1}`,
    assignments: Array.from(
      { length: QUARTERS },
      (_, quarter): Assignment => ({
        from: toIsoDate(firstDay(quarter * 3)),
        to: toIsoDate(firstDay(quarter * 3 + 3) - 1),
        role: '',
        team: teamId(teamOf(place, teamCount)),
        manager: null,
        territory: null,
        plan: 'plan',
        basePay: '0',
        targetVariable: decimalText((target[place * QUARTERS + quarter] as number) * 4),
        fields: {},
      }),
    ),
  }
}

function componentsWith(tiers: Tiers): readonly Component[] {
  const rates: RateTable = {
    by: 'attainment',
    application: 'marginal',
    pays: 'rate',
    tiers: tiers.from.map((from, place) => ({ from: `${from}%`, value: `${tiers.rate[place] as number}%` })),
  }
  const steps: RateTable = {
    by: 'attainment',
    application: 'step',
    pays: 'amount',
    tiers: [
      { from: '100%', value: '2500' },
      { from: '120%', value: '5000' },
    ],
  }
  return [
    componentOf('own', 'commission', 'owner', '75%', rates),
    componentOf('team', 'commission', 'team', '25%', rates),
    componentOf('step', 'bonus', 'owner', '100%', steps),
  ]
}

function componentOf(
  id: string,
  kind: Component['kind'],
  creditedTo: Component['creditedTo'],
  weight: string,
  table: RateTable,
): Component {
  return {
    id,
    name: id,
    kind,
    measure: BOOKINGS,
    creditedTo,
    window: 'quarter',
    paid: 'quarter',
    accumulation: 'cumulative',
    quotaBasis: 'window',
    weight,
    table,
    threshold: null,
    cap: null,
  }
}

/** The same workspace with other tiers: all but the plan is shared. */
export function withTiers(workspace: Workspace, tiers: Tiers): Workspace {
  return { ...workspace, plans: workspace.plans.map((plan) => ({ ...plan, components: componentsWith(tiers) })) }
}

/** The same deals as newly read: nothing kept of the old history serves the new one. */
export function withFreshHistory(workspace: Workspace): Workspace {
  return { ...workspace, sales: { ...workspace.sales } }
}
