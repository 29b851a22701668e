import type { Assignment, Measure, Workspace } from '@shared/plan/model'
import type { SalesColumn } from '@shared/sales/history'
import { isoFromDay, type Span } from './calendar'
import { evaluate, type Value } from './expression'
import { type Fraction, fraction, isBelow, minus, NOUGHT, plus, times, total, WHOLE, written } from './fraction'

/** What one transaction counts for, for one payee. */
export interface OracleCredit {
  readonly payee: string
  readonly day: number
  readonly value: Fraction
}

/** A number of the plan: a decimal, a percent, or after `=` a formula over the assumptions and a payee's own numbers. */
export function numberOf(workspace: Workspace, text: string, own: Assignment['fields'] = {}): Fraction {
  const value = evaluate(text.startsWith('=') ? text.slice(1) : text, (name) => {
    const field = own[name]
    return field === undefined ? assumption(workspace, name) : numberOf(workspace, field)
  })
  if (typeof value !== 'object') throw new Error(`${text} is not a number`)
  return value
}

function assumption(workspace: Workspace, name: string): Fraction {
  const found = workspace.assumptions.find((one) => one.name === name)
  if (found === undefined) throw new Error(`the oracle knows no ${name}`)
  return numberOf(workspace, found.value)
}

/** Decimals of the currency's smallest unit. */
export function decimalsOf(currency: string): number {
  if (currency === 'JPY') return 0
  return currency === 'KWD' ? 3 : 2
}

/** The cell of a row: text, a number, a date as text; null when blank. */
function cell(column: SalesColumn, row: number): Value | null {
  if (column.kind === 'text') return column.dictionary[Number(column.codes[row])] ?? null
  if (column.kind === 'date') {
    const day = Number(column.days[row])
    return day === -2147483648 ? null : isoFromDay(day)
  }
  const units = Number(column.units[row])
  return Number.isNaN(units) ? null : fraction(BigInt(units), 10n ** BigInt(column.scale))
}

/**
 * A transaction counts when `where` holds, for what `credit` gives; `count` counts 1 each. It goes to the owner, or by credit shares. One whose
 * shares do not add to 100 %, whose payee is unknown or whose date is blank is left out. Growth multiplies what each transaction counts for.
 */
export function creditsOf(workspace: Workspace, measure: Measure, growth: Fraction): OracleCredit[] {
  const credits: OracleCredit[] = []
  for (let row = 0; row < workspace.sales.rowCount; row += 1) {
    const read = (name: string): Value | null => {
      const column = workspace.sales.columns.find((one) => one.name === name)
      return column === undefined ? assumption(workspace, name) : cell(column, row)
    }
    const needed = (name: string): Value => read(name) ?? ''
    if (measure.where !== '' && evaluate(measure.where, needed) !== true) continue
    const day = dayOfRow(workspace, measure.date, row)
    const value = measure.aggregate === 'count' ? WHOLE : evaluate(measure.credit, needed)
    if (day === null || typeof value !== 'object') continue
    const grown = times(value, plus(WHOLE, growth))
    for (const { payee, part } of shareOut(workspace, measure, read('id'), read('owner'), grown)) {
      credits.push({ payee, day, value: part })
    }
  }
  return credits
}

function dayOfRow(workspace: Workspace, name: string, row: number): number | null {
  const column = workspace.sales.columns.find((one) => one.name === name)
  if (column?.kind !== 'date') return null
  const day = Number(column.days[row])
  return day === -2147483648 ? null : day
}

function shareOut(
  workspace: Workspace,
  measure: Measure,
  id: Value | null,
  owner: Value | null,
  value: Fraction,
): { payee: string; part: Fraction }[] {
  const isPayee = (name: Value | null): name is string => workspace.payees.some((payee) => payee.id === name)
  const shares = workspace.creditShares.filter(({ transaction }) => transaction === id)
  if (shares.length === 0) return isPayee(owner) ? [{ payee: owner, part: value }] : []
  const ratios = shares.map(({ share }) => numberOf(workspace, share))
  if (written(total(ratios)) !== '1' || !shares.every(({ payee }) => isPayee(payee))) return []
  const isMoney = measure.unit === 'money' && measure.aggregate === 'sum'
  const parts = isMoney
    ? divideByLargestRemainder(value, ratios, decimalsOf(workspace.currency))
    : ratios.map((ratio) => times(value, ratio))
  return shares.map(({ payee }, index) => ({ payee, part: parts[index] ?? NOUGHT }))
}

/**
 * Money is shared by largest remainder: each part is cut to whole units, then the parts that lost most get one unit each, the first listed before
 * the next; what is less than a unit goes to the one after them. A return is shared as the sale was, with the sign turned.
 */
export function divideByLargestRemainder(value: Fraction, ratios: readonly Fraction[], decimals: number): Fraction[] {
  if (value.top < 0n) {
    return divideByLargestRemainder(minus(NOUGHT, value), ratios, decimals).map((part) => minus(NOUGHT, part))
  }
  const scale = fraction(10n ** BigInt(decimals))
  const fair = ratios.map((ratio) => times(times(value, ratio), scale))
  const parts = fair.map(({ top, bottom }) => fraction(top / bottom))
  const lost = fair.map((share, index) => minus(share, parts[index] ?? NOUGHT))
  const served = new Set<number>()
  for (let left = total(lost); left.top > 0n; left = minus(left, WHOLE)) {
    let most = -1
    lost.forEach((loss, index) => {
      if (!served.has(index) && (most < 0 || isBelow(lost[most] ?? NOUGHT, loss))) most = index
    })
    served.add(most)
    parts[most] = plus(parts[most] ?? NOUGHT, isBelow(left, WHOLE) ? left : WHOLE)
  }
  return parts.map((part) => fraction(part.top, part.bottom * scale.top))
}

/** The sum of what is credited to somebody on the days that count. */
export function creditIn(
  credits: readonly OracleCredit[],
  payee: string,
  span: Span,
  counts: (day: number) => boolean,
): Fraction {
  return total(
    credits
      .filter((one) => one.payee === payee && one.day >= span.first && one.day <= span.last && counts(one.day))
      .map(({ value }) => value),
  )
}
