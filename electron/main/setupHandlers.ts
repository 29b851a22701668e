import { disk } from '@electron/files/fileLayer'
import { readBackIn } from '@electron/files/readBack'
import { answer } from '@electron/host/answer'
import { createHandlers, type HandlerSet } from '@electron/host/handlers'
import type { Host } from '@electron/host/host'
import { CHANNELS } from '@shared/bridge/channels'
import type { HostResult } from '@shared/bridge/contract'
import { app, type IpcMainInvokeEvent, ipcMain } from 'electron'
import { type PrintPages, WINDOW_ADDRESS } from './appProtocol'
import { devServer } from './devServer'
import { createDialogs } from './dialogs'
import { createPdfPrinter } from './printPdf'
import type { MainWindow } from './setupMainWindow'

interface Needs {
  readonly window: MainWindow
  readonly pages: PrintPages
  readonly workersFolder: string
}

/** Registers every channel of the contract, the only place that listens to the window. */
export function setupHandlers({ window, pages, workersFolder }: Needs): HandlerSet {
  const host: Host = {
    info: {
      kind: 'electron',
      version: app.getVersion(),
      locale: app.getLocale(),
      platform: process.platform,
      opensSample: process.argv.includes('--sample'),
    },
    ...createDialogs(window),
    folders: null,
    printPdf: createPdfPrinter(pages),
    usedFile: (path) => app.addRecentDocument(path),
    unsavedChanged: window.update,
    closeWindow: window.close,
  }
  const dataFolder = app.getPath('userData')
  const set = createHandlers({ host, layer: disk, dataFolder, workersFolder, isReadable: readBackIn(workersFolder) })
  for (const channel of CHANNELS) {
    ipcMain.handle(channel, async (event, request: unknown): Promise<HostResult<unknown>> => {
      if (!isFromOurWindow(event, window)) {
        return { ok: false, failure: 'notPermitted', detail: 'only the window of Palier is answered' }
      }
      return answer(set.handlers, channel, request)
    })
  }
  return set
}

/** Only the window's own top page: no frame inside it, no other page that came to be loaded. */
function isFromOurWindow({ senderFrame }: IpcMainInvokeEvent, { browserWindow }: MainWindow): boolean {
  if (senderFrame === null || senderFrame !== browserWindow.webContents.mainFrame) return false
  return senderFrame.url.startsWith(devServer() ?? WINDOW_ADDRESS)
}
