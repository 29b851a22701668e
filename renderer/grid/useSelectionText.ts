import { useFormat, useTranslate } from '@renderer/app/context'
import type { Exact } from '@shared/money/exact'
import { useMemo } from 'react'
import type { CellSetting } from './cellText'
import type { GridColumn, GridRow } from './columns'
import { isOneCell, placesSelected } from './selection'
import { figuresOf } from './selectionFigures'
import type { GridSelectionTools } from './useGridSelection'

interface SelectionTextProps {
  readonly range: GridSelectionTools
  readonly rows: readonly GridRow[]
  readonly columns: readonly GridColumn[]
  readonly setting: CellSetting
}

/** What the status bar says of the cells in hand: the formula of one, count, sum and average of several. */
export function useSelectionText({ range: { selection }, rows, columns, setting }: SelectionTextProps): string {
  const t = useTranslate()
  const format = useFormat()
  return useMemo(() => {
    if (selection === null) return ''
    const cells = placesSelected(selection).flatMap(({ row, column }) => {
      const atRow = rows[row]
      const atColumn = columns[column]
      return atRow === undefined || atColumn === undefined ? [] : [{ row: atRow, column: atColumn }]
    })
    const [only] = cells
    if (isOneCell(selection) && only !== undefined) {
      const text = only.row.cells[only.column.id] ?? ''
      return text.startsWith('=') ? text : ''
    }
    const { filled, numbers, sum, average, kind } = figuresOf(cells, setting)
    const shown = (value: Exact) =>
      kind === 'money' ? format.money(value) : kind === 'percent' ? format.rate(value) : format.count(value)
    const count = t('grid.status.count', { number: format.count(filled) })
    if (numbers < 2 || kind === null || average === null) return count
    return [
      count,
      t('grid.status.sum', { sum: shown(sum) }),
      t('grid.status.average', { average: shown(average) }),
    ].join('   ')
  }, [selection, rows, columns, setting, t, format])
}
