import { useFormat, useTranslate, useWorkspace } from '@renderer/app/context'
import { Icon } from '@renderer/ui/Icon'
import { evaluateAssumptions } from '@shared/formula/assumptions'
import { evaluateNumberText } from '@shared/formula/numberText'
import { add, compare, type Exact, exact, multiply, ONE, sum } from '@shared/money/exact'
import type { Component, CompPlan } from '@shared/plan/model'
import { useMemo } from 'react'
import { usePreviews } from './usePreviews'

/** Whether the weights close and what the plan pays at 100 % of everything: always in view under the components. */
export function PlanChecks({ plan }: { readonly plan: CompPlan }) {
  const t = useTranslate()
  const format = useFormat()
  const weights = useWeightSum(plan)
  const atTarget = usePayAtTarget(plan)
  return (
    <p className="plan__checks" role="status">
      {weights !== null && (
        <Check
          isRight={compare(weights, ONE) === 0}
          text={t(compare(weights, ONE) === 0 ? 'plan.weights.sum' : 'plan.weights.wrong', {
            sum: format.rate(weights),
          })}
        />
      )}
      {atTarget !== null && (
        <Check isRight={compare(atTarget, ONE) === 0} text={t('plan.target.pays', { share: format.rate(atTarget) })} />
      )}
    </p>
  )
}

function Check({ isRight, text }: { readonly isRight: boolean; readonly text: string }) {
  return (
    <span className={isRight ? 'check' : 'check check--wrong'}>
      <Icon name={isRight ? 'check' : 'warning'} />
      {text}
    </span>
  )
}

/** Awards are no pay: they take no part of target variable. */
function payingComponents({ components }: CompPlan): readonly Component[] {
  return components.filter(({ kind }) => kind !== 'award')
}

/** Null where a component pays rates or amounts: its weight then is no share of target variable. */
function useWeightSum(plan: CompPlan): Exact | null {
  const { assumptions } = useWorkspace()
  return useMemo(() => {
    const { values } = evaluateAssumptions(assumptions)
    const paying = payingComponents(plan)
    if (!paying.every(paysOfTarget)) return null
    const weights = paying.map(({ weight }) => evaluateNumberText(weight, values, ''))
    const known = weights.flatMap((weight) => (weight.ok ? [weight.value] : []))
    return known.length === weights.length && known.length > 0 ? sum(known) : null
  }, [plan, assumptions])
}

const AT_TARGET = [ONE]

/** The share of target variable paid at 100 %; null where a component pays by amount or rate and the share depends on the person. */
function usePayAtTarget(plan: CompPlan): Exact | null {
  const workspace = useWorkspace()
  const paying = payingComponents(plan)
  const previews = usePreviews(
    workspace,
    plan.id,
    paying.map(({ id }) => id),
    AT_TARGET,
  )
  if (paying.length === 0 || !paying.every((each) => paysOfTarget(each) && isReadAtTarget(each)) || previews === null)
    return null
  let total = exact(0n)
  for (const [point] of previews) {
    if (point === undefined || point.pay === null) return null
    total = add(total, point.pay)
  }
  return multiply(total, exact(1n, 100n))
}

/** 100 % says all there is to know: a matrix has a second axis, and choices have tables of their own. */
function isReadAtTarget({ table, choices }: Component): boolean {
  return table.by === 'attainment' && table.across === undefined && choices === undefined
}

function paysOfTarget({ table }: Component): boolean {
  return table.pays === 'percentOfTarget' || table.pays === 'multipleOfBaseRate'
}
