import { lastDay } from '@shared/calendar/period'
import { type Finding, type FindingParams, finding } from '@shared/findings/finding'
import { at } from '@shared/findings/invariant'
import { add, type Exact, multiply, ZERO } from '@shared/money/exact'
import { chooseTable } from './choices'
import { type Factors, NO_FACTORS, readFactors } from './multipliers'
import { type Slice, sliceIncrement, sliceTable, sumOfSlices, type WorkedTable } from './rateTable'
import { type ReadyTable, readyTable } from './readyTable'
import type { GivenPay, Standing } from './standing'
import { type PaidTransaction, payTransactions, type TransactionFault } from './transactions'
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
 * Findings `choice.*`, `across.missing`, `component.walk`, `component.walkGroup`, `multiplier.*`, and why a quota is missing.
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
  if (chosen.kind === 'none') {
    return unread(atPlace(chosen.code, 'choices', standing, place, priorityOf(chosen.choice)))
  }
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
  if (standing.position.group !== null) return unread(atPlace('component.walkGroup', 'creditedTo', standing, place))
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
  return [atPlace('multiplier.fault', `multipliers[${fault.multiplier.index}].factor`, standing, place)]
}

function priorityOf(choice: WorkedChoice | null): FindingParams {
  return choice === null ? {} : { priority: choice.priority }
}

type TransactionFinding = Exclude<TransactionFault, 'quota.missing'>

/** The finding and the field to look at, by what is wrong with transactions. */
const FAULTS: Readonly<Record<TransactionFinding, readonly [code: string, field: string]>> = {
  'choice.none': ['choice.noneOfSales', 'choices'],
  'choice.ambiguous': ['choice.ambiguous', 'choices'],
  'choice.fault': ['choice.faultOfSales', 'choices'],
  'across.missing': ['across.missing', 'table.across'],
  'component.walk': ['component.walk', 'table.application'],
  'multiplier.fault': ['multiplier.faultOfSales', 'multipliers'],
}

/** One finding for each thing that is wrong with transactions, however many they are; `row` is the first of them. */
function faultsOf(transactions: readonly PaidTransaction[], standing: Standing, place: PayPlace): readonly Finding[] {
  const faulty = new Map<TransactionFault, PaidTransaction[]>()
  for (const paid of transactions) {
    if (paid.fault === null) continue
    const known = faulty.get(paid.fault)
    if (known === undefined) faulty.set(paid.fault, [paid])
    else known.push(paid)
  }
  return [...faulty].map(([fault, list]) => {
    if (fault === 'quota.missing') return standing.missing()
    const [code, field] = FAULTS[fault]
    const { choice, credit } = at(list, 0)
    return atPlace(code, field, standing, place, { ...priorityOf(choice), count: list.length, row: credit.row + 1 })
  })
}
