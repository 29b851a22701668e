import { at } from '@shared/findings/invariant'
import { add, compare, type Exact, exactInteger, subtract, ZERO } from '@shared/money/exact'
import { type Rounding, roundToUnits } from '@shared/money/rounding'
import { isNearBound, PAY_ERROR, readExactly, readLines, SUM_ERROR } from './doubles'
import type { PayTerms } from './payTerms'
import type { PlanCells, TargetCells } from './planCells'

/** Everything the pay of a component is worked out from, cell by cell. */
export interface PayJob {
  readonly cells: PlanCells
  readonly terms: readonly PayTerms[]
  /** By assignment, the place of its terms. */
  readonly termsOf: Int32Array
  /** What the table reads is top ÷ bottom, by place: the cell's own, or that of its team and period. */
  readonly top: Float64Array
  readonly bottom: Float64Array
  /** By cell, the place of its team and period; null for own credit. */
  readonly place: Int32Array | null
  /** What attainment is measured against, by place; `bottom` itself for a table by attainment. */
  readonly measured: Float64Array
  /** What pay is multiplied by: top ÷ bottom by cell, with the double near it. */
  readonly unit: Float64Array
  readonly unitTop: Float64Array
  readonly unitBottom: Float64Array
  readonly target: TargetCells
  /** True: each period is paid on its own and nothing paid before is taken off. */
  readonly isAlone: boolean
  /** Null: lines stay exact, their total is rounded. */
  readonly rounding: Rounding | null
}

/** Pay by cell, in minor units. */
export interface CellPay {
  /** Rounded; or in doubles where the total is rounded, NaN where they cannot tell. */
  readonly pay: Float64Array
  /** How far `pay` may be from the exact figure: 0 where it is rounded. */
  readonly error: Float64Array
  /** How many windows were worked out exactly because doubles could not tell. */
  readonly exactWindows: number
}

/** No one is paid such an amount of minor units; a little less than what `canBeMoney` allows. */
export const MOST_PAID = 9e13

/**
 * Pays a component to all payees over all windows that `isCovered`, in doubles, and exactly where they cannot tell.
 *
 * Each figure carries how far it may be from the exact one: `PAY_ERROR` × its size for what a table or a limit gives, `SUM_ERROR` × the sizes for a
 * sum, and the errors of its parts. The lesser of two figures is wrong by no more than either is. What is rounded is right when no tie lies
 * within the error; a window in which one does, or in which a position is too near a bound, is paid by `payWindowExactly`.
 *
 * @param isCovered by payee and window; set to 0 where an amount is more than anyone is paid
 */
export function payCells(job: PayJob, isCovered: Uint8Array): CellPay {
  const { cells } = job
  const { pay: axis, assignment, months } = cells
  const values = readingsOf(job)
  const pay = new Float64Array(assignment.length)
  const error = new Float64Array(assignment.length)
  let exactWindows = 0
  for (let payee = 0; payee < months.payees.length; payee += 1) {
    for (let window = 0; window < axis.windows.length; window += 1) {
      if (isCovered[payee * axis.windows.length + window] === 0) continue
      const { firstPeriod, paidCount } = at(axis.windows, window)
      const first = payee * axis.periods.length + firstPeriod
      if (payWindowNearly(job, values, first, first + paidCount, pay, error) || job.rounding === null) continue
      exactWindows += 1
      const exact = payWindowExactly(job, first, first + paidCount)
      for (let place = 0; place < exact.length; place += 1) {
        const minor = Number(at(exact, place).n)
        if (Math.abs(minor) >= MOST_PAID) isCovered[payee * axis.windows.length + window] = 0
        pay[first + place] = minor
        error[first + place] = 0
      }
    }
  }
  return { pay, error, exactWindows }
}

/** What the tables give, by terms and place. */
interface Readings {
  readonly value: readonly Float64Array[]
  readonly size: readonly Float64Array[]
}

function readingsOf({ terms, termsOf, top, bottom, place, cells }: PayJob): Readings {
  const value = terms.map(() => new Float64Array(top.length))
  const size = terms.map(() => new Float64Array(top.length))
  const read = (which: number, first: number, end: number) =>
    readLines(at(terms, which).lines, top, bottom, first, end, at(value, which), at(size, which))
  if (place !== null || terms.length === 1) {
    for (let which = 0; which < terms.length; which += 1) read(which, 0, top.length)
    return { value, size }
  }
  for (let cell = 0; cell < top.length; cell += 1) {
    const held = cells.assignment[cell] as number
    const which = held < 0 ? -1 : (termsOf[held] as number)
    if (which >= 0) read(which, cell, cell + 1)
  }
  return { value, size }
}

/**
 * Pays the periods of one window in doubles.
 *
 * @returns false when something cannot be told; where totals are rounded NaN stands for it
 */
function payWindowNearly(
  job: PayJob,
  { value, size }: Readings,
  first: number,
  end: number,
  pay: Float64Array,
  error: Float64Array,
): boolean {
  const { terms, termsOf, place, top, measured, unit, target, isAlone, rounding, cells } = job
  let before = 0
  let beforeError = 0
  let lost = 0
  let lostError = 0
  for (let cell = first; cell < end; cell += 1) {
    const held = cells.assignment[cell] as number
    if (held < 0) continue
    const which = termsOf[held] as number
    const { threshold, cap } = terms[which] as PayTerms
    const read = place === null ? cell : (place[cell] as number)
    const times = unit[cell] as number
    let earned = times * ((value[which] as Float64Array)[read] as number)
    let wrong = Math.abs(times) * ((size[which] as Float64Array)[read] as number) * PAY_ERROR
    if (threshold !== null) {
      const attainment = (top[read] as number) / (measured[read] as number)
      if (isNearBound(attainment, threshold.near)) earned = Number.NaN
      else if (attainment < threshold.near) earned = wrong = 0
    }
    if (isAlone) {
      earned += before
      wrong += beforeError + SUM_ERROR * (Math.abs(earned) + Math.abs(before))
    }
    const limit = cap === null ? 0 : cap.bound.near * capUnit(cap, target, cell)
    if (cap !== null && cap.per === 'window') {
      wrong += limit * PAY_ERROR
      if (earned > limit) earned = limit
    }
    let due = earned - before
    wrong += beforeError + SUM_ERROR * (Math.abs(earned) + Math.abs(before))
    if (lost !== 0) {
      due -= lost
      wrong += lostError + SUM_ERROR * (Math.abs(due) + Math.abs(lost))
    }
    if (cap !== null && cap.per === 'period') {
      wrong += limit * PAY_ERROR
      if (!isAlone) {
        const lostNow = due > limit ? due - limit : 0
        lost += lostNow
        lostError += wrong + SUM_ERROR * (Math.abs(due) + limit + lost)
      }
      if (due > limit) due = limit
    }
    if (rounding === null) {
      pay[cell] = due
      error[cell] = wrong
      before += due
      beforeError += wrong + SUM_ERROR * (Math.abs(before) + Math.abs(due))
    } else {
      const rounded = roundNearly(due, wrong, rounding)
      if (Number.isNaN(rounded)) return false
      pay[cell] = rounded
      before += rounded
    }
  }
  return true
}

function capUnit(
  { per, ofTarget }: NonNullable<PayTerms['cap']>,
  { window, period }: TargetCells,
  cell: number,
): number {
  return ofTarget ? ((per === 'window' ? window : period)[cell] as number) : 1
}

/**
 * Rounds a figure to the minor unit.
 *
 * @param wrong how far it may be from the exact figure
 * @returns     NaN when the exact figure may be rounded otherwise, or is more than anyone is paid
 */
export function roundNearly(value: number, wrong: number, rounding: Rounding): number {
  const size = Math.abs(value)
  const whole = Math.floor(size)
  const rest = size - whole
  const isTold =
    rounding === 'truncate' ? wrong === 0 || (rest > wrong && 1 - rest > wrong) : Math.abs(rest - 0.5) > wrong
  if (!(isTold && size < MOST_PAID)) return Number.NaN
  const units = rounding !== 'truncate' && rest > 0.5 ? whole + 1 : whole
  return value < 0 && units !== 0 ? -units : units
}

/**
 * The same window in fractions: what the exact way does, on the cells' whole units.
 *
 * @returns pay by period in minor units, rounded unless totals are; ZERO where nobody is assigned
 */
export function payWindowExactly(job: PayJob, first: number, end: number): readonly Exact[] {
  const { terms, termsOf, place, top, bottom, measured, unitTop, unitBottom, target, isAlone, rounding, cells } = job
  const paid: Exact[] = []
  let before = ZERO
  let lost = ZERO
  for (let cell = first; cell < end; cell += 1) {
    const held = at(cells.assignment, cell)
    if (held < 0) {
      paid.push(ZERO)
      continue
    }
    const { lines, threshold, cap } = at(terms, at(termsOf, held))
    const read = place === null ? cell : at(place, cell)
    const isBelow =
      threshold !== null && BigInt(at(top, read)) * threshold.exact.d < threshold.exact.n * BigInt(at(measured, read))
    const given = isBelow ? ZERO : readExactly(lines, at(top, read), at(bottom, read))
    const table = { n: given.n * BigInt(at(unitTop, cell)), d: given.d * BigInt(at(unitBottom, cell)) }
    const limit = cap === null ? null : capExactly(cap, target, cell)
    const earned = isAlone ? sumOf(before, table) : table
    const toDate = cap?.per === 'window' && limit !== null ? lesser(earned, limit) : earned
    const due = subtracted(subtracted(toDate, before), isAlone ? ZERO : lost)
    const payable = cap?.per === 'period' && limit !== null ? lesser(due, limit) : due
    if (payable !== due) lost = add(lost, subtract(due, payable))
    const pay = rounding === null ? payable : { n: roundToUnits(payable, 0, rounding), d: 1n }
    paid.push(pay)
    before = sumOf(before, pay)
  }
  return paid
}

function capExactly(cap: NonNullable<PayTerms['cap']>, target: TargetCells, cell: number): Exact {
  const { n, d } = cap.bound.exact
  return { n: n * exactInteger(capUnit(cap, target, cell)).n, d }
}

// Nothing is added to or taken from most figures; finding lowest terms would cost more than all the rest of a cell.
function sumOf(a: Exact, b: Exact): Exact {
  return a.n === 0n ? b : add(a, b)
}

function subtracted(a: Exact, b: Exact): Exact {
  return b.n === 0n ? a : subtract(a, b)
}

function lesser(a: Exact, b: Exact): Exact {
  return compare(a, b) <= 0 ? a : b
}
