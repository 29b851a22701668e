import type { NumberScope } from '@shared/formula/numberText'
import { type FormulaNames, formulaNames } from './checkFormula'
import { type NumberNames, numberNames } from './checkNumber'
import type { CompPlan, Workspace } from './model'

/** What a component is checked against: its workspace, and the names its numbers and formulas may use. */
export interface Ground {
  readonly workspace: Workspace
  readonly plan: CompPlan
  readonly names: NumberNames
  readonly formulas: FormulaNames
}

/** The ground of the components of a plan. */
export function groundOf(workspace: Workspace, plan: CompPlan, assumptions: NumberScope): Ground {
  const names = numberNames(workspace, plan.id, assumptions)
  return { workspace, plan, names, formulas: formulaNames(workspace, plan, names) }
}
