import type { Exact } from '@shared/money/exact'
import type { WorkedFormula } from './workedComponent'

/** Why a formula over the payee, or over one of their transactions, has no value: the code of a finding (`formula.blank`). */
export interface FormulaMissing {
  readonly fault: string
}

/** What a formula gives. */
export type FormulaReading = Exact | boolean | FormulaMissing

/**
 * Reads a formula of a component for the payee at the end of a period.
 *
 * @param row of the sales history, for formulas that name its columns; null for the payee alone
 */
export type ReadFormula = (formula: WorkedFormula, row: number | null) => FormulaReading

export function isMissing(reading: FormulaReading): reading is FormulaMissing {
  return typeof reading === 'object' && 'fault' in reading
}

/** The number a formula gives; a yes or no is none. */
export function numberReading(reading: FormulaReading): Exact | FormulaMissing {
  return typeof reading === 'boolean' ? { fault: 'formula.kind' } : reading
}

/** The yes or no a formula gives; a number is none. */
export function flagReading(reading: FormulaReading): boolean | FormulaMissing {
  return typeof reading === 'boolean' || isMissing(reading) ? reading : { fault: 'formula.kind' }
}
