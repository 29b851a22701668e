import type { RawTable } from '@shared/bridge/contract'
import { at } from '@shared/findings/invariant'
import { columnLetters, filledEnd, isFilled } from './cell'
import { type DetectedColumn, type DialectHints, detectColumn, settleDoubts } from './detectColumn'
import { readDate } from './readDate'
import { readNumber } from './readNumber'

/** A line below the data that is none: a total, a copyright notice. */
export interface FooterRow {
  readonly rowNumber: number
  readonly text: string
}

/** What a file seems to hold, before anybody has confirmed it. */
export interface DetectedTable {
  /** Index into `rows` of the row of headings; -1 when the file has none. */
  readonly headerRow: number
  /** Rows at the end that are no data. */
  readonly footer: readonly FooterRow[]
  readonly columns: readonly DetectedColumn[]
}

const ROWS_SEARCHED_FOR_HEADINGS = 50

/**
 * Recognises headings, footer and the kind of every column of a table.
 *
 * The row of headings is the first row that is about as wide as the table and holds only words, so report titles above it are
 * passed over. The footer is what stands at the end with a single filled cell (`Copyright ...`) or begins with `Total`. Decimal mark
 * and date order are decided once per column from all its values; where they allow two readings, the other dated and numbered columns
 * decide, and the column says so.
 *
 * Cost: one pass over the cells for each reading tried.
 *
 * @param chosenHeaderRow the row of headings a person has chosen instead (-1: none)
 */
export function detectTable(raw: RawTable, chosenHeaderRow?: number): DetectedTable {
  const widths = raw.rows.map(filledCount)
  const typical = typicalWidth(widths)
  const headerRow = chosenHeaderRow ?? findHeaderRow(raw.rows, widths, typical)
  const footerCount = countFooterRows(raw.rows, widths, headerRow, typical)
  const dataEnd = raw.rows.length - footerCount
  const headings = headingsOf(raw.rows, headerRow, dataEnd)
  const data = raw.rows.slice(headerRow + 1, dataEnd)
  const hints: DialectHints = { delimiter: raw.delimiter, isWorkbook: raw.sheets !== null }
  const columns = headings.map((header, index) => detectColumn(data, index, header))
  return {
    headerRow,
    footer: raw.rows.slice(dataEnd).map((row, index) => ({
      rowNumber: at(raw.rowNumbers, dataEnd + index),
      text: row.filter(isFilled).join(' · '),
    })),
    columns: settleDoubts(columns, hints),
  }
}

/** Headings of a table: trimmed, in NFC, made unique (`Amount`, `Amount (2)`); a column without one is called by its letter. */
export function headingsOf(rows: RawTable['rows'], headerRow: number, dataEnd: number): string[] {
  const written = headerRow === -1 ? [] : at(rows, headerRow)
  const ends = rows.slice(headerRow + 1, dataEnd).map(filledEnd)
  const beyond = ends.filter((end) => end > written.length)
  // A cell beyond the headings now and then is a row gone wrong; in most rows it is a column nobody has named.
  const width = beyond.length * 2 > ends.length ? Math.max(...new Set(beyond)) : written.length
  const taken = new Set<string>()
  return Array.from({ length: Math.max(width, 1) }, (_, index) => {
    const heading = (written[index] ?? '').normalize('NFC').replace(/\s+/g, ' ').trim() || columnLetters(index)
    let unique = heading
    for (let count = 2; taken.has(unique); count += 1) unique = `${heading} (${count})`
    taken.add(unique)
    return unique
  })
}

function filledCount(row: readonly string[]): number {
  let count = 0
  for (const cell of row) if (isFilled(cell)) count += 1
  return count
}

/** The upper quartile: titles and footers are narrow, and some rows leave cells blank. */
function typicalWidth(widths: readonly number[]): number {
  const sorted = widths.filter((width) => width > 0).sort((a, b) => a - b)
  return sorted.length === 0 ? 0 : at(sorted, Math.floor(sorted.length * 0.75))
}

function findHeaderRow(rows: RawTable['rows'], widths: readonly number[], typical: number): number {
  const searched = Math.min(rows.length, ROWS_SEARCHED_FOR_HEADINGS)
  for (let index = 0; index < searched; index += 1) {
    const wideEnough = at(widths, index) >= Math.max(typical > 1 ? 2 : 1, Math.ceil(typical * 0.6))
    if (wideEnough) return at(rows, index).every(isWords) ? index : -1
  }
  return -1
}

/** True for a cell that could be a heading: neither a number nor a day. */
function isWords(cell: string): boolean {
  const text = cell.trim()
  return (
    readNumber(text, '.') === null &&
    readNumber(text, ',') === null &&
    (['ymd', 'dmy', 'mdy'] as const).every((order) => readDate(text, order) === null)
  )
}

const TOTAL = /^((grand |sub-?|sous-)?total(s|aux| général| general)?|sum|somme|summe|gesamt(summe)?)\s*:?$/i

function countFooterRows(
  rows: RawTable['rows'],
  widths: readonly number[],
  headerRow: number,
  typical: number,
): number {
  let count = 0
  for (let index = rows.length - 1; index > headerRow; index -= 1) {
    const width = at(widths, index)
    const lone = width <= 1 && typical >= 3
    const total = width < typical && TOTAL.test(at(rows, index).find(isFilled)?.trim() ?? '')
    if (!lone && !total) break
    count += 1
  }
  return count
}
