import type { RawTable } from '@shared/bridge/contract'
import { type Finding, type FindingParams, finding } from '@shared/findings/finding'
import type { Payee } from '@shared/plan/model'
import { AMOUNT_COLUMN, ID_COLUMN, OWNER_COLUMN, type SalesColumn, type SalesHistory } from '@shared/sales/history'
import { salesHistoryOf } from '@shared/sales/rows'
import type { ColumnMapping, ColumnUse, MappedColumn } from './columnMapping'
import { type ImportTotals, totalsOf } from './importTotals'
import { type Layout, layOut, type PlacedColumn, usualCurrency } from './layout'
import { matchOwners } from './owner'
import { type ExcludedRows, type ReadRow, type RejectedRow, readRows, rowFinding } from './readRows'
import { suspiciousAmounts } from './suspiciousAmounts'
import { tally } from './tally'

/** read = accepted + rejected + excluded, always. */
export interface ImportCounts {
  readonly read: number
  readonly accepted: number
  readonly rejected: number
  readonly excluded: number
}

export interface ImportContext {
  readonly payees: readonly Pick<Payee, 'id' | 'name'>[]
  /** The plan currency; null takes the one most rows of the file bear. */
  readonly currency: string | null
}

export interface ImportedSales {
  readonly history: SalesHistory
  readonly counts: ImportCounts
  /** By row number. */
  readonly rejected: readonly RejectedRow[]
  readonly excluded: readonly ExcludedRows[]
  readonly totals: ImportTotals
  readonly findings: readonly Finding[]
}

/**
 * Turns the rows of a file into a sales history as a mapping says.
 *
 * A row whose status is not won is excluded. Of the others a row is accepted whole or rejected with all its reasons: a value that cannot be
 * read, a required one that is blank, an amount of another currency, more cells than headings, an id seen before. Nothing becomes zero and
 * nothing is dropped without being counted. Text is in NFC.
 *
 * Findings: columns of the mapping that the file lacks (every row is then rejected), owners that are no payee, amounts
 * that look a thousand times too big.
 * Cost: one pass over the cells.
 */
export function toSalesHistory(raw: RawTable, mapping: ColumnMapping, context: ImportContext): ImportedSales {
  const layout = layOut(raw, mapping)
  const currency = context.currency ?? usualCurrency(layout)
  const read = readRows(layout, mapping, currency)
  const fitting = withoutTooPrecise(read.accepted, layout.columns)
  const identified = withIds(fitting.accepted, layout.columns, mapping)
  const rejected = [...read.rejected, ...fitting.rejected, ...identified.rejected]
  const owners = resolveOwners(identified.accepted, mapping, context.payees)
  const history = buildHistory(identified.accepted, layout, owners.payeeOf, raw.fileName)
  return {
    history,
    counts: {
      read: layout.rows.length,
      accepted: identified.accepted.length,
      rejected: rejected.length,
      excluded: read.excluded.reduce((sum, { count }) => sum + count, 0),
    },
    rejected: rejected.sort((a, b) => a.rowNumber - b.rowNumber),
    excluded: read.excluded,
    totals: totalsOf(history, currency),
    findings: [...layout.findings, ...owners.findings, ...suspiciousAmounts(history)],
  }
}

function rejection(row: ReadRow, code: string, params: FindingParams): RejectedRow {
  return { rowNumber: row.rowNumber, reasons: [rowFinding(code, row.rowNumber, params)], cells: row.cells }
}

/** Digits a number may have so that it is kept exactly. */
const EXACT_DIGITS = 15

/**
 * Rejects rows with more decimals than can be kept beside the largest value of the column: one stray 0.30000000000000004 must
 * cost its own row and no other.
 */
function withoutTooPrecise(rows: readonly ReadRow[], columns: readonly PlacedColumn[]) {
  const limits = columns.flatMap(({ column }, place) => {
    if (kindOf(column) !== 'number') return []
    const whole = rows.reduce((most, { values }) => Math.max(most, wholeDigits(values[place])), 1)
    return [{ place, header: column.header, decimals: Math.max(EXACT_DIGITS - whole, 0) }]
  })
  const accepted: ReadRow[] = []
  const rejected: RejectedRow[] = []
  for (const row of rows) {
    const limit = limits.find(
      ({ place, decimals }) =>
        decimalDigits(row.values[place]) > decimals || wholeDigits(row.values[place]) > EXACT_DIGITS,
    )
    if (limit === undefined) accepted.push(row)
    else {
      const found = String(row.values[limit.place])
      rejected.push(rejection(row, 'import.tooPrecise', { column: limit.header, found }))
    }
  }
  return { accepted, rejected }
}

function wholeDigits(decimal: string | null | undefined): number {
  const match = /^-?0*(\d*)/.exec(decimal ?? '')
  return match === null ? 0 : String(match[1]).length
}

function decimalDigits(decimal: string | null | undefined): number {
  const point = decimal?.indexOf('.') ?? -1
  return decimal === null || decimal === undefined || point === -1 ? 0 : decimal.length - point - 1
}

interface IdentifiedRow extends ReadRow {
  readonly id: string
  readonly owner: string
}

/**
 * Gives every row an id of its own. Rows of one order become its lines; a deal met twice is rejected the second time; a row of a file
 * without ids is known by its day, owner and amount, and by a count where those occur again.
 */
function withIds(rows: readonly ReadRow[], columns: readonly PlacedColumn[], mapping: ColumnMapping) {
  const placeOf = (use: ColumnUse) => columns.findIndex(({ column }) => column.use === use && isCounted(column))
  const [id, owner, day, amount] = [placeOf('id'), placeOf('owner'), placeOf('date'), placeOf('amount')]
  const seen = new Map<string, { readonly firstRow: number; count: number }>()
  const accepted: IdentifiedRow[] = []
  const rejected: RejectedRow[] = []
  for (const row of rows) {
    const base = id === -1 ? [day, owner, amount].map((place) => row.values[place] ?? '').join(' ') : textAt(row, id)
    const earlier = seen.get(base)
    const count = earlier === undefined ? 1 : earlier.count + 1
    seen.set(base, { firstRow: earlier?.firstRow ?? row.rowNumber, count })
    const isLine = id !== -1 && mapping.repeatedIds === 'orderLines'
    if (id !== -1 && !isLine && earlier !== undefined) {
      rejected.push(rejection(row, 'import.duplicateId', { id: base, first: earlier.firstRow }))
    } else {
      accepted.push({ ...row, id: isLine || count > 1 ? `${base}/${count}` : base, owner: textAt(row, owner) })
    }
  }
  return { accepted, rejected }
}

/** Of several dates the required one is the day a sale counts on. */
function isCounted(column: MappedColumn): boolean {
  return column.use !== 'date' || column.required
}

function textAt(row: ReadRow, place: number): string {
  return row.values[place] ?? ''
}

function resolveOwners(rows: readonly IdentifiedRow[], mapping: ColumnMapping, payees: ImportContext['payees']) {
  const counts = tally(rows.map(({ owner }) => owner))
  const confirmed = new Map(mapping.owners.map(({ found, payee }) => [found, payee]))
  const payeeOf = new Map<string, string>()
  const findings: Finding[] = []
  for (const { found, payee, suggestion } of matchOwners([...counts.keys()], payees)) {
    const meant = confirmed.get(found) ?? payee
    payeeOf.set(found, meant ?? found)
    if (meant !== null || payees.length === 0) continue
    const params = { owner: found, count: Number(counts.get(found)) }
    findings.push(
      suggestion === null
        ? finding('import.unknownOwner', 'warning', `import.owner.${found}`, params)
        : finding('import.unknownOwnerNear', 'warning', `import.owner.${found}`, { ...params, suggestion }),
    )
  }
  return { payeeOf, findings }
}

function buildHistory(
  rows: readonly IdentifiedRow[],
  layout: Layout,
  payeeOf: ReadonlyMap<string, string>,
  fileName: string,
): SalesHistory {
  const kept = layout.columns.flatMap(({ column }, place) =>
    column.use === 'id' || column.use === 'owner' ? [] : [{ name: nameOf(column), kind: kindOf(column), place }],
  )
  const { history } = salesHistoryOf({
    columns: [{ name: ID_COLUMN, kind: 'text' }, { name: OWNER_COLUMN, kind: 'text' }, ...kept],
    rows: rows.map(({ id, owner, values }) => [
      id,
      payeeOf.get(owner) ?? owner,
      ...kept.map(({ place }) => values[place] ?? null),
    ]),
    source: {
      files: [fileName],
      file: new Int32Array(rows.length),
      row: Int32Array.from(rows, ({ rowNumber }) => rowNumber),
    },
  })
  return history
}

/** What a column is called in the history: the name it was given, or the word for its use. */
function nameOf(column: MappedColumn): string {
  switch (column.use) {
    case 'date':
    case 'number':
    case 'status':
    case 'text':
      return column.name
    case 'amount':
      return AMOUNT_COLUMN
    case 'id':
    case 'owner':
    case 'currency':
      return column.use
  }
}

function kindOf(column: MappedColumn): SalesColumn['kind'] {
  if (column.use === 'amount' || column.use === 'number') return 'number'
  return column.use === 'date' ? 'date' : 'text'
}
