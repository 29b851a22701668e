import type { Measure, Multiplier, Workspace } from '@shared/plan/model'
import type { SalesColumn } from '@shared/sales/history'
import { dayFromIso, isoFromDay, monthId, monthOfDay, type Span } from './calendar'
import { evaluate, type Lookup, Missing, type Value } from './expression'
import {
  type Fraction,
  fraction,
  greater,
  isBelow,
  isZero,
  NOUGHT,
  negated,
  over,
  plus,
  sizeOf,
  smaller,
  times,
  total,
  WHOLE,
  whole,
  written,
} from './fraction'
import { decimalsOf, divideByLargestRemainder } from './money'
import { namedNumber, numberOf } from './numbers'
import { isAtOrBelow, type Rule } from './people'
import { personalValue, type Run } from './run'

/** A transaction that counts for a measure. */
export interface Transaction {
  readonly id: string
  readonly row: number
  readonly day: number
  /** Day it was cancelled on. */
  readonly cancelled: number | null
  /** What `credit` gives, converted and grown: a text where distinct texts are counted. */
  readonly value: Value
  /** What it counts for as a whole: times the multipliers on credit, cut to a cap before sharing. */
  readonly counts: Fraction
  /** Multipliers of zero take it away altogether. */
  readonly isThere: boolean
}

/** What one transaction counts for, for one payee. */
export interface OracleCredit extends Transaction {
  readonly payee: string
  readonly credit: Fraction
}

/** The cell of a row: text, a number, a date as text. A blank text is an empty one; any other blank throws Missing. */
export function cellOf(column: SalesColumn, row: number): Value {
  const value = cellOrBlank(column, row) ?? (column.kind === 'text' ? '' : undefined)
  if (value === undefined) throw new Missing(`${column.name} is blank`)
  return value
}

function cellOrBlank(column: SalesColumn, row: number): Value | undefined {
  if (column.kind === 'text') return column.dictionary[Number(column.codes[row])]
  if (column.kind === 'date')
    return Number(column.days[row]) === -2147483648 ? undefined : isoFromDay(Number(column.days[row]))
  const units = Number(column.units[row])
  return Number.isNaN(units) ? undefined : fraction(BigInt(units), 10n ** BigInt(column.scale))
}

export function columnNamed({ sales }: Workspace, name: string): SalesColumn | undefined {
  return sales.columns.find((one) => one.name === name)
}

/** Columns of a row, else assumptions. */
export function rowNames(workspace: Workspace, row: number): Lookup {
  return (name) => {
    const column = columnNamed(workspace, name)
    return column === undefined ? namedNumber(workspace, name) : cellOf(column, row)
  }
}

function textIn(workspace: Workspace, name: string, row: number): string | null {
  const column = columnNamed(workspace, name)
  const value = column === undefined ? undefined : cellOrBlank(column, row)
  return typeof value === 'string' ? value : null
}

/** The day in a date column of a row. */
export function dayIn(workspace: Workspace, name: string | undefined, row: number): number | null {
  const column = name === undefined ? undefined : columnNamed(workspace, name)
  if (column?.kind !== 'date') return null
  const value = cellOrBlank(column, row)
  return typeof value === 'string' ? dayFromIso(value) : null
}

/** What an expression gives, or null when something it needs is blank or not there. */
export function found<T>(work: () => T): T | null {
  try {
    return work()
  } catch (error) {
    if (error instanceof Missing) return null
    throw error
  }
}

/**
 * A transaction counts when `where` holds, for what `credit` gives; `count` counts 1 each. Money in another currency is converted. One with a blank
 * date, a blank or unknown currency, or something blank that is needed, is left out. Growth multiplies what each transaction counts for; then the
 * multipliers on credit; then the cap before sharing.
 */
function transactionsOf(run: Run, measure: Measure, multipliers: readonly Multiplier[]): Transaction[] {
  const { workspace } = run
  const rows = Array.from({ length: workspace.sales.rowCount }, (_, row) => row)
  return rows.flatMap((row) => {
    const names = rowNames(workspace, row)
    if (measure.where !== '' && found(() => evaluate(measure.where, names)) !== true) return []
    const day = dayIn(workspace, measure.date, row)
    const given = measure.aggregate === 'count' ? WHOLE : found(() => evaluate(measure.credit, names))
    if (day === null || given === null || given === '' || typeof given === 'boolean') return []
    const rate = rateFor(workspace, measure, row, day)
    const factor = found(() =>
      productOf(
        multipliers,
        (text) => evaluate(text, names),
        (text) => numberOf(workspace, text),
      ),
    )
    if (rate === null || factor === null) return []
    const value = typeof given === 'string' ? given : times(times(given, rate), plus(WHOLE, run.growth))
    return [
      {
        id: textIn(workspace, 'id', row) ?? '',
        row,
        day,
        cancelled: cancelledOn(workspace, measure, row, day),
        value,
        counts: capped(workspace, measure, 'beforeSharing', times(typeof value === 'string' ? WHOLE : value, factor)),
        isThere: !isZero(factor),
      },
    ]
  })
}

/** A cancellation before the transaction counts on its day. */
function cancelledOn(workspace: Workspace, { cancelled }: Measure, row: number, day: number): number | null {
  const on = dayIn(workspace, cancelled, row)
  return on === null ? null : Math.max(on, day)
}

/** The product of factors, each within its bounds. */
export function productOf(
  multipliers: readonly Multiplier[],
  evaluated: (text: string) => Value,
  number: (text: string) => Fraction,
): Fraction {
  return multipliers.reduce((product, { factor, least, most }) => {
    let value = evaluated(factor)
    if (typeof value !== 'object') throw new Missing(`${factor} is no factor`)
    if (most !== undefined) value = smaller(value, number(most))
    if (least !== undefined) value = greater(value, number(least))
    return times(product, value)
  }, WHOLE)
}

/** The rate of the currency in that month, else its fixed rate; nothing to convert without a currency column or in the plan currency. */
function rateFor(workspace: Workspace, measure: Measure, row: number, day: number): Fraction | null {
  if (measure.currency === undefined || measure.unit !== 'money') return WHOLE
  const currency = textIn(workspace, measure.currency, row)
  if (currency === workspace.currency) return WHOLE
  const rates = (workspace.exchangeRates ?? []).filter((rate) => rate.currency === currency)
  const rate =
    rates.find(({ month }) => month === monthId(monthOfDay(day))) ?? rates.find(({ month }) => month === null)
  return rate === undefined ? null : numberOf(workspace, rate.rate)
}

/** A transaction counts for no more than the cap, and a return for no less than the same amount below zero. */
function capped(workspace: Workspace, measure: Measure, applied: string, value: Fraction): Fraction {
  if (measure.creditCap?.applied !== applied) return value
  const size = smaller(sizeOf(value), numberOf(workspace, measure.creditCap.amount))
  return value.top < 0n ? negated(size) : size
}

/** Credit as a component counts it: to owners and shares, or whole to whom the territory or the rule gives it. Multipliers on credit are its own. */
export function creditsOf(run: Run, rule: Rule, measure: Measure): readonly OracleCredit[] {
  const { plan, component } = rule
  const multipliers = (component.multipliers ?? []).filter(({ on }) => on === 'credit')
  const isWhole = component.creditedTo === 'territory' || component.creditedTo === 'rule'
  if (multipliers.length === 0 && !isWhole) return ownerCredits(run, measure)
  return run.once(`credits ${plan.id} ${component.id} ${measure.id}`, () => {
    const transactions = transactionsOf(run, measure, multipliers)
    return inOrder(
      isWhole
        ? transactions.flatMap((one) => wholeCredits(run, rule, measure, one))
        : transactions.flatMap((one) => sharedCredits(run.workspace, measure, one)),
    )
  })
}

/** The credits of one payee. */
export function creditsOfPayee(run: Run, rule: Rule, measure: Measure, payee: string): readonly OracleCredit[] {
  return run.once(`credits ${rule.plan.id} ${rule.component.id} ${measure.id} of ${payee}`, () =>
    creditsOf(run, rule, measure).filter((credit) => credit.payee === payee),
  )
}

/** What owners and those who share are credited by the measure alone. */
export function ownerCredits(run: Run, measure: Measure): readonly OracleCredit[] {
  return run.once(`credits ${measure.id}`, () =>
    inOrder(transactionsOf(run, measure, []).flatMap((one) => sharedCredits(run.workspace, measure, one))),
  )
}

function inOrder(credits: readonly OracleCredit[]): OracleCredit[] {
  return [...credits].sort((a, b) => a.day - b.day || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

/** Credit goes to the owner, or by credit shares. One whose shares do not add to 100 % or whose payee is unknown is left out. */
function sharedCredits(workspace: Workspace, measure: Measure, one: Transaction): OracleCredit[] {
  const isPayee = (name: string | null): name is string => workspace.payees.some((payee) => payee.id === name)
  const give = (payee: string, credit: Fraction, isThere = one.isThere): OracleCredit => ({
    ...one,
    payee,
    credit: capped(workspace, measure, 'afterSharing', credit),
    isThere,
  })
  const shares = workspace.creditShares.filter(({ transaction }) => transaction === one.id)
  const owner = textIn(workspace, 'owner', one.row)
  if (shares.length === 0) return isPayee(owner) ? [give(owner, one.counts)] : []
  const ratios = shares.map(({ share }) => numberOf(workspace, share))
  if (written(total(ratios)) !== '1' || !shares.every(({ payee }) => isPayee(payee))) return []
  const isMoney = measure.unit === 'money' && measure.aggregate === 'sum'
  const parts = isMoney
    ? divideByLargestRemainder(one.counts, ratios, decimalsOf(workspace.currency))
    : ratios.map((ratio) => times(one.counts, ratio))
  return shares.map(({ payee }, index) =>
    give(payee, parts[index] ?? NOUGHT, one.isThere && !isZero(ratios[index] ?? NOUGHT)),
  )
}

/** By territory or rule a transaction counts whole for every payee of the plan whom the assignment of that day gives it to. */
function wholeCredits(run: Run, { plan, component }: Rule, measure: Measure, one: Transaction): OracleCredit[] {
  return run.roster.payees.flatMap((payee) => {
    const assignment = run.roster.assignmentOn(payee, one.day)
    if (assignment?.plan !== plan.id) return []
    const isGiven =
      component.creditedTo === 'territory'
        ? isInTerritory(run.workspace, one.row, assignment.territory)
        : found(() => evaluate(component.rule ?? '', rowAndPayee(run, payee, one.day, one.row))) === true
    return isGiven ? [{ ...one, payee, credit: capped(run.workspace, measure, 'afterSharing', one.counts) }] : []
  })
}

function isInTerritory(workspace: Workspace, row: number, territory: string | null): boolean {
  const named = textIn(workspace, 'territory', row)
  return territory !== null && named !== null && isAtOrBelow(workspace.territories, named, territory)
}

/** Columns of a row, what a payee's assignment of a day says, the payee's own numbers, assumptions. */
export function rowAndPayee(run: Run, payee: string, day: number, row: number): Lookup {
  return (name) => {
    const column = columnNamed(run.workspace, name)
    if (column !== undefined) return cellOf(column, row)
    const assignment = run.roster.assignmentOn(payee, day)
    if (assignment === undefined) throw new Missing(name)
    return personalValue(run, payee, assignment, day, name) ?? namedNumber(run.workspace, name, assignment.fields)
  }
}

/**
 * What credits come to: their sum (how many, where `count` counts), or the distinct, average, least, greatest or last of the values of their
 * transactions, each once. Null where there is no transaction to take an average, least, greatest or last of.
 */
export function aggregated(measure: Measure, credits: readonly OracleCredit[]): Fraction | null {
  if (measure.aggregate === 'sum' || measure.aggregate === 'count') return total(credits.map(({ credit }) => credit))
  const transactions = [...new Map(credits.filter(({ isThere }) => isThere).map((one) => [one.row, one])).values()]
  if (measure.aggregate === 'distinct') {
    return whole(new Set(transactions.map(({ value }) => (typeof value === 'object' ? written(value) : value))).size)
  }
  const values = transactions.flatMap(({ value }) => (typeof value === 'object' ? [value] : []))
  const [first] = values
  if (first === undefined) return null
  switch (measure.aggregate) {
    case 'average':
      return over(total(values), whole(values.length))
    case 'min':
      return values.reduce(smaller)
    case 'max':
      return values.reduce((a, b) => (isBelow(a, b) ? b : a))
    case 'last':
      return values.at(-1) ?? first
  }
}

/** Is a day inside a span? */
export function isWithin(day: number, span: Span): boolean {
  return day >= span.first && day <= span.last
}
