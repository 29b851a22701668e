import { type Finding, finding } from '@shared/findings/finding'
import { evaluateAssumptions } from '@shared/formula/assumptions'
import { evaluateNumberText, placed } from '@shared/formula/numberText'
import { type Exact, ZERO } from '@shared/money/exact'
import { applyCommand } from '@shared/plan/commands'
import type { LocalText, Scenario, Workspace } from '@shared/plan/model'

/** A scenario put on the baseline. */
export interface AppliedScenario {
  /** The baseline with every change that still applies; the baseline itself when there is none. */
  readonly workspace: Workspace
  /** The share by which every credit grows, as `simulate` takes it: 0 for history as it was, 0.1 for 10 % more. */
  readonly growth: Exact
  readonly findings: readonly Finding[]
}

/**
 * Puts a scenario on its baseline: its changes one after the other, then its growth of credits.
 *
 * A change that no longer applies, because what it changes is gone, is left out and named; the others still apply. Growth may
 * be a formula over assumptions, as the scenario has changed them; one that cannot be worked out counts as none and is named.
 *
 * @returns a workspace that shares every untouched part with the baseline
 *
 * Findings  `scenario.commandRefused` (scenario, change: its place in the list from 1) followed by why it was refused;
 * those of the growth's number text. Each stands at the change or growth it is about.
 */
export function applyScenario(baseline: Workspace, scenario: Scenario): AppliedScenario {
  const path = pathOf(baseline, scenario)
  const findings: Finding[] = []
  let workspace = baseline
  for (const [place, command] of scenario.commands.entries()) {
    const applied = applyCommand(workspace, command)
    if (applied.ok) {
      workspace = applied.value
      continue
    }
    const where = `${path}.commands[${place}]`
    const params = { scenario: nameInBothLanguages(scenario.name), change: place + 1 }
    findings.push(finding('scenario.commandRefused', 'error', where, params), ...placed(applied.findings, where))
  }
  const growth = growthOf(workspace, scenario, `${path}.performance.growth`)
  return { workspace, growth: growth.value, findings: [...findings, ...growth.findings] }
}

function pathOf(workspace: Workspace, scenario: Scenario): string {
  const place = workspace.scenarios.indexOf(scenario)
  return place < 0 ? 'scenario' : `scenarios[${place}]`
}

function nameInBothLanguages(name: LocalText): string {
  if (typeof name === 'string') return name
  return name.en === name.fr ? name.en : `${name.en} / ${name.fr}`
}

function growthOf(
  workspace: Workspace,
  { performance }: Scenario,
  path: string,
): { readonly value: Exact; readonly findings: readonly Finding[] } {
  if (performance === undefined) return { value: ZERO, findings: [] }
  const { values } = evaluateAssumptions(workspace.assumptions)
  const growth = evaluateNumberText(performance.growth, values, path)
  return growth.ok ? { value: growth.value, findings: [] } : { value: ZERO, findings: growth.findings }
}
