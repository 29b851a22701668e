import { performance } from 'node:perf_hooks'

/** One way to do the work of a benchmark. */
export interface Competitor {
  readonly name: string
  /** The work that is timed. */
  readonly run: () => unknown
  /** What the work comes to, cell by cell: compared with `expected` before any time is taken. */
  readonly result: () => Float64Array | Promise<Float64Array>
  readonly expected: Float64Array
  /** Doubles in currency units: cells that miss the cent are counted and told, not refused. */
  readonly isApproximate?: boolean
  readonly close?: () => void
}

export interface Timing {
  readonly name: string
  readonly medianMs: number
  /** What a run takes when nothing else has the processor. */
  readonly fastestMs: number
  /** Processor time of a run in all threads: what a busy machine changes least. Null where the work is done in a process of another. */
  readonly cpuMs: number | null
  readonly rounds: number
  /** Cells that are not what they must be; above 0 only where doubles decide. */
  readonly wrongCells: number
}

const MOST_ROUNDS = 15
/** Shorter samples would mostly time what the collection before each of them has undone. */
const LEAST_SAMPLE_MS = 100
const MOST_REPEATS = 500
/** Time each competitor runs before it is timed; the very first run is told apart. */
const WARM_UP_MS = 2000
/** Time one competitor may take in all rounds together; each has one at least. */
const BUDGET_MS = 8000

/**
 * Checks every competitor, then times them round by round, each once a round: what slows the machine for a while slows all of them.
 *
 * @returns medians of a single run. Throws when a competitor does not come to what it must.
 */
export async function compete(competitors: readonly Competitor[]): Promise<readonly Timing[]> {
  const entries = []
  for (const competitor of competitors) {
    const wrongCells = countDifferences(await competitor.result(), competitor.expected)
    if (wrongCells > 0 && competitor.isApproximate !== true) {
      throw new Error(`${competitor.name} is wrong in ${wrongCells} of ${competitor.expected.length} cells`)
    }
    const once = await warmUp(competitor)
    const repeats = Math.min(MOST_REPEATS, Math.max(1, Math.ceil(LEAST_SAMPLE_MS / once)))
    entries.push({ competitor, wrongCells, repeats, spent: 0, samples: [] as Sample[] })
  }
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    for (const entry of entries) {
      if (round > 0 && entry.spent > BUDGET_MS) continue
      globalThis.gc?.()
      const sample = await timed(entry.competitor, entry.repeats)
      entry.spent += sample.ms * entry.repeats
      entry.samples.push(sample)
    }
  }
  for (const { close } of competitors) close?.()
  return entries.map(({ competitor, samples, wrongCells }) => ({
    name: competitor.name,
    medianMs: median(samples.map(({ ms }) => ms)),
    fastestMs: Math.min(...samples.map(({ ms }) => ms)),
    cpuMs: median(samples.map(({ cpuMs }) => cpuMs)),
    rounds: samples.length,
    wrongCells,
  }))
}

/** Runs a competitor until its code is compiled for what it does, as it is in a program that is open. Milliseconds of the last run. */
async function warmUp(competitor: Competitor): Promise<number> {
  let [spent, once] = [0, 0]
  for (let run = 0; run === 0 || (run < MOST_REPEATS && spent < WARM_UP_MS); run += 1) {
    once = (await timed(competitor, 1)).ms
    spent += once
  }
  return once
}

interface Sample {
  readonly ms: number
  readonly cpuMs: number
}

/** Milliseconds of one run by the clock and of processor time, as the mean of some in a row. */
async function timed({ run }: Competitor, repeats: number): Promise<Sample> {
  const cpu = process.cpuUsage()
  const start = performance.now()
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    const pending = run()
    if (pending instanceof Promise) await pending
  }
  const ms = performance.now() - start
  const { user, system } = process.cpuUsage(cpu)
  return { ms: ms / repeats, cpuMs: (user + system) / 1000 / repeats }
}

export function countDifferences(found: Float64Array, expected: Float64Array): number {
  if (found.length !== expected.length) return Math.max(found.length, expected.length)
  return found.reduce((count, value, cell) => count + (value === expected[cell] ? 0 : 1), 0)
}

export function median(samples: readonly number[]): number {
  const ordered = [...samples].sort((a, b) => a - b)
  const middle = ordered.length >> 1
  const upper = ordered[middle] as number
  return ordered.length % 2 === 1 ? upper : ((ordered[middle - 1] as number) + upper) / 2
}
