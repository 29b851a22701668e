import type { Language } from '@shared/i18n/catalogue'
import type { CompPlan, PlanCommand, Workspace } from '@shared/plan/model'
import type { PlanTemplate } from '@shared/plan/templates'
import { EMPTY_HISTORY } from '@shared/sales/history'
import { newId } from './newId'

/** Currencies a new workspace is offered in. */
export const CURRENCIES = [
  'EUR',
  'USD',
  'GBP',
  'CHF',
  'CAD',
  'AUD',
  'NZD',
  'SEK',
  'NOK',
  'DKK',
  'PLN',
  'CZK',
  'JPY',
  'SGD',
] as const
export type Currency = (typeof CURRENCIES)[number]

/** What most who read a language calculate in; the list is there for the others. */
export const USUAL_CURRENCY: Readonly<Record<Language, Currency>> = { en: 'USD', fr: 'EUR' }

/** A workspace that holds one plan and what it needs, for the year at hand. */
export function workspaceFromTemplate(
  { plan, measures, assumptions, goals }: PlanTemplate,
  currency: Currency,
  year: number,
): Workspace {
  return {
    format: 'palier',
    version: 1,
    name: plan.name,
    currency,
    fiscalYearStart: 1,
    years: [year],
    rounding: 'halfAwayFromZero',
    assumptions,
    teams: [],
    territories: [],
    payees: [],
    measures,
    quotas: [],
    creditShares: [],
    ...(goals === undefined ? {} : { goals }),
    plans: [plan],
    scenarios: [],
    importMappings: [],
    sales: EMPTY_HISTORY,
  }
}

/** Adds a template's plan to a workspace; measures, goals and assumptions it already knows by that id or name stay as they are. */
export function addTemplate(
  workspace: Workspace,
  { plan, measures, assumptions, goals }: PlanTemplate,
): { readonly plan: CompPlan; readonly commands: readonly PlanCommand[] } {
  const id = newId(
    plan.id,
    workspace.plans.map((each) => each.id),
  )
  const added = { ...plan, id }
  const newMeasures = measures.filter((measure) => !workspace.measures.some((each) => each.id === measure.id))
  const newAssumptions = assumptions.filter(({ name }) => !workspace.assumptions.some((each) => each.name === name))
  const newGoals = (goals ?? []).filter((goal) => !(workspace.goals ?? []).some((each) => each.id === goal.id))
  return {
    plan: added,
    commands: [
      ...newMeasures.map((measure): PlanCommand => ({ do: 'addMeasure', measure })),
      ...newGoals.map((goal): PlanCommand => ({ do: 'addGoal', goal })),
      ...newAssumptions.map(({ name, value }): PlanCommand => ({ do: 'setAssumption', name, value })),
      { do: 'addPlan', plan: added },
    ],
  }
}
