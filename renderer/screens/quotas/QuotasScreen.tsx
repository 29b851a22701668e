import '../grids.css'
import { useApp, useFormat, useLanguage, useTranslate, useWorkspace } from '@renderer/app/context'
import { useRevealPeriod, useRevealTab } from '@renderer/app/problems/useRevealTab'
import { EditableGrid } from '@renderer/grid/EditableGrid'
import { useCellSetting } from '@renderer/grid/useCellSetting'
import { ScreenTabs } from '@renderer/ui/ScreenTabs'
import { Select } from '@renderer/ui/Select'
import type { PeriodKind } from '@shared/calendar/period'
import { at } from '@shared/findings/invariant'
import { inLanguage, type Measure } from '@shared/plan/model'
import { useMemo, useState } from 'react'
import { GoalsPanel } from './GoalsPanel'
import { PeriodChoice } from './PeriodChoice'
import { periodsOfYear, quotaColumns, quotaCommand, quotaCounts, quotaRows, quotaYears, usualKind } from './quotaRows'

const TABS = ['quotas', 'goals'] as const

/** What is expected of each person: quotas of measures, and goals that no sale measures. */
export function QuotasScreen() {
  const t = useTranslate()
  const [tab, setTab] = useState<(typeof TABS)[number]>('quotas')
  useRevealTab(
    (grid) => (/^quotas\.(goals$|scores\.)/.test(grid) ? 'goals' : grid.startsWith('quotas.') ? 'quotas' : null),
    setTab,
  )
  const contents = { quotas: <QuotasPanel />, goals: <GoalsPanel /> }
  return (
    <ScreenTabs
      label={t('people.tabs.quotas')}
      tabs={TABS.map((value) => ({ value, label: t(`people.tab.${value}`), content: contents[value] }))}
      value={tab}
      onChange={setTab}
    />
  )
}

function QuotasPanel() {
  const t = useTranslate()
  const { measures } = useWorkspace()
  const [chosen, setChosen] = useState<string | null>(null)
  useRevealTab(
    (grid) => (measures.some(({ id }) => grid === `quotas.${id}`) ? grid.slice('quotas.'.length) : null),
    setChosen,
  )
  const measure = measures.find(({ id }) => id === chosen) ?? measures[0]
  return (
    <div className="grid-screen">
      {measure === undefined ? (
        <header className="grid-screen__head">
          <h1>{t('plan.quotas.title')}</h1>
          <p className="muted">{t('plan.quotas.noMeasure')}</p>
        </header>
      ) : (
        <QuotaTable key={measure.id} measure={measure} onChooseMeasure={setChosen} />
      )}
    </div>
  )
}

interface QuotaTableProps {
  readonly measure: Measure
  readonly onChooseMeasure: (measure: string) => void
}

function QuotaTable({ measure, onChooseMeasure }: QuotaTableProps) {
  const t = useTranslate()
  const language = useLanguage()
  const format = useFormat()
  const workspace = useWorkspace()
  const setting = useCellSetting()
  const dispatch = useApp((state) => state.dispatch)
  const counts = useMemo(() => quotaCounts(workspace, measure.id), [workspace, measure.id])
  const years = useMemo(() => quotaYears(workspace), [workspace])
  const [chosenKind, setKind] = useState<PeriodKind | null>(null)
  const [chosenYear, setYear] = useState(() => at(workspace.years, 0))
  useRevealPeriod(`quotas.${measure.id}`, setYear, setKind)
  const kind = chosenKind ?? usualKind(counts)
  const year = years.includes(chosenYear) ? chosenYear : at(years, 0)
  const periods = useMemo(() => periodsOfYear(workspace, year, kind), [workspace, year, kind])
  const columns = useMemo(() => quotaColumns(measure, periods, format, t), [measure, periods, format, t])
  const { rows, totals } = useMemo(
    () => quotaRows(workspace, measure.id, periods, setting, t('plan.quotas.total')),
    [workspace, measure.id, periods, setting, t],
  )
  return (
    <>
      <header className="grid-screen__head">
        <h1>{t('plan.quotas.title')}</h1>
        <div className="grid-screen__tools">
          <Select
            isInline
            label={t('plan.quotas.measure')}
            value={measure.id}
            options={workspace.measures.map(({ id, name }) => ({ value: id, label: inLanguage(name, language) }))}
            onChange={onChooseMeasure}
          />
          <PeriodChoice years={years} year={year} onYear={setYear} kind={kind} onKind={setKind} counts={counts} />
        </div>
      </header>
      <div className="grid-screen__grid">
        <EditableGrid
          id={`quotas.${measure.id}`}
          label={t('plan.quotas.grid', { measure: inLanguage(measure.name, language) })}
          columns={columns}
          rows={rows}
          totals={totals}
          height="place"
          onCommit={(edits, label) =>
            dispatch(
              edits.map((edit) => quotaCommand(measure.id, edit)),
              label,
            )
          }
          emptyText={t('plan.quotas.empty')}
        />
      </div>
    </>
  )
}
