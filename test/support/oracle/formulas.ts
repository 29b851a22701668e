import { aggregated, cellOf, columnNamed, isWithin, ownerCredits } from './credits'
import { evaluate, type Lookup, Missing, type Value } from './expression'
import { type Fraction, isBelow, NOUGHT, ratio } from './fraction'
import { namedNumber } from './numbers'
import { payoutIn } from './override'
import { type Group, isInGroup, lastDayOnPlan } from './people'
import { scoreOf } from './position'
import { groupQuota, ownQuota } from './quotas'
import { type Case, creditSpan, isOnRule, lastAssignment, measureOf, personalValue, quotaSpan } from './run'

/** The names of a formula over the payee, all of the last assigned day of the period; with a row, its columns too. */
export function payeeNames(one: Case, row?: number): Lookup {
  return (name) => {
    const column = row === undefined ? undefined : columnNamed(one.run.workspace, name)
    if (column !== undefined && row !== undefined) return cellOf(column, row)
    const reference = /^(\w+)\((.*)\)$/.exec(name)
    if (reference !== null) return need(name, figureOf(one, reference[1] ?? '', reference[2] ?? ''))
    const assignment = lastAssignment(one)
    const day = lastDayOnPlan(one.run.roster, one.payee, one.rule.plan.id, one.turn.period)
    if (assignment === undefined || day === null) throw new Missing(name)
    return (
      personalValue(one.run, one.payee, assignment, day, name) ??
      namedNumber(one.run.workspace, name, assignment.fields)
    )
  }
}

function need(name: string, value: Fraction | null): Value {
  if (value === null) throw new Missing(name)
  return value
}

/** A figure of the payee over the component's spans. */
function figureOf(one: Case, word: string, id: string): Fraction | null {
  switch (word) {
    case 'credited':
      return credited(one, id, null)
    case 'quota':
      return quota(one, id, null)
    case 'attainment':
      return ratio(credited(one, id, null), quota(one, id, null))
    case 'team_attainment': {
      const team = lastAssignment(one)?.team
      if (team == null) return null
      const group: Group = { kind: 'team', team }
      return ratio(credited(one, id, group), quota(one, id, group))
    }
    case 'score':
      return scoreOf(one, id, quotaSpan(one))
    case 'payout':
      return payoutIn(one, id)
    default:
      return null
  }
}

function credited(one: Case, id: string, group: Group | null): Fraction | null {
  const { run, rule, payee } = one
  const measure = measureOf(run, id)
  if (measure === undefined) return null
  const credits = ownerCredits(run, measure).filter(
    (credit) =>
      isWithin(credit.day, creditSpan(one)) &&
      !one.leavesOut.isOut(credit) &&
      (group === null
        ? credit.payee === payee && isOnRule(run, rule, payee, credit.day)
        : isInGroup(run.workspace, run.roster, group, credit.payee, credit.day)),
  )
  return aggregated(measure, credits)
}

function quota({ run, rule, payee, turn }: Case, id: string, group: Group | null): Fraction | null {
  const span = quotaSpan({ rule, turn })
  return group === null
    ? ownQuota(run, rule.plan, id, payee, span).quota
    : groupQuota(run, rule.plan, id, group, span).quota
}

/** Whether a condition holds; null when something it needs is missing. */
export function holds(text: string, names: Lookup): boolean | null {
  try {
    return evaluate(text, names) === true
  } catch (error) {
    if (error instanceof Missing) return null
    throw error
  }
}

/** At least nothing: limits below zero count as zero. */
export function notBelowZero(value: Fraction): Fraction {
  return isBelow(value, NOUGHT) ? NOUGHT : value
}
