import { type Finding, finding } from '@shared/findings/finding'
import type { Workspace } from '@shared/plan/model'
import { type ColumnMapping, type MappedColumn, parseMapping, signatureOf } from './columnMapping'
import type { DetectedTable } from './detect'
import type { DetectedColumn } from './detectColumn'

/** The mapping a workspace keeps for files with these headings; null when it has none that can be used. */
export function savedMappingFor(saved: Workspace['importMappings'], detected: DetectedTable): ColumnMapping | null {
  const signature = signatureOf(detected.columns.map(({ header }) => header))
  const kept = saved.find((candidate) => candidate.signature === signature)
  if (kept === undefined) return null
  const parsed = parseMapping(kept.mapping)
  return parsed.ok ? parsed.value : null
}

/** A workspace's mappings with this one kept for the next file of the same headings. */
export function keepMapping(
  saved: Workspace['importMappings'],
  detected: DetectedTable,
  mapping: ColumnMapping,
): Workspace['importMappings'] {
  const signature = signatureOf(detected.columns.map(({ header }) => header))
  return [...saved.filter((kept) => kept.signature !== signature), { signature, mapping: { ...mapping } }]
}

/**
 * A confirmed mapping fitted to another file of the same headings: the places of headings and footer are this file's own, all else
 * stays as it was confirmed. Findings warn where this file writes its dates or numbers in another way than the one the mapping was
 * confirmed for.
 */
export function reuseMapping(
  saved: ColumnMapping,
  detected: DetectedTable,
): { readonly mapping: ColumnMapping; readonly findings: readonly Finding[] } {
  const byHeader = new Map(detected.columns.map((column) => [column.header, column]))
  return {
    mapping: { ...saved, headerRow: detected.headerRow, footerRowCount: detected.footer.length },
    findings: saved.columns.flatMap((mapped) => {
      const column = byHeader.get(mapped.header)
      return column === undefined ? [] : changedReading(mapped, column)
    }),
  }
}

function changedReading(mapped: MappedColumn, column: DetectedColumn): Finding[] {
  const path = `import.${mapped.header}`
  if (mapped.use === 'date' && column.kind === 'date') {
    if (column.dateReadings.some(({ order }) => order === mapped.order)) return []
    return [finding('import.dateOrderChanged', 'warning', path, { column: mapped.header, usual: mapped.order })]
  }
  const isNumber = mapped.use === 'amount' || mapped.use === 'number'
  if (!isNumber || column.decimalMark === null || column.decimalMark === mapped.decimalMark) return []
  if (column.confidence !== 'sure' || !column.marksMatter) return []
  return [finding('import.decimalMarkChanged', 'warning', path, { column: mapped.header, usual: mapped.decimalMark })]
}
