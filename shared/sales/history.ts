import type { DayNumber } from '@shared/calendar/date'

/** Text as codes into a dictionary; -1 is blank. */
export interface TextColumn {
  readonly kind: 'text'
  readonly name: string
  readonly codes: Int32Array
  readonly dictionary: readonly string[]
}

/** Exact decimals as whole numbers of 10^-scale held in doubles below 2^53; NaN is blank. */
export interface NumberColumn {
  readonly kind: 'number'
  readonly name: string
  readonly scale: number
  readonly units: Float64Array
}

/** Dates as days since 1970-01-01; BLANK_DAY is blank. */
export interface DateColumn {
  readonly kind: 'date'
  readonly name: string
  readonly days: Int32Array
}

export type SalesColumn = TextColumn | NumberColumn | DateColumn

export const BLANK_CODE = -1
export const BLANK_DAY: DayNumber = -2147483648

/** Where each row stood when it was read: file and line, for the end of every explanation. */
export interface RowSource {
  readonly files: readonly string[]
  /** Index into `files` of each row. */
  readonly file: Int32Array
  /** 1-based row in that file, as a spreadsheet counts. */
  readonly row: Int32Array
}

/**
 * Performance data by column: one sale transaction a row.
 * The columns `id` and `owner` (text) are always there, `amount` where money is sold; any other column is the user's.
 */
export interface SalesHistory {
  readonly rowCount: number
  readonly columns: readonly SalesColumn[]
  readonly source: RowSource
}

/** Columns whose meaning Palier knows. */
export const ID_COLUMN = 'id'
export const OWNER_COLUMN = 'owner'
export const AMOUNT_COLUMN = 'amount'

export function columnOf(history: SalesHistory, name: string): SalesColumn | undefined {
  return history.columns.find((column) => column.name === name)
}

export function textColumnOf(history: SalesHistory, name: string): TextColumn | undefined {
  const column = columnOf(history, name)
  return column?.kind === 'text' ? column : undefined
}

export const EMPTY_HISTORY: SalesHistory = {
  rowCount: 0,
  columns: [
    { kind: 'text', name: ID_COLUMN, codes: new Int32Array(0), dictionary: [] },
    { kind: 'text', name: OWNER_COLUMN, codes: new Int32Array(0), dictionary: [] },
  ],
  source: { files: [], file: new Int32Array(0), row: new Int32Array(0) },
}
