import type { RawTable } from '@shared/bridge/contract'
import { type Finding, finding } from '@shared/findings/finding'
import { at } from '@shared/findings/invariant'
import { isFilled } from './cell'
import { type CellReader, cellReader } from './cellReader'
import { type ColumnMapping, columnUsedAs, type MappedColumn } from './columnMapping'
import { currenciesNamed, currencyInHeading } from './currency'
import { headingsOf } from './detect'
import { tally } from './tally'

/** A mapped column, where it stands in the file, and how its cells are read. */
export interface PlacedColumn {
  readonly column: MappedColumn
  readonly index: number
  readonly read: CellReader
}

export interface SourceRow {
  readonly rowNumber: number
  readonly cells: readonly string[]
}

/** A mapping laid over a file: where each column stands, and the rows of data. */
export interface Layout {
  readonly rows: readonly SourceRow[]
  readonly columns: readonly PlacedColumn[]
  /** Number of headings. */
  readonly width: number
  /** Errors: columns the mapping needs and the file lacks. */
  readonly findings: readonly Finding[]
}

/** Finds the columns of a mapping in a file, and the rows between headings and footer that hold anything. */
export function layOut(raw: RawTable, mapping: ColumnMapping): Layout {
  const dataEnd = Math.max(mapping.headerRow + 1, raw.rows.length - mapping.footerRowCount)
  const headings = headingsOf(raw.rows, mapping.headerRow, dataEnd)
  const places = new Map(headings.map((heading, index) => [heading, index]))
  const columns: PlacedColumn[] = []
  const findings: Finding[] = []
  for (const column of mapping.columns) {
    const index = places.get(column.header)
    if (index !== undefined) columns.push({ column, index, read: cellReader(column) })
    else findings.push(finding('import.columnMissing', 'error', `import.${column.header}`, { column: column.header }))
  }
  if (columnUsedAs(mapping, 'owner') === undefined) findings.push(finding('import.noOwnerColumn', 'error', 'import'))
  if (columnUsedAs(mapping, 'date') === undefined) findings.push(finding('import.noDateColumn', 'error', 'import'))
  const rows: SourceRow[] = []
  for (let index = mapping.headerRow + 1; index < dataEnd; index += 1) {
    const cells = at(raw.rows, index)
    if (cells.some(isFilled)) rows.push({ rowNumber: at(raw.rowNumbers, index), cells })
  }
  return { rows, columns, width: headings.length, findings }
}

/** The currency most rows bear, its usual one where a sign may mean several; null when no row names any. */
export function usualCurrency({ rows, columns }: Layout): string | null {
  const marks = tally(rows.flatMap(({ cells }) => currencyMarks(cells, columns)))
  const [most] = [...marks].filter(([mark]) => currenciesNamed(mark).length > 0).sort(([, a], [, b]) => b - a)
  return most === undefined ? null : (currenciesNamed(most[0])[0] ?? null)
}

/** What a row says of its currency: its currency column and the sign beside the amount, else the heading of the amount. */
export function currencyMarks(cells: readonly string[], columns: readonly PlacedColumn[]): string[] {
  const marks: string[] = []
  let heading: string | null = null
  for (const { column, index, read } of columns) {
    if (column.use !== 'currency' && column.use !== 'amount') continue
    const { currency } = read(cells[index])
    if (currency !== null) marks.push(currency)
    if (column.use === 'amount') heading = currencyInHeading(column.header)
  }
  return marks.length === 0 && heading !== null ? [heading] : marks
}
