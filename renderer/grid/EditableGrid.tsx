import './modules'
import './grid.css'
import { useApp, useLanguage, useTranslate } from '@renderer/app/context'
import { findingText } from '@shared/i18n/findingText'
import type { CellFocusedEvent, GridApi, GridReadyEvent } from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import { type ClipboardEvent, type CSSProperties, useCallback, useEffect, useMemo, useRef } from 'react'
import { parseTsv, writeTsvCell } from './clipboard'
import { columnDefsOf, type GridContext } from './columnDefs'
import { type CommitEdits, type GridColumn, type GridRow, isEditable } from './columns'
import { EntryMessage } from './EntryMessage'
import { localeTextOf } from './locale'
import { gridTheme } from './modules'
import { type CellEntry, useCellEntry } from './useCellEntry'
import { useCellSetting } from './useCellSetting'

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

  const refusalText = (row: string, column: string) => {
    const finding = tools.draftOf(row, column)?.findings[0]
    return finding === undefined ? undefined : findingText(finding, language)
  }
  const context: GridContext = { setting, tools, refusalText }
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
  }

  function onFocused({ rowIndex, column, api: grid }: CellFocusedEvent<GridRow>): void {
    if (rowIndex === null || column === null || typeof column === 'string') return
    const row = grid.getDisplayedRowAtIndex(rowIndex)?.data
    if (row === undefined) return
    onSelectRow?.(row.id)
    const text = row.cells[column.getColId()] ?? ''
    setSelectionText(text.startsWith('=') ? text : '')
  }

  /** The displayed cells from the focused one on that a pasted table covers; cells that take no entry are passed over. */
  function entriesFrom(table: readonly (readonly string[])[]): readonly CellEntry[] {
    const grid = api.current
    const focused = grid?.getFocusedCell() ?? null
    if (grid === null || focused === null || focused.rowPinned != null) return []
    const displayed = grid.getAllDisplayedColumns().map((column) => column.getColId())
    const left = displayed.indexOf(focused.column.getColId())
    return table.flatMap((cells, down) => {
      const row = grid.getDisplayedRowAtIndex(focused.rowIndex + down)?.data
      return cells.flatMap((typed, along) => {
        const column = columns.find((each) => each.id === displayed[left + along])
        return row !== undefined && column !== undefined && isEditable(column, row) ? [{ row, column, typed }] : []
      })
    })
  }

  function onPaste(event: ClipboardEvent): void {
    if (isInEditor(event)) return
    event.preventDefault()
    const entries = entriesFrom(parseTsv(event.clipboardData.getData('text/plain')))
    const [only] = entries
    if (entries.length === 1 && only !== undefined) tools.enter(only)
    else if (entries.length > 1) tools.enterAll(entries)
  }

  function onCopy(event: ClipboardEvent): void {
    const grid = api.current
    const focused = grid?.getFocusedCell() ?? null
    if (isInEditor(event) || grid === null || focused === null) return
    const node = grid.getDisplayedRowAtIndex(focused.rowIndex)
    if (node === undefined) return
    event.preventDefault()
    const shown = grid.getCellValue({ rowNode: node, colKey: focused.column, useFormatter: true })
    event.clipboardData.setData('text/plain', writeTsvCell(String(shown ?? '')))
  }

  return (
    <section className={`grid grid--${height}`} aria-label={label} onCopy={onCopy} onPaste={onPaste}>
      <div
        className="grid__table"
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

function isInEditor({ target }: ClipboardEvent): boolean {
  return target instanceof Element && target.closest('input, textarea') !== null
}

/** Tables no wider than this always fit and never scroll sideways. */
const NARROW_PX = 320

/** As high as header and rows, with room for the scrollbar of those that may scroll sideways. (AG Grid's own autoHeight lets it cover a row.) */
function heightOf(rowCount: number, columns: readonly GridColumn[]): CSSProperties {
  const leastWidth = columns.reduce((sum, { width = 0 }) => sum + width, 0)
  const scrollbar = leastWidth <= NARROW_PX ? '2px' : '18px'
  return { height: `calc(var(--row) * ${rowCount + 1} + ${scrollbar})` }
}
