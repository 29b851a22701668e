import { basename, extname, join } from 'node:path'
import type { FileLayer } from './fileLayer'
import { sha256 } from './identity'

const GENERATIONS_KEPT = 20

/**
 * Keeps the version of a file that is about to be replaced, in a folder of the application's own, and forgets all but the last 20.
 * Names sort by age; files of the same name in different folders keep apart.
 */
export async function keepGeneration(layer: FileLayer, path: string, generationsFolder: string): Promise<void> {
  const folder = join(generationsFolder, folderNameOf(path))
  await layer.makeFolder(folder)
  const kept = (await layer.names(folder)).toSorted()
  await layer.copy(path, join(folder, nextName(kept, path)))
  for (const old of kept.slice(0, Math.max(0, kept.length + 1 - GENERATIONS_KEPT)))
    await layer.remove(join(folder, old))
}

function folderNameOf(path: string): string {
  const key = sha256(new TextEncoder().encode(path)).slice(0, 12)
  return `${basename(path, extname(path)).slice(0, 60)}-${key}`
}

/** `000042-2026-11-22T10-15-00.palier`: the number orders two saves of the same second. */
function nextName(kept: readonly string[], path: string): string {
  const last = kept.at(-1)
  const number = last === undefined ? 1 : Number.parseInt(last, 10) + 1
  const moment = new Date().toISOString().slice(0, 19).replaceAll(':', '-')
  return `${String(number).padStart(6, '0')}-${moment}${extname(path)}`
}
