import { useApp, useLanguage, useTranslate, useWorkspace } from '@renderer/app/context'
import { withWords } from '@renderer/app/localText'
import { newId } from '@renderer/app/newId'
import { EditableGrid } from '@renderer/grid/EditableGrid'
import { Icon } from '@renderer/ui/Icon'
import { type Component, type CompPlan, inLanguage } from '@shared/plan/model'
import { useMemo } from 'react'
import { componentColumns, componentCommand, componentRow } from './componentRows'
import { PlanChecks } from './PlanChecks'

interface ComponentsPanelProps {
  readonly plan: CompPlan
  readonly component: Component | undefined
}

/** The components of a plan, one row each, and what can be done with them. */
export function ComponentsPanel({ plan, component }: ComponentsPanelProps) {
  const t = useTranslate()
  const language = useLanguage()
  const workspace = useWorkspace()
  const dispatch = useApp((state) => state.dispatch)
  const selectComponent = useApp((state) => state.selectComponent)
  const columns = useMemo(() => componentColumns(workspace, language, t), [workspace, language, t])
  const rows = useMemo(() => plan.components.map((each) => componentRow(each, language, t)), [plan, language, t])
  return (
    <section className="plan__components" aria-label={t('plan.tab.components')}>
      <EditableGrid
        id={`plan.components.${plan.id}`}
        label={t('plan.components', { plan: inLanguage(plan.name, language) })}
        columns={columns}
        rows={rows}
        height="rows"
        selectedRow={component?.id ?? null}
        onSelectRow={selectComponent}
        onCommit={(edits, label) =>
          dispatch(
            edits.flatMap((edit) => componentCommand(plan, edit, language)),
            label,
          )
        }
        emptyText={t('plan.component.none')}
      />
      <div className="grid-actions">
        <ComponentTools plan={plan} component={component} />
        <PlanChecks plan={plan} />
      </div>
    </section>
  )
}

function ComponentTools({ plan, component }: ComponentsPanelProps) {
  const t = useTranslate()
  const language = useLanguage()
  const workspace = useWorkspace()
  const dispatch = useApp((state) => state.dispatch)
  const selectComponent = useApp((state) => state.selectComponent)
  const place = component === undefined ? -1 : plan.components.indexOf(component)
  const [measure] = workspace.measures
  const ids = plan.components.map(({ id }) => id)

  function add(added: Component, at: number): void {
    if (dispatch({ do: 'addComponent', plan: plan.id, component: added, at }).ok) selectComponent(added.id)
  }
  function addNew(): void {
    if (measure !== undefined) {
      const name = t('plan.component.new')
      add(newComponent(newId(name, ids), name, measure.id), plan.components.length)
    }
  }
  function duplicate(of: Component): void {
    const name = withWords(of.name, language, t('plan.plan.copyName', { name: inLanguage(of.name, language) }))
    add({ ...of, id: newId(of.id, ids), name }, place + 1)
  }
  function remove(of: Component): void {
    if (!dispatch({ do: 'removeComponent', plan: plan.id, component: of.id }).ok) return
    const neighbour = plan.components[place + 1] ?? plan.components[place - 1]
    selectComponent(neighbour?.id ?? null)
  }
  const move = (of: Component, to: number) => dispatch({ do: 'moveComponent', plan: plan.id, component: of.id, to })

  return (
    <>
      <button type="button" className="button button--quiet" disabled={measure === undefined} onClick={addNew}>
        <Icon name="add" />
        {t('plan.component.add')}
      </button>
      {component !== undefined && (
        <>
          <button type="button" className="button button--quiet" onClick={() => duplicate(component)}>
            {t('plan.component.duplicate')}
          </button>
          <button
            type="button"
            className="button button--quiet"
            disabled={place <= 0}
            onClick={() => move(component, place - 1)}
          >
            {t('plan.component.up')}
          </button>
          <button
            type="button"
            className="button button--quiet"
            disabled={place === plan.components.length - 1}
            onClick={() => move(component, place + 1)}
          >
            {t('plan.component.down')}
          </button>
          <button type="button" className="button button--quiet" onClick={() => remove(component)}>
            {t('plan.component.remove')}
          </button>
        </>
      )}
    </>
  )
}

/** A commission that pays target variable in proportion to attainment: the plainest rule to start from. */
function newComponent(id: string, name: string, measure: string): Component {
  return {
    id,
    name,
    kind: 'commission',
    measure,
    creditedTo: 'owner',
    window: 'year',
    paid: 'quarter',
    accumulation: 'cumulative',
    quotaBasis: 'window',
    weight: '100%',
    table: {
      by: 'attainment',
      application: 'marginal',
      pays: 'multipleOfBaseRate',
      tiers: [{ from: '0%', value: '1' }],
    },
    threshold: null,
    cap: null,
  }
}
