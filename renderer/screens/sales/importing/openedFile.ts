import type { FoundOwner } from '@renderer/worker/importCalls'
import type { Finding } from '@shared/findings/finding'
import { columnUsedAs, type MappedColumn } from '@shared/import/columnMapping'
import type { ImportSession, OpenedFile } from './importSession'

/** What every part of the import dialog is about. */
export interface OpenedProps {
  readonly session: ImportSession
  readonly file: OpenedFile
}

/** The payee an owner of the file is taken for: the one a person chose, else the one of the same name. */
export function payeeTaken({ mapping }: OpenedFile, { found, payee }: FoundOwner): string | null {
  return mapping.owners.find((owner) => owner.found === found)?.payee ?? payee
}

/** Owners of the file that nobody stands for yet. */
export function unknownOwners(file: OpenedFile): readonly FoundOwner[] {
  return file.preview?.owners.filter((owner) => payeeTaken(file, owner) === null) ?? []
}

export function mappedColumn({ mapping }: OpenedFile, header: string): MappedColumn | undefined {
  return mapping.columns.find((column) => column.header === header)
}

const MISSING = {
  'import.noOwnerColumn': 'owner',
  'import.noDateColumn': 'date',
  'import.noAmountColumn': 'amount',
  'import.noIdColumn': 'id',
  'import.statusUnknown': 'status',
} as const

/** Said at the place itself: beside the owner, or beside the column with both readings. */
const SAID_ELSEWHERE: ReadonlySet<string> = new Set([
  'import.unknownOwner',
  'import.unknownOwnerNear',
  'import.dateAmbiguous',
  'import.decimalAmbiguous',
])

/** What is left to say about the file as it is mapped now, each once. */
export function openFindings(file: OpenedFile): readonly Finding[] {
  const all = [...file.look.findings.filter((found) => isStillTrue(found, file)), ...(file.preview?.findings ?? [])]
  const distinct = new Map(all.map((found) => [`${found.code} ${found.path}`, found]))
  return [...distinct.values()].filter(({ code }) => !SAID_ELSEWHERE.has(code))
}

/** A finding of the first look holds until what it is about has been mapped otherwise. */
function isStillTrue({ code, path }: Finding, file: OpenedFile): boolean {
  const missing = code in MISSING ? MISSING[code as keyof typeof MISSING] : null
  if (missing !== null) return columnUsedAs(file.mapping, missing) === undefined
  const header = path.replace(/^import\./, '')
  const first = file.look.mapping.columns.find((column) => column.header === header)
  return JSON.stringify(first) === JSON.stringify(mappedColumn(file, header))
}
