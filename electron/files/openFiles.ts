import { basename } from 'node:path'
import type { OpenFile } from '@shared/bridge/contract'
import { HostError } from './failure'
import { newToken } from './grants'
import type { FileIdentity } from './identity'

/** A file the window has open: where it is, and the version its work began from. */
export interface OpenedFile {
  readonly path: string
  readonly identity: FileIdentity
}

export interface OpenFiles {
  /** Remembers a file as opened or saved in this version; a file already open keeps its key. */
  readonly remember: (path: string, identity: FileIdentity) => OpenFile
  /** Throws HostError `grantUsed` for a key this host never gave. */
  readonly find: (key: string) => OpenedFile
}

/** Keys by which the window saves again to a file it has open, without knowing where that is. */
export function createOpenFiles(): OpenFiles {
  const files = new Map<string, OpenedFile>()
  return {
    remember: (path, identity) => {
      const known = [...files].find(([, file]) => file.path === path)
      const key = known === undefined ? newToken() : known[0]
      files.set(key, { path, identity })
      return { key, name: basename(path) }
    },
    find: (key) => {
      const file = files.get(key)
      if (file === undefined) throw new HostError('grantUsed', 'no file is open under this key')
      return file
    },
  }
}
