import type { RateTable } from '@shared/plan/model'
import {
  type Fraction,
  greater,
  isBelow,
  minus,
  NOUGHT,
  negated,
  over,
  plus,
  ratio,
  sizeOf,
  smaller,
  times,
  total,
  WHOLE,
} from './fraction'

export interface Step {
  readonly from: Fraction
  readonly value: Fraction
}

/** A table with its numbers worked out; of a matrix, the values of the column reached. */
export interface Reading {
  readonly table: RateTable
  readonly steps: readonly Step[]
  /** Tells `overage` where the excess begins: 100 %, or the quota. */
  readonly whole: Fraction | null
}

/** Where a payee stands when a table pays. `null` is what does not exist: no quota, no attainment. */
export interface Standing {
  readonly attainment: Fraction | null
  /** Credited money or units that the table pays on. */
  readonly credited: Fraction | null
  readonly quota: Fraction | null
  /** The quota as it would be without a ramp. */
  readonly fullQuota: Fraction | null
  /** Target variable pay of the span. */
  readonly target: Fraction
  readonly isBaseRateRamped: boolean
}

export function readingOf(table: RateTable, steps: readonly Step[], standing: Standing): Reading {
  return { table, steps, whole: table.by === 'attainment' ? WHOLE : standing.quota }
}

/** The position a table reads. */
export function positionIn({ by }: RateTable, standing: Standing): Fraction | null {
  return by === 'attainment' ? standing.attainment : standing.credited
}

/** A step pays its value itself, and so does a point of a line that stands for an amount or a share of the target. */
export function paysFlat({ application, pays }: RateTable): boolean {
  return application === 'step' || (application === 'interpolated' && (pays === 'percentOfTarget' || pays === 'amount'))
}

/** What a table gives at a position, before weight; null when a figure it needs does not exist. */
export function givenAt(reading: Reading, x: Fraction | null, standing: Standing): Fraction | null {
  const worth = worthOf(reading.table, standing)
  if (x === null || worth === null || !isWholeKnown(reading)) return null
  return times(paysFlat(reading.table) ? flatAt(reading, x) : slicesTo(reading, x, x), worth)
}

/** Pay for the stretch of the position between two points, with the tiers that a whole position has reached. */
export function givenBetween(
  reading: Reading,
  before: Fraction | null,
  after: Fraction | null,
  reached: Fraction | null,
  standing: Standing,
): Fraction | null {
  const worth = worthOf(reading.table, standing)
  if (before === null || after === null || reached === null || worth === null || !isWholeKnown(reading)) return null
  const given = paysFlat(reading.table)
    ? minus(flatAt(reading, after), flatAt(reading, before))
    : minus(slicesTo(reading, after, reached), slicesTo(reading, before, reached))
  return times(given, worth)
}

/** A transaction read alone: a return pays minus what the same sale would. */
export function givenAlone(reading: Reading, x: Fraction | null, standing: Standing): Fraction | null {
  if (x === null) return null
  const given = givenAt(reading, sizeOf(x), standing)
  return given === null || x.top >= 0n ? given : negated(given)
}

function isWholeKnown({ table, whole }: Reading): boolean {
  return table.application !== 'overage' || (whole !== null && whole.top !== 0n)
}

/** All of a position from zero, sliced, each slice at its value. Below zero it is nothing, or what the same above zero would be with a minus. */
function slicesTo(reading: Reading, x: Fraction, reached: Fraction): Fraction {
  const isMirrored = reading.table.belowZero === 'negative'
  if (x.top < 0n) return isMirrored ? negated(slicesAbove(reading, negated(x), sizeOf(reached))) : NOUGHT
  return slicesAbove(reading, x, isMirrored ? sizeOf(reached) : greater(reached, NOUGHT))
}

function slicesAbove({ table, steps, whole }: Reading, x: Fraction, reached: Fraction): Fraction {
  const first = steps[0]
  if (first === undefined) return NOUGHT
  const isReached = !isBelow(reached, first.from)
  switch (table.application) {
    case 'marginal':
      return marginal(steps, x)
    case 'retroactive':
      return times(x, valueReached(steps, reached))
    case 'overage': {
      const base = smaller(x, whole ?? NOUGHT)
      const excess = greater(minus(x, base), NOUGHT)
      return isReached ? plus(times(base, first.value), times(excess, valueReached(steps, reached))) : NOUGHT
    }
    case 'cliff':
      return isReached ? marginal([{ from: NOUGHT, value: first.value }, ...steps.slice(1)], x) : NOUGHT
    case 'interpolated':
      return times(x, lineAt(table, steps, reached))
    case 'step':
      throw new Error('a step has no slices')
  }
}

/** What a step, or a line of amounts, gives at a position. */
function flatAt({ table, steps }: Reading, x: Fraction): Fraction {
  if (x.top < 0n && table.belowZero !== 'negative') return NOUGHT
  const size = sizeOf(x)
  const value =
    table.application === 'interpolated'
      ? lineAt(table, steps, size)
      : table.cumulative === true
        ? valuesPassed(steps, size)
        : valueReached(steps, size)
  return x.top < 0n ? negated(value) : value
}

/** The part of x in each tier at that tier's value; below the first bound nothing. */
function marginal(steps: readonly Step[], x: Fraction): Fraction {
  return total(
    steps.map(({ from, value }, index) => {
      const end = steps[index + 1]?.from
      const top = end === undefined ? x : smaller(x, end)
      return isBelow(from, top) ? times(minus(top, from), value) : NOUGHT
    }),
  )
}

/** The value of the tier reached; a bound belongs to the tier above it. */
export function valueReached(steps: readonly Step[], x: Fraction): Fraction {
  return steps.filter(({ from }) => !isBelow(x, from)).at(-1)?.value ?? NOUGHT
}

/** The values of all bounds passed. */
function valuesPassed(steps: readonly Step[], x: Fraction): Fraction {
  return total(steps.filter(({ from }) => !isBelow(x, from)).map(({ value }) => value))
}

/** The straight line through the points at x; beyond the ends it stays flat or goes on. */
function lineAt(table: RateTable, steps: readonly Step[], x: Fraction): Fraction {
  const first = steps[0]
  const last = steps.at(-1)
  if (first === undefined || last === undefined) return NOUGHT
  if (steps.length === 1) return first.value
  if (table.ends !== 'extended') {
    if (isBelow(x, first.from)) return first.value
    if (isBelow(last.from, x)) return last.value
  }
  const right = Math.max(
    1,
    steps.findIndex(({ from }, index) => index === steps.length - 1 || !isBelow(from, x)),
  )
  const [a, b] = [steps[right - 1] ?? first, steps[right] ?? last]
  const slope = over(minus(b.value, a.value), minus(b.from, a.from))
  return plus(a.value, times(slope, minus(x, a.from)))
}

/** The pay for a value of 1: of one of x where slices are paid, itself where the value is. */
function worthOf(table: RateTable, standing: Standing): Fraction | null {
  const { quota, target } = standing
  if (paysFlat(table)) return table.pays === 'percentOfTarget' ? target : WHOLE
  // A bound in attainment is a bound of quota × attainment.
  const one = table.by === 'attainment' ? quota : WHOLE
  switch (table.pays) {
    case 'rate':
    case 'perUnit':
      return one
    case 'percentOfTarget':
      return table.by === 'attainment' ? target : ratio(target, quota)
    case 'multipleOfBaseRate': {
      const base = ratio(quota, quota) && ratio(target, standing.isBaseRateRamped ? quota : standing.fullQuota)
      return one === null || base === null ? null : times(one, base)
    }
    case 'amount':
      throw new Error('an amount is paid by a step or a line')
  }
}
