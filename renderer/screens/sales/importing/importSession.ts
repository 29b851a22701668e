import type { FileLook, ImportCalls, ImportPreview, ImportSetting, TakenAs } from '@renderer/worker/importCalls'
import type { Importer } from '@renderer/worker/importer'
import type { Bridge, Grant, HostFailure, RawTable, RequestOf } from '@shared/bridge/contract'
import type { ColumnMapping } from '@shared/import/columnMapping'

/** How a person says a file is to be read. */
export type ReadOptions = Omit<RequestOf<'sales.read'>, 'token'>

/** A file read and recognised. */
export interface OpenedFile {
  readonly facts: Pick<RawTable, 'fileName' | 'encoding' | 'delimiter' | 'sheets' | 'sheet'>
  readonly again: Grant
  readonly look: FileLook
  readonly mapping: ColumnMapping
  /** Of the mapping, or of one before it while `isReading`; null before the first. */
  readonly preview: ImportPreview | null
  readonly isReading: boolean
}

export type ImportState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'refused'; readonly failure: HostFailure; readonly detail: string }
  | { readonly kind: 'opened'; readonly file: OpenedFile }

/** One file on its way into the sales: from the grant to the rows as mapped. */
export interface ImportSession {
  readonly setting: ImportSetting
  readonly state: () => ImportState
  readonly subscribe: (listener: () => void) => () => void
  /** Reads the bytes again: another encoding, delimiter or sheet. */
  readonly reread: (options: ReadOptions) => Promise<void>
  /** Recognises the cells again: another row of headings, or no saved mapping. */
  readonly lookAgain: (request: ImportCalls['lookAgain']['request']) => Promise<void>
  readonly setMapping: (mapping: ColumnMapping) => Promise<void>
  /** The sales as they would be; null when that failed. */
  readonly take: (how: TakenAs) => Promise<ImportCalls['take']['answer'] | null>
  /** Ends whatever is under way. */
  readonly stop: () => void
}

interface Needs {
  readonly bridge: Pick<Bridge, 'sales.read'>
  /** Reads off the UI thread; it is the session's own. */
  readonly importer: Importer
  readonly setting: ImportSetting
  readonly grant: Grant
}

/** Starts reading a file. The host and the worker do what is long; while they do, a newer wish takes the place of an older one. */
export function startImportSession({ bridge, importer, setting, grant }: Needs): ImportSession {
  let state: ImportState = { kind: 'opening' }
  let isStopped = false
  let isPreviewing = false
  const listeners = new Set<() => void>()

  function become(next: ImportState): void {
    if (isStopped) return
    state = next
    for (const listener of listeners) listener()
  }

  async function guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (fault) {
      become({ kind: 'refused', failure: 'unexpected', detail: fault instanceof Error ? fault.message : String(fault) })
    }
  }

  const open = (token: string, options: ReadOptions) =>
    guarded(async () => {
      become({ kind: 'opening' })
      const answer = await bridge['sales.read']({ token, ...options })
      if (isStopped) return
      if (!answer.ok) {
        become({ kind: 'refused', failure: answer.failure, detail: answer.detail })
        return
      }
      const { table, again } = answer.value
      const { fileName, encoding, delimiter, sheets, sheet } = table
      const look = await importer.call('look', { table, setting })
      const facts = { fileName, encoding, delimiter, sheets, sheet }
      await show({ facts, again, look, mapping: look.mapping, preview: null, isReading: true })
    })

  async function show(file: OpenedFile): Promise<void> {
    become({ kind: 'opened', file: { ...file, isReading: true } })
    if (isPreviewing) return
    isPreviewing = true
    try {
      await previewLatest()
    } finally {
      isPreviewing = false
    }
  }

  /** Whatever was changed while a preview was made is previewed next; mappings in between are not. */
  async function previewLatest(): Promise<void> {
    while (state.kind === 'opened' && state.file.isReading && !isStopped) {
      const { mapping } = state.file
      const preview = await importer.call('preview', { mapping })
      if (state.kind !== 'opened') return
      become({ kind: 'opened', file: { ...state.file, preview, isReading: state.file.mapping !== mapping } })
    }
  }

  void open(grant.token, {})

  return {
    setting,
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    reread: async (options) => {
      if (state.kind === 'opened') await open(state.file.again.token, options)
    },
    lookAgain: (request) =>
      guarded(async () => {
        if (state.kind !== 'opened') return
        const { file } = state
        const look = await importer.call('lookAgain', request)
        await show({ ...file, look, mapping: look.mapping })
      }),
    setMapping: (mapping) =>
      guarded(async () => {
        if (state.kind === 'opened') await show({ ...state.file, mapping })
      }),
    take: async (how) => {
      if (state.kind !== 'opened') return null
      const { mapping } = state.file
      let taken: ImportCalls['take']['answer'] | null = null
      await guarded(async () => {
        taken = await importer.call('take', { mapping, how })
      })
      return taken
    },
    stop: () => {
      isStopped = true
      importer.stop()
    },
  }
}
