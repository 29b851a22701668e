import type { Period } from '@shared/calendar/period'
import type { Finding } from '@shared/findings/finding'
import type { Exact } from '@shared/money/exact'
import type { Measure } from '@shared/plan/model'
import type { CompiledComponent, CompiledWorkspace } from './compile'
import type { MeasureCredits } from './credit'
import { type Group, type GroupMember, membersOf } from './groups'
import type { Quotas } from './quota'
import type { Scores } from './scores'
import type { Given } from './standing'
import type { WorkedComponent } from './workedComponent'

/** What was credited over a span against the quota of a span. */
export interface Attainment {
  /** Zero where it is missing, which a position names. */
  readonly credited: Exact
  readonly quota: Exact | null
  /** The same quota without the ramp. */
  readonly fullQuota: Exact | null
  /** credited ÷ quota; null when the quota is missing or zero, or the credit is missing. */
  readonly ratio: Exact | null
  /** True where no transaction gives the value that is measured: an average of none. */
  readonly isMissing: boolean
}

/** A group's attainment, with the members whose credit counts in it while they have no quota of the span. */
export interface GroupAttainment extends Attainment {
  readonly membersWithoutQuota: readonly string[]
}

/** A line of a component, as overrides and formulas over payouts read it: without floors. */
export interface PaidLine {
  readonly period: Period
  /** Rounded, or exact where the total of a settled period is rounded instead. */
  readonly paid: Exact
}

/** Everything positions are read from. */
export interface Performance {
  readonly compiled: CompiledWorkspace
  readonly quotas: Quotas
  readonly scores: Scores
  /** The credits of a measure, in the way a component credits them: to owners, territories or by a rule, with its multipliers on credit. */
  readonly creditsFor: (compiled: CompiledComponent, measure: Measure) => MeasureCredits
  /** The credits of a measure to owners and by shares. */
  readonly creditsOf: (measure: Measure) => MeasureCredits
  /** What a component pays a payee, in every period of the run. */
  readonly linesOf: (compiled: CompiledComponent, payee: string) => readonly PaidLine[]
  /** Rows that count for nobody: what pay would be without them, which a clawback asks. None as it is paid. */
  readonly leftOut: ReadonlySet<number>
  /** Gathers what is found on the way and belongs to no line of the payee that is paid: the fund of a pool without a quota. */
  readonly found: (finding: Finding) => void
  /** Worked out once, for everybody they pay: who is in a group, and what groups reached. */
  readonly members: Map<string, readonly GroupMember[]>
  readonly groups: Map<string, GroupAttainment>
  /** By contest or pool with its numbers, then period and team: what each payee is given. */
  readonly given: Map<WorkedComponent, Map<string, Given>>
  /** By component, window and period: what a cap over everyone leaves each payee of the transactions it cuts, by row. */
  readonly transactionShares: Map<string, ReadonlyMap<string, ReadonlyMap<number, Exact>>>
}

/** Who is in a group, found once. */
export function groupMembers({ compiled, members }: Performance, group: Group): readonly GroupMember[] {
  const key = `${group.kind} ${group.id}`
  const known = members.get(key)
  if (known !== undefined) return known
  const found = membersOf(compiled.roster, group)
  members.set(key, found)
  return found
}

/** The measure of an id; null when the workspace has none. */
export function measureNamed({ compiled }: Performance, id: string): Measure | null {
  return compiled.workspace.measures.find((measure) => measure.id === id) ?? null
}
