import { constants } from 'node:fs'
import { copyFile, mkdir, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises'
import { codeOf } from './failure'

/** What saving asks of the disk, one operation a method, so that a test can make any of them fail. */
export interface FileLayer {
  readonly read: (path: string) => Promise<Uint8Array>
  /** When the file was changed, its length and permissions; null when there is no such file. */
  readonly look: (path: string) => Promise<FileLook | null>
  /** The file a link leads to, so that saving replaces the file and not the link; the path itself when nothing is there. */
  readonly follow: (path: string) => Promise<string>
  /** Writes a file that must not exist yet. */
  readonly writeNew: (path: string, bytes: Uint8Array, mode: number) => Promise<void>
  /** Makes sure the file's bytes are on the disk and not only in a cache. */
  readonly flush: (path: string) => Promise<void>
  readonly copy: (from: string, to: string) => Promise<void>
  readonly rename: (from: string, to: string) => Promise<void>
  readonly remove: (path: string) => Promise<void>
  /** Makes sure a rename in the folder survives a loss of power, where the system can. */
  readonly flushFolder: (folder: string) => Promise<void>
  readonly makeFolder: (folder: string) => Promise<void>
  /** Names in a folder; none when there is no such folder. */
  readonly names: (folder: string) => Promise<readonly string[]>
}

export interface FileLook {
  readonly modifiedMs: number
  readonly byteCount: number
  readonly mode: number
}

/** The disk itself. */
export const disk: FileLayer = {
  read: async (path) => readFile(path),
  look: async (path) => {
    try {
      const { mtimeMs, size, mode } = await stat(path)
      return { modifiedMs: mtimeMs, byteCount: size, mode }
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null
      throw error
    }
  },
  follow: async (path) => {
    try {
      return await realpath(path)
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return path
      throw error
    }
  },
  writeNew: async (path, bytes, mode) => {
    const file = await open(path, 'wx', mode)
    try {
      await file.writeFile(bytes)
    } finally {
      await file.close()
    }
  },
  flush: async (path) => {
    const file = await open(path, 'r+')
    try {
      await file.sync()
    } finally {
      await file.close()
    }
  },
  copy: async (from, to) => copyFile(from, to, constants.COPYFILE_EXCL),
  rename: async (from, to) => rename(from, to),
  remove: async (path) => rm(path, { force: true }),
  flushFolder: async (folder) => {
    if (process.platform === 'win32') return
    const handle = await open(folder, 'r')
    try {
      await handle.sync()
    } catch (error) {
      // Network folders cannot do this; the file is whole without it.
      if (!['EINVAL', 'ENOTSUP', 'EPERM', 'EBADF'].includes(codeOf(error))) throw error
    } finally {
      await handle.close()
    }
  },
  makeFolder: async (folder) => {
    await mkdir(folder, { recursive: true, mode: 0o700 })
  },
  names: async (folder) => {
    try {
      return await readdir(folder)
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return []
      throw error
    }
  },
}
