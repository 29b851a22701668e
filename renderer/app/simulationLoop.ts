import type { Engine } from '@renderer/worker/engine'
import { compare, type Exact, ZERO } from '@shared/money/exact'
import { appliedScenario, shownWorkspace } from './document'
import type { AppState, AppStore } from './store'

/** Lets the sentence, the curve and the cell be painted first; a key held down does not queue a run each. */
const SETTLE_MS = 40

/** Runs the simulation again whenever what is shown changes; returns how to stop. Only the answer to the last request is kept. */
export function keepSimulated(store: AppStore, engine: Engine): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let shown = shownWorkspace(store.getState())
  let growthShown = shownGrowth(store.getState())

  async function run(): Promise<void> {
    const state = store.getState()
    const workspace = shownWorkspace(state)
    if (workspace === null) return
    const requestId = state.simulation.requestId + 1
    state.setSimulation({ ...state.simulation, status: 'running', requestId })
    const isStale = () => store.getState().simulation.requestId !== requestId
    try {
      const growth = shownGrowth(state)
      const answer = await engine.call('simulate', workspace, { growth })
      if (!isStale()) state.setSimulation({ ...answer, status: 'done', requestId, workspace, growth, failure: null })
    } catch (fault) {
      const failure = fault instanceof Error ? fault.message : String(fault)
      if (!isStale()) state.setSimulation({ ...store.getState().simulation, status: 'failed', failure })
    }
  }

  function schedule(): void {
    clearTimeout(timer)
    timer = setTimeout(() => void run(), SETTLE_MS)
  }

  if (shown !== null) schedule()
  const unsubscribe = store.subscribe((state) => {
    const now = shownWorkspace(state)
    const growthNow = shownGrowth(state)
    if (now === shown && compare(growthNow, growthShown) === 0) return
    shown = now
    growthShown = growthNow
    schedule()
  })
  return () => {
    clearTimeout(timer)
    unsubscribe()
  }
}

/** The share by which credits grow in what is shown: 0 for the baseline. */
export function shownGrowth({ document, scenario }: AppState): Exact {
  if (document === null || scenario === null || scenario >= document.workspace.scenarios.length) return ZERO
  return appliedScenario(document.workspace, scenario).growth
}
