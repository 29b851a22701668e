import { randomBytes } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { codeOf, HostError } from './failure'
import type { FileLayer } from './fileLayer'
import { keepGeneration } from './generations'
import { compareOnDisk, type FileIdentity, sha256 } from './identity'

export type IsReadable = (bytes: Uint8Array) => Promise<boolean>

export interface SaveRequest {
  readonly path: string
  readonly bytes: Uint8Array
  /** The version the window's work began from; null for a file the user has just chosen to write. */
  readonly base: FileIdentity | null
  /** The user has been told that the file changed on disk and wants to keep this work. */
  readonly overwrite: boolean
  /** Where earlier versions are kept. */
  readonly generationsFolder: string
  /** Reads the bytes back as the workspace they should be; false when they are none. */
  readonly isReadable: IsReadable
}

const NEW_FILE_MODE = 0o600
const PERMISSION_BITS = 0o777
const RENAME_WAITS_MS = [5, 10, 20, 40, 80, 160, 320, 640, 640]
const PASSING_CODES = ['EPERM', 'EACCES', 'EBUSY']

/**
 * Saves a workspace so that whatever fails, at whatever step, the file is the old version or the new one, whole.
 * What is about to be written is read back first; it goes to a temporary file beside the target, to the disk, is compared, and takes the
 * target's place in one rename. The version before is kept apart.
 */
export async function saveFile(layer: FileLayer, request: SaveRequest): Promise<FileIdentity> {
  const { path, bytes, base, overwrite } = request
  if (!(await request.isReadable(bytes))) {
    throw new HostError('damaged', 'what was to be written could not be read back; nothing was written')
  }
  if (base !== null && !overwrite && (await compareOnDisk(layer, path, base)) === 'changed') {
    throw new HostError('changedOnDisk', `${basename(path)} was changed by something else since it was opened`)
  }
  const before = await layer.look(path)
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`)
  try {
    await layer.writeNew(temporary, bytes, before === null ? NEW_FILE_MODE : before.mode & PERMISSION_BITS)
    await layer.flush(temporary)
    await compareWritten(layer, temporary, bytes)
    if (before !== null) await keepGeneration(layer, path, request.generationsFolder)
    await renameWithPatience(layer, temporary, path)
  } catch (error) {
    await removeQuietly(layer, temporary)
    throw error
  }
  await layer.flushFolder(dirname(path))
  const after = await layer.look(path)
  if (after === null) throw new HostError('missing', `${basename(path)} was removed as it was saved`)
  return { modifiedMs: after.modifiedMs, byteCount: bytes.length, sha256: sha256(bytes) }
}

/** Some disks report a write as done that was not: what stands there is read again before it takes the old file's place. */
async function compareWritten(layer: FileLayer, path: string, bytes: Uint8Array): Promise<void> {
  const written = await layer.read(path)
  if (written.length !== bytes.length || sha256(written) !== sha256(bytes)) {
    throw new HostError('unreadable', 'the disk did not give back what was written to it')
  }
}

/** Virus scanners and indexers hold a file for an instant: only those refusals are tried again, and not for ever. */
export async function renameWithPatience(layer: FileLayer, from: string, to: string): Promise<void> {
  for (const waitMs of RENAME_WAITS_MS) {
    try {
      await layer.rename(from, to)
      return
    } catch (error) {
      if (!PASSING_CODES.includes(codeOf(error))) throw error
      await new Promise((resolve) => setTimeout(resolve, waitMs))
    }
  }
  await layer.rename(from, to)
}

/** The failure that stopped the save is the one to tell; a temporary file left behind harms nobody. */
export async function removeQuietly(layer: FileLayer, path: string): Promise<void> {
  await layer.remove(path).catch(() => undefined)
}
