import type { RawTable } from '@shared/bridge/contract'
import type { Finding } from '@shared/findings/finding'
import type { ColumnMapping, MappedColumn } from './columnMapping'
import type { DetectedTable, FooterRow } from './detect'
import type { DetectedColumn } from './detectColumn'
import type { ImportTotals } from './importTotals'
import type { ExcludedRows, RejectedRow } from './readRows'
import type { ImportCounts, ImportedSales } from './toSalesHistory'

/** What an import found and did, as plain data: the same on the command line, in the window and in JSON. Amounts are decimal text. */
export interface ImportReport {
  readonly file: string
  readonly encoding: string | null
  readonly delimiter: string | null
  readonly sheet: string | null
  /** 1-based row of the headings in the file; null when it has none. */
  readonly headerRow: number | null
  readonly footer: readonly FooterRow[]
  readonly columns: readonly ReportedColumn[]
  readonly mapping: ColumnMapping
  readonly counts: ImportCounts
  readonly rejected: readonly RejectedRow[]
  readonly excluded: readonly ExcludedRows[]
  readonly totals: ImportTotals
  readonly findings: readonly Finding[]
}

/** A column as it was recognised and what it is used as; null when it is left out. */
export type ReportedColumn = DetectedColumn & { readonly use: MappedColumn['use'] | null }

/** Gathers what was detected, mapped and read of a file. */
export function importReport(
  raw: RawTable,
  detected: DetectedTable,
  mapping: ColumnMapping,
  imported: ImportedSales,
  mappingFindings: readonly Finding[] = [],
): ImportReport {
  const uses = new Map(mapping.columns.map(({ header, use }) => [header, use]))
  return {
    file: raw.fileName,
    encoding: raw.encoding,
    delimiter: raw.delimiter,
    sheet: raw.sheet,
    headerRow: raw.rowNumbers[detected.headerRow] ?? null,
    footer: detected.footer,
    columns: detected.columns.map((column) => ({ ...column, use: uses.get(column.header) ?? null })),
    mapping,
    counts: imported.counts,
    rejected: imported.rejected,
    excluded: imported.excluded,
    totals: imported.totals,
    findings: distinctFindings([...mappingFindings, ...imported.findings]),
  }
}

/** The mapping and the reading of the rows may both have seen that a column is missing: it is said once. */
function distinctFindings(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((found) => [`${found.code} ${found.path}`, found])).values()]
}
