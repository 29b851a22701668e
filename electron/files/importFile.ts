import { type ColumnMapping, signatureOf } from '@shared/import/columnMapping'
import { detectTable } from '@shared/import/detect'
import { type ImportReport, importReport } from '@shared/import/importReport'
import { reuseMapping, savedMappingFor } from '@shared/import/savedMapping'
import { type MappingContext, suggestMapping } from '@shared/import/suggestMapping'
import { type ImportContext, toSalesHistory } from '@shared/import/toSalesHistory'
import type { Workspace } from '@shared/plan/model'
import type { SalesHistory } from '@shared/sales/history'
import { readSalesTable } from './readSales'

export interface ImportedFile {
  readonly history: SalesHistory
  readonly report: ImportReport
  /** Under which the mapping is saved in the workspace. */
  readonly signature: string
}

/**
 * Reads a file of sales from its bytes to a sales history and a report of all that was detected and done, with the mapping given, else the one
 * saved for such files, else the one suggested. Throws HostError where the file cannot be read at all.
 */
export function importFile(
  bytes: Uint8Array,
  fileName: string,
  context: ImportContext &
    MappingContext & {
      readonly mapping?: ColumnMapping | undefined
      readonly saved?: Workspace['importMappings'] | undefined
    },
): ImportedFile {
  const raw = readSalesTable(bytes, fileName)
  const detected = detectTable(raw)
  const known = context.mapping ?? savedMappingFor(context.saved ?? [], detected)
  const { mapping, findings } = known === null ? suggestMapping(raw, detected, context) : reuseMapping(known, detected)
  const imported = toSalesHistory(raw, mapping, context)
  return {
    history: imported.history,
    report: importReport(raw, detected, mapping, imported, findings),
    signature: signatureOf(detected.columns.map(({ header }) => header)),
  }
}
