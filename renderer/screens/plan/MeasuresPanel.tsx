import { useApp, useLanguage, useTranslate, useWorkspace } from '@renderer/app/context'
import { withWords } from '@renderer/app/localText'
import { newId } from '@renderer/app/newId'
import type { CellEdit, GridColumn, GridRow } from '@renderer/grid/columns'
import { EditableGrid } from '@renderer/grid/EditableGrid'
import { Icon } from '@renderer/ui/Icon'
import { inLanguage, type Measure, type PlanCommand } from '@shared/plan/model'
import type { SalesHistory } from '@shared/sales/history'
import { useMemo, useState } from 'react'
import { AGGREGATES, UNITS, worded } from './choices'

/** What is counted: the measures that components and quotas speak of. */
export function MeasuresPanel() {
  const t = useTranslate()
  const language = useLanguage()
  const { measures, sales } = useWorkspace()
  const dispatch = useApp((state) => state.dispatch)
  const [chosen, setChosen] = useState<string | null>(null)
  const dates = useMemo(() => dateColumns(sales, measures), [sales, measures])
  const columns = useMemo(() => measureColumns(dates, t), [dates, t])
  const rows = useMemo(() => measures.map((measure) => measureRow(measure, language)), [measures, language])
  const measure = measures.find(({ id }) => id === chosen)

  function command({ row, column, text }: CellEdit): PlanCommand[] {
    const edited = measures.find(({ id }) => id === row)
    if (edited === undefined) return []
    const value = column === 'name' ? withWords(edited.name, language, text) : text
    return [{ do: 'setMeasureField', measure: row, field: column, value }]
  }

  function add(): void {
    const name = t('plan.measure.new')
    const id = newId(
      name,
      measures.map((each) => each.id),
    )
    const [date = 'closed'] = dates
    const added: Measure = { id, name, where: '', credit: 'amount', aggregate: 'sum', date, unit: 'money' }
    if (dispatch({ do: 'addMeasure', measure: added }).ok) setChosen(id)
  }

  return (
    <>
      <EditableGrid
        id="plan.measures"
        label={t('plan.measures')}
        columns={columns}
        rows={rows}
        height="rows"
        selectedRow={chosen}
        onSelectRow={setChosen}
        onCommit={(edits, label) => dispatch(edits.flatMap(command), label)}
      />
      <div className="grid-actions">
        <button type="button" className="button button--quiet" onClick={add}>
          <Icon name="add" />
          {t('plan.measure.add')}
        </button>
        <button
          type="button"
          className="button button--quiet"
          disabled={measure === undefined}
          onClick={() => measure !== undefined && dispatch({ do: 'removeMeasure', measure: measure.id })}
        >
          {t('plan.measure.remove')}
        </button>
      </div>
    </>
  )
}

/** Date columns of the sales, and those that measures name already. */
function dateColumns(sales: SalesHistory, measures: readonly Measure[]): readonly string[] {
  const known = sales.columns.filter(({ kind }) => kind === 'date').map(({ name }) => name)
  return [...new Set([...known, ...measures.map(({ date }) => date)])]
}

function measureColumns(dates: readonly string[], t: ReturnType<typeof useTranslate>): readonly GridColumn[] {
  return [
    { id: 'name', header: t('plan.measure.name'), kind: 'text', isEditable: true, isPinned: true, width: 190 },
    {
      id: 'where',
      header: t('plan.measure.where'),
      description: t('plan.measure.where.text'),
      kind: 'expression',
      isEditable: true,
      isWide: true,
      width: 220,
    },
    {
      id: 'credit',
      header: t('plan.measure.credit'),
      description: t('plan.measure.credit.text'),
      kind: 'expression',
      isEditable: true,
      width: 180,
    },
    {
      id: 'aggregate',
      header: t('plan.measure.aggregate'),
      kind: 'choice',
      choices: worded(AGGREGATES, (value) => `plan.aggregate.${value}`, t),
      isEditable: true,
      width: 180,
    },
    {
      id: 'date',
      header: t('plan.measure.date'),
      kind: 'choice',
      choices: dates.map((name) => ({ value: name, label: name })),
      isEditable: true,
      width: 120,
    },
    {
      id: 'unit',
      header: t('plan.measure.unit'),
      kind: 'choice',
      choices: worded(UNITS, (value) => `plan.unit.${value}`, t),
      isEditable: true,
      width: 100,
    },
  ]
}

function measureRow({ id, name, where, credit, aggregate, date, unit }: Measure, language: 'en' | 'fr'): GridRow {
  return { id, cells: { name: inLanguage(name, language), where, credit, aggregate, date, unit } }
}
