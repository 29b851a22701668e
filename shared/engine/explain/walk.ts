import { subtract, ZERO } from '@shared/money/exact'
import type { TraceNode } from '../result'
import type { PaidTransaction } from '../transactions'
import { sourceOf, traceTransactionCredit } from './credits'
import type { Explained } from './explained'
import { grounds } from './grounds'
import { amountOf, moneyOf, note, type Params, part, partUnlessZero } from './node'
import { paidBySlices, positionFigure, traceChoice, traceFactors, traceSlices, traceUnit } from './slices'

/** Pay worked out transaction by transaction: what each is paid, at which tiers of which table. */
export function traceWalk(explained: Explained, transactions: readonly PaidTransaction[]): TraceNode {
  const { paid } = explained
  const alone = paid.standing.worked?.reads === 'transaction'
  const first = transactions.find(({ ready }) => ready !== null)?.ready
  return part(alone ? 'table.alone' : 'table.walked', moneyOf(paid.tablePay), {}, [
    ...transactions.map((one) => traceTransaction(explained, one, alone)),
    ...(first === undefined || first === null ? [] : [traceUnit(explained, first)]),
    ...grounds(explained),
  ])
}

function traceTransaction(explained: Explained, transaction: PaidTransaction, alone: boolean): TraceNode {
  const { credit, ready, slices, rate, uncapped, limit, pay, choice, fault } = transaction
  const { compiled, performance } = explained
  const params: Params = {
    ...sourceOf(performance.compiled.workspace, credit.row),
    day: { kind: 'date', day: credit.day },
    credited: amountOf(compiled.measure, credit.amount),
  }
  const given = ready === null ? ZERO : paidBySlices(ready, slices)
  const stretch =
    ready === null || alone
      ? []
      : [
          note('stretch', null, {
            from: positionFigure(ready.table.by, transaction.from),
            to: positionFigure(ready.table.by, transaction.to),
          }),
        ]
  return part(fault === null ? 'paidTransaction' : `paidTransaction.${fault}`, moneyOf(pay), params, [
    ...(ready === null ? [] : traceSlices(ready, slices)),
    ...traceFactors(explained, rate, given),
    ...partUnlessZero('transactionCap', subtract(pay, uncapped), limit === null ? {} : { limit: moneyOf(limit) }),
    ...stretch,
    ...(choice === null ? [] : [traceChoice(explained, choice)]),
    ...traceTransactionCredit(explained, credit),
  ])
}
