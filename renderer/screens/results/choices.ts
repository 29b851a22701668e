import type { PeriodKind } from '@shared/calendar/period'
import type { SimulationResult } from '@shared/engine/result'
import { foldText } from '@shared/import/foldedText'
import type { Workspace } from '@shared/plan/model'
import { EVERY_LINE, type ResultFilter, type ResultGrouping } from '@shared/results/groups'
import { isPaidLater } from '@shared/results/paid'

/** Kinds of period that columns can stand for. */
export const COLUMN_PERIODS = ['month', 'quarter', 'year'] as const satisfies readonly PeriodKind[]

/** What is looked at: what is earned, what is paid when that is another month, and the accounts between the two. */
export const RESULT_VIEWS = ['earned', 'paid', 'accounts'] as const
export type ResultView = (typeof RESULT_VIEWS)[number]

/** The views that a result has something to show in. */
export function viewsOf(workspace: Workspace, result: SimulationResult): readonly ResultView[] {
  const has = { earned: true, paid: isPaidLater(workspace, result), accounts: result.ledgers.length > 0 }
  return RESULT_VIEWS.filter((view) => has[view])
}

/** How the table is laid out and which part of the results it shows. */
export interface ResultChoices {
  readonly view: ResultView
  readonly grouping: ResultGrouping
  readonly periods: (typeof COLUMN_PERIODS)[number]
  readonly filter: ResultFilter
  /** Rows whose name contains this text. */
  readonly text: string
  readonly showsCharts: boolean
}

export const FIRST_CHOICES: ResultChoices = {
  view: 'earned',
  grouping: 'payee',
  periods: 'quarter',
  filter: EVERY_LINE,
  text: '',
  showsCharts: false,
}

export function isFiltered({ filter, text }: ResultChoices): boolean {
  return filter.plan !== null || filter.component !== null || filter.team !== null || text.trim() !== ''
}

/** True when a name contains the text, whatever the case and the accents. */
export function matchesText(name: string, text: string): boolean {
  return foldText(name).includes(foldText(text))
}
