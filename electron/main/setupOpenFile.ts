import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Grant } from '@shared/bridge/contract'
import { app } from 'electron'
import type { MainWindow } from './setupMainWindow'

export interface OpenFile {
  /** From now on files go to the window; those that came before are handed over. */
  readonly connect: (window: MainWindow, grantFor: (path: string) => Grant) => void
}

/** Files opened from the desktop: on the command line, by a second start, or by the Mac's Finder, which may ask before we are ready. */
export function setupOpenFile(): OpenFile {
  const waiting = fileArguments(process.argv, process.cwd())
  let open = (path: string) => {
    waiting.push(path)
  }
  app.on('open-file', (event, path) => {
    event.preventDefault()
    open(path)
  })
  return {
    connect: (window, grantFor) => {
      open = (path) => window.send('file.opened', grantFor(path))
      app.on('second-instance', (_event, argv, folder) => {
        window.focus()
        for (const path of fileArguments(argv, folder)) open(path)
      })
      // Only a page that is there can be told.
      window.browserWindow.webContents.once('did-finish-load', () => {
        for (const path of waiting.splice(0)) open(path)
      })
    },
  }
}

/** What of a command line names a workspace: not switches, not the executable, not the application's own folder. */
function fileArguments(argv: readonly string[], folder: string): string[] {
  return argv
    .slice(1)
    .filter((argument) => !argument.startsWith('-') && /\.palier(\.json)?$/i.test(argument))
    .map((argument) => resolve(folder, argument))
    .filter((path) => existsSync(path))
}
