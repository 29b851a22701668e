import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { ROOT } from './freshBuild.mjs'

const PACKAGE = join(ROOT, 'node_modules', 'electron')
const DOWNLOAD_LIMIT_MS = 120_000
const REACH_LIMIT_MS = 5_000
const PROGRESS_MS = 3_000

/** The Electron executable, or null when only its npm package is here and not its runtime. */
export function electronExecutable() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(PACKAGE, 'dist')
  const pathFile = join(PACKAGE, 'path.txt')
  if (!existsSync(pathFile)) return null
  const executable = join(folder, readFileSync(pathFile, 'utf8'))
  return existsSync(executable) ? executable : null
}

/** Tries the official download once. Resolves with null when the runtime is there, and else with the reason in a few words. */
export async function downloadElectron() {
  const site = new URL(process.env.ELECTRON_MIRROR ?? 'https://github.com/')
  // A proxy may reach what a direct connection does not.
  const isDirect = process.env.HTTPS_PROXY === undefined && process.env.https_proxy === undefined
  if (isDirect && !(await isReachable(site))) return `${site.hostname} cannot be reached`
  const started = Date.now()
  const progress = setInterval(() => {
    process.stdout.write(`  ... ${Math.round((Date.now() - started) / 1000)} s\n`)
  }, PROGRESS_MS)
  try {
    return await install()
  } finally {
    clearInterval(progress)
  }
}

async function install() {
  const child = spawn(process.execPath, [join(PACKAGE, 'install.js')], {
    stdio: ['ignore', 'inherit', 'ignore'],
    timeout: DOWNLOAD_LIMIT_MS,
  })
  const code = await new Promise((resolve) => {
    child.once('error', () => resolve(1))
    child.once('exit', resolve)
  })
  if (code === null) return `it took longer than ${DOWNLOAD_LIMIT_MS / 1000} s`
  if (code !== 0) return 'the download failed'
  return electronExecutable() === null ? 'the download left nothing to start' : null
}

async function isReachable(site) {
  return new Promise((resolve) => {
    const socket = connect({ host: site.hostname, port: Number(site.port || (site.protocol === 'http:' ? 80 : 443)) })
    const end = (reached) => {
      socket.destroy()
      resolve(reached)
    }
    socket.setTimeout(REACH_LIMIT_MS, () => end(false))
    socket.once('connect', () => end(true))
    socket.once('error', () => end(false))
  })
}
