import { type Translate, useApp, useFormat, useTranslate } from '@renderer/app/context'
import type { Simulation } from '@renderer/app/simulation'
import type { AppState } from '@renderer/app/store'
import { DataGrid } from '@renderer/grid/DataGrid'
import type { PayoutLine, SimulationResult } from '@shared/engine/result'
import type { Formatter } from '@shared/i18n/format'
import type { Workspace } from '@shared/plan/model'
import { payeeAttainments } from '@shared/results/attainment'
import { costOf, filterLines, groupLines, type ResultRow, resultTable } from '@shared/results/groups'
import { isPaidLater, paidLines } from '@shared/results/paid'
import { useCallback, useMemo, useState } from 'react'
import { AccountsTable } from './AccountsTable'
import { FIRST_CHOICES, isFiltered, matchesText, type ResultChoices, viewsOf } from './choices'
import { ATTAINMENT_COLUMN, AWARDS_COLUMN, type FigurePlace, figureAt, TOTAL_COLUMN, TOTAL_ROW } from './figure'
import { type Names, useNames } from './names'
import { ResultsCharts } from './ResultsCharts'
import { ResultsToolbar } from './ResultsToolbar'
import { SummaryStrip } from './SummaryStrip'
import { useResultsColumns } from './useResultsColumns'
import { WhyPanel } from './WhyPanel'
import './results.css'
import '@renderer/ui/empty.css'

const latestSimulation = (state: AppState) => state.simulation

/** What everybody is paid in every period, and why. */
export function ResultsScreen() {
  const t = useTranslate()
  const simulation = useApp(latestSimulation)
  const { result, workspace } = simulation
  if (result === null || workspace === null) return <p className="results__wait">{t('results.calculating')}</p>
  if (result.lines.length === 0) return <NoResults />
  return <Results result={result} workspace={workspace} simulation={simulation} />
}

interface ResultsProps {
  readonly result: SimulationResult
  /** The workspace that `result` is of. */
  readonly workspace: Workspace
  readonly simulation: Simulation
}

function Results({ result, workspace, simulation }: ResultsProps) {
  const t = useTranslate()
  const names = useNames(workspace)
  const [wanted, setChoices] = useState(FIRST_CHOICES)
  const views = useMemo(() => viewsOf(workspace, result), [workspace, result])
  const choices = views.includes(wanted.view) ? wanted : { ...wanted, view: FIRST_CHOICES.view }
  const [place, setPlace] = useState<FigurePlace | null>(null)
  const { lines, attainments, table, cost } = useShown(result, workspace, choices, names)
  const columns = useResultsColumns(table, choices.grouping, attainments, names)
  const totals = useMemo(() => [table.total], [table])
  const figure = useMemo(
    () => (place === null ? null : figureAt(workspace, table, attainments, place)),
    [workspace, table, attainments, place],
  )
  const title = useFigureTitle(names, choices)
  const choose = useCallback(({ key }: ResultRow, column: string) => setPlace({ row: key, column }), [])
  const follow = useCallback(
    ({ key }: ResultRow, column: string) => setPlace((before) => (before === null ? null : { row: key, column })),
    [],
  )

  return (
    <div className="results">
      <h1 className="visually-hidden">{t('results.title')}</h1>
      <SummaryStrip
        workspace={workspace}
        result={result}
        pay={cost.earned.pay}
        paid={cost.paid}
        awards={cost.earned.awards}
        attainments={attainments}
        findings={simulation.findings}
        isFiltered={isFiltered(choices)}
      />
      <ResultsToolbar workspace={workspace} names={names} choices={choices} views={views} onChange={setChoices} />
      <div className="results__body">
        <div className="results__table">
          {choices.view === 'accounts' ? (
            <AccountsTable workspace={workspace} result={result} choices={choices} names={names} />
          ) : (
            <DataGrid
              // Another view is another table, whose cells have not changed.
              key={choices.view}
              label={t(choices.view === 'paid' ? 'results.caption.paid' : 'results.caption', {
                grouping: t(`results.group.${choices.grouping}`),
              })}
              columns={columns}
              rows={table.rows}
              rowId={({ key }) => `row ${key}`}
              totals={totals}
              height="place"
              onChoose={choose}
              onVisit={follow}
              showsChanges
              emptyText={t('results.filter.nothing')}
            />
          )}
        </div>
        {place !== null && choices.view !== 'accounts' && (
          <WhyPanel
            workspace={workspace}
            growth={simulation.growth}
            figure={figure}
            title={figure === null ? '' : title(figure.row, place.column)}
            names={names}
            onClose={() => setPlace(null)}
          />
        )}
      </div>
      {choices.showsCharts && choices.view !== 'accounts' && (
        <ResultsCharts
          workspace={workspace}
          result={result}
          lines={lines}
          attainments={attainments}
          names={names}
          onPickPayee={(payee) => setPlace({ row: payee, column: TOTAL_COLUMN })}
        />
      )}
    </div>
  )
}

/** The part of a result that the choices leave, grouped and laid out. */
function useShown(result: SimulationResult, workspace: Workspace, choices: ResultChoices, names: Names) {
  const { view, grouping, periods, filter, text } = choices
  const shownOf = useCallback(
    (all: readonly PayoutLine[]) => {
      const filtered = filterLines(workspace, all, filter)
      if (text.trim() === '') return filtered
      return groupLines(workspace, filtered, grouping)
        .filter((group) => matchesText(names.group(grouping, group), text))
        .flatMap((group) => group.lines)
    },
    [workspace, filter, text, grouping, names],
  )
  const earned = useMemo(() => shownOf(result.lines), [shownOf, result])
  const paid = useMemo(
    () => (isPaidLater(workspace, result) ? shownOf(paidLines(result)) : null),
    [shownOf, workspace, result],
  )
  const lines = view === 'paid' && paid !== null ? paid : earned
  const cost = useMemo(() => {
    const { currency } = workspace
    const [cost, spent] = [costOf(earned, currency), paid === null ? null : costOf(paid, currency).pay]
    return { earned: cost, paid: spent?.minor === cost.pay.minor ? null : spent }
  }, [workspace, earned, paid])
  const attainments = useMemo(() => payeeAttainments(workspace, earned), [workspace, earned])
  const table = useMemo(
    () => resultTable(workspace, result, lines, { grouping, periods }),
    [workspace, result, lines, grouping, periods],
  )
  return { lines, attainments, table, cost }
}

/** Whose figure it is and of when. */
function useFigureTitle(names: Names, { grouping }: ResultChoices): (row: ResultRow, column: string) => string {
  const t = useTranslate()
  const format = useFormat()
  return (row, column) => {
    const name = row.key === TOTAL_ROW ? t('results.row.total') : names.group(grouping, row)
    return `${name} · ${columnTitle(column, t, format)}`
  }
}

function columnTitle(column: string, t: Translate, format: Formatter): string {
  switch (column) {
    case TOTAL_COLUMN:
      return t('results.column.total')
    case AWARDS_COLUMN:
      return t('results.column.awards')
    case ATTAINMENT_COLUMN:
      return t('results.column.attainment')
    default:
      return format.period(column)
  }
}

function NoResults() {
  const t = useTranslate()
  const show = useApp((state) => state.show)
  return (
    <div className="empty">
      <h1>{t('results.empty')}</h1>
      <p>{t('results.empty.text')}</p>
      <div className="empty__actions">
        <button type="button" className="button button--primary" onClick={() => show('plan')}>
          {t('results.empty.plan')}
        </button>
        <button type="button" className="button" onClick={() => show('sales')}>
          {t('results.empty.sales')}
        </button>
      </div>
    </div>
  )
}
