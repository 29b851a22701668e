import type { RawTable } from '@shared/bridge/contract'
import { at } from '@shared/findings/invariant'
import { type ColumnMapping, columnUsedAs } from '@shared/import/columnMapping'
import { type DetectedTable, detectTable } from '@shared/import/detect'
import { layOut } from '@shared/import/layout'
import { type MergedHistory, mergeHistories } from '@shared/import/mergeHistories'
import { matchOwners } from '@shared/import/owner'
import type { RejectedRow } from '@shared/import/readRows'
import { reuseMapping, savedMappingFor } from '@shared/import/savedMapping'
import { suggestMapping } from '@shared/import/suggestMapping'
import { tally } from '@shared/import/tally'
import { type ImportedSales, toSalesHistory } from '@shared/import/toSalesHistory'
import { scaledText } from '@shared/money/exact'
import { AMOUNT_COLUMN, columnOf } from '@shared/sales/history'
import type {
  CountedValue,
  FileLook,
  FoundOwner,
  ImportCalls,
  ImportPreview,
  ImportSetting,
  ListedRejection,
  RejectionGroup,
  TakenAs,
} from './importCalls'

/** Rows offered as the row of headings. */
const ROWS_OFFERED = 12
/** A column of more different values than this is no status. */
const MOST_VALUES = 60
/** Of rows rejected for one reason these are listed; more would only be scrolled past. */
const MOST_LISTED = 200

/** Looks at a file with what the workspace knows: the mapping saved for such files, else a suggested one. */
export function lookAt(
  table: RawTable,
  setting: ImportSetting,
  { headerRow, ignoresSaved }: ImportCalls['lookAgain']['request'],
): FileLook {
  const detected = detectTable(table, headerRow)
  const saved = ignoresSaved ? null : savedMappingFor(setting.saved, detected)
  const begun = saved === null ? suggestMapping(table, detected, setting) : reuseMapping(saved, detected)
  return {
    detected,
    headerRowNumber: table.rowNumbers[detected.headerRow] ?? null,
    firstRows: table.rows.slice(0, ROWS_OFFERED).map((row, index) => ({
      rowNumber: at(table.rowNumbers, index),
      text: row.filter((cell) => cell.trim() !== '').join(' · '),
    })),
    mapping: { ...begun.mapping, owners: ownersKnown(begun.mapping, setting) },
    origin: saved === null ? 'suggested' : 'saved',
    findings: begun.findings,
    values: valuesOf(table, detected),
  }
}

/** Owners confirmed for an earlier file, without those whose payee has left the workspace since. */
function ownersKnown({ owners }: ColumnMapping, { payees }: ImportSetting): ColumnMapping['owners'] {
  const known = new Set(payees.map(({ id }) => id))
  return owners.filter(({ payee }) => known.has(payee))
}

function valuesOf(table: RawTable, { headerRow, footer, columns }: DetectedTable): FileLook['values'] {
  const data = table.rows.slice(headerRow + 1, table.rows.length - footer.length)
  return new Map(
    columns.flatMap(({ header, index, kind }): [string, CountedValue[]][] => {
      if (kind === 'blank') return []
      const counts = tally(data.map((row) => (row[index] ?? '').normalize('NFC').trim()))
      counts.delete('')
      return counts.size > MOST_VALUES ? [] : [[header, [...counts].map(([value, count]) => ({ value, count }))]]
    }),
  )
}

/** A file read as mapped, and merged with the sales there are. */
export interface ReadFile {
  readonly mapping: ColumnMapping
  readonly imported: ImportedSales
  readonly merged: MergedHistory
}

export function readAs(table: RawTable, mapping: ColumnMapping, setting: ImportSetting): ReadFile {
  const imported = toSalesHistory(table, mapping, setting)
  return { mapping, imported, merged: mergeHistories(setting.existing, imported.history) }
}

/** What the file would bring as mapped, and how that meets the sales there are. */
export function previewOf(
  table: RawTable,
  { mapping, imported, merged: { newCount, changedCount, skippedCount } }: ReadFile,
  setting: ImportSetting,
): ImportPreview {
  return {
    counts: imported.counts,
    totals: imported.totals,
    owners: foundOwners(table, mapping, imported, setting),
    excluded: imported.excluded,
    rejections: rejectionGroups(imported.rejected),
    findings: imported.findings,
    merged: { newCount, changedCount, skippedCount },
  }
}

/** The sales as they would be. */
export function takenFrom({ imported: { history }, merged }: ReadFile, how: TakenAs): ImportCalls['take']['answer'] {
  return how === 'merged' ? merged : { history, newCount: history.rowCount, changedCount: 0, skippedCount: 0 }
}

/** Every owner the file names, with what their accepted rows come to, whoever they are taken for. */
function foundOwners(
  table: RawTable,
  mapping: ColumnMapping,
  { history }: ImportedSales,
  { payees }: ImportSetting,
): FoundOwner[] {
  const used = columnUsedAs(mapping, 'owner')
  const owner = layOut(table, mapping).columns.find(({ column }) => column === used)
  if (owner === undefined) return []
  const places = new Map(table.rowNumbers.map((rowNumber, place) => [rowNumber, place]))
  const amounts = columnOf(history, AMOUNT_COLUMN)
  const sums = new Map<string, { count: number; units: bigint }>()
  for (let row = 0; row < history.rowCount; row += 1) {
    const place = places.get(at(history.source.row, row))
    if (place === undefined) continue
    const { text } = owner.read(at(table.rows, place)[owner.index])
    const sum = sums.get(text) ?? { count: 0, units: 0n }
    sum.count += 1
    if (amounts?.kind === 'number') sum.units += unitsAt(amounts.units, row)
    sums.set(text, sum)
  }
  return matchOwners([...sums.keys()], payees).map((match) => {
    const sum = sums.get(match.found)
    return {
      ...match,
      count: sum?.count ?? 0,
      total: sum === undefined || amounts?.kind !== 'number' ? null : scaledText(sum.units, amounts.scale),
    }
  })
}

function unitsAt(units: Float64Array, row: number): bigint {
  const value = at(units, row)
  return Number.isNaN(value) ? 0n : BigInt(value)
}

/** Rejected rows by what repairs them, the most frequent first. A row with two reasons stands under both. */
function rejectionGroups(rejected: readonly RejectedRow[]): RejectionGroup[] {
  const groups = new Map<string, { code: string; column: string | null; count: number; shown: ListedRejection[] }>()
  for (const { rowNumber, reasons } of rejected) {
    for (const reason of reasons) {
      const named = reason.params['column']
      const column = named === undefined ? null : String(named)
      const key = JSON.stringify([reason.code, column])
      const group = groups.get(key) ?? { code: reason.code, column, count: 0, shown: [] }
      group.count += 1
      if (group.shown.length < MOST_LISTED) group.shown.push({ rowNumber, reason })
      groups.set(key, group)
    }
  }
  return [...groups.values()].sort((a, b) => b.count - a.count)
}
