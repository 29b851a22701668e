import type { Services } from '../context'
import type { Problem } from '../problemList'

/** After this a cell that was never drawn is not waited for any more: it must not take the focus later. */
const REVEAL_MS = 2000

/** Goes to the very cell of a problem: its screen, plan, component and tab, and there the row and column. */
export function goToProblem({ store }: Services, { key, target }: Problem): void {
  const state = store.getState()
  const { screen, plan, tab, scenario, reveal } = target
  state.chooseProblem(key)
  if (scenario !== null) state.selectScenario(scenario)
  if (plan !== null) state.selectPlan(plan.id, plan.component)
  if (tab !== null) state.showPlanTab(tab)
  if (state.screen !== screen) state.show(screen)
  state.askToReveal(reveal)
  setTimeout(() => {
    if (store.getState().reveal === reveal) store.getState().askToReveal(null)
  }, REVEAL_MS)
}
