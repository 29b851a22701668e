import type { DayNumber } from '@shared/calendar/date'
import { type Finding, finding, hasErrors } from '@shared/findings/finding'
import { at } from '@shared/findings/invariant'
import { compileExpression, type Evaluator, FormulaFault, type Named, type Scope } from '@shared/formula/evaluate'
import type { Value, ValueKind } from '@shared/formula/expression'
import { need } from '@shared/formula/kinds'
import { evaluateNumberText, type NumberScope, placed } from '@shared/formula/numberText'
import { parseFormula } from '@shared/formula/parse'
import { allocate } from '@shared/money/allocate'
import { add, compare, type Exact, multiply, ONE, subtract, sum, ZERO } from '@shared/money/exact'
import { minorDigits } from '@shared/money/money'
import type { Measure, Workspace } from '@shared/plan/model'
import { BLANK_CODE, BLANK_DAY, columnOf, ID_COLUMN, OWNER_COLUMN, type SalesHistory } from '@shared/sales/history'
import { cellText, cellValue } from '@shared/sales/rows'
import type { DaySpan } from './roster'

/** The part of a transaction that counts for one payee on one measure. */
export interface Credit {
  readonly row: number
  readonly day: DayNumber
  readonly amount: Exact
  /** The share of the transaction, 1 for its sole owner. */
  readonly share: Exact
}

/** The credits of one payee, or of all of them, by day (then by transaction id), with running totals for quick sums. */
export interface PayeeCredits {
  readonly credits: readonly Credit[]
  /** `running[i]` is the sum of the first i credits. */
  readonly running: readonly Exact[]
}

/** Everything a measure credits. */
export interface MeasureCredits {
  readonly byPayee: ReadonlyMap<string, PayeeCredits>
  /** Credited amount over all transactions, shares or not. */
  readonly credited: PayeeCredits
  readonly findings: readonly Finding[]
}

const NO_CREDITS: PayeeCredits = { credits: [], running: [ZERO] }

/** Rows named one by one before only their number is told. */
const MOST_NAMED_ROWS = 20

/**
 * Credits the sales history for one measure.
 *
 * A transaction counts when `where` holds, for what `credit` gives (1 when the measure counts), on its date. It goes to its owner, or to the payees of
 * its credit shares: money by largest remainder to the minor unit, ties to the share listed first, so that the parts add to the credit.
 *
 * @param growth factor on every credit: 1 for history as it was
 * @returns      credits by payee in (date, id) order. They conserve: per transaction they add to its credit
 *
 * Findings (error: that row credits nobody) `measure.*` and `formula.*` at the measure, `credit.fault`, `credit.blankDate`, `credit.unknownOwner`,
 * `credit.shares`, `credit.unknownSharePayee`, `credit.unknownShareTransaction`.
 * Cost O(rows).
 */
export function creditMeasure(
  workspace: Workspace,
  measure: Measure,
  assumptions: NumberScope,
  growth: Exact,
): MeasureCredits {
  // Before there are sales nobody knows their columns: no name is wrong yet, and checking the plan finds what is.
  if (workspace.sales.rowCount === 0) return { byPayee: new Map(), credited: NO_CREDITS, findings: [] }
  const path = `measures[${workspace.measures.findIndex(({ id }) => id === measure.id)}]`
  const reading = compileMeasure(workspace.sales, measure, assumptions, path)
  if (reading.rows === null) return { byPayee: new Map(), credited: NO_CREDITS, findings: reading.findings }
  const shares = sharesByTransaction(workspace, assumptions)
  const findings: Finding[] = [...reading.findings, ...shares.findings]
  const faults = new RowFaults(measure.id)
  const credited: Credit[] = []
  const byPayee = new Map<string, Credit[]>(workspace.payees.map(({ id }) => [id, []]))
  const grows = compare(growth, ONE) !== 0
  const digits = measure.unit === 'money' ? minorDigits(workspace.currency) : null
  const owners = columnOf(workspace.sales, OWNER_COLUMN)
  const ids = columnOf(workspace.sales, ID_COLUMN)
  if (owners?.kind !== 'text' || ids?.kind !== 'text') return { byPayee: new Map(), credited: NO_CREDITS, findings }
  for (let row = 0; row < workspace.sales.rowCount; row += 1) {
    const read = reading.rows(row)
    if (read === null) continue
    if ('code' in read) {
      faults.add(read.code, row)
      continue
    }
    const { day } = read
    const amount = grows ? multiply(read.amount, growth) : read.amount
    const idCode = at(ids.codes, row)
    const transaction = idCode === BLANK_CODE ? '' : at(ids.dictionary, idCode)
    const explicit = shares.byTransaction.get(transaction)
    if (explicit === null) {
      faults.add('credit.shares', row)
      continue
    }
    if (explicit !== undefined) {
      credited.push({ row, day, amount, share: ONE })
      for (const { payee, share, part } of sharesOf(amount, explicit, digits)) {
        byPayee.get(payee)?.push({ row, day, amount: part, share })
      }
      continue
    }
    const ownerCode = at(owners.codes, row)
    const own = ownerCode === BLANK_CODE ? undefined : byPayee.get(at(owners.dictionary, ownerCode))
    if (own === undefined) {
      faults.addOwner(ownerCode === BLANK_CODE ? '' : at(owners.dictionary, ownerCode), amount)
      continue
    }
    const credit: Credit = { row, day, amount, share: ONE }
    credited.push(credit)
    own.push(credit)
  }
  findings.push(...faults.findings())
  const idOf = (row: number) => cellText(ids, row) ?? ''
  return {
    byPayee: new Map([...byPayee].map(([payee, credits]) => [payee, payeeCredits(credits, idOf)])),
    credited: payeeCredits(credited, idOf),
    findings,
  }
}

function payeeCredits(credits: Credit[], idOf: (row: number) => string): PayeeCredits {
  const ordered = credits.sort((a, b) => a.day - b.day || (idOf(a.row) < idOf(b.row) ? -1 : 1))
  const running: Exact[] = [ZERO]
  let total = ZERO
  for (const { amount } of ordered) {
    total = add(total, amount)
    running.push(total)
  }
  return { credits: ordered, running }
}

/** Sum of a payee's credits dated within some days. Cost O(log credits). */
export function creditWithin(credits: PayeeCredits | undefined, days: DaySpan): Exact {
  if (credits === undefined) return ZERO
  const start = firstFrom(credits.credits, days.first)
  const end = firstFrom(credits.credits, days.last + 1)
  return start >= end ? ZERO : subtract(at(credits.running, end), at(credits.running, start))
}

/** How many of a payee's credits are dated within some days. Cost O(log credits). */
export function countWithin(credits: PayeeCredits, days: DaySpan): number {
  return firstFrom(credits.credits, days.last + 1) - firstFrom(credits.credits, days.first)
}

/** A payee's credits dated within some days. */
export function creditsWithin(credits: PayeeCredits | undefined, days: DaySpan): readonly Credit[] {
  if (credits === undefined) return []
  return credits.credits.slice(firstFrom(credits.credits, days.first), firstFrom(credits.credits, days.last + 1))
}

/** Index of the first credit on or after a day. */
function firstFrom(credits: readonly Credit[], day: DayNumber): number {
  let low = 0
  let high = credits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (at(credits, middle).day < day) low = middle + 1
    else high = middle
  }
  return low
}

/** What a row counts for: nothing (null), an amount on a day, or why it cannot be told. */
type RowReading = (
  row: number,
) => { readonly day: DayNumber; readonly amount: Exact } | { readonly code: string } | null

function compileMeasure(
  sales: SalesHistory,
  measure: Measure,
  assumptions: NumberScope,
  path: string,
): { readonly rows: RowReading | null; readonly findings: readonly Finding[] } {
  const scope = rowScope(sales, assumptions)
  const findings: Finding[] = []
  const where =
    measure.where.trim() === '' ? () => true : compileText(measure.where, 'flag', scope, `${path}.where`, findings)
  const credit =
    measure.aggregate === 'count' ? () => ONE : compileText(measure.credit, 'number', scope, `${path}.credit`, findings)
  const dates = columnOf(sales, measure.date)
  if (dates?.kind !== 'date') {
    findings.push(finding('measure.unknownDate', 'error', `${path}.date`, { column: measure.date }))
  }
  if (where === null || credit === null || dates?.kind !== 'date' || hasErrors(findings))
    return { rows: null, findings }
  const rows: RowReading = (row) => {
    try {
      if (where(row) !== true) return null
      const amount = credit(row)
      if (typeof amount !== 'object' || amount === null) return { code: 'formula.blank' }
      const day = at(dates.days, row)
      return day === BLANK_DAY ? { code: 'credit.blankDate' } : { day, amount }
    } catch (fault) {
      if (fault instanceof FormulaFault) return { code: fault.code }
      throw fault
    }
  }
  return { rows, findings }
}

/** The names an expression over transactions may use: columns, then assumptions. */
export function rowScope(sales: SalesHistory, assumptions: NumberScope): Scope {
  const scope = new Map<string, Named>()
  for (const [name, value] of assumptions) scope.set(name, { kind: 'number', read: () => value })
  for (const column of sales.columns) {
    const read = (row: number) => cellValue(column, row) as Value
    scope.set(column.name, column.kind === 'text' ? { kind: 'text', read, coded: column } : { kind: column.kind, read })
  }
  return scope
}

function compileText(text: string, kind: ValueKind, scope: Scope, path: string, findings: Finding[]): Evaluator | null {
  const parsed = parseFormula(text)
  const checked = parsed.ok
    ? need(parsed.value, kind, new Map([...scope].map(([name, { kind: of }]) => [name, of])))
    : parsed
  if (parsed.ok && checked.ok) return compileExpression(parsed.value, scope)
  if (!checked.ok) findings.push(...placed(checked.findings, path))
  return null
}

interface ReadShare {
  readonly payee: string
  readonly share: Exact
}

function sharesOf(amount: Exact, shares: readonly ReadShare[], digits: number | null) {
  const ratios = shares.map(({ share }) => share)
  const parts = digits === null ? ratios.map((share) => multiply(amount, share)) : allocate(amount, ratios, digits)
  return shares.map(({ payee, share }, index) => ({ payee, share, part: at(parts, index) }))
}

/** Credit shares by transaction; null where they do not add to 100 % or name an unknown payee: that transaction credits nobody. */
function sharesByTransaction(workspace: Workspace, assumptions: NumberScope) {
  const findings: Finding[] = []
  const lists = new Map<string, { readonly index: number; readonly share: ReadShare | null }[]>()
  const payees = new Set(workspace.payees.map(({ id }) => id))
  workspace.creditShares.forEach(({ transaction, payee, share }, index) => {
    const path = `creditShares[${index}]`
    const ratio = evaluateNumberText(share, assumptions, `${path}.share`)
    if (!ratio.ok) findings.push(...ratio.findings)
    const known = payees.has(payee)
    if (!known) findings.push(finding('credit.unknownSharePayee', 'error', `${path}.payee`, { payee, transaction }))
    const list = lists.get(transaction) ?? []
    list.push({ index, share: ratio.ok && known ? { payee, share: ratio.value } : null })
    lists.set(transaction, list)
  })
  const byTransaction = new Map<string, readonly ReadShare[] | null>()
  for (const [transaction, list] of lists) {
    const read = list.flatMap(({ share }) => (share === null ? [] : [share]))
    const total = sum(read.map(({ share }) => share))
    const whole = read.length === list.length && compare(total, ONE) === 0 && read.every(({ share }) => share.n >= 0n)
    byTransaction.set(transaction, whole ? read : null)
    if (!whole && read.length === list.length) {
      findings.push(
        finding('credit.shareSum', 'error', `creditShares[${at(list, 0).index}].share`, {
          transaction,
          count: list.length,
        }),
      )
    }
  }
  return { byTransaction, findings }
}

/** Rows that credit nobody, gathered so that ten thousand of them make a few findings. */
class RowFaults {
  readonly #measure: string
  readonly #rows = new Map<string, number[]>()
  readonly #owners = new Map<string, { count: number; total: Exact }>()

  constructor(measure: string) {
    this.#measure = measure
  }

  add(code: string, row: number): void {
    const rows = this.#rows.get(code)
    if (rows === undefined) this.#rows.set(code, [row])
    else rows.push(row)
  }

  addOwner(owner: string, amount: Exact): void {
    const known = this.#owners.get(owner)
    if (known === undefined) this.#owners.set(owner, { count: 1, total: amount })
    else this.#owners.set(owner, { count: known.count + 1, total: add(known.total, amount) })
  }

  findings(): readonly Finding[] {
    const measure = this.#measure
    return [
      ...[...this.#rows].flatMap(([code, rows]) => rowFindings(code, rows, measure)),
      ...[...this.#owners].map(([owner, { count }]) =>
        finding(owner === '' ? 'credit.blankOwner' : 'credit.unknownOwner', 'error', 'sales.owner', {
          owner,
          count,
          measure,
        }),
      ),
    ]
  }
}

function rowFindings(code: string, rows: readonly number[], measure: string): readonly Finding[] {
  const named = rows
    .slice(0, MOST_NAMED_ROWS)
    .map((row) => finding(code, 'error', `sales.rows[${row}]`, { row: row + 1, measure }))
  const more = rows.length - named.length
  return more === 0
    ? named
    : [...named, finding('credit.moreRows', 'error', 'sales.rows', { count: more, measure, code })]
}
