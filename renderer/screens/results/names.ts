import { type Translate, useLanguage, useTranslate } from '@renderer/app/context'
import type { PayoutLine } from '@shared/engine/result'
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
  /** A line by what it is for: its component, with the floor or what is taken back told apart, or a step of the settlement. */
  readonly line: (line: PaidFor) => string
  /** What lines are pay of, whichever way they add to it: a component, or a step of the settlement. */
  readonly pay: (line: PaidFor) => string
  readonly group: (grouping: ResultGrouping, group: Pick<ResultGroup, 'id' | 'lines'>) => string
}

type PaidFor = Pick<PayoutLine, 'plan' | 'component' | 'role'>

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
  const pay = ({ plan: planId, component: id, role }: PaidFor) =>
    id === null ? t(`results.role.${role}`) : component(planId, id)
  return {
    payee,
    team,
    territory,
    plan,
    component,
    pay,
    line: (line) =>
      line.component === null || line.role === 'component'
        ? pay(line)
        : t('results.role.of', { component: pay(line), role: t(`results.role.${line.role}`) }),
    group: (grouping, { id, lines }) => {
      const first = lines[0]
      if (grouping !== 'component' || first === undefined)
        return { payee, team, territory, plan, component: plan }[grouping](id)
      return `${pay(first)} · ${plan(first.plan)}`
    },
  }
}
