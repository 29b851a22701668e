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
  /** How far `pay` may be from the exact figure; null where it is rounded. */
  readonly error: Float64Array | null
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
  const { windows, periods } = job.cells.pay
  const pay = new Float64Array(job.cells.assignment.length)
  const error = job.rounding === null ? new Float64Array(pay.length) : null
  const unclear = payNearly(job, isCovered, pay, error)
  for (const place of unclear) {
    const payee = Math.floor(place / windows.length)
    const { firstPeriod, paidCount } = at(windows, place - payee * windows.length)
    const first = payee * periods.length + firstPeriod
    payWindowExactly(job, first, first + paidCount).forEach(({ n }, index) => {
      const minor = Number(n)
      if (Math.abs(minor) >= MOST_PAID) isCovered[place] = 0
      pay[first + index] = minor
    })
  }
  return { pay, error, exactWindows: unclear.length }
}

/** What the tables give with how it is measured, by `index` of the cell; by the cell itself where that is null. */
interface Readings {
  readonly value: Float64Array
  readonly size: Float64Array
  readonly index: Int32Array | null
}

/** Room for what is read at once and never kept: paying again and again leaves nothing to collect. */
const room = { value: new Float64Array(0), size: new Float64Array(0) }

function roomFor(count: number): { readonly value: Float64Array; readonly size: Float64Array } {
  if (room.value.length < count) {
    room.value = new Float64Array(count)
    room.size = new Float64Array(count)
  }
  return room
}

function readingsOf({ terms, termsOf, top, bottom, place, cells }: PayJob): Readings {
  const { value, size } = roomFor(top.length)
  const [only] = terms
  if (only !== undefined && terms.length === 1) {
    readLines(only.lines, top, bottom, 0, top.length, value, size)
    return { value, size, index: place }
  }
  if (place === null) {
    cells.assignment.forEach((held, cell) => {
      if (held >= 0) readLines(at(terms, at(termsOf, held)).lines, top, bottom, cell, cell + 1, value, size)
    })
    return { value, size, index: null }
  }
  const ofCell = { value: new Float64Array(place.length), size: new Float64Array(place.length) }
  terms.forEach(({ lines }, which) => {
    readLines(lines, top, bottom, 0, top.length, value, size)
    cells.assignment.forEach((held, cell) => {
      if (held < 0 || termsOf[held] !== which || at(place, cell) < 0) return
      ofCell.value[cell] = at(value, at(place, cell))
      ofCell.size[cell] = at(size, at(place, cell))
    })
  })
  return { ...ofCell, index: null }
}

/**
 * Pays the covered windows in doubles. One loop with nothing allocated or called in it that is not inlined: it is where an edited rate waits.
 *
 * @returns the windows in which something cannot be told; where totals are rounded NaN stands for it instead
 */
function payNearly(
  job: PayJob,
  isCovered: Uint8Array,
  pay: Float64Array,
  error: Float64Array | null,
): readonly number[] {
  const { terms, termsOf, place, top, measured, unit, target, isAlone, rounding, cells } = job
  const { assignment, pay: axis } = cells
  const { value, size, index: reading } = readingsOf(job)
  const only = terms[0]
  if (only === undefined) return []
  const starts = Int32Array.from(axis.windows, ({ firstPeriod }) => firstPeriod)
  const counts = Int32Array.from(axis.windows, ({ paidCount }) => paidCount)
  const unclear: number[] = []
  for (let index = 0, opening = 0; index < isCovered.length; opening += axis.periods.length) {
    for (let window = 0; window < starts.length; window += 1, index += 1) {
      if (isCovered[index] === 0) continue
      let before = 0
      let beforeError = 0
      let lost = 0
      let lostError = 0
      const first = opening + (starts[window] as number)
      const end = first + (counts[window] as number)
      for (let cell = first; cell < end; cell += 1) {
        const held = assignment[cell] as number
        if (held < 0) continue
        const { threshold, cap } = terms.length === 1 ? only : (terms[termsOf[held] as number] as PayTerms)
        const given = reading === null ? cell : (reading[cell] as number)
        const times = unit[cell] as number
        let earned = times * (value[given] as number)
        let wrong = Math.abs(times) * (size[given] as number) * PAY_ERROR
        if (threshold !== null) {
          const read = place === null ? cell : (place[cell] as number)
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
        let due = earned - before - lost
        if (cell !== first) {
          wrong += beforeError + lostError + SUM_ERROR * (Math.abs(earned) + Math.abs(before) + lost)
        }
        if (cap !== null && cap.per === 'period') {
          wrong += limit * PAY_ERROR
          if (due > limit) {
            if (!isAlone) lost += due - limit
            due = limit
          }
          if (!isAlone) lostError += wrong + SUM_ERROR * (limit + lost)
        }
        if (rounding === null) {
          if (Math.abs(due) >= MOST_PAID) isCovered[index] = 0
          pay[cell] = due
          if (error !== null) error[cell] = wrong
          before += due
          beforeError += wrong + SUM_ERROR * (Math.abs(before) + Math.abs(due))
          continue
        }
        // What was paid before is whole: pay to date is rounded, and less than all of it is due. Alone, the due amount is rounded for itself.
        const base = isAlone ? 0 : before
        const rounded = roundNearly(
          base + due,
          base === 0 ? wrong : wrong + SUM_ERROR * (Math.abs(base) + Math.abs(due)),
          rounding,
        )
        if (Number.isNaN(rounded)) {
          unclear.push(index)
          break
        }
        pay[cell] = rounded - base
        before += rounded - base
      }
    }
  }
  return unclear
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
    const base = isAlone ? ZERO : before
    const pay = rounding === null ? payable : { n: roundToUnits(sumOf(base, payable), 0, rounding) - base.n, d: 1n }
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
