import { useApp, useLanguage, useTranslate, useWorkspace } from '@renderer/app/context'
import { newId } from '@renderer/app/newId'
import { EditableGrid } from '@renderer/grid/EditableGrid'
import { EntryForm } from '@renderer/grid/EntryForm'
import { Icon } from '@renderer/ui/Icon'
import { inLanguage, type Measure } from '@shared/plan/model'
import { useMemo, useState } from 'react'
import { columnNames, measureColumns, measureCommands, measureFields, measureRow } from './measureRows'

/** What is counted: the measures that components and quotas speak of. */
export function MeasuresPanel() {
  const t = useTranslate()
  const language = useLanguage()
  const { measures, sales } = useWorkspace()
  const dispatch = useApp((state) => state.dispatch)
  const [chosen, setChosen] = useState<string | null>(null)
  const names = useMemo(() => columnNames(sales, measures), [sales, measures])
  const columns = useMemo(() => measureColumns(names, t), [names, t])
  const fields = useMemo(() => measureFields(names, t), [names, t])
  const rows = useMemo(() => measures.map((measure) => measureRow(measure, language)), [measures, language])
  const measure = measures.find(({ id }) => id === chosen) ?? measures[0]
  const row = rows.find(({ id }) => id === measure?.id)

  function add(): void {
    const name = t('plan.measure.new')
    const id = newId(
      name,
      measures.map((each) => each.id),
    )
    const [date = 'closed'] = names.dates
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
        selectedRow={measure?.id ?? null}
        onSelectRow={setChosen}
        onCommit={(edits, label) => dispatch(measureCommands(measures, edits, language), label)}
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
      {measure !== undefined && row !== undefined && (
        <section className="measure__more" aria-labelledby="measure-more">
          <h2 id="measure-more">{t('plan.measure.more', { measure: inLanguage(measure.name, language) })}</h2>
          <EntryForm
            key={measure.id}
            id="plan.measure.more"
            label={t('plan.measure.more', { measure: inLanguage(measure.name, language) })}
            fields={fields}
            row={row}
            onCommit={(edits, label) => dispatch(measureCommands(measures, edits, language), label)}
          />
        </section>
      )}
    </>
  )
}
