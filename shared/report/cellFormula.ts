import { at } from '@shared/findings/invariant'
import {
  add,
  compare,
  divide,
  type Exact,
  exact,
  exactInteger,
  greatest,
  isZero,
  least,
  multiply,
  negate,
  ONE,
  subtract,
  sum,
  toDecimal,
  ZERO,
} from '@shared/money/exact'
import { roundToUnits } from '@shared/money/rounding'

/** Where a cell is; column and row count from 1. */
export interface CellPlace {
  readonly sheet: string
  readonly column: number
  readonly row: number
}

export type CellOperator = '+' | '-' | '*' | '/' | '^' | '=' | '<>' | '<' | '<=' | '>' | '>='

const CELL_FUNCTIONS = [
  'ABS',
  'AND',
  'IF',
  'INDEX',
  'INT',
  'LOOKUP',
  'MATCH',
  'MAX',
  'MIN',
  'NOT',
  'OR',
  'ROUND',
  'ROUNDDOWN',
  'ROUNDUP',
  'SUM',
  'SUMIF',
  'SUMPRODUCT',
  'TRUNC',
] as const
export type CellFunction = (typeof CELL_FUNCTIONS)[number]

/**
 * A spreadsheet formula as data. It has two readings that must agree: the text a spreadsheet calculates in doubles, and its exact
 * value, which is what the cell's cached result is and what is held against the engine.
 */
export type CellFormula =
  | { readonly kind: 'number'; readonly value: Exact }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'cell'; readonly place: CellPlace }
  | {
      readonly kind: 'range'
      readonly sheet: string
      readonly column: number
      readonly first: number
      readonly last: number
    }
  | { readonly kind: 'name'; readonly name: string; readonly place: CellPlace }
  | { readonly kind: 'negate'; readonly operand: CellFormula }
  | {
      readonly kind: 'operation'
      readonly operator: CellOperator
      readonly left: CellFormula
      readonly right: CellFormula
    }
  | { readonly kind: 'call'; readonly fn: CellFunction; readonly args: readonly CellFormula[] }

export type CellValue = Exact | string | boolean

export const constant = (value: Exact): CellFormula => ({ kind: 'number', value })
export const whole = (value: number): CellFormula => constant(exactInteger(value))
export const blankText: CellFormula = { kind: 'text', text: '' }
export const cellAt = (sheet: string, column: number, row: number): CellFormula => ({
  kind: 'cell',
  place: { sheet, column, row },
})
export const columnRange = (sheet: string, column: number, first: number, last: number): CellFormula => ({
  kind: 'range',
  sheet,
  column,
  first,
  last,
})
export const operation = (left: CellFormula, operator: CellOperator, right: CellFormula): CellFormula => ({
  kind: 'operation',
  operator,
  left,
  right,
})
export const call = (fn: CellFunction, ...args: readonly CellFormula[]): CellFormula => ({ kind: 'call', fn, args })

/** `C`, `AA`: the letters of a column that counts from 1. */
export function columnLetters(column: number): string {
  const rest = (column - 1) % 26
  const letter = String.fromCharCode(65 + rest)
  return column <= 26 ? letter : columnLetters((column - 1 - rest) / 26) + letter
}

/** Significant digits a double can hold and a reader can want. */
const MOST_DIGITS = 17

/** A plain decimal that is `value`, or differs from it only beyond the 17th significant digit, which a double cannot hold. */
export function sheetNumber(value: Exact): string {
  const decimal = toDecimal(value)
  if (decimal !== null && decimal.replace(/[-.]/g, '').length <= MOST_DIGITS) return decimal
  const magnitude = value.n < 0n ? -value.n : value.n
  const scale = MOST_DIGITS - (magnitude.toString().length - value.d.toString().length)
  if (scale <= 0) return roundToUnits(value, 0, 'halfAwayFromZero').toString()
  const units = roundToUnits(value, scale, 'halfAwayFromZero')
  return toDecimal(exact(units, 10n ** BigInt(scale))) as string
}

const STRENGTH: Readonly<Record<CellOperator, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '<=': 1,
  '>': 1,
  '>=': 1,
  '+': 2,
  '-': 2,
  '*': 3,
  '/': 3,
  '^': 4,
}

/**
 * The formula as files keep it, without the equals sign: `ROUND(K5-L5,2)`. Places on the sheet it stands on are relative, so that a
 * row can be copied down; places on other sheets are fixed and carry the sheet's name.
 */
export function formulaText(formula: CellFormula, home: string, strength = 0): string {
  switch (formula.kind) {
    case 'number':
      return formula.value.n < 0n ? `(${sheetNumber(formula.value)})` : sheetNumber(formula.value)
    case 'text':
      return `"${formula.text.replaceAll('"', '""')}"`
    case 'cell':
      return placeText(formula.place, home)
    case 'range': {
      const { sheet, column, first, last } = formula
      const letters = columnLetters(column)
      const rows =
        sheet === home ? [`${letters}${first}`, `${letters}${last}`] : [`$${letters}$${first}`, `$${letters}$${last}`]
      return `${sheetPrefix(sheet, home)}${rows.join(':')}`
    }
    case 'name':
      return formula.name
    case 'negate':
      return `-${formulaText(formula.operand, home, 5)}`
    case 'operation': {
      const own = STRENGTH[formula.operator]
      const text = `${formulaText(formula.left, home, own)}${formula.operator}${formulaText(formula.right, home, own + 1)}`
      return own < strength ? `(${text})` : text
    }
    case 'call':
      return `${formula.fn}(${formula.args.map((arg) => formulaText(arg, home)).join(',')})`
  }
}

function placeText({ sheet, column, row }: CellPlace, home: string): string {
  return sheet === home
    ? `${columnLetters(column)}${row}`
    : `${sheetPrefix(sheet, home)}$${columnLetters(column)}$${row}`
}

function sheetPrefix(sheet: string, home: string): string {
  return sheet === home ? '' : `'${sheet.replaceAll("'", "''")}'!`
}

/** What a cell holds; null: an error, or nothing at all. */
export type CellReader = (place: CellPlace) => CellValue | null

type Reading = CellValue | null | readonly (CellValue | null)[]

/**
 * The exact value of a formula, as a spreadsheet without rounding errors would find it.
 *
 * @returns null where a spreadsheet would show an error: a zero divisor, a text where a number belongs, a search that finds nothing
 */
export function evaluateCell(formula: CellFormula, read: CellReader): CellValue | null {
  const reading = evaluate(formula, read)
  return isList(reading) ? null : reading
}

function isList(reading: Reading): reading is readonly (CellValue | null)[] {
  return Array.isArray(reading)
}

function evaluate(formula: CellFormula, read: CellReader): Reading {
  switch (formula.kind) {
    case 'number':
      return formula.value
    case 'text':
      return formula.text
    case 'cell':
    case 'name':
      return read(formula.place)
    case 'range': {
      const { sheet, column, first, last } = formula
      return Array.from({ length: last - first + 1 }, (_, index) => read({ sheet, column, row: first + index }))
    }
    case 'negate':
      return combine([evaluate(formula.operand, read)], ([value]) => {
        const number = asNumber(value)
        return number === null ? null : negate(number)
      })
    case 'operation':
      return combine([evaluate(formula.left, read), evaluate(formula.right, read)], ([left, right]) =>
        operate(formula.operator, left ?? null, right ?? null),
      )
    case 'call':
      return callFunction(formula.fn, formula.args, read)
  }
}

/** Works on single values, or element by element where one of them is a range. */
function combine(
  readings: readonly Reading[],
  work: (values: readonly (CellValue | null)[]) => CellValue | null,
): Reading {
  const lists = readings.filter(isList)
  if (lists.length === 0) return work(readings as readonly (CellValue | null)[])
  return at(lists, 0).map((_, index) =>
    work(readings.map((reading) => (isList(reading) ? at(reading, index) : reading))),
  )
}

function asNumber(value: CellValue | null | undefined): Exact | null {
  if (typeof value === 'boolean') return value ? ONE : ZERO
  return typeof value === 'object' ? value : null
}

function operate(operator: CellOperator, left: CellValue | null, right: CellValue | null): CellValue | null {
  if (typeof left === 'string' && typeof right === 'string') return compareTexts(operator, left, right)
  const [a, b] = [asNumber(left), asNumber(right)]
  if (a === null || b === null) return isMixedEquality(operator, left, right) ? operator === '<>' : null
  switch (operator) {
    case '+':
      return add(a, b)
    case '-':
      return subtract(a, b)
    case '*':
      return multiply(a, b)
    case '/':
      return isZero(b) ? null : divide(a, b)
    case '^':
      return power(a, b)
    case '=':
    case '<>':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return holds(operator, compare(a, b))
  }
}

/** A number and a text are never equal, and asking is no error. */
function isMixedEquality(operator: CellOperator, left: CellValue | null, right: CellValue | null): boolean {
  return (operator === '=' || operator === '<>') && left !== null && right !== null
}

function compareTexts(operator: CellOperator, left: string, right: string): boolean | null {
  if (operator === '=' || operator === '<>') return (left === right) === (operator === '=')
  return null
}

function holds(operator: '=' | '<>' | '<' | '<=' | '>' | '>=', order: -1 | 0 | 1): boolean {
  switch (operator) {
    case '=':
      return order === 0
    case '<>':
      return order !== 0
    case '<':
      return order < 0
    case '<=':
      return order <= 0
    case '>':
      return order > 0
    case '>=':
      return order >= 0
  }
}

const HIGHEST_POWER = 64n

function power(base: Exact, exponent: Exact): Exact | null {
  const size = exponent.n < 0n ? -exponent.n : exponent.n
  if (exponent.d !== 1n || size > HIGHEST_POWER) return null
  const raised = exact(base.n ** size, base.d ** size)
  if (exponent.n >= 0n) return raised
  return isZero(raised) ? null : divide(ONE, raised)
}

function callFunction(fn: CellFunction, args: readonly CellFormula[], read: CellReader): Reading {
  if (fn === 'IF') {
    const condition = evaluate(at(args, 0), read)
    if (typeof condition !== 'boolean') return null
    return evaluate(at(args, condition ? 1 : 2), read)
  }
  const readings = args.map((arg) => evaluate(arg, read))
  switch (fn) {
    case 'INDEX':
      return listCall(readings, (list, place) => list[Number(place.n) - 1] ?? null)
    case 'LOOKUP':
      return lookup(readings)
    case 'MATCH':
      return reached(at(readings, 1), asNumber(single(at(readings, 0))))
    case 'SUMIF':
      return sumIf(readings)
    case 'AND':
    case 'OR':
    case 'NOT':
      return logic(fn, readings)
    case 'ABS':
    case 'INT':
    case 'MAX':
    case 'MIN':
    case 'ROUND':
    case 'ROUNDDOWN':
    case 'ROUNDUP':
    case 'SUM':
    case 'SUMPRODUCT':
    case 'TRUNC':
      return aggregate(fn, readings)
  }
}

function single(reading: Reading): CellValue | null {
  return isList(reading) ? null : reading
}

function listCall(
  readings: readonly Reading[],
  work: (list: readonly (CellValue | null)[], place: Exact) => CellValue | null,
): CellValue | null {
  const [list, place] = [at(readings, 0), asNumber(single(at(readings, 1)))]
  return isList(list) && place !== null ? work(list, place) : null
}

/** Place (from 1) of the last element of a rising list that is not above `value`; null when all are. */
function reached(list: Reading, value: Exact | null): Exact | null {
  if (!isList(list) || value === null) return null
  const place = list.findLastIndex((element) => {
    const number = asNumber(element)
    return number !== null && compare(number, value) <= 0
  })
  return place === -1 ? null : exactInteger(place + 1)
}

function lookup(readings: readonly Reading[]): CellValue | null {
  const [value, list, results] = [at(readings, 0), at(readings, 1), at(readings, 2)]
  const place = reached(list, asNumber(single(value)))
  return place === null || !isList(results) ? null : at(results, Number(place.n) - 1)
}

function sumIf(readings: readonly Reading[]): Exact | null {
  const [keys, key, amounts] = [at(readings, 0), asNumber(single(at(readings, 1))), at(readings, 2)]
  if (!isList(keys) || !isList(amounts) || key === null) return null
  return sum(
    keys.flatMap((candidate, index) => {
      const number = asNumber(candidate)
      const amount = asNumber(at(amounts, index))
      return number !== null && amount !== null && compare(number, key) === 0 ? [amount] : []
    }),
  )
}

function logic(fn: 'AND' | 'OR' | 'NOT', readings: readonly Reading[]): boolean | null {
  const flags = readings.map(single)
  if (!flags.every((flag) => typeof flag === 'boolean')) return null
  if (fn === 'NOT') return !at(flags, 0)
  return fn === 'AND' ? flags.every(Boolean) : flags.some(Boolean)
}

type NumberFunction = Exclude<CellFunction, 'IF' | 'INDEX' | 'LOOKUP' | 'MATCH' | 'SUMIF' | 'AND' | 'OR' | 'NOT'>

function aggregate(fn: NumberFunction, readings: readonly Reading[]): Exact | null {
  const numbers: Exact[] = []
  for (const value of readings.flatMap((reading) =>
    isList(reading) ? reading.filter((element) => element !== null) : [reading],
  )) {
    const number = asNumber(value)
    // A spreadsheet passes over words in a range.
    if (number === null && typeof value === 'string' && fn === 'SUM') continue
    if (number === null) return null
    numbers.push(number)
  }
  const first = numbers[0]
  if (first === undefined) return ZERO
  switch (fn) {
    case 'SUM':
    case 'SUMPRODUCT':
      return sum(numbers)
    case 'MIN':
      return numbers.reduce(least)
    case 'MAX':
      return numbers.reduce(greatest)
    case 'ABS':
      return first.n < 0n ? negate(first) : first
    case 'INT':
      return exact(first.n < 0n && first.n % first.d !== 0n ? first.n / first.d - 1n : first.n / first.d)
    case 'ROUND':
    case 'ROUNDUP':
    case 'ROUNDDOWN':
    case 'TRUNC':
      return roundDecimals(fn, first, numbers[1] ?? ZERO)
  }
}

function roundDecimals(fn: 'ROUND' | 'ROUNDUP' | 'ROUNDDOWN' | 'TRUNC', value: Exact, digits: Exact): Exact | null {
  if (digits.d !== 1n || digits.n < -30n || digits.n > 30n) return null
  const unit = digits.n >= 0n ? exact(1n, 10n ** digits.n) : exact(10n ** -digits.n)
  const units = divide(value, unit)
  if (fn === 'ROUND') return multiply(exact(roundToUnits(units, 0, 'halfAwayFromZero')), unit)
  const cut = units.n / units.d
  const up = fn === 'ROUNDUP' && units.n % units.d !== 0n
  return multiply(exact(up ? cut + (units.n < 0n ? -1n : 1n) : cut), unit)
}
