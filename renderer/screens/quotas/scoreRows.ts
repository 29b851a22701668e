import type { Translate } from '@renderer/app/context'
import { withWords } from '@renderer/app/localText'
import { newId } from '@renderer/app/newId'
import type { CellEdit, GridColumn, GridRow } from '@renderer/grid/columns'
import { PERIOD_KINDS, type Period, type PeriodKind, parsePeriod } from '@shared/calendar/period'
import type { Language } from '@shared/i18n/catalogue'
import type { Formatter } from '@shared/i18n/format'
import { type Goal, inLanguage, type PlanCommand, type Workspace } from '@shared/plan/model'

/** Goals, and the scores of one as a table of people and periods, and an edit of a cell as the command it means. */

/** The row that waits for a new goal. No id is this long. */
export const NEW_GOAL = '+'.repeat(81)

export function goalColumns(t: Translate): readonly GridColumn[] {
  return [
    { id: 'name', header: t('people.goal.name'), kind: 'text', isEditable: true, width: 300 },
    { id: 'scores', header: t('people.goal.scores'), kind: 'number', width: 110 },
  ]
}

export function goalRows({ goals = [], scores = [] }: Workspace, language: Language): readonly GridRow[] {
  const rows = goals.map(({ id, name }): GridRow => {
    const count = scores.filter(({ goal }) => goal === id).length
    return { id, cells: { name: inLanguage(name, language), scores: String(count) } }
  })
  return [...rows, { id: NEW_GOAL, cells: {} }]
}

export function goalCommands(
  goals: readonly Goal[],
  { row, text }: CellEdit,
  language: Language,
): readonly PlanCommand[] {
  if (row === NEW_GOAL) {
    const id = newId(
      text,
      goals.map((each) => each.id),
    )
    return text === '' ? [] : [{ do: 'addGoal', goal: { id, name: text } }]
  }
  const goal = goals.find(({ id }) => id === row)
  return goal === undefined ? [] : [{ do: 'setGoalName', goal: row, name: withWords(goal.name, language, text) }]
}

/** How many scores of a goal there are for each kind of period. */
export function scoreCounts(
  { scores = [], fiscalYearStart }: Workspace,
  goal: string,
): ReadonlyMap<PeriodKind, number> {
  const counts = new Map<PeriodKind, number>(PERIOD_KINDS.map((kind) => [kind, 0]))
  for (const score of scores) {
    const period = score.goal === goal ? parsePeriod(score.period, fiscalYearStart) : null
    if (period !== null) counts.set(period.kind, (counts.get(period.kind) ?? 0) + 1)
  }
  return counts
}

export function scoreColumns(periods: readonly Period[], format: Formatter, t: Translate): readonly GridColumn[] {
  return [
    { id: 'payee', header: t('plan.quotas.payee'), kind: 'text', isPinned: true, width: 190 },
    ...periods.map(
      ({ id }): GridColumn => ({
        id,
        header: format.period(id),
        kind: 'percent',
        isEditable: true,
        width: periods.length > 4 ? 96 : 124,
      }),
    ),
  ]
}

/** A row for each person. */
export function scoreRows({ payees, scores = [] }: Workspace, goal: string): readonly GridRow[] {
  const byPayee = new Map<string, Map<string, string>>()
  for (const { payee, goal: of, period, score } of scores) {
    if (of === goal) byPayee.set(payee, (byPayee.get(payee) ?? new Map<string, string>()).set(period, score))
  }
  return payees.map(
    ({ id, name }): GridRow => ({ id, cells: { payee: name, ...Object.fromEntries(byPayee.get(id) ?? []) } }),
  )
}

export function scoreCommand(goal: string, { row, column, text }: CellEdit): PlanCommand {
  return { do: 'setScore', payee: row, goal, period: column, score: text === '' ? null : text }
}
