import type { SalesHistory } from '@shared/sales/history'
import type { ShapeOf, THRESHOLD_CHECKS } from './schema'

/** One text for both languages, or one each. */
export type LocalText = string | { readonly en: string; readonly fr: string }

/** A decimal, a percent or a formula over assumptions: `0.08`, `8%`, `=base_rate * 1.5`. */
export type NumberText = string

export type Assumption = ShapeOf<'assumption'>
export type Team = ShapeOf<'team'>
export type Territory = ShapeOf<'territory'>
export type Assignment = ShapeOf<'assignment'>
export type Payee = ShapeOf<'payee'>
export type Measure = ShapeOf<'measure'>
export type Quota = ShapeOf<'quota'>
export type CreditShare = ShapeOf<'creditShare'>
export type Tier = ShapeOf<'tier'>
export type RateTable = ShapeOf<'rateTable'>
export type TableChoice = ShapeOf<'tableChoice'>
export type Cap = ShapeOf<'cap'>
export type Floor = ShapeOf<'floor'>
export type TransactionCap = ShapeOf<'transactionCap'>
export type Multiplier = ShapeOf<'multiplier'>
export type Gate = ShapeOf<'gate'>
export type BlendPart = ShapeOf<'blendPart'>
export type Contest = ShapeOf<'contest'>
export type Pool = ShapeOf<'pool'>
export type Clawback = ShapeOf<'clawback'>
export type Payment = ShapeOf<'payment'>
export type Ramp = ShapeOf<'ramp'>
export type Draw = ShapeOf<'draw'>
export type Proration = ShapeOf<'proration'>
export type Goal = ShapeOf<'goal'>
export type Score = ShapeOf<'score'>
export type ExchangeRate = ShapeOf<'exchangeRate'>
export type Component = ShapeOf<'component'>
export type CompPlan = ShapeOf<'plan'>
export type Scenario = ShapeOf<'scenario'>
export type Acceptance = ShapeOf<'acceptance'>
export type ThresholdCheck = (typeof THRESHOLD_CHECKS)[number]
/** A change a scenario can hold: the same commands the editor uses. */
export type PlanCommand = ShapeOf<'command'>

/** Everything a file holds: plans, people, quotas and the sales they are run over. Immutable; parts are shared between versions. */
export type Workspace = ShapeOf<'workspace'> & { readonly sales: SalesHistory }

/** The text in a language. */
export function inLanguage(text: LocalText, language: 'en' | 'fr'): string {
  return typeof text === 'string' ? text : text[language]
}
