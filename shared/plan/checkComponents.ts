import { divides, monthsIn } from '@shared/calendar/period'
import { type Finding, finding } from '@shared/findings/finding'
import { namesIn } from '@shared/formula/expression'
import type { NumberScope } from '@shared/formula/numberText'
import { parseFormula } from '@shared/formula/parse'
import { referenceOf } from '@shared/formula/references'
import { checkAdjustments } from './checkAdjustments'
import { checkCredited } from './checkCredited'
import { type Ground, groundOf } from './checkGround'
import { checkGroupPay, checkPaying } from './checkGroupPay'
import { notNegative, numberAt } from './checkNumber'
import { checkSettlement } from './checkSettlement'
import { checkTable } from './checkTable'
import { checkTargetPay } from './checkTargetPay'
import type { Component, CompPlan, Workspace } from './model'

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

interface Needing {
  readonly key: string
  readonly name: string
  readonly path: string
  readonly needs: readonly string[]
}

/** Components whose pay needs each other's payouts in a circle have none. */
function checkPayoutCircles({ plans }: Workspace): readonly Finding[] {
  const nodes = plans.flatMap((plan, planIndex) =>
    plan.components.map(
      (component, index): Needing => ({
        key: JSON.stringify([plan.id, component.id]),
        name: component.id,
        path: `plans[${planIndex}].components[${index}]`,
        needs: payoutsNeeded(plan, component),
      }),
    ),
  )
  const byKey = new Map(nodes.map((node) => [node.key, node]))
  return nodes.flatMap((node) => {
    const circle = circleFrom(node, byKey)
    return circle === null
      ? []
      : [
          finding('component.circle', 'error', node.path, {
            component: node.name,
            circle: circle.map(({ name }) => name).join(' → '),
          }),
        ]
  })
}

function payoutsNeeded(plan: CompPlan, component: Component): readonly string[] {
  const { gate, multipliers, choices, pool, payoutsOf } = component
  const formulas = [
    ...(gate === undefined || gate === null ? [] : [gate.when]),
    ...(multipliers ?? []).map(({ factor }) => factor),
    ...(choices ?? []).map(({ when }) => when),
    ...(pool === undefined ? [] : [pool.qualifies]),
  ]
  const named = formulas.flatMap((text) => {
    const parsed = parseFormula(text)
    const references = parsed.ok ? namesIn(parsed.value).map(referenceOf) : []
    return references.flatMap((one) => (one?.word === 'payout' ? [JSON.stringify([plan.id, one.id])] : []))
  })
  return [...named, ...(payoutsOf ?? []).map((one) => JSON.stringify([one.plan, one.component]))]
}

/** The shortest way from a component back to itself; null when there is none. */
function circleFrom(start: Needing, byKey: ReadonlyMap<string, Needing>): readonly Needing[] | null {
  const seen = new Set<string>()
  let ways: readonly (readonly Needing[])[] = [[start]]
  while (ways.length > 0) {
    const longer: (readonly Needing[])[] = []
    for (const way of ways) {
      for (const key of way.at(-1)?.needs ?? []) {
        if (key === start.key) return [...way, start]
        const next = byKey.get(key)
        if (next === undefined || seen.has(key)) continue
        seen.add(key)
        longer.push([...way, next])
      }
    }
    ways = longer
  }
  return null
}
