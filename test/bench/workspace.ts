import { toDayNumber, toIsoDate } from '@shared/calendar/date'
import { invariant } from '@shared/findings/invariant'
import { applyCommand } from '@shared/plan/commands'
import type { Assignment, Component, CompPlan, Payee, Quota, RateTable, Workspace } from '@shared/plan/model'
import type { SalesHistory, TextColumn } from '@shared/sales/history'
import { CAP_TIMES_TARGET, TIERS, type Tiers } from './kernel'
import { CREDITED_PRODUCTS, FIRST_YEAR, PRODUCTS, QUARTERS, REGIONS, teamOf, type Workload } from './workload'

export const BOOKINGS = 'bookings'
const PLAN = 'plan'
/** The components that the tiers are of. */
const RATED = ['own', 'team'] as const
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

/** The reference workload as a workspace: three components, settled each quarter, capped at a multiple of target and rounded as one figure. */
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
    roundedOn: 'total',
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
    plans: [planOf()],
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
        plan: PLAN,
        basePay: '0',
        targetVariable: decimalText((target[place * QUARTERS + quarter] as number) * 4),
        fields: {},
      }),
    ),
  }
}

function planOf(): CompPlan {
  return {
    id: PLAN,
    name: 'Plan',
    purpose: '',
    eligibility: '',
    terms: '',
    settled: 'quarter',
    cap: { of: 'targetVariable', value: `${CAP_TIMES_TARGET * 100}%`, per: 'period', excess: 'lost' },
    components: components(),
  }
}

function components(): readonly Component[] {
  const rates: RateTable = {
    by: 'attainment',
    application: 'marginal',
    pays: 'rate',
    tiers: TIERS.from.map((from, place) => ({ from: `${from}%`, value: rateText(TIERS, place) })),
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

/** The rate of a tier edited as the plan screen does: in the table of the own part and in that of the team part. */
export function withRate(workspace: Workspace, tier: number, tiers: Tiers): Workspace {
  const edits = RATED.map((component) => ({
    do: 'setTierValue' as const,
    plan: PLAN,
    component,
    tier,
    value: rateText(tiers, tier),
  }))
  const edited = applyCommand(workspace, { do: 'batch', commands: edits })
  invariant(edited.ok, 'the tier is there')
  return edited.value
}

function rateText({ rate }: Tiers, tier: number): string {
  return `${rate[tier] as number}%`
}

/** The same deals as newly read: nothing kept of the old history serves the new one. */
export function withFreshHistory(workspace: Workspace): Workspace {
  return { ...workspace, sales: { ...workspace.sales } }
}
