import { aggregated } from './credits'
import { holds, notBelowZero, payeeNames } from './formulas'
import { type Fraction, NOUGHT, WHOLE } from './fraction'
import { decimalsOf, divideInProportion, rounded } from './money'
import { baseIn, creditsIn, targetIn } from './position'
import { dayCount } from './quotas'
import { type Case, creditSpan, isPaidIn, lastAssignment, measureOf } from './run'

/** A payee's share of the fund: among those of the plan who are in that very team on their last assigned day of the period and qualify. */
export function shareOfFund(one: Case, fund: Fraction): Fraction {
  const { run, rule, payee, turn } = one
  const pool = rule.component.pool
  const team = lastAssignment(one)?.team
  if (pool === undefined || team == null) return NOUGHT
  const sharing = run.roster.payees
    .filter((other) => isPaidIn(run, rule, other, turn.period))
    .map((other): Case => ({ ...one, payee: other }))
    .filter((other) => lastAssignment(other)?.team === team)
    .filter((other) => pool.qualifies === '' || holds(pool.qualifies, payeeNames(other)) === true)
  const parts = divideInProportion(
    rounded(fund, run.workspace),
    sharing.map((other) => figureOf(other, pool.sharedBy)),
    decimalsOf(run.workspace.currency),
  )
  return parts?.[sharing.findIndex((other) => other.payee === payee)] ?? NOUGHT
}

/** What a fund is shared by, over the span of the credit. */
function figureOf(one: Case, by: NonNullable<Case['rule']['component']['pool']>['sharedBy']): Fraction {
  const { run, rule, payee } = one
  const span = creditSpan(one)
  switch (by) {
    case 'equally':
      return WHOLE
    case 'targetVariable':
      return targetIn(one, span)
    case 'basePay':
      return baseIn(one, span)
    case 'days':
      return dayCount(run, rule.plan.id, payee, span)
    case 'credited': {
      const measure = measureOf(run, rule.component.measure)
      if (measure === undefined) return NOUGHT
      return notBelowZero(aggregated(measure, creditsIn(one, measure, 'own', span)) ?? NOUGHT)
    }
  }
}
