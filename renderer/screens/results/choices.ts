import type { PeriodKind } from '@shared/calendar/period'
import { foldText } from '@shared/import/foldedText'
import { EVERY_LINE, type ResultFilter, type ResultGrouping } from '@shared/results/groups'

/** Kinds of period that columns can stand for. */
export const COLUMN_PERIODS = ['month', 'quarter', 'year'] as const satisfies readonly PeriodKind[]

/** How the table is laid out and which part of the results it shows. */
export interface ResultChoices {
  readonly grouping: ResultGrouping
  readonly periods: (typeof COLUMN_PERIODS)[number]
  readonly filter: ResultFilter
  /** Rows whose name contains this text. */
  readonly text: string
  readonly showsCharts: boolean
}

export const FIRST_CHOICES: ResultChoices = {
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
