import { paysFlat } from '@shared/engine/rateTable'
import type { Rounding } from '@shared/money/rounding'
import type { Cap, Floor } from '@shared/plan/model'
import { blankText, type CellFormula, call, operation, whole } from './cellFormula'
import type { ComponentCells } from './planSheet'

/**
 * Decimals kept where a position is held against a bound. A double off by its last bit would otherwise miss a bound that the exact position
 * reaches; no cent of a real position lies between a bound and half of this below it.
 */
const BOUND_DIGITS = whole(12)

/** The position as it is held against bounds. */
export function atBound(position: CellFormula): CellFormula {
  return call('ROUND', position, BOUND_DIGITS)
}

/** credited ÷ quota; blank words where there is no quota to divide by. */
export function attainmentFormula(credited: CellFormula, quota: CellFormula | null): CellFormula {
  if (quota === null) return blankText
  return call('IF', operation(quota, '=', whole(0)), blankText, operation(credited, '/', quota))
}

/** Where a table is read: the position, where it was before for `incremental`, and where the excess of `overage` begins. */
export interface TablePlace {
  readonly position: CellFormula
  /** Null: the table is read from zero. */
  readonly before: CellFormula | null
  readonly whole: CellFormula
}

/** What the table gives, before the unit; with a position before, only what the stretch between the two adds. */
export function tableFormula(cells: ComponentCells, place: TablePlace): CellFormula {
  const { table } = cells
  if (paysFlat(table)) {
    const now = mirrored(cells, place.position, (position) => flatFormula(cells, position))
    if (place.before === null) return now
    return operation(
      now,
      '-',
      mirrored(cells, place.before, (position) => flatFormula(cells, position)),
    )
  }
  if (table.belowZero === 'negative' && place.before === null)
    return mirrored(cells, place.position, (position) => stretchFormula(cells, { ...place, position }))
  return stretchFormula(cells, place)
}

/** Below zero: nothing, or minus what the table gives for the same position above zero. */
function mirrored(
  { table }: ComponentCells,
  position: CellFormula,
  read: (position: CellFormula) => CellFormula,
): CellFormula {
  const isBelow = operation(position, '<', whole(0))
  return table.belowZero === 'negative'
    ? call('IF', isBelow, { kind: 'negate', operand: read(call('ABS', position)) }, read(position))
    : call('IF', isBelow, whole(0), read(position))
}

/** What a table pays whatever the position within the tier. */
function flatFormula(cells: ComponentCells, position: CellFormula): CellFormula {
  const { table, bounds, values, lowest } = cells
  if (table.application === 'interpolated') return lineFormula(cells, position)
  return table.cumulative === true
    ? call('SUMPRODUCT', operation(operation(atBound(position), '>=', bounds), '*', values))
    : call('IF', operation(atBound(position), '<', lowest), whole(0), call('LOOKUP', atBound(position), bounds, values))
}

/** The sum of slice × value between two positions, with the structure of tiers that the later one has reached. */
function stretchFormula(cells: ComponentCells, { position, before, whole: end }: TablePlace): CellFormula {
  const { bounds, values, lowest } = cells
  const { application } = cells.table
  const now = before === null ? position : call('MAX', position, whole(0))
  const then = before === null ? null : call('MAX', before, whole(0))
  const less = (part: (position: CellFormula) => CellFormula) =>
    then === null ? part(now) : operation(part(now), '-', part(then))
  const first = call('INDEX', values, whole(1))
  const reached = call('LOOKUP', atBound(now), bounds, values)
  const fromFirst = (paid: CellFormula) => call('IF', operation(atBound(now), '<', lowest), whole(0), paid)
  switch (application) {
    case 'marginal':
      return less((to) => slicesFormula(cells, to))
    case 'cliff':
      return fromFirst(
        less((to) => operation(slicesFormula(cells, to), '+', operation(call('MIN', to, lowest), '*', first))),
      )
    case 'retroactive':
      return fromFirst(
        operation(
          less((to) => to),
          '*',
          reached,
        ),
      )
    case 'overage': {
      const base = operation(
        less((to) => call('MIN', to, end)),
        '*',
        first,
      )
      const beyond = less((to) => call('MAX', operation(to, '-', end), whole(0)))
      return fromFirst(operation(base, '+', operation(beyond, '*', reached)))
    }
    case 'interpolated':
      return call(
        'IF',
        operation(position, '<', whole(0)),
        whole(0),
        operation(
          less((to) => to),
          '*',
          lineFormula(cells, now),
        ),
      )
    case 'step':
      return whole(0)
  }
}

/** Each slice at its own tier: what every bound passed adds to the value, × how far it is passed. */
function slicesFormula({ bounds, steps }: ComponentCells, to: CellFormula): CellFormula {
  const above = operation(to, '-', bounds)
  return call('SUMPRODUCT', operation(operation(operation(to, '>', bounds), '*', above), '*', steps))
}

/** The value on the straight line between the points; beyond the ends flat, or on along the outermost stretch. */
function lineFormula(
  { table, bounds, values, steps, lowest, highest }: ComponentCells,
  position: CellFormula,
): CellFormula {
  const { tiers, ends } = table
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
  { table, weight }: ComponentCells,
  target: CellFormula,
  quota: CellFormula | null,
  /** The quota that the base rate is made of where it is another one than that of the table. */
  baseQuota: CellFormula | null,
): CellFormula | null {
  const ofTarget = table.pays === 'percentOfTarget' || table.pays === 'multipleOfBaseRate'
  const weighted = ofTarget ? operation(weight, '*', target) : weight
  if (paysFlat(table)) return weighted
  const byAttainment = table.by === 'attainment'
  if (!ofTarget) return byAttainment ? times(weighted, '*', quota) : weighted
  if (table.pays === 'percentOfTarget' || baseQuota === null)
    return byAttainment ? weighted : times(weighted, '/', quota)
  const baseRate = operation(weighted, '/', baseQuota)
  return byAttainment ? times(baseRate, '*', quota) : baseRate
}

function times(amount: CellFormula, operator: '*' | '/', quota: CellFormula | null): CellFormula | null {
  return quota === null ? null : operation(amount, operator, quota)
}

/** A cap or a floor in money: its value, or so many times its base; below zero counts as zero. Null without the base it needs. */
export function limitFormula(
  limit: Cap | Floor,
  value: CellFormula,
  weight: CellFormula,
  base: CellFormula | null,
): CellFormula | null {
  const atLeastZero = (amount: CellFormula) => call('MAX', whole(0), amount)
  if (limit.of === 'amount') return atLeastZero(value)
  if (base === null) return null
  const isWeighted = limit.of === 'componentTarget' || limit.of === 'baseRate'
  const multiple = operation(value, '*', base)
  return atLeastZero(isWeighted ? operation(multiple, '*', weight) : multiple)
}

/**
 * The one rounding of a line. Doubles leave a tie such as 0.125 a last bit off; rounding first to `guard` decimals puts it back, and only
 * then decides the minor unit. It is tried against the engine before it is used.
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
