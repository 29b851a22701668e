import { HostError } from '@electron/files/failure'
import type { FileLayer } from '@electron/files/fileLayer'
import type { Grants } from '@electron/files/grants'
import { readIdentified } from '@electron/files/identity'
import type { OpenFiles } from '@electron/files/openFiles'
import { createQueues } from '@electron/files/queues'
import type { RecentFiles } from '@electron/files/recent'
import { type IsReadable, saveFile } from '@electron/files/save'
import type { RequestOf } from '@shared/bridge/contract'
import { sampleWorkspace } from '@shared/sample/sampleWorkspace'
import { writeWorkspaceFile } from '@shared/workspace/file'
import type { Handlers } from './answer'
import type { Host } from './host'

interface Needs {
  readonly layer: FileLayer
  readonly host: Host
  readonly grants: Grants
  readonly openFiles: OpenFiles
  readonly recent: RecentFiles
  readonly generationsFolder: string
  readonly isReadable: IsReadable
}

type WorkspaceChannel = 'workspace.open' | 'workspace.openRecent' | 'workspace.sample' | 'workspace.save'

const LARGEST_WORKSPACE_BYTES = 256 * 1024 * 1024

/** Opening and saving workspaces: two saves of one file never overlap. */
export function workspaceHandlers(needs: Needs): Pick<Handlers, WorkspaceChannel> {
  const { grants, recent } = needs
  const queues = createQueues()
  return {
    'workspace.open': async ({ token }) => openWorkspace(needs, grants.take(token, 'workspace', 'open')),
    'workspace.openRecent': async ({ key }) => openWorkspace(needs, await recent.pathOf(key)),
    'workspace.sample': async () => ({ bytes: writeWorkspaceFile(sampleWorkspace()) }),
    'workspace.save': async (request) => {
      const target = await targetOf(needs, request)
      return queues.run(target, async () => saveWorkspace(needs, target, request))
    },
  }
}

async function openWorkspace({ layer, host, openFiles, recent }: Needs, path: string) {
  const look = await layer.look(path)
  if (look !== null && look.byteCount > LARGEST_WORKSPACE_BYTES) {
    throw new HostError('tooLarge', `a workspace of more than ${LARGEST_WORKSPACE_BYTES} bytes is not opened`)
  }
  const read = await readIdentified(layer, path)
  if (read === null) throw new HostError('missing', 'there is no such file any more')
  await recent.add(path)
  host.usedFile(path)
  return { file: openFiles.remember(path, read.identity), bytes: read.bytes }
}

async function targetOf({ layer, grants, openFiles }: Needs, request: RequestOf<'workspace.save'>): Promise<string> {
  if (request.key !== undefined) return openFiles.find(request.key).path
  if (request.token === undefined) throw new HostError('invalidRequest', 'either a token or a key')
  return layer.follow(grants.take(request.token, 'workspace', 'save'))
}

async function saveWorkspace(needs: Needs, path: string, request: RequestOf<'workspace.save'>) {
  const { layer, host, openFiles, recent, generationsFolder, isReadable } = needs
  const identity = await saveFile(layer, {
    path,
    bytes: request.bytes,
    // The version is looked up inside the queue: a save that waited builds on the one before it.
    base: request.key === undefined ? null : openFiles.find(request.key).identity,
    overwrite: request.overwrite === true,
    generationsFolder,
    isReadable,
  })
  await recent.add(path)
  host.usedFile(path)
  return { file: openFiles.remember(path, identity), savedMs: Date.now() }
}
