import { calendarDay, dayOf, daysInMonth, type IsoDate, toDayNumber } from '@shared/calendar/date'
import { at, InvariantError } from '@shared/findings/invariant'
import {
  add,
  compare,
  divide,
  type Exact,
  exact,
  greatest,
  isZero,
  least,
  multiply,
  negate,
  ONE,
  subtract,
} from '@shared/money/exact'
import { roundToUnits } from '@shared/money/rounding'
import type { BinaryOperator, Expression, Value, ValueKind } from './expression'
import type { FunctionName } from './functions'

/** Gives the value for a row of the history; constants ignore the row. */
export type Evaluator = (row: number) => Value

/** A name an expression may use: what it gives, how it is read, and for coded text the codes themselves (-1 is blank, read as empty text). */
export interface Named {
  readonly kind: ValueKind
  readonly read: Evaluator
  readonly coded?: { readonly codes: Int32Array; readonly dictionary: readonly string[] }
}
export type Scope = ReadonlyMap<string, Named>

/** Why one row has no value: a blank cell, a division by zero. It is caught at the row and becomes a finding. */
export class FormulaFault extends Error {
  readonly code:
    | 'formula.blank'
    | 'formula.dividedByZero'
    | 'formula.power'
    | 'formula.tooManyDigits'
    | 'formula.places'
    | 'formula.noSuchDay'
  constructor(code: FormulaFault['code']) {
    super(code)
    this.code = code
  }
}

/**
 * Turns a checked expression into a function of the row. All arithmetic is exact.
 *
 * @param expression one that `kindOf` accepted for the same names
 * Throws FormulaFault from the returned function where a row has no value; InvariantError for an unchecked name.
 */
export function compileExpression(expression: Expression, scope: Scope): Evaluator {
  switch (expression.kind) {
    case 'number':
    case 'text': {
      const { value } = expression
      return () => value
    }
    case 'name': {
      const named = scope.get(expression.name)
      if (named === undefined) throw new InvariantError(`the name ${expression.name} was checked before`)
      return named.read
    }
    case 'unary':
      return compileUnary(expression.operator, compileExpression(expression.operand, scope))
    case 'binary':
      return compileBinary(expression.operator, expression.left, expression.right, scope)
    case 'call':
      return compileCall(
        expression.fn,
        expression.args.map((arg) => compileExpression(arg, scope)),
      )
    case 'oneOf':
      return compileOneOf(expression, scope)
  }
}

function numberOf(value: Value): Exact {
  if (typeof value === 'object' && value !== null) return value
  throw new FormulaFault('formula.blank')
}

function flagOf(value: Value): boolean {
  if (typeof value === 'boolean') return value
  throw new FormulaFault('formula.blank')
}

function dayNumberOf(value: Value): number {
  if (typeof value === 'number') return value
  throw new FormulaFault('formula.blank')
}

const HUNDREDTH = exact(1n, 100n)

function compileUnary(operator: 'negate' | 'percent' | 'not', operand: Evaluator): Evaluator {
  switch (operator) {
    case 'negate':
      return (row) => negate(numberOf(operand(row)))
    case 'percent':
      return (row) => multiply(numberOf(operand(row)), HUNDREDTH)
    case 'not':
      return (row) => !flagOf(operand(row))
  }
}

function compileBinary(operator: BinaryOperator, left: Expression, right: Expression, scope: Scope): Evaluator {
  if (isComparison(operator)) {
    const holds = COMPARISONS[operator]
    const table =
      right.kind === 'text' ? codedTest(left, scope, (text) => holds(compareValues(text, right.value))) : null
    if (table !== null) return table
    const [a, b] = comparands(left, right, scope)
    return (row) => holds(compareValues(a(row), b(row)))
  }
  const a = compileExpression(left, scope)
  const b = compileExpression(right, scope)
  if (operator === 'and') return (row) => flagOf(a(row)) && flagOf(b(row))
  if (operator === 'or') return (row) => flagOf(a(row)) || flagOf(b(row))
  const apply = ARITHMETIC[operator]
  return (row) => kept(apply(numberOf(a(row)), numberOf(b(row))))
}

type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>='
const COMPARISONS: Readonly<Record<Comparison, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
}

function isComparison(operator: BinaryOperator): operator is Comparison {
  return Object.hasOwn(COMPARISONS, operator)
}

const ARITHMETIC: Readonly<Record<'+' | '-' | '*' | '/' | '^', (a: Exact, b: Exact) => Exact>> = {
  '+': add,
  '-': subtract,
  '*': multiply,
  '/': (a, b) => {
    if (isZero(b)) throw new FormulaFault('formula.dividedByZero')
    return divide(a, b)
  },
  '^': power,
}

/** Digits beyond which a result is no amount of anything, and would take the computer's time and memory: names that square each other double them. */
const MOST_DIGITS = 5000n
const TOO_MANY = 10n ** MOST_DIGITS

function kept(value: Exact): Exact {
  if (value.n >= TOO_MANY || value.n <= -TOO_MANY || value.d >= TOO_MANY)
    throw new FormulaFault('formula.tooManyDigits')
  return value
}

/** Whole powers only, -64 to 64: others have no exact value. */
function power(base: Exact, exponent: Exact): Exact {
  if (exponent.d !== 1n || exponent.n > 64n || exponent.n < -64n) throw new FormulaFault('formula.power')
  if (exponent.n < 0n && isZero(base)) throw new FormulaFault('formula.dividedByZero')
  const times = exponent.n < 0n ? -exponent.n : exponent.n
  const digits = BigInt(base.n.toString().length + base.d.toString().length)
  if (digits * times > MOST_DIGITS) throw new FormulaFault('formula.power')
  const raised = exact(base.n ** times, base.d ** times)
  return exponent.n < 0n ? divide(ONE, raised) : raised
}

/** A text beside a day is read as that day. */
function comparands(left: Expression, right: Expression, scope: Scope): readonly [Evaluator, Evaluator] {
  const a = compileExpression(left, scope)
  const b = compileExpression(right, scope)
  if (isDate(left, scope) && right.kind === 'text') return [a, constantDay(right.value)]
  if (isDate(right, scope) && left.kind === 'text') return [constantDay(left.value), b]
  return [a, b]
}

function isDate(expression: Expression, scope: Scope): boolean {
  if (expression.kind === 'name') return scope.get(expression.name)?.kind === 'date'
  if (expression.kind !== 'call') return false
  if (expression.fn === 'if') return isDate(at(expression.args, 1), scope)
  return expression.fn === 'date' || (expression.fn === 'ifblank' && isDate(at(expression.args, 0), scope))
}

function constantDay(text: string): Evaluator {
  const day = dayOf(text as IsoDate)
  return () => day
}

/** Order of two values of one kind. Blank text equals blank text; a blank number or day has no order. */
function compareValues(a: Value, b: Value): number {
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b)
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return compare(numberOf(a), numberOf(b))
}

/** A test of a coded text column, made once for each word of its dictionary instead of once for each row. */
function codedTest(expression: Expression, scope: Scope, test: (text: string) => boolean): Evaluator | null {
  const coded = expression.kind === 'name' ? scope.get(expression.name)?.coded : undefined
  if (coded === undefined) return null
  const { codes, dictionary } = coded
  const passes = dictionary.map(test)
  const blankPasses = test('')
  return (row) => {
    const code = codes[row] as number
    return code < 0 ? blankPasses : (passes[code] as boolean)
  }
}

function compileOneOf(expression: Extract<Expression, { kind: 'oneOf' }>, scope: Scope): Evaluator {
  const texts = expression.options.flatMap((option) => (option.kind === 'text' ? [option.value] : []))
  const isOneOf = (text: string) => texts.includes(text) !== expression.negated
  const table = texts.length === expression.options.length ? codedTest(expression.value, scope, isOneOf) : null
  if (table !== null) return table
  const pairs = expression.options.map((option) => comparands(expression.value, option, scope))
  const { negated } = expression
  return (row) => pairs.some(([value, option]) => compareValues(value(row), option(row)) === 0) !== negated
}

function compileCall(fn: FunctionName, args: readonly Evaluator[]): Evaluator {
  const numbers = (row: number) => args.map((arg) => numberOf(arg(row)))
  const first = at(args, 0)
  switch (fn) {
    case 'if': {
      const then = at(args, 1)
      const otherwise = at(args, 2)
      return (row) => (flagOf(first(row)) ? then(row) : otherwise(row))
    }
    case 'and':
      return (row) => args.every((arg) => flagOf(arg(row)))
    case 'or':
      return (row) => args.some((arg) => flagOf(arg(row)))
    case 'not':
      return (row) => !flagOf(first(row))
    case 'min':
      return (row) => numbers(row).reduce(least)
    case 'max':
      return (row) => numbers(row).reduce(greatest)
    case 'sum':
      return (row) => numbers(row).reduce(add)
    case 'abs':
      return (row) => {
        const value = numberOf(first(row))
        return value.n < 0n ? negate(value) : value
      }
    case 'round':
    case 'rounddown':
    case 'roundup':
      return compileRounding(fn, first, at(args, 1))
    case 'isblank':
      return (row) => {
        const value = first(row)
        return value === null || value === ''
      }
    case 'ifblank': {
      const otherwise = at(args, 1)
      return (row) => {
        const value = first(row)
        return value === null || value === '' ? otherwise(row) : value
      }
    }
    case 'date':
      return (row) => calendarDate(numbers(row))
    case 'day':
      return (row) => exact(BigInt(calendarDay(dayNumberOf(first(row))).day))
    case 'year':
      return (row) => exact(BigInt(calendarDay(dayNumberOf(first(row))).year))
    case 'month':
      return (row) => exact(BigInt(calendarDay(dayNumberOf(first(row))).month))
    case 'contains': {
      const part = at(args, 1)
      return (row) =>
        textOf(first(row))
          .toLowerCase()
          .includes(textOf(part(row)).toLowerCase())
    }
  }
}

/** The day of a year, month and day; a spreadsheet would turn February 30 into March in silence, here there is no such day. */
function calendarDate(parts: readonly Exact[]): number {
  const [year, month, day] = parts.map(({ n, d }) => (d === 1n ? Number(n) : Number.NaN)) as [number, number, number]
  const isDay = year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  if (!isDay) throw new FormulaFault('formula.noSuchDay')
  return toDayNumber(year, month, day)
}

function textOf(value: Value): string {
  if (typeof value === 'string') return value
  throw new FormulaFault('formula.blank')
}

/** ROUND half away from zero, ROUNDDOWN toward zero, ROUNDUP away from it; places from -15 to 15. */
function compileRounding(fn: 'round' | 'rounddown' | 'roundup', number: Evaluator, places: Evaluator): Evaluator {
  return (row) => {
    const value = numberOf(number(row))
    const count = numberOf(places(row))
    if (count.d !== 1n || count.n > 15n || count.n < -15n) throw new FormulaFault('formula.places')
    const shift = count.n < 0n ? exact(1n, 10n ** -count.n) : exact(10n ** count.n)
    const shifted = multiply(value, shift)
    const whole = roundToUnits(shifted, 0, fn === 'round' ? 'halfAwayFromZero' : 'truncate')
    const step = shifted.n < 0n ? -1n : 1n
    const units = fn === 'roundup' && compare(exact(whole), shifted) !== 0 ? whole + step : whole
    return divide(exact(units), shift)
  }
}
