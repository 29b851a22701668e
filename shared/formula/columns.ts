import { calendarDay, dayOf, type IsoDate } from '@shared/calendar/date'
import { at } from '@shared/findings/invariant'
import { divide, type Exact, isZero, ONE } from '@shared/money/exact'
import { BLANK_DAY, type DateColumn, type NumberColumn, type SalesColumn } from '@shared/sales/history'
import { cellValue } from '@shared/sales/rows'
import {
  both,
  chosenFlag,
  compared,
  constantFlag,
  type DifferenceTest,
  either,
  missing,
  not,
  tabledFlags,
} from './columnFlags'
import {
  absolute,
  added,
  blocksOf,
  chosen,
  columnProgram,
  constantProgram,
  type FlagProgram,
  firstFilled,
  greater,
  lesser,
  multiplied,
  type NumberProgram,
  negated,
  subtracted,
  tabledNumbers,
  timesConstant,
} from './columnPrograms'
import { type ColumnScope, type Constant, rowByRow } from './columnScope'
import { fewNumbers, flagsByWord, inUnits, numbersByWord, wordPlaces } from './columnTables'
import { compileExpression, type Evaluator, FormulaFault, type Scope } from './evaluate'
import { type BinaryOperator, type Expression, namesIn, type Value, type ValueKind } from './expression'
import { type KindScope, kindOf } from './kinds'

/** Expressions over whole columns: null where the fast way does not reach. */
export interface ColumnCompiler {
  /** A checked expression that gives a number, or a day. */
  readonly number: (expression: Expression) => NumberProgram | null
  /** A checked expression that gives yes or no. */
  readonly flag: (expression: Expression) => FlagProgram | null
}

interface Context {
  readonly scope: ColumnScope
  readonly closures: Scope
  readonly kinds: KindScope
  /** False while a table is made, over the numbers it is made of. */
  readonly makesTables: boolean
}

/**
 * Turns checked expressions into programs that run over blocks of rows: the same values as `compileExpression`, exact, in a hundredth of the time.
 *
 * Numbers are whole numbers of a power of ten in doubles. Each program knows the greatest its numbers can be, from the greatest of the columns; one
 * that might pass what a double counts is not made. What depends on one column of words, or of few numbers, becomes a table over them. Rows that
 * have no value (a blank cell that is needed) are marked, and `compileExpression` tells why.
 *
 * Out of reach are division by what varies, powers, rounding, texts of two columns, and numbers too great or of too many decimals.
 *
 * Cost O(1) in rows, but for what is found out about a column the first time.
 */
export function columnCompiler(scope: ColumnScope): ColumnCompiler {
  return compilerOf(scope, true)
}

function compilerOf(scope: ColumnScope, makesTables: boolean): ColumnCompiler {
  const closures = rowByRow(scope)
  const kinds: KindScope = new Map([...closures].map(([name, { kind }]) => [name, kind]))
  const context: Context = { scope, closures, kinds, makesTables }
  return {
    number: (expression) => numberProgram(expression, context),
    flag: (expression) => flagProgram(expression, context),
  }
}

function columnsIn(expression: Expression, { scope }: Context): readonly SalesColumn[] {
  return namesIn(expression).flatMap((name) => {
    const bound = scope.get(name)
    return bound === undefined || bound.kind === 'constant' ? [] : [bound]
  })
}

/** The value of an expression without columns; null where it has none. */
function constantOf(expression: Expression, context: Context): Value {
  try {
    return compileExpression(expression, context.closures)(0)
  } catch (fault) {
    if (fault instanceof FormulaFault) return null
    throw fault
  }
}

/** The expression as a function of the words of the one text column it reads. */
function byWord(expression: Expression, column: SalesColumn & { kind: 'text' }, { closures }: Context): Evaluator {
  const words = { ...column, codes: Int32Array.from({ length: column.dictionary.length }, (_, code) => code) }
  const read = (code: number) => (code < 0 ? '' : (cellValue(words, code) as Value))
  return compileExpression(expression, new Map(closures).set(column.name, { kind: 'text', read }))
}

/** A compiler for the numbers that a column of few numbers has, in place of its rows. */
function overNumbers(column: NumberColumn, context: Context) {
  const few = context.makesTables ? fewNumbers(column) : null
  if (few === null) return null
  const scope = new Map<string, SalesColumn | Constant>(context.scope).set(column.name, few.domain)
  return { ...few, compiler: compilerOf(scope, false) }
}

function numberProgram(expression: Expression, context: Context): NumberProgram | null {
  const columns = columnsIn(expression, context)
  const [column] = columns
  if (column === undefined) return constantNumber(constantOf(expression, context))
  if (expression.kind === 'name') return columnNumbers(column)
  if (columns.length === 1 && column.kind === 'text') return numbersByWord(column, byWord(expression, column, context))
  if (columns.length === 1 && column.kind === 'number') {
    const few = overNumbers(column, context)
    const program = few === null ? null : few.compiler.number(expression)
    if (few !== null && program !== null) {
      const table = new Float64Array(few.domain.units.length)
      for (const block of blocksOf(table.length)) table.set(program.run(block).subarray(0, block.count), block.start)
      return tabledNumbers(few.places, table, program.scale)
    }
  }
  switch (expression.kind) {
    case 'unary':
      return unaryNumber(expression, context)
    case 'binary':
      return binaryNumber(expression, context)
    case 'call':
      return callNumber(expression, context)
    case 'number':
    case 'text':
    case 'oneOf':
      return null
  }
}

function constantNumber(value: Value): NumberProgram | null {
  if (typeof value === 'number') return constantProgram(value, 0)
  const read = typeof value === 'object' && value !== null ? inUnits(value) : null
  return read === null ? null : constantProgram(read.units, read.scale)
}

function columnNumbers(column: SalesColumn): NumberProgram | null {
  switch (column.kind) {
    case 'number':
      return columnProgram(column)
    case 'date':
      return columnProgram(dayNumbers(column, 'date'))
    case 'text':
      return null
  }
}

type DayPart = 'date' | 'year' | 'month' | 'day'
const partsKept = new WeakMap<DateColumn, Map<DayPart, NumberColumn>>()

/** The days of a column, or their years, months or days of the month, as numbers. */
function dayNumbers(column: DateColumn, part: DayPart): NumberColumn {
  const kept = partsKept.get(column) ?? new Map<DayPart, NumberColumn>()
  partsKept.set(column, kept)
  const known = kept.get(part)
  if (known !== undefined) return known
  const read = part === 'date' ? (day: number) => day : (day: number) => calendarDay(day)[part]
  const units = Float64Array.from(column.days, (day) => (day === BLANK_DAY ? Number.NaN : read(day)))
  const made: NumberColumn = { kind: 'number', name: column.name, scale: 0, units }
  kept.set(part, made)
  return made
}

/** A program of what two others give, if there are two. */
function ofBoth<In, Out>(a: In | null, b: In | null, make: (a: In, b: In) => Out | null): Out | null {
  return a === null || b === null ? null : make(a, b)
}

function unaryNumber(
  { operator, operand }: Extract<Expression, { kind: 'unary' }>,
  context: Context,
): NumberProgram | null {
  const of = operator === 'not' ? null : numberProgram(operand, context)
  if (of === null) return null
  return operator === 'negate' ? negated(of) : timesConstant(of, 1, 2)
}

function binaryNumber(
  { operator, left, right }: Extract<Expression, { kind: 'binary' }>,
  context: Context,
): NumberProgram | null {
  const a = numberProgram(left, context)
  if (a === null) return null
  if (operator === '/') {
    const divisor = constantIn(right, context)
    return divisor === null || isZero(divisor) ? null : timesExact(a, divide(ONE, divisor))
  }
  const b = numberProgram(right, context)
  if (operator === '*') {
    const [first, second] = [constantIn(left, context), constantIn(right, context)]
    if (second !== null) return timesExact(a, second)
    if (first !== null) return b === null ? null : timesExact(b, first)
    return ofBoth(a, b, multiplied)
  }
  switch (operator) {
    case '+':
      return ofBoth(a, b, added)
    case '-':
      return ofBoth(a, b, subtracted)
    default:
      return null
  }
}

/** The number of an expression without columns; null for one with columns or without a value. */
function constantIn(expression: Expression, context: Context): Exact | null {
  const value = columnsIn(expression, context).length === 0 ? constantOf(expression, context) : null
  return typeof value === 'object' ? value : null
}

/** A program times a number; null when few decimals cannot write it. */
export function timesExact(a: NumberProgram, times: Exact): NumberProgram | null {
  const read = inUnits(times)
  return read === null ? null : timesConstant(a, read.units, read.scale)
}

function callNumber({ fn, args }: Extract<Expression, { kind: 'call' }>, context: Context): NumberProgram | null {
  const first = at(args, 0)
  const inTurn = (make: (a: NumberProgram, b: NumberProgram) => NumberProgram | null) =>
    args.map((arg) => numberProgram(arg, context)).reduce((all, one) => ofBoth(all, one, make))
  switch (fn) {
    case 'if': {
      const factored = commonFactor(first, at(args, 1), at(args, 2))
      if (factored !== null) {
        return ofBoth(numberProgram(factored.of, context), numberProgram(factored.factor, context), multiplied)
      }
      const [yes, no] = [numberProgram(at(args, 1), context), numberProgram(at(args, 2), context)]
      const flag = yes === null || no === null ? null : flagProgram(first, context)
      return flag === null ? null : ofBoth(yes, no, (a, b) => chosen(flag, a, b))
    }
    case 'min':
      return inTurn(lesser)
    case 'max':
      return inTurn(greater)
    case 'sum':
      return inTurn(added)
    case 'abs': {
      const of = numberProgram(first, context)
      return of === null ? null : absolute(of)
    }
    case 'ifblank':
      // Only a cell is blank: what is worked out from a blank cell has no value at all.
      return first.kind === 'name'
        ? ofBoth(numberProgram(first, context), numberProgram(at(args, 1), context), firstFilled)
        : null
    case 'year':
    case 'month':
    case 'day': {
      const column = first.kind === 'name' ? context.scope.get(first.name) : undefined
      return column?.kind === 'date' ? columnProgram(dayNumbers(column, fn)) : null
    }
    default:
      return null
  }
}

/** A name and the number it is multiplied by. */
interface Multiple {
  readonly of: Extract<Expression, { kind: 'name' }>
  readonly factor: Expression
}

/** `if(term >= 24, amount * 1.1, amount)` is `amount * if(term >= 24, 1.1, 1)`: the choice is then one between numbers, which a table can hold. */
function commonFactor(condition: Expression, yes: Expression, no: Expression): Multiple | null {
  const [a, b] = [multipleOf(yes), multipleOf(no)]
  if (a === null || b === null || a.of.name !== b.of.name) return null
  return { of: a.of, factor: { kind: 'call', fn: 'if', args: [condition, a.factor, b.factor], at: condition.at } }
}

function multipleOf(expression: Expression): Multiple | null {
  switch (expression.kind) {
    case 'name':
      return { of: expression, factor: { kind: 'number', value: ONE, at: expression.at } }
    case 'unary': {
      const inner = multipleOf(expression.operand)
      return inner === null ? null : { of: inner.of, factor: { ...expression, operand: inner.factor } }
    }
    case 'binary': {
      const { operator, left, right } = expression
      const isProduct = operator === '*' || operator === '/'
      const inner = isProduct && right.kind === 'number' ? multipleOf(left) : null
      return inner === null ? null : { of: inner.of, factor: { ...expression, left: inner.factor } }
    }
    case 'call':
    case 'number':
    case 'oneOf':
    case 'text':
      return null
  }
}

function flagProgram(expression: Expression, context: Context): FlagProgram | null {
  const columns = columnsIn(expression, context)
  const [column] = columns
  if (column === undefined) {
    const value = constantOf(expression, context)
    return typeof value === 'boolean' ? constantFlag(value) : null
  }
  if (columns.length === 1 && column.kind === 'text') {
    return tabledFlags(wordPlaces(column), flagsByWord(column, byWord(expression, column, context)))
  }
  if (columns.length === 1 && column.kind === 'number') {
    const few = overNumbers(column, context)
    const program = few === null ? null : few.compiler.flag(expression)
    if (few !== null && program !== null) {
      const table = new Uint8Array(few.domain.units.length)
      for (const block of blocksOf(table.length)) table.set(program.run(block).subarray(0, block.count), block.start)
      return tabledFlags(few.places, table)
    }
  }
  switch (expression.kind) {
    case 'unary': {
      const of = expression.operator === 'not' ? flagProgram(expression.operand, context) : null
      return of === null ? null : not(of)
    }
    case 'binary':
      return binaryFlag(expression, context)
    case 'call':
      return callFlag(expression, context)
    case 'oneOf': {
      const any = expression.options
        .map((option) => comparison('=', expression.value, option, context))
        .reduce((all, one) => ofBoth(all, one, either))
      return any !== null && expression.negated ? not(any) : any
    }
    case 'name':
    case 'number':
    case 'text':
      return null
  }
}

function binaryFlag(
  { operator, left, right }: Extract<Expression, { kind: 'binary' }>,
  context: Context,
): FlagProgram | null {
  if (operator === 'and' || operator === 'or') {
    const join = operator === 'and' ? both : either
    return ofBoth(flagProgram(left, context), flagProgram(right, context), join)
  }
  return comparison(operator, left, right, context)
}

const TEST_OF: Partial<Readonly<Record<BinaryOperator, DifferenceTest>>> = {
  '=': 'zero',
  '<>': 'notZero',
  '<': 'below',
  '<=': 'notAbove',
  '>': 'above',
  '>=': 'notBelow',
}

/** Numbers or days side by side; a text beside a day is read as that day. */
function comparison(
  operator: BinaryOperator,
  left: Expression,
  right: Expression,
  context: Context,
): FlagProgram | null {
  const test = TEST_OF[operator]
  const [a, b] = [comparand(left, right, context), comparand(right, left, context)]
  return test === undefined ? null : ofBoth(a, b, (x, y) => compared(x, y, test))
}

function comparand(expression: Expression, other: Expression, context: Context): NumberProgram | null {
  if (expression.kind === 'text') {
    return kindIn(other, context) === 'date' ? constantProgram(dayOf(expression.value as IsoDate), 0) : null
  }
  const kind = kindIn(expression, context)
  return kind === 'number' || kind === 'date' ? numberProgram(expression, context) : null
}

function kindIn(expression: Expression, { kinds }: Context): ValueKind | null {
  const kind = kindOf(expression, kinds)
  return kind.ok ? kind.value : null
}

function callFlag({ fn, args }: Extract<Expression, { kind: 'call' }>, context: Context): FlagProgram | null {
  const inTurn = (join: (a: FlagProgram, b: FlagProgram) => FlagProgram) =>
    args.map((arg) => flagProgram(arg, context)).reduce((all, one) => ofBoth(all, one, join))
  switch (fn) {
    case 'and':
      return inTurn(both)
    case 'or':
      return inTurn(either)
    case 'not': {
      const of = flagProgram(at(args, 0), context)
      return of === null ? null : not(of)
    }
    case 'if': {
      const [flag, yes, no] = args.map((arg) => flagProgram(arg, context))
      if (flag === null || flag === undefined || yes === undefined || no === undefined) return null
      return ofBoth(yes, no, (a, b) => chosenFlag(flag, a, b))
    }
    case 'isblank': {
      const cell = at(args, 0)
      const of = cell.kind === 'name' ? numberProgram(cell, context) : null
      return of === null ? null : missing(of)
    }
    default:
      return null
  }
}
