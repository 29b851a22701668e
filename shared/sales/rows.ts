import { dayOf, parseIsoDate, toIsoDate } from '@shared/calendar/date'
import { type Finding, finding } from '@shared/findings/finding'
import { at } from '@shared/findings/invariant'
import { exactScaled, parseDecimal, scaledText } from '@shared/money/exact'
import {
  BLANK_CODE,
  BLANK_DAY,
  ID_COLUMN,
  OWNER_COLUMN,
  type RowSource,
  type SalesColumn,
  type SalesHistory,
} from './history'

/** A cell as JSON has it. Decimals that matter are text: `"12500.00"`. */
export type Cell = string | number | boolean | null

/** A column to be: its kind is stated, or found from its cells. */
export interface ColumnHeading {
  readonly name: string
  readonly kind?: SalesColumn['kind'] | undefined
}

export interface SalesRows {
  readonly columns: readonly ColumnHeading[]
  readonly rows: readonly (readonly Cell[])[]
  /** Where each row stood; without it, rows are counted from 1 in `fileName`. */
  readonly source?: RowSource
  readonly fileName?: string
}

/**
 * Keeps rows by column. `id` and `owner` are text; another column whose cells are all days is dates, whose cells are all decimals
 * is numbers, else text. Empty text is blank.
 *
 * Findings (error, with the row) `sales.unreadableNumber`, `sales.unreadableDate`, `sales.tooPrecise`: that cell is blank and every use of it is a
 * finding too; `sales.missingColumn` when there is no `id` or `owner`; `sales.duplicateColumn`; `sales.duplicateId`.
 */
export function salesHistoryOf({ columns, rows, source, fileName = 'sales' }: SalesRows): {
  readonly history: SalesHistory
  readonly findings: readonly Finding[]
} {
  const findings: Finding[] = checkHeadings(columns)
  const built = columns.map((heading, index) => {
    const cells = rows.map((row) => blankless(row[index]))
    return columnFrom(heading.name, kindOf(heading, cells), cells, findings)
  })
  const history: SalesHistory = {
    rowCount: rows.length,
    columns: built,
    source: source ?? {
      files: [fileName],
      file: new Int32Array(rows.length),
      row: Int32Array.from(rows, (_, index) => index + 1),
    },
  }
  findings.push(...checkIds(history))
  return { history, findings }
}

function blankless(cell: Cell | undefined): string | null {
  if (cell === undefined || cell === null) return null
  const text = String(cell)
  return text === '' ? null : text
}

/** `id` and `owner` are text whatever their heading says: payees and credit shares are found by them. */
function kindOf({ name, kind }: ColumnHeading, cells: readonly (string | null)[]): SalesColumn['kind'] {
  if (name === ID_COLUMN || name === OWNER_COLUMN) return 'text'
  if (kind !== undefined) return kind
  const filled = cells.filter((cell) => cell !== null)
  if (filled.length === 0) return 'text'
  if (filled.every((cell) => parseIsoDate(cell) !== null)) return 'date'
  return filled.every((cell) => parseDecimal(cell) !== null) ? 'number' : 'text'
}

function checkHeadings(columns: readonly ColumnHeading[]): Finding[] {
  const names = columns.map(({ name }) => name)
  return [
    ...[ID_COLUMN, OWNER_COLUMN]
      .filter((name) => !names.includes(name))
      .map((name) => finding('sales.missingColumn', 'error', 'sales.columns', { name })),
    ...names
      .filter((name, index) => names.indexOf(name) !== index)
      .map((name) => finding('sales.duplicateColumn', 'error', 'sales.columns', { name })),
  ]
}

function columnFrom(
  name: string,
  kind: SalesColumn['kind'],
  cells: readonly (string | null)[],
  findings: Finding[],
): SalesColumn {
  switch (kind) {
    case 'text':
      return textColumn(name, cells)
    case 'date':
      return { kind, name, days: Int32Array.from(cells, (cell, row) => dayOfCell(name, cell, row, findings)) }
    case 'number':
      return numberColumn(name, cells, findings)
  }
}

/** Text by codes into a dictionary, in the order first met. */
export function textColumn(name: string, cells: readonly (string | null)[]): SalesColumn {
  const codes = new Map<string, number>()
  const dictionary: string[] = []
  const coded = Int32Array.from(cells, (cell) => {
    if (cell === null) return BLANK_CODE
    const known = codes.get(cell)
    if (known !== undefined) return known
    codes.set(cell, dictionary.length)
    return dictionary.push(cell) - 1
  })
  return { kind: 'text', name, codes: coded, dictionary }
}

function dayOfCell(name: string, cell: string | null, row: number, findings: Finding[]): number {
  if (cell === null) return BLANK_DAY
  const date = parseIsoDate(cell)
  if (date !== null) return dayOf(date)
  findings.push(
    finding('sales.unreadableDate', 'error', cellPath(row, name), { found: cell, row: row + 1, column: name }),
  )
  return BLANK_DAY
}

/** Decimals a column may have; its file is refused beyond them. */
export const MOST_SCALE = 15

function numberColumn(name: string, cells: readonly (string | null)[], findings: Finding[]): SalesColumn {
  const values = cells.map((cell, row) => {
    const value = cell === null ? null : parseDecimal(cell)
    if (cell !== null && value === null) {
      findings.push(
        finding('sales.unreadableNumber', 'error', cellPath(row, name), { found: cell, row: row + 1, column: name }),
      )
    }
    return value
  })
  const decimals = values.map((value) => (value === null ? 0 : decimalsOf(value.d)))
  const scale = decimals.reduce((most, count) => (count > MOST_SCALE ? most : Math.max(most, count)), 0)
  const units = Float64Array.from(values, (value, row) => {
    if (value === null) return Number.NaN
    const scaled = Number((value.n * 10n ** BigInt(scale)) / value.d)
    if (at(decimals, row) <= scale && Number.isSafeInteger(scaled)) return scaled
    findings.push(
      finding('sales.tooPrecise', 'error', cellPath(row, name), {
        found: String(cells[row]),
        row: row + 1,
        column: name,
      }),
    )
    return Number.NaN
  })
  return { kind: 'number', name, scale, units }
}

function cellPath(row: number, column: string): string {
  return `sales.rows[${row}].${column}`
}

/** Decimals needed to write a fraction whose denominator divides a power of ten. */
function decimalsOf(denominator: bigint): number {
  let scale = 0
  for (let power = 1n; power % denominator !== 0n; power *= 10n) scale += 1
  return scale
}

function checkIds(history: SalesHistory): Finding[] {
  const ids = history.columns.find(({ name }) => name === ID_COLUMN)
  if (ids?.kind !== 'text') return []
  const seen = new Uint8Array(ids.dictionary.length)
  const findings: Finding[] = []
  ids.codes.forEach((code, row) => {
    if (code === BLANK_CODE)
      findings.push(finding('sales.blankId', 'error', cellPath(row, ID_COLUMN), { row: row + 1 }))
    else if (seen[code] === 1) {
      findings.push(
        finding('sales.duplicateId', 'error', cellPath(row, ID_COLUMN), { id: at(ids.dictionary, code), row: row + 1 }),
      )
    } else seen[code] = 1
  })
  return findings
}

/** A cell as plain text: decimals with the column's scale, ISO days; null where blank. */
export function cellText(column: SalesColumn, row: number): string | null {
  switch (column.kind) {
    case 'text': {
      const code = at(column.codes, row)
      return code === BLANK_CODE ? null : at(column.dictionary, code)
    }
    case 'date': {
      const day = at(column.days, row)
      return day === BLANK_DAY ? null : toIsoDate(day)
    }
    case 'number': {
      const units = at(column.units, row)
      return Number.isNaN(units) ? null : scaledText(BigInt(units), column.scale)
    }
  }
}

/** A cell as the value an expression sees; null where blank (blank text is empty text). */
export function cellValue(column: SalesColumn, row: number) {
  switch (column.kind) {
    case 'text': {
      const code = at(column.codes, row)
      return code === BLANK_CODE ? '' : at(column.dictionary, code)
    }
    case 'date': {
      const day = at(column.days, row)
      return day === BLANK_DAY ? null : day
    }
    case 'number': {
      const units = at(column.units, row)
      return Number.isNaN(units) ? null : exactScaled(units, column.scale)
    }
  }
}
