import { useTranslate, useWorkspace } from '@renderer/app/context'
import type { Label } from '@renderer/app/document'
import { EditableGrid } from '@renderer/grid/EditableGrid'
import { useCellSetting } from '@renderer/grid/useCellSetting'
import { Icon } from '@renderer/ui/Icon'
import { Select } from '@renderer/ui/Select'
import type { Result } from '@shared/findings/finding'
import { inLanguage, type PlanCommand, type RateTable } from '@shared/plan/model'
import { useMemo, useState } from 'react'
import { APPLICATIONS, PAYS, TABLE_BY, worded } from './choices'
import { applicationChanged, columnAdded, columnRemoved, matrixRemoved, type TableOwner } from './rules/tableChanges'
import { nextBound, nextTier, tierColumns, tierCommands, tierOf, tierRows } from './tierRows'

interface TableEditorProps {
  /** Under which refused entries are kept. */
  readonly id: string
  readonly label: string
  /** The table is that of the component. */
  readonly owner: TableOwner
  readonly onChange: (commands: readonly PlanCommand[], label?: Label) => Result<unknown>
}

/** A rate table: what it is by, how it applies, what it pays, its tiers and, of a matrix, its columns. */
export function TableEditor({ id, label, owner, onChange }: TableEditorProps) {
  const t = useTranslate()
  const { names } = useCellSetting()
  const { plan, component } = owner
  const { table } = component
  const [chosen, setChosen] = useState('0')
  const columns = useMemo(() => tierColumns(table, t), [table, t])
  const rows = useMemo(() => tierRows(table, t), [table, t])
  const place = Math.min(tierOf(chosen) ?? 0, table.tiers.length - 1)
  const at = { plan: plan.id, component: component.id }
  return (
    <div className="tiers">
      <TableFields owner={owner} onChange={onChange} />
      <EditableGrid
        id={id}
        label={label}
        columns={columns}
        rows={rows}
        height="rows"
        onSelectRow={setChosen}
        onCommit={(edits, words) => onChange(tierCommands(owner, edits), words)}
      />
      <div className="grid-actions">
        <button
          type="button"
          className="button button--quiet"
          onClick={() => onChange([{ do: 'addTier', ...at, tier: nextTier(table, names) }])}
        >
          <Icon name="add" />
          {t('plan.tier.add')}
        </button>
        <button
          type="button"
          className="button button--quiet"
          disabled={table.tiers.length === 1}
          onClick={() => onChange([{ do: 'removeTier', ...at, tier: place }])}
        >
          {t('plan.tier.remove')}
        </button>
        {table.across !== undefined && <MatrixTools owner={owner} across={table.across} onChange={onChange} />}
      </div>
    </div>
  )
}

type OwnerProps = Pick<TableEditorProps, 'owner' | 'onChange'>

interface MatrixToolsProps extends OwnerProps {
  readonly across: NonNullable<RateTable['across']>
}

function MatrixTools({ owner, across, onChange }: MatrixToolsProps) {
  const t = useTranslate()
  const { names } = useCellSetting()
  return (
    <>
      <button
        type="button"
        className="button button--quiet"
        onClick={() => onChange(columnAdded(owner, nextBound(across.from, across.by, names)))}
      >
        <Icon name="add" />
        {t('plan.matrix.add')}
      </button>
      <button
        type="button"
        className="button button--quiet"
        disabled={across.from.length === 1}
        onClick={() => onChange(columnRemoved(owner, across.from.length - 1))}
      >
        {t('plan.matrix.removeColumn')}
      </button>
      <button type="button" className="button button--quiet" onClick={() => onChange(matrixRemoved(owner))}>
        {t('plan.matrix.remove')}
      </button>
    </>
  )
}

const ENDS = ['flat', 'extended'] as const satisfies readonly RateTable['ends'][]
const CUMULATIVE = ['false', 'true'] as const
const BELOW_ZERO = ['nothing', 'negative'] as const satisfies readonly RateTable['belowZero'][]

function TableFields({ owner, onChange }: OwnerProps) {
  const t = useTranslate()
  const { plan, component } = owner
  const { table } = component
  const set = (field: keyof RateTable, value: unknown) =>
    onChange([{ do: 'setTableField', plan: plan.id, component: component.id, field, value }])
  return (
    <div className="tiers__fields">
      <Select
        label={t('plan.table.application')}
        value={table.application}
        options={worded(APPLICATIONS, (value) => `plan.table.application.${value}`, t)}
        onChange={(value) => onChange(applicationChanged(owner, value))}
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
          onChange={(value) => set('cumulative', value === 'true' ? true : null)}
        />
      )}
      {table.by !== 'place' && (
        <Select
          label={t('plan.table.belowZero')}
          value={table.belowZero ?? 'nothing'}
          options={worded(BELOW_ZERO, (value) => `plan.table.belowZero.${value}`, t)}
          onChange={(value) => set('belowZero', value === 'nothing' ? null : value)}
        />
      )}
      {table.across !== undefined && <AcrossFields across={table.across} owner={owner} onChange={onChange} />}
    </div>
  )
}

const ACROSS_BY = ['attainment', 'money', 'units'] as const
/** The second axis reads the measure of the component. */
const OWN = ''

function AcrossFields({ across, owner, onChange }: MatrixToolsProps) {
  const t = useTranslate()
  const { language } = useCellSetting()
  const { measures } = useWorkspace()
  const { plan, component } = owner
  const set = (value: typeof across) =>
    onChange([{ do: 'setTableField', plan: plan.id, component: component.id, field: 'across', value }])
  const { measure: _, ...withoutMeasure } = across
  return (
    <>
      <Select
        label={t('plan.matrix.measure')}
        value={across.measure ?? OWN}
        options={[
          { value: OWN, label: t('plan.matrix.measure.own') },
          ...measures.map(({ id, name }) => ({ value: id, label: inLanguage(name, language) })),
        ]}
        onChange={(measure) => set(measure === OWN ? withoutMeasure : { ...across, measure })}
      />
      <Select
        label={t('plan.matrix.by')}
        value={across.by}
        options={worded(ACROSS_BY, (value) => `plan.table.by.${value}`, t)}
        onChange={(by) => set({ ...across, by })}
      />
    </>
  )
}
