import type { Services } from '../context'
import { inPanelOrder, openProblems, type Problem, problemsOf } from '../problemList'
import type { AppState } from '../store'
import { goToProblem } from './goTo'

/** Problems that can be gone to with a key: those the panel would show, accepted ones aside. */
export function walkedProblems(state: AppState): readonly Problem[] {
  return inPanelOrder(openProblems(problemsOf(state))).filter(({ finding }) =>
    state.severitiesShown.has(finding.severity),
  )
}

/** Goes to the next problem, or the one before; after the last comes the first. */
export function goToNextProblem(services: Services, step: 1 | -1): void {
  const state = services.store.getState()
  const problems = walkedProblems(state)
  const current = problems.findIndex(({ key }) => key === state.problem)
  const first = step === 1 ? 0 : problems.length - 1
  const next = current === -1 ? first : (current + step + problems.length) % problems.length
  const problem = problems[next]
  if (problem === undefined) return
  state.toggleProblems(true)
  goToProblem(services, problem)
}
