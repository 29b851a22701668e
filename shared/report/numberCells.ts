import type { BinaryOperator, Expression } from '@shared/formula/expression'
import type { FunctionName } from '@shared/formula/functions'
import { readNumberText } from '@shared/formula/numberText'
import type { NumberText } from '@shared/plan/model'
import {
  type CellFormula,
  type CellFunction,
  type CellOperator,
  type CellPlace,
  call,
  constant,
  operation,
  whole,
} from './cellFormula'
import { type DraftCell, numberCell, textCell } from './sheetDraft'
import type { NumberFormat } from './workbookModel'

/** Where a named number stands in the workbook, and the name cells call it by; null: by its place. */
export interface NamedCell {
  readonly name: string | null
  readonly place: CellPlace
}
export type NamedCells = ReadonlyMap<string, NamedCell>

/**
 * The cell of a number of the plan: a constant as an input, a formula over assumptions as a live formula. What a cell cannot express (a formula over a
 * payee's own fields) or work out stands there as its text.
 */
export function numberTextCell(text: NumberText, names: NamedCells, format: NumberFormat): DraftCell {
  const read = readNumberText(text)
  if (!read.ok) return textCell(text, 'input')
  if (read.value.kind === 'constant') return numberCell(read.value.value, format, 'input')
  const formula = toCellFormula(read.value.expression, names)
  return formula === null
    ? textCell(text, 'input')
    : { kind: 'formula', formula, format, style: 'formula', otherwise: text }
}

const CELL_OPERATORS: Readonly<Record<Exclude<BinaryOperator, 'and' | 'or'>, CellOperator>> = {
  '+': '+',
  '-': '-',
  '*': '*',
  '/': '/',
  '^': '^',
  '=': '=',
  '<>': '<>',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
}

const CELL_FUNCTIONS: Readonly<Partial<Record<FunctionName, CellFunction>>> = {
  if: 'IF',
  and: 'AND',
  or: 'OR',
  not: 'NOT',
  min: 'MIN',
  max: 'MAX',
  sum: 'SUM',
  abs: 'ABS',
  round: 'ROUND',
  rounddown: 'ROUNDDOWN',
  roundup: 'ROUNDUP',
}

/** The same formula for a cell; null when it uses a name or a function that a workbook does not have. */
export function toCellFormula(expression: Expression, names: NamedCells): CellFormula | null {
  switch (expression.kind) {
    case 'number':
      return constant(expression.value)
    case 'name':
      return namedCell(expression.name, names)
    case 'unary': {
      const operand = toCellFormula(expression.operand, names)
      if (operand === null) return null
      if (expression.operator === 'not') return call('NOT', operand)
      return expression.operator === 'negate' ? { kind: 'negate', operand } : operation(operand, '/', whole(100))
    }
    case 'binary': {
      const left = toCellFormula(expression.left, names)
      const right = toCellFormula(expression.right, names)
      if (left === null || right === null) return null
      const { operator } = expression
      if (operator === 'and' || operator === 'or') return call(operator === 'and' ? 'AND' : 'OR', left, right)
      return operation(left, CELL_OPERATORS[operator], right)
    }
    case 'call':
      return cellCall(expression.fn, expression.args, names)
    case 'text':
    case 'oneOf':
      return null
  }
}

function namedCell(name: string, names: NamedCells): CellFormula | null {
  const cell = names.get(name)
  if (cell === undefined) return null
  return cell.name === null ? { kind: 'cell', place: cell.place } : { kind: 'name', name: cell.name, place: cell.place }
}

function cellCall(name: FunctionName, args: readonly Expression[], names: NamedCells): CellFormula | null {
  const fn = CELL_FUNCTIONS[name]
  const cells = args.map((arg) => toCellFormula(arg, names))
  if (fn === undefined || !cells.every((cell) => cell !== null)) return null
  return call(fn, ...cells)
}

const CELL_LIKE = /^([A-Z]{1,3}\d+|R\d*C?\d*|C\d*|TRUE|FALSE)$/i
const PLAIN = /^[\p{L}_][\p{L}\p{N}_.]*$/u

/**
 * Names that a spreadsheet accepts, one for each of the given: what looks like a cell (`FY26`) gets an underscore before it, other
 * characters become underscores, and names that differ only in capitals are numbered.
 */
export function safeCellNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const plain = PLAIN.test(name) ? name : `_${name.replace(/[^\p{L}\p{N}_.]/gu, '_')}`
    const base = (CELL_LIKE.test(plain) ? `_${plain}` : plain).slice(0, 200)
    let safe = base
    for (let number = 2; taken.has(safe.toLowerCase()); number += 1) safe = `${base}_${number}`
    taken.add(safe.toLowerCase())
    return safe
  })
}

/** How a number text reads best: as a percent when it is written as one. */
export function formatOfText(text: NumberText, otherwise: NumberFormat): NumberFormat {
  return text.includes('%') ? 'ratio' : otherwise
}
