import type { RawTable } from '@shared/bridge/contract'

/** A table as a text file would give it: one line a row, cells parted by `|`. */
export function rawTable(lines: readonly string[], facts: Partial<RawTable> = {}): RawTable {
  const rows = lines.map((line) => line.split('|').map((cell) => cell.trim()))
  return {
    fileName: 'deals.csv',
    encoding: 'utf-8',
    delimiter: '|',
    sheets: null,
    sheet: null,
    rows,
    rowNumbers: rows.map((_, index) => index + 1),
    ...facts,
  }
}
