import { spawnSync } from 'node:child_process'
import { performance } from 'node:perf_hooks'
import { countDifferences } from './compete'
import type { Peers } from './peers'
import { SIMULATORS, type SimulatorName } from './simulating'
import { drawWorkload } from './workload'

/** What one simulation in a process of its own takes. */
export interface Alone {
  /** The very first run, before anything is compiled or warm. */
  readonly firstMs: number
  /** The processor time of that run in all threads: what a busy machine does not change. */
  readonly firstCpuMs: number
  /** The most memory the whole process held, input and Node (about 45 MB) included. */
  readonly peakMb: number
}

/** Runs one competitor once in this process and prints what it took. */
export async function runAlone(name: SimulatorName, size: number, peers: Peers): Promise<void> {
  const competitor = await SIMULATORS[name](drawWorkload(size), peers)
  if (competitor === null) throw new Error(`${name} is not installed`)
  const cpu = process.cpuUsage()
  const start = performance.now()
  const found = await competitor.result()
  const firstMs = performance.now() - start
  const { user, system } = process.cpuUsage(cpu)
  const wrong = countDifferences(found, competitor.expected)
  if (wrong > 0) throw new Error(`${competitor.name} is wrong in ${wrong} cells`)
  const alone: Alone = { firstMs, firstCpuMs: (user + system) / 1000, peakMb: process.resourceUsage().maxRSS / 1024 }
  console.log(JSON.stringify(alone))
}

/** The same in a new process; null, and said, when it does not come through. */
export function tryAlone(name: SimulatorName, size: number): Alone | null {
  const words = ['--expose-gc', process.argv[1] as string, '--alone', name, '--sizes', String(size)]
  const { stdout, stderr, status } = spawnSync(process.execPath, words, { encoding: 'utf8' })
  if (status === 0) return JSON.parse(stdout) as Alone
  const reason = stderr.split('\n').find((line) => /error/i.test(line)) ?? `ended with ${status}`
  console.log(`Left out at ${size} deals: ${name} (${reason.trim()})`)
  return null
}
