import { at, invariant } from '@shared/findings/invariant'
import type { LocalText, Scenario, Workspace } from '@shared/plan/model'

/** A scenario that changes nothing yet: the baseline under another name. */
export function addScenario(workspace: Workspace, name: LocalText): Workspace {
  return { ...workspace, scenarios: [...workspace.scenarios, { name, commands: [] }] }
}

/** A copy of a scenario's list of changes under another name, right after it. The baseline is never copied. */
export function duplicateScenario(workspace: Workspace, place: number, name: LocalText): Workspace {
  const copy = { ...at(workspace.scenarios, place), name }
  return { ...workspace, scenarios: workspace.scenarios.toSpliced(place + 1, 0, copy) }
}

export function renameScenario(workspace: Workspace, place: number, name: LocalText): Workspace {
  return withScenario(workspace, place, (scenario) => ({ ...scenario, name }))
}

export function removeScenario(workspace: Workspace, place: number): Workspace {
  invariant(place >= 0 && place < workspace.scenarios.length, 'the scenario to remove is there')
  return { ...workspace, scenarios: workspace.scenarios.toSpliced(place, 1) }
}

/** Takes one change out of a scenario; those after it stay and are applied without it. */
export function removeScenarioChange(workspace: Workspace, place: number, change: number): Workspace {
  return withScenario(workspace, place, (scenario) => {
    invariant(change >= 0 && change < scenario.commands.length, 'the change to remove is there')
    return { ...scenario, commands: scenario.commands.toSpliced(change, 1) }
  })
}

/** Sets by how much every credit grows in a scenario. `growth` is a number as plans have them: `10%`, `=expected_growth`. */
export function setScenarioGrowth(workspace: Workspace, place: number, growth: string): Workspace {
  return withScenario(workspace, place, (scenario) => ({
    ...scenario,
    performance: { ...scenario.performance, growth },
  }))
}

function withScenario(workspace: Workspace, place: number, change: (scenario: Scenario) => Scenario): Workspace {
  return { ...workspace, scenarios: workspace.scenarios.with(place, change(at(workspace.scenarios, place))) }
}
