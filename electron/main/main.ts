import { dirname, resolve } from 'node:path'
import { app, dialog } from 'electron'
import { registerAppScheme, setupAppProtocol } from './appProtocol'
import { setupHandlers } from './setupHandlers'
import { setupMainWindow } from './setupMainWindow'
import { setupMenu } from './setupMenu'
import { setupOpenFile } from './setupOpenFile'
import { setupSecurity } from './setupSecurity'

const outFolder = dirname(import.meta.dirname)

/** The desktop, in the order it comes up. */
async function start(): Promise<void> {
  setupDataFolder()
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  app.enableSandbox()
  registerAppScheme()
  const openFile = setupOpenFile()
  app.on('window-all-closed', () => app.quit())
  await app.whenReady()
  setupSecurity()
  const pages = await setupAppProtocol(outFolder)
  const window = await setupMainWindow(outFolder)
  const { grantFor } = setupHandlers({ window, pages, workersFolder: import.meta.dirname })
  setupMenu(window)
  openFile.connect(window, grantFor)
  await window.load()
}

/** `--data=DIR` keeps what is the application's own somewhere else: another user's, a test's. */
function setupDataFolder(): void {
  const folder = app.commandLine.getSwitchValue('data')
  if (folder !== '') app.setPath('userData', resolve(folder))
}

// Not awaited here: Electron becomes ready only once this module has been read to its end.
start().catch((error: unknown) => {
  dialog.showErrorBox('Palier', error instanceof Error ? error.message : String(error))
  app.exit(1)
})
