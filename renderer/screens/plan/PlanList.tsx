import { useApp, useLanguage, useTranslate, useWorkspace } from '@renderer/app/context'
import { withWords } from '@renderer/app/localText'
import { newId } from '@renderer/app/newId'
import { Icon } from '@renderer/ui/Icon'
import { type CompPlan, inLanguage } from '@shared/plan/model'
import { useState } from 'react'
import { AddPlanDialog } from './AddPlanDialog'

interface PlanListProps {
  readonly plans: readonly CompPlan[]
  readonly chosen: CompPlan | undefined
}

/** The plans of the workspace, and what can be done with them. */
export function PlanList({ plans, chosen }: PlanListProps) {
  const t = useTranslate()
  const language = useLanguage()
  const { payees } = useWorkspace()
  const selectPlan = useApp((state) => state.selectPlan)
  const peopleIn = (plan: string) =>
    payees.filter(({ assignments }) => assignments.some((assignment) => assignment.plan === plan)).length
  return (
    <section className="plan__list" aria-label={t('plan.plans')}>
      <h2 className="plan__listTitle">{t('plan.plans')}</h2>
      <ul className="plan__plans">
        {plans.map((plan) => (
          <li key={plan.id}>
            <button
              type="button"
              className="plan__plan"
              aria-current={plan === chosen ? 'true' : undefined}
              onClick={() => selectPlan(plan.id)}
            >
              <span>{inLanguage(plan.name, language)}</span>
              <span className="muted">{t('plan.people.count', { count: peopleIn(plan.id) })}</span>
            </button>
          </li>
        ))}
      </ul>
      <PlanTools plans={plans} chosen={chosen} />
    </section>
  )
}

function PlanTools({ plans, chosen }: PlanListProps) {
  const t = useTranslate()
  const language = useLanguage()
  const dispatch = useApp((state) => state.dispatch)
  const selectPlan = useApp((state) => state.selectPlan)
  const [isAdding, setIsAdding] = useState(false)

  function duplicate(plan: CompPlan): void {
    const id = newId(
      plan.id,
      plans.map((each) => each.id),
    )
    const name = withWords(plan.name, language, t('plan.plan.copyName', { name: inLanguage(plan.name, language) }))
    if (dispatch({ do: 'addPlan', plan: { ...plan, id, name } }).ok) selectPlan(id)
  }

  return (
    <>
      {chosen !== undefined && <PlanName key={`${chosen.id} ${inLanguage(chosen.name, language)}`} plan={chosen} />}
      <div className="plan__tools">
        <button type="button" className="button button--quiet" onClick={() => setIsAdding(true)}>
          <Icon name="add" />
          {t('plan.plan.add')}
        </button>
        {chosen !== undefined && (
          <>
            <button type="button" className="button button--quiet" onClick={() => duplicate(chosen)}>
              <Icon name="copy" />
              {t('plan.plan.duplicate')}
            </button>
            <button
              type="button"
              className="button button--quiet"
              onClick={() => dispatch({ do: 'removePlan', plan: chosen.id })}
            >
              <Icon name="remove" />
              {t('plan.plan.remove')}
            </button>
          </>
        )}
      </div>
      {isAdding && <AddPlanDialog onClose={() => setIsAdding(false)} />}
    </>
  )
}

/** The plan's name, changed when the field is left or Enter is pressed; Esc gives the old one back. */
function PlanName({ plan }: { readonly plan: CompPlan }) {
  const t = useTranslate()
  const language = useLanguage()
  const dispatch = useApp((state) => state.dispatch)
  const name = inLanguage(plan.name, language)
  function commit(typed: string): void {
    if (typed.trim() === '' || typed === name) return
    dispatch({ do: 'setPlanField', plan: plan.id, field: 'name', value: withWords(plan.name, language, typed.trim()) })
  }
  return (
    <label className="field plan__name">
      <span className="field__label">{t('plan.plan.name')}</span>
      <input
        className="input"
        defaultValue={name}
        onBlur={({ target }) => commit(target.value)}
        onKeyDown={({ key, currentTarget }) => {
          if (key === 'Escape') currentTarget.value = name
          if (key === 'Enter' || key === 'Escape') currentTarget.blur()
        }}
      />
    </label>
  )
}
