import type { CompPlan, Ramp } from '@shared/plan/model'
import { daysOfPeriod, isInside, meet, monthOfDay, monthsOfSpan, type Span } from './calendar'
import { type Fraction, fraction, NOUGHT, times, total, WHOLE, whole } from './fraction'
import { numberOf } from './numbers'
import { type Group, groupKey, isInGroup, isOnPlan } from './people'
import { type Days, daysInParts, daysThatCount, monthParts, partOf } from './proration'
import { type Run, tenureOf } from './run'

/** With ramp, and as it would be without. */
export interface Quotas {
  readonly quota: Fraction | null
  readonly full: Fraction | null
}

const NONE: Quotas = { quota: null, full: null }

export function onPlan(run: Run, plan: string, payee: string): Days {
  return { name: `plan ${plan}`, count: (day) => isOnPlan(run.roster, payee, plan, day) }
}

function inGroup(run: Run, group: Group, member: string): Days {
  return {
    name: `group ${groupKey(group)}`,
    count: (day) => isInGroup(run.workspace, run.roster, group, member, day),
  }
}

/** The own quota of a span counts by the days on the plan, ramped as the plan says. */
export function ownQuota(run: Run, plan: CompPlan, measure: string, payee: string, span: Span): Quotas {
  return run.once(`quota ${plan.id} ${measure} ${payee} ${span.first} ${span.last}`, () => {
    const entries = entriesOf(run, plan, measure, payee, span, onPlan(run, plan.id, payee), () => plan)
    return entries === 'none' || entries === 'unknown' ? NONE : entries
  })
}

/** A group's quota is the sum of its members', by the days in the group, each ramped as the member's own plan says. */
export function groupQuota(run: Run, plan: CompPlan, measure: string, group: Group, span: Span): Quotas {
  return run.once(`quota ${plan.id} ${measure} ${groupKey(group)} ${span.first} ${span.last}`, () => {
    const members = run.roster.payees.map((member) => {
      const days = inGroup(run, group, member)
      return entriesOf(run, plan, measure, member, span, days, (month) => planInMonth(run, member, month, days, span))
    })
    const known = members.flatMap((one) => (typeof one === 'string' ? [] : [one]))
    if (members.includes('unknown') || known.length === 0) return NONE
    return { quota: total(known.map(({ quota }) => quota)), full: total(known.map(({ full }) => full)) }
  })
}

/** The plan a member has on the last day in the group in a month. */
function planInMonth(run: Run, member: string, month: number, days: Days, span: Span): CompPlan | undefined {
  const last = daysThatCount(run, member, span, days).findLast((day) => monthOfDay(day) === month)
  const id = last === undefined ? null : (run.roster.assignmentOn(member, last)?.plan ?? null)
  return run.workspace.plans.find((plan) => plan.id === id)
}

/**
 * The entries whose period lies inside a span, each by the part of it that counts, month by month with the factor of the ramp. An entry of
 * which no day counts is none. One that overlaps another leaves the quota unknown.
 */
function entriesOf(
  run: Run,
  plan: CompPlan,
  measure: string,
  payee: string,
  span: Span,
  days: Days,
  rampedBy: (month: number) => CompPlan | undefined,
): { readonly quota: Fraction; readonly full: Fraction } | 'none' | 'unknown' {
  const { workspace } = run
  const entries = workspace.quotas
    .filter((quota) => quota.payee === payee && quota.measure === measure)
    .map((quota) => ({ span: daysOfPeriod(quota.period, workspace.fiscalYearStart), amount: quota.amount }))
  const isAsGiven = plan.proration?.quota === 'asGiven'
  const countedIn = (entry: Span) =>
    isAsGiven ? daysThatCount(run, payee, entry, days) : daysInParts(run, plan, payee, entry, days)
  const inside = entries.filter((entry) => isInside(entry.span, span) && countedIn(entry.span).length > 0)
  if (inside.some((one) => entries.some((other) => other !== one && meet(one.span, other.span)))) return 'unknown'
  if (inside.length === 0) return 'none'
  const worked = inside.map((entry) => {
    const parts = isAsGiven
      ? partsOfAssigned(run, payee, entry.span, days)
      : monthParts(run, plan, payee, entry.span, days)
    const amount = numberOf(workspace, entry.amount)
    const ramped = monthsOfSpan(entry.span).map((month, index) =>
      times(parts[index] ?? NOUGHT, rampFactor(run, rampedBy(month)?.ramp, payee, month, 'quota')),
    )
    return { quota: times(amount, total(ramped)), full: times(amount, total(parts)) }
  })
  return { quota: total(worked.map(({ quota }) => quota)), full: total(worked.map(({ full }) => full)) }
}

/** A quota already meant for the days assigned: the days that count ÷ the days assigned at all. */
function partsOfAssigned(run: Run, payee: string, period: Span, days: Days): Fraction[] {
  const counted = daysThatCount(run, payee, period, days)
  const assigned = daysThatCount(run, payee, period, {
    name: 'assigned',
    count: (day) => run.roster.assignmentOn(payee, day) !== undefined,
  })
  return monthsOfSpan(period).map((month) =>
    fraction(BigInt(counted.filter((day) => monthOfDay(day) === month).length), BigInt(assigned.length)),
  )
}

/** Factor on the quota, or assured share of target, in a month of tenure; beyond the ramp 1 and nothing. */
export function rampFactor(
  run: Run,
  ramp: Ramp | undefined,
  payee: string,
  month: number,
  of: 'quota' | 'assured',
): Fraction {
  const step = ramp?.months[tenureOf(run, payee, month) - 1]
  if (step === undefined) return of === 'quota' ? WHOLE : NOUGHT
  return numberOf(run.workspace, step[of])
}

/**
 * Annual pay of a kind over the periods given: for each, its months of the year's, by the part of it that each assignment to the plan has. Assignments that
 * begin after the last day known have the pay of the one before.
 */
export function payOf(
  run: Run,
  plan: CompPlan,
  payee: string,
  periods: readonly Span[],
  of: 'targetVariable' | 'basePay',
  known: number = Number.POSITIVE_INFINITY,
): Fraction {
  const stretches = (run.roster.stretches.get(payee) ?? []).filter(({ assignment }) => assignment.plan === plan.id)
  return total(
    periods.flatMap((period) =>
      stretches
        .filter((stretch) => meet(stretch, period))
        .map((stretch) => {
          const days = {
            name: `from ${stretch.first}`,
            count: (day: number) => day >= stretch.first && day <= stretch.last,
          }
          const seen = stretch.first <= known ? stretch : (stretches.findLast(({ first }) => first <= known) ?? stretch)
          const annual = numberOf(run.workspace, seen.assignment[of])
          const months = fraction(BigInt(monthsOfSpan(period).length), 12n)
          return times(times(annual, months), partOf(run, plan, payee, period, days, onPlan(run, plan.id, payee)))
        }),
    ),
  )
}

/** The periods that lie inside a span. */
export function periodsInside(periods: readonly Span[], span: Span): Span[] {
  return periods.filter((period) => isInside(period, span))
}

/** How many days of a span a payee is assigned to a plan. */
export function dayCount(run: Run, plan: string, payee: string, span: Span): Fraction {
  return whole(daysThatCount(run, payee, span, onPlan(run, plan, payee)).length)
}
