import { flagReading, type ReadFormula } from './formulaReading'
import type { WorkedTable } from './rateTable'
import type { WorkedChoice, WorkedComponent } from './workedComponent'

/** The table chosen; `choice` is null for the component's own. */
export interface ChosenTable {
  readonly kind: 'chosen'
  readonly choice: WorkedChoice | null
  readonly table: WorkedTable
}

/** No table, and the finding that says why: nothing is paid. */
export interface NoTable {
  readonly kind: 'none'
  readonly code: 'choice.none' | 'choice.ambiguous' | 'choice.fault'
  /** The one that cannot be worked out, or the first of those that hold; null where none does. */
  readonly choice: WorkedChoice | null
}

/**
 * Chooses the table of a payee or of a transaction: by priority, the first choice whose condition holds.
 *
 * Two choices of one priority that hold are `choice.ambiguous`; a condition that cannot be worked out, at a priority that is reached, is
 * `choice.fault`. When none holds: the component's own table, or with `otherwise: nothing` none (`choice.none`);
 * without choices it is the component's own.
 *
 * @param row the transaction it is chosen for; null for the payee
 */
export function chooseTable(
  { table, choices, otherwise }: Pick<WorkedComponent, 'table' | 'choices' | 'otherwise'>,
  read: ReadFormula,
  row: number | null,
): ChosenTable | NoTable {
  let chosen: WorkedChoice | null = null
  for (const choice of choices) {
    if (chosen !== null && choice.priority > chosen.priority) break
    const holds = choice.when === null ? true : flagReading(read(choice.when, row))
    if (typeof holds !== 'boolean') return { kind: 'none', code: 'choice.fault', choice }
    if (!holds) continue
    if (chosen !== null) return { kind: 'none', code: 'choice.ambiguous', choice: chosen }
    chosen = choice
  }
  if (chosen !== null) return { kind: 'chosen', choice: chosen, table: chosen.table }
  return otherwise === 'nothing' && choices.length > 0
    ? { kind: 'none', code: 'choice.none', choice: null }
    : { kind: 'chosen', choice: null, table }
}
