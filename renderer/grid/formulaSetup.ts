import type { FormulaUse } from '@shared/plan/formulaScope'
import { type CellSetting, cellDisplay } from './cellText'
import { type GridColumn, type GridRow, isNumeric, kindOf } from './columns'

/** What an editor needs to know to help with formulas. */
export interface FormulaSetup {
  /** The whole text is a formula; else only what begins with an equals sign. */
  readonly isExpression: boolean
  /** Null: a number like any other on its screen. */
  readonly use: FormulaUse | null
  /** A text of the workspace as the cell would show it. */
  readonly shown: (text: string) => string
}

/** Places of formulas, by what they may use and must give. */
export const FORMULA_USES = {
  assumption: { of: 'assumption', gives: 'number' },
  filter: { of: 'transaction', gives: 'flag' },
  credit: { of: 'transaction', gives: null },
  creditRule: { of: 'creditedTransaction', gives: 'flag' },
  payeeCondition: { of: 'payee', gives: 'flag' },
  tableChoice: { of: 'paidTransaction', gives: 'flag' },
} as const satisfies Record<string, FormulaUse>

/** The factor of a multiplier reads what is multiplied. */
export function factorUse({ cells }: GridRow): FormulaUse {
  const on = cells['on']
  return { of: on === 'credit' ? 'transaction' : on === 'rate' ? 'paidTransaction' : 'payee', gives: 'number' }
}

/** The setup of a cell; null where no formula can stand. */
export function formulaSetup(column: GridColumn, row: GridRow, setting: CellSetting): FormulaSetup | null {
  const kind = kindOf(column, row)
  const isExpression = kind === 'expression'
  if (!isExpression && !isNumeric(kind)) return null
  const use = typeof column.formula === 'function' ? column.formula(row) : column.formula
  return {
    isExpression,
    use: use ?? (isExpression ? FORMULA_USES.payeeCondition : null),
    shown: (text) => cellDisplay(text, column, row, { ...setting, showsFormulas: false }),
  }
}

/** Where the formula begins in what is typed; null while it is none. */
export function formulaStart(typed: string, { isExpression }: FormulaSetup): number | null {
  const sign = /^\s*=\s*/.exec(typed)
  if (sign !== null) return sign[0].length
  return isExpression ? 0 : null
}
