import type { CellClassParams, ColDef, SuppressKeyboardEventParams, ValueSetterParams } from 'ag-grid-community'
import { type CellEditorSetup, ChoiceCellEditor, TextCellEditor, type TypedText } from './CellEditor'
import { type CellSetting, cellDisplay, cellEntryText } from './cellText'
import { choicesOf, type GridColumn, type GridRow, isEditable, isNumeric, kindOf } from './columns'
import { formulaSetup } from './formulaSetup'
import { RefusedCell } from './RefusedCell'
import { type RangeContext, rangeRules } from './rangeRules'
import type { CellEntryTools } from './useCellEntry'

/** The grid's context: what its column definitions need to know of the latest render. */
export interface GridContext extends RangeContext {
  readonly setting: CellSetting
  readonly tools: CellEntryTools
  readonly refusalText: (row: string, column: string) => string | undefined
}

function contextOf({ context }: { readonly context: unknown }): GridContext {
  return context as GridContext
}

const NUMBER_WIDTH = 110
const TEXT_WIDTH = 150

const RANGE_RULES = rangeRules<GridRow>()

/** AG Grid's definitions of columns described as data. They change only with the columns; all else comes by the grid's context. */
export function columnDefsOf(columns: readonly GridColumn[]): ColDef<GridRow>[] {
  return columns.map((column) => {
    const { id, header, width, isWide = false, isPinned = false, description, level } = column
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
      valueFormatter: (params) => (params.data == null ? '' : shownText(column, params.data, contextOf(params))),
      valueSetter: (params) => entered(params, column, contextOf(params)),
      editable: ({ data, node }) => data !== undefined && node.rowPinned == null && isEditable(column, data),
      cellEditorSelector: (params) => editorOf(column, params.data, contextOf(params)),
      cellRendererSelector: (params) => {
        const { data } = params
        const isRefused = data !== undefined && contextOf(params).tools.draftOf(data.id, id) !== undefined
        return isRefused ? { component: RefusedCell } : undefined
      },
      cellClass: (params) => cellClasses(column, params, contextOf(params)),
      ...(level === undefined ? {} : { cellStyle: ({ data }) => ({ '--level': data == null ? 0 : level(data) }) }),
      cellClassRules: RANGE_RULES,
      tooltip: (params) => (params.data == null ? '' : tooltipText(column, params.data, contextOf(params))),
      suppressKeyboardEvent: (params) => handledKey(params, column, contextOf(params)),
    }
  })
}

function shownText(column: GridColumn, row: GridRow, { setting, tools }: GridContext): string {
  return tools.draftOf(row.id, column.id)?.text ?? cellDisplay(row.cells[column.id] ?? '', column, row, setting)
}

/** The entry goes to the document; the grid is given new rows when it was accepted. */
function entered(
  { data, newValue }: ValueSetterParams<GridRow, unknown>,
  column: GridColumn,
  latest: GridContext,
): boolean {
  if (typeof newValue === 'object' && newValue !== null && 'typed' in newValue) {
    const { typed } = newValue as TypedText
    latest.tools.enter({ row: data, column, typed })
  }
  return false
}

function editorOf(column: GridColumn, row: GridRow, { setting, tools }: GridContext) {
  const text = row.cells[column.id] ?? ''
  const setup: CellEditorSetup = {
    label: column.header,
    opening: tools.draftOf(row.id, column.id)?.text ?? cellEntryText(text, column, row, setting),
    choices: choicesOf(column, row),
    formula: formulaSetup(column, row, setting),
  }
  return kindOf(column, row) === 'choice'
    ? { component: ChoiceCellEditor, params: setup, popup: true, popupPosition: 'over' as const }
    : { component: TextCellEditor, params: setup }
}

function cellClasses(column: GridColumn, { data, node }: CellClassParams<GridRow>, { tools }: GridContext): string[] {
  if (data === undefined) return []
  const kind = kindOf(column, data)
  const text = data.cells[column.id] ?? ''
  const canEdit = node.rowPinned == null && isEditable(column, data)
  return [
    isNumeric(kind) ? 'cell--number' : '',
    kind === 'choice' && canEdit ? 'cell--choice' : '',
    text.startsWith('=') ? 'cell--formula' : '',
    column.level === undefined ? '' : 'cell--level',
    canEdit ? 'cell--input' : 'cell--locked',
    tools.draftOf(data.id, column.id) === undefined ? '' : 'cell--refused',
  ].filter((name) => name !== '')
}

function tooltipText(column: GridColumn, row: GridRow, { refusalText }: GridContext): string {
  const refusal = refusalText(row.id, column.id)
  if (refusal !== undefined) return refusal
  const text = row.cells[column.id] ?? ''
  return text.startsWith('=') ? text : ''
}

/** Keys that are ours before they are the grid's. True when the grid should leave the key alone. */
function handledKey(params: SuppressKeyboardEventParams<GridRow>, column: GridColumn, { tools }: GridContext): boolean {
  const { event, editing, data, node, api } = params
  if (editing || data === undefined) return false
  if (event.key === 'Enter' && event.altKey) return tools.takeAlternative()
  if (event.ctrlKey || event.metaKey)
    return event.key !== 'Home' && event.key !== 'End' && !event.key.startsWith('Arrow')
  if (node.rowPinned != null || !isEditable(column, data)) return false
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
