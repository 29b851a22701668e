import { aggregated } from './credits'
import { notBelowZero } from './formulas'
import { type Fraction, NOUGHT, negated } from './fraction'
import { decimalsOf, divideInProportion } from './money'
import { payoutsOfMember } from './override'
import { cancelledBy, linesOf } from './pay'
import { lastDayAssigned, type Rule } from './people'
import { creditsIn, groupIn } from './position'

import { type Case, creditSpan, measureOf, type Run, type Turn } from './run'

/** What an override takes from a member it was earned on; settled with the member's own plan. */
export interface CarvedLine {
  readonly payee: string
  readonly plan: string
  readonly turn: Turn
  readonly payout: Fraction
}

/** An override carved out is taken from the members it was earned on, in proportion to what they contributed. */
export function carvedLines(run: Run, rule: Rule): CarvedLine[] {
  if (rule.component.carvedOut !== true) return []
  return run.roster.payees.flatMap((payee) =>
    linesOf(run, rule, payee).flatMap(({ turn, payout }) => {
      const one: Case = { run, rule, payee, turn, leavesOut: cancelledBy(rule, turn.period.last) }
      const members = run.roster.payees
      const parts = divideInProportion(
        negated(payout),
        members.map((member) => notBelowZero(contributionOf(one, member))),
        decimalsOf(run.workspace.currency),
      )
      return members.flatMap((member, index) => {
        const part = parts?.[index] ?? NOUGHT
        const plan = planOf(one, member)
        return part.top === 0n || plan === null ? [] : [{ payee: member, plan, turn, payout: part }]
      })
    }),
  )
}

function contributionOf(one: Case, member: string): Fraction {
  const group = groupIn(one)
  const { component } = one.rule
  if (group === null || group === 'own') return NOUGHT
  if (component.payoutsOf !== undefined) return payoutsOfMember(one, group, member)
  const measure = measureOf(one.run, component.measure)
  if (measure === undefined) return NOUGHT
  const credits = creditsIn(one, measure, group, creditSpan(one)).filter(({ payee }) => payee === member)
  return aggregated(measure, credits) ?? NOUGHT
}

/** The plan the member has on the last assigned day of the period, else of the span. */
function planOf(one: Case, member: string): string | null {
  const { roster } = one.run
  const day = lastDayAssigned(roster, member, one.turn.period) ?? lastDayAssigned(roster, member, creditSpan(one))
  return day === null ? null : (roster.assignmentOn(member, day)?.plan ?? null)
}
