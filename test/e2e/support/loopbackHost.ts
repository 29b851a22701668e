import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'

const SERVE = resolve(import.meta.dirname, '../../../out/main/serve.js')

export interface LoopbackHost {
  /** Opens the window once. */
  readonly address: string
  readonly stop: () => Promise<void>
  /** Ends it as a power cut would. */
  readonly kill: () => Promise<void>
}

export interface HostFolders {
  /** What the file dialog lists. */
  readonly root: string
  /** The application's own folder. */
  readonly data: string
}

/** Starts the built application for a browser, on a port the system chooses, with a file or `--sample` to open. */
export async function startHost({ root, data }: HostFolders, opened?: string): Promise<LoopbackHost> {
  const args = [SERVE, '--root', root, '--data', data, ...(opened === undefined ? [] : [opened])]
  const host = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines = createInterface({ input: host.stdout })
  const address = await Promise.race([once(lines, 'line').then(([line]) => String(line)), ended(host)])
  return { address, stop: async () => end(host, 'SIGTERM'), kill: async () => end(host, 'SIGKILL') }
}

async function ended(host: ChildProcess): Promise<never> {
  const [code] = await once(host, 'exit')
  throw new Error(`the host ended with ${code} before it gave its address`)
}

async function end(host: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (host.exitCode !== null || host.signalCode !== null) return
  host.kill(signal)
  await once(host, 'exit')
}
