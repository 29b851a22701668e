import type { CellClassParams, CellClassRules } from 'ag-grid-community'
import { RANGE_CLASSES, type RangeClass } from './useGridSelection'

/** What the context of a grid with ranges tells its cells: the classes a cell in hand has. */
export interface RangeContext {
  readonly rangeClass: (row: number | null, column: string) => readonly RangeClass[]
}

/** Rules rather than classes, since the grid takes away what a rule no longer gives. For cells that come into view; those in view are drawn by `useGridSelection`. */
export function rangeRules<Row>(): CellClassRules<Row> {
  return Object.fromEntries(
    RANGE_CLASSES.map((name) => [
      name,
      ({ node, colDef, context }: CellClassParams<Row>) => {
        const row = node.rowPinned == null ? node.rowIndex : null
        return (context as RangeContext).rangeClass(row, colDef.colId ?? '').includes(name)
      },
    ]),
  )
}
