import { invariant } from '@shared/findings/invariant'
import { add, isZero, multiply, negate, ONE, subtract, ZERO } from '@shared/money/exact'
import { exactMoney, type Money } from '@shared/money/money'
import type { LineAmount } from '../pay'
import type { LineRole, TraceNode } from '../result'
import type { Explained } from './explained'
import { moneyOf, note, type Params, part, partUnlessZero, ratioOf } from './node'
import { traceFactors } from './slices'
import { traceTable } from './table'

/** Which line a tree is of: its params name it, as `PayoutLine` does. */
export interface TracedLine {
  readonly payee: string
  readonly plan: string
  readonly component: string | null
  readonly role: LineRole
  readonly period: string
}

/** The params of the first step of a tree. */
export function lineParams({ payee, plan, component, role, period }: TracedLine): Params {
  return { payee, plan, role, period, ...(component === null ? {} : { component }) }
}

/**
 * A component's line: what the table gives, what threshold, multipliers, gate and caps make of it, what was paid before and the rounding.
 *
 * @param payout what the line pays: rounded on its own, or cut to add to a rounded total
 */
export function traceComponentLine(explained: Explained, payout: Money): TraceNode {
  const { compiled, payee, paid } = explained
  const { component, plan } = compiled
  const params = lineParams({ payee, plan, component: component.id, role: 'component', period: paid.period.id })
  return note(component.kind === 'award' ? 'award' : 'payout', moneyOf(exactMoney(payout)), params, [
    traceTable(explained),
    ...traceThreshold(explained),
    ...tracePayFactors(explained),
    ...traceGate(explained),
    ...traceCaps(explained),
    ...traceRounding(paid, payout),
  ])
}

function traceThreshold({ paid }: Explained): readonly TraceNode[] {
  const { reachesThreshold, standing, tablePay } = paid
  const threshold = standing.worked?.threshold ?? null
  if (reachesThreshold || threshold === null) return []
  const { ratio } = standing.position.measured
  const params: Params = { threshold: ratioOf(threshold), ...(ratio === null ? {} : { attainment: ratioOf(ratio) }) }
  return [part(ratio === null ? 'thresholdUnknown' : 'threshold', moneyOf(negate(tablePay)), params)]
}

function tracePayFactors(explained: Explained): readonly TraceNode[] {
  const { paid } = explained
  return paid.reachesThreshold ? traceFactors(explained, paid.payFactors, paid.tablePay) : []
}

/** A gate that holds says so; one that does not takes what its factor leaves out. */
function traceGate({ compiled: { component, plan }, paid }: Explained): readonly TraceNode[] {
  const { gate } = paid
  if (gate === null) return []
  const before = paid.reachesThreshold ? multiply(paid.tablePay, paid.payFactors.product) : ZERO
  const params: Params = { plan, component: component.id, gate: component.id }
  if (gate.holds) return [note('gateHolds', null, params)]
  const factor = { kind: 'rate', value: gate.factor } as const
  const change = moneyOf(multiply(before, subtract(gate.factor, ONE)))
  return [part(gate.fault === null ? 'gateFails' : 'gateMissing', change, { ...params, factor })]
}

/** From what is earned to what is due: excess carried here, a cap, what was paid before and what a cap took for good. */
function traceCaps({ compiled: { component }, paid }: Explained): readonly TraceNode[] {
  const { window, earned, gross, payToDate, paidBefore, lostBefore, carriedBefore, lostNow, capLimit, unrounded } = paid
  const isPerPeriod = component.cap?.per === 'period'
  const limit: Params = capLimit === null ? {} : { limit: moneyOf(capLimit) }
  const carried = component.cap?.excess === 'carried' ? 'Carried' : ''
  const carriedIn = partUnlessZero('carriedBefore', carriedBefore)
  const windowCut = subtract(payToDate, gross)
  const cuts = [
    ...partUnlessZero(`capPerWindow${carried}`, windowCut, limit),
    ...(isPerPeriod ? partUnlessZero(`capPerPeriod${carried}`, negate(lostNow), limit) : []),
  ]
  const known = add(add(carriedBefore, windowCut), isPerPeriod ? negate(lostNow) : ZERO)
  const before = subtract(subtract(unrounded, earned), known)
  const lost = isZero(before) || isZero(lostBefore) || carried !== '' ? ZERO : lostBefore
  return [
    ...carriedIn,
    ...(isPerPeriod ? [] : cuts),
    ...partUnlessZero('paidBefore', add(before, lost), { window: window.id, paid: moneyOf(paidBefore) }),
    ...partUnlessZero('lostBefore', negate(lost), { window: window.id }),
    ...(isPerPeriod ? cuts : []),
  ]
}

function traceRounding({ unrounded, paid }: LineAmount, payout: Money): readonly TraceNode[] {
  const amount = exactMoney(payout)
  const difference = subtract(amount, unrounded)
  if (isZero(difference)) return []
  const isRoundedAlone = isZero(subtract(paid, amount))
  const isUnpayable = isZero(paid) && isRoundedAlone && differsByMuch(unrounded)
  const kind = isUnpayable ? 'tooLarge' : isRoundedAlone ? 'rounding' : 'roundingOnTotal'
  return [part(kind, moneyOf(difference), { payout: moneyOf(amount) })]
}

/** More than any rounding takes. */
function differsByMuch({ n, d }: { readonly n: bigint; readonly d: bigint }): boolean {
  return n > d || n < -d
}

/** The line that lifts what a component paid to its floor. */
export function traceFloorLine(explained: Explained, payout: Money): TraceNode {
  const { compiled, payee, paid } = explained
  const { component, plan } = compiled
  const { floor } = paid
  invariant(floor !== null, 'a floor line is one of a floor that adds something')
  const params = lineParams({ payee, plan, component: component.id, role: 'floor', period: paid.period.id })
  return note('floor', moneyOf(exactMoney(payout)), params, [
    part('floorLimit', moneyOf(floor.limit)),
    part('floorReached', moneyOf(negate(floor.reached))),
    ...traceRounding(floor, payout),
  ])
}
