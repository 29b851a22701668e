import type { RawTable } from '@shared/bridge/contract'
import { HostError } from './failure'
import { type Delimiter, readCsv, type TextEncoding } from './readCsv'
import { readXlsx } from './readXlsx'

/** How a person says a file is to be read, where what was found is not right. */
export interface ReadSalesOptions {
  readonly encoding?: TextEncoding | undefined
  readonly delimiter?: Delimiter | undefined
  /** Name of a sheet of a workbook; the first one otherwise. */
  readonly sheet?: string | undefined
}

/** What the worker `readSales` is started with. */
export interface ReadSalesRequest {
  readonly name: string
  readonly bytes: Uint8Array
  readonly options: ReadSalesOptions
}

/** The largest file of sales that is read. */
export const LARGEST_SALES_BYTES = 200 * 1024 * 1024

/** Beginnings of files that are neither text nor XLSX, whatever they are called. */
const OTHER_FORMATS: readonly (readonly [reason: string, beginning: readonly number[]])[] = [
  ['imports.refused.oldExcel', [0xd0, 0xcf, 0x11, 0xe0]],
  ['imports.refused.pdf', [0x25, 0x50, 0x44, 0x46]],
  ['imports.refused.compressed', [0x1f, 0x8b]],
  ['imports.refused.picture', [0x89, 0x50, 0x4e, 0x47]],
]
const ZIP = [0x50, 0x4b, 0x03, 0x04]

/**
 * Reads a file of sales into cells as the file shows them, without saying what they mean. What it is is told from its bytes, not from
 * its name: text of separated values, or an XLSX workbook.
 *
 * It runs whatever the file holds, so hosts call it in the worker `readSales`, with limits on time and memory.
 * Throws HostError whose message is a key of the catalogue (`imports.refused.oldExcel`).
 */
export function readSalesTable(bytes: Uint8Array, fileName: string, options: ReadSalesOptions = {}): RawTable {
  if (bytes.byteLength > LARGEST_SALES_BYTES) throw new HostError('tooLarge', 'imports.refused.tooLarge')
  const other = OTHER_FORMATS.find(([, beginning]) => beginsWith(bytes, beginning))
  if (other !== undefined) throw new HostError('unreadable', other[0])
  const table = beginsWith(bytes, ZIP) ? readXlsx(bytes, fileName, options.sheet) : readCsv(bytes, fileName, options)
  if (table.sheets === null && looksLikeMarkup(table)) throw new HostError('unreadable', 'imports.refused.webPage')
  if (table.sheets === null && holdsControls(table)) throw new HostError('unreadable', 'imports.refused.notText')
  if (table.rows.length === 0) throw new HostError('unreadable', 'imports.refused.empty')
  return table
}

function beginsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, index) => bytes[index] === byte)
}

/** Some systems call a web page `.xls`. */
function looksLikeMarkup({ rows }: RawTable): boolean {
  return /^\s*<(\?xml|!doctype|html|table|meta)/i.test(rows[0]?.[0] ?? '')
}

/** Text never holds a zero character; files of other programs do from their beginning. */
function holdsControls({ rows }: RawTable): boolean {
  return rows.slice(0, 20).some((row) => row.some((cell) => cell.includes('\u0000')))
}
