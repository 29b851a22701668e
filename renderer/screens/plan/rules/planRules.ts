import type { Choice, GridRow } from '@renderer/grid/columns'
import { ok } from '@shared/findings/finding'
import type { CompPlan, Draw, Proration, Ramp } from '@shared/plan/model'
import { PERIODS, worded } from '../choices'
import { capFields, FIRST_CAP, FIRST_FLOOR, floorFields, limitCompleted } from './limitRules'
import {
  choice,
  field,
  optional,
  type RuleField,
  type RuleGround,
  type RuleValue,
  usually,
  withField,
  words,
} from './ruleField'

/** What a plan settles beyond its components. */

/** A rule of a plan that is one value. */
export interface PlanRuleSpec {
  readonly id: 'cap' | 'floor' | 'draw'
  readonly fields: (ground: RuleGround) => readonly RuleField[]
  readonly first: RuleValue
  readonly completed?: (value: RuleValue, before: RuleValue) => RuleValue
}

const DRAW_KINDS = ['recoverable', 'nonRecoverable', 'loan'] as const satisfies readonly Draw['kind'][]
const RECOVERED_FROM = ['aboveDraw', 'allEarnings'] as const satisfies readonly Draw['recoveredFrom'][]
const AT_YEAR_END = ['carried', 'forgiven', 'collected'] as const satisfies readonly Draw['atYearEnd'][]
const ON_LEAVING = ['collected', 'forgiven'] as const satisfies readonly Draw['onLeaving'][]

const isTakenBack = ({ cells }: GridRow) => cells['kind'] !== 'nonRecoverable'

function drawFields({ t }: RuleGround): readonly RuleField[] {
  const ifTakenBack = { isEditable: isTakenBack }
  return [
    choice(
      'kind',
      t('plan.terms.draw.kind'),
      worded(DRAW_KINDS, (value) => `plan.terms.draw.kind.${value}`, t),
      { isWide: true },
    ),
    field('amount', t('plan.terms.draw.amount'), 'money'),
    optional('from', t('plan.terms.draw.from'), 'date'),
    optional('to', t('plan.terms.draw.to'), 'date'),
    usually(
      'recoveredFrom',
      t('plan.terms.draw.recoveredFrom'),
      worded(RECOVERED_FROM, (value) => `plan.terms.draw.recoveredFrom.${value}`, t),
      'aboveDraw',
      ifTakenBack,
    ),
    withUsual(optional('recoveredUpTo', t('plan.terms.draw.recoveredUpTo'), 'percent', ifTakenBack), '100%'),
    optional('recoveryStarts', t('plan.terms.draw.recoveryStarts'), 'date', ifTakenBack),
    usually(
      'atYearEnd',
      t('plan.terms.draw.atYearEnd'),
      worded(AT_YEAR_END, (value) => `plan.terms.draw.balance.${value}`, t),
      'carried',
      ifTakenBack,
    ),
    usually(
      'onLeaving',
      t('plan.terms.draw.onLeaving'),
      worded(ON_LEAVING, (value) => `plan.terms.draw.balance.${value}`, t),
      'collected',
      ifTakenBack,
    ),
  ]
}

/** A number whose absence means another. */
function withUsual(each: RuleField, usual: string): RuleField {
  return { ...each, read: (value) => (each.read(value) === '' ? usual : each.read(value)) }
}

export const PLAN_RULES: readonly PlanRuleSpec[] = [
  { id: 'cap', fields: (ground) => capFields(ground, 'plan'), first: FIRST_CAP, completed: limitCompleted },
  { id: 'floor', fields: (ground) => floorFields(ground, 'plan'), first: FIRST_FLOOR, completed: limitCompleted },
  { id: 'draw', fields: drawFields, first: { kind: 'recoverable', amount: '1000' } },
]

const DAYS = ['calendar', 'workingDays', 'wholeMonths', 'actual365'] as const satisfies readonly Proration['days'][]
const QUOTA = ['prorated', 'asGiven'] as const satisfies readonly Proration['quota'][]
const FIRST_DAY = ['counted', 'notCounted'] as const satisfies readonly Proration['firstDay'][]
const BELOW_ZERO = ['owed', 'carried'] as const satisfies readonly CompPlan['belowZero'][]

const FISCAL = ''

function monthChoices({ t, language }: RuleGround): readonly Choice[] {
  const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
  const months = Array.from({ length: 12 }, (_, index) => ({
    value: String(index + 1),
    label: format.format(Date.UTC(2026, index, 1)),
  }))
  return [{ value: FISCAL, label: t('plan.terms.yearStart.fiscal') }, ...months]
}

/** A choice of the proration of a plan, which is absent while all of it is usual. */
function ofProration(each: RuleField): RuleField {
  const part = (value: RuleValue) => (value['proration'] ?? {}) as RuleValue
  return {
    ...each,
    read: (value) => each.read(part(value)),
    write: (value, text) => {
      const written = each.write(part(value), text)
      if (!written.ok) return written
      return ok(withField(value, 'proration', Object.keys(written.value).length === 0 ? undefined : written.value))
    },
  }
}

/** When and how a plan is settled: fields every plan has. */
export function settlingFields(ground: RuleGround): readonly RuleField[] {
  const { t } = ground
  const yearStart = choice('yearStart', t('plan.terms.yearStart'), monthChoices(ground))
  return [
    {
      ...yearStart,
      write: (value, text) => ok(withField(value, 'yearStart', text === FISCAL ? undefined : Number(text))),
    },
    usually(
      'settled',
      t('plan.terms.settled'),
      worded(PERIODS, (value) => `plan.paid.${value}`, t),
      'month',
    ),
    usually(
      'belowZero',
      t('plan.terms.belowZero'),
      worded(BELOW_ZERO, (value) => `plan.terms.belowZero.${value}`, t),
      'owed',
    ),
    ...[
      usually(
        'days',
        t('plan.terms.days'),
        worded(DAYS, (value) => `plan.terms.days.${value}`, t),
        'calendar',
      ),
      usually(
        'quota',
        t('plan.terms.quota'),
        worded(QUOTA, (value) => `plan.terms.quota.${value}`, t),
        'prorated',
      ),
      usually(
        'firstDay',
        t('plan.terms.firstDay'),
        worded(FIRST_DAY, (value) => `plan.terms.firstDay.${value}`, t),
        'counted',
      ),
    ].map(ofProration),
  ]
}

/** What the plan document says in words of its own. */
export function textFields({ t, language }: RuleGround): readonly RuleField[] {
  const look = { isWide: true, isLong: true }
  return [
    words('purpose', t('plan.terms.purpose'), language, look),
    words('eligibility', t('plan.terms.eligibility'), language, look),
    words('terms', t('plan.terms.terms'), language, look),
  ]
}

const BASE_RATE_OF = ['fullQuota', 'rampedQuota'] as const satisfies readonly Ramp['baseRateOf'][]

export function rampFields({ t }: RuleGround): readonly RuleField[] {
  return [
    usually(
      'baseRateOf',
      t('plan.terms.ramp.baseRateOf'),
      worded(BASE_RATE_OF, (value) => `plan.terms.ramp.baseRateOf.${value}`, t),
      'fullQuota',
      { isWide: true },
    ),
  ]
}

export function rampMonthFields({ t }: RuleGround): readonly RuleField[] {
  return [
    field('quota', t('plan.terms.ramp.quota'), 'percent', { isWide: true, width: 90 }),
    withUsual(optional('assured', t('plan.terms.ramp.assured'), 'percent', { isWide: true, width: 90 }), '0%'),
  ]
}

export const FIRST_RAMP = {
  months: [
    { quota: '25%', assured: '0%' },
    { quota: '50%', assured: '0%' },
    { quota: '75%', assured: '0%' },
  ],
}
export const MOST_RAMP_MONTHS = 36
