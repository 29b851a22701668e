import type { Finding, Severity } from '@shared/findings/finding'
import type { Acceptance, Workspace } from '@shared/plan/model'
import { acceptanceOf } from '@shared/workspace/acceptance'
import { scenarioFindings, shownWorkspace } from './document'
import { type Draft, draftKey } from './drafts'
import { type Target, targetOf, targetOfDraft } from './problems/target'
import type { AppState } from './store'
import type { Screen } from './view'

export const PROBLEM_GROUPS = ['plan', 'people', 'quotas', 'sales', 'other'] as const
export type ProblemGroup = (typeof PROBLEM_GROUPS)[number]

/** A finding in the list, and the refused entry it belongs to when it is about text in a cell. */
export interface Problem {
  readonly key: string
  readonly finding: Finding
  readonly draft: Draft | null
  readonly group: ProblemGroup
  readonly target: Target
  /** Who accepts it as it is, and why; null while nobody does. */
  readonly acceptance: Acceptance | null
}

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 }

interface Inputs {
  readonly drafts: AppState['drafts']
  readonly findings: readonly Finding[]
  readonly ofScenario: readonly Finding[]
  /** What the findings speak of. */
  readonly workspace: Workspace | null
  readonly checks: Workspace['checks']
}
let last: { readonly inputs: Inputs; readonly problems: readonly Problem[] } | null = null

/** All there is to look at, worst first: refused entries, changes that no longer apply, findings of plan and run. */
export function problemsOf(state: AppState): readonly Problem[] {
  const shown = shownWorkspace(state)
  const inputs: Inputs = {
    drafts: state.drafts,
    findings: state.simulation.findings,
    ofScenario: scenarioFindings(state),
    workspace: state.simulation.workspace ?? shown,
    checks: shown?.checks,
  }
  if (last !== null && isSame(last.inputs, inputs)) return last.problems
  const problems = listed(inputs)
  last = { inputs, problems }
  return problems
}

function isSame(a: Inputs, b: Inputs): boolean {
  return (
    a.drafts === b.drafts &&
    a.findings === b.findings &&
    a.ofScenario === b.ofScenario &&
    a.workspace === b.workspace &&
    a.checks === b.checks
  )
}

function listed({ drafts, findings, ofScenario, workspace, checks }: Inputs): readonly Problem[] {
  if (workspace === null) return []
  const refused = [...drafts.values()].flatMap((draft) =>
    draft.findings.slice(0, 1).map((finding): Problem => {
      const target = targetOfDraft(draft)
      const key = draftKey(draft.grid, draft.row, draft.column)
      return { key, finding, draft, group: groupOf(target.screen), target, acceptance: null }
    }),
  )
  const withChecks = { ...workspace, checks }
  const found = [...ofScenario, ...findings].map((finding, index): Problem => {
    const target = targetOf(workspace, finding)
    return {
      key: `${index} ${finding.code} ${finding.path}`,
      finding,
      draft: null,
      group: groupOf(target.screen),
      target,
      acceptance: acceptanceOf(withChecks, finding),
    }
  })
  return [...refused, ...found].sort((a, b) => ORDER[a.finding.severity] - ORDER[b.finding.severity])
}

function groupOf(screen: Screen): ProblemGroup {
  return screen === 'plan' || screen === 'people' || screen === 'quotas' || screen === 'sales' ? screen : 'other'
}

/** Problems nobody has accepted. */
export function openProblems(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(({ acceptance }) => acceptance === null)
}

/** In the order of the panel: by group, worst first in each. */
export function inPanelOrder(problems: readonly Problem[]): readonly Problem[] {
  return PROBLEM_GROUPS.flatMap((group) => problems.filter((problem) => problem.group === group))
}

/** How many of each severity. */
export function countBySeverity(problems: readonly Problem[]): Readonly<Record<Severity, number>> {
  const count = (severity: Severity) => problems.filter(({ finding }) => finding.severity === severity).length
  return { error: count('error'), warning: count('warning'), note: count('note') }
}
