import { parsePeriod } from '@shared/calendar/period'
import type { LocalText, Workspace } from '@shared/plan/model'
import type { Language } from './catalogue'
import { periodText } from './format'

/**
 * What people call the thing whose id a param of a message holds: a payee, team, plan, component (of the plan among the
 * same params), measure, goal or period; an override by the plan `of` it; of a multiplier, choice or gate of that component its name or its formula.
 *
 * @returns null when the param holds no id, or an id of nothing in the workspace
 */
export function nameIn(
  { payees, teams, plans, measures, goals, fiscalYearStart }: Workspace,
  params: Readonly<Record<string, unknown>>,
  param: string,
  id: string,
  language: Language,
): string | null {
  const inLanguage = (text: LocalText | undefined) => (typeof text === 'object' ? text[language] : (text ?? null))
  const componentOf = (plan: unknown, name: unknown) =>
    plans.find((one) => one.id === plan)?.components.find((one) => one.id === name)
  const componentNamed = (name: unknown) => componentOf(params['plan'], name)
  switch (param) {
    case 'payee':
      return payees.find((one) => one.id === id)?.name ?? null
    case 'team':
      return inLanguage(teams.find((one) => one.id === id)?.name)
    case 'plan':
      return inLanguage(plans.find((one) => one.id === id)?.name)
    case 'component':
      return inLanguage(componentNamed(id)?.name)
    case 'override':
      return inLanguage(componentOf(params['of'], id)?.name)
    case 'multiplier': {
      const multiplier = componentNamed(params['component'])?.multipliers?.[Number(id)]
      return inLanguage(multiplier?.name) ?? multiplier?.factor ?? null
    }
    case 'choice':
      return componentNamed(params['component'])?.choices?.[Number(id)]?.when ?? null
    case 'gate':
      return componentNamed(id)?.gate?.when ?? null
    case 'goal':
      return inLanguage(goals?.find((one) => one.id === id)?.name)
    case 'measure':
      return inLanguage(measures.find((one) => one.id === id)?.name)
    case 'period':
    case 'window':
      return parsePeriod(id, fiscalYearStart) === null ? null : periodText(id, language)
    default:
      return null
  }
}
