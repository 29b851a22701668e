import { at } from '@shared/findings/invariant'
import type { Exact } from '@shared/money/exact'
import { columnReached, unitOf, type WorkedTable, wholeOf } from './rateTable'
import type { Standing } from './standing'
import type { WorkedComponent } from './workedComponent'

/** A table made ready to be read for a payee at the end of a period: its column chosen, its unit known. */
export interface ReadyTable {
  /** No matrix: where the table is one, the table of the column reached. */
  readonly table: WorkedTable
  /** The column of a matrix; null for other tables. */
  readonly column: number | null
  /** Money for one unit of (position × value). */
  readonly unit: Exact
  /** Where the excess of `overage` begins. */
  readonly whole: Exact
}

/** Why a table cannot be read: `below` is no fault, the second axis has not reached the first column. */
export type UnreadyTable = 'across.missing' | 'quota.missing' | 'below'

/** What a table is made ready with. */
export interface StandingOfTable extends Pick<Standing, 'target' | 'second'> {
  readonly position: Pick<Standing['position'], 'quota' | 'baseQuota'>
}

/** Makes a table ready for a payee: chooses the column of a matrix and works out what a unit of position × value is worth. */
export function readyTable(
  chosen: WorkedTable,
  { weight }: Pick<WorkedComponent, 'weight'>,
  { target, position: { quota, baseQuota }, second }: StandingOfTable,
): ReadyTable | UnreadyTable {
  const column = columnOf(chosen, second)
  if (typeof column === 'string') return column
  const table = column === null || chosen.across === null ? chosen : at(chosen.across.tables, column)
  const unit = unitOf(table, { weight, target, quota, baseQuota })
  const whole = wholeOf(table, quota)
  return unit === null || whole === null ? 'quota.missing' : { table, column, unit, whole }
}

function columnOf({ across }: WorkedTable, second: Standing['second']): number | null | 'across.missing' | 'below' {
  if (across === null) return null
  const reached = second(across)
  if (reached === null) return 'across.missing'
  const column = columnReached(across, reached)
  return column === -1 ? 'below' : column
}
