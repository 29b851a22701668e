import { useApp, useFormat, useLanguage, useTranslate, useWorkspace } from '@renderer/app/context'
import { EditableGrid } from '@renderer/grid/EditableGrid'
import type { PeriodKind } from '@shared/calendar/period'
import { at } from '@shared/findings/invariant'
import { type Goal, inLanguage } from '@shared/plan/model'
import { useMemo, useState } from 'react'
import { PeriodChoice } from './PeriodChoice'
import { periodsOfYear, quotaYears, usualKind } from './quotaRows'
import { goalColumns, goalCommands, goalRows, scoreColumns, scoreCommand, scoreCounts, scoreRows } from './scoreRows'

/** Goals that no sale measures, and how far each person reached them. */
export function GoalsPanel() {
  const t = useTranslate()
  const language = useLanguage()
  const workspace = useWorkspace()
  const dispatch = useApp((state) => state.dispatch)
  const goals = workspace.goals ?? []
  const [chosen, setChosen] = useState<string | null>(null)
  const goal = goals.find(({ id }) => id === chosen) ?? goals[0]
  const columns = useMemo(() => goalColumns(t), [t])
  const rows = useMemo(() => goalRows(workspace, language), [workspace, language])
  return (
    <div className="grid-screen">
      <header className="grid-screen__head">
        <h1>{t('people.goal.title')}</h1>
        <span className="muted">{t('people.goal.text')}</span>
        <div className="grid-screen__tools">
          <button
            type="button"
            className="button"
            disabled={goal === undefined}
            title={t('people.goal.remove.text')}
            onClick={() => goal !== undefined && dispatch({ do: 'removeGoal', goal: goal.id })}
          >
            {t('people.goal.remove')}
          </button>
        </div>
      </header>
      <div className="grid-screen__list">
        <EditableGrid
          id="quotas.goals"
          label={t('people.goal.grid')}
          columns={columns}
          rows={rows}
          height="rows"
          selectedRow={goal?.id ?? null}
          onSelectRow={setChosen}
          onCommit={(edits, label) =>
            dispatch(
              edits.flatMap((edit) => goalCommands(goals, edit, language)),
              label,
            )
          }
        />
      </div>
      {goal !== undefined && <ScoresTable key={goal.id} goal={goal} />}
    </div>
  )
}

function ScoresTable({ goal }: { readonly goal: Goal }) {
  const t = useTranslate()
  const language = useLanguage()
  const format = useFormat()
  const workspace = useWorkspace()
  const dispatch = useApp((state) => state.dispatch)
  const years = useMemo(() => quotaYears(workspace), [workspace])
  const counts = useMemo(() => scoreCounts(workspace, goal.id), [workspace, goal.id])
  const [chosenKind, setKind] = useState<PeriodKind | null>(null)
  const [chosenYear, setYear] = useState(() => at(workspace.years, 0))
  const kind = chosenKind ?? usualKind(counts)
  const year = years.includes(chosenYear) ? chosenYear : at(years, 0)
  const periods = useMemo(() => periodsOfYear(workspace, year, kind), [workspace, year, kind])
  const columns = useMemo(() => scoreColumns(periods, format, t), [periods, format, t])
  const rows = useMemo(() => scoreRows(workspace, goal.id), [workspace, goal.id])
  const title = t('people.score.grid', { goal: inLanguage(goal.name, language) })
  return (
    <>
      <header className="grid-screen__head">
        <h2>{title}</h2>
        <div className="grid-screen__tools">
          <PeriodChoice years={years} year={year} onYear={setYear} kind={kind} onKind={setKind} counts={counts} />
        </div>
      </header>
      <div className="grid-screen__grid">
        <EditableGrid
          id={`quotas.scores.${goal.id}`}
          label={title}
          columns={columns}
          rows={rows}
          height="place"
          onCommit={(edits, label) =>
            dispatch(
              edits.map((edit) => scoreCommand(goal.id, edit)),
              label,
            )
          }
          emptyText={t('plan.quotas.empty')}
        />
      </div>
    </>
  )
}
