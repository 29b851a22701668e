import { useApp, useLanguage, useTranslate, useWorkspace } from '@renderer/app/context'
import type { CompPlan, PlanCommand } from '@shared/plan/model'
import { describePlanTerms } from '@shared/plan/planSentence'
import { useMemo } from 'react'
import { PlaceFindings } from '../PlaceFindings'
import { AddRule } from './AddRule'
import {
  FIRST_RAMP,
  MOST_RAMP_MONTHS,
  PLAN_RULES,
  type PlanRuleSpec,
  rampFields,
  rampMonthFields,
  settlingFields,
  textFields,
} from './planRules'
import { RuleForm } from './RuleForm'
import { RuleList } from './RuleList'
import { RULE_ANCHOR, RuleSection } from './RuleSection'
import type { RuleField, RuleGround, RuleValue } from './ruleField'
import { useRemoveRule } from './useRemoveRule'

interface GroundProps {
  readonly ground: RuleGround
}

/** What holds for a plan as a whole: its year, how it is settled, its limits, new hires, advances and the texts of its document. */
export function PlanTerms({ plan }: { readonly plan: CompPlan }) {
  const t = useTranslate()
  const language = useLanguage()
  const workspace = useWorkspace()
  const ground = useMemo((): RuleGround => ({ t, language, workspace, plan }), [t, language, workspace, plan])
  const path = `plans[${workspace.plans.indexOf(plan)}]`
  return (
    <div className="detail detail--terms">
      <div className="detail__rules">
        <PlanFields id="settling" title={t('plan.terms.settling')} fields={settlingFields(ground)} ground={ground} />
        {PLAN_RULES.filter(({ id }) => plan[id] !== undefined).map((spec) => (
          <PlanRule key={spec.id} spec={spec} ground={ground} />
        ))}
        {plan.ramp !== undefined && <RampRule ramp={plan.ramp} ground={ground} />}
        <AddPlanRule ground={ground} />
        <PlanFields id="texts" title={t('plan.terms.texts')} fields={textFields(ground)} ground={ground} />
      </div>
      <div className="detail__meaning">
        <TermsInWords plan={plan} />
        <PlaceFindings
          title={t('plan.terms.findings')}
          isOurs={(at) => at === path || (at.startsWith(`${path}.`) && !at.startsWith(`${path}.components`))}
        />
      </div>
    </div>
  )
}

function TermsInWords({ plan }: { readonly plan: CompPlan }) {
  const t = useTranslate()
  const language = useLanguage()
  const workspace = useWorkspace()
  const sentences = describePlanTerms(workspace, plan, language)
  return (
    <section aria-labelledby="terms-sentence">
      <h2 id="terms-sentence">{t('plan.sentence.title')}</h2>
      <p className="detail__sentence">{sentences.length === 0 ? t('plan.terms.none') : sentences.join(' ')}</p>
    </section>
  )
}

function setPlan({ plan }: RuleGround, field: string, value: unknown): PlanCommand {
  return { do: 'setPlanField', plan: plan.id, field: field as PlanField, value }
}
type PlanField = Extract<PlanCommand, { do: 'setPlanField' }>['field']

interface PlanFieldsProps extends GroundProps {
  readonly id: string
  readonly title: string
  readonly fields: readonly RuleField[]
}

/** Fields of the plan itself. */
function PlanFields({ id, title, fields, ground }: PlanFieldsProps) {
  const { plan } = ground
  const dispatch = useApp((state) => state.dispatch)
  return (
    <RuleSection title={title}>
      <RuleForm
        id={`plan.${id}.${plan.id}`}
        label={title}
        fields={fields}
        value={plan}
        onSet={(value, label) => {
          const names = new Set([...Object.keys(plan), ...Object.keys(value)])
          const changed = [...names].filter((name) => value[name] !== plan[name as keyof CompPlan])
          return dispatch(
            changed.map((name) => setPlan(ground, name, value[name] ?? null)),
            label,
          )
        }}
      />
    </RuleSection>
  )
}

function PlanRule({ spec, ground }: GroundProps & { readonly spec: PlanRuleSpec }) {
  const { t, plan } = ground
  const dispatch = useApp((state) => state.dispatch)
  const remove = useRemoveRule()
  const title = t(`plan.terms.${spec.id}`)
  return (
    <RuleSection
      id={RULE_ANCHOR + spec.id}
      title={title}
      text={t(`plan.terms.${spec.id}.text`)}
      onRemove={() => remove((grid) => grid === `plan.${spec.id}.${plan.id}`, [setPlan(ground, spec.id, null)])}
    >
      <RuleForm
        id={`plan.${spec.id}.${plan.id}`}
        label={title}
        fields={spec.fields(ground)}
        value={plan[spec.id] as RuleValue}
        completed={spec.completed}
        onSet={(value, label) => dispatch(setPlan(ground, spec.id, value), label)}
      />
    </RuleSection>
  )
}

function RampRule({ ramp, ground }: GroundProps & { readonly ramp: NonNullable<CompPlan['ramp']> }) {
  const { t, plan } = ground
  const dispatch = useApp((state) => state.dispatch)
  const remove = useRemoveRule()
  const fields = useMemo(() => rampMonthFields(ground), [ground])
  const grids = { months: `plan.ramp.${plan.id}`, base: `plan.ramp.base.${plan.id}` }
  const title = t('plan.terms.ramp')
  return (
    <RuleSection
      id={`${RULE_ANCHOR}ramp`}
      title={title}
      text={t('plan.terms.ramp.text')}
      onRemove={() => remove((grid) => grid === grids.months || grid === grids.base, [setPlan(ground, 'ramp', null)])}
    >
      <RuleList
        id={grids.months}
        label={t('plan.terms.ramp.grid')}
        numbered={t('plan.terms.ramp.month')}
        fields={fields}
        list={ramp.months}
        first={() => ramp.months.at(-1) ?? {}}
        most={MOST_RAMP_MONTHS}
        onSet={(months, label) => dispatch(setPlan(ground, 'ramp', { ...ramp, months }), label)}
      />
      <RuleForm
        id={grids.base}
        label={title}
        fields={rampFields(ground)}
        value={ramp}
        onSet={(value, label) => dispatch(setPlan(ground, 'ramp', value), label)}
      />
    </RuleSection>
  )
}

function AddPlanRule({ ground }: GroundProps) {
  const { t, plan } = ground
  const dispatch = useApp((state) => state.dispatch)
  const offered = [...PLAN_RULES.map(({ id, first }) => ({ id, first })), { id: 'ramp', first: FIRST_RAMP } as const]
  const items = offered
    .filter(({ id }) => plan[id] === undefined)
    .map(({ id, first }) => ({
      id: RULE_ANCHOR + id,
      label: t(`plan.terms.${id}`),
      text: t(`plan.terms.${id}.text`),
      add: () => dispatch(setPlan(ground, id, first)),
    }))
  return <AddRule label={t('plan.terms.add')} groups={[{ id: 'plan', label: t('plan.terms.group'), items }]} />
}
