import { toIsoDate } from '@shared/calendar/date'
import type { MappedColumn } from './columnMapping'
import { readDate } from './readDate'
import { readNumber } from './readNumber'

/** A cell understood. */
export interface ReadCell {
  /** Trimmed and in NFC, as the file writes it; empty where blank. */
  readonly text: string
  /** Plain decimal, ISO day or text; null where blank or not readable. */
  readonly value: string | null
  /** The currency the cell names, as written; null when it names none. */
  readonly currency: string | null
}

export type CellReader = (cell: string | undefined) => ReadCell

const BLANK: ReadCell = { text: '', value: null, currency: null }
/** Beyond this many different texts a column repeats itself too little for remembering to pay. */
const MOST_REMEMBERED = 50_000

/** How the cells of a mapped column are read. Texts met again are not read again. */
export function cellReader(column: MappedColumn): CellReader {
  const remembered = new Map<string, ReadCell>()
  return (cell) => {
    if (cell === undefined) return BLANK
    const known = remembered.get(cell)
    if (known !== undefined) return known
    const text = cell.normalize('NFC').trim()
    const read = text === '' ? BLANK : understood(column, text)
    if (remembered.size < MOST_REMEMBERED) remembered.set(cell, read)
    return read
  }
}

function understood(column: MappedColumn, text: string): ReadCell {
  switch (column.use) {
    case 'amount':
    case 'number': {
      const number = readNumber(text, column.decimalMark)
      return { text, value: number?.decimal ?? null, currency: number?.currency ?? null }
    }
    case 'date': {
      const day = readDate(text, column.order)
      return { text, value: day === null ? null : toIsoDate(day), currency: null }
    }
    case 'currency':
      return { text, value: text, currency: text }
    case 'id':
    case 'owner':
    case 'status':
    case 'text':
      return { text, value: text, currency: null }
  }
}
