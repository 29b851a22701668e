import { type Finding, type FindingParams, finding } from '@shared/findings/finding'
import { isFilled } from './cell'
import { type ColumnMapping, columnUsedAs, type MappedColumn } from './columnMapping'
import { currenciesNamed } from './currency'
import { foldText } from './foldedText'
import { currencyMarks, type Layout, type PlacedColumn, type SourceRow } from './layout'
import { tally } from './tally'

/** A row that could not be read, with every reason and its cells as they stand in the file. */
export interface RejectedRow {
  readonly rowNumber: number
  /** Each names column, what was found, what was expected and how to mend it. */
  readonly reasons: readonly Finding[]
  readonly cells: readonly string[]
}

/** Rows left out on purpose: their status does not say won. */
export interface ExcludedRows {
  readonly reason: 'notWon'
  /** The status as the file writes it; empty where it is blank. */
  readonly status: string
  readonly count: number
}

/** A row whose cells have all been read. */
export interface ReadRow {
  readonly rowNumber: number
  readonly cells: readonly string[]
  /** Plain decimals, ISO days and NFC text in the order of the layout's columns; null is blank. */
  readonly values: readonly (string | null)[]
}

/**
 * Reads the rows of a layout: excluded where the status is not won, else read whole or rejected with all reasons.
 *
 * @param currency what amounts must be in; null accepts any
 */
export function readRows(layout: Layout, mapping: ColumnMapping, currency: string | null) {
  const accepted: ReadRow[] = []
  const rejected: RejectedRow[] = []
  const notWon: string[] = []
  const status = layout.columns.find(({ column }) => column.use === 'status')
  const won = new Set(columnUsedAs(mapping, 'status')?.won.map(foldText))
  for (const row of layout.rows) {
    const found = status === undefined ? '' : status.read(row.cells[status.index]).text
    if (status !== undefined && !won.has(foldText(found))) {
      notWon.push(found)
      continue
    }
    const reasons: Finding[] = reasonsOfRow(row, layout, mapping, currency)
    const values = layout.columns.map((placed) => readCell(placed, row, reasons))
    if (reasons.length === 0) accepted.push({ ...row, values })
    else rejected.push({ rowNumber: row.rowNumber, reasons, cells: row.cells })
  }
  const excluded = [...tally(notWon)].map(
    ([value, count]): ExcludedRows => ({ reason: 'notWon', status: value, count }),
  )
  return { accepted, rejected, excluded }
}

/** An error of a row: the row number completes its sentence. */
export function rowFinding(code: string, row: number, params: FindingParams): Finding {
  return finding(code, 'error', `import.rows[${row}]`, { row, ...params })
}

/** What is wrong with a row as a whole: the file lacks a column, a value holds the delimiter, the currency is another. */
function reasonsOfRow(
  { rowNumber, cells }: SourceRow,
  layout: Layout,
  mapping: ColumnMapping,
  currency: string | null,
) {
  const reasons = layout.findings.map(({ code, params }) => rowFinding(code, rowNumber, params))
  if (cells.length > layout.width && cells.slice(layout.width).some(isFilled)) {
    reasons.push(rowFinding('import.tooManyCells', rowNumber, { found: cells.length, expected: layout.width }))
  }
  if (mapping.otherCurrencies === 'reject' && currency !== null) {
    const other = currencyMarks(cells, layout.columns).find((mark) => !currenciesNamed(mark).includes(currency))
    if (other !== undefined) reasons.push(rowFinding('import.otherCurrency', rowNumber, { found: other, currency }))
  }
  return reasons
}

/** The cell as a plain value, null where blank; what cannot be read, or is blank and must not be, joins the reasons. */
function readCell({ column, index, read }: PlacedColumn, { rowNumber, cells }: SourceRow, reasons: Finding[]) {
  const { text, value } = read(cells[index])
  if (text === '') {
    if (isRequired(column)) reasons.push(rowFinding('import.blank', rowNumber, { column: column.header }))
  } else if (value === null) {
    reasons.push(rowFinding(unreadableCode(column), rowNumber, { column: column.header, found: text }))
  }
  return value
}

function isRequired(column: MappedColumn): boolean {
  if (column.use === 'date') return column.required
  return column.use === 'id' || column.use === 'owner' || column.use === 'amount'
}

function unreadableCode(column: MappedColumn): string {
  if (column.use === 'date') return `import.unreadableDate.${column.order}`
  return 'decimalMark' in column && column.decimalMark === ','
    ? 'import.unreadableNumberComma'
    : 'import.unreadableNumberPoint'
}
