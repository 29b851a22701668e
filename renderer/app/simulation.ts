import type { SimulationResult } from '@shared/engine/result'
import type { Finding } from '@shared/findings/finding'
import { type Exact, ZERO } from '@shared/money/exact'
import type { Workspace } from '@shared/plan/model'
import type { StateCreator } from 'zustand/vanilla'
import type { AppState } from './store'

/** The latest run of what is shown. While a newer one runs, the result before it stays. */
export interface Simulation {
  readonly status: 'idle' | 'running' | 'done' | 'failed'
  /** The run asked for last; an answer to an earlier one is dropped. */
  readonly requestId: number
  readonly result: SimulationResult | null
  /** The document that `result` is of. */
  readonly workspace: Workspace | null
  /** The share by which credits grew in `result`: the growth of the scenario shown. */
  readonly growth: Exact
  /** Of the checks of the plan and of the run, together. */
  readonly findings: readonly Finding[]
  readonly engineMs: number | null
  /** A fault of ours in words, when status is failed. */
  readonly failure: string | null
}

export const NO_SIMULATION: Simulation = {
  status: 'idle',
  requestId: 0,
  result: null,
  workspace: null,
  growth: ZERO,
  findings: [],
  engineMs: null,
  failure: null,
}

export interface SimulationSlice {
  readonly simulation: Simulation
  readonly setSimulation: (simulation: Simulation) => void
}

export const createSimulation: StateCreator<AppState, [], [], SimulationSlice> = (set) => ({
  simulation: NO_SIMULATION,
  setSimulation: (simulation) => set({ simulation }),
})
