import type { DayNumber } from '@shared/calendar/date'
import { type Finding, finding, hasErrors, type Result } from '@shared/findings/finding'
import { at } from '@shared/findings/invariant'
import { type ColumnScope, rowByRow } from '@shared/formula/columnScope'
import { compileExpression, type Evaluator, FormulaFault } from '@shared/formula/evaluate'
import type { Expression, Value, ValueKind } from '@shared/formula/expression'
import { type KindScope, kindOf, need } from '@shared/formula/kinds'
import { evaluateNumberText, type NumberScope, placed } from '@shared/formula/numberText'
import { parseFormula } from '@shared/formula/parse'
import { compare, type Exact, greatest, isZero, least, multiply, negate, ONE } from '@shared/money/exact'
import type { Measure, Multiplier, Workspace } from '@shared/plan/model'
import { BLANK_CODE, BLANK_DAY, columnOf, type DateColumn, type TextColumn, textColumnOf } from '@shared/sales/history'
import { type ExchangeRates, readExchangeRates } from './exchange'
import type { RowFault } from './faults'
import { monthsOf } from './history'

/** A multiplier on credit, with where it stands. */
export interface CreditFactor {
  readonly multiplier: Multiplier
  readonly path: string
}

/** What a transaction counts for, step by step. */
export interface CountedTransaction {
  readonly day: DayNumber
  /** What `credit` gives: 1 where transactions are counted; a text or a day only where distinct ones are. */
  readonly given: Exact | string | DayNumber
  /** The currency it was converted from, and the rate; null where nothing is converted. */
  readonly converted: { readonly currency: string; readonly rate: Exact } | null
  /** Given, converted and grown; 1 for a text or a day. */
  readonly value: Exact
  /** The product of the component's multipliers on credit, each within its bounds. */
  readonly factor: Exact
  /** Value × factor, cut to a cap before sharing. */
  readonly whole: Exact
}

/** What a row counts for: nothing (null), an amount on a day, or why it cannot be told. */
export type RowReading = (row: number) => CountedTransaction | RowFault | null

export interface WorkedFactor {
  readonly expression: Expression
  readonly least: Exact | null
  readonly most: Exact | null
}

/** A measure read for transactions, with everything it needs worked out. */
export interface MeasureReading {
  readonly measure: Measure
  readonly names: ColumnScope
  readonly dates: DateColumn
  /** Conditions that all hold where a transaction counts. */
  readonly conditions: readonly Expression[]
  /** Null: each counts 1. */
  readonly credit: Expression | null
  /** False where texts or days are told apart. */
  readonly isNumber: boolean
  readonly currencies: { readonly column: TextColumn; readonly rates: ExchangeRates } | null
  readonly growth: Exact
  readonly factors: readonly WorkedFactor[]
  readonly capBefore: Exact | null
  readonly capAfter: Exact | null
  /** By row, the day of cancellation; null without that column. */
  readonly cancelled: DateColumn | null
  readonly read: RowReading
}

export interface ReadMeasure {
  readonly reading: MeasureReading | null
  readonly findings: readonly Finding[]
}

/**
 * Reads what a measure counts: rule 3 of the engine.
 *
 * @param path    where the measure stands
 * @param factors multipliers on credit of the component
 *
 * Findings `measure.unknownDate`, `measure.unknownCurrency`, `measure.unknownCancelled`, `exchangeRate.*`, and those of the formulas and numbers. With an
 * error nothing can be read.
 */
export function readMeasure(
  workspace: Workspace,
  assumptions: NumberScope,
  names: ColumnScope,
  measure: Measure,
  path: string,
  factors: readonly CreditFactor[],
  growth: Exact,
): ReadMeasure {
  const findings: Finding[] = []
  const kinds = kindsOf(names)
  const conditions =
    measure.where.trim() === '' ? [] : listed(readExpression(measure.where, 'flag', kinds, `${path}.where`, findings))
  const isCount = measure.aggregate === 'count'
  const kind = measure.aggregate === 'distinct' ? null : 'number'
  const credit = isCount ? null : readExpression(measure.credit, kind, kinds, `${path}.credit`, findings)
  const dates = dateColumn(workspace, measure.date, `${path}.date`, 'measure.unknownDate', findings)
  const cancelled =
    measure.cancelled === undefined
      ? null
      : dateColumn(workspace, measure.cancelled, `${path}.cancelled`, 'measure.unknownCancelled', findings)
  const currencies = readCurrencies(workspace, assumptions, measure, path, findings)
  const cap = readCap(measure, assumptions, path, findings)
  const worked = factors.flatMap((factor) => workFactor(factor, kinds, assumptions, findings))
  const isReadable = !hasErrors(findings)
  // A rate that cannot be read is no rate: the transactions that need it are named, the others count.
  findings.push(...currencies.findings)
  if (dates === null || !isReadable) return { reading: null, findings }
  const parts = {
    measure,
    names,
    dates,
    conditions,
    credit,
    isNumber: credit === null || need(credit, 'number', kinds).ok,
    currencies: currencies.read,
    growth,
    factors: worked,
    capBefore: measure.creditCap?.applied === 'beforeSharing' ? cap : null,
    capAfter: measure.creditCap?.applied === 'afterSharing' ? cap : null,
    cancelled,
  }
  return { reading: { ...parts, read: rowReading(parts) }, findings }
}

/** The same with a condition more, over other names. */
export function narrowed(reading: MeasureReading, names: ColumnScope, condition: Expression): MeasureReading {
  const parts = { ...reading, names, conditions: [...reading.conditions, condition] }
  return { ...parts, read: rowReading(parts) }
}

function listed(expression: Expression | null): readonly Expression[] {
  return expression === null ? [] : [expression]
}

export function kindsOf(names: ColumnScope): KindScope {
  return new Map(
    [...names].map(([name, bound]) => [name, bound.kind === 'constant' ? constantKind(bound) : bound.kind]),
  )
}

function constantKind({ value }: { readonly value: Exact | string }): ValueKind {
  return typeof value === 'string' ? 'text' : 'number'
}

/** An expression of a kind (any but yes or no where it is null), or the findings that say why there is none. */
export function readExpression(
  text: string,
  kind: ValueKind | null,
  kinds: KindScope,
  path: string,
  findings: Finding[],
): Expression | null {
  const parsed = parseFormula(text)
  const checked = parsed.ok ? (kind === null ? notFlag(parsed.value, kinds) : need(parsed.value, kind, kinds)) : parsed
  if (parsed.ok && checked.ok) return parsed.value
  if (!checked.ok) findings.push(...placed(checked.findings, path))
  return null
}

function notFlag(expression: Expression, kinds: KindScope): Result<ValueKind> {
  const kind = kindOf(expression, kinds)
  return kind.ok && kind.value === 'flag' ? need(expression, 'number', kinds) : kind
}

function dateColumn(
  { sales }: Workspace,
  name: string,
  path: string,
  code: string,
  findings: Finding[],
): DateColumn | null {
  const column = columnOf(sales, name)
  if (column?.kind === 'date') return column
  findings.push(finding(code, 'error', path, { column: name }))
  return null
}

/** Money alone is converted: a count has no currency. */
function readCurrencies(
  workspace: Workspace,
  assumptions: NumberScope,
  { currency, unit }: Measure,
  path: string,
  findings: Finding[],
): { readonly read: MeasureReading['currencies']; readonly findings: readonly Finding[] } {
  if (currency === undefined || unit !== 'money') return { read: null, findings: [] }
  const column = textColumnOf(workspace.sales, currency)
  if (column === undefined) {
    findings.push(finding('measure.unknownCurrency', 'error', `${path}.currency`, { column: currency }))
    return { read: null, findings: [] }
  }
  const rates = readExchangeRates(workspace, assumptions)
  return { read: { column, rates }, findings: rates.findings }
}

function readCap({ creditCap }: Measure, assumptions: NumberScope, path: string, findings: Finding[]): Exact | null {
  if (creditCap === undefined) return null
  const cap = evaluateNumberText(creditCap.amount, assumptions, `${path}.creditCap.amount`)
  if (!cap.ok) findings.push(...cap.findings)
  else if (cap.value.n < 0n) findings.push(finding('measure.negativeCap', 'error', `${path}.creditCap.amount`))
  else return cap.value
  return null
}

function workFactor(
  { multiplier, path }: CreditFactor,
  kinds: KindScope,
  assumptions: NumberScope,
  findings: Finding[],
): readonly WorkedFactor[] {
  const expression = readExpression(multiplier.factor, 'number', kinds, `${path}.factor`, findings)
  const bound = (text: string | undefined, name: string): Exact | null => {
    const value = text === undefined ? null : evaluateNumberText(text, assumptions, `${path}.${name}`)
    if (value === null) return null
    if (value.ok) return value.value
    findings.push(...value.findings)
    return null
  }
  const [low, high] = [bound(multiplier.least, 'least'), bound(multiplier.most, 'most')]
  return expression === null ? [] : [{ expression, least: low, most: high }]
}

/** Least(|amount|, cap), the sign kept. */
export function cutTo(amount: Exact, cap: Exact | null): Exact {
  if (cap === null) return amount
  return amount.n < 0n ? greatest(amount, negate(cap)) : least(amount, cap)
}

function rowReading(parts: Omit<MeasureReading, 'read'>): RowReading {
  const scope = rowByRow(parts.names)
  const conditions = parts.conditions.map((condition) => compileExpression(condition, scope))
  const credit: Evaluator = parts.credit === null ? () => ONE : compileExpression(parts.credit, scope)
  const factors = parts.factors.map((factor) => ({ ...factor, of: compileExpression(factor.expression, scope) }))
  const { dates, growth, capBefore } = parts
  const grows = compare(growth, ONE) !== 0
  return (row) => {
    try {
      for (const holds of conditions) if (holds(row) !== true) return null
      const given = credit(row)
      if (isBlank(given)) return { kind: 'row', code: 'formula.blank' }
      const day = at(dates.days, row)
      if (day === BLANK_DAY) return { kind: 'row', code: 'credit.blankDate' }
      const converted = convert(parts, row)
      if (converted !== null && 'kind' in converted) return converted
      const inPlan = typeof given === 'object' && converted !== null ? multiply(given, converted.rate) : given
      const value = typeof inPlan !== 'object' ? ONE : grows ? multiply(inPlan, growth) : inPlan
      const factor = factors.map((each) => clamped(each.of(row), each)).reduce(multiply, ONE)
      return { day, given, converted, value, factor, whole: cutTo(multiply(value, factor), capBefore) }
    } catch (fault) {
      if (fault instanceof FormulaFault) return { kind: 'row', code: fault.code }
      throw fault
    }
  }
}

function isBlank(given: Value): given is null | boolean | '' {
  return given === null || given === '' || typeof given === 'boolean'
}

function convert(
  { currencies, dates }: Omit<MeasureReading, 'read'>,
  row: number,
): CountedTransaction['converted'] | RowFault {
  if (currencies === null) return null
  const code = at(currencies.column.codes, row)
  if (code === BLANK_CODE) return { kind: 'row', code: 'credit.blankCurrency' }
  const currency = at(currencies.column.dictionary, code)
  const { months, places } = monthsOf(dates)
  const month = at(months, at(places, row))
  const rate = currencies.rates.rateOf(currency, month)
  return rate === null ? { kind: 'noRate', currency, month } : { currency, rate }
}

function clamped(value: Value, { least: low, most: high }: WorkedFactor): Exact {
  if (typeof value !== 'object' || value === null) throw new FormulaFault('formula.blank')
  const below = high === null ? value : least(value, high)
  return low === null ? below : greatest(below, low)
}

/** False: a factor of zero takes the transaction away. */
export function isThere({ factor }: CountedTransaction): boolean {
  return !isZero(factor)
}

/** What tells one value from another. */
export function distinctKey({ given, value }: CountedTransaction): string {
  return typeof given === 'object' ? `${value.n}/${value.d}` : String(given)
}
