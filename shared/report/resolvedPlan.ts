import { evaluateNumberText, type NumberScope } from '@shared/formula/numberText'
import { toDecimal } from '@shared/money/exact'
import type { Component, CompPlan, NumberText } from '@shared/plan/model'
import { sheetNumber } from './cellFormula'

/** A formula's value as a decimal; a constant, or a formula that cannot be worked out, as it stands. */
function resolved(text: NumberText, names: NumberScope): NumberText {
  if (!text.trim().startsWith('=')) return text
  const value = evaluateNumberText(text, names, '')
  if (!value.ok) return text
  return toDecimal(value.value) ?? sheetNumber(value.value)
}

/**
 * The plan with its formulas worked out, for readers who sign figures and not formulas: `=base_rate * 1.5` becomes `0.12`.
 *
 * @param names the assumptions, and for one payee their own fields
 */
export function resolvedPlan(plan: CompPlan, names: NumberScope): CompPlan {
  return { ...plan, components: plan.components.map((component) => resolvedComponent(component, names)) }
}

function resolvedComponent(component: Component, names: NumberScope): Component {
  const { weight, threshold, cap, table } = component
  return {
    ...component,
    weight: resolved(weight, names),
    threshold: threshold === null ? null : resolved(threshold, names),
    cap: cap === null ? null : { ...cap, value: resolved(cap.value, names) },
    table: {
      ...table,
      tiers: table.tiers.map(({ from, value }) => ({ from: resolved(from, names), value: resolved(value, names) })),
    },
  }
}
