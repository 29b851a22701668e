import { evaluateNumberText } from '@shared/formula/numberText'
import { add, divide, type Exact, exactInteger, ZERO } from '@shared/money/exact'
import type { CellSetting } from './cellText'
import { type CellKind, type GridColumn, type GridRow, isNumeric, kindOf } from './columns'

/** What a status bar says of the cells in hand. */
export interface SelectionFigures {
  /** Cells that are not blank. */
  readonly filled: number
  readonly numbers: number
  readonly sum: Exact
  /** Null without a number. */
  readonly average: Exact | null
  /** What the figures are, when all numbers are of one kind. */
  readonly kind: Extract<CellKind, 'money' | 'percent' | 'number'> | null
}

/** Counts, adds and averages cells exactly; a formula counts with its value, a cell that has none as filled only. */
export function figuresOf(
  cells: readonly { readonly row: GridRow; readonly column: GridColumn }[],
  { names }: CellSetting,
): SelectionFigures {
  let filled = 0
  let numbers = 0
  let sum = ZERO
  const kinds = new Set<CellKind>()
  for (const { row, column } of cells) {
    const text = row.cells[column.id] ?? ''
    if (text === '') continue
    filled += 1
    const kind = kindOf(column, row)
    const value = isNumeric(kind) ? evaluateNumberText(text, names, '') : null
    if (value === null || !value.ok) continue
    numbers += 1
    sum = add(sum, value.value)
    kinds.add(kind)
  }
  const [kind] = kinds
  const average = numbers === 0 ? null : divide(sum, exactInteger(numbers))
  const isOne = kinds.size === 1 && (kind === 'money' || kind === 'percent' || kind === 'number')
  return { filled, numbers, sum, average, kind: isOne ? kind : null }
}
