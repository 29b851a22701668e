import type { GridApi } from 'ag-grid-community'
import { type PointerEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import {
  type Block,
  blockOf,
  blocksOf,
  type Direction,
  type Extent,
  edgeFrom,
  everything,
  extendTo,
  isSelected,
  type Place,
  type Selection,
  selectCell,
  stepFrom,
  wholeColumns,
  wholeRows,
} from './selection'

/** What being in hand does to the look of a cell. */
export const RANGE_CLASSES = ['cell--selected', 'cell--handle', 'cell--filling'] as const
export type RangeClass = (typeof RANGE_CLASSES)[number]

interface SelectionProps {
  /** Where the table is drawn. */
  readonly container: RefObject<HTMLElement | null>
  readonly api: RefObject<GridApi | null>
  /** As they stand on the screen, pinned ones first. */
  readonly columns: readonly { readonly id: string }[]
  readonly rowCount: number
  readonly isBlank: (place: Place) => boolean
  /** The handle was dragged from a block over another; null: the table is only read and has no handle. */
  readonly onFill: ((from: Block, over: Block) => void) | null
}

/** A drag under way: growing the block in hand, or filling from it. */
type Drag = { readonly kind: 'select' } | { readonly kind: 'fill'; readonly from: Block; readonly over: Block }

const ARROWS: ReadonlyMap<string, Direction> = new Map([
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
])

/** How near the lower right corner of a cell the fill handle is taken. */
const HANDLE_PX = 9

/** Ranges of cells by mouse and keyboard. The grid's focus is the active cell; the rest of the range is ours. */
export function useGridSelection({ container, api, columns, rowCount, isBlank, onFill }: SelectionProps) {
  const [selection, setSelection] = useState<Selection | null>(null)
  const [drag, setDrag] = useState<Drag | null>(null)
  const keepsOthers = useRef(false)
  const extent: Extent = { rows: rowCount, columns: columns.length }

  // Drawn on the cells in view without asking the grid to refresh them, which would shut an editor that is just opening; cells that come into view ask `classOf`.
  useLayoutEffect(() => {
    for (const cell of container.current?.querySelectorAll('.ag-cell') ?? []) {
      const place = placeOf(cell)
      const classes = place === null ? [] : classOf(place)
      for (const name of RANGE_CLASSES) cell.classList.toggle(name, classes.includes(name))
    }
  })

  function placeOf(target: EventTarget | null): Place | null {
    const cell = target instanceof Element ? target.closest<HTMLElement>('.ag-cell') : null
    const row = cell?.closest<HTMLElement>('.ag-row')
    if (cell === null || row === null || row === undefined || row.closest('.ag-floating-bottom') !== null) return null
    const index = Number(row.getAttribute('row-index'))
    const column = columns.findIndex(({ id }) => id === cell.getAttribute('col-id'))
    return Number.isInteger(index) && column >= 0 ? { row: index, column } : null
  }

  /** The grid has put its focus on a cell: it is the active cell of a new selection, unless it is already that of this one. */
  function onFocus(place: Place | null): void {
    const others = keepsOthers.current && selection !== null ? blocksOf(selection) : []
    keepsOthers.current = false
    setSelection((before) => {
      if (place === null) return null
      const isSame = before !== null && before.anchor.row === place.row && before.anchor.column === place.column
      return isSame && others.length === 0 ? before : selectCell(place, others)
    })
  }

  /** What is in hand this very moment: the grid tells of its focus a little after it has moved. */
  function inHand(): Selection | null {
    const focused = api.current?.getFocusedCell() ?? null
    if (focused === null || focused.rowPinned != null) return selection
    const column = columns.findIndex(({ id }) => id === focused.column.getColId())
    if (column < 0) return selection
    const isSame = selection?.anchor.row === focused.rowIndex && selection.anchor.column === column
    return isSame ? selection : selectCell({ row: focused.rowIndex, column })
  }

  function goTo(place: Place): void {
    const column = columns[place.column]
    if (column === undefined) return
    api.current?.ensureIndexVisible(place.row)
    api.current?.ensureColumnVisible(column.id)
    api.current?.setFocusedCell(place.row, column.id)
  }

  function extend(head: Place): void {
    const current = inHand()
    if (current === null) return
    setSelection(extendTo(current, head))
    const column = columns[head.column]
    api.current?.ensureIndexVisible(head.row)
    if (column !== undefined) api.current?.ensureColumnVisible(column.id)
  }

  /** Moves or grows the selection by a key. True when the key was one of these. */
  function onKey(event: KeyboardEvent): boolean {
    const current = inHand()
    if (current === null || extent.rows === 0) return false
    const mod = event.ctrlKey || event.metaKey
    const direction = event.altKey ? undefined : ARROWS.get(event.key)
    if (direction !== undefined && (mod || event.shiftKey)) {
      const from = event.shiftKey ? current.head : current.anchor
      const to = mod ? edgeFrom(from, direction, extent, isBlank) : stepFrom(from, direction, extent)
      if (event.shiftKey) extend(to)
      else goTo(to)
      return true
    }
    if (event.key === 'Home' || event.key === 'End') {
      const edge = event.key === 'Home' ? 0 : extent.columns - 1
      const row = mod
        ? event.key === 'Home'
          ? 0
          : extent.rows - 1
        : (event.shiftKey ? current.head : current.anchor).row
      if (event.shiftKey) extend({ row, column: edge })
      else goTo({ row, column: edge })
      return true
    }
    if (event.key === ' ' && (mod || event.shiftKey)) {
      setSelection(mod ? wholeColumns(current, extent) : wholeRows(current, extent))
      return true
    }
    if (mod && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'a') {
      setSelection({ ...everything(extent), others: [] })
      return true
    }
    return false
  }

  function onPointerDown(event: PointerEvent): void {
    if (event.button !== 0) return
    const place = placeOf(event.target)
    if (place === null || isTyping(event.target)) return
    if (onFill !== null && selection !== null && isOnHandle(event)) {
      const from = blockOf(selection)
      setDrag({ kind: 'fill', from, over: from })
      stop(event)
      return
    }
    if (event.shiftKey && selection !== null) {
      extend(place)
      stop(event)
      return
    }
    keepsOthers.current = event.ctrlKey || event.metaKey
    setDrag({ kind: 'select' })
  }

  function onPointerMove(event: PointerEvent): void {
    if (drag === null || event.buttons !== 1) return
    const place = placeOf(document.elementFromPoint(event.clientX, event.clientY))
    if (place === null || selection === null) return
    if (drag.kind === 'fill') {
      setDrag({ ...drag, over: fillOver(drag.from, place) })
    } else if (place.row !== selection.head.row || place.column !== selection.head.column) {
      window.getSelection()?.removeAllRanges()
      extend(place)
    }
  }

  function onPointerUp(): void {
    if (drag?.kind === 'fill' && onFill !== null) {
      const { from, over } = drag
      const grows =
        over.top !== from.top || over.bottom !== from.bottom || over.left !== from.left || over.right !== from.right
      if (grows) {
        onFill(from, over)
        setSelection({
          anchor: { row: over.top, column: over.left },
          head: { row: over.bottom, column: over.right },
          others: [],
        })
      }
    }
    setDrag(null)
  }

  // A drag that ends outside the grid ends all the same.
  // biome-ignore lint/correctness/useExhaustiveDependencies: bound again whenever what it would do changes
  useEffect(() => {
    if (drag === null) return
    window.addEventListener('pointerup', onPointerUp)
    return () => window.removeEventListener('pointerup', onPointerUp)
  }, [drag])

  /** The classes a cell has for being in hand. */
  function classOf(place: Place): readonly RangeClass[] {
    if (selection === null) return []
    const { bottom, right } = blockOf(selection)
    const { anchor, head, others } = selection
    const isRange = others.length > 0 || anchor.row !== head.row || anchor.column !== head.column
    const has: Readonly<Record<RangeClass, boolean>> = {
      'cell--selected': isRange && isSelected(selection, place),
      'cell--handle': onFill !== null && place.row === bottom && place.column === right,
      'cell--filling': drag?.kind === 'fill' && isWithin(drag.over, place),
    }
    return RANGE_CLASSES.filter((name) => has[name])
  }

  /** The same for a cell by its column's id; null stands for a pinned row. */
  const rangeClass = (row: number | null, column: string) =>
    row === null ? [] : classOf({ row, column: columns.findIndex(({ id }) => id === column) })

  return { selection, inHand, setSelection, extent, onFocus, onKey, onPointerDown, onPointerMove, rangeClass }
}

export type GridSelectionTools = ReturnType<typeof useGridSelection>

function isWithin({ top, left, bottom, right }: Block, { row, column }: Place): boolean {
  return row >= top && row <= bottom && column >= left && column <= right
}

/** A fill goes one way: down or up, right or left, whichever the pointer is farther along. */
function fillOver(from: Block, to: Place): Block {
  const down = Math.max(to.row - from.bottom, from.top - to.row, 0)
  const along = Math.max(to.column - from.right, from.left - to.column, 0)
  if (down === 0 && along === 0) return from
  return down >= along
    ? { ...from, top: Math.min(from.top, to.row), bottom: Math.max(from.bottom, to.row) }
    : { ...from, left: Math.min(from.left, to.column), right: Math.max(from.right, to.column) }
}

function isOnHandle({ target, clientX, clientY }: PointerEvent): boolean {
  const cell = target instanceof Element ? target.closest('.cell--handle') : null
  if (cell === null) return false
  const { right, bottom } = cell.getBoundingClientRect()
  return right - clientX <= HANDLE_PX && bottom - clientY <= HANDLE_PX
}

function isTyping(target: EventTarget): boolean {
  return target instanceof Element && target.closest('input, textarea') !== null
}

function stop(event: PointerEvent): void {
  event.preventDefault()
  event.stopPropagation()
}
