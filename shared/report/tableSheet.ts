import type { MessageKey } from '@shared/i18n/catalogue'
import { addRow, type BookDraft, newSheet, type SheetDraft, textCell } from './sheetDraft'
import type { SheetModel } from './workbookModel'
import type { WorkbookWords } from './workbookWords'

/** A column of a sheet that is one table. */
export interface TableColumn {
  readonly key: MessageKey
  readonly width: number
  readonly numeric: boolean
  /** Hidden in a workbook that has nothing for it. */
  readonly optional?: true
}

/** A sheet that is one table: title, note, an empty row, and the headings of its columns. */
export function newTableSheet(
  book: BookDraft,
  name: string,
  note: string,
  columns: readonly TableColumn[],
  frozen: SheetModel['frozen'],
  words: WorkbookWords,
): SheetDraft {
  const sheet = newSheet(
    book,
    name,
    columns.map(({ width }) => width),
    frozen,
    columns.flatMap(({ optional }, index) => (optional === true ? [index] : [])),
  )
  addRow(book, sheet, [textCell(name, 'title')])
  addRow(book, sheet, [textCell(note, 'note')])
  addRow(book, sheet, [])
  addHeadings(book, sheet, columns, words)
  return sheet
}

/** The headings of a table, to the right over numbers. */
export function addHeadings(
  book: BookDraft,
  sheet: SheetDraft,
  columns: readonly TableColumn[],
  words: WorkbookWords,
): void {
  addRow(
    book,
    sheet,
    columns.map(({ key, numeric }) => textCell(words.of(key), numeric ? 'numberHeader' : 'header')),
  )
}
