import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { finding, type Result, refused } from '@shared/findings/finding'
import type { Workspace } from '@shared/plan/model'
import type { DateColumn, NumberColumn, SalesColumn, SalesHistory, TextColumn } from '@shared/sales/history'
import { cellText, MOST_SCALE } from '@shared/sales/rows'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { z } from 'zod'
import { type ParsedWorkspace, parseWorkspace, WORKSPACE_VERSION } from './parse'

/** Parts of a `.palier` file: a zip of canonical JSON. */
const DOCUMENT_PART = 'workspace.json'
const SALES_PART = 'sales.json'
const MANIFEST_PART = 'manifest.json'

/** A file is untrusted: it may not unpack to more than this. */
const MOST_BYTES = 400 * 1024 * 1024
const MOST_PARTS = 100
/** The same bytes on every machine: parts carry no time of their own. */
const PART_TIME = new Date(1980, 0, 1)

const APPLICATION = 'Palier 0.1.0'

/**
 * Writes a workspace as a `.palier` file: `workspace.json` (sorted keys, one value a line), `sales.json` (a column a line) and a
 * manifest with the SHA-256 of both. The same workspace gives the same bytes on every machine.
 */
export function writeWorkspaceFile(workspace: Workspace): Uint8Array {
  const { sales, ...document } = workspace
  const parts: Record<string, Uint8Array> = {
    [DOCUMENT_PART]: strToU8(canonicalJson(document)),
    [SALES_PART]: strToU8(salesJson(sales)),
  }
  const hashes = Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, bytesToHex(sha256(bytes))]))
  parts[MANIFEST_PART] = strToU8(
    canonicalJson({ format: 'palier', version: WORKSPACE_VERSION, application: APPLICATION, parts: hashes }),
  )
  return zipSync(parts, { level: 6, mtime: PART_TIME })
}

/** Writes a workspace as one readable text, sales rows inline: the `.palier.json` form people review and compare. */
export function writeWorkspaceText(workspace: Workspace): string {
  const { sales, ...document } = workspace
  const body = canonicalJson(document).trimEnd().replace(/\n\}$/, '')
  return `${body},\n "sales": ${salesRowsJson(sales)}\n}\n`
}

/**
 * Reads a workspace from the bytes of a `.palier` zip or a `.palier.json` text.
 *
 * Findings `file.notWorkspace`, `file.tooLarge`, `file.damaged` (a part's SHA-256 does not match), and those of `parseWorkspace`;
 * with `workspace: null` nothing could be read.
 */
export function readWorkspaceFile(bytes: Uint8Array): ParsedWorkspace {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readZip(bytes)
  const document = parseJson(strFromU8(bytes.subarray(hasByteOrderMark(bytes) ? 3 : 0)))
  return document.ok ? parseWorkspace(document.value) : { workspace: null, findings: document.findings }
}

function hasByteOrderMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
}

function readZip(bytes: Uint8Array): ParsedWorkspace {
  const parts = unpack(bytes)
  if (!parts.ok) return { workspace: null, findings: parts.findings }
  const [documentPart, salesPart, manifestPart] = [DOCUMENT_PART, SALES_PART, MANIFEST_PART].map((name) =>
    parts.value.get(name),
  )
  if (documentPart === undefined || salesPart === undefined || manifestPart === undefined) {
    return { workspace: null, findings: [finding('file.notWorkspace', 'error', '')] }
  }
  const damaged = checkManifest(
    manifestPart,
    new Map([
      [DOCUMENT_PART, documentPart],
      [SALES_PART, salesPart],
    ]),
  )
  if (damaged !== null) return { workspace: null, findings: [damaged] }
  const document = parseJson(strFromU8(documentPart))
  if (!document.ok) return { workspace: null, findings: document.findings }
  const sales = readSalesPart(strFromU8(salesPart))
  if (!sales.ok) return { workspace: null, findings: sales.findings }
  return parseWorkspace(document.value, sales.value)
}

function unpack(bytes: Uint8Array): Result<ReadonlyMap<string, Uint8Array>> {
  let total = 0
  let count = 0
  let tooLarge = false
  try {
    const files = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize
        count += 1
        tooLarge ||= total > MOST_BYTES || count > MOST_PARTS
        return !tooLarge
      },
    })
    if (tooLarge) return refused(finding('file.tooLarge', 'error', '', { most: MOST_BYTES }))
    return { ok: true, value: new Map(Object.entries(files)) }
  } catch {
    return refused(finding('file.damaged', 'error', '', { part: 'zip' }))
  }
}

const manifestShape = z.looseObject({ parts: z.record(z.string(), z.string()) })

function checkManifest(manifest: Uint8Array, parts: ReadonlyMap<string, Uint8Array>) {
  const parsed = parseJson(strFromU8(manifest))
  const shape = manifestShape.safeParse(parsed.ok ? parsed.value : null)
  if (!shape.success) return finding('file.damaged', 'error', '', { part: MANIFEST_PART })
  for (const [name, bytes] of parts) {
    if (shape.data.parts[name] !== bytesToHex(sha256(bytes)))
      return finding('file.damaged', 'error', '', { part: name })
  }
  return null
}

function parseJson(text: string): Result<unknown> {
  try {
    return { ok: true, value: JSON.parse(text) as unknown }
  } catch (error) {
    return refused(
      finding('file.notJson', 'error', '', { reason: error instanceof Error ? error.message : String(error) }),
    )
  }
}

/** JSON with sorted keys and one value a line, so that two versions compare well. */
export function canonicalJson(value: unknown): string {
  return `${JSON.stringify(sortedKeys(value), null, 1)}\n`
}

function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sortedKeys(inner)]),
  )
}

const NO_UNITS = null

function salesJson({ rowCount, columns, source }: SalesHistory): string {
  const lines = columns.map((column) => JSON.stringify(columnJson(column)))
  const origin = JSON.stringify({ files: source.files, file: [...source.file], row: [...source.row] })
  return `{"rowCount": ${rowCount},\n"columns": [\n${lines.join(',\n')}\n],\n"source": ${origin}}\n`
}

function columnJson(column: SalesColumn): object {
  switch (column.kind) {
    case 'text':
      return { kind: column.kind, name: column.name, dictionary: column.dictionary, codes: [...column.codes] }
    case 'date':
      return { kind: column.kind, name: column.name, days: [...column.days] }
    case 'number':
      return {
        kind: column.kind,
        name: column.name,
        scale: column.scale,
        units: Array.from(column.units, (units) => (Number.isNaN(units) ? NO_UNITS : units)),
      }
  }
}

const int32 = z.int().min(-2147483648).max(2147483647)
const columnShape = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    name: z.string(),
    dictionary: z.array(z.string()),
    codes: z.array(int32.min(-1)),
  }),
  z.strictObject({ kind: z.literal('date'), name: z.string(), days: z.array(int32) }),
  z.strictObject({
    kind: z.literal('number'),
    name: z.string(),
    scale: z.int().min(0).max(MOST_SCALE),
    units: z.array(z.int().nullable()),
  }),
])
const salesShape = z.strictObject({
  rowCount: z.int().min(0),
  columns: z.array(columnShape),
  source: z.strictObject({ files: z.array(z.string()), file: z.array(int32), row: z.array(int32) }),
})

function readSalesPart(text: string): Result<SalesHistory> {
  const json = parseJson(text)
  if (!json.ok) return json
  const parsed = salesShape.safeParse(json.value)
  if (!parsed.success) return refused(finding('file.damaged', 'error', '', { part: SALES_PART }))
  const { rowCount, columns, source } = parsed.data
  const history: SalesHistory = {
    rowCount,
    columns: columns.map(columnFromJson),
    source: { files: source.files, file: Int32Array.from(source.file), row: Int32Array.from(source.row) },
  }
  return isWhole(history)
    ? { ok: true, value: history }
    : refused(finding('file.damaged', 'error', '', { part: SALES_PART }))
}

function columnFromJson(column: z.infer<typeof columnShape>): SalesColumn {
  switch (column.kind) {
    case 'text':
      return { ...column, codes: Int32Array.from(column.codes) } satisfies TextColumn
    case 'date':
      return { ...column, days: Int32Array.from(column.days) } satisfies DateColumn
    case 'number':
      return {
        ...column,
        units: Float64Array.from(column.units, (units) => units ?? Number.NaN),
      } satisfies NumberColumn
  }
}

/** Every column has a value for every row, every code is in its dictionary, every row a file. */
function isWhole({ rowCount, columns, source }: SalesHistory): boolean {
  const lengths = [source.file.length, source.row.length, ...columns.map(lengthOf)]
  return (
    lengths.every((length) => length === rowCount) &&
    columns.every(
      (column) => column.kind !== 'text' || column.codes.every((code) => code < column.dictionary.length),
    ) &&
    source.file.every((file) => file >= 0 && file < source.files.length)
  )
}

function lengthOf(column: SalesColumn): number {
  switch (column.kind) {
    case 'text':
      return column.codes.length
    case 'date':
      return column.days.length
    case 'number':
      return column.units.length
  }
}

function salesRowsJson({ rowCount, columns }: SalesHistory): string {
  const headings = JSON.stringify(columns.map(({ name, kind }) => ({ name, kind })))
  const rows = Array.from({ length: rowCount }, (_, row) =>
    JSON.stringify(columns.map((column) => cellText(column, row))),
  )
  return `{ "columns": ${headings},\n  "rows": [\n   ${rows.join(',\n   ')}\n  ] }`
}
