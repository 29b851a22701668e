import type { FolderEntry, RequestOf } from '@shared/bridge/contract'

export type FilePurpose = RequestOf<'dialog.open'>['purpose']

const EXTENSIONS: Readonly<Record<FilePurpose, readonly string[]>> = {
  workspace: ['.palier', '.palier.json'],
  sales: ['.csv', '.tsv', '.txt', '.xlsx'],
  workbook: ['.xlsx'],
  document: ['.docx', '.pdf'],
}

/** Folders, then the files that suit the purpose (or all of them), each by name as people order names. */
export function entriesFor(
  entries: readonly FolderEntry[],
  purpose: FilePurpose,
  isEveryFile: boolean,
  language: string,
): FolderEntry[] {
  const names = new Intl.Collator(language, { numeric: true, sensitivity: 'base' })
  return entries
    .filter(({ kind, name }) => kind === 'folder' || isEveryFile || isSuitable(name, purpose))
    .toSorted((one, other) =>
      one.kind === other.kind ? names.compare(one.name, other.name) : one.kind === 'folder' ? -1 : 1,
    )
}

function isSuitable(name: string, purpose: FilePurpose): boolean {
  return EXTENSIONS[purpose].some((extension) => name.toLowerCase().endsWith(extension))
}

/** The typed name with the extension of the suggested one, when it has none that suits. */
export function completedName(typed: string, suggestedName: string, purpose: FilePurpose): string {
  const name = typed.trim()
  if (name === '' || isSuitable(name, purpose)) return name
  const extension = EXTENSIONS[purpose].findLast((candidate) => suggestedName.toLowerCase().endsWith(candidate))
  return extension === undefined ? name : `${name}${extension}`
}

/** Where the highlight goes by a key: along the list, to its ends, or to the next name that starts with the letter. */
export function nextIndex(entries: readonly FolderEntry[], index: number, key: string): number | null {
  const last = entries.length - 1
  if (last < 0) return null
  if (key === 'ArrowDown') return Math.min(last, index + 1)
  if (key === 'ArrowUp') return Math.max(0, index - 1)
  if (key === 'Home') return 0
  if (key === 'End') return last
  if (key.length !== 1) return null
  const letter = key.toLowerCase()
  const starts = entries.map(({ name }, place) => (name.toLowerCase().startsWith(letter) ? place : -1))
  const found = starts.filter((place) => place >= 0)
  return found.find((place) => place > index) ?? found[0] ?? null
}
