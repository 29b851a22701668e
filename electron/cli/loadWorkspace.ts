import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { HostError } from '@electron/files/failure'
import { importFile } from '@electron/files/importFile'
import type { Finding } from '@shared/findings/finding'
import { type ColumnMapping, parseMapping } from '@shared/import/columnMapping'
import { columnsUsed, dateColumnsUsed } from '@shared/plan/columnsUsed'
import type { Workspace } from '@shared/plan/model'
import { readWorkspaceFile } from '@shared/workspace/file'
import { type ParsedWorkspace, parseWorkspace } from '@shared/workspace/parse'
import { UsageError } from './commandLine'

/** A workspace that was read, with what reading it found. */
export interface LoadedWorkspace {
  readonly workspace: Workspace | null
  readonly findings: readonly Finding[]
}

/** The bytes of a file. Throws UsageError in a sentence when it cannot be read. */
export function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
    throw new UsageError(`“${path}” cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/**
 * Reads a workspace: `.palier`, or `.palier.json` with its sales inline or in a file beside it (`"sales": { "file": ..., "mapping": ... }`).
 *
 * Throws UsageError for what is no workspace at all; what is one with mistakes comes back with findings.
 */
export function loadWorkspace(path: string): LoadedWorkspace {
  const bytes = readBytes(path)
  const loaded = salesFileOf(bytes) === null ? readWorkspaceFile(bytes) : withSalesBeside(bytes, dirname(path))
  const hopeless = loaded.findings.find(({ code }) => UNREADABLE.has(code))
  if (loaded.workspace === null && hopeless !== undefined) {
    throw new UsageError(`“${path}” is not a workspace that can be read (${hopeless.code}).`)
  }
  return loaded
}

const UNREADABLE: ReadonlySet<string> = new Set([
  'file.damaged',
  'file.notJson',
  'file.notWorkspace',
  'file.tooLarge',
  'workspace.notOne',
])

interface SalesFile {
  readonly file: string
  readonly mapping: unknown
}

/** The sales file that a document names instead of holding rows. */
function salesFileOf(bytes: Uint8Array): SalesFile | null {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return null
  try {
    const document = JSON.parse(new TextDecoder().decode(bytes)) as {
      readonly sales?: { readonly file?: unknown; readonly mapping?: unknown }
    }
    const { file, mapping } = document.sales ?? {}
    return typeof file === 'string' ? { file, mapping } : null
  } catch {
    return null
  }
}

function withSalesBeside(bytes: Uint8Array, folder: string): ParsedWorkspace {
  const document = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>
  const { sales, ...rest } = document
  const { file, mapping } = sales as unknown as SalesFile
  const parsed = parseWorkspace(rest)
  if (parsed.workspace === null) return parsed
  const imported = importSales(join(folder, file), parsed.workspace, readMapping(mapping))
  return {
    workspace: { ...parsed.workspace, sales: imported.history },
    findings: [...parsed.findings, ...imported.report.findings],
  }
}

function readMapping(mapping: unknown): ColumnMapping | undefined {
  if (mapping === undefined) return undefined
  const parsed = parseMapping(mapping)
  if (parsed.ok) return parsed.value
  throw new UsageError(
    `The mapping cannot be read: ${parsed.findings.map(({ path, params }) => `${path}: ${params['problem']}`).join('; ')}`,
  )
}

/** Imports a file of sales for a workspace, with a mapping given or the one that suggests itself. Throws UsageError when it cannot be read. */
export function importSales(path: string, workspace: Workspace | null, mapping: ColumnMapping | undefined) {
  const rules = { measures: workspace?.measures ?? [], plans: workspace?.plans ?? [] }
  const context = {
    payees: workspace?.payees ?? [],
    currency: workspace?.currency ?? null,
    datesWanted: dateColumnsUsed(rules),
    namesWanted: columnsUsed(rules),
    saved: workspace?.importMappings ?? [],
    mapping,
  }
  try {
    return importFile(readBytes(path), path.split(/[\\/]/).at(-1) ?? path, context)
  } catch (error) {
    if (error instanceof HostError) throw new UsageError(`“${path}” cannot be read: ${error.message}`)
    throw error
  }
}

/** A mapping saved as JSON. */
export function loadMapping(path: string): ColumnMapping | undefined {
  try {
    return readMapping(JSON.parse(new TextDecoder().decode(readBytes(path))))
  } catch (error) {
    if (error instanceof SyntaxError) throw new UsageError(`“${path}” is not JSON: ${error.message}`)
    throw error
  }
}
