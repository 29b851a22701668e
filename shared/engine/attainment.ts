import { type MonthSpan, type Period, periodsWithin } from '@shared/calendar/period'
import { add, divide, type Exact, exact, exactInteger, isZero, multiply, ZERO } from '@shared/money/exact'
import type { CompiledComponent, CompiledWorkspace } from './compile'
import { creditWithin, type MeasureCredits } from './credit'
import { type QuotaPart, type Quotas, quotaParts, sumOfParts } from './quota'
import {
  type AssignedSpan,
  type DaySpan,
  daysOf,
  daysWithin,
  lastSpanWithin,
  shared,
  spansInPlan,
  spansInTeam,
} from './roster'

/** What was credited over a span against the quota of a span. */
export interface Attainment {
  readonly credited: Exact
  readonly quota: Exact | null
  /** credited ÷ quota; null when the quota is missing or zero. */
  readonly ratio: Exact | null
}

/** A team's attainment, with the members whose credit counts in it while they have no quota of the span. */
export interface TeamAttainment extends Attainment {
  readonly membersWithoutQuota: readonly string[]
}

/** Where a payee stands on a component at the end of a period. */
export interface Position {
  readonly own: Attainment
  /** The team's, for a component credited to the team; null when the payee is in none. */
  readonly team: { readonly id: string; readonly attainment: TeamAttainment } | null
  /** The span credit was counted over, and the one quota and target are of. */
  readonly creditSpan: DaySpan
  readonly quotaSpan: MonthSpan
}

/** Everything positions are read from. */
export interface Performance {
  readonly compiled: CompiledWorkspace
  readonly credits: ReadonlyMap<string, MeasureCredits>
  readonly quotas: Quotas
  /** Attainment of teams by measure and spans: worked out once, for every member it pays. */
  readonly teams: Map<string, TeamAttainment>
}

function attainmentOf(credited: Exact, quota: Exact | null): Attainment {
  return { credited, quota, ratio: quota === null || isZero(quota) ? null : divide(credited, quota) }
}

/**
 * Measures where a payee stands on a component at the end of a period of its window.
 *
 * The quota basis chooses the spans: the window's quota or the quota to date against the credit since the window opened, or the period's quota
 * against the period's credit.
 *
 * @param window the window the period lies in
 */
export function measurePosition(
  performance: Performance,
  compiledComponent: CompiledComponent,
  payee: string,
  window: Period,
  period: Period,
): Position {
  const { component, measure, plan } = compiledComponent
  const { compiled, credits } = performance
  const toDate = {
    firstMonth: window.firstMonth,
    monthCount: period.firstMonth + period.monthCount - window.firstMonth,
  }
  const quotaSpan = component.quotaBasis === 'window' ? window : component.quotaBasis === 'toDate' ? toDate : period
  const creditSpan = daysOf(component.quotaBasis === 'period' ? period : toDate)
  const spans = spansInPlan(compiled.roster, payee, plan)
  const own = attainmentOf(
    creditOf(credits.get(measure.id), payee, spans, creditSpan),
    sumOfParts(quotaParts(compiled, performance.quotas, payee, measure.id, quotaSpan, spans)),
  )
  const team = component.creditedTo === 'team' ? lastSpanWithin(spans, daysOf(period))?.assignment.team : null
  if (team === null || team === undefined) return { own, team: null, creditSpan, quotaSpan }
  return {
    own,
    team: { id: team, attainment: teamAttainment(performance, measure.id, team, creditSpan, quotaSpan) },
    creditSpan,
    quotaSpan,
  }
}

function creditOf(credits: MeasureCredits | undefined, payee: string, spans: readonly DaySpan[], days: DaySpan): Exact {
  let total = ZERO
  for (const span of spans) {
    const common = shared(span, days)
    if (common !== null) total = add(total, creditWithin(credits?.byPayee.get(payee), common))
  }
  return total
}

/**
 * A team's attainment: what its members were credited while they were in it ÷ the sum of their quotas, never a mean of theirs.
 */
export function teamAttainment(
  performance: Performance,
  measure: string,
  team: string,
  creditSpan: DaySpan,
  quotaSpan: MonthSpan,
): TeamAttainment {
  const { first, last } = creditSpan
  const key = `${first} ${last} ${quotaSpan.firstMonth} ${quotaSpan.monthCount} ${team.length} ${team}${measure}`
  const known = performance.teams.get(key)
  if (known !== undefined) return known
  const attainment = measureTeam(performance, measure, team, creditSpan, quotaSpan)
  performance.teams.set(key, attainment)
  return attainment
}

function measureTeam(
  { compiled, credits, quotas }: Performance,
  measure: string,
  team: string,
  creditSpan: DaySpan,
  quotaSpan: MonthSpan,
): TeamAttainment {
  let credited = ZERO
  const parts: QuotaPart[] = []
  const membersWithoutQuota: string[] = []
  for (const id of compiled.roster.spans.keys()) {
    const membership = spansInTeam(compiled.roster, id, team)
    if (membership.length === 0) continue
    const own = creditOf(credits.get(measure), id, membership, creditSpan)
    const ownParts = quotaParts(compiled, quotas, id, measure, quotaSpan, membership)
    if (ownParts.length === 0 && !isZero(own)) membersWithoutQuota.push(id)
    credited = add(credited, own)
    parts.push(...ownParts)
  }
  return { ...attainmentOf(credited, sumOfParts(parts)), membersWithoutQuota }
}

/** A part of a target: an assignment's annual target over the days it holds in a payout period. */
export interface TargetPart {
  readonly period: Period
  readonly span: AssignedSpan
  readonly annual: Exact
  readonly days: number
  readonly ofDays: number
  readonly amount: Exact
}

/**
 * Target variable pay of a span: per payout period, annual target × months ÷ 12, by the days of each assignment to the plan ÷ days of the period.
 */
export function targetParts(
  { roster, targets, fiscalYearStart }: CompiledWorkspace,
  { plan, component }: Pick<CompiledComponent, 'plan' | 'component'>,
  payee: string,
  span: MonthSpan,
): readonly TargetPart[] {
  const spans = spansInPlan(roster, payee, plan)
  return periodsWithin(span, component.paid, fiscalYearStart).flatMap((period) =>
    spans.flatMap((assigned): readonly TargetPart[] => {
      const days = daysWithin([assigned], daysOf(period))
      if (days === 0) return []
      const annual = targets.get(assigned.assignment)
      if (annual === undefined) return []
      const whole = daysOf(period)
      const ofDays = whole.last - whole.first + 1
      const ofPeriod = multiply(annual, exact(BigInt(period.monthCount), 12n))
      const amount = days === ofDays ? ofPeriod : multiply(ofPeriod, divide(exactInteger(days), exactInteger(ofDays)))
      return [{ period, span: assigned, annual, days, ofDays, amount }]
    }),
  )
}

export function targetOf(parts: readonly TargetPart[]): Exact {
  return parts.reduce((total, { amount }) => add(total, amount), ZERO)
}
