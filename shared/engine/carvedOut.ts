import { lastDay, type Period } from '@shared/calendar/period'
import { type Exact, isZero, ZERO } from '@shared/money/exact'
import type { Calculation } from './calculation'
import type { CompiledComponent } from './compile'
import { creditedOver, leftOutBy } from './credited'
import { payoutsOver } from './override'
import type { PaidPeriod } from './pay'
import { groupMembers, type Performance } from './performance'
import { carveOut, type SharedPart, type Sharer } from './pool'
import { type DaySpan, daysOf, lastSpanWithin, spansOfPayee } from './roster'

/** What an override takes from one of those it is earned on. */
export interface CarvedOut {
  /** Whose override it is, and its component. */
  readonly from: string
  readonly compiled: CompiledComponent
  readonly period: Period
  /** The plan of the member that it is settled with. */
  readonly plan: string
  /** What the override pays, and the member's part of it, below zero for an override above. */
  readonly override: PaidPeriod
  readonly part: SharedPart
}

/**
 * Takes overrides that are carved out from the members they were earned on: each line in proportion to what they contributed over the days its credit
 * was counted, credited or payouts, below zero counted as zero.
 *
 * It is settled with the plan of the member on the last assigned day of the period, else of those days; a member without a plan gives nothing.
 *
 * @returns by member, in the order of the workspace
 */
export function carvedOutLines(calculation: Calculation): ReadonlyMap<string, readonly CarvedOut[]> {
  const { performance } = calculation
  const { components, roster } = performance.compiled
  const lines = new Map<string, CarvedOut[]>()
  for (const compiled of components) {
    if (!compiled.carvedOut) continue
    for (const from of roster.spans.keys()) {
      for (const override of calculation.windowsOf(compiled, from).flatMap(({ periods }) => periods)) {
        for (const part of partsOf(performance, compiled, override)) {
          const plan = planOf(performance, part.payee, override)
          if (plan === null || isZero(part.amount)) continue
          const line: CarvedOut = { from, compiled, period: override.period, plan, override, part }
          const known = lines.get(part.payee)
          if (known === undefined) lines.set(part.payee, [line])
          else known.push(line)
        }
      }
    }
  }
  return lines
}

function partsOf(performance: Performance, compiled: CompiledComponent, override: PaidPeriod): readonly SharedPart[] {
  const { position } = override.standing
  if (isZero(override.paid) || position.group === null) return []
  const { currency } = performance.compiled.workspace
  return carveOut(override.paid, contributionsOf(performance, compiled, override), currency) ?? []
}

/** What each member of the group contributed to what an override counts. */
function contributionsOf(
  performance: Performance,
  compiled: CompiledComponent,
  { standing: { position }, period }: PaidPeriod,
): readonly Sharer[] {
  if (position.group === null) return []
  const members = groupMembers(performance, position.group.group)
  if (compiled.payoutsOf.length > 0) {
    return payoutsOver(performance, compiled, members, position.creditSpan).map(({ payee, amount }) => ({
      payee,
      weight: amount,
    }))
  }
  const { measure } = compiled
  if (measure === null) return []
  const credits = performance.creditsFor(compiled, measure)
  const leftOut = leftOutBy(performance, compiled, period)
  const creditedTo = (member: (typeof members)[number]): Exact =>
    creditedOver(credits, measure, [member], position.creditSpan, leftOut) ?? ZERO
  return members.map((member) => ({ payee: member.payee, weight: creditedTo(member) }))
}

function planOf(
  { compiled: { roster } }: Performance,
  member: string,
  { period, standing: { position } }: PaidPeriod,
): string | null {
  const spans = spansOfPayee(roster, member)
  const span: DaySpan = { first: position.creditSpan.first, last: lastDay(period) }
  const last = lastSpanWithin(spans, daysOf(period)) ?? lastSpanWithin(spans, span)
  return last?.assignment.plan ?? null
}
