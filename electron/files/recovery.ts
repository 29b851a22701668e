import { join } from 'node:path'
import type { RecoveryEntry } from '@shared/bridge/contract'
import { decodeMessage, encodeMessage } from '@shared/bridge/encoding'
import { z } from 'zod'
import { replaceFile } from './appData'
import { HostError } from './failure'
import type { FileLayer } from './fileLayer'
import { compareOnDisk, sha256 } from './identity'
import type { OpenedFile, OpenFiles } from './openFiles'

const WORK = z.object({
  name: z.string(),
  savedMs: z.number(),
  base: z
    .object({
      path: z.string(),
      identity: z.object({ modifiedMs: z.number(), byteCount: z.number(), sha256: z.string() }),
    })
    .nullable(),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
})
type Work = z.infer<typeof WORK>

const SUFFIX = '.recovery'

export interface Recovery {
  readonly write: (id: string, name: string, bytes: Uint8Array, base: OpenedFile | null) => Promise<void>
  /** Newest first; without the work that its file already holds. */
  readonly list: () => Promise<readonly RecoveryEntry[]>
  readonly read: (id: string) => Promise<Uint8Array>
  readonly discard: (id: string) => Promise<void>
}

/**
 * Unsaved work, kept in the application's own folder. Each piece records the version of the file it began from: work that is older than
 * the file is told apart and can never take its place.
 */
export function createRecovery(layer: FileLayer, folder: string, openFiles: OpenFiles): Recovery {
  const pathOf = (id: string) => join(folder, `${id}${SUFFIX}`)

  const entryOf = async (id: string): Promise<RecoveryEntry | null> => {
    const work = await readWork(layer, pathOf(id))
    if (work === null) return null
    const { name, savedMs, base } = work
    if (base === null) return { id, name, savedMs, base: 'none', file: null }
    const state = await compareOnDisk(layer, base.path, base.identity)
    if (state === 'unchanged') {
      return { id, name, savedMs, base: state, file: openFiles.remember(base.path, base.identity) }
    }
    return state === 'changed' && (await holds(layer, base.path, work))
      ? null
      : { id, name, savedMs, base: state, file: null }
  }

  return {
    write: async (id, name, bytes, base) => {
      await replaceFile(layer, pathOf(id), encodeMessage({ name, savedMs: Date.now(), base, bytes } satisfies Work))
    },
    list: async () => {
      const names = (await layer.names(folder)).filter((name) => name.endsWith(SUFFIX))
      const entries = await Promise.all(names.map(async (name) => entryOf(name.slice(0, -SUFFIX.length))))
      return entries.filter((entry) => entry !== null).toSorted((one, other) => other.savedMs - one.savedMs)
    },
    read: async (id) => {
      const work = await readWork(layer, pathOf(id))
      if (work === null) throw new HostError('missing', 'there is no readable work under this name')
      return work.bytes
    },
    discard: async (id) => layer.remove(pathOf(id)),
  }
}

async function readWork(layer: FileLayer, path: string): Promise<Work | null> {
  if ((await layer.look(path)) === null) return null
  const parsed = WORK.safeParse(decoded(await layer.read(path)))
  return parsed.success ? parsed.data : null
}

/** A file that the machine left half-written is no message; it is not offered. */
function decoded(encoded: Uint8Array): unknown {
  try {
    return decodeMessage(encoded)
  } catch {
    return undefined
  }
}

/** True when the file already is the kept work: the window stopped between saving and clearing its journal. */
async function holds(layer: FileLayer, path: string, work: Work): Promise<boolean> {
  const identity = { modifiedMs: work.savedMs, byteCount: work.bytes.length, sha256: sha256(work.bytes) }
  return (await compareOnDisk(layer, path, identity)) === 'unchanged'
}
