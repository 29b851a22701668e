import type { Competitor } from './compete'
import { duckDbSimulating } from './duckdb'
import { engineListing, engineSimulating } from './engine'
import { CONTROL_TOTALS, kernel, keyDeals, totalCents } from './kernel'
import type { Peers } from './peers'
import type { Workload } from './workload'
import { workspaceOf } from './workspace'

/** Those who simulate the whole reference workload, by the word that names them alone. */
export const SIMULATORS = {
  kernel: (workload: Workload): Competitor => {
    const deals = keyDeals(workload)
    const run = () => kernel(workload, deals)
    return { name: 'Kernel by hand', run, result: run, expected: run() }
  },
  keyingKernel: (workload: Workload): Competitor => {
    const run = () => kernel(workload, keyDeals(workload))
    return { name: 'Kernel by hand, keys resolved in the run', run, result: run, expected: run() }
  },
  engine: (workload: Workload): Competitor => engineSimulating(workspaceOf(workload), byHand(workload)),
  engineListing: (workload: Workload): Competitor => engineListing(workspaceOf(workload), byHand(workload)),
  duckDbTuned: (workload: Workload, peers: Peers) => duckDbSimulating('tuned', workload, byHand(workload), peers),
  duckDbTypical: (workload: Workload, peers: Peers) => duckDbSimulating('typical', workload, byHand(workload), peers),
} as const

export type SimulatorName = keyof typeof SIMULATORS

export function isSimulatorName(name: string): name is SimulatorName {
  return Object.hasOwn(SIMULATORS, name)
}

function byHand(workload: Workload): Float64Array {
  return kernel(workload, keyDeals(workload))
}

/** Throws when the workload does not pay its published total: nothing is timed on a workload that is not the one. */
export function checkControlTotal(workload: Workload): void {
  const published = CONTROL_TOTALS[workload.payeeCount]?.[workload.dealCount]
  const total = totalCents(byHand(workload))
  if (published === undefined) {
    console.log(`${workload.dealCount} deals: ${total} cents; no total is published for this size`)
  } else if (total !== published) {
    throw new Error(`${workload.dealCount} deals pay ${total} cents, and ${published} are published`)
  } else {
    console.log(`${workload.dealCount} deals pay ${total} cents, as published`)
  }
}
