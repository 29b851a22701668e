import type { RawTable } from '@shared/bridge/contract'
import papaparse from 'papaparse'
import { HostError } from './failure'

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
export type Delimiter = ',' | ';' | '\t' | '|'

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|']
const SAMPLED_ROWS = 200
/** Enough text for that many rows of any honest file. */
const SAMPLED_CHARS = 1_000_000
const SEP_LINE = /^sep=([,;\t|])\n/i

/** The most rows a spreadsheet holds: a longer file is no list of deals. */
export const MOST_ROWS = 1_048_576

/**
 * Reads text of separated values. Encoding and delimiter are found where they are not given; a first line `sep=;` decides the
 * delimiter and is no row. Rows are numbered by the line of the file they begin on, blank lines and lines within quotes counted, blank
 * rows left out.
 *
 * Throws HostError `tooLarge` beyond MOST_ROWS, `unreadable` where quotation marks do not pair.
 */
export function readCsv(
  bytes: Uint8Array,
  fileName: string,
  given: { readonly encoding?: TextEncoding | undefined; readonly delimiter?: Delimiter | undefined },
): RawTable {
  const encoding = given.encoding ?? encodingOf(bytes)
  const text = decode(bytes, encoding)
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
  const stated = SEP_LINE.exec(text)
  const body = stated === null ? text : text.slice(stated[0].length)
  const delimiter = given.delimiter ?? (stated?.[1] as Delimiter | undefined) ?? likeliestDelimiter(body)
  const parsed = papaparse.parse<string[]>(body, { delimiter, newline: '\n', preview: MOST_ROWS + 1 })
  // What follows a quotation mark that never closes would all be one cell: rows would be lost without a word.
  if (parsed.errors.some(({ type }) => type === 'Quotes'))
    throw new HostError('unreadable', 'imports.refused.openQuote')
  if (parsed.data.length > MOST_ROWS) throw new HostError('tooLarge', 'imports.refused.tooManyRows')
  return { fileName, encoding, delimiter, sheets: null, sheet: null, ...numbered(parsed.data, stated === null ? 1 : 2) }
}

/** Keeps rows that hold anything, each with its line: a cell with line breaks makes its row several lines long. */
function numbered(rows: readonly string[][], firstLine: number): Pick<RawTable, 'rows' | 'rowNumbers'> {
  const kept: string[][] = []
  const rowNumbers: number[] = []
  let line = firstLine
  for (const row of rows) {
    if (row.some((cell) => cell.trim() !== '')) {
      kept.push(row)
      rowNumbers.push(line)
    }
    line += 1
    for (const cell of row) line += breaksIn(cell)
  }
  return { rows: kept, rowNumbers }
}

function breaksIn(cell: string): number {
  let count = 0
  for (let place = cell.indexOf('\n'); place !== -1; place = cell.indexOf('\n', place + 1)) count += 1
  return count
}

/** A byte order mark decides; else UTF-16 shows by its zero bytes; else UTF-8 where the bytes are valid, and Windows-1252 where not. */
export function encodingOf(bytes: Uint8Array): TextEncoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return utf16ByZeros(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252')
}

function utf16ByZeros(bytes: Uint8Array): TextEncoding | null {
  const start = bytes.subarray(0, 4096)
  const zeros = { even: 0, odd: 0 }
  start.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2 === 0 ? 'even' : 'odd'] += 1
  })
  const many = start.length * 0.3
  if (zeros.odd > many && zeros.even === 0) return 'utf-16le'
  return zeros.even > many && zeros.odd === 0 ? 'utf-16be' : null
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}

/** What Windows-1252 puts where Latin-1 has control characters, 0x80 to 0x9f. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Windows-1252 is decoded here: the TextDecoder of some Node versions takes it for Latin-1 and loses the euro sign. */
function decode(bytes: Uint8Array, encoding: TextEncoding): string {
  if (encoding !== 'windows-1252') return new TextDecoder(encoding).decode(bytes)
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (control) => WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80))
}

/** The delimiter that cuts most rows into the same number of cells, more cells counting for more. */
function likeliestDelimiter(text: string): Delimiter {
  const sample = text.slice(0, SAMPLED_CHARS)
  let best: Delimiter = ','
  let bestScore = 0
  for (const delimiter of DELIMITERS) {
    const score = consistency(sample, delimiter)
    if (score > bestScore) {
      best = delimiter
      bestScore = score
    }
  }
  return best
}

function consistency(sample: string, delimiter: Delimiter): number {
  const { data } = papaparse.parse<string[]>(sample, {
    delimiter,
    newline: '\n',
    preview: SAMPLED_ROWS,
    skipEmptyLines: true,
  })
  const counts = new Map<number, number>()
  for (const { length } of data) counts.set(length, (counts.get(length) ?? 0) + 1)
  return Math.max(0, ...[...counts].map(([cells, rows]) => (rows / data.length) * (1 - 1 / cells)))
}
