import type { Cap, Floor } from '@shared/plan/model'
import type { Span } from './calendar'
import { aggregated } from './credits'
import { notBelowZero } from './formulas'
import { type Fraction, NOUGHT, ratio, times, WHOLE } from './fraction'
import { payoutsTo } from './override'
import { baseIn, creditsIn, groupIn, quotasIn, targetIn } from './position'
import { type Case, measureOf, numberIn } from './run'

/** The most or the least that a component pays over its window, or over the period; null where it needs a quota that is missing. */
export function limitOf(one: Case, limit: Cap | Floor): Fraction | null {
  const span = limit.per === 'window' ? one.turn.window : one.turn.period
  const amount = amountOf(one, limit.of, span)
  return amount === null ? null : notBelowZero(times(numberIn(one, limit.value), amount))
}

function amountOf(one: Case, of: Cap['of'], span: Span): Fraction | null {
  const weight = numberIn(one, one.rule.component.weight)
  switch (of) {
    case 'amount':
      return WHOLE
    case 'targetVariable':
      return targetIn(one, span)
    case 'componentTarget':
      return times(weight, targetIn(one, span))
    case 'basePay':
      return baseIn(one, span)
    case 'credited':
      return creditedIn(one, span)
    case 'baseRate': {
      const { quota, full } = quotasIn(one, one.rule.component.measure, groupIn(one), span)
      const isRamped = one.rule.plan.ramp?.baseRateOf === 'rampedQuota'
      const rate = ratio(targetIn(one, span), isRamped ? quota : full)
      return rate === null ? null : times(times(weight, rate), creditedIn(one, span))
    }
  }
}

/** Credit of the span as far as the period has come. */
function creditedIn(one: Case, span: Span): Fraction {
  const { component } = one.rule
  const group = groupIn(one)
  const until = { first: span.first, last: Math.min(span.last, one.turn.period.last) }
  if (component.payoutsOf !== undefined) return group === null ? NOUGHT : payoutsTo(one, group, until)
  const measure = measureOf(one.run, component.measure)
  return measure === undefined ? NOUGHT : (aggregated(measure, creditsIn(one, measure, group, until)) ?? NOUGHT)
}
