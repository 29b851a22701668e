import { type Language, type MessageKey, translate } from '@shared/i18n/catalogue'
import { inLanguage, type LocalText } from '@shared/plan/model'
import { ACTION_IDS, type ActionId, actionOf, runAction } from '../actions'
import type { Services } from '../context'
import { shownWorkspace } from '../document'
import type { AppState } from '../store'

export const PALETTE_GROUPS = ['actions', 'plans', 'components', 'people', 'scenarios', 'names'] as const
export type PaletteGroup = (typeof PALETTE_GROUPS)[number]

/** Something the palette finds and does. */
export interface PaletteItem {
  readonly id: string
  readonly group: PaletteGroup
  readonly title: string
  /** Where it is, or what it would do exactly. */
  readonly detail: string
  /** Words it is found by besides its title: the other language's. */
  readonly keywords: readonly string[]
  readonly shortcut: string | null
  /** Why it cannot be done now; null when it can. */
  readonly whyNot: MessageKey | null
  readonly run: (services: Services) => unknown
}

/** Everything the palette can find: every command, and the plans, components, people, scenarios and names of the document. */
export function paletteItems(state: AppState, language: Language): readonly PaletteItem[] {
  return [
    ...ACTION_IDS.filter((id) => id !== 'view.palette').map((id) => actionItem(state, id, language)),
    ...documentItems(state, language),
  ]
}

function actionItem(state: AppState, id: ActionId, language: Language): PaletteItem {
  const action = actionOf(id)
  return {
    id,
    group: 'actions',
    title: translate(language, action.title),
    detail: action.subject?.(state)?.(language) ?? translate(language, `app.menu.${action.menu}`),
    keywords: [translate(other(language), action.title)],
    shortcut: action.shortcut,
    whyNot: action.canRun(state) ? null : action.whyNot,
    run: (services) => runAction(services, id),
  }
}

function other(language: Language): Language {
  return language === 'en' ? 'fr' : 'en'
}

function documentItems(state: AppState, language: Language): readonly PaletteItem[] {
  const workspace = shownWorkspace(state)
  if (workspace === null) return []
  const named = (
    group: PaletteGroup,
    id: string,
    text: LocalText,
    detail: string,
    run: PaletteItem['run'],
  ): PaletteItem => ({
    id: `${group} ${id}`,
    group,
    title: inLanguage(text, language),
    detail,
    keywords: [inLanguage(text, other(language)), id],
    shortcut: null,
    whyNot: null,
    run,
  })
  return [
    ...workspace.plans.map(({ id, name }) =>
      named('plans', id, name, '', ({ store }) => openPlan(store.getState(), id, null)),
    ),
    ...workspace.plans.flatMap(({ id: plan, name, components }) =>
      components.map((component) =>
        named('components', `${plan} ${component.id}`, component.name, inLanguage(name, language), ({ store }) =>
          openPlan(store.getState(), plan, component.id),
        ),
      ),
    ),
    ...workspace.payees.map(({ id, name, assignments }) => {
      const role = assignments.at(-1)?.role
      return named('people', id, name, role === undefined ? '' : inLanguage(role, language), ({ store }) => {
        store.getState().show('people')
        store.getState().selectPerson(id)
      })
    }),
    ...workspace.scenarios.map(({ name }, place) =>
      named('scenarios', String(place), name, '', ({ store }) => {
        store.getState().selectScenario(place)
        store.getState().show('scenarios')
      }),
    ),
    ...workspace.assumptions.map(({ name, value }) =>
      named('names', name, name, value, ({ store }) => store.getState().show('plan')),
    ),
  ]
}

function openPlan({ show, selectPlan }: AppState, plan: string, component: string | null): void {
  show('plan')
  selectPlan(plan, component)
}
