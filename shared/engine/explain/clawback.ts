import { compare, multiply, negate, ONE, subtract } from '@shared/money/exact'
import { exactMoney, type Money } from '@shared/money/money'
import type { Clawback, ClawbackPart } from '../clawback'
import type { CompiledComponent } from '../compile'
import type { Performance } from '../performance'
import type { TraceNode } from '../result'
import { sourceOf } from './credits'
import { lineParams } from './line'
import { moneyOf, note, part, partUnlessZero, rateOf } from './node'

/** What is taken back for cancelled transactions: of each window, what it pays without them less what it paid. */
export function traceClawback(
  performance: Performance,
  { plan, component }: CompiledComponent,
  payee: string,
  { period, parts, unrounded }: Clawback,
  payout: Money,
): TraceNode {
  const amount = exactMoney(payout)
  const params = lineParams({ payee, plan, component: component.id, role: 'clawback', period: period.id })
  return note('clawback', moneyOf(amount), params, [
    ...parts.map((one) => traceWindow(performance, one)),
    ...partUnlessZero('rounding', subtract(amount, unrounded), { payout: moneyOf(amount) }),
  ])
}

function traceWindow(
  { compiled: { workspace } }: Performance,
  { window, rows, paid, without, share, amount }: ClawbackPart,
): TraceNode {
  const isAll = compare(share, ONE) === 0
  const params = { window: window.id, share: rateOf(share) }
  return part(isAll ? 'clawbackWindow' : 'clawbackShare', moneyOf(amount), params, [
    part('clawbackWithout', moneyOf(multiply(share, without)), { amount: moneyOf(without) }),
    part('clawbackPaid', moneyOf(negate(multiply(share, paid))), { amount: moneyOf(paid) }),
    ...rows.map((row) => note('clawbackTransaction', null, sourceOf(workspace, row))),
  ])
}
