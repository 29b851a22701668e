import { writeWorkspaceFile } from '@shared/workspace/file'
import type { Services } from './context'
import { documentName, isUnsaved } from './document'
import { tellFailure } from './files'

/** A change is in the journal at the latest this long after it was made. */
const JOURNAL_MS = 800

/** Writes unsaved work to the recovery journal, never to the user's file; returns how to stop. */
export function keepJournal(services: Services): () => void {
  const { store, bridge } = services
  let timer: ReturnType<typeof setTimeout> | undefined
  let journaled = store.getState().document?.workspace

  async function write(): Promise<void> {
    timer = undefined
    const state = store.getState()
    const { document, language } = state
    if (document === null || !isUnsaved(state)) return
    journaled = document.workspace
    const bytes = writeWorkspaceFile(document.workspace)
    const answer = await bridge['recovery.write']({
      id: document.recoveryId,
      name: documentName(state, language).slice(0, 255),
      bytes,
      ...(document.file === null ? {} : { key: document.file.key }),
    })
    if (!answer.ok) tellFailure(services, answer.failure, answer.detail)
  }

  const unsubscribe = store.subscribe((state) => {
    if (state.document?.workspace === journaled || !isUnsaved(state) || timer !== undefined) return
    timer = setTimeout(() => void write(), JOURNAL_MS)
  })
  return () => {
    clearTimeout(timer)
    unsubscribe()
  }
}
