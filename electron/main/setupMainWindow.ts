import { join } from 'node:path'
import type { SendEvent } from '@electron/host/host'
import type { RequestOf } from '@shared/bridge/contract'
import type { Language } from '@shared/i18n/catalogue'
import { app, BrowserWindow } from 'electron'
import { WINDOW_ADDRESS } from './appProtocol'
import { createCloseGuard } from './closeGuard'
import { devServer } from './devServer'
import { keepWindowState, readWindowState } from './windowState'

export interface MainWindow {
  readonly browserWindow: BrowserWindow
  readonly load: () => Promise<void>
  readonly send: SendEvent
  /** What the window says of its document: title, unsaved work, language. */
  readonly update: (state: RequestOf<'window.unsaved'>) => void
  readonly language: () => Language
  readonly onLanguage: (listener: () => void) => void
  /** Nothing would be lost: the window goes without asking again. */
  readonly close: () => void
  readonly focus: () => void
}

const SMALLEST = { minWidth: 900, minHeight: 600 }

/** The one window: sandboxed, isolated, without Node, and only as large as the screen it is on. */
export async function setupMainWindow(outFolder: string): Promise<MainWindow> {
  const state = await readWindowState()
  const browserWindow = new BrowserWindow({
    ...state.bounds,
    ...SMALLEST,
    show: false,
    // The page has the same menus; Alt shows these to whoever looks for them.
    autoHideMenuBar: true,
    title: 'Palier',
    webPreferences: {
      preload: join(outFolder, 'preload', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  })
  if (state.isMaximised) browserWindow.maximize()
  browserWindow.once('ready-to-show', () => browserWindow.show())
  keepWindowState(browserWindow)

  let language: Language = app.getLocale().startsWith('fr') ? 'fr' : 'en'
  const languageListeners: (() => void)[] = []
  const send: SendEvent = (event, payload) => {
    if (!browserWindow.isDestroyed()) browserWindow.webContents.send(event, payload)
  }
  const guard = createCloseGuard(browserWindow, send, () => language)

  return {
    browserWindow,
    load: async () => browserWindow.loadURL(devServer() ?? WINDOW_ADDRESS),
    send,
    update: (told) => {
      guard.setUnsaved(told.unsaved)
      browserWindow.setTitle(told.title === '' ? 'Palier' : `${told.title} – Palier`)
      browserWindow.setDocumentEdited(told.unsaved)
      if (told.language === language) return
      language = told.language
      for (const listener of languageListeners) listener()
    },
    language: () => language,
    onLanguage: (listener) => languageListeners.push(listener),
    close: guard.close,
    focus: () => {
      if (browserWindow.isMinimized()) browserWindow.restore()
      browserWindow.focus()
    },
  }
}
