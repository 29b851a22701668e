import type { Language, MessageKey, MessageParams } from '@shared/i18n/catalogue'
import type { Formatter } from '@shared/i18n/format'
import type { Exact } from '@shared/money/exact'
import type { Assignment, CompPlan, NumberText, Payee, Workspace } from '@shared/plan/model'

/** What every section of a plan document is written from. */
export interface DocumentSource {
  readonly workspace: Workspace
  /** With its formulas worked out. */
  readonly plan: CompPlan
  /** Null: the document is of the plan, for all it pays. */
  readonly payee: Payee | null
  /** The payee's last assignment to the plan. */
  readonly assignment: Assignment | null
  readonly version: string
  readonly language: Language
  readonly format: Formatter
  /** A number text of the workspace worked out; null when it cannot be. */
  readonly numberOf: (text: NumberText) => Exact | null
  readonly say: (key: MessageKey, params?: MessageParams) => string
}
