import { toIsoDate } from '@shared/calendar/date'
import type { GridApi } from 'ag-grid-community'
import { type ClipboardEvent, type RefObject, useRef } from 'react'
import { type CellSetting, cellDisplay, cellEntryText } from './cellText'
import { type CopiedCell, placePaste, readClipboard, writeHtml, writeTsv } from './clipboard'
import { type GridColumn, type GridRow, isEditable, kindOf } from './columns'
import { continued } from './fill'
import { type Block, blockOf, blocksOf, isOneCell, type Place, placesIn, placesSelected } from './selection'
import type { CellEntry, CellEntryTools, Gesture } from './useCellEntry'
import type { GridSelectionTools } from './useGridSelection'

interface GestureProps {
  readonly api: RefObject<GridApi<GridRow> | null>
  readonly columns: readonly GridColumn[]
  readonly rows: readonly GridRow[]
  readonly setting: CellSetting
  readonly tools: CellEntryTools
}

/** Copying, cutting, pasting, filling and clearing: each is one step of the document, all of it or none. */
export function useCellGestures({ api, columns, rows, setting, tools }: GestureProps) {
  /** Cells that were cut and are cleared when they are pasted. */
  const cut = useRef<readonly Place[]>([])

  function cellAt({ row, column }: Place): { readonly row: GridRow; readonly column: GridColumn } | null {
    const atRow = rows[row]
    const atColumn = columns[column]
    return atRow === undefined || atColumn === undefined ? null : { row: atRow, column: atColumn }
  }

  /** Entries for the cells that take one. */
  function entriesOf(cells: readonly (Place & { readonly typed: string })[]): readonly CellEntry[] {
    return cells.flatMap((cell) => {
      const found = cellAt(cell)
      return found !== null && isEditable(found.column, found.row) ? [{ ...found, typed: cell.typed }] : []
    })
  }

  function textAt(place: Place): string {
    const cell = cellAt(place)
    return cell === null ? '' : (cell.row.cells[cell.column.id] ?? '')
  }

  /** A text of the workspace as it would be typed into a cell. */
  function typedFor(text: string, place: Place): string {
    const cell = cellAt(place)
    return cell === null ? text : cellEntryText(text, cell.column, cell.row, setting)
  }

  function copied(block: Block): readonly (readonly CopiedCell[])[] {
    const lines: CopiedCell[][] = []
    for (let row = block.top; row <= block.bottom; row += 1) {
      const line: CopiedCell[] = []
      for (let column = block.left; column <= block.right; column += 1) {
        const cell = cellAt({ row, column })
        const text = textAt({ row, column })
        line.push({
          shown: cell === null ? '' : cellDisplay(text, cell.column, cell.row, setting),
          entry: typedFor(text, { row, column }),
        })
      }
      lines.push(line)
    }
    return lines
  }

  function onCopy(event: ClipboardEvent, { inHand }: GridSelectionTools): boolean {
    const selection = inHand()
    if (selection === null || isInEditor(event)) return false
    event.preventDefault()
    const table = copied(blockOf(selection))
    event.clipboardData.setData('text/plain', writeTsv(table.map((line) => line.map(({ shown }) => shown))))
    event.clipboardData.setData('text/html', writeHtml(table))
    cut.current = []
    return true
  }

  function onCut(event: ClipboardEvent, tool: GridSelectionTools): void {
    const selection = tool.inHand()
    if (selection === null || !onCopy(event, tool)) return
    cut.current = placesIn(blockOf(selection))
  }

  function onPaste(event: ClipboardEvent, { inHand, extent, setSelection }: GridSelectionTools): void {
    const selection = inHand()
    if (selection === null || isInEditor(event)) return
    event.preventDefault()
    const table = readClipboard(event.clipboardData)
    const { cells, outside } = placePaste(table, blocksOf(selection), extent)
    const entries = entriesOf(cells)
    const [only] = entries
    if (only === undefined) return
    if (entries.length === 1 && outside === 0 && cut.current.length === 0) {
      tools.enter(only)
      return
    }
    const taken = new Set(cells.map(({ row, column }) => `${row} ${column}`))
    const left = cut.current.filter(({ row, column }) => !taken.has(`${row} ${column}`))
    const cleared = entriesOf(left.map((place) => ({ ...place, typed: '' })))
    if (!tools.enterAll(cleared.length === 0 ? 'paste' : 'cut', [...entries, ...cleared], outside)) return
    cut.current = []
    const last = cells.reduce((far, { row, column }) => ({
      typed: '',
      row: Math.max(far.row, row),
      column: Math.max(far.column, column),
    }))
    if (isOneCell(selection)) setSelection({ ...selection, head: last })
  }

  /** Copies the first row (or column) of every block over the rest of it; a single row takes the one above it. */
  function fillBy(along: 'down' | 'right', { inHand }: GridSelectionTools): void {
    const selection = inHand()
    if (selection === null) return
    const cells = blocksOf(selection).flatMap((block) => {
      const first = along === 'down' ? block.top : block.left
      const isThin = along === 'down' ? block.top === block.bottom : block.left === block.right
      const from = isThin ? first - 1 : first
      if (from < 0) return []
      return placesIn(block).flatMap((place) => {
        const source = along === 'down' ? { ...place, row: from } : { ...place, column: from }
        const isSource = source.row === place.row && source.column === place.column
        return isSource ? [] : [{ ...place, typed: typedFor(textAt(source), place) }]
      })
    })
    enterMany('fill', cells)
  }

  /** Goes on with a block over a larger one: series of numbers and dates go on, the rest is repeated. */
  function fillOver(from: Block, over: Block): void {
    const isDown = over.top !== from.top || over.bottom !== from.bottom
    const isBack = over.top < from.top || over.left < from.left
    const [start, end] = isDown ? [from.left, from.right] : [from.top, from.bottom]
    const cells = Array.from({ length: end - start + 1 }, (_, index) => start + index).flatMap((line) => {
      const at = (place: number): Place => (isDown ? { row: place, column: line } : { row: line, column: place })
      const [low, high] = isDown ? [from.top, from.bottom] : [from.left, from.right]
      const [first, last] = isDown ? [over.top, over.bottom] : [over.left, over.right]
      const texts = Array.from({ length: high - low + 1 }, (_, index) => textAt(at(low + index)))
      const ordered = isBack ? texts.toReversed() : texts
      const count = isBack ? low - first : last - high
      return continued(ordered, count).map((text, index) => {
        const place = at(isBack ? low - 1 - index : high + 1 + index)
        return { ...place, typed: typedFor(text, place) }
      })
    })
    enterMany('fill', cells)
  }

  function enterMany(gesture: Gesture, cells: readonly (Place & { readonly typed: string })[]): void {
    const entries = entriesOf(cells)
    const [only] = entries
    if (only !== undefined && entries.length === 1) tools.enter(only)
    else if (entries.length > 1) tools.enterAll(gesture, entries)
  }

  function clear({ inHand }: GridSelectionTools): void {
    const selection = inHand()
    if (selection === null) return
    enterMany(
      'clear',
      placesSelected(selection).map((place) => ({ ...place, typed: '' })),
    )
  }

  /** What is typed goes into every cell in hand. */
  function enterEverywhere(typed: string, { inHand }: GridSelectionTools): void {
    const selection = inHand()
    if (selection === null) return
    enterMany(
      'enter',
      placesSelected(selection).map((place) => ({ ...place, typed })),
    )
  }

  function copyAbove({ inHand }: GridSelectionTools): void {
    const selection = inHand()
    if (selection === null || selection.anchor.row === 0) return
    const { anchor } = selection
    enterMany('enter', [{ ...anchor, typed: typedFor(textAt({ ...anchor, row: anchor.row - 1 }), anchor) }])
  }

  function enterToday({ inHand }: GridSelectionTools): void {
    const selection = inHand()
    const cell = selection === null ? null : cellAt(selection.anchor)
    if (selection === null || cell === null || kindOf(cell.column, cell.row) !== 'date') return
    enterMany('enter', [{ ...selection.anchor, typed: typedFor(today(), selection.anchor) }])
  }

  /** Runs a key that acts on the cells in hand. True when the key was one of these. */
  function onKey(event: KeyboardEvent, tool: GridSelectionTools): boolean {
    const selection = tool.inHand()
    if (selection === null) return false
    const mod = (event.ctrlKey || event.metaKey) && !event.altKey
    const key = event.key.toLowerCase()
    if (event.key === 'Delete' && !mod) clear(tool)
    else if (event.key === 'Escape' && !isOneCell(selection))
      tool.setSelection({ ...selection, head: selection.anchor, others: [] })
    else if (mod && !event.shiftKey && key === 'd') fillBy('down', tool)
    else if (mod && !event.shiftKey && key === 'r') fillBy('right', tool)
    else if (mod && (key === "'" || key === '"')) copyAbove(tool)
    else if (mod && key === ';') enterToday(tool)
    else return false
    return true
  }

  /** Ctrl+Enter in an open editor: what was typed goes into every cell in hand. */
  function onEditorKey(event: KeyboardEvent, tool: GridSelectionTools): boolean {
    const { target } = event
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !(target instanceof HTMLInputElement))
      return false
    const typed = target.value
    api.current?.stopEditing(true)
    enterEverywhere(typed, tool)
    return true
  }

  return { onCopy, onCut, onPaste, onKey, onEditorKey, fillOver, textAt }
}

function isInEditor({ target }: ClipboardEvent): boolean {
  return target instanceof Element && target.closest('input, textarea') !== null
}

/** The day it is where the user is. */
function today(): string {
  const now = new Date()
  const midnight = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())
  return toIsoDate(midnight / 86_400_000)
}
