import { at } from '@shared/findings/invariant'
import { type Exact, isZero, negate, subtract } from '@shared/money/exact'
import { exactMoney } from '@shared/money/money'
import type { LineRole, TraceNode } from '../result'
import type { DrawStep } from '../settle/draw'
import type { PlanCapStep } from '../settle/limits'
import type { Settlement, SettlementLine, SettlementStep } from '../settle/settlement'
import { lineParams } from './line'
import { moneyOf, note, type Params, part, partUnlessZero } from './node'

/** A line that is settled, as an explanation names it. */
export interface SettledLineName {
  /** Plan and component that it is a line of; of an override, those of the override. */
  readonly plan: string
  readonly component: string
  readonly role: LineRole
  readonly period: string
}

/**
 * A settlement line: what its step is made of, what stood before it line by line, and its rounding.
 *
 * @param names of the lines of pay the settlement is of, in its order
 */
export function traceSettlementLine(
  payee: string,
  plan: string,
  settlement: Settlement,
  { step, payout }: SettlementLine,
  names: readonly SettledLineName[],
): TraceNode {
  const period = settlement.settled.period.id
  const amount = exactMoney(payout)
  const params = lineParams({ payee, plan, component: null, role: step.role, period })
  const made = partsOf(step, settlement, plan)
  const isTotal = settlement.terms.roundedOn === 'total'
  return note(`settled.${step.role}`, moneyOf(amount), params, [
    ...made,
    ...partUnlessZero(isTotal ? 'roundingOnTotal' : 'rounding', subtract(amount, exactOf(made)), {
      payout: moneyOf(amount),
    }),
    traceStands(settlement, step, names),
  ])
}

/** What parts add up to. */
function exactOf(parts: readonly TraceNode[]): Exact {
  return parts.reduce(
    (total, { adds, figure }) => (adds && figure?.kind === 'money' ? subtract(total, negate(figure.value)) : total),
    { n: 0n, d: 1n },
  )
}

function partsOf(step: SettlementStep, { settled }: Settlement, plan: string): readonly TraceNode[] {
  const stands = part('settled.less', moneyOf(negate(step.before)))
  switch (step.role) {
    case 'planFloor':
      return [
        part('settled.floorLimit', moneyOf(step.floor.limit), { plan }),
        ...(step.floor.inYear === null
          ? []
          : partUnlessZero('settled.lessInYear', negate(step.floor.inYear), yearOf(settled))),
        stands,
      ]
    case 'planCap':
      return capParts(step.cap, step.before, settled)
    case 'assured':
      return [part('settled.assuredPay', moneyOf(step.assured)), stands]
    case 'draw':
      return drawParts(step.draw)
    case 'belowZero': {
      const { opening, carried, taken, closing } = step.belowZero
      return [
        ...partUnlessZero('settled.carried', carried),
        ...partUnlessZero('settled.taken', negate(taken)),
        balance(opening, closing),
      ]
    }
  }
}

function yearOf({ year }: Settlement['settled']): Params {
  return { window: year.id }
}

function capParts(
  { limit, inYear, opening, cut, carried, released, closing }: PlanCapStep,
  before: Exact,
  settled: Settlement['settled'],
): readonly TraceNode[] {
  const moves = isZero(opening) && isZero(carried) ? [] : [balance(opening, closing)]
  const params = { limit: moneyOf(limit) }
  if (isZero(cut)) return [...partUnlessZero('settled.released', released, params), ...moves]
  return [
    part('settled.capLimit', moneyOf(limit)),
    ...(inYear === null ? [] : partUnlessZero('settled.lessInYear', negate(inYear), yearOf(settled))),
    part('settled.less', moneyOf(negate(before))),
    ...moves,
  ]
}

/** What is drawn, what is taken back and what becomes of the rest. */
function drawParts({
  kind,
  due,
  earned,
  opening,
  advanced,
  recovered,
  forgiven,
  collected,
  closing,
}: DrawStep): readonly TraceNode[] {
  const params: Params = { due: moneyOf(due), earned: moneyOf(earned) }
  return [
    ...partUnlessZero(`draw.advanced.${kind}`, advanced, params),
    ...partUnlessZero('draw.recovered', negate(recovered), params),
    ...partUnlessZero('draw.collected', negate(collected)),
    ...(isZero(forgiven) ? [] : [note('draw.forgiven', moneyOf(forgiven))]),
    ...(kind === 'nonRecoverable' ? [] : [balance(opening, closing)]),
  ]
}

function balance(opening: Exact, closing: Exact): TraceNode {
  return note('balance', moneyOf(closing), { opening: moneyOf(opening), closing: moneyOf(closing) })
}

/** What stood before a step: the lines of the period and the steps before it, which add up to it. */
function traceStands(
  { settled, steps }: Settlement,
  step: SettlementStep,
  names: readonly SettledLineName[],
): TraceNode {
  const lines = settled.lines.map((amount, index) => {
    const { role, ...name } = at(names, index)
    return part(`settledLine.${role}`, moneyOf(amount), name)
  })
  const earlier = steps
    .slice(0, steps.indexOf(step))
    .flatMap(({ role, amount }) => partUnlessZero(`settledStep.${role}`, amount))
  return note('settled.stands', moneyOf(step.before), {}, [...lines, ...earlier])
}
