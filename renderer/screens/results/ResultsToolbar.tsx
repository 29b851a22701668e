import { useTranslate } from '@renderer/app/context'
import { type ChoiceProps, Select } from '@renderer/ui/Select'
import type { Workspace } from '@shared/plan/model'
import { EVERY_LINE, RESULT_GROUPINGS, SETTLEMENT } from '@shared/results/groups'
import { useId } from 'react'
import { COLUMN_PERIODS, isFiltered, type ResultChoices, type ResultView } from './choices'
import type { Names } from './names'
import '@renderer/ui/toolbar.css'

interface ResultsToolbarProps {
  readonly workspace: Workspace
  readonly names: Names
  readonly choices: ResultChoices
  /** Those of which the result has something to show. */
  readonly views: readonly ResultView[]
  readonly onChange: (choices: ResultChoices) => void
}

/** No component has this id: ids have at most 80 characters. */
const SETTLED = '+'.repeat(81)

/** What the table shows: its rows, its columns, and which part of the results. */
export function ResultsToolbar({ workspace, names, choices, views, onChange }: ResultsToolbarProps) {
  const t = useTranslate()
  const { view, grouping, periods, filter, text, showsCharts } = choices
  const plan = workspace.plans.find(({ id }) => id === filter.plan)
  const setFilter = (part: Partial<typeof filter>) => onChange({ ...choices, filter: { ...filter, ...part } })
  return (
    <div className="toolbar">
      {views.length > 1 && (
        <Switch
          label={t('results.view')}
          value={view}
          options={views.map((value) => ({ value, label: t(`results.view.${value}`) }))}
          onChange={(value) => onChange({ ...choices, view: value })}
        />
      )}
      {view !== 'accounts' && (
        <>
          <Select
            isInline
            label={t('results.group')}
            value={grouping}
            options={RESULT_GROUPINGS.map((value) => ({ value, label: t(`results.group.${value}`) }))}
            onChange={(value) => onChange({ ...choices, grouping: value })}
          />
          <Switch
            label={t('results.periods')}
            value={periods}
            options={COLUMN_PERIODS.map((value) => ({ value, label: t(`results.periods.${value}`) }))}
            onChange={(value) => onChange({ ...choices, periods: value })}
          />
        </>
      )}
      <FilterChoice
        label={t('results.filter.plan')}
        value={filter.plan}
        options={workspace.plans.map(({ id }) => ({ value: id, label: names.plan(id) }))}
        onChange={(value) => setFilter({ plan: value, component: null })}
      />
      {plan !== undefined && (
        <FilterChoice
          label={t('results.filter.component')}
          value={filter.component === SETTLEMENT ? SETTLED : filter.component}
          options={[
            ...plan.components.map(({ id }) => ({ value: id, label: names.component(plan.id, id) })),
            { value: SETTLED, label: t('results.filter.settlement') },
          ]}
          onChange={(value) => setFilter({ component: value === SETTLED ? SETTLEMENT : value })}
        />
      )}
      {workspace.teams.length > 0 && (
        <FilterChoice
          label={t('results.filter.team')}
          value={filter.team}
          options={workspace.teams.map(({ id }) => ({ value: id, label: names.team(id) }))}
          onChange={(value) => setFilter({ team: value })}
        />
      )}
      <label className="field field--inline">
        <span className="visually-hidden">{t('results.filter.text')}</span>
        <input
          type="search"
          className="input toolbar__search"
          placeholder={t('results.filter.textHint')}
          value={text}
          onChange={({ target }) => onChange({ ...choices, text: target.value })}
        />
      </label>
      {isFiltered(choices) && (
        <button
          type="button"
          className="button button--quiet"
          onClick={() => onChange({ ...choices, filter: EVERY_LINE, text: '' })}
        >
          {t('results.filter.clear')}
        </button>
      )}
      {view !== 'accounts' && (
        <button
          type="button"
          className="button toolbar__last"
          aria-pressed={showsCharts}
          onClick={() => onChange({ ...choices, showsCharts: !showsCharts })}
        >
          {t('results.charts')}
        </button>
      )}
    </div>
  )
}

/** A choice that can be left open. */
function FilterChoice({
  label,
  value,
  options,
  onChange,
}: Omit<ChoiceProps<string>, 'value' | 'onChange'> & {
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}) {
  const t = useTranslate()
  return (
    <Select
      isInline
      label={label}
      value={value ?? ''}
      options={[{ value: '', label: t('results.filter.all') }, ...options]}
      onChange={(chosen) => onChange(chosen === '' ? null : chosen)}
    />
  )
}

function Switch<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  const name = useId()
  return (
    <fieldset className="switch">
      <legend className="visually-hidden">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className="switch__option">
          <input
            type="radio"
            name={name}
            className="visually-hidden"
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  )
}
