import { dirname } from 'node:path'
import type { FileLayer } from '@electron/files/fileLayer'

interface Stored {
  bytes: Uint8Array
  modifiedMs: number
  /** False while the bytes are only in a cache that a loss of power empties. */
  isFlushed: boolean
}

export interface MemoryDisk {
  readonly layer: FileLayer
  readonly put: (path: string, text: string) => void
  readonly text: (path: string) => string | undefined
  readonly paths: () => string[]
  /** Names of the operations asked so far, in order. */
  readonly operations: string[]
  /** What is left after the power went: files whose bytes had not reached the disk are cut short. */
  readonly losePower: () => void
}

/** What goes wrong: called before each operation with its name and number, it throws to make the operation fail. */
export type Fault = (operation: string, count: number) => void

export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: made to fail`), { code })
}

/** A disk in memory that can be made to fail at any operation. */
export function createMemoryDisk(fault: Fault = () => undefined): MemoryDisk {
  const files = new Map<string, Stored>()
  const operations: string[] = []
  let clock = 0
  const step = (operation: string) => {
    operations.push(operation)
    fault(operation, operations.length)
  }
  const stored = (path: string) => {
    const file = files.get(path)
    if (file === undefined) throw systemError('ENOENT')
    return file
  }
  const write = (path: string, bytes: Uint8Array, isFlushed: boolean) => {
    clock += 1
    files.set(path, { bytes: bytes.slice(), modifiedMs: clock, isFlushed })
  }
  const layer: FileLayer = {
    read: async (path) => {
      step('read')
      return stored(path).bytes.slice()
    },
    look: async (path) => {
      step('look')
      const file = files.get(path)
      return file === undefined ? null : { modifiedMs: file.modifiedMs, byteCount: file.bytes.length, mode: 0o100644 }
    },
    follow: async (path) => path,
    writeNew: async (path, bytes) => {
      if (files.has(path)) throw systemError('EEXIST')
      // A write that fails leaves a part behind, as disks do.
      write(path, bytes.slice(0, Math.floor(bytes.length / 2)), false)
      step('writeNew')
      write(path, bytes, false)
    },
    flush: async (path) => {
      step('flush')
      stored(path).isFlushed = true
    },
    copy: async (from, to) => {
      step('copy')
      if (files.has(to)) throw systemError('EEXIST')
      write(to, stored(from).bytes, true)
    },
    rename: async (from, to) => {
      step('rename')
      files.set(to, stored(from))
      files.delete(from)
    },
    remove: async (path) => {
      step('remove')
      files.delete(path)
    },
    flushFolder: async () => step('flushFolder'),
    makeFolder: async () => step('makeFolder'),
    names: async (folder) => {
      step('names')
      return [...files.keys()].filter((path) => dirname(path) === folder).map((path) => path.slice(folder.length + 1))
    },
  }
  return {
    layer,
    operations,
    put: (path, text) => write(path, new TextEncoder().encode(text), true),
    text: (path) => {
      const file = files.get(path)
      return file === undefined ? undefined : new TextDecoder().decode(file.bytes)
    },
    paths: () => [...files.keys()],
    losePower: () => {
      for (const file of files.values()) {
        if (!file.isFlushed) file.bytes = file.bytes.slice(0, 1)
      }
    },
  }
}
