import { paysFlat } from '@shared/engine/rateTable'
import type { Rounding } from '@shared/money/rounding'
import { blankText, type CellFormula, call, operation, whole } from './cellFormula'
import type { ComponentCells } from './planSheet'

/**
 * Decimals kept where a position is held against a bound. A double off by its last bit would otherwise miss a bound that the exact position
 * reaches; no cent of a real position lies between a bound and half of this below it.
 */
const BOUND_DIGITS = whole(12)

/** The position as it is held against bounds. */
function atBound(position: CellFormula): CellFormula {
  return call('ROUND', position, BOUND_DIGITS)
}

/** credited ÷ quota; blank words where there is no quota to divide by. */
export function attainmentFormula(credited: CellFormula, quota: CellFormula | null): CellFormula {
  if (quota === null) return blankText
  return call('IF', operation(quota, '=', whole(0)), blankText, operation(credited, '/', quota))
}

/** What the table is read at: attainment, or money or units; a team's attainment in money is that share of the own quota. */
export function positionFormula(
  { component }: ComponentCells,
  cells: { readonly credited: CellFormula; readonly attainment: CellFormula; readonly ownQuota: CellFormula | null },
): CellFormula | null {
  if (component.table.by === 'attainment') return cells.attainment
  if (component.creditedTo === 'owner') return cells.credited
  return cells.ownQuota === null ? null : operation(cells.ownQuota, '*', cells.attainment)
}

/** What the table gives at a position, before the unit: the sum of slice × value, or the value reached. */
export function tableFormula(cells: ComponentCells, position: CellFormula): CellFormula {
  const { table } = cells.component
  const { bounds, values, steps, lowest } = cells
  const reached = call('LOOKUP', atBound(position), bounds, values)
  const below = operation(atBound(position), '<', lowest)
  switch (table.application) {
    case 'marginal': {
      const above = operation(position, '-', bounds)
      return call('SUMPRODUCT', operation(operation(operation(position, '>', bounds), '*', above), '*', steps))
    }
    case 'retroactive':
      return call('IF', below, whole(0), operation(position, '*', reached))
    case 'step':
      return table.cumulative === true
        ? call('SUMPRODUCT', operation(operation(atBound(position), '>=', bounds), '*', values))
        : call('IF', below, whole(0), reached)
    case 'interpolated': {
      const value = lineFormula(cells, position)
      return call(
        'IF',
        operation(position, '<', whole(0)),
        whole(0),
        paysFlat(table) ? value : operation(position, '*', value),
      )
    }
  }
}

/** The value on the straight line between the points; beyond the ends flat, or on along the outermost stretch. */
function lineFormula(
  { component, bounds, values, steps, lowest, highest }: ComponentCells,
  position: CellFormula,
): CellFormula {
  const { tiers, ends } = component.table
  if (tiers.length === 1) return call('INDEX', values, whole(1))
  const held = call('MIN', call('MAX', position, lowest), highest)
  const point = call('MIN', call('MATCH', held, bounds, whole(1)), whole(tiers.length - 1))
  const along = operation(ends === 'extended' ? position : held, '-', call('INDEX', bounds, point))
  return operation(
    call('INDEX', values, point),
    '+',
    operation(along, '*', call('INDEX', steps, operation(point, '+', whole(1)))),
  )
}

/** What turns the table's figure into money: weight, and quota or target as the value is one of either; null without the quota it needs. */
export function unitFormula(
  { component, weight }: ComponentCells,
  target: CellFormula,
  ownQuota: CellFormula | null,
): CellFormula | null {
  const { table } = component
  const ofTarget = table.pays === 'percentOfTarget' || table.pays === 'multipleOfBaseRate'
  const weighted = ofTarget ? operation(weight, '*', target) : weight
  if (paysFlat(table)) return weighted
  if (table.by === 'attainment') {
    if (ofTarget) return weighted
    return ownQuota === null ? null : operation(weighted, '*', ownQuota)
  }
  if (!ofTarget) return weighted
  return ownQuota === null ? null : operation(weighted, '/', ownQuota)
}

/** Table × unit, nothing below the threshold. */
export function earnedFormula(
  { threshold }: ComponentCells,
  given: CellFormula,
  unit: CellFormula,
  attainment: CellFormula,
): CellFormula {
  const earned = operation(given, '*', unit)
  if (threshold === null) return earned
  return call('IF', operation(atBound(attainment), '<', threshold), whole(0), earned)
}

/** The most a cap lets through; null without a cap. */
export function capFormula(
  { component, cap, weight }: ComponentCells,
  capBase: CellFormula | null,
): CellFormula | null {
  if (component.cap === null || cap === null) return null
  if (component.cap.of === 'amount') return cap
  if (capBase === null) return null
  return component.cap.of === 'targetVariable'
    ? operation(cap, '*', capBase)
    : operation(operation(cap, '*', weight), '*', capBase)
}

/**
 * The one rounding of a line. Doubles leave a tie such as 0.125 a last bit off; rounding first to `guard` decimals puts it back, and only
 * then decides the minor unit. `payoutFormula` is tried against the engine before it is used.
 *
 * @param digits decimals of the minor unit
 * @param guard  decimals of the first rounding, more than `digits`
 */
export function roundingFormula(amount: CellFormula, rounding: Rounding, digits: number, guard: number): CellFormula {
  if (rounding === 'halfAwayFromZero') return call('ROUND', call('ROUND', amount, whole(guard)), whole(digits))
  const unit = whole(10 ** digits)
  const units = call('ROUND', operation(amount, '*', unit), whole(guard - digits))
  if (rounding === 'truncate') return operation(call('TRUNC', units, whole(0)), '/', unit)
  const isTie = operation(operation(operation(units, '-', call('INT', units)), '*', whole(2)), '=', whole(1))
  const toEven = operation(whole(2), '*', call('ROUND', operation(units, '/', whole(2)), whole(0)))
  return operation(call('IF', isTie, toEven, call('ROUND', units, whole(0))), '/', unit)
}
