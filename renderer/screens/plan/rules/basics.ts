import { FORMULA_USES } from '@renderer/grid/formulaSetup'
import type { Component } from '@shared/plan/model'
import { worded } from '../choices'
import { flag, optional, type RuleField, usually, words } from './ruleField'
import type { RulePlace } from './ruleSpec'

const ACCUMULATIONS = ['cumulative', 'reset', 'incremental'] as const satisfies readonly Component['accumulation'][]
const READS = ['position', 'transaction'] as const satisfies readonly Component['reads'][]
const APPLIED_TO = ['ownQuota', 'credited'] as const satisfies readonly Component['appliedTo'][]
const QUOTA_OF = ['members', 'payee'] as const satisfies readonly Component['quotaOf'][]
const CARVED_OUT = ['false', 'true'] as const

/** Fields every component has, and those its kind and credit ask for. A field that is set stays in view, so that it can be taken away. */
export function basicFields({ t, component, language }: RulePlace): readonly RuleField[] {
  const { creditedTo, kind, payoutsOf, pool } = component
  const isOfGroup = creditedTo === 'team' || creditedTo === 'directReports' || creditedTo === 'reportingLine'
  const isMeasured = isOfGroup && payoutsOf === undefined && pool === undefined
  const shown = (isAsked: boolean, held: unknown) => ({ isEditable: isAsked || held !== undefined })
  return [
    optional('rule', t('plan.rule.basics.rule'), 'expression', {
      isWide: true,
      description: t('plan.rule.basics.rule.text'),
      formula: FORMULA_USES.creditRule,
      ...shown(creditedTo === 'rule', component.rule),
    }),
    usually(
      'appliedTo',
      t('plan.rule.basics.appliedTo'),
      worded(APPLIED_TO, (value) => `plan.rule.basics.appliedTo.${value}`, t),
      'ownQuota',
      shown(isMeasured, component.appliedTo),
    ),
    usually(
      'quotaOf',
      t('plan.rule.basics.quotaOf'),
      worded(QUOTA_OF, (value) => `plan.rule.basics.quotaOf.${value}`, t),
      'members',
      shown(isMeasured, component.quotaOf),
    ),
    flag(
      'carvedOut',
      t('plan.rule.basics.carvedOut'),
      worded(CARVED_OUT, (value) => `plan.rule.basics.carvedOut.${value}`, t),
      shown(isOfGroup, component.carvedOut),
    ),
    usually(
      'accumulation',
      t('plan.rule.basics.accumulation'),
      worded(ACCUMULATIONS, (value) => `plan.rule.basics.accumulation.${value}`, t),
      'cumulative',
      { isWide: true },
    ),
    usually(
      'reads',
      t('plan.rule.basics.reads'),
      worded(READS, (value) => `plan.rule.basics.reads.${value}`, t),
      'position',
    ),
    words('award', t('plan.rule.basics.award'), language, shown(kind === 'award', component.award)),
    optional('source', t('plan.rule.basics.source'), 'text', { isWide: true }),
  ]
}
