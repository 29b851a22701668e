import { basename, dirname } from 'node:path'
import type { RecentFile } from '@shared/bridge/contract'
import { z } from 'zod'
import { readData, writeData } from './appData'
import { HostError } from './failure'
import type { FileLayer } from './fileLayer'
import { newToken } from './grants'

const RECENT_KEPT = 12
const SCHEMA = z.array(z.object({ key: z.string(), path: z.string(), openedMs: z.number() }))

export interface RecentFiles {
  readonly list: () => Promise<readonly RecentFile[]>
  readonly add: (path: string) => Promise<void>
  /** Throws HostError `missing` for a key that is no longer in the list. */
  readonly pathOf: (key: string) => Promise<string>
}

/** The workspaces opened or saved last, newest first. A file that has gone is left out of the list but not forgotten: its disk may return. */
export function createRecentFiles(layer: FileLayer, recentFile: string): RecentFiles {
  const load = async () => (await readData(layer, recentFile, SCHEMA)) ?? []
  return {
    list: async () => {
      const entries = await load()
      const looks = await Promise.all(entries.map(async ({ path }) => layer.look(path).catch(() => null)))
      return entries
        .filter((_, index) => looks[index] !== null)
        .map(({ key, path, openedMs }) => ({ key, name: basename(path), folder: dirname(path), openedMs }))
    },
    add: async (path) => {
      const entries = await load()
      const known = entries.find((entry) => entry.path === path)
      const first = { key: known?.key ?? newToken(), path, openedMs: Date.now() }
      await writeData(layer, recentFile, [first, ...entries.filter((entry) => entry !== known)].slice(0, RECENT_KEPT))
    },
    pathOf: async (key) => {
      const entry = (await load()).find((candidate) => candidate.key === key)
      if (entry === undefined) throw new HostError('missing', 'the file is no longer among the recent ones')
      return entry.path
    },
  }
}
