import { add, compare, type Exact, isZero, multiply, negate, ONE, subtract, ZERO } from '@shared/money/exact'
import type { RateTable } from '@shared/plan/model'
import type { AppliedFactor, Factors } from '../multipliers'
import { columnReached, paysFlat, type Slice, type WorkedTable } from '../rateTable'
import type { ReadyTable } from '../readyTable'
import type { Figure, TraceNode } from '../result'
import type { WorkedChoice } from '../workedComponent'
import type { Explained } from './explained'
import { countOf, moneyOf, note, type Params, part, rateOf, ratioOf } from './node'

/** Slices × unit, before rate multipliers. */
export function paidBySlices({ unit }: ReadyTable, slices: readonly Slice[]): Exact {
  return slices.reduce((total, { width, value }) => add(total, multiply(multiply(width, value), unit)), ZERO)
}

export function traceSlices({ table, unit }: ReadyTable, slices: readonly Slice[]): readonly TraceNode[] {
  return slices.map((slice) => traceSlice(table, slice, unit))
}

function traceSlice(table: WorkedTable, slice: Slice, unit: Exact): TraceNode {
  const flat = paysFlat(table)
  const read = table.application === 'interpolated' ? 'line' : 'slice'
  const kind = `${flat ? (read === 'line' ? 'lineFlat' : 'flat') : read}${slice.to === null ? 'Open' : ''}`
  return part(kind, moneyOf(multiply(multiply(slice.width, slice.value), unit)), {
    from: positionFigure(table.by, slice.from),
    ...(slice.to === null ? {} : { to: positionFigure(table.by, slice.to) }),
    ...(flat ? {} : { width: positionFigure(table.by, slice.width) }),
    value: valueFigure(table.pays, slice.value),
    unit: unitFigure(table, unit),
  })
}

export function positionFigure(by: RateTable['by'], value: Exact): Figure {
  return by === 'attainment' ? ratioOf(value) : by === 'money' ? moneyOf(value) : countOf(value)
}

function valueFigure(pays: RateTable['pays'], value: Exact): Figure {
  switch (pays) {
    case 'rate':
    case 'percentOfTarget':
      return rateOf(value)
    case 'perUnit':
    case 'amount':
      return moneyOf(value)
    case 'multipleOfBaseRate':
      return countOf(value)
  }
}

/** The unit is money, but a weight or a base rate where position × value is money already. */
export function unitFigure(table: WorkedTable, unit: Exact): Figure {
  const isTarget = table.pays === 'percentOfTarget' || table.pays === 'multipleOfBaseRate'
  if (paysFlat(table)) return isTarget ? moneyOf(unit) : rateOf(unit)
  if (table.by !== 'attainment') return rateOf(unit)
  return table.pays === 'perUnit' ? countOf(unit) : moneyOf(unit)
}

/** What one unit of position × value is worth, and what it is made of. */
export function traceUnit({ paid }: Explained, { table, unit }: ReadyTable): TraceNode {
  const { target, worked, position } = paid.standing
  const { quota, baseQuota } = position
  const count = table.pays === 'perUnit' ? 'units' : 'money'
  const quotaParam = (name: string, value: Exact | null): Params =>
    value === null ? {} : { [name]: positionFigure(count, value) }
  return note(unitKind(table, quota, baseQuota), unitFigure(table, unit), {
    weight: rateOf(worked === null ? ONE : worked.weight),
    target: moneyOf(target),
    ...quotaParam('quota', quota),
    ...quotaParam('baseQuota', baseQuota),
  })
}

function unitKind(table: WorkedTable, quota: Exact | null, baseQuota: Exact | null): string {
  const ofTarget = table.pays === 'percentOfTarget' || table.pays === 'multipleOfBaseRate'
  if (paysFlat(table)) return ofTarget ? 'unitTarget' : 'unitWeight'
  if (table.by !== 'attainment') {
    if (!ofTarget) return 'unitWeight'
    return table.pays === 'percentOfTarget' ? 'unitShareOfQuota' : 'unitBaseRate'
  }
  if (!ofTarget) return 'unitQuota'
  if (table.pays === 'percentOfTarget' || quota === null || baseQuota === null) return 'unitTarget'
  return compare(quota, baseQuota) === 0 ? 'unitTarget' : 'unitBaseRateOfQuota'
}

/**
 * What multipliers add to an amount, one after the other: each takes what the ones before left × (its factor - 1), so that all add up.
 *
 * @param amount what they multiply
 */
export function traceFactors(
  { compiled: { plan, component } }: Explained,
  { factors, fault }: Factors,
  amount: Exact,
): readonly TraceNode[] {
  let stands = amount
  const steps = factors.map((applied) => {
    const change = multiply(stands, subtract(applied.factor, ONE))
    stands = multiply(stands, applied.factor)
    return part(factorKind(applied), moneyOf(change), {
      plan,
      component: component.id,
      multiplier: String(applied.multiplier.index),
      read: rateOf(applied.read),
      factor: rateOf(applied.factor),
    })
  })
  if (fault === null) return steps
  const params = { plan, component: component.id, multiplier: String(fault.multiplier.index) }
  return [...steps, part('multiplierFault', moneyOf(negate(stands)), params)]
}

function factorKind({ read, factor }: AppliedFactor): string {
  return compare(read, factor) === 0 ? 'multiplier' : 'multiplierBounded'
}

/** The choice that took the place of the component's own table. */
export function traceChoice(
  { compiled: { plan, component } }: Explained,
  { index, priority, when }: WorkedChoice,
): TraceNode {
  const params: Params = { plan, component: component.id, choice: String(index), priority }
  return note(when === null ? 'choiceAlways' : 'choice', null, params)
}

/** Where the second axis of a matrix stands, and the column it has reached. */
export function traceColumn(explained: Explained, column: number | null): readonly TraceNode[] {
  const { compiled, paid } = explained
  const chosen = paid.choice?.table ?? paid.standing.worked?.table
  const across = chosen?.across ?? null
  if (across === null) return []
  const reached = paid.standing.second(across)
  if (reached === null) return [note('columnMissing', null)]
  const index = column ?? columnReached(across, reached)
  const from = across.from[index]
  const measure = across.measure ?? compiled.measure?.id
  const params: Params = {
    ...(measure === undefined ? {} : { measure }),
    reached: positionFigure(across.by, reached),
  }
  if (from === undefined) return [note('columnBelow', null, params)]
  return [note('column', null, { ...params, column: index + 1, from: positionFigure(across.by, from) })]
}

/** Where `incremental` pay begins: at the position of the period before. */
export function traceSince({ paid }: Explained, { table }: ReadyTable): readonly TraceNode[] {
  const { positionBefore, tablePosition } = paid
  if (positionBefore === null || tablePosition === null || isZero(positionBefore)) return []
  return [
    note('since', null, {
      from: positionFigure(table.by, positionBefore),
      to: positionFigure(table.by, tablePosition),
    }),
  ]
}
