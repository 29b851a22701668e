import { periodOf } from '@shared/calendar/period'
import { at } from '@shared/findings/invariant'
import { subtract, sum } from '@shared/money/exact'
import { exactMoney } from '@shared/money/money'
import type { ScheduledLine } from '../payments'
import type { TraceNode } from '../result'
import type { Run } from '../run'
import type { PlanStatement, StatedLine } from '../statement'
import { traceCarvedOut } from './carvedOut'
import { traceClawback } from './clawback'
import { traceComponentLine, traceFloorLine } from './line'
import { moneyOf, note, part, partUnlessZero } from './node'
import { type SettledLineName, traceSettlementLine } from './settlement'

/** A tree for each line of pay of a statement that is asked for, with the months it is paid in where its component pays later. */
export function traceLines(
  run: Run,
  payee: string,
  { plan, lines, payments }: PlanStatement,
  isAsked: (line: StatedLine) => boolean,
): readonly TraceNode[] {
  return lines.flatMap((line, place) => {
    if (!isAsked(line)) return []
    const traced = traceLine(run, payee, plan.plan.id, line)
    const paysLater = line.compiled.component.payments !== undefined && line.kind === 'pay' && line.payout.minor !== 0
    const paid = paysLater ? [tracePayments(run, at(payments, place))] : []
    return [{ ...traced, children: [...traced.children, ...paid] }]
  })
}

function traceLine({ calculation: { performance } }: Run, payee: string, plan: string, line: StatedLine): TraceNode {
  const { compiled, payout } = line
  switch (line.role) {
    case 'component':
      return traceComponentLine({ performance, compiled, payee, paid: line.paid }, payout)
    case 'floor':
      return traceFloorLine({ performance, compiled, payee, paid: line.paid }, payout)
    case 'clawback':
      return traceClawback(performance, compiled, payee, line.clawback, payout)
    case 'carvedOut':
      return traceCarvedOut(payee, plan, line.carvedOut, payout)
  }
}

/** When a line is paid: its payments and what is still held back add up to it. */
function tracePayments({ workspace }: Run, { payout, payments }: ScheduledLine): TraceNode {
  const earned = exactMoney(payout)
  const held = subtract(earned, sum(payments.map(({ amount }) => amount)))
  return note('payments', moneyOf(earned), {}, [
    ...payments.map(({ paidIn, amount }) =>
      part('payment', moneyOf(amount), { period: periodOf(paidIn, 'month', workspace.fiscalYearStart).id }),
    ),
    ...partUnlessZero('heldBack', held),
  ])
}

/** A tree for each settlement line of a statement whose settled period is asked for. */
export function traceSettlements(
  payee: string,
  { plan, lines, settlements }: PlanStatement,
  isAsked: (period: StatedLine['period']) => boolean,
): readonly TraceNode[] {
  const paying = lines.filter(({ kind }) => kind === 'pay')
  return settlements.flatMap(({ settlement, places }) => {
    if (!isAsked(settlement.settled.period)) return []
    const names = places.map((place): SettledLineName => {
      const { compiled, role, period } = at(paying, place)
      return { plan: compiled.plan, component: compiled.component.id, role, period: period.id }
    })
    return settlement.lines.map((line) => traceSettlementLine(payee, plan.plan.id, settlement, line, names))
  })
}
