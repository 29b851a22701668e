import { type Language, translate } from '@shared/i18n/catalogue'
import { periodText } from '@shared/i18n/format'
import { fieldName } from '@shared/plan/describeValue'
import type { FormulaPlace } from '@shared/plan/formulaPlaces'
import { inLanguage, type LocalText, type Workspace } from '@shared/plan/model'
import { type Place, placeOf } from '@shared/plan/place'
import type { AppState } from '../store'

/** A formula that uses a name: where it stands in words, and the way there. */
export interface NameUse {
  readonly path: string
  readonly where: string
  readonly formula: string
  readonly place: Place
}

/** Formulas that use a name, as people speak of their places. */
export function nameUses(
  workspace: Workspace,
  places: readonly FormulaPlace[],
  language: Language,
): readonly NameUse[] {
  return places.map(({ path, formula }) => {
    const place = placeOf(workspace, { path, params: {} })
    return { path, formula, place, where: placeText(workspace, place, language) }
  })
}

type Named = { readonly id: string; readonly name: LocalText }

function placeText({ plans, measures, payees, scenarios }: Workspace, place: Place, language: Language): string {
  const called = (list: readonly Named[], id: string) => {
    const found = list.find((one) => one.id === id)
    return found === undefined ? id : inLanguage(found.name, language)
  }
  const withField = (text: string, field: readonly (string | number)[]) => {
    const [first] = field
    return typeof first === 'string' ? `${text} · ${fieldName(first, language)}` : text
  }
  switch (place.kind) {
    case 'component': {
      const components = plans.find(({ id }) => id === place.plan)?.components ?? []
      return withField(`${called(plans, place.plan)}, ${called(components, place.component)}`, place.field)
    }
    case 'plan':
      return withField(called(plans, place.plan), place.field)
    case 'measure':
      return withField(called(measures, place.measure), place.field)
    case 'assignment':
    case 'payee':
      return withField(called(payees, place.payee), place.field)
    case 'quota': {
      const period = place.period === null ? '' : periodText(place.period, language)
      return `${called(payees, place.payee)} · ${fieldName('quota', language)}, ${called(measures, place.measure)}, ${period}`
    }
    case 'scenario': {
      const scenario = scenarios[place.scenario]
      const name = scenario === undefined ? '' : inLanguage(scenario.name, language)
      return `${translate(language, 'app.screen.scenarios')} · ${name}`
    }
    case 'assumption':
      return place.name
    case 'sale':
    case 'workspace':
      return withField('', place.kind === 'workspace' ? place.field : []).replace(/^ · /u, '')
  }
}

/** Shows the screen on which a place is. */
export function goToPlace(state: AppState, place: Place): void {
  switch (place.kind) {
    case 'component':
    case 'plan':
      state.show('plan')
      state.selectPlan(place.plan, place.kind === 'component' ? place.component : null)
      return
    case 'payee':
    case 'assignment':
      state.show('people')
      state.selectPerson(place.payee)
      return
    case 'quota':
      state.show('quotas')
      return
    case 'scenario':
      state.show('scenarios')
      state.selectScenario(place.scenario)
      return
    case 'sale':
      state.show('sales')
      return
    case 'measure':
    case 'assumption':
    case 'workspace':
      state.show('plan')
  }
}
