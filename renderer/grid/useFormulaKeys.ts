import { useServices, useWorkspace } from '@renderer/app/context'
import { namePlaces } from '@shared/formula/rename'
import { translate } from '@shared/i18n/catalogue'
import { type GridColumn, type GridRow, kindOf } from './columns'
import type { GridSelectionTools } from './useGridSelection'

interface FormulaKeyProps {
  readonly grid: string
  readonly columns: readonly GridColumn[]
  readonly rows: readonly GridRow[]
}

/** The table of assumptions: its rows are names. */
export const NAMES_GRID = 'plan.assumptions'

/** Ctrl+[ goes from a formula to the first name it uses, Ctrl+] from a name to what uses it. French keyboards have ^ and $ in their place. */
export function useFormulaKeys({ grid, columns, rows }: FormulaKeyProps) {
  const { store } = useServices()
  const { assumptions } = useWorkspace()
  const isName = (word: string) => assumptions.some(({ name }) => name === word)

  function firstName(row: GridRow, column: GridColumn): string | undefined {
    const text = row.cells[column.id] ?? ''
    const formula = text.startsWith('=') ? text.slice(1) : kindOf(column, row) === 'expression' ? text : ''
    return namePlaces(formula).find(({ name }) => isName(name))?.name
  }

  /** True when the key was one of these. */
  return (event: KeyboardEvent, { inHand }: GridSelectionTools): boolean => {
    const selection = inHand()
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || selection === null) return false
    const isBack = event.key === '[' || event.code === 'BracketLeft'
    if (!isBack && event.key !== ']' && event.code !== 'BracketRight') return false
    const row = rows[selection.anchor.row]
    const column = columns[selection.anchor.column]
    if (row === undefined || column === undefined) return false
    const { openDialog, notify } = store.getState()
    const name = isBack ? firstName(row, column) : grid === NAMES_GRID && isName(row.id) ? row.id : undefined
    if (name !== undefined) openDialog({ kind: 'names', name })
    else if (isBack) notify({ severity: 'note', text: (language) => translate(language, 'grid.formula.noName') })
    else return false
    return true
  }
}
