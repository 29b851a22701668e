import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runAlone, tryAlone } from './alone'
import { type Competitor, compete, median, type Timing } from './compete'
import { crediters } from './crediting'
import { editors, officeEditor } from './editing'
import { loadPeers, type Peers } from './peers'
import { type Measured, printTable } from './report'
import { checkControlTotal, isSimulatorName, SIMULATORS, type SimulatorName } from './simulating'
import { drawWorkload } from './workload'

const BENCHMARKS = ['simulate', 'edit', 'credit', 'cold'] as const
/** Edits and expressions are timed on at most so many deals. */
const MOST_EDITED_DEALS = 100_000
const COLD_STARTS = 7

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    sizes: { type: 'string', default: '10000,100000,1000000' },
    only: { type: 'string' },
    libreoffice: { type: 'boolean', default: false },
    'no-peers': { type: 'boolean', default: false },
    alone: { type: 'string' },
  },
})
const sizes = values.sizes.split(',').map(Number)
const peers = loadPeers(!values['no-peers'])
if (values.alone === undefined) await runAll()
else if (isSimulatorName(values.alone)) await runAlone(values.alone, sizes[0] as number, peers)
else throw new Error(`--alone takes one of ${Object.keys(SIMULATORS).join(', ')}`)

async function runAll(): Promise<void> {
  if (values.only !== undefined && !BENCHMARKS.some((name) => name === values.only)) {
    throw new Error(`--only takes one of ${BENCHMARKS.join(', ')}`)
  }
  if (sizes.some((size) => !Number.isSafeInteger(size) || size < 1)) throw new Error('--sizes takes numbers of deals')
  const wanted = (name: (typeof BENCHMARKS)[number]) => values.only === undefined || values.only === name
  const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length, load: loadavg() }
  console.log(`Node ${machine.node}, ${machine.cores} x ${machine.cpu}, load ${machine.load[0]?.toFixed(1)}\n`)
  const measured: Measured[] = []
  const edited = Math.min(MOST_EDITED_DEALS, Math.max(...sizes))
  if (wanted('simulate')) for (const size of sizes) measured.push(...(await simulateAt(size, peers)))
  if (wanted('edit')) measured.push(...(await editAt(edited, peers)))
  if (wanted('credit')) {
    measured.push(...(await timeAll('credit', edited, crediters(drawWorkload(edited), peers), edited, 'deal')))
  }
  if (wanted('cold')) measured.push(...coldStarts())
  for (const benchmark of BENCHMARKS) {
    printTable(
      benchmark,
      measured.filter((each) => each.benchmark === benchmark),
    )
  }
  if (values.json !== undefined) {
    writeFileSync(
      values.json,
      `${JSON.stringify({ machine: { ...machine, loadAfter: loadavg() }, measured }, null, 2)}\n`,
    )
  }
}

/** Each competitor first in a process of its own, for its peak memory and its first run; then all of them in turn. */
async function simulateAt(size: number, { duckDb }: Peers): Promise<readonly Measured[]> {
  const workload = drawWorkload(size)
  checkControlTotal(workload)
  const alone = new Map<string, ReturnType<typeof tryAlone>>()
  const competitors: Competitor[] = []
  for (const key of Object.keys(SIMULATORS) as SimulatorName[]) {
    if (duckDb === null && key.startsWith('duckDb')) continue
    const first = tryAlone(key, size)
    if (first === null) continue
    const competitor = await SIMULATORS[key](workload, peers)
    if (competitor === null) continue
    alone.set(competitor.name, first)
    competitors.push(competitor)
  }
  const timings = await timeAll('simulate', size, competitors, size, 'deal')
  return timings.map((each) => ({ ...each, ...alone.get(each.name) }))
}

async function editAt(size: number, all: Peers): Promise<readonly Measured[]> {
  const workload = drawWorkload(size)
  const timings = [...(await compete(editors(workload, all)))]
  const office = values.libreoffice ? await officeEditor(workload, all) : null
  if (office !== null) timings.push(office)
  return measuredOf('edit', size, timings, workload.quota.length, 'payee x quarter')
}

async function timeAll(
  benchmark: Measured['benchmark'],
  size: number,
  competitors: readonly Competitor[],
  units: number,
  unit: string,
): Promise<readonly Measured[]> {
  return measuredOf(benchmark, size, await compete(competitors), units, unit)
}

/** The first timing is that of the work by hand, which the others are compared with. */
function measuredOf(
  benchmark: Measured['benchmark'],
  size: number,
  timings: readonly Timing[],
  units: number,
  unit: string,
): readonly Measured[] {
  const [byHand] = timings as readonly [Timing, ...Timing[]]
  return timings.map((timing) => ({
    benchmark,
    size,
    ...timing,
    unit,
    perUnitNs: (timing.medianMs * 1e6) / units,
    ratio: timing.medianMs / byHand.medianMs,
    ...(timing.cpuMs === null || byHand.cpuMs === null ? {} : { cpuRatio: timing.cpuMs / byHand.cpuMs }),
  }))
}

/** The first simulation of the sample company in new processes. */
function coldStarts(): readonly Measured[] {
  const runs = Array.from({ length: COLD_STARTS }, () => {
    const { stdout, status } = spawnSync(process.execPath, [join(import.meta.dirname, 'coldStart.js')], {
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error('the cold start failed')
    return JSON.parse(stdout) as Record<'loadMs' | 'firstMs' | 'secondMs' | 'lines' | 'rows', number>
  })
  const rows = runs[0]?.rows ?? 0
  const line = (name: string, figure: 'loadMs' | 'firstMs' | 'secondMs'): Measured => {
    const samples = runs.map((run) => run[figure])
    const medianMs = median(samples)
    const perUnitNs = (medianMs * 1e6) / rows
    return {
      benchmark: 'cold',
      size: rows,
      name,
      medianMs,
      fastestMs: Math.min(...samples),
      cpuMs: null,
      rounds: runs.length,
      wrongCells: 0,
      unit: 'deal',
      perUnitNs,
    }
  }
  return [
    line('Load the engine', 'loadMs'),
    line('First simulate of the sample company', 'firstMs'),
    line('Second simulate, credits kept', 'secondMs'),
  ]
}
