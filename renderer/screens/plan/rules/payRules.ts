import type { Choice, GridRow } from '@renderer/grid/columns'
import { factorUse } from '@renderer/grid/formulaSetup'
import type { Clawback, Contest, Multiplier, Payment, PlanCommand, Pool, RateTable } from '@shared/plan/model'
import type { SalesHistory } from '@shared/sales/history'
import { worded } from '../choices'
import { choice, field, optional, type RuleField, type RuleValue, usually, whole, withField, words } from './ruleField'
import type { RulePlace, RuleSpec } from './ruleSpec'

/** Conditions and factors on pay, what is won or shared among several, and when pay comes and is taken back. */

const MULTIPLIED = ['pay', 'rate', 'credit'] as const satisfies readonly Multiplier['on'][]
const RANKED = ['credited', 'attainment'] as const satisfies readonly Contest['rankedBy'][]
const TIES = ['shared', 'higher'] as const satisfies readonly Contest['ties'][]
const SHARED_BY = [
  'credited',
  'equally',
  'targetVariable',
  'basePay',
  'days',
] as const satisfies readonly Pool['sharedBy'][]
const METHODS = ['difference', 'fraction', 'straightLine'] as const satisfies readonly Clawback['method'][]
const WHEN = ['earned', 'delay', 'yearEnd', 'date'] as const satisfies readonly Payment['when'][]

const isCell = (column: string, value: string) => (row: GridRow) => row.cells[column] === value

/** Date columns of the sales, and the one a payment names already. */
function dateChoices(sales: SalesHistory, payments: readonly Payment[]) {
  const known = sales.columns.filter(({ kind }) => kind === 'date').map(({ name }) => name)
  const named = payments.flatMap(({ column }) => (column === undefined ? [] : [column]))
  return [...new Set([...known, ...named])].map((name) => ({ value: name, label: name }))
}

/** A date column of the sales; its name is typed while there are none to choose from. */
function dateColumn(header: string, choices: readonly Choice[]): RuleField {
  const look = { isEditable: isCell('when', 'date'), width: 108 }
  return choices.length === 0 ? optional('column', header, 'text', look) : choice('column', header, choices, look)
}

const PRIZES: RateTable = {
  by: 'place',
  application: 'step',
  pays: 'amount',
  tiers: [
    { from: '1', value: '1500' },
    { from: '2', value: '1000' },
    { from: '3', value: '500' },
    { from: '4', value: '0' },
  ],
}
const PLAIN_TABLE: RateTable = {
  by: 'attainment',
  application: 'marginal',
  pays: 'multipleOfBaseRate',
  tiers: [{ from: '0%', value: '1' }],
}

function set({ plan, component }: RulePlace, fieldName: string, value: unknown): PlanCommand {
  return { do: 'setComponentField', plan: plan.id, component: component.id, field: fieldName, value }
}

/** Prizes go by place and are paid once for the window. */
function contestAdded(place: RulePlace): readonly PlanCommand[] {
  const { window } = place.component
  return [
    ...(place.component.table.by === 'place' ? [] : [set(place, 'table', PRIZES)]),
    set(place, 'paid', window === 'planYear' ? 'year' : window),
  ]
}

/** A pool is what a table makes of the credit of the team. */
function poolAdded(place: RulePlace): readonly PlanCommand[] {
  const { creditedTo, table } = place.component
  const isFund = ['rate', 'perUnit', 'amount'].includes(table.pays)
  const fund: RateTable = { ...PLAIN_TABLE, by: 'money', pays: 'rate', tiers: [{ from: '0', value: '1%' }] }
  return [
    ...(creditedTo === 'team' ? [] : [set(place, 'creditedTo', 'team')]),
    ...(isFund ? [] : [set(place, 'table', fund)]),
  ]
}

/** Only the field the method reads stays, and it is there. */
function clawbackCompleted({ method, fraction, months }: RuleValue): RuleValue {
  if (method === 'fraction') return { method, fraction: fraction ?? '100%' }
  return method === 'straightLine' ? { method, months: months ?? 12 } : { method }
}

function paymentCompleted({ share, when, months, column }: RuleValue): RuleValue {
  if (when === 'delay') return { share, when, months: months ?? 1 }
  return when === 'date' ? { share, when, ...(column === undefined ? {} : { column }) } : { share, when }
}

export const CONDITION_RULES: readonly RuleSpec[] = [
  {
    id: 'gate',
    most: null,
    fields: ({ t }) => [
      field('when', t('plan.rule.gate.when'), 'expression', {
        isWide: true,
        description: t('plan.rule.payeeFormula'),
      }),
      otherwiseField(t('plan.rule.gate.otherwise')),
    ],
    first: ({ workspace }) => ({ when: `attainment(${workspace.measures[0]?.id ?? 'measure'}) >= 90%` }),
  },
  {
    id: 'multipliers',
    most: 20,
    fields: ({ t, language }) => [
      words('name', t('plan.rule.multipliers.name'), language, { width: 80 }),
      choice(
        'on',
        t('plan.rule.multipliers.on'),
        worded(MULTIPLIED, (value) => `plan.rule.multipliers.on.${value}`, t),
        { width: 96 },
      ),
      field('factor', t('plan.rule.multipliers.factor'), 'expression', {
        isWide: true,
        width: 100,
        formula: factorUse,
      }),
      optional('least', t('plan.rule.multipliers.least'), 'number', { width: 64 }),
      optional('most', t('plan.rule.multipliers.most'), 'number', { width: 64 }),
    ],
    first: () => ({ on: 'pay', factor: '1' }),
  },
]

export const GROUP_RULES: readonly RuleSpec[] = [
  {
    id: 'contest',
    most: null,
    fields: ({ t }) => [
      usually(
        'rankedBy',
        t('plan.rule.contest.rankedBy'),
        worded(RANKED, (value) => `plan.rule.contest.rankedBy.${value}`, t),
        'credited',
      ),
      choice(
        'ties',
        t('plan.rule.contest.ties'),
        worded(TIES, (value) => `plan.rule.contest.ties.${value}`, t),
      ),
      optional('least', t('plan.rule.contest.least'), ({ cells }) =>
        cells['rankedBy'] === 'attainment' ? 'percent' : 'number',
      ),
    ],
    first: () => ({ ties: 'shared' }),
    // What was the least amount is no attainment.
    completed: (value, before) =>
      value['rankedBy'] === before['rankedBy'] ? value : withField(value, 'least', undefined),
    added: contestAdded,
    removed: (place) => (place.component.table.by === 'place' ? [set(place, 'table', PLAIN_TABLE)] : []),
  },
  {
    id: 'pool',
    most: null,
    fields: ({ t }) => [
      choice(
        'sharedBy',
        t('plan.rule.pool.sharedBy'),
        worded(SHARED_BY, (value) => `plan.rule.pool.sharedBy.${value}`, t),
      ),
      optional('qualifies', t('plan.rule.pool.qualifies'), 'expression', {
        isWide: true,
        description: t('plan.rule.pool.qualifies.text'),
      }),
    ],
    first: () => ({ sharedBy: 'credited' }),
    added: poolAdded,
  },
]

export const PAYING_RULES: readonly RuleSpec[] = [
  {
    id: 'clawback',
    most: null,
    fields: ({ t }) => [
      choice(
        'method',
        t('plan.rule.clawback.method'),
        worded(METHODS, (value) => `plan.rule.clawback.method.${value}`, t),
        { isWide: true },
      ),
      field('fraction', t('plan.rule.clawback.fraction'), 'percent', { isEditable: isCell('method', 'fraction') }),
      whole('months', t('plan.rule.clawback.months'), 1, 120, { isEditable: isCell('method', 'straightLine') }),
    ],
    first: () => ({ method: 'straightLine', months: 12 }),
    completed: clawbackCompleted,
  },
  {
    id: 'payments',
    most: 12,
    fields: ({ t, workspace: { sales }, component: { payments = [] } }) => [
      field('share', t('plan.rule.payments.share'), 'percent', { width: 76 }),
      choice(
        'when',
        t('plan.rule.payments.when'),
        worded(WHEN, (value) => `plan.rule.payments.when.${value}`, t),
        { isWide: true, width: 150 },
      ),
      whole('months', t('plan.rule.payments.months'), 1, 60, { isEditable: isCell('when', 'delay'), width: 70 }),
      dateColumn(t('plan.rule.payments.column'), dateChoices(sales, payments)),
    ],
    first: ({ component: { payments } }) => ({ share: payments === undefined ? '100%' : '0%', when: 'earned' }),
    completed: paymentCompleted,
  },
]

/** The factor of a closed gate; absent: nothing is paid. */
function otherwiseField(header: string): RuleField {
  const each = optional('otherwise', header, 'percent')
  return { ...each, read: (value: RuleValue) => (each.read(value) === '' ? '0%' : each.read(value)) }
}
