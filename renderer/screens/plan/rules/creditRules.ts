import type { Choice } from '@renderer/grid/columns'
import { ok } from '@shared/findings/finding'
import { type Component, inLanguage, type PlanCommand, type RateTable } from '@shared/plan/model'
import { field, heldText, type RuleField, type RuleGround, type RuleValue } from './ruleField'
import type { RulePlace, RuleSpec } from './ruleSpec'

/** What counts instead of one measure: several measures and goals in one attainment, or the payouts of other components. */

const GOAL = 'goal '
const MEASURE = 'measure '

function partChoices({ workspace: { measures, goals = [] }, language, t }: RuleGround): readonly Choice[] {
  return [
    ...measures.map(({ id, name }) => ({
      value: MEASURE + id,
      label: t('plan.rule.blend.measure', { name: inLanguage(name, language) }),
    })),
    ...goals.map(({ id, name }) => ({
      value: GOAL + id,
      label: t('plan.rule.blend.goal', { name: inLanguage(name, language) }),
    })),
  ]
}

/** A part is a measure or a goal, never both. */
function partField(ground: RuleGround): RuleField {
  return {
    ...field('part', ground.t('plan.rule.blend.part'), 'choice', { isWide: true, width: 220 }),
    choices: partChoices(ground),
    read: ({ measure, goal }) =>
      goal !== undefined ? GOAL + heldText(goal) : measure !== undefined ? MEASURE + heldText(measure) : '',
    write: ({ weight }, text) =>
      ok(
        text.startsWith(GOAL)
          ? { goal: text.slice(GOAL.length), weight }
          : { measure: text.slice(MEASURE.length), weight },
      ),
  }
}

function firstPart({ workspace, component }: RulePlace): RuleValue {
  const [goal] = workspace.goals ?? []
  const measure = component.measure ?? workspace.measures[0]?.id
  const isFirst = component.blend === undefined
  const weight = isFirst ? '100%' : '0%'
  return goal !== undefined && (!isFirst || measure === undefined) ? { goal: goal.id, weight } : { measure, weight }
}

/** Payouts are named by plan and component together, since components of two plans may share an id. */
function payoutKey({ plan, component }: RuleValue): string {
  return JSON.stringify([plan, component])
}

function payoutChoices({ workspace: { plans }, component, plan, language, t }: RulePlace): readonly Choice[] {
  return plans.flatMap((each) =>
    each.components
      .filter((one) => !(each.id === plan.id && one.id === component.id))
      .map((one) => ({
        value: payoutKey({ plan: each.id, component: one.id }),
        label: t('plan.rule.payoutsOf.choice', {
          plan: inLanguage(each.name, language),
          component: inLanguage(one.name, language),
        }),
      })),
  )
}

const OVERRIDE_TABLE: RateTable = {
  by: 'money',
  application: 'marginal',
  pays: 'rate',
  tiers: [{ from: '0', value: '10%' }],
}

function paidOn({ plan, component }: RulePlace): readonly PlanCommand[] {
  const isOfGroup = ['team', 'directReports', 'reportingLine'].includes(component.creditedTo)
  const set = (fieldName: keyof Component, value: unknown): PlanCommand => ({
    do: 'setComponentField',
    plan: plan.id,
    component: component.id,
    field: fieldName,
    value,
  })
  return [
    set('measure', null),
    ...(isOfGroup ? [] : [set('creditedTo', 'directReports')]),
    set('threshold', null),
    set('table', OVERRIDE_TABLE),
  ]
}

function payoutField(place: RulePlace): RuleField {
  return {
    ...field('payout', place.t('plan.rule.payoutsOf.component'), 'choice', { isWide: true, width: 320 }),
    choices: payoutChoices(place),
    read: payoutKey,
    write: (_, text) => {
      const [plan, component] = JSON.parse(text) as [string, string]
      return ok({ plan, component })
    },
  }
}

/** The first component whose payouts are not counted yet. */
function firstPayout(place: RulePlace): RuleValue {
  const taken = new Set((place.component.payoutsOf ?? []).map(payoutKey))
  const choices = payoutChoices(place)
  const free = choices.find(({ value }) => !taken.has(value)) ?? choices[0]
  const [plan, component] = JSON.parse(free?.value ?? '["",""]') as [string, string]
  return { plan, component }
}

export const CREDIT_RULES: readonly RuleSpec[] = [
  {
    id: 'blend',
    most: 30,
    fields: (place) => [partField(place), field('weight', place.t('plan.rule.blend.weight'), 'percent')],
    first: firstPart,
  },
  {
    id: 'payoutsOf',
    most: 50,
    fields: (place) => [payoutField(place)],
    first: firstPayout,
    added: paidOn,
  },
]

/** Whether there is anything for a rule to speak of: an override needs another component. */
export function canAdd(spec: RuleSpec, place: RulePlace): boolean {
  return spec.id === 'payoutsOf' ? payoutChoices(place).length > 0 : true
}
