import { lastDay } from '@shared/calendar/period'
import { type Finding, type FindingParams, finding } from '@shared/findings/finding'
import { add, type Exact, multiply, ZERO } from '@shared/money/exact'
import { chooseTable } from './choices'
import { type Factors, NO_FACTORS, readFactors } from './multipliers'
import { type Slice, sliceIncrement, sliceTable, sumOfSlices, type WorkedTable } from './rateTable'
import { type ReadyTable, readyTable } from './readyTable'
import type { GivenPay, Standing } from './standing'
import { type PaidTransaction, payTransactions } from './transactions'
import type { WorkedChoice, WorkedComponent } from './workedComponent'

/** What the table of a component gives a payee at the end of a period, and how it was read. */
export interface TableReading {
  /** Attainment, money, units or place, as the table says; null without one, or where transactions are read one by one. */
  readonly tablePosition: Exact | null
  /** Where `incremental` begins: the position before, against the quota of now. Null where the table is read from zero. */
  readonly positionBefore: Exact | null
  /** The choice that took the place of the component's table; null for its own. */
  readonly choice: WorkedChoice | null
  readonly ready: ReadyTable | null
  readonly slices: readonly Slice[]
  /** Transaction by transaction, what this pay is made of; null where the position is read as a whole. */
  readonly transactions: readonly PaidTransaction[] | null
  readonly given: GivenPay | null
  /** Multipliers on the values of the table; of transactions, each has its own. */
  readonly rate: Factors
  /** What the table gives, in money, rate multipliers included. */
  readonly tablePay: Exact
}

/** Whom a component pays and where it stands, for findings. */
export interface PayPlace {
  readonly path: string
  readonly payee: string
  readonly component: string
}

/** What was read, and what was left out. */
export interface TableReadingAndFindings {
  readonly reading: TableReading
  readonly findings: readonly Finding[]
}

/** Where `incremental` begins: at the payee's standing at the end of the period before in the window; null in its first. */
export interface Since {
  readonly previous: Standing | null
}

const NOTHING: TableReading = {
  tablePosition: null,
  positionBefore: null,
  choice: null,
  ready: null,
  slices: [],
  transactions: null,
  given: null,
  rate: NO_FACTORS,
  tablePay: ZERO,
}

/**
 * Reads the table of a component where the payee stands: at the whole position, transaction by transaction, or what a contest or pool gives.
 *
 * @param since null: the table is read from zero
 *
 * Findings `choice.none`, `choice.ambiguous`, `choice.fault`, `across.missing`, `component.walk`, `multiplier.fault`, and why a quota is missing.
 */
export function readTable(standing: Standing, since: Since | null, place: PayPlace): TableReadingAndFindings {
  const { worked, given, transactions } = standing
  if (worked === null) return { reading: NOTHING, findings: [] }
  if (given !== null) return readGiven(worked, standing, given, place)
  if (transactions !== null) return readTransactions(worked, standing, since?.previous ?? null, place)
  return readPosition(worked, standing, since, place)
}

function readPosition(
  worked: WorkedComponent,
  standing: Standing,
  since: Since | null,
  place: PayPlace,
): TableReadingAndFindings {
  const chosen = chooseTable(worked, standing.read, null)
  if (chosen.kind === 'none') return unread(atPlace(chosen.code, 'choices', standing, place))
  const { choice, table } = chosen
  const ready = readyTable(table, worked, standing)
  const tablePosition = positionOf(table, standing.position)
  if (tablePosition === null || ready === 'quota.missing') return unread(standing.missing(), { choice })
  if (ready === 'across.missing') return unread(atPlace(ready, 'table.across', standing, place), { choice })
  if (ready === 'below') return { reading: { ...NOTHING, choice, tablePosition }, findings: [] }
  const previous = since === null ? null : since.previous
  const positionBefore = previous === null ? null : positionOf(table, standing.positionBefore(previous.period))
  const slices =
    since === null
      ? sliceTable(ready.table, tablePosition, ready.whole)
      : sliceIncrement(ready.table, positionBefore, tablePosition, ready.whole)
  const rate = readFactors(onRate(worked), standing.read)
  const tablePay = multiply(multiply(ready.unit, sumOfSlices(slices)), rate.product)
  return {
    reading: { ...NOTHING, tablePosition, positionBefore, choice, ready, slices, rate, tablePay },
    findings: faultOf(rate, standing, place),
  }
}

function positionOf({ by }: WorkedTable, { measured, credited }: ReturnType<Standing['positionBefore']>): Exact | null {
  return by === 'attainment' ? measured.ratio : credited
}

function readTransactions(
  worked: WorkedComponent,
  standing: Standing,
  previous: Standing | null,
  place: PayPlace,
): TableReadingAndFindings {
  if (standing.position.group !== null) return unread(atPlace('component.walk', 'creditedTo', standing, place))
  const paidFrom = previous === null ? null : lastDay(previous.period) + 1
  const shares = standing.transactionShares === null ? null : standing.transactionShares()
  const transactions = payTransactions(worked, standing, standing.transactions ?? [], paidFrom).map((paid) => {
    const share = shares?.get(paid.credit.row)
    return share === undefined ? paid : { ...paid, pay: share }
  })
  const tablePay = transactions.reduce((total, { pay }) => add(total, pay), ZERO)
  return { reading: { ...NOTHING, transactions, tablePay }, findings: faultsOf(transactions, standing, place) }
}

/** A prize is what the table gives at a place; a share of a pool is already made of what the table gave. */
function readGiven(
  worked: WorkedComponent,
  standing: Standing,
  given: GivenPay,
  place: PayPlace,
): TableReadingAndFindings {
  const rate = given.kind === 'prize' ? readFactors(onRate(worked), standing.read) : NO_FACTORS
  return {
    reading: { ...NOTHING, given, rate, tablePay: multiply(given.amount, rate.product) },
    findings: faultOf(rate, standing, place),
  }
}

function onRate({ multipliers }: WorkedComponent): WorkedComponent['multipliers'] {
  return multipliers.filter(({ on }) => on === 'rate')
}

function unread(missing: Finding, known: Partial<TableReading> = {}): TableReadingAndFindings {
  return { reading: { ...NOTHING, ...known }, findings: [missing] }
}

/** A finding about what a component pays a payee in a period. */
export function atPlace(
  code: string,
  field: string,
  { period }: Pick<Standing, 'period'>,
  { path, payee, component }: PayPlace,
  params: FindingParams = {},
): Finding {
  return finding(code, 'error', `${path}.${field}`, { payee, component, period: period.id, ...params })
}

/** The finding of multipliers one of which cannot be worked out. */
export function faultOf({ fault }: Factors, standing: Standing, place: PayPlace): readonly Finding[] {
  if (fault === null) return []
  const index = standing.worked === null ? -1 : standing.worked.multipliers.indexOf(fault.multiplier)
  return [atPlace('multiplier.fault', `multipliers[${index}].factor`, standing, place, { count: 1 })]
}

/** The field to look at, by what is wrong with a transaction. */
const FIELDS: Readonly<Record<Exclude<PaidTransaction['fault'], null | 'quota.missing'>, string>> = {
  'choice.none': 'choices',
  'choice.ambiguous': 'choices',
  'choice.fault': 'choices',
  'across.missing': 'table.across',
  'component.walk': 'table.application',
  'multiplier.fault': 'multipliers',
}

/** One finding for each thing that is wrong with transactions, however many they are. */
function faultsOf(transactions: readonly PaidTransaction[], standing: Standing, place: PayPlace): readonly Finding[] {
  const rows = new Map<NonNullable<PaidTransaction['fault']>, number[]>()
  for (const { fault, credit } of transactions) {
    if (fault !== null) rows.set(fault, [...(rows.get(fault) ?? []), credit.row + 1])
  }
  return [...rows].map(([fault, list]) =>
    fault === 'quota.missing'
      ? standing.missing()
      : atPlace(fault, FIELDS[fault], standing, place, { count: list.length, row: Math.min(...list) }),
  )
}
