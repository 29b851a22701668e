import type { Assignment, Workspace } from '@shared/plan/model'
import { dayFromIso, type Span } from './calendar'

/** Who is assigned where on which day: looked up one day at a time. */
export interface Roster {
  readonly payees: readonly string[]
  assignmentOn(payee: string, day: number): Assignment | undefined
}

/** An assignment without `to` ends the day before the next begins. */
export function rosterOf(workspace: Workspace): Roster {
  const spans = new Map<string, { readonly span: Span; readonly assignment: Assignment }[]>()
  for (const { id, assignments } of workspace.payees) {
    const starts = assignments.map(({ from }) => dayFromIso(from))
    spans.set(
      id,
      assignments.map((assignment, index) => {
        const next = starts[index + 1]
        const last = assignment.to === null ? (next === undefined ? 9e9 : next - 1) : dayFromIso(assignment.to)
        return { span: { first: dayFromIso(assignment.from), last }, assignment }
      }),
    )
  }
  return {
    payees: workspace.payees.map(({ id }) => id),
    assignmentOn: (payee, day) =>
      spans.get(payee)?.findLast(({ span }) => day >= span.first && day <= span.last)?.assignment,
  }
}

export function isOnPlan(roster: Roster, payee: string, plan: string, day: number): boolean {
  return roster.assignmentOn(payee, day)?.plan === plan
}

/** A team counts everybody in it and in the teams below it. */
export function isInTeam(workspace: Workspace, roster: Roster, payee: string, team: string, day: number): boolean {
  let above = roster.assignmentOn(payee, day)?.team ?? null
  while (above !== null) {
    if (above === team) return true
    const current = above
    above = workspace.teams.find(({ id }) => id === current)?.parent ?? null
  }
  return false
}

/** How many days of a span satisfy something. */
export function countDays(span: Span, holds: (day: number) => boolean): number {
  let count = 0
  for (let day = span.first; day <= span.last; day += 1) if (holds(day)) count += 1
  return count
}
