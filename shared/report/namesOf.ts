import { inLanguage, type Workspace } from '@shared/plan/model'
import type { WorkbookWords } from './workbookWords'

/** Whose a line, a payment or an account is; no component for the settlement of a plan. */
export interface Owned {
  readonly payee: string
  readonly plan: string
  readonly component: string | null
}

/** The names of whom something belongs to. */
export type NamesOf = (owned: Owned) => {
  readonly payee: string
  readonly plan: string
  readonly component: string
}

/** Names of a workspace in the language of a workbook; an override that is carved out is named by its own plan. */
export function namesIn({ payees, plans }: Workspace, words: WorkbookWords): NamesOf {
  const people = new Map(payees.map(({ id, name }) => [id, name]))
  return ({ payee, plan, component }) => {
    const found = plans.find(({ id }) => id === plan)
    const candidates = [...(found?.components ?? []), ...plans.flatMap(({ components }) => components)]
    const named = candidates.find(({ id }) => id === component)
    return {
      payee: people.get(payee) ?? payee,
      plan: found === undefined ? plan : inLanguage(found.name, words.language),
      component:
        component === null
          ? words.of('workbook.settlement')
          : named === undefined
            ? component
            : inLanguage(named.name, words.language),
    }
  }
}
