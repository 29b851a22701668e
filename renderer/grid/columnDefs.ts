import type { CellClassParams, ColDef, SuppressKeyboardEventParams, ValueSetterParams } from 'ag-grid-community'
import { ChoiceCellEditor, TextCellEditor, type TypedText } from './CellEditor'
import { type CellSetting, cellDisplay, cellEntryText } from './cellText'
import { choicesOf, type GridColumn, type GridRow, isEditable, isNumeric, kindOf } from './columns'
import { RefusedCell } from './RefusedCell'
import type { CellEntryTools } from './useCellEntry'

/** What the column definitions ask when they are called: always of the latest render. */
export interface Latest {
  readonly setting: CellSetting
  readonly tools: CellEntryTools
  readonly refusalText: (row: string, column: string) => string | undefined
}

type Ask = () => Latest

const NUMBER_WIDTH = 110
const TEXT_WIDTH = 150

/** AG Grid's definitions of columns described as data. They change only with the columns; all else is asked for. */
export function columnDefsOf(columns: readonly GridColumn[], ask: Ask): ColDef<GridRow>[] {
  return columns.map((column) => {
    const { id, header, width, isWide = false, isPinned = false, description } = column
    const isNumberColumn = typeof column.kind === 'string' ? isNumeric(column.kind) : true
    return {
      colId: id,
      headerName: header,
      ...(description === undefined ? {} : { headerTooltip: description }),
      headerClass: isNumberColumn ? 'cell--number' : '',
      width: width ?? (isNumberColumn ? NUMBER_WIDTH : TEXT_WIDTH),
      minWidth: isWide ? (width ?? TEXT_WIDTH) : 60,
      ...(isWide ? { flex: 1 } : {}),
      ...(isPinned ? { pinned: 'left' as const } : {}),
      valueGetter: ({ data }) => data?.cells[id] ?? '',
      valueFormatter: ({ data }) => (data === undefined ? '' : shownText(column, data, ask())),
      valueSetter: (params) => entered(params, column, ask()),
      editable: ({ data, node }) => data !== undefined && node.rowPinned == null && isEditable(column, data),
      cellEditorSelector: ({ data }) => editorOf(column, data, ask),
      cellRendererSelector: ({ data }) =>
        data !== undefined && ask().tools.draftOf(data.id, id) !== undefined ? { component: RefusedCell } : undefined,
      cellClass: (params) => cellClasses(column, params, ask()),
      tooltip: ({ data }) => (data === undefined ? '' : tooltipText(column, data, ask())),
      suppressKeyboardEvent: (params) => handledKey(params, column, ask()),
    }
  })
}

function shownText(column: GridColumn, row: GridRow, { setting, tools }: Latest): string {
  return tools.draftOf(row.id, column.id)?.text ?? cellDisplay(row.cells[column.id] ?? '', column, row, setting)
}

/** The entry goes to the document; the grid is given new rows when it was accepted. */
function entered({ data, newValue }: ValueSetterParams<GridRow, unknown>, column: GridColumn, latest: Latest): boolean {
  if (typeof newValue === 'object' && newValue !== null && 'typed' in newValue) {
    const { typed } = newValue as TypedText
    latest.tools.enter({ row: data, column, typed })
  }
  return false
}

function editorOf(column: GridColumn, row: GridRow, ask: Ask) {
  const isChoice = kindOf(column, row) === 'choice'
  const params = {
    label: column.header,
    opening: (data: GridRow) => {
      const { setting, tools } = ask()
      return (
        tools.draftOf(data.id, column.id)?.text ?? cellEntryText(data.cells[column.id] ?? '', column, data, setting)
      )
    },
    choices: (data: GridRow) => choicesOf(column, data),
  }
  return isChoice
    ? { component: ChoiceCellEditor, params, popup: true, popupPosition: 'over' as const }
    : { component: TextCellEditor, params }
}

function cellClasses(column: GridColumn, { data, node }: CellClassParams<GridRow>, { tools }: Latest): string[] {
  if (data === undefined) return []
  const kind = kindOf(column, data)
  const text = data.cells[column.id] ?? ''
  const canEdit = node.rowPinned == null && isEditable(column, data)
  return [
    isNumeric(kind) ? 'cell--number' : '',
    kind === 'choice' && canEdit ? 'cell--choice' : '',
    text.startsWith('=') ? 'cell--formula' : '',
    canEdit ? 'cell--input' : 'cell--locked',
    tools.draftOf(data.id, column.id) === undefined ? '' : 'cell--refused',
  ].filter((name) => name !== '')
}

function tooltipText(column: GridColumn, row: GridRow, { refusalText }: Latest): string {
  const refusal = refusalText(row.id, column.id)
  if (refusal !== undefined) return refusal
  const text = row.cells[column.id] ?? ''
  return text.startsWith('=') ? text : ''
}

/** Keys that are ours before they are the grid's. True when the grid should leave the key alone. */
function handledKey(params: SuppressKeyboardEventParams<GridRow>, column: GridColumn, { tools }: Latest): boolean {
  const { event, editing, data, node, api } = params
  if (editing || data === undefined) return false
  if (event.key === 'Enter' && event.altKey) return tools.takeAlternative()
  if (event.ctrlKey || event.metaKey)
    return event.key !== 'Home' && event.key !== 'End' && !event.key.startsWith('Arrow')
  if (node.rowPinned != null || !isEditable(column, data)) return false
  if (event.key === 'Delete') {
    tools.enter({ row: data, column, typed: '' })
    return true
  }
  if (event.key === 'Escape' && tools.draftOf(data.id, column.id) !== undefined) {
    tools.dropDraft(data.id, column.id)
    return true
  }
  if (event.key === 'ArrowDown' && event.altKey && node.rowIndex !== null) {
    api.startEditingCell({ rowIndex: node.rowIndex, colKey: column.id })
    return true
  }
  return false
}
