import { randomBytes } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import type { z } from 'zod'
import type { FileLayer } from './fileLayer'
import { removeQuietly, renameWithPatience } from './save'

/** Where the application keeps what is its own, beside the user's files and never in them. */
export interface AppData {
  readonly generationsFolder: string
  readonly recoveryFolder: string
  readonly recentFile: string
  readonly windowFile: string
}

export function appDataIn(folder: string): AppData {
  return {
    generationsFolder: join(folder, 'generations'),
    recoveryFolder: join(folder, 'recovery'),
    recentFile: join(folder, 'recent.json'),
    windowFile: join(folder, 'window.json'),
  }
}

/** Replaces one of the application's own files in one step. */
export async function replaceFile(layer: FileLayer, path: string, bytes: Uint8Array): Promise<void> {
  await layer.makeFolder(dirname(path))
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`)
  try {
    await layer.writeNew(temporary, bytes, 0o600)
    await layer.flush(temporary)
    await renameWithPatience(layer, temporary, path)
  } catch (error) {
    await removeQuietly(layer, temporary)
    throw error
  }
}

export async function writeData(layer: FileLayer, path: string, value: unknown): Promise<void> {
  await replaceFile(layer, path, new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`))
}

/** One of the application's own files, or null when it is not there or is not what it should be: none of them is worth refusing to start. */
export async function readData<S extends z.ZodType>(
  layer: FileLayer,
  path: string,
  schema: S,
): Promise<z.infer<S> | null> {
  if ((await layer.look(path)) === null) return null
  const text = new TextDecoder().decode(await layer.read(path))
  const parsed = schema.safeParse(parseJson(text))
  return parsed.success ? parsed.data : null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
