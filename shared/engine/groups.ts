import type { GroupKind } from './compile'
import { type AssignedSpan, type Roster, spansInTeam, spansReportingTo } from './roster'

/** The group a component is about: a team by its id, or those who report to a payee. */
export interface Group {
  readonly kind: GroupKind
  /** Of the team, or of the payee they report to. */
  readonly id: string
}

/** Somebody in a group, on the days on which they are. */
export interface GroupMember {
  readonly payee: string
  readonly spans: readonly AssignedSpan[]
}

/**
 * Who is in a group, in the order of the workspace: of a team and the teams below it, those assigned to them; of a payee, those whose assignments name
 * the payee as manager, directly or at any level. A payee is not in their own reporting line.
 */
export function membersOf(roster: Roster, { kind, id }: Group): readonly GroupMember[] {
  const members: GroupMember[] = []
  for (const payee of roster.spans.keys()) {
    const spans = kind === 'team' ? spansInTeam(roster, payee, id) : spansReportingTo(roster, payee, id, kind)
    if (spans.length > 0) members.push({ payee, spans })
  }
  return members
}
