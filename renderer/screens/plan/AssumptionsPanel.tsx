import { useApp, useTranslate, useWorkspace } from '@renderer/app/context'
import type { CellEdit, GridColumn, GridRow } from '@renderer/grid/columns'
import { EditableGrid } from '@renderer/grid/EditableGrid'
import { FORMULA_USES } from '@renderer/grid/formulaSetup'
import type { PlanCommand } from '@shared/plan/model'
import { useMemo, useState } from 'react'

/** The row that waits for a new name. Names of assumptions are words, so none is this. */
const NEW_ROW = '+'

/** Named numbers that formulas of the plan use. */
export function AssumptionsPanel() {
  const t = useTranslate()
  const { assumptions } = useWorkspace()
  const dispatch = useApp((state) => state.dispatch)
  const [chosen, setChosen] = useState<string | null>(null)
  const columns = useMemo(() => assumptionColumns(t), [t])
  const rows = useMemo(() => {
    const named = assumptions.map(
      ({ name, value, note }): GridRow => ({ id: name, cells: { name, value, note: note ?? '' } }),
    )
    return [...named, { id: NEW_ROW, cells: {} }]
  }, [assumptions])

  function command({ row, column, text }: CellEdit): PlanCommand[] {
    if (row === NEW_ROW) return text === '' ? [] : [{ do: 'setAssumption', name: text, value: '0' }]
    const assumption = assumptions.find(({ name }) => name === row)
    if (assumption === undefined) return []
    return column === 'note'
      ? [{ do: 'setAssumption', name: row, value: assumption.value, note: text }]
      : [{ do: 'setAssumption', name: row, value: text }]
  }

  return (
    <>
      <p className="plan__hint">
        {t('plan.assumptions.text')} {t('plan.assumption.add')}
      </p>
      <EditableGrid
        id="plan.assumptions"
        label={t('plan.assumptions')}
        columns={columns}
        rows={rows}
        height="rows"
        selectedRow={chosen}
        onSelectRow={setChosen}
        onCommit={(edits, label) => dispatch(edits.flatMap(command), label)}
      />
      <div className="grid-actions">
        <button
          type="button"
          className="button button--quiet"
          disabled={!assumptions.some(({ name }) => name === chosen)}
          onClick={() => chosen !== null && dispatch({ do: 'removeAssumption', name: chosen })}
        >
          {t('plan.assumption.remove')}
        </button>
      </div>
    </>
  )
}

function assumptionColumns(t: ReturnType<typeof useTranslate>): readonly GridColumn[] {
  const isNew = ({ id }: GridRow) => id === NEW_ROW
  const isNamed = ({ id }: GridRow) => id !== NEW_ROW
  return [
    { id: 'name', header: t('plan.assumption.name'), kind: 'text', isEditable: isNew, width: 220 },
    {
      id: 'value',
      header: t('plan.assumption.value'),
      kind: 'number',
      isEditable: isNamed,
      width: 140,
      formula: FORMULA_USES.assumption,
    },
    { id: 'note', header: t('plan.assumption.note'), kind: 'text', isEditable: isNamed, isWide: true, width: 240 },
  ]
}
