import { appDataIn } from '@electron/files/appData'
import { HostError } from '@electron/files/failure'
import type { FileLayer } from '@electron/files/fileLayer'
import { createGrants, type Grants } from '@electron/files/grants'
import { createOpenFiles } from '@electron/files/openFiles'
import { createRecentFiles } from '@electron/files/recent'
import { createRecovery } from '@electron/files/recovery'
import type { IsReadable } from '@electron/files/save'
import type { Channel } from '@shared/bridge/channels'
import type { Grant, RequestOf } from '@shared/bridge/contract'
import type { Handlers } from './answer'
import { exportHandlers } from './exportHandlers'
import type { Host } from './host'
import { salesHandlers } from './salesHandlers'
import { workspaceHandlers } from './workspaceHandlers'

export interface HandlerOptions {
  readonly host: Host
  readonly layer: FileLayer
  /** The application's own folder: recovery, earlier versions, recent files. */
  readonly dataFolder: string
  /** Where the built worker entries are. */
  readonly workersFolder: string
  /** Whether bytes read back as a workspace, asked before they are written. */
  readonly isReadable: IsReadable
}

export interface HandlerSet {
  readonly handlers: Handlers
  /** A right to open a file that came from outside the window: the desktop, the command line. */
  readonly grantFor: (path: string) => Grant
}

/** Every channel of the contract, the same on the desktop and in the browser. */
export function createHandlers(options: HandlerOptions): HandlerSet {
  const { host, layer, dataFolder } = options
  const data = appDataIn(dataFolder)
  const grants = createGrants()
  const openFiles = createOpenFiles()
  const recent = createRecentFiles(layer, data.recentFile)
  const recovery = createRecovery(layer, data.recoveryFolder, openFiles)
  const handlers: Handlers = {
    'host.info': async () => host.info,
    ...dialogHandlers(host, grants),
    ...workspaceHandlers({
      layer,
      host,
      grants,
      openFiles,
      recent,
      generationsFolder: data.generationsFolder,
      isReadable: options.isReadable,
    }),
    'recent.list': async () => recent.list(),
    'recovery.write': async ({ id, name, bytes, key }) => {
      await recovery.write(id, name, bytes, key === undefined ? null : openFiles.find(key))
      return null
    },
    'recovery.list': async () => recovery.list(),
    'recovery.read': async ({ id }) => ({ bytes: await recovery.read(id) }),
    'recovery.discard': async ({ id }) => {
      await recovery.discard(id)
      return null
    },
    ...salesHandlers({ layer, grants, workersFolder: options.workersFolder }),
    ...exportHandlers({ layer, grants, printPdf: host.printPdf, workersFolder: options.workersFolder }),
    'window.unsaved': async (state) => {
      host.unsavedChanged(state)
      return null
    },
    'window.close': async () => {
      host.closeWindow()
      return null
    },
  }
  return { handlers, grantFor: (path) => grants.give(path, 'workspace', 'open') }
}

function dialogHandlers(host: Host, grants: Grants): Pick<Handlers, DialogChannel> {
  return {
    'dialog.open': async ({ purpose }) => {
      const path = await host.askOpen(purpose)
      return path === null ? null : grants.give(path, purpose, 'open')
    },
    'dialog.save': async ({ purpose, suggestedName }) => {
      const path = await host.askSave(purpose, suggestedName)
      return path === null ? null : grants.give(path, purpose, 'save')
    },
    'folder.list': async ({ trail }) => foldersOf(host).list(trail),
    'folder.grant': async ({ trail, name, purpose, use }: RequestOf<'folder.grant'>) =>
      grants.give(await foldersOf(host).pathOf(trail, name, use), purpose, use),
  }
}
type DialogChannel = Extract<Channel, 'dialog.open' | 'dialog.save' | 'folder.list' | 'folder.grant'>

function foldersOf(host: Host) {
  if (host.folders === null) throw new HostError('notPermitted', 'folders are listed by the system here')
  return host.folders
}
