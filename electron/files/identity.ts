import { createHash } from 'node:crypto'
import type { FileLayer } from './fileLayer'

/** What tells one version of a file from another: the content decides, time and length are looked at first. */
export interface FileIdentity {
  readonly modifiedMs: number
  readonly byteCount: number
  readonly sha256: string
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The file's bytes and the identity of exactly those bytes; null when there is no such file. */
export async function readIdentified(
  layer: FileLayer,
  path: string,
): Promise<{ readonly bytes: Uint8Array; readonly identity: FileIdentity } | null> {
  const look = await layer.look(path)
  if (look === null) return null
  const bytes = await layer.read(path)
  return { bytes, identity: { modifiedMs: look.modifiedMs, byteCount: bytes.length, sha256: sha256(bytes) } }
}

/**
 * How the file on disk stands to the version that was read. A file that was only touched (same content, new time) is unchanged:
 * synchronising folders do that all the time.
 */
export async function compareOnDisk(
  layer: FileLayer,
  path: string,
  known: FileIdentity,
): Promise<'unchanged' | 'changed' | 'missing'> {
  const look = await layer.look(path)
  if (look === null) return 'missing'
  if (look.byteCount !== known.byteCount) return 'changed'
  return sha256(await layer.read(path)) === known.sha256 ? 'unchanged' : 'changed'
}
