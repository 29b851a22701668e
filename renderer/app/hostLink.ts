import { isActionId, runAction } from './actions'
import type { Services } from './context'
import { documentName, isUnsaved } from './document'
import { closeWindow, openDropped } from './files'
import { finishEntry } from './shortcuts'

/** Keeps the host told of unsaved work and the title, and does what it asks; returns how to stop. */
export function linkHost(services: Services): () => void {
  const { store, bridge } = services
  let told = ''

  function tell(): void {
    const state = store.getState()
    const { language } = state
    const unsaved = isUnsaved(state)
    const title = documentName(state, language)
    const now = JSON.stringify([unsaved, title, language])
    if (now === told) return
    told = now
    document.documentElement.lang = language
    document.title = title === '' ? 'Palier' : `${unsaved ? '• ' : ''}${title} – Palier`
    void bridge['window.unsaved']({ unsaved, title: title.slice(0, 400), language })
  }

  function beforeUnload(event: BeforeUnloadEvent): void {
    if (isUnsaved(store.getState())) event.preventDefault()
  }

  tell()
  const stops = [
    store.subscribe(tell),
    bridge.on('close.requested', () => {
      finishEntry()
      void closeWindow(services)
    }),
    bridge.on('file.opened', (grant) => void openDropped(services, grant)),
    bridge.on('menu.command', ({ command }) => {
      finishEntry()
      if (isActionId(command)) void runAction(services, command)
    }),
  ]
  window.addEventListener('beforeunload', beforeUnload)
  return () => {
    window.removeEventListener('beforeunload', beforeUnload)
    for (const stop of stops) stop()
  }
}
