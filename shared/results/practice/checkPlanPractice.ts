import { type Period, parsePeriod, periodOf } from '@shared/calendar/period'
import { type Finding, finding } from '@shared/findings/finding'
import { at } from '@shared/findings/invariant'
import { evaluateNumberText } from '@shared/formula/numberText'
import {
  add,
  compare,
  divide,
  type Exact,
  exact,
  greatest,
  multiply,
  ONE,
  subtract,
  sum,
  ZERO,
} from '@shared/money/exact'
import type { Assignment, Component, CompPlan, Workspace } from '@shared/plan/model'
import { practiceNote, type Thresholds } from './thresholds'

/**
 * What is unusual in the plans, assignments and quotas themselves: pay mix, quota to pay, number and weight of components, caps near and absent, pay
 * that jumps, quotas of years that are not simulated. What cannot be worked out is left to the checks of the document.
 *
 * Findings `practice.*`, notes all. Those about people are one a plan, at the first of them, with how many they are.
 */
export function checkPlanPractice(workspace: Workspace, thresholds: Thresholds): readonly Finding[] {
  return [
    ...workspace.plans.flatMap((plan, index) => [
      ...checkComponents(plan, thresholds, `plans[${index}]`),
      ...checkCap(plan, thresholds, `plans[${index}]`),
      ...checkPay(workspace, plan, thresholds),
    ]),
    ...checkYears(workspace),
  ]
}

function numberOf(text: string, { names }: Thresholds): Exact | null {
  const value = evaluateNumberText(text, names, '')
  return value.ok ? value.value : null
}

function paysOfTarget({ table, kind }: Component): boolean {
  return kind !== 'award' && (table.pays === 'percentOfTarget' || table.pays === 'multipleOfBaseRate')
}

function checkComponents(plan: CompPlan, thresholds: Thresholds, path: string): readonly Finding[] {
  const paying = plan.components.filter(({ kind }) => kind !== 'award')
  const most = thresholds.of('componentsMost')
  const found = exact(BigInt(paying.length))
  return [
    ...(compare(found, most) > 0
      ? [practiceNote('componentsMost', `${path}.components`, { found, threshold: most }, 'number', { plan: plan.id })]
      : []),
    ...plan.components.flatMap((component, index) => [
      ...checkWeight(component, plan, thresholds, `${path}.components[${index}]`),
      ...checkJump(component, plan, thresholds, `${path}.components[${index}]`),
    ]),
  ]
}

function checkWeight(component: Component, plan: CompPlan, thresholds: Thresholds, path: string): readonly Finding[] {
  const weight = numberOf(component.weight, thresholds)
  const threshold = thresholds.of('weightLeast')
  if (!paysOfTarget(component) || weight === null || weight.n <= 0n || compare(weight, threshold) >= 0) return []
  const params = { plan: plan.id, component: component.id }
  return [practiceNote('weightLeast', `${path}.weight`, { found: weight, threshold }, 'share', params)]
}

/** A cap on target variable pay that good sellers meet soon; and a plan that nothing caps, so that somebody has said it is meant. */
function checkCap(plan: CompPlan, thresholds: Thresholds, path: string): readonly Finding[] {
  const paying = plan.components.filter(({ kind }) => kind !== 'award')
  const threshold = thresholds.of('capLeast')
  const caps = [
    { cap: plan.cap, path: `${path}.cap.value`, component: null },
    ...plan.components.map(({ cap, id }, index) => ({
      cap,
      path: `${path}.components[${index}].cap.value`,
      component: id,
    })),
  ]
  const isCapped = plan.cap !== undefined || paying.some(({ cap }) => cap !== null)
  return [
    ...caps.flatMap(({ cap, path: place, component }) => {
      const isOfTarget = cap?.of === 'targetVariable' || (cap?.of === 'componentTarget' && component !== null)
      const value = cap && isOfTarget ? numberOf(cap.value, thresholds) : null
      if (value === null || compare(value, threshold) >= 0) return []
      return [practiceNote('capLeast', place, { found: value, threshold }, 'share', { plan: plan.id })]
    }),
    ...(isCapped || paying.length === 0
      ? []
      : [finding('practice.noCap', 'note', `${path}.components`, { plan: plan.id })]),
  ]
}

/** Pay that jumps at a bound rewards moving a sale across it. Told for the highest jump of a table. */
function checkJump(component: Component, plan: CompPlan, thresholds: Thresholds, path: string): readonly Finding[] {
  const weight = numberOf(component.weight, thresholds)
  const jumps = weight === null || !paysOfTarget(component) ? [] : jumpsOf(component, weight, thresholds)
  const threshold = thresholds.of('jumpMost')
  const found = jumps.reduce((most, jump) => greatest(most, jump), ZERO)
  if (compare(found, threshold) <= 0) return []
  const tier = jumps.findIndex((jump) => compare(jump, found) === 0)
  const params = { plan: plan.id, component: component.id, tier: tier + 1 }
  return [practiceNote('jumpMost', `${path}.table.tiers[${tier}].from`, { found, threshold }, 'share', params)]
}

/** What pay gains at the very bound of each tier, as a share of target variable pay; none where it cannot be known from the table alone. */
function jumpsOf({ table, choices }: Component, weight: Exact, thresholds: Thresholds): readonly Exact[] {
  if (table.by !== 'attainment' || table.across !== undefined || choices !== undefined) return []
  const tiers = table.tiers.flatMap(({ from, value }) => {
    const [bound, worth] = [numberOf(from, thresholds), numberOf(value, thresholds)]
    return bound === null || worth === null ? [] : [{ bound, worth }]
  })
  if (tiers.length < table.tiers.length) return []
  return tiers.map((tier, index) => {
    const before = index === 0 ? null : at(tiers, index - 1).worth
    return multiply(jumpAt(table, tier, before), weight)
  })
}

/** What pay gains at the bound of one tier, before the weight. */
function jumpAt(
  { application, cumulative }: Component['table'],
  { bound, worth }: { readonly bound: Exact; readonly worth: Exact },
  before: Exact | null,
): Exact {
  const rise = subtract(worth, before ?? ZERO)
  switch (application) {
    case 'retroactive':
      return multiply(rise, bound)
    case 'cliff':
      return before === null ? multiply(worth, bound) : ZERO
    case 'step':
      return bound.n <= 0n ? ZERO : cumulative === true ? worth : rise
    case 'overage':
      return before === null || compare(bound, ONE) <= 0 ? ZERO : multiply(rise, subtract(bound, ONE))
    case 'marginal':
    case 'interpolated':
      return ZERO
  }
}

interface Paid {
  readonly payee: string
  readonly path: string
  readonly base: Exact
  readonly variable: Exact
}

/** Whoever is assigned to a plan last, with an annual pay that can be worked out. */
function paidBy({ payees }: Workspace, plan: CompPlan, thresholds: Thresholds): readonly Paid[] {
  return payees.flatMap(({ id, assignments }, place) => {
    const index = assignments.length - 1
    const last: Assignment | undefined = assignments[index]
    if (last === undefined || last.plan !== plan.id) return []
    const [base, variable] = [numberOf(last.basePay, thresholds), numberOf(last.targetVariable, thresholds)]
    return base === null || variable === null || base.n < 0n || variable.n <= 0n
      ? []
      : [{ payee: id, path: `payees[${place}].assignments[${index}].targetVariable`, base, variable }]
  })
}

function checkPay(workspace: Workspace, plan: CompPlan, thresholds: Thresholds): readonly Finding[] {
  const paid = paidBy(workspace, plan, thresholds)
  const mixes = paid.map((one) => ({ ...one, found: divide(one.variable, add(one.base, one.variable)) }))
  const ratios = ratiosOf(workspace, plan, paid, thresholds)
  const { length: count } = paid
  return [
    ...outside(mixes, 'variableShareLeast', 'below', 'share'),
    ...outside(mixes, 'variableShareMost', 'above', 'share'),
    ...outside(ratios, 'quotaToPayLeast', 'below', 'number'),
    ...outside(ratios, 'quotaToPayMost', 'above', 'number'),
  ].filter(() => count > 0)

  function outside(
    list: readonly (Pick<Paid, 'payee' | 'path'> & { readonly found: Exact })[],
    check: 'variableShareLeast' | 'variableShareMost' | 'quotaToPayLeast' | 'quotaToPayMost',
    side: 'below' | 'above',
    shownAs: 'share' | 'number',
  ): readonly Finding[] {
    const threshold = thresholds.of(check)
    const beyond = list.filter(({ found }) => compare(found, threshold) === (side === 'below' ? -1 : 1))
    const [first] = beyond
    if (first === undefined) return []
    const params = { plan: plan.id, payee: first.payee, count: beyond.length }
    return [practiceNote(check, first.path, { found: first.found, threshold }, shownAs, params)]
  }
}

/** Quota of a whole simulated year ÷ on-target earnings, by the first component of own credit that is measured against a money quota. */
function ratiosOf(workspace: Workspace, plan: CompPlan, paid: readonly Paid[], thresholds: Thresholds) {
  const { measures, quotas, years, fiscalYearStart } = workspace
  const measured = plan.components.find(
    ({ measure, creditedTo }) =>
      creditedTo === 'owner' && measures.some(({ id, unit }) => id === measure && unit === 'money'),
  )
  const year = parsePeriod(String(at(years, 0)), fiscalYearStart)
  if (measured === undefined || year === null) return []
  return paid.flatMap(({ payee, path, base, variable }) => {
    const own = quotas.flatMap((quota) => {
      if (quota.payee !== payee || quota.measure !== measured.measure) return []
      const span = parsePeriod(quota.period, fiscalYearStart)
      return span !== null && yearOf(span, fiscalYearStart) === year.id ? [{ span, amount: quota.amount }] : []
    })
    const amounts = own.flatMap(({ amount }) => numberOf(amount, thresholds) ?? [])
    const months = own.reduce((count, { span }) => count + span.monthCount, 0)
    if (months !== year.monthCount || amounts.length < own.length) return []
    return [{ payee, path, found: divide(sum(amounts), add(base, variable)) }]
  })
}

function yearOf({ firstMonth }: Period, fiscalYearStart: number): string {
  return periodOf(firstMonth, 'year', fiscalYearStart).id
}

/** Quotas of a year after those simulated: nothing shows what they would pay. */
function checkYears({ quotas, years, fiscalYearStart }: Workspace): readonly Finding[] {
  const last = Math.max(...years)
  const seen = new Set<string>()
  return quotas.flatMap(({ period }, index) => {
    const span = parsePeriod(period, fiscalYearStart)
    const year = span === null ? null : yearOf(span, fiscalYearStart)
    if (year === null || Number(year) <= last || seen.has(year)) return []
    seen.add(year)
    return [finding('practice.yearNotSimulated', 'note', `quotas[${index}].period`, { year })]
  })
}
