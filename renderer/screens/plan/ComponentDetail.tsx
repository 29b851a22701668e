import { useApp, useLanguage, useTranslate, useWorkspace } from '@renderer/app/context'
import { type Component, type CompPlan, inLanguage } from '@shared/plan/model'
import { describeComponent } from '@shared/plan/sentence'
import { CurvePanel } from './CurvePanel'
import { PlaceFindings } from './PlaceFindings'
import { ComponentRules } from './rules/ComponentRules'
import { RULE_ANCHOR } from './rules/RuleSection'
import { TableEditor } from './TableEditor'

interface ComponentDetailProps {
  readonly plan: CompPlan
  readonly component: Component
}

/** The rule of a component three times: as numbers, in words, as a curve. And what is wrong with it. */
export function ComponentDetail({ plan, component }: ComponentDetailProps) {
  const t = useTranslate()
  const language = useLanguage()
  const workspace = useWorkspace()
  const dispatch = useApp((state) => state.dispatch)
  const path = `plans[${workspace.plans.indexOf(plan)}].components[${plan.components.indexOf(component)}]`
  const key = `${plan.id} ${component.id}`
  return (
    <div className="detail">
      <div className="detail__rules" key={key}>
        <section id={`${RULE_ANCHOR}across`} aria-labelledby="tiers-title">
          <h2 id="tiers-title">{t('plan.table.title')}</h2>
          <TableEditor
            id={`plan.tiers.${plan.id}.${component.id}`}
            label={t('plan.tiers', { component: inLanguage(component.name, language) })}
            owner={{ plan, component }}
            onChange={dispatch}
          />
        </section>
        <ComponentRules plan={plan} component={component} />
      </div>
      <div className="detail__meaning">
        <section aria-labelledby="sentence-title">
          <h2 id="sentence-title">{t('plan.sentence.title')}</h2>
          <p className="detail__sentence">{describeComponent(workspace, component, language)}</p>
        </section>
        <PlaceFindings title={t('plan.findings')} isOurs={(at) => at === path || at.startsWith(`${path}.`)} />
        <CurvePanel key={key} plan={plan} component={component} />
      </div>
    </div>
  )
}
