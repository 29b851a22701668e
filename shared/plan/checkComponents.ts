import { divides, monthsIn } from '@shared/calendar/period'
import { type Finding, finding } from '@shared/findings/finding'
import type { NumberScope } from '@shared/formula/numberText'
import { checkAdjustments } from './checkAdjustments'
import { checkCredited } from './checkCredited'
import { type Ground, groundOf } from './checkGround'
import { checkGroupPay, checkPaying } from './checkGroupPay'
import { notNegative, numberAt } from './checkNumber'
import { checkSettlement } from './checkSettlement'
import { checkTable } from './checkTable'
import { checkTargetPay } from './checkTargetPay'
import type { Component, Workspace } from './model'
import { payoutCircles } from './payoutCircles'

/** The rules of plans and their components, plan by plan. */
export function checkComponents(workspace: Workspace, assumptions: NumberScope): readonly Finding[] {
  return [
    ...workspace.plans.flatMap((plan, planIndex) => {
      const ground = groundOf(workspace, plan, assumptions)
      const { names } = ground
      const path = `plans[${planIndex}]`
      return [
        ...(plan.components.length === 0
          ? [finding('plan.empty', 'note', `${path}.components`, { plan: plan.id })]
          : []),
        ...plan.components.flatMap((component, index) =>
          checkComponent(component, ground, `${path}.components[${index}]`),
        ),
        ...checkSettlement(plan, names, path),
        ...checkTargetPay(plan, names, path),
      ]
    }),
    ...checkPayoutCircles(workspace),
  ]
}

function checkComponent(component: Component, ground: Ground, path: string): readonly Finding[] {
  const { workspace, names } = ground
  const measure = workspace.measures.find(({ id }) => id === component.measure)
  const { threshold } = component
  return [
    ...checkCredited(component, ground, path),
    ...checkSpans(component, ground, path),
    ...notNegative(component.weight, 'component.negativeWeight', names, `${path}.weight`),
    ...(threshold === null ? [] : numberAt(threshold, names, `${path}.threshold`).findings),
    ...checkTable(component.table, measure, workspace.measures, names, `${path}.table`),
    ...checkAdjustments(component, measure, ground, path),
    ...checkGroupPay(component, ground, path),
    ...checkPaying(component, measure, ground, path),
  ]
}

/** Payout periods divide their window; those of a plan year that begins apart from the fiscal year still begin together. */
function checkSpans({ paid, window }: Component, { workspace, plan }: Ground, path: string): readonly Finding[] {
  if (!divides(paid, window)) return [finding('component.paid', 'error', `${path}.paid`, { paid, window })]
  const yearStart = plan.yearStart ?? workspace.fiscalYearStart
  const apart = yearStart - workspace.fiscalYearStart
  return window === 'planYear' && apart % monthsIn(paid) !== 0
    ? [finding('component.planYear', 'error', `${path}.paid`, { paid, month: yearStart })]
    : []
}

/** Components whose pay needs each other's payouts in a circle have none. */
function checkPayoutCircles({ plans }: Workspace): readonly Finding[] {
  const users = plans.flatMap((plan, planIndex) =>
    plan.components.map((component, index) => ({
      plan: plan.id,
      component,
      path: `plans[${planIndex}].components[${index}]`,
    })),
  )
  return [...payoutCircles(users)].map(([{ component, path }, circle]) =>
    finding('component.circle', 'error', path, { component: component.id, circle: circle.join(' → ') }),
  )
}
