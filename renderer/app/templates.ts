import type { Language } from '@shared/i18n/catalogue'
import type { CompPlan, PlanCommand, Workspace } from '@shared/plan/model'
import type { PlanTemplate } from '@shared/plan/templates'
import { EMPTY_HISTORY } from '@shared/sales/history'
import { newId } from './newId'

/** Currencies a new workspace begins with; the user's sales decide later. */
const FIRST_CURRENCY: Readonly<Record<Language, string>> = { en: 'USD', fr: 'EUR' }

/** A workspace that holds one plan and what it needs, for the year at hand. */
export function workspaceFromTemplate(
  { plan, measures, assumptions }: PlanTemplate,
  language: Language,
  year: number,
): Workspace {
  return {
    format: 'palier',
    version: 1,
    name: plan.name,
    currency: FIRST_CURRENCY[language],
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
    plans: [plan],
    scenarios: [],
    importMappings: [],
    sales: EMPTY_HISTORY,
  }
}

/** Adds a template's plan to a workspace; measures and assumptions it already knows by that id or name stay as they are. */
export function addTemplate(
  workspace: Workspace,
  { plan, measures, assumptions }: PlanTemplate,
): { readonly plan: CompPlan; readonly commands: readonly PlanCommand[] } {
  const id = newId(
    plan.id,
    workspace.plans.map((each) => each.id),
  )
  const added = { ...plan, id }
  const newMeasures = measures.filter((measure) => !workspace.measures.some((each) => each.id === measure.id))
  const newAssumptions = assumptions.filter(({ name }) => !workspace.assumptions.some((each) => each.name === name))
  return {
    plan: added,
    commands: [
      ...newMeasures.map((measure): PlanCommand => ({ do: 'addMeasure', measure })),
      ...newAssumptions.map(({ name, value }): PlanCommand => ({ do: 'setAssumption', name, value })),
      { do: 'addPlan', plan: added },
    ],
  }
}
