import { parsePeriod } from '@shared/calendar/period'
import type { PayoutLine, SimulationResult } from '@shared/engine/result'
import { daysOf, lastSpanWithin, type Roster, rosterOf, spansInPlan } from '@shared/engine/roster'
import { namesIn } from '@shared/formula/expression'
import { readNumberText } from '@shared/formula/numberText'
import type { Assignment, Component, CompPlan, Workspace } from '@shared/plan/model'

/** A component, or what it is for one assignment where its numbers use the payee's own fields. */
export interface ComponentCase {
  /** Counts the components of all plans from 1. */
  readonly number: number
  readonly plan: CompPlan
  readonly component: Component
  readonly own: { readonly payee: string; readonly assignment: Assignment } | null
}

/** The case of a payout line. */
export type CaseOfLine = (line: PayoutLine) => ComponentCase | undefined

/**
 * Every component of the workspace, then those that lines of the result have with a payee's own numbers.
 *
 * @returns the cases in the order they are written, and the one each line of the result has
 */
export function componentCases(
  workspace: Workspace,
  result: SimulationResult,
): { readonly cases: readonly ComponentCase[]; readonly caseOf: CaseOfLine } {
  const roster = rosterOf(workspace)
  const assumptions = new Set(workspace.assumptions.map(({ name }) => name))
  const general = workspace.plans
    .flatMap((plan) => plan.components.map((component) => ({ plan, component })))
    .map((each, index): ComponentCase => ({ ...each, number: index + 1, own: null }))
  const byId = new Map(general.map((one) => [keyOf(one.plan.id, one.component.id), one]))
  const withOwnNumbers = new Set(general.filter(({ component }) => usesOwnNumbers(component, assumptions)))
  const own = new Map<ComponentCase, Map<Assignment, ComponentCase>>()
  const caseOf: CaseOfLine = (line) => {
    const one = byId.get(keyOf(line.plan, line.component))
    if (one === undefined || !withOwnNumbers.has(one)) return one
    const assignment = assignmentOf(workspace, roster, line)
    if (assignment === null) return one
    const known = own.get(one) ?? new Map<Assignment, ComponentCase>()
    const found = known.get(assignment) ?? { ...one, own: { payee: line.payee, assignment } }
    own.set(one, known.set(assignment, found))
    return found
  }
  for (const line of result.lines) caseOf(line)
  return { cases: [...general, ...[...own.values()].flatMap((cases) => [...cases.values()])], caseOf }
}

function keyOf(plan: string, component: string): string {
  return JSON.stringify([plan, component])
}

/** True when a number of the component names what is no assumption: a field of the payee. */
function usesOwnNumbers({ weight, threshold, cap, table }: Component, assumptions: ReadonlySet<string>): boolean {
  const texts = [
    weight,
    ...(threshold === null ? [] : [threshold]),
    ...(cap === null ? [] : [cap.value]),
    ...table.tiers.flatMap(({ from, value }) => [from, value]),
  ]
  return texts.some((text) => {
    const read = readNumberText(text)
    return (
      read.ok && read.value.kind === 'formula' && namesIn(read.value.expression).some((name) => !assumptions.has(name))
    )
  })
}

/** The assignment whose numbers the engine uses: the last one to the plan in the period. */
function assignmentOf(workspace: Workspace, roster: Roster, line: PayoutLine): Assignment | null {
  const period = parsePeriod(line.period, workspace.fiscalYearStart)
  if (period === null) return null
  const last = lastSpanWithin(spansInPlan(roster, line.payee, line.plan), daysOf(period))
  return last === null ? null : last.assignment
}
