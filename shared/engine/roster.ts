import { type DayNumber, dayOf, type IsoDate } from '@shared/calendar/date'
import { firstDay, lastDay, type MonthSpan } from '@shared/calendar/period'
import { at } from '@shared/findings/invariant'
import type { Assignment, Payee, Team, Workspace } from '@shared/plan/model'

/** Days from first to last, both counted. */
export interface DaySpan {
  readonly first: DayNumber
  readonly last: DayNumber
}

/** An assignment with the days it holds: it ends the day before the next begins at the latest, so that no day counts twice. */
export interface AssignedSpan extends DaySpan {
  readonly assignment: Assignment
  /** Place in the payee's list, for findings. */
  readonly index: number
}

/** Who is assigned to what, when. */
export interface Roster {
  readonly spans: ReadonlyMap<string, readonly AssignedSpan[]>
  /** Each team with itself and every team above it. */
  readonly teamsAbove: ReadonlyMap<string, readonly string[]>
  /** By payee, the spans of each plan and of each team with those above it. */
  readonly inPlan: ReadonlyMap<string, ReadonlyMap<string, readonly AssignedSpan[]>>
  readonly inTeam: ReadonlyMap<string, ReadonlyMap<string, readonly AssignedSpan[]>>
}

/** Last day of an assignment that nothing ends: 31 December 9999. */
export const NEVER_ENDS: DayNumber = 2932896

export function rosterOf(workspace: Workspace): Roster {
  const spans = new Map<string, readonly AssignedSpan[]>()
  for (const payee of workspace.payees) if (!spans.has(payee.id)) spans.set(payee.id, spansOf(payee))
  const teamsAbove = new Map(workspace.teams.map((team) => [team.id, teamAndAbove(team, workspace.teams)]))
  const plansOf = ({ assignment }: AssignedSpan) => (assignment.plan === null ? [] : [assignment.plan])
  const teamsOf = ({ assignment }: AssignedSpan) =>
    assignment.team === null ? [] : (teamsAbove.get(assignment.team) ?? [])
  return {
    spans,
    teamsAbove,
    inPlan: new Map([...spans].map(([payee, list]) => [payee, spansBy(list, plansOf)])),
    inTeam: new Map([...spans].map(([payee, list]) => [payee, spansBy(list, teamsOf)])),
  }
}

function spansBy(
  spans: readonly AssignedSpan[],
  keysOf: (span: AssignedSpan) => readonly string[],
): ReadonlyMap<string, readonly AssignedSpan[]> {
  const lists = new Map<string, AssignedSpan[]>()
  for (const span of spans) {
    for (const key of keysOf(span)) {
      const list = lists.get(key)
      if (list === undefined) lists.set(key, [span])
      else list.push(span)
    }
  }
  return lists
}

const NO_SPANS: readonly AssignedSpan[] = []

function spansOf(payee: Payee): readonly AssignedSpan[] {
  const ordered = payee.assignments
    .map((assignment, index) => ({ assignment, index, first: dayOf(assignment.from as IsoDate) }))
    .sort((a, b) => a.first - b.first)
  return ordered.map(({ assignment, index, first }, place) => {
    const next = ordered[place + 1]
    const open = next === undefined ? NEVER_ENDS : next.first - 1
    const stated = assignment.to === null ? open : dayOf(assignment.to as IsoDate)
    return { assignment, index, first, last: Math.min(stated, open) }
  })
}

/** A circle of parents ends where it comes round; `checkWorkspace` names it. */
function teamAndAbove(team: Team, teams: readonly Team[]): readonly string[] {
  const found: string[] = []
  let current: Team | undefined = team
  while (current !== undefined && !found.includes(current.id)) {
    found.push(current.id)
    const parent: string | null = current.parent
    current = teams.find(({ id }) => id === parent)
  }
  return found
}

/** The days two spans share; null when none. */
export function shared(a: DaySpan, b: DaySpan): DaySpan | null {
  const first = Math.max(a.first, b.first)
  const last = Math.min(a.last, b.last)
  return first <= last ? { first, last } : null
}

export function daysOf(months: MonthSpan): DaySpan {
  return { first: firstDay(months), last: lastDay(months) }
}

/** Number of days that spans share with a span. */
export function daysWithin(spans: readonly DaySpan[], span: DaySpan): number {
  let days = 0
  for (const each of spans) {
    const common = shared(each, span)
    if (common !== null) days += common.last - common.first + 1
  }
  return days
}

/** The spans of a payee in which they are paid by a plan. */
export function spansInPlan(roster: Roster, payee: string, plan: string): readonly AssignedSpan[] {
  return roster.inPlan.get(payee)?.get(plan) ?? NO_SPANS
}

/** The spans of a payee in which they are in a team or one below it. */
export function spansInTeam(roster: Roster, payee: string, team: string): readonly AssignedSpan[] {
  return roster.inTeam.get(payee)?.get(team) ?? NO_SPANS
}

export function spansOfPayee(roster: Roster, payee: string): readonly AssignedSpan[] {
  return roster.spans.get(payee) ?? NO_SPANS
}

/** The assignment to a plan that holds last within some days; null when none does. */
export function lastSpanWithin(spans: readonly AssignedSpan[], days: DaySpan): AssignedSpan | null {
  const within = spans.filter((span) => shared(span, days) !== null)
  return within.length === 0 ? null : at(within, within.length - 1)
}
