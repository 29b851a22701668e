import type { Span } from './calendar'
import { isWithin } from './credits'
import { type Fraction, total } from './fraction'
import { linesOf } from './pay'
import { type Group, isInGroup, isOnPlan, type Rule } from './people'
import { type Case, creditSpan, type Run } from './run'

function ruleNamed({ workspace }: Run, planId: string, componentId: string): Rule | undefined {
  const plan = workspace.plans.find(({ id }) => id === planId)
  const component = plan?.components.find(({ id }) => id === componentId)
  return plan === undefined || component === undefined ? undefined : { plan, component }
}

/** What an override on pay counts for one member: lines that end inside the span on a day on which the member is in the group. */
export function payoutsOfMember(
  one: Case,
  group: Group | 'own',
  member: string,
  span: Span = creditSpan(one),
): Fraction {
  const { run } = one
  return total(
    (one.rule.component.payoutsOf ?? []).flatMap(({ plan, component }) => {
      const rule = ruleNamed(run, plan, component)
      if (rule === undefined) return []
      return linesOf(run, rule, member)
        .filter(({ turn }) => isWithin(turn.period.last, span))
        .filter(({ turn }) =>
          group === 'own'
            ? member === one.payee && isOnPlan(run.roster, member, one.rule.plan.id, turn.period.last)
            : isInGroup(run.workspace, run.roster, group, member, turn.period.last),
        )
        .map(({ payout }) => payout)
    }),
  )
}

/** What the components named pay all members of the group, or the payee without one. */
export function payoutsTo(one: Case, group: Group | 'own', span: Span = creditSpan(one)): Fraction {
  return total(one.run.roster.payees.map((member) => payoutsOfMember(one, group, member, span)))
}

/** What a component of the same plan pays in the periods that end in this one; null without one. */
export function payoutIn({ run, rule, payee, turn }: Case, component: string): Fraction | null {
  const other = ruleNamed(run, rule.plan.id, component)
  if (other === undefined) return null
  const lines = linesOf(run, other, payee).filter((line) => isWithin(line.turn.period.last, turn.period))
  return lines.length === 0 ? null : total(lines.map(({ payout }) => payout))
}
