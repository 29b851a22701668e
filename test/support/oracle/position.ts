import type { Component, Measure } from '@shared/plan/model'
import { daysOfPeriod, isInside, monthsOfSpan, type Span } from './calendar'
import { aggregated, creditsOf, creditsOfPayee, isWithin, type OracleCredit } from './credits'
import { type Fraction, NOUGHT, over, ratio, times, total, whole, written } from './fraction'
import { numberOf } from './numbers'
import { payoutsTo } from './override'
import { type Group, groupOf, isInGroup } from './people'
import { groupQuota, ownQuota, payOf, periodsInside, type Quotas } from './quotas'
import { type Case, creditSpan, isOnRule, lastAssignment, measureOf, numberIn, quotaSpan } from './run'
import type { Standing } from './table'

/** What is measured, and what the table reads of it. */
export interface Position {
  /** Null where an average, a least, a greatest or a last has no transaction. */
  readonly credited: Fraction | null
  readonly quota: Fraction | null
  readonly attainment: Fraction | null
  readonly standing: Standing
}

/** The group the component reads for this payee: by the team of the last assigned day. */
export function groupIn(one: Case): Group | null | 'own' {
  return groupOf(one.rule.component, one.payee, lastAssignment(one))
}

/** The position of a period. `until` takes the credit only up to an earlier period's end, against the quotas of this one. */
export function positionOf(one: Case, earlier: Case = one): Position {
  const { run, rule, payee } = one
  const { component, plan } = rule
  const group = groupIn(one)
  const quotas = quotasIn(one, component.measure, group)
  const credited = creditedIn(earlier, group)
  const attainment = component.blend === undefined ? ratio(credited, quotas.quota) : blended(one, earlier, group)
  const own = component.measure === null ? NONE : ownQuota(run, plan, component.measure, payee, quotaSpan(one))
  const asOwn =
    group !== 'own' &&
    component.appliedTo !== 'credited' &&
    component.payoutsOf === undefined &&
    component.pool === undefined
  const applied = asOwn ? own : quotas
  return {
    credited,
    quota: quotas.quota,
    attainment,
    standing: {
      attainment,
      credited: asOwn ? productOf(own.quota, attainment) : credited,
      quota: notZero(applied.quota),
      fullQuota: notZero(applied.full),
      target: targetIn(one, quotaSpan(one)),
      isBaseRateRamped: plan.ramp?.baseRateOf === 'rampedQuota',
    },
  }
}

const NONE: Quotas = { quota: null, full: null }

function notZero(value: Fraction | null): Fraction | null {
  return value === null || value.top === 0n ? null : value
}

function productOf(a: Fraction | null, b: Fraction | null): Fraction | null {
  return notZero(a) === null || a === null || b === null ? null : times(a, b)
}

/** What is credited: pay of others, or what the measure comes to over the transactions credited. */
function creditedIn(one: Case, group: Group | null | 'own'): Fraction | null {
  const { component } = one.rule
  if (component.payoutsOf !== undefined) return group === null ? NOUGHT : payoutsTo(one, group)
  const measure = measureOf(one.run, component.measure)
  return measure === undefined ? NOUGHT : aggregated(measure, creditsIn(one, measure, group, creditSpan(one)))
}

/** The credits a component counts over a span: own ones dated in days on the plan, or those of the members on days in the group. */
export function creditsIn(
  one: Case,
  measure: Measure,
  group: Group | null | 'own',
  span: Span,
): readonly OracleCredit[] {
  const { run, rule, payee, leavesOut } = one
  const credits = group === 'own' ? creditsOfPayee(run, rule, measure, payee) : creditsOf(run, rule, measure)
  return credits.filter((credit) => isWithin(credit.day, span) && !leavesOut.isOut(credit) && isCounted(credit))

  function isCounted(credit: OracleCredit): boolean {
    if (group === null) return false
    if (group === 'own') return credit.payee === payee && isOnRule(run, rule, payee, credit.day)
    return isInGroup(run.workspace, run.roster, group, credit.payee, credit.day)
  }
}

/** The quota that attainment is measured against: the payee's, or the members' together. */
export function quotasIn(
  one: Case,
  measure: string | null,
  group: Group | null | 'own',
  span = quotaSpan(one),
): Quotas {
  const { run, rule, payee } = one
  if (measure === null || group === null || rule.component.payoutsOf !== undefined) return NONE
  return group === 'own' || rule.component.quotaOf === 'payee'
    ? ownQuota(run, rule.plan, measure, payee, span)
    : groupQuota(run, rule.plan, measure, group, span)
}

/** The sum of weight × attainment or score of each part; a part that is missing leaves the whole missing, and so do weights that are not 100 %. */
function blended(one: Case, earlier: Case, group: Group | null | 'own'): Fraction | null {
  if (group === null) return null
  const parts = (one.rule.component.blend ?? []).map((part) => {
    const weight = numberIn(one, part.weight)
    const reached =
      part.goal === undefined
        ? attainmentOf(one, earlier, part.measure, group)
        : scoreOf(one, part.goal, quotaSpan(one))
    return { weight, reached }
  })
  if (written(total(parts.map(({ weight }) => weight))) !== '1') return null
  const known = parts.flatMap(({ weight, reached }) => (reached === null ? [] : [times(weight, reached)]))
  return known.length === parts.length ? total(known) : null
}

/** Own or group attainment of a measure over the spans of a component. */
export function attainmentOf(
  one: Case,
  earlier: Case,
  measureId: string | undefined,
  group: Group | null | 'own',
): Fraction | null {
  const measure = measureOf(one.run, measureId)
  if (measure === undefined) return null
  const credited = aggregated(measure, creditsIn(earlier, measure, group, creditSpan(earlier)))
  return ratio(credited, quotasIn(one, measure.id, group).quota)
}

/** The mean of a payee's scores whose period lies inside a span, weighted by months. */
export function scoreOf({ run, payee }: Case, goal: string, span: Span): Fraction | null {
  const scores = (run.workspace.scores ?? [])
    .filter((score) => score.payee === payee && score.goal === goal)
    .map((score) => ({ period: daysOfPeriod(score.period, run.workspace.fiscalYearStart), score: score.score }))
    .filter(({ period }) => isInside(period, span))
    .map(({ period, score }) => ({
      months: whole(monthsOfSpan(period).length),
      score: numberOf(run.workspace, score),
    }))
  if (scores.length === 0) return null
  return over(total(scores.map(({ months, score }) => times(months, score))), total(scores.map(({ months }) => months)))
}

/** Target variable of a span: of each payout period inside it. */
export function targetIn({ run, rule, payee, turn }: Case, span: Span): Fraction {
  return payOf(run, rule.plan, payee, periodsInside(turn.periods, span), 'targetVariable', turn.period.last)
}

export function baseIn({ run, rule, payee, turn }: Case, span: Span): Fraction {
  return payOf(run, rule.plan, payee, periodsInside(turn.periods, span), 'basePay', turn.period.last)
}

/** A component that pays transaction by transaction, or an override: told by its fields. */
export function isGroupCredit({ creditedTo }: Component): boolean {
  return creditedTo === 'team' || creditedTo === 'directReports' || creditedTo === 'reportingLine'
}
