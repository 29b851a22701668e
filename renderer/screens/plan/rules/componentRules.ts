import type { Component } from '@shared/plan/model'
import { CREDIT_RULES } from './creditRules'
import { LIMIT_RULES } from './limitRules'
import { CONDITION_RULES, GROUP_RULES, PAYING_RULES } from './payRules'
import type { RuleSpec } from './ruleSpec'

/** The instruments a component may have, as they are offered: each group under its own heading. */
export const RULE_GROUPS: readonly {
  readonly id: 'credit' | 'conditions' | 'limits' | 'groups' | 'paying'
  readonly rules: readonly RuleSpec[]
}[] = [
  { id: 'credit', rules: CREDIT_RULES },
  { id: 'conditions', rules: CONDITION_RULES },
  { id: 'limits', rules: LIMIT_RULES },
  { id: 'groups', rules: GROUP_RULES },
  { id: 'paying', rules: PAYING_RULES },
]

export function hasRule(component: Component, { id }: RuleSpec): boolean {
  const held = component[id]
  return held !== undefined && held !== null
}
