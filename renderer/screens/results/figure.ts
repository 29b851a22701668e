import type { PayoutLine } from '@shared/engine/result'
import type { Workspace } from '@shared/plan/model'
import type { PayeeAttainment } from '@shared/results/attainment'
import type { ResultRow, ResultTable } from '@shared/results/groups'
import { columnPeriodOf } from '@shared/results/periods'

export const TOTAL_COLUMN = 'total'
export const AWARDS_COLUMN = 'awards'
export const ATTAINMENT_COLUMN = 'attainment'
export const TOTAL_ROW = ''

/** Where in the table a figure stands. It is a place, not a value: the figure there follows every recalculation. */
export interface FigurePlace {
  /** Key of the row; TOTAL_ROW for the row of totals. */
  readonly row: string
  /** Period id, or one of the columns above. */
  readonly column: string
}

/** What stands at a place now: the lines it is made of. */
export interface Figure {
  readonly place: FigurePlace
  readonly row: ResultRow
  readonly lines: readonly PayoutLine[]
  /** Only in the attainment column. */
  readonly attainment: PayeeAttainment | null
}

/** The figure at a place, or null when the table no longer has it. */
export function figureAt(
  workspace: Workspace,
  table: ResultTable,
  attainments: ReadonlyMap<string, PayeeAttainment>,
  place: FigurePlace,
): Figure | null {
  const row = place.row === TOTAL_ROW ? table.total : table.rows.find(({ key }) => key === place.row)
  if (row === undefined) return null
  if (place.column === ATTAINMENT_COLUMN) {
    const attainment = attainments.get(place.row) ?? null
    return attainment === null ? null : { place, row, lines: attainment.positions, attainment }
  }
  const kind = place.column === AWARDS_COLUMN ? 'award' : 'pay'
  const ofKind = row.lines.filter((line) => line.kind === kind)
  const period = table.periods.find(({ id }) => id === place.column)
  const lines =
    period === undefined
      ? ofKind
      : ofKind.filter((line) => columnPeriodOf(workspace, line, period.kind).id === period.id)
  return { place, row, lines, attainment: null }
}
