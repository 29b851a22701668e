import { subtract } from '@shared/money/exact'
import { exactMoney, type Money } from '@shared/money/money'
import type { CarvedOut } from '../carvedOut'
import type { TraceNode } from '../result'
import { lineParams } from './line'
import { amountOf, moneyOf, note, type Params, part, partUnlessZero, ratioOf } from './node'

/** What an override takes from a payee: its line, by the part the payee contributed to what it counts. */
export function traceCarvedOut(
  payee: string,
  plan: string,
  { from, compiled, period, override, part: taken }: CarvedOut,
  payout: Money,
): TraceNode {
  const amount = exactMoney(payout)
  const { component, measure } = compiled
  const params = lineParams({ payee, plan, component: component.id, role: 'carvedOut', period: period.id })
  const share: Params = {
    payee: from,
    amount: moneyOf(exactMoney(override.payout)),
    share: ratioOf(taken.share),
    contributed: amountOf(compiled.payoutsOf.length > 0 ? null : measure, taken.weight),
  }
  return note('carvedOut', moneyOf(amount), { ...params, of: compiled.plan, override: component.id }, [
    part('carvedOutPart', moneyOf(taken.amount), share),
    ...partUnlessZero('roundingOnTotal', subtract(amount, taken.amount), { payout: moneyOf(amount) }),
  ])
}
