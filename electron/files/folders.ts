import { readdir, realpath, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { FolderEntry, FolderListing } from '@shared/bridge/contract'
import { HostError } from './failure'

export interface Folders {
  readonly list: (trail: readonly string[]) => Promise<FolderListing>
  /** The path of a file in a folder of the trail; it need not exist when it is to be written. */
  readonly pathOf: (trail: readonly string[], name: string, use: 'open' | 'save') => Promise<string>
}

/** What the page's own file dialog may see: folders below one root. No name, and no symbolic link, leads out of it. */
export function createFolders(root: string): Folders {
  const folderOf = async (trail: readonly string[]) => {
    for (const name of trail) refuseOddName(name)
    return insideRoot(root, join(root, ...trail))
  }
  return {
    list: async (trail) => {
      const folder = await folderOf(trail)
      const found = await readdir(folder, { withFileTypes: true })
      const visible = found.filter(({ name }) => !name.startsWith('.'))
      const entries = await Promise.all(visible.map(async ({ name }) => entryOf(root, folder, name)))
      return { trail, entries: entries.filter((entry) => entry !== null) }
    },
    pathOf: async (trail, name, use) => {
      refuseOddName(name)
      const path = join(await folderOf(trail), name)
      if (use === 'open' || (await isThere(path))) return insideRoot(root, path)
      return path
    },
  }
}

/** The real path, links followed. Throws HostError `notPermitted` when it lies outside the root. */
async function insideRoot(root: string, path: string): Promise<string> {
  const real = await realpath(path)
  const way = relative(await realpath(root), real)
  if (way === '..' || way.startsWith(`..${sep}`) || way.startsWith(sep) || /^[A-Za-z]:/.test(way)) {
    throw new HostError('notPermitted', 'the path leads out of the folder that may be seen')
  }
  return real
}

function refuseOddName(name: string): void {
  if (name === '.' || name === '..' || /[/\\\0]/.test(name)) {
    throw new HostError('notPermitted', 'a name is one name, not a path')
  }
}

/** What cannot be looked at (a broken link, a link that leads out, a socket) is not shown. */
async function entryOf(root: string, folder: string, name: string): Promise<FolderEntry | null> {
  try {
    const look = await stat(await insideRoot(root, join(folder, name)))
    if (!look.isDirectory() && !look.isFile()) return null
    return { name, kind: look.isDirectory() ? 'folder' : 'file', modifiedMs: look.mtimeMs, byteCount: look.size }
  } catch {
    return null
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path)
    return true
  } catch {
    return false
  }
}
