import './modules'
import './grid.css'
import { useLanguage } from '@renderer/app/context'
import type {
  CellClickedEvent,
  CellFocusedEvent,
  CellKeyDownEvent,
  CellStyle,
  ColDef,
  GridApi,
} from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import { type ClipboardEvent, type KeyboardEvent as ReactKeyboardEvent, useMemo, useRef } from 'react'
import { writeHtml, writeTsv } from './clipboard'
import { localeTextOf } from './locale'
import { gridTheme } from './modules'
import { type RangeContext, rangeRules } from './rangeRules'
import { blockOf, type Place } from './selection'
import { useGridSelection } from './useGridSelection'
import { useReveal } from './useReveal'

/** A column of a table that is only read: its text is made when a cell is drawn, so a hundred thousand rows cost nothing. */
export interface DataColumn<Row> {
  readonly id: string
  readonly header: string
  readonly description?: string
  /** Numbers stand at the right, under a header at the right. */
  readonly align: 'text' | 'number'
  readonly text: (row: Row) => string
  /** What rows are sorted by; without it the column does not sort. Blank is null and comes last. */
  readonly order?: (row: Row) => number | string | null
  /** Meaning that the text carries too (▲, −): for colour only. */
  readonly tone?: (row: Row) => 'gain' | 'loss' | 'muted' | null
  readonly width?: number
  readonly isWide?: boolean
  /** A share of what is full, drawn as a small bar under the text; null draws none. */
  readonly bar?: (row: Row) => number | null
  readonly isPinned?: boolean
  /** Stands at the right whatever is scrolled: a column of totals. */
  readonly isPinnedRight?: boolean
  /** Its cells can be chosen with the mouse or Enter: `onChoose` answers. */
  readonly isChosen?: boolean
}

interface DataGridProps<Row> {
  /** Names the table for those who ask to see one of its cells. */
  readonly id?: string
  readonly label: string
  /** Memoise: a new list is a new set of columns. */
  readonly columns: readonly DataColumn<Row>[]
  /** Memoise. */
  readonly rows: readonly Row[]
  readonly rowId: (row: Row) => string
  readonly totals?: readonly Row[]
  readonly height: 'rows' | 'place'
  readonly onChoose?: (row: Row, column: string) => void
  /** Called when the keyboard or the mouse comes to a cell that can be chosen. */
  readonly onVisit?: (row: Row, column: string) => void
  /** Tints a cell for a moment when its text has changed. */
  readonly showsChanges?: boolean
  readonly emptyText?: string
}

const DEFAULT_COLUMN = { suppressMovable: true, resizable: true } as const
const NUMBER_WIDTH = 120
const TEXT_WIDTH = 150

/** A table that is read: sorted by its headers, walked by the arrow keys. */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  const {
    id = '',
    label,
    columns,
    rows,
    rowId,
    totals,
    height,
    onChoose,
    onVisit,
    showsChanges = false,
    emptyText,
  } = props
  const language = useLanguage()
  const columnDefs = useMemo(
    () => columns.map((column) => ({ ...columnDefOf(column, language), enableCellChangeFlash: showsChanges })),
    [columns, language, showsChanges],
  )
  const rowData = useMemo(() => [...rows], [rows])
  const pinned = useMemo(() => [...(totals ?? [])], [totals])

  const api = useRef<GridApi<Row> | null>(null)
  const container = useRef<HTMLDivElement>(null)
  const shown = useMemo(() => inDisplayOrder(columns), [columns])
  const textAt = ({ row, column }: Place) => {
    const data = api.current?.getDisplayedRowAtIndex(row)?.data
    return data === undefined ? '' : (shown[column]?.text(data) ?? '')
  }
  const range = useGridSelection({
    container,
    api,
    columns: shown,
    rowCount: rows.length,
    isBlank: (place) => textAt(place) === '',
    onFill: null,
  })

  useReveal(id, ({ row, column }) => {
    const node = row === null ? api.current?.getDisplayedRowAtIndex(0) : api.current?.getRowNode(row)
    const wanted = shown.find((each) => each.id === column) ?? shown[0]
    if (node?.rowIndex === null || node?.rowIndex === undefined || wanted === undefined) return false
    api.current?.ensureNodeVisible(node, 'middle')
    api.current?.ensureColumnVisible(wanted.id)
    api.current?.setFocusedCell(node.rowIndex, wanted.id)
    return true
  })

  const canChoose = (id: string) => columns.some((each) => each.id === id && each.isChosen === true)

  function choose({ data, column }: CellClickedEvent<Row> | CellKeyDownEvent<Row>): void {
    const id = 'getColId' in column ? column.getColId() : ''
    if (data !== undefined && canChoose(id)) onChoose?.(data, id)
  }

  function visit({ api, column, rowIndex, rowPinned }: CellFocusedEvent<Row>): void {
    if (rowIndex === null || column === null || typeof column === 'string') return
    const place = { row: rowIndex, column: shown.findIndex((each) => each.id === column.getColId()) }
    range.onFocus(rowPinned == null ? place : null)
    const node = rowPinned === 'bottom' ? api.getPinnedBottomRow(rowIndex) : api.getDisplayedRowAtIndex(rowIndex)
    const id = column.getColId()
    if (node?.data !== undefined && canChoose(id)) onVisit?.(node.data, id)
  }

  const context: RangeContext = { rangeClass: range.rangeClass }

  function onCopy(event: ClipboardEvent): void {
    if (range.selection === null) return
    event.preventDefault()
    const { top, left, bottom, right } = blockOf(range.selection)
    const table = Array.from({ length: bottom - top + 1 }, (_, down) =>
      Array.from({ length: right - left + 1 }, (__, along) => textAt({ row: top + down, column: left + along })),
    )
    event.clipboardData.setData('text/plain', writeTsv(table))
    event.clipboardData.setData(
      'text/html',
      writeHtml(table.map((line) => line.map((text) => ({ shown: text, entry: text })))),
    )
  }

  function onKeyDownCapture(event: ReactKeyboardEvent): void {
    if (!range.onKey(event.nativeEvent)) return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <section className={`grid grid--${height}`} aria-label={label} onCopy={onCopy}>
      <div
        ref={container}
        className="grid__table"
        onKeyDownCapture={onKeyDownCapture}
        onPointerDownCapture={range.onPointerDown}
        onPointerMove={range.onPointerMove}
      >
        <AgGridReact<Row>
          context={context}
          key={language}
          theme={gridTheme}
          localeText={localeTextOf(language)}
          columnDefs={columnDefs}
          defaultColDef={DEFAULT_COLUMN}
          rowData={rowData}
          pinnedBottomRowData={pinned}
          getRowId={({ data }) => rowId(data)}
          domLayout={height === 'rows' ? 'autoHeight' : 'normal'}
          suppressNoRowsOverlay
          animateRows={false}
          onGridReady={(event) => {
            api.current = event.api
          }}
          onGridPreDestroyed={() => {
            api.current = null
          }}
          onCellClicked={choose}
          onCellFocused={visit}
          onCellKeyDown={(event) => {
            const isEnter = event.event instanceof KeyboardEvent && event.event.key === 'Enter'
            if (isEnter && 'column' in event) choose(event)
          }}
        />
      </div>
      {rows.length === 0 && emptyText !== undefined && <p className="grid__empty">{emptyText}</p>}
    </section>
  )
}

/** The grid puts columns pinned left first and those pinned right last. */
function inDisplayOrder<Row>(columns: readonly DataColumn<Row>[]): readonly DataColumn<Row>[] {
  const placeOf = ({ isPinned = false, isPinnedRight = false }: DataColumn<Row>) =>
    isPinned ? 0 : isPinnedRight ? 2 : 1
  return [0, 1, 2].flatMap((place) => columns.filter((column) => placeOf(column) === place))
}

function columnDefOf<Row>(column: DataColumn<Row>, language: string): ColDef<Row> {
  const { id, header, description, align, text, order, tone, width, isWide = false, isPinned = false } = column
  const { bar, isPinnedRight = false } = column
  const collator = new Intl.Collator(language, { numeric: true })
  return {
    colId: id,
    headerName: header,
    ...(description === undefined ? {} : { headerTooltip: description }),
    headerClass: align === 'number' ? 'cell--number' : '',
    width: width ?? (align === 'number' ? NUMBER_WIDTH : TEXT_WIDTH),
    minWidth: 60,
    ...(isWide ? { flex: 1, minWidth: width ?? TEXT_WIDTH } : {}),
    ...(isPinned ? { pinned: 'left' as const } : {}),
    ...(isPinnedRight ? { pinned: 'right' as const } : {}),
    ...(bar === undefined ? {} : { cellStyle: ({ data }) => barStyle(data === undefined ? null : bar(data)) }),
    sortable: order !== undefined,
    // Sorting asks for a value twice a comparison: what a column sorts by is cheap, its text is made for the cells in view alone.
    valueGetter: ({ data }) => (data === undefined ? '' : (order ?? text)(data)),
    valueFormatter: ({ data }) => (data === undefined ? '' : text(data)),
    comparator: (_a, _b, nodeA, nodeB, isDescending) => {
      if (order === undefined || nodeA.data === undefined || nodeB.data === undefined) return 0
      return compareOrders(order(nodeA.data), order(nodeB.data), collator, isDescending)
    },
    cellClassRules: rangeRules<Row>(),
    cellClass: ({ data }) => {
      const meaning = data === undefined ? null : (tone?.(data) ?? null)
      return [
        align === 'number' ? 'cell--number' : '',
        meaning === null ? '' : `cell--${meaning}`,
        column.isChosen === true ? 'cell--chosen' : '',
        data === undefined || bar === undefined || bar(data) === null ? '' : 'cell--bar',
      ].filter((name) => name !== '')
    },
  }
}

/** The width of a bar, as the style sheet reads it; more than full is full. */
function barStyle(share: number | null): CellStyle {
  return { '--share': share === null ? '0' : `${Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10}%` }
}

type Order = number | string | null

/** Blank comes last whichever way the column is sorted. */
function compareOrders(a: Order, b: Order, collator: Intl.Collator, isDescending: boolean): number {
  if (a === null || b === null) return a === b ? 0 : (a === null) === isDescending ? -1 : 1
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))
}
