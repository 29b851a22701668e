import type { CellKind, GridRow } from '@renderer/grid/columns'
import type { Cap } from '@shared/plan/model'
import { worded } from '../choices'
import { choice, field, type RuleField, type RuleGround, type RuleValue, usually } from './ruleField'
import type { RuleSpec } from './ruleSpec'

/** Bounds of what is paid: of a component, of a plan, of one transaction. */

const OF_COMPONENT = [
  'targetVariable',
  'componentTarget',
  'amount',
  'basePay',
  'credited',
  'baseRate',
] as const satisfies readonly Cap['of'][]
const OF_PLAN = ['targetVariable', 'amount', 'basePay'] as const satisfies readonly Cap['of'][]
const PER = ['window', 'period'] as const satisfies readonly Cap['per'][]
const EXCESS = ['lost', 'carried'] as const satisfies readonly Cap['excess'][]

/** What the number of a limit is, by what it is of. */
export function limitKind(of: string | undefined): CellKind {
  if (of === 'amount') return 'money'
  return of === 'baseRate' ? 'number' : 'percent'
}

const valueKind = ({ cells }: GridRow) => limitKind(cells['of'])

function limitFields({ t }: RuleGround, owner: 'component' | 'plan', usualPer: Cap['per']): readonly RuleField[] {
  const ofs = owner === 'plan' ? OF_PLAN : OF_COMPONENT
  return [
    choice(
      'of',
      t('plan.rule.limit.of'),
      worded(ofs, (value) => `plan.rule.limit.of.${value}`, t),
    ),
    field('value', t('plan.rule.limit.value'), valueKind),
    usually(
      'per',
      t('plan.rule.limit.per'),
      worded(PER, (value) => `plan.rule.limit.per.${owner}.${value}`, t),
      usualPer,
    ),
  ]
}

export function capFields(ground: RuleGround, owner: 'component' | 'plan'): readonly RuleField[] {
  const { t } = ground
  return [
    ...limitFields(ground, owner, 'window'),
    usually(
      'excess',
      t('plan.rule.cap.excess'),
      worded(EXCESS, (value) => `plan.rule.cap.excess.${value}`, t),
      'lost',
    ),
  ]
}

export function floorFields(ground: RuleGround, owner: 'component' | 'plan'): readonly RuleField[] {
  return limitFields(ground, owner, 'period')
}

export const FIRST_CAP: RuleValue = { of: 'targetVariable', value: '200%' }
export const FIRST_FLOOR: RuleValue = { of: 'targetVariable', value: '50%' }
const USUAL_NUMBERS: Readonly<Record<string, string>> = { money: '10000', percent: '100%', number: '1' }

/** A number of another kind means something else: 200 % of target is no amount. It begins again at a plain one. */
export function limitCompleted(value: RuleValue, before: RuleValue): RuleValue {
  const kind = limitKind(String(value['of']))
  return kind === limitKind(String(before['of'])) ? value : { ...value, value: USUAL_NUMBERS[kind] }
}

const OF_TRANSACTION = ['amount', 'credited'] as const
const OVER = ['payee', 'everyone'] as const

export const LIMIT_RULES: readonly RuleSpec[] = [
  {
    id: 'cap',
    most: null,
    fields: (place) => capFields(place, 'component'),
    first: () => FIRST_CAP,
    completed: limitCompleted,
  },
  {
    id: 'floor',
    most: null,
    fields: (place) => floorFields(place, 'component'),
    first: () => FIRST_FLOOR,
    completed: limitCompleted,
  },
  {
    id: 'transactionCap',
    most: null,
    fields: ({ t }) => [
      choice(
        'of',
        t('plan.rule.limit.of'),
        worded(OF_TRANSACTION, (value) => `plan.rule.limit.of.${value}`, t),
      ),
      field('value', t('plan.rule.limit.value'), valueKind),
      choice(
        'over',
        t('plan.rule.transactionCap.over'),
        worded(OVER, (value) => `plan.rule.transactionCap.over.${value}`, t),
      ),
    ],
    first: () => ({ of: 'amount', value: '10000', over: 'payee' }),
    completed: limitCompleted,
  },
]
