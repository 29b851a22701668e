import { type Translate, useLanguage, useTranslate } from '@renderer/app/context'
import type { Language } from '@shared/i18n/catalogue'
import { inLanguage, type LocalText, type Workspace } from '@shared/plan/model'
import type { ResultGroup, ResultGrouping } from '@shared/results/groups'
import { useMemo } from 'react'

/** What ids of a workspace are called in the chosen language; an id nobody defines stands for itself. */
export interface Names {
  readonly payee: (id: string) => string
  readonly team: (id: string | null) => string
  readonly territory: (id: string | null) => string
  readonly plan: (id: string) => string
  readonly component: (plan: string, component: string) => string
  readonly group: (grouping: ResultGrouping, group: Pick<ResultGroup, 'id' | 'lines'>) => string
}

export function useNames(workspace: Workspace): Names {
  const language = useLanguage()
  const t = useTranslate()
  return useMemo(() => namesOf(workspace, language, t), [workspace, language, t])
}

interface Named {
  readonly id: string
  readonly name: LocalText
}

function namesOf(workspace: Workspace, language: Language, t: Translate): Names {
  const lookUp = (things: readonly Named[]) => {
    const names = new Map(things.map(({ id, name }) => [id, inLanguage(name, language)]))
    return (id: string | null) => (id === null ? t('results.group.none') : (names.get(id) ?? id))
  }
  const components = new Map(workspace.plans.map((plan) => [plan.id, lookUp(plan.components)]))
  const [payee, team, territory, plan] = [
    lookUp(workspace.payees),
    lookUp(workspace.teams),
    lookUp(workspace.territories),
    lookUp(workspace.plans),
  ]
  const component = (planId: string, id: string) => components.get(planId)?.(id) ?? id
  return {
    payee,
    team,
    territory,
    plan,
    component,
    group: (grouping, { id, lines }) => {
      const first = lines[0]
      if (grouping !== 'component' || first === undefined)
        return { payee, team, territory, plan, component: plan }[grouping](id)
      return `${component(first.plan, first.component)} · ${plan(first.plan)}`
    },
  }
}
