import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const ROOT = resolve(import.meta.dirname, '..')

const SOURCES = ['electron', 'renderer', 'shared', 'electron.vite.config.ts', 'vite.renderer.config.ts', 'package.json']
const STAMP = join(ROOT, 'out', '.built')
const LOCK = join(ROOT, 'node_modules', '.cache', 'palier-build.lock')
const LONGEST_BUILD_MS = 120_000
const LOOK_AGAIN_MS = 200

/** Builds the application when a source is newer than what was built last; one build at a time, whoever asks. */
export async function ensureBuilt() {
  if (isFresh()) return
  await takeLock()
  try {
    if (isFresh()) return
    const newest = newestChangeMs()
    const built = spawnSync(
      process.execPath,
      [join(ROOT, 'node_modules/electron-vite/bin/electron-vite.js'), 'build'],
      {
        cwd: ROOT,
        encoding: 'utf8',
      },
    )
    if (built.status !== 0) throw new Error(`Palier could not be built:\n${built.stderr || built.stdout}`)
    writeFileSync(STAMP, String(newest))
  } finally {
    rmSync(LOCK, { recursive: true, force: true })
  }
}

function isFresh() {
  try {
    return Number(readFileSync(STAMP, 'utf8')) >= newestChangeMs()
  } catch {
    return false
  }
}

/** A folder's own time tells of files that were removed or renamed. */
function newestChangeMs() {
  const paths = SOURCES.map((source) => join(ROOT, source))
  let newest = 0
  for (const path of paths) {
    const look = statSync(path)
    newest = Math.max(newest, look.mtimeMs)
    if (look.isDirectory()) paths.push(...readdirSync(path).map((name) => join(path, name)))
  }
  return newest
}

async function takeLock() {
  mkdirSync(join(ROOT, 'node_modules', '.cache'), { recursive: true })
  for (;;) {
    try {
      mkdirSync(LOCK)
      return
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    // A build that was killed leaves its lock behind.
    if (ageMs(LOCK) > LONGEST_BUILD_MS) rmSync(LOCK, { recursive: true, force: true })
    await new Promise((resolveLater) => setTimeout(resolveLater, LOOK_AGAIN_MS))
  }
}

function ageMs(path) {
  try {
    return Date.now() - statSync(path).mtimeMs
  } catch {
    return 0
  }
}
