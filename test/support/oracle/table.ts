import type { RateTable } from '@shared/plan/model'
import { type Fraction, isBelow, minus, NOUGHT, over, plus, smaller, times, total, WHOLE } from './fraction'

export interface Step {
  readonly from: Fraction
  readonly value: Fraction
}

/** Where a payee stands when a table pays. `null` is what does not exist: no quota, no attainment. */
export interface Standing {
  readonly attainment: Fraction | null
  /** Credited money or units, as the payee's own. */
  readonly credited: Fraction | null
  /** The payee's own quota. */
  readonly quota: Fraction | null
  /** Target variable pay of the span. */
  readonly target: Fraction
}

/** What a table gives before weight, threshold and cap; null when a figure it needs does not exist. */
export function tableGives(table: RateTable, steps: readonly Step[], standing: Standing): Fraction | null {
  const x = table.by === 'attainment' ? standing.attainment : standing.credited
  const worth = paysFixed(table) ? fixedWorth(table, standing) : worthOfOne(table, standing)
  if (x === null || worth === null) return null
  // Credit below zero pays nothing itself.
  if (x.top < 0n) return NOUGHT
  switch (table.application) {
    case 'marginal':
      return times(marginal(steps, x), worth)
    case 'retroactive':
      return times(times(x, reached(steps, x)), worth)
    case 'step':
      return times(table.cumulative === true ? passed(steps, x) : reached(steps, x), worth)
    case 'interpolated':
      return times(paysFixed(table) ? line(table, steps, x) : times(line(table, steps, x), x), worth)
  }
}

/** A step pays its value itself, and so does a point of a line that stands for an amount or a share of the target. */
function paysFixed({ application, pays }: RateTable): boolean {
  return application === 'step' || (application === 'interpolated' && (pays === 'percentOfTarget' || pays === 'amount'))
}

/** Marginal: the part of x in each tier at that tier's value; below the first bound nothing. */
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
function reached(steps: readonly Step[], x: Fraction): Fraction {
  return steps.filter(({ from }) => !isBelow(x, from)).at(-1)?.value ?? NOUGHT
}

/** The values of all bounds passed. */
function passed(steps: readonly Step[], x: Fraction): Fraction {
  return total(steps.filter(({ from }) => !isBelow(x, from)).map(({ value }) => value))
}

/** Interpolated: the straight line through the points at x; beyond the ends it stays flat or goes on. */
function line(table: RateTable, steps: readonly Step[], x: Fraction): Fraction {
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

/** A value that is paid itself is an amount, or a share of the target. */
function fixedWorth(table: RateTable, standing: Standing): Fraction {
  return table.pays === 'percentOfTarget' ? standing.target : WHOLE
}

/** The pay for one of x at a value of 1: a bound in attainment is a bound of quota × attainment. */
function worthOfOne(table: RateTable, { quota, target }: Standing): Fraction | null {
  const existing = quota === null || quota.top === 0n ? null : quota
  switch (table.pays) {
    case 'rate':
    case 'perUnit':
      return table.by === 'attainment' ? existing : WHOLE
    case 'percentOfTarget':
    case 'multipleOfBaseRate':
      if (table.by === 'attainment') return target
      return existing === null ? null : over(target, existing)
    case 'amount':
      throw new Error('an amount is paid by a step or a line')
  }
}
