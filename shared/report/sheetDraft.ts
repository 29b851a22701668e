import { at, invariant } from '@shared/findings/invariant'
import type { Exact } from '@shared/money/exact'
import {
  type CellFormula,
  type CellPlace,
  type CellReader,
  type CellValue,
  evaluateCell,
  formulaText,
  sheetNumber,
} from './cellFormula'
import type { CellModel, CellStyle, NumberFormat, SheetModel } from './workbookModel'

/** What a new row is made of; null leaves a cell empty. */
export type DraftCell =
  | { readonly kind: 'text'; readonly text: string; readonly style: CellStyle }
  | { readonly kind: 'number'; readonly value: Exact; readonly format: NumberFormat; readonly style: CellStyle }
  | {
      readonly kind: 'formula'
      readonly formula: CellFormula
      readonly format: NumberFormat
      readonly style: CellStyle
      /** What stands in the cell where the formula gives no number; absent: it always does. */
      readonly otherwise?: string
    }
  | null

export const textCell = (text: string, style: CellStyle): DraftCell => ({ kind: 'text', text, style })
export const numberCell = (value: Exact, format: NumberFormat, style: CellStyle): DraftCell => ({
  kind: 'number',
  value,
  format,
  style,
})
export const formulaCell = (formula: CellFormula, format: NumberFormat, style: CellStyle): DraftCell => ({
  kind: 'formula',
  formula,
  format,
  style,
})

/** A sheet being filled row by row; formulas may use any cell that is already there. */
export interface SheetDraft {
  readonly name: string
  readonly widths: readonly number[]
  readonly frozen: SheetModel['frozen']
  /** Places of columns that are hidden where nothing stands in them. */
  readonly optional: readonly number[]
  readonly rows: (readonly (CellModel | null)[])[]
  readonly values: (readonly (CellValue | null)[])[]
}

/** The sheets of a workbook being written, by name. */
export type BookDraft = Map<string, SheetDraft>

export function newSheet(
  book: BookDraft,
  name: string,
  widths: readonly number[],
  frozen: SheetModel['frozen'] = { rows: 0, columns: 0 },
  optional: readonly number[] = [],
): SheetDraft {
  invariant(!book.has(name), 'the sheets of a workbook have different names')
  const sheet: SheetDraft = { name, widths, frozen, optional, rows: [], values: [] }
  book.set(name, sheet)
  return sheet
}

/** Row number that the next row will have. */
export function nextRow(sheet: SheetDraft): number {
  return sheet.rows.length + 1
}

/** Reads the exact value of any cell written so far; null: empty, or not there. */
export function readerOf(book: BookDraft): CellReader {
  return ({ sheet, column, row }: CellPlace) => book.get(sheet)?.values[row - 1]?.[column - 1] ?? null
}

/**
 * Adds a row; each formula is worked out exactly, and may use cells to its left in the same row.
 *
 * @returns the number of the row, from 1
 *
 * Throws InvariantError when a formula without another content gives an error: the workbook never shows one.
 */
export function addRow(book: BookDraft, sheet: SheetDraft, cells: readonly DraftCell[]): number {
  const models: (CellModel | null)[] = []
  const values: (CellValue | null)[] = []
  sheet.rows.push(models)
  sheet.values.push(values)
  const read = readerOf(book)
  for (const draft of cells) {
    const cell = withoutFault(draft, read)
    const value = exactContent(cell, read)
    models.push(cell === null ? null : modelOf(cell, value, sheet.name))
    values.push(value)
  }
  return sheet.rows.length
}

/** Adds a formula at the end of the last row where it gives a value, and an empty cell where the cells it needs hold no numbers. */
export function appendFormula(
  book: BookDraft,
  sheet: SheetDraft,
  formula: CellFormula | null,
  format: NumberFormat,
): void {
  const works = formula !== null && evaluateCell(formula, readerOf(book)) !== null
  const last = sheet.rows.length - 1
  const [models, values] = [at(sheet.rows, last), at(sheet.values, last)]
  const cell = works ? formulaCell(formula, format, 'formula') : null
  const value = exactContent(cell, readerOf(book))
  sheet.rows[last] = [...models, cell === null ? null : modelOf(cell, value, sheet.name)]
  sheet.values[last] = [...values, value]
}

function withoutFault(cell: DraftCell, read: CellReader): DraftCell {
  if (cell?.kind !== 'formula' || cell.otherwise === undefined) return cell
  const value = evaluateCell(cell.formula, read)
  return typeof value === 'object' && value !== null ? cell : textCell(cell.otherwise, 'input')
}

function exactContent(cell: DraftCell, read: CellReader): CellValue | null {
  if (cell === null) return null
  switch (cell.kind) {
    case 'text':
      return cell.text
    case 'number':
      return cell.value
    case 'formula':
      return evaluateCell(cell.formula, read)
  }
}

function modelOf(cell: Exclude<DraftCell, null>, value: CellValue | null, home: string): CellModel {
  switch (cell.kind) {
    case 'text':
      return cell
    case 'number':
      return { ...cell, value: sheetNumber(cell.value) }
    case 'formula': {
      const text = formulaText(cell.formula, home)
      invariant(value !== null && typeof value !== 'boolean', `the formula ${text} gives a number or a text`)
      const result =
        typeof value === 'string'
          ? { kind: 'text' as const, text: value }
          : { kind: 'number' as const, value: sheetNumber(value) }
      return { kind: 'formula', formula: text, result, format: cell.format, style: cell.style }
    }
  }
}

/** The finished sheet. */
export function sheetModel({ name, widths, frozen, optional, rows }: SheetDraft): SheetModel {
  const isUsed = (column: number) =>
    rows.some((cells) => {
      const cell = cells[column]
      return cell !== null && cell !== undefined && cell.style !== 'header' && cell.style !== 'numberHeader'
    })
  return {
    name,
    columns: widths.map((width, column) =>
      optional.includes(column) && !isUsed(column) ? { width, isHidden: true } : { width },
    ),
    rows,
    frozen,
  }
}

/** The exact value of a cell that holds a number. Throws InvariantError otherwise. */
export function numberAt(sheet: SheetDraft, column: number, row: number): Exact {
  const value = at(at(sheet.values, row - 1), column - 1)
  invariant(typeof value === 'object' && value !== null, 'the cell holds a number')
  return value
}
