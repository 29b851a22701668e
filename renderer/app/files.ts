import type { Grant, HostFailure, HostResult, OpenFile, RecoveryEntry } from '@shared/bridge/contract'
import { type Language, type MessageKey, translate } from '@shared/i18n/catalogue'
import { findingText } from '@shared/i18n/findingText'
import { inLanguage } from '@shared/plan/model'
import type { PlanTemplate } from '@shared/plan/templates'
import { readWorkspaceFile, writeWorkspaceFile } from '@shared/workspace/file'
import type { Services } from './context'
import { documentName, isUnsaved } from './document'
import { type Currency, workspaceFromTemplate } from './templates'
import type { UnsavedAnswer } from './view'

/** Opening, saving and closing: the conversations between the window, its host and the user. Each says whether it went through. */

export function newRecoveryId(): string {
  return crypto.randomUUID()
}

/** Shows a failure of the world; a cancelled dialog is none. */
export function tellFailure({ store }: Services, failure: HostFailure, detail: string): void {
  if (failure === 'cancelled') return
  const text = (language: Language) => translate(language, `host.failure.${failure}`, { detail })
  store.getState().notify({ severity: 'error', text })
}

/** Nothing is said of what takes no longer than this. */
const PATIENCE_MS = 300

/** Says what is waited for while it takes long. */
async function waited<T>({ store }: Services, what: MessageKey, promise: Promise<T>): Promise<T> {
  const timer = setTimeout(() => store.getState().wait(what), PATIENCE_MS)
  try {
    return await promise
  } finally {
    clearTimeout(timer)
    store.getState().wait(null)
  }
}

/** The value of an answer of the host; tells the user and gives null when there is none. */
export function valueOrTell<T>(services: Services, answer: HostResult<T>): T | null {
  if (answer.ok) return answer.value
  tellFailure(services, answer.failure, answer.detail)
  return null
}

function openBytes(services: Services, bytes: Uint8Array, file: OpenFile | null, isSaved: boolean): boolean {
  const { workspace, findings } = readWorkspaceFile(bytes)
  const { openDocument, notify } = services.store.getState()
  const [first] = findings
  notify(
    first === undefined
      ? null
      : { severity: workspace === null ? 'error' : 'note', text: (language) => findingText(first, language) },
  )
  if (workspace === null) return false
  openDocument({
    workspace,
    saved: isSaved ? workspace : null,
    file,
    savedMs: null,
    recoveryId: newRecoveryId(),
  })
  return true
}

/** Starts on a plan that is in no file yet; nothing is lost by leaving it untouched. */
export async function startFromTemplate(
  services: Services,
  template: PlanTemplate,
  currency: Currency,
): Promise<boolean> {
  if (!(await isSafeToLeave(services))) return false
  const { openDocument, show } = services.store.getState()
  const workspace = workspaceFromTemplate(template, currency, new Date().getFullYear())
  openDocument({ workspace, saved: workspace, file: null, savedMs: null, recoveryId: newRecoveryId() })
  show('plan')
  return true
}

export async function openWithDialog(services: Services): Promise<boolean> {
  if (!(await isSafeToLeave(services))) return false
  const grant = valueOrTell(services, await services.bridge['dialog.open']({ purpose: 'workspace' }))
  return grant === null ? false : openGranted(services, grant)
}

async function openGranted(services: Services, { token }: Grant): Promise<boolean> {
  const opened = valueOrTell(
    services,
    await waited(services, 'app.opening', services.bridge['workspace.open']({ token })),
  )
  return opened !== null && openBytes(services, opened.bytes, opened.file, true)
}

/** Opens a file that the desktop handed over. */
export async function openDropped(services: Services, grant: Grant): Promise<boolean> {
  return (await isSafeToLeave(services)) && openGranted(services, grant)
}

export async function openRecent(services: Services, key: string): Promise<boolean> {
  if (!(await isSafeToLeave(services))) return false
  const opened = valueOrTell(
    services,
    await waited(services, 'app.opening', services.bridge['workspace.openRecent']({ key })),
  )
  return opened !== null && openBytes(services, opened.bytes, opened.file, true)
}

export async function openSample(services: Services): Promise<boolean> {
  if (!(await isSafeToLeave(services))) return false
  const sample = valueOrTell(services, await waited(services, 'app.opening', services.bridge['workspace.sample']()))
  return sample !== null && openBytes(services, sample.bytes, null, true)
}

/** Shows the sample company to who has nothing to go on with: no file opened before, no work kept by the journal, nothing open. */
export async function openSampleAtFirst(services: Services): Promise<void> {
  const { store, bridge } = services
  const [recent, kept] = await Promise.all([bridge['recent.list'](), bridge['recovery.list']()])
  const isFirst = recent.ok && kept.ok && recent.value.length === 0 && kept.value.length === 0
  if (isFirst && store.getState().document === null) await openSample(services)
}

/** Opens what the journal kept when Palier stopped without saving. It goes back to its file only while that file is as it was. */
export async function openRecovered(services: Services, { id, base, file }: RecoveryEntry): Promise<boolean> {
  const kept = valueOrTell(services, await services.bridge['recovery.read']({ id }))
  if (kept === null || !openBytes(services, kept.bytes, base === 'unchanged' ? file : null, false)) return false
  await services.bridge['recovery.discard']({ id })
  return true
}

/** Saves to the file the document came from; asks for one when there is none. */
export async function save(services: Services): Promise<boolean> {
  const { document } = services.store.getState()
  if (document === null) return false
  return document.file === null ? saveAs(services) : write(services, { key: document.file.key })
}

export async function saveAs(services: Services): Promise<boolean> {
  const { document, language } = services.store.getState()
  if (document === null) return false
  const suggestedName = document.file?.name ?? `${fileSafe(inLanguage(document.workspace.name, language))}.palier`
  const grant = valueOrTell(services, await services.bridge['dialog.save']({ purpose: 'workspace', suggestedName }))
  return grant === null ? false : write(services, { token: grant.token })
}

/** A name that every file system takes. */
export function fileSafe(name: string): string {
  const safe = name
    .replace(/[<>:"/\\|?*\p{Cc}]/gu, ' ')
    .trim()
    .slice(0, 120)
  return safe === '' ? 'Palier' : safe
}

type Place = { readonly key: string } | { readonly token: string }

async function write(services: Services, place: Place, overwrite = false): Promise<boolean> {
  const { store, bridge } = services
  const { document } = store.getState()
  if (document === null) return false
  const bytes = writeWorkspaceFile(document.workspace)
  const writing = bridge['workspace.save']({ ...place, bytes, ...(overwrite ? { overwrite } : {}) })
  const answer = await waited(services, 'app.saving', writing)
  if (!answer.ok && answer.failure === 'changedOnDisk' && !overwrite) {
    return (await mayOverwrite(services, document.file?.name ?? '')) && write(services, place, true)
  }
  const saved = valueOrTell(services, answer)
  if (saved === null) return false
  store.getState().markSaved(document.workspace, saved.file, saved.savedMs)
  store.getState().notify(null)
  await bridge['recovery.discard']({ id: document.recoveryId })
  return true
}

function mayOverwrite({ store }: Services, name: string): Promise<boolean> {
  const { openDialog } = store.getState()
  return new Promise((resolve) => {
    const answer = (overwrite: boolean) => {
      openDialog(null)
      resolve(overwrite)
    }
    openDialog({ kind: 'overwrite', name, answer })
  })
}

function askUnsaved({ store }: Services): Promise<UnsavedAnswer> {
  const { openDialog, language } = store.getState()
  return new Promise((resolve) => {
    const answer = (chosen: UnsavedAnswer) => {
      openDialog(null)
      resolve(chosen)
    }
    openDialog({ kind: 'unsaved', name: documentName(store.getState(), language), answer })
  })
}

/** True when nothing would be lost by leaving the document: it is saved, or the user saved or gave it up just now. */
export async function isSafeToLeave(services: Services): Promise<boolean> {
  if (!isUnsaved(services.store.getState())) return true
  const answer = await askUnsaved(services)
  if (answer === 'save') return save(services)
  return answer === 'discard'
}

/** Answers the host's wish to close. What the user gave up stays in the recovery journal until the next start. */
export async function closeWindow(services: Services): Promise<void> {
  if (await isSafeToLeave(services)) await services.bridge['window.close']()
}
