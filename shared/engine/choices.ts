import type { Component } from '@shared/plan/model'
import { type FormulaReading, flagReading } from './formulaReading'
import type { WorkedTable } from './rateTable'

/** A table that takes the place of the component's own where its condition holds. */
export interface WorkedChoice {
  /** Place in the component's list. */
  readonly index: number
  readonly priority: number
  /** Empty: always. */
  readonly when: string
  readonly table: WorkedTable
}

/** The table chosen; `choice` is null for the component's own. */
export interface ChosenTable {
  readonly kind: 'chosen'
  readonly choice: number | null
  readonly table: WorkedTable
}

/** No table, and the finding that says why: nothing is paid. */
export interface NoTable {
  readonly kind: 'none'
  readonly code: 'choice.none' | 'choice.ambiguous' | 'choice.fault'
}

/**
 * Chooses the table of a payee or of a transaction: by priority, the first choice whose condition holds.
 *
 * Two choices of one priority that hold are `choice.ambiguous`; a condition that cannot be worked out, at a priority that is reached, is
 * `choice.fault`. When none holds: the component's own table, or with `otherwise: nothing` none (`choice.none`).
 *
 * @param choices by rising priority
 * @param reads   what a condition gives for this payee or transaction
 */
export function chooseTable(
  table: WorkedTable,
  choices: readonly WorkedChoice[],
  otherwise: NonNullable<Component['otherwise']>,
  reads: (when: string) => FormulaReading,
): ChosenTable | NoTable {
  let chosen: WorkedChoice | null = null
  for (const choice of choices) {
    if (chosen !== null && choice.priority > chosen.priority) break
    const holds = choice.when.trim() === '' ? true : flagReading(reads(choice.when))
    if (typeof holds !== 'boolean') return { kind: 'none', code: 'choice.fault' }
    if (!holds) continue
    if (chosen !== null) return { kind: 'none', code: 'choice.ambiguous' }
    chosen = choice
  }
  if (chosen !== null) return { kind: 'chosen', choice: chosen.index, table: chosen.table }
  return otherwise === 'nothing' ? { kind: 'none', code: 'choice.none' } : { kind: 'chosen', choice: null, table }
}
