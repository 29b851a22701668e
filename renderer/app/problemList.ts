import type { Finding, Severity } from '@shared/findings/finding'
import { scenarioFindings } from './document'
import { type Draft, draftKey } from './drafts'
import type { AppState } from './store'
import type { Screen } from './view'

/** A finding in the list, and the refused entry it belongs to when it is about text in a cell. */
export interface Problem {
  readonly key: string
  readonly finding: Finding
  readonly draft: Draft | null
}

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 }

interface Inputs {
  readonly drafts: AppState['drafts']
  readonly simulation: AppState['simulation']
  readonly ofScenario: readonly Finding[]
}
let last: { readonly inputs: Inputs; readonly problems: readonly Problem[] } | null = null

/** All there is to look at, worst first: refused entries, changes that no longer apply, findings of plan and run. */
export function problemsOf(state: AppState): readonly Problem[] {
  const inputs: Inputs = { drafts: state.drafts, simulation: state.simulation, ofScenario: scenarioFindings(state) }
  if (last !== null && isSame(last.inputs, inputs)) return last.problems
  const problems = listed(inputs)
  last = { inputs, problems }
  return problems
}

function isSame(a: Inputs, b: Inputs): boolean {
  return a.drafts === b.drafts && a.simulation.findings === b.simulation.findings && a.ofScenario === b.ofScenario
}

function listed({ drafts, simulation, ofScenario }: Inputs): readonly Problem[] {
  const refused = [...drafts.values()].flatMap((draft) =>
    draft.findings.slice(0, 1).map((finding) => ({
      key: draftKey(draft.grid, draft.row, draft.column),
      finding,
      draft,
    })),
  )
  const found = [...ofScenario, ...simulation.findings].map((finding, index) => ({
    key: `${index} ${finding.code}`,
    finding,
    draft: null,
  }))
  return [...refused, ...found].sort((a, b) => ORDER[a.finding.severity] - ORDER[b.finding.severity])
}

/** The screen on which the path of a finding is mended. */
export function screenOf(path: string): Screen {
  if (path.startsWith('payees') || path.startsWith('teams')) return 'people'
  if (path.startsWith('quotas')) return 'quotas'
  if (path.startsWith('sales') || path.startsWith('creditShares')) return 'sales'
  if (path.startsWith('scenario')) return 'scenarios'
  return 'plan'
}

/** The plan and component that a path such as `plans[0].components[1].table` points into, as places. */
export function planPlaceOf(path: string): { readonly plan: number; readonly component: number | null } | null {
  const match = /^plans\[(\d+)\](?:\.components\[(\d+)\])?/.exec(path)
  if (match === null) return null
  return { plan: Number(match[1]), component: match[2] === undefined ? null : Number(match[2]) }
}
