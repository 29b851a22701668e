import type { Assignment, Component, CompPlan, Workspace } from '@shared/plan/model'
import { dayFromIso, daysIn, type Span } from './calendar'

/** A stretch of days on which an assignment holds. */
export interface Stretch extends Span {
  readonly assignment: Assignment
}

/** Who is assigned where on which day. */
export interface Roster {
  readonly payees: readonly string[]
  readonly stretches: ReadonlyMap<string, readonly Stretch[]>
  assignmentOn(payee: string, day: number): Assignment | undefined
}

const WITHOUT_END = 9e9

/** An assignment ends the day before the next begins at the latest. */
export function rosterOf(workspace: Workspace): Roster {
  const stretches = new Map<string, readonly Stretch[]>()
  for (const { id, assignments } of workspace.payees) {
    if (stretches.has(id)) continue
    const sorted = [...assignments].sort((a, b) => dayFromIso(a.from) - dayFromIso(b.from))
    stretches.set(
      id,
      sorted.map((assignment, index) => {
        const next = sorted[index + 1]
        const end = assignment.to === null ? WITHOUT_END : dayFromIso(assignment.to)
        const latest = next === undefined ? WITHOUT_END : dayFromIso(next.from) - 1
        return { first: dayFromIso(assignment.from), last: Math.min(end, latest), assignment }
      }),
    )
  }
  return {
    payees: [...stretches.keys()],
    stretches,
    assignmentOn: (payee, day) =>
      stretches.get(payee)?.find(({ first, last }) => day >= first && day <= last)?.assignment,
  }
}

export function isOnPlan(roster: Roster, payee: string, plan: string, day: number): boolean {
  return roster.assignmentOn(payee, day)?.plan === plan
}

/** The last day of a span on which a payee is assigned to a plan. */
export function lastDayOnPlan(roster: Roster, payee: string, plan: string, span: Span): number | null {
  const days = (roster.stretches.get(payee) ?? [])
    .filter(({ assignment }) => assignment.plan === plan)
    .map(({ first, last }) => ({ first: Math.max(first, span.first), last: Math.min(last, span.last) }))
    .filter(({ first, last }) => first <= last)
    .map(({ last }) => last)
  return days.length === 0 ? null : Math.max(...days)
}

/** The last day of a span on which a payee is assigned at all, to whatever plan. */
export function lastDayAssigned(roster: Roster, payee: string, span: Span): number | null {
  return daysIn(span).findLast((day) => roster.assignmentOn(payee, day) !== undefined) ?? null
}

/** The first day of a payee's first assignment. */
export function firstDayOf(roster: Roster, payee: string): number | undefined {
  return roster.stretches.get(payee)?.[0]?.first
}

/** Is `id` the place `above`, or one of the places below it? Teams and territories are such trees; a circle ends where it comes round. */
export function isAtOrBelow(
  places: readonly { readonly id: string; readonly parent: string | null }[],
  id: string | null,
  above: string,
): boolean {
  const passed = new Set<string>()
  let place = id
  while (place !== null && !passed.has(place)) {
    if (place === above) return true
    passed.add(place)
    const current = place
    place = places.find((one) => one.id === current)?.parent ?? null
  }
  return false
}

/** Those whose credit counts for somebody besides or instead of their own. */
export type Group =
  | { readonly kind: 'team'; readonly team: string }
  | { readonly kind: 'directReports' | 'reportingLine'; readonly manager: string }

/** The group a component reads for a payee; the team is the one of the assignment given. Null when there is none, `own` when it reads own credit. */
export function groupOf(component: Component, payee: string, assignment: Assignment | undefined): Group | null | 'own' {
  switch (component.creditedTo) {
    case 'team':
      return assignment?.team == null ? null : { kind: 'team', team: assignment.team }
    case 'directReports':
    case 'reportingLine':
      return { kind: component.creditedTo, manager: payee }
    case 'owner':
    case 'territory':
    case 'rule':
      return 'own'
  }
}

export function groupKey(group: Group): string {
  return group.kind === 'team' ? `team ${group.team}` : `${group.kind} ${group.manager}`
}

/** Is somebody in a group on a day? Nobody is in the own reporting line. */
export function isInGroup(workspace: Workspace, roster: Roster, group: Group, member: string, day: number): boolean {
  if (group.kind === 'team') {
    return isAtOrBelow(workspace.teams, roster.assignmentOn(member, day)?.team ?? null, group.team)
  }
  if (member === group.manager) return false
  const passed = new Set<string>([member])
  let above = roster.assignmentOn(member, day)?.manager ?? null
  while (above !== null && !passed.has(above)) {
    if (above === group.manager) return true
    if (group.kind === 'directReports') return false
    passed.add(above)
    above = roster.assignmentOn(above, day)?.manager ?? null
  }
  return false
}

/** One component of a plan. */
export interface Rule {
  readonly plan: CompPlan
  readonly component: Component
}
