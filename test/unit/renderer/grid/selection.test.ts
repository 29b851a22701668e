import {
  blockOf,
  blocksOf,
  edgeFrom,
  everything,
  extendTo,
  isSelected,
  type Place,
  placesSelected,
  selectCell,
  stepFrom,
  wholeColumns,
  wholeRows,
} from '@renderer/grid/selection'
import { describe, expect, it } from 'vitest'

const EXTENT = { rows: 5, columns: 4 }
const at = (row: number, column: number): Place => ({ row, column })

describe('Cells in hand', () => {
  it('grow from the active cell, which stays', () => {
    const grown = extendTo(selectCell(at(2, 2)), at(0, 3))
    expect(grown.anchor).toEqual(at(2, 2))
    expect(blockOf(grown)).toEqual({ top: 0, left: 2, bottom: 2, right: 3 })
  })

  it('count each cell once where blocks overlap', () => {
    const first = extendTo(selectCell(at(0, 0)), at(1, 1))
    const both = extendTo(selectCell(at(1, 1), blocksOf(first)), at(2, 2))
    expect(placesSelected(both)).toHaveLength(7)
    expect(isSelected(both, at(0, 0))).toBe(true)
    expect(isSelected(both, at(0, 2))).toBe(false)
  })

  it('become whole rows, whole columns or everything', () => {
    const block = extendTo(selectCell(at(1, 1)), at(2, 2))
    expect(blockOf(wholeRows(block, EXTENT))).toEqual({ top: 1, left: 0, bottom: 2, right: 3 })
    expect(blockOf(wholeColumns(block, EXTENT))).toEqual({ top: 0, left: 1, bottom: 4, right: 2 })
    expect(blockOf(everything(EXTENT))).toEqual({ top: 0, left: 0, bottom: 4, right: 3 })
  })

  it('stop at the edges of the table', () => {
    expect(stepFrom(at(0, 0), 'up', EXTENT)).toEqual(at(0, 0))
    expect(stepFrom(at(4, 3), 'down', EXTENT)).toEqual(at(4, 3))
  })
})

describe('Ctrl and an arrow', () => {
  // Column 0: filled, filled, blank, filled, blank.
  const filled = new Set([0, 1, 3])
  const isBlank = ({ row }: Place) => !filled.has(row)
  it.each([
    [0, 'down', 1],
    [1, 'down', 3],
    [2, 'down', 3],
    [3, 'down', 4],
    [4, 'up', 3],
    [3, 'up', 1],
    [1, 'up', 0],
    [4, 'down', 4],
  ] as const)('lead from row %i %s to row %i', (from, direction, to) => {
    expect(edgeFrom(at(from, 0), direction, EXTENT, isBlank)).toEqual(at(to, 0))
  })
})
