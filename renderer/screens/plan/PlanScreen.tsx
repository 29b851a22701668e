import './plan.css'
import '@renderer/ui/tabs.css'
import { useApp, useTranslate, useWorkspace } from '@renderer/app/context'
import { PLAN_TABS } from '@renderer/app/problems/target'
import { Tabs } from 'radix-ui'
import { AssumptionsPanel } from './AssumptionsPanel'
import { ComponentDetail } from './ComponentDetail'
import { ComponentsPanel } from './ComponentsPanel'
import { MeasuresPanel } from './MeasuresPanel'
import { PlanList } from './PlanList'
import { PlanTerms } from './rules/PlanTerms'

/** Plans, the components of the one chosen, and the rate table of the component chosen. */
export function PlanScreen() {
  const t = useTranslate()
  const { plans } = useWorkspace()
  const chosenPlan = useApp((state) => state.plan)
  const chosenComponent = useApp((state) => state.component)
  const tab = useApp((state) => state.planTab)
  const showPlanTab = useApp((state) => state.showPlanTab)
  const plan = plans.find(({ id }) => id === chosenPlan) ?? plans[0]
  const component = plan?.components.find(({ id }) => id === chosenComponent) ?? plan?.components[0]
  return (
    <div className="plan">
      <h1 className="visually-hidden">{t('app.screen.plan')}</h1>
      <PlanList plans={plans} chosen={plan} />
      <Tabs.Root
        className="plan__parts"
        value={tab}
        onValueChange={(chosen) => showPlanTab(PLAN_TABS.find((each) => each === chosen) ?? 'components')}
      >
        <Tabs.List className="tabs" aria-label={t('plan.tabs')}>
          {PLAN_TABS.map((each) => (
            <Tabs.Trigger key={each} className="tabs__tab" value={each}>
              {t(`plan.tab.${each}`)}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <Tabs.Content className="plan__part" value="components">
          {plan === undefined ? (
            <p className="plan__hint">{t('plan.plan.none')}</p>
          ) : (
            <>
              <ComponentsPanel key={plan.id} plan={plan} component={component} />
              {component === undefined ? (
                <p className="plan__hint">{t('plan.component.choose')}</p>
              ) : (
                <ComponentDetail plan={plan} component={component} />
              )}
            </>
          )}
        </Tabs.Content>
        <Tabs.Content className="plan__part" value="terms">
          {plan === undefined ? (
            <p className="plan__hint">{t('plan.plan.none')}</p>
          ) : (
            <PlanTerms key={plan.id} plan={plan} />
          )}
        </Tabs.Content>
        <Tabs.Content className="plan__part" value="measures">
          <MeasuresPanel />
        </Tabs.Content>
        <Tabs.Content className="plan__part" value="assumptions">
          <AssumptionsPanel />
        </Tabs.Content>
      </Tabs.Root>
    </div>
  )
}
