import { useApp, useLanguage, useTranslate } from '@renderer/app/context'
import { EditableGrid } from '@renderer/grid/EditableGrid'
import { useCellSetting } from '@renderer/grid/useCellSetting'
import { Icon } from '@renderer/ui/Icon'
import { Select } from '@renderer/ui/Select'
import { type Component, inLanguage, type RateTable } from '@shared/plan/model'
import { useMemo, useState } from 'react'
import { APPLICATIONS, PAYS, TABLE_BY, worded } from './choices'
import { nextTier, tierColumns, tierCommand, tierRow } from './tierRows'

interface TiersPanelProps {
  readonly plan: string
  readonly component: Component
}

/** The rate table of a component: what it is by, how it applies, what it pays, and its tiers. */
export function TiersPanel({ plan, component }: TiersPanelProps) {
  const t = useTranslate()
  const language = useLanguage()
  const dispatch = useApp((state) => state.dispatch)
  const { names } = useCellSetting()
  const { table } = component
  const [chosen, setChosen] = useState('0')
  const columns = useMemo(() => tierColumns(table, t), [table, t])
  const rows = useMemo(() => table.tiers.map(tierRow), [table])
  const place = Math.min(Number(chosen), table.tiers.length - 1)
  const at = { plan, component: component.id }

  return (
    <section className="tiers" aria-labelledby="tiers-title">
      <h2 id="tiers-title">{t('plan.table.title')}</h2>
      <TableFields plan={plan} component={component} />
      <EditableGrid
        id={`plan.tiers.${plan}.${component.id}`}
        label={t('plan.tiers', { component: inLanguage(component.name, language) })}
        columns={columns}
        rows={rows}
        height="rows"
        onSelectRow={setChosen}
        onCommit={(edits, label) => dispatch(edits.map((edit) => tierCommand(plan, component.id, edit)), label)}
      />
      <div className="grid-actions">
        <button
          type="button"
          className="button button--quiet"
          onClick={() => dispatch({ do: 'addTier', ...at, tier: nextTier(component, names) })}
        >
          <Icon name="add" />
          {t('plan.tier.add')}
        </button>
        <button
          type="button"
          className="button button--quiet"
          disabled={table.tiers.length === 1}
          onClick={() => dispatch({ do: 'removeTier', ...at, tier: place })}
        >
          {t('plan.tier.remove')}
        </button>
      </div>
    </section>
  )
}

const ENDS = ['flat', 'extended'] as const satisfies readonly RateTable['ends'][]
const CUMULATIVE = ['false', 'true'] as const

function TableFields({ plan, component: { id, table } }: TiersPanelProps) {
  const t = useTranslate()
  const dispatch = useApp((state) => state.dispatch)
  const set = (field: keyof RateTable, value: unknown) =>
    dispatch({ do: 'setTableField', plan, component: id, field, value })
  return (
    <div className="tiers__fields">
      <Select
        label={t('plan.table.application')}
        value={table.application}
        options={worded(APPLICATIONS, (value) => `plan.table.application.${value}`, t)}
        onChange={(value) => set('application', value)}
      />
      <Select
        label={t('plan.table.by')}
        value={table.by}
        options={worded(TABLE_BY, (value) => `plan.table.by.${value}`, t)}
        onChange={(value) => set('by', value)}
      />
      <Select
        label={t('plan.table.pays')}
        value={table.pays}
        options={worded(PAYS, (value) => `plan.table.pays.${value}`, t)}
        onChange={(value) => set('pays', value)}
      />
      {table.application === 'interpolated' && (
        <Select
          label={t('plan.table.ends')}
          value={table.ends ?? 'flat'}
          options={worded(ENDS, (value) => `plan.table.ends.${value}`, t)}
          onChange={(value) => set('ends', value)}
        />
      )}
      {table.application === 'step' && (
        <Select
          label={t('plan.table.cumulative')}
          value={table.cumulative === true ? 'true' : 'false'}
          options={worded(CUMULATIVE, (value) => `plan.table.cumulative.${value}`, t)}
          onChange={(value) => set('cumulative', value === 'true')}
        />
      )}
    </div>
  )
}
