import { type DayNumber, dayOf, type IsoDate } from '@shared/calendar/date'
import { firstDay, lastDay, type MonthSpan } from '@shared/calendar/period'
import { at } from '@shared/findings/invariant'
import type { Assignment, Payee, Workspace } from '@shared/plan/model'
import { emptyKeep, keptFor } from './keep'

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
  /** By payee and manager: the days of reporting to them directly, and at any level. */
  readonly reportsTo: ReadonlyMap<string, ReadonlyMap<string, readonly AssignedSpan[]>>
  readonly inLineOf: ReadonlyMap<string, ReadonlyMap<string, readonly AssignedSpan[]>>
  /** First day of tenure: the day of hire, else the first day of the first assignment. */
  readonly hired: ReadonlyMap<string, DayNumber>
}

/** Last day of an assignment that nothing ends: 31 December 9999. */
export const NEVER_ENDS: DayNumber = 2932896

const kept = emptyKeep<Roster>()

/** Who is assigned to what, when: found once for the same people and teams. */
export function rosterOf(workspace: Workspace): Roster {
  return keptFor(kept, [workspace.payees, workspace.teams], '', () => makeRoster(workspace))
}

function makeRoster(workspace: Workspace): Roster {
  const spans = new Map<string, readonly AssignedSpan[]>()
  for (const payee of workspace.payees) if (!spans.has(payee.id)) spans.set(payee.id, spansOf(payee))
  const teamsAbove = withThoseAbove(workspace.teams)
  const plansOf = ({ assignment }: AssignedSpan) => (assignment.plan === null ? [] : [assignment.plan])
  const teamsOf = ({ assignment }: AssignedSpan) =>
    assignment.team === null ? [] : (teamsAbove.get(assignment.team) ?? [])
  const managersOf = ({ assignment }: AssignedSpan) => (assignment.manager === null ? [] : [assignment.manager])
  return {
    spans,
    teamsAbove,
    hired: hireDays(workspace.payees, spans),
    reportsTo: new Map([...spans].map(([payee, list]) => [payee, spansBy(list, managersOf)])),
    inLineOf: new Map([...spans.keys()].map((payee) => [payee, linesAbove(payee, spans)])),
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

/** Each node of a tree with itself and every node above it, nearest first. A circle of parents ends where it comes round; `checkWorkspace` names it. */
export function withThoseAbove(
  nodes: readonly { readonly id: string; readonly parent: string | null }[],
): ReadonlyMap<string, readonly string[]> {
  const parents = new Map<string, string | null>()
  for (const { id, parent } of nodes) if (!parents.has(id)) parents.set(id, parent)
  return new Map(
    [...parents.keys()].map((id) => {
      const found: string[] = []
      for (
        let current: string | null | undefined = id;
        typeof current === 'string' && parents.has(current) && !found.includes(current);
        current = parents.get(current)
      ) {
        found.push(current)
      }
      return [id, found]
    }),
  )
}

function hireDays(
  payees: readonly Payee[],
  spans: ReadonlyMap<string, readonly AssignedSpan[]>,
): ReadonlyMap<string, DayNumber> {
  const days = new Map<string, DayNumber>()
  for (const { id, hired } of payees) {
    const first = hired === undefined ? spans.get(id)?.[0]?.first : dayOf(hired as IsoDate)
    if (first !== undefined && !days.has(id)) days.set(id, first)
  }
  return days
}

/** By manager at any level above a payee, the days on which the payee is below them. A circle of managers ends where it comes round. */
function linesAbove(
  payee: string,
  spans: ReadonlyMap<string, readonly AssignedSpan[]>,
): ReadonlyMap<string, readonly AssignedSpan[]> {
  const lines = new Map<string, AssignedSpan[]>()
  const climb = (below: AssignedSpan, manager: string | null, passed: readonly string[]): void => {
    if (manager === null || passed.includes(manager)) return
    const list = lines.get(manager)
    if (list === undefined) lines.set(manager, [below])
    else list.push(below)
    for (const above of spans.get(manager) ?? NO_SPANS) {
      const days = shared(below, above)
      if (days !== null) climb({ ...below, ...days }, above.assignment.manager, [...passed, manager])
    }
  }
  for (const span of spans.get(payee) ?? NO_SPANS) climb(span, span.assignment.manager, [payee])
  return lines
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

/** The spans of a payee in which they report to a manager, directly or at any level. */
export function spansReportingTo(
  roster: Roster,
  payee: string,
  manager: string,
  levels: 'directReports' | 'reportingLine',
): readonly AssignedSpan[] {
  const lines = levels === 'directReports' ? roster.reportsTo : roster.inLineOf
  return payee === manager ? NO_SPANS : (lines.get(payee)?.get(manager) ?? NO_SPANS)
}

export function spansOfPayee(roster: Roster, payee: string): readonly AssignedSpan[] {
  return roster.spans.get(payee) ?? NO_SPANS
}

/** The assignment to a plan that holds last within some days; null when none does. */
export function lastSpanWithin(spans: readonly AssignedSpan[], days: DaySpan): AssignedSpan | null {
  const within = spans.filter((span) => shared(span, days) !== null)
  return within.length === 0 ? null : at(within, within.length - 1)
}
