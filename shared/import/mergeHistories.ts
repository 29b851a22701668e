import { at } from '@shared/findings/invariant'
import { ID_COLUMN, type SalesColumn, type SalesHistory, textColumnOf } from '@shared/sales/history'
import { type ColumnHeading, cellText, salesHistoryOf } from '@shared/sales/rows'

/** What an import changes in the sales there already are. */
export interface MergedHistory {
  readonly history: SalesHistory
  readonly newCount: number
  readonly changedCount: number
  /** Rows that are there already with the same values. */
  readonly skippedCount: number
}

/**
 * Adds imported rows to a history by id: unknown ids are new, known ids with other values replace the row in its place, and rows that are the
 * same are skipped, so importing a file again changes nothing. A column the new file lacks keeps its old values; a column of
 * two kinds becomes text, as does one whose numbers, with the decimals of both files, cannot all be kept exactly.
 *
 * @returns existing rows in their order, then the new ones in theirs
 */
export function mergeHistories(existing: SalesHistory, incoming: SalesHistory): MergedHistory {
  const columns = mergedColumns(existing.columns, incoming.columns)
  const places = placesById(existing)
  const rows = Array.from({ length: existing.rowCount }, (_, row): MergedRow => ({ old: row, replaced: null }))
  const ids = textColumnOf(incoming, ID_COLUMN)
  const counts = { newCount: 0, changedCount: 0, skippedCount: 0 }
  for (let row = 0; row < incoming.rowCount; row += 1) {
    const id = ids === undefined ? null : cellText(ids, row)
    const place = id === null ? undefined : places.get(id)
    if (place === undefined) {
      counts.newCount += 1
      rows.push({ old: null, replaced: row })
    } else if (columns.every((column) => isUnchanged(column, place, row))) {
      counts.skippedCount += 1
    } else {
      counts.changedCount += 1
      rows[place] = { old: place, replaced: row }
    }
  }
  const changesNothing = counts.newCount === 0 && counts.changedCount === 0
  return { history: changesNothing ? existing : assembled(existing, incoming, columns, rows), ...counts }
}

/** A row of the result: of the old history, of the new one, or the new one over the old. */
interface MergedRow {
  readonly old: number | null
  readonly replaced: number | null
}

interface MergedColumn {
  readonly heading: ColumnHeading
  readonly old: SalesColumn | undefined
  readonly added: SalesColumn | undefined
}

function mergedColumns(old: readonly SalesColumn[], added: readonly SalesColumn[]): MergedColumn[] {
  const byName = new Map(added.map((column) => [column.name, column]))
  const known = new Set(old.map(({ name }) => name))
  return [
    ...old.map((column): MergedColumn => {
      const other = byName.get(column.name)
      const kind = other === undefined || other.kind === column.kind ? column.kind : 'text'
      return { heading: { name: column.name, kind }, old: column, added: other }
    }),
    ...added
      .filter(({ name }) => !known.has(name))
      .map((column): MergedColumn => ({ heading: column, old: undefined, added: column })),
  ]
}

function placesById(history: SalesHistory): Map<string, number> {
  const ids = textColumnOf(history, ID_COLUMN)
  const places = new Map<string, number>()
  for (let row = 0; row < history.rowCount; row += 1) {
    const id = ids === undefined ? null : cellText(ids, row)
    if (id !== null) places.set(id, row)
  }
  return places
}

function isUnchanged({ old, added }: MergedColumn, oldRow: number, newRow: number): boolean {
  if (added === undefined) return true
  const value = plainValue(added, newRow)
  return value === (old === undefined ? null : plainValue(old, oldRow))
}

/** Without trailing zeros, since two files may keep different numbers of decimals. */
function plainValue(column: SalesColumn, row: number): string | null {
  const text = cellText(column, row)
  return column.kind === 'number' && text !== null && text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

function assembled(
  existing: SalesHistory,
  incoming: SalesHistory,
  columns: readonly MergedColumn[],
  rows: readonly MergedRow[],
): SalesHistory {
  const files = [...new Set([...existing.source.files, ...incoming.source.files])]
  const sourceOf = ({ old, replaced }: MergedRow) => {
    const [history, row] = replaced === null ? [existing, Number(old)] : [incoming, replaced]
    const file = at(history.source.files, at(history.source.file, row))
    return { file: files.indexOf(file), row: at(history.source.row, row) }
  }
  const merged = {
    columns: columns.map(({ heading }) => ({ name: heading.name, kind: heading.kind })),
    rows: rows.map(({ old, replaced }) =>
      columns.map((column) => {
        if (replaced !== null && column.added !== undefined) return cellText(column.added, replaced)
        return old === null || column.old === undefined ? null : cellText(column.old, old)
      }),
    ),
    source: {
      files,
      file: Int32Array.from(rows, (row) => sourceOf(row).file),
      row: Int32Array.from(rows, (row) => sourceOf(row).row),
    },
  }
  const { history, findings } = salesHistoryOf(merged)
  const tooPrecise = findings.flatMap(({ code, params }) => (code === 'sales.tooPrecise' ? [params['column']] : []))
  if (tooPrecise.length === 0) return history
  const kept = merged.columns.map((column) =>
    tooPrecise.includes(column.name) ? { ...column, kind: 'text' as const } : column,
  )
  return salesHistoryOf({ ...merged, columns: kept }).history
}
