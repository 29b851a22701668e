/** Cells in hand, as a spreadsheet has them: an active cell, the block it spans to, and blocks picked besides. Places count from 0. */

export interface Place {
  readonly row: number
  readonly column: number
}

/** A rectangle of cells, both corners within it. */
export interface Block {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface Selection {
  /** The active cell: it takes what is typed, and stays while the block grows. */
  readonly anchor: Place
  /** The corner of the block across from the anchor. */
  readonly head: Place
  /** Blocks picked before, with Ctrl. */
  readonly others: readonly Block[]
}

/** How many rows and columns there are to select in. */
export interface Extent {
  readonly rows: number
  readonly columns: number
}

export type Direction = 'up' | 'down' | 'left' | 'right'

export function selectCell(place: Place, others: readonly Block[] = []): Selection {
  return { anchor: place, head: place, others }
}

/** The block from the anchor to the head. */
export function blockOf({ anchor, head }: Selection): Block {
  return {
    top: Math.min(anchor.row, head.row),
    left: Math.min(anchor.column, head.column),
    bottom: Math.max(anchor.row, head.row),
    right: Math.max(anchor.column, head.column),
  }
}

/** Every block in hand, the one being made last. */
export function blocksOf(selection: Selection): readonly Block[] {
  return [...selection.others, blockOf(selection)]
}

export function holds({ top, left, bottom, right }: Block, { row, column }: Place): boolean {
  return row >= top && row <= bottom && column >= left && column <= right
}

export function isSelected(selection: Selection, place: Place): boolean {
  return blocksOf(selection).some((block) => holds(block, place))
}

export function isOneCell(selection: Selection): boolean {
  const { top, left, bottom, right } = blockOf(selection)
  return selection.others.length === 0 && top === bottom && left === right
}

/** Places of a block by row, then column. */
export function placesIn({ top, left, bottom, right }: Block): readonly Place[] {
  const places: Place[] = []
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) places.push({ row, column })
  }
  return places
}

/** Every selected place once, block by block. */
export function placesSelected(selection: Selection): readonly Place[] {
  const blocks = blocksOf(selection)
  return blocks.flatMap((block, index) =>
    placesIn(block).filter((place) => !blocks.slice(0, index).some((before) => holds(before, place))),
  )
}

function inside({ row, column }: Place, { rows, columns }: Extent): Place {
  return {
    row: Math.min(Math.max(row, 0), Math.max(rows - 1, 0)),
    column: Math.min(Math.max(column, 0), Math.max(columns - 1, 0)),
  }
}

const STEPS: Readonly<Record<Direction, Place>> = {
  up: { row: -1, column: 0 },
  down: { row: 1, column: 0 },
  left: { row: 0, column: -1 },
  right: { row: 0, column: 1 },
}

/** The next place in a direction; at the edge, the place itself. */
export function stepFrom({ row, column }: Place, direction: Direction, extent: Extent): Place {
  const step = STEPS[direction]
  return inside({ row: row + step.row, column: column + step.column }, extent)
}

/**
 * Where Ctrl and an arrow lead: to the last filled cell of a run, or over blanks to the next filled cell, or to the edge of the table.
 *
 * @param isBlank tells of a place whether its cell is empty
 */
export function edgeFrom(
  place: Place,
  direction: Direction,
  extent: Extent,
  isBlank: (place: Place) => boolean,
): Place {
  const isEdge = (at: Place) => {
    const next = stepFrom(at, direction, extent)
    return next.row === at.row && next.column === at.column
  }
  let current = place
  if (isEdge(current)) return current
  const startsRun = !isBlank(current) && !isBlank(stepFrom(current, direction, extent))
  current = stepFrom(current, direction, extent)
  while (!isEdge(current)) {
    const next = stepFrom(current, direction, extent)
    if (startsRun ? isBlank(next) : !isBlank(current)) break
    current = next
  }
  return current
}

/** The block reaches to a place; the anchor stays. */
export function extendTo(selection: Selection, head: Place): Selection {
  return { ...selection, head }
}

/** Whole rows of the block. */
export function wholeRows(selection: Selection, { columns }: Extent): Selection {
  const { top, bottom } = blockOf(selection)
  return { anchor: { row: top, column: 0 }, head: { row: bottom, column: columns - 1 }, others: [] }
}

/** Whole columns of the block. */
export function wholeColumns(selection: Selection, { rows }: Extent): Selection {
  const { left, right } = blockOf(selection)
  return { anchor: { row: 0, column: left }, head: { row: rows - 1, column: right }, others: [] }
}

export function everything({ rows, columns }: Extent): Selection {
  return { anchor: { row: 0, column: 0 }, head: { row: rows - 1, column: columns - 1 }, others: [] }
}
