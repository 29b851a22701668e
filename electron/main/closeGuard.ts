import type { SendEvent } from '@electron/host/host'
import { type Language, translate } from '@shared/i18n/catalogue'
import { type BrowserWindow, dialog } from 'electron'

export interface CloseGuard {
  readonly setUnsaved: (unsaved: boolean) => void
  readonly close: () => void
}

/**
 * Keeps a window with unsaved work open until its user has said what becomes of it. The window asks; where it no longer answers, the
 * system asks in its place, and what the journal holds is offered at the next start.
 */
export function createCloseGuard(window: BrowserWindow, send: SendEvent, language: () => Language): CloseGuard {
  let isUnsaved = false
  let isHung = false
  window.on('unresponsive', () => {
    isHung = true
  })
  window.on('responsive', () => {
    isHung = false
  })
  window.on('close', (event) => {
    if (!isUnsaved) return
    event.preventDefault()
    if (!isHung) send('close.requested', null)
    else if (isGivenUp(window, language())) window.destroy()
  })
  // The system is going down and waits for nobody: the journal holds the work.
  window.on('session-end', () => window.destroy())
  // The page's own refusal to unload, meant for browsers, would cancel a close without a word.
  window.webContents.on('will-prevent-unload', (event) => event.preventDefault())
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    isUnsaved = false
    window.webContents.reload()
  })
  return {
    setUnsaved: (unsaved) => {
      isUnsaved = unsaved
    },
    close: () => window.destroy(),
  }
}

function isGivenUp(window: BrowserWindow, language: Language): boolean {
  const answer = dialog.showMessageBoxSync(window, {
    type: 'warning',
    message: translate(language, 'host.hung.title'),
    detail: translate(language, 'host.hung.text'),
    buttons: [translate(language, 'host.hung.wait'), translate(language, 'host.hung.close')],
    defaultId: 0,
    cancelId: 0,
  })
  return answer === 1
}
