import { useApp, useLanguage, useTranslate, useWorkspace } from '@renderer/app/context'
import { Icon } from '@renderer/ui/Icon'
import { findingText } from '@shared/i18n/findingText'
import type { Component, CompPlan } from '@shared/plan/model'
import { describeComponent } from '@shared/plan/sentence'
import { CurvePanel } from './CurvePanel'
import { TiersPanel } from './TiersPanel'

interface ComponentDetailProps {
  readonly plan: CompPlan
  readonly component: Component
}

/** The rule of a component three times: as numbers, as a curve, in words. And what is wrong with it. */
export function ComponentDetail({ plan, component }: ComponentDetailProps) {
  const t = useTranslate()
  const language = useLanguage()
  const workspace = useWorkspace()
  return (
    <div className="detail">
      <TiersPanel key={`${plan.id} ${component.id}`} plan={plan.id} component={component} />
      <div className="detail__meaning">
        <CurvePanel plan={plan.id} component={component} />
        <section aria-labelledby="sentence-title">
          <h2 id="sentence-title">{t('plan.sentence.title')}</h2>
          <p className="detail__sentence">{describeComponent(workspace, component, language)}</p>
        </section>
        <ComponentFindings plan={plan} component={component} />
      </div>
    </div>
  )
}

function ComponentFindings({ plan, component }: ComponentDetailProps) {
  const t = useTranslate()
  const language = useLanguage()
  const workspace = useWorkspace()
  const findings = useApp((state) => state.simulation.findings)
  const place = `plans[${workspace.plans.indexOf(plan)}].components[${plan.components.indexOf(component)}]`
  const ours = findings.filter(({ path }) => path === place || path.startsWith(`${place}.`))
  if (ours.length === 0) return null
  return (
    <section aria-labelledby="component-findings">
      <h2 id="component-findings">{t('plan.findings')}</h2>
      <ul className="detail__findings">
        {ours.map((finding) => (
          <li key={`${finding.code} ${finding.path}`}>
            <span className={`mark mark--${finding.severity}`}>
              <Icon name={finding.severity} />
              <span className="visually-hidden">{t(`app.severity.${finding.severity}`)}</span>
            </span>
            {findingText(finding, language, workspace)}
          </li>
        ))}
      </ul>
    </section>
  )
}
