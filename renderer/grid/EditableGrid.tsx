import './modules'
import './grid.css'
import { useApp, useLanguage, useTranslate } from '@renderer/app/context'
import { findingText } from '@shared/i18n/findingText'
import type { CellFocusedEvent, GridApi, GridReadyEvent } from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import {
  type CSSProperties,
  type KeyboardEvent as ReactKeyboardEvent,
  useCallback,
  useEffect,
  useMemo,
  useRef,
} from 'react'
import { columnDefsOf, type GridContext } from './columnDefs'
import type { CommitEdits, GridColumn, GridRow } from './columns'
import { EntryMessage } from './EntryMessage'
import { localeTextOf } from './locale'
import { gridTheme } from './modules'
import { useCellEntry } from './useCellEntry'
import { useCellGestures } from './useCellGestures'
import { useCellSetting } from './useCellSetting'
import { useFormulaKeys } from './useFormulaKeys'
import { useGridSelection } from './useGridSelection'
import { useReveal } from './useReveal'
import { useSelectionText } from './useSelectionText'

interface EditableGridProps {
  /** Stable, beginning with the screen: `plan.tiers`. Refused entries are kept under it. */
  readonly id: string
  /** What the table is, for those who do not see it. */
  readonly label: string
  /** Memoise: a new list is a new set of columns. */
  readonly columns: readonly GridColumn[]
  readonly rows: readonly GridRow[]
  /** Rows that stay at the bottom and are never edited. */
  readonly totals?: readonly GridRow[]
  readonly onCommit: CommitEdits
  readonly selectedRow?: string | null
  readonly onSelectRow?: (row: string) => void
  /** As high as its rows, or as high as its place. */
  readonly height: 'rows' | 'place'
  readonly emptyText?: string
}

const NO_TOTALS: GridRow[] = []
const ROW_SELECTION = { mode: 'singleRow', checkboxes: false, enableClickSelection: false } as const
const DEFAULT_COLUMN = { sortable: false, suppressMovable: true, resizable: true } as const
const rowIdOf = ({ data }: { readonly data: GridRow }) => data.id

/** A table of the document that is edited in place. Every entry is a commit; what is refused stays in its cell and says why. */
export function EditableGrid(props: EditableGridProps) {
  const { id, label, columns, rows, totals = NO_TOTALS, onCommit, selectedRow = null, onSelectRow, height } = props
  const t = useTranslate()
  const language = useLanguage()
  const setting = useCellSetting()
  const setSelectionText = useApp((state) => state.setSelectionText)
  const tools = useCellEntry({ grid: id, setting, onCommit })
  const api = useRef<GridApi<GridRow> | null>(null)
  const container = useRef<HTMLDivElement>(null)

  const refusalText = (row: string, column: string) => {
    const finding = tools.draftOf(row, column)?.findings[0]
    return finding === undefined ? undefined : findingText(finding, language)
  }
  const shown = useMemo(() => inDisplayOrder(columns), [columns])
  const gestures = useCellGestures({ api, columns: shown, rows, setting, tools })
  const range = useGridSelection({
    container,
    api,
    columns: shown,
    rowCount: rows.length,
    isBlank: (place) => gestures.textAt(place) === '',
    onFill: gestures.fillOver,
  })
  const onFormulaKey = useFormulaKeys({ grid: id, columns: shown, rows })
  const context: GridContext = { setting, tools, refusalText, rangeClass: range.rangeClass }
  const columnDefs = useMemo(() => columnDefsOf(columns), [columns])
  const rowData = useMemo(() => [...rows], [rows])
  const pinned = useMemo(() => [...totals], [totals])

  const { drafts } = tools
  // biome-ignore lint/correctness/useExhaustiveDependencies: what cells show depends on these, and the grid cannot know
  useEffect(() => api.current?.refreshCells({ force: true }), [drafts, setting, columns])

  const select = useCallback(() => {
    if (selectedRow !== null) api.current?.getRowNode(selectedRow)?.setSelected(true, true)
  }, [selectedRow])
  // biome-ignore lint/correctness/useExhaustiveDependencies: new rows have to be marked again
  useEffect(select, [select, rowData])

  function onReady(event: GridReadyEvent<GridRow>): void {
    api.current = event.api
    select()
    const node = selectedRow === null ? undefined : event.api.getRowNode(selectedRow)
    if (node !== undefined && height === 'place') event.api.ensureNodeVisible(node, 'middle')
  }

  function onFocused({ rowIndex, rowPinned, column }: CellFocusedEvent<GridRow>): void {
    const place =
      rowIndex === null || rowPinned != null || column === null || typeof column === 'string'
        ? null
        : { row: rowIndex, column: shown.findIndex((each) => each.id === column.getColId()) }
    range.onFocus(place)
    const row = place === null ? undefined : rows[place.row]
    if (row !== undefined) onSelectRow?.(row.id)
  }

  useReveal(id, ({ row, column }) => {
    const place = row === null ? 0 : rows.findIndex((each) => each.id === row)
    const wanted = shown.find((each) => each.id === column) ?? shown[0]
    const node = rows[place] === undefined ? undefined : api.current?.getRowNode(rows[place].id)
    if (node?.rowIndex === null || node?.rowIndex === undefined || wanted === undefined) return false
    api.current?.ensureNodeVisible(node, height === 'place' ? 'middle' : null)
    api.current?.ensureColumnVisible(wanted.id)
    api.current?.setFocusedCell(node.rowIndex, wanted.id)
    container.current?.scrollIntoView({ block: 'nearest' })
    return true
  })

  const statusText = useSelectionText({ range, rows, columns: shown, setting })
  useEffect(() => {
    if (range.selection !== null) setSelectionText(statusText)
  }, [range.selection, statusText, setSelectionText])

  function onKeyDownCapture(event: ReactKeyboardEvent): void {
    const { nativeEvent } = event
    const handled = isTyping(event.target)
      ? gestures.onEditorKey(nativeEvent, range)
      : range.onKey(nativeEvent) || gestures.onKey(nativeEvent, range) || onFormulaKey(nativeEvent, range)
    if (!handled) return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <section
      className={`grid grid--${height}`}
      aria-label={label}
      data-grid={id}
      onCopy={(event) => gestures.onCopy(event, range)}
      onCut={(event) => gestures.onCut(event, range)}
      onPaste={(event) => gestures.onPaste(event, range)}
    >
      <div
        ref={container}
        className="grid__table"
        onKeyDownCapture={onKeyDownCapture}
        onPointerDownCapture={range.onPointerDown}
        onPointerMove={range.onPointerMove}
        style={height === 'rows' ? heightOf(rows.length + totals.length, columns) : undefined}
      >
        <AgGridReact<GridRow>
          // AG Grid reads its words once.
          key={language}
          theme={gridTheme}
          localeText={localeTextOf(language)}
          columnDefs={columnDefs}
          context={context}
          defaultColDef={DEFAULT_COLUMN}
          rowData={rowData}
          pinnedBottomRowData={pinned}
          getRowId={rowIdOf}
          rowSelection={ROW_SELECTION}
          popupParent={document.body}
          enterNavigatesVertically
          enterNavigatesVerticallyAfterEdit
          stopEditingWhenCellsLoseFocus
          suppressNoRowsOverlay
          suppressColumnMoveAnimation
          animateRows={false}
          tooltipShowDelay={300}
          onGridReady={onReady}
          onGridPreDestroyed={() => {
            api.current = null
          }}
          onCellFocused={onFocused}
        />
      </div>
      {rows.length === 0 && props.emptyText !== undefined && <p className="grid__empty">{props.emptyText}</p>}
      <EntryMessage columns={columns} setting={setting} tools={tools} t={t} />
    </section>
  )
}

function isTyping(target: EventTarget): boolean {
  return target instanceof Element && target.closest('input, textarea') !== null
}

/** The grid puts pinned columns first. */
function inDisplayOrder(columns: readonly GridColumn[]): readonly GridColumn[] {
  return [...columns.filter(({ isPinned = false }) => isPinned), ...columns.filter(({ isPinned = false }) => !isPinned)]
}

/** Tables no wider than this always fit and never scroll sideways. */
const NARROW_PX = 320

/** As high as header and rows, with room for the scrollbar of those that may scroll sideways. (AG Grid's own autoHeight lets it cover a row.) */
function heightOf(rowCount: number, columns: readonly GridColumn[]): CSSProperties {
  const leastWidth = columns.reduce((sum, { width = 0 }) => sum + width, 0)
  const scrollbar = leastWidth <= NARROW_PX ? '2px' : '18px'
  return { height: `calc(var(--row) * ${rowCount + 1} + ${scrollbar})` }
}
