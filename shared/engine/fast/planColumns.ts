import { type MonthSpan, type Period, periodOf } from '@shared/calendar/period'
import { at } from '@shared/findings/invariant'
import { add, type Exact, exact, multiply, subtract, ZERO } from '@shared/money/exact'
import { minorDigits } from '@shared/money/money'
import { type Rounding, roundToUnits } from '@shared/money/rounding'
import type { CompiledPlan } from '../compile'
import { emptyKeep, keptFor } from '../keep'
import {
  type ColumnSource,
  type ComponentColumns,
  cellsOf,
  fieldsOf,
  monthsAround,
  payInColumns,
  targetsOf,
} from './componentColumns'
import { MOST_WHOLE, nearDouble, PAY_ERROR, SUM_ERROR } from './doubles'
import { MOST_PAID, payWindowExactly, roundNearly } from './payCells'
import type { Bound } from './payTerms'
import { isPlainlySettled } from './plain'

/** A plan paid in columns. */
export interface PlanColumns {
  readonly plan: CompiledPlan
  readonly components: readonly ComponentColumns[]
  /** By payee: 1 where columns have all that the plan pays, 0 where the exact way pays it. */
  readonly isCovered: Uint8Array
  /** Null: lines are paid as they stand. */
  readonly settled: SettledColumns | null
}

/** What a plan pays by payee and settled period: `payee * periods.length + period`. */
export interface SettledColumns {
  readonly periods: readonly Period[]
  /** The components that pay: awards are not settled. */
  readonly paying: readonly ComponentColumns[]
  /** By paying component, the payout periods that end in each settled period. */
  readonly ending: readonly EndingIn[]
  /** Whole minor units, the plan's cap included. */
  readonly total: Float64Array
  readonly cap: PlanCap | null
  /** How many totals were worked out exactly because doubles could not tell. */
  readonly exactTotals: number
}

/** The most a plan pays in a settled period, in minor units: `bound` × target by cell, or `bound` itself. */
export interface PlanCap {
  readonly bound: Bound
  readonly target: Float64Array | null
}

/**
 * Pays a plan in columns over a run, for those payees for whom columns can tell all of it; null where they can for nobody.
 *
 * @param asked the months the run is asked for
 */
export function planInColumns(
  source: ColumnSource,
  plan: CompiledPlan,
  asked: readonly MonthSpan[],
): PlanColumns | null {
  const { workspace } = source.compiled
  if (!isPlainlySettled(plan.plan) || plan.components.length < plan.plan.components.length) return null
  const isSettled = plan.plan.cap !== undefined || workspace.roundedOn === 'total'
  const periods = isSettled ? settledPeriodsOf(source, plan, asked) : []
  const cap = planCapOf(source, plan)
  if (periods === null || cap === 'beyond') return null
  const components: ComponentColumns[] = []
  for (const compiled of plan.components) {
    const columns = payInColumns(source, compiled)
    if (columns === null) return null
    components.push(columns)
  }
  const isCovered = new Uint8Array(monthsAround(source).payees.length).fill(1)
  for (const columns of components) withoutParts(isCovered, everyWindow(columns))
  if (cap !== null) withoutParts(isCovered, cap.isClear)
  const settled = isSettled ? settle(source, components, periods, cap?.cap ?? null, isCovered) : null
  return { plan, components, isCovered, settled }
}

/** Payees all of whose windows are covered. */
function everyWindow({ isCovered, job }: ComponentColumns): Uint8Array {
  const { months, pay } = job.cells
  return allOfEach(isCovered, months.payees.length, pay.windows.length)
}

/** By payee, 1 where all of their cells are. */
function allOfEach(cells: Uint8Array, payees: number, count: number): Uint8Array {
  const all = new Uint8Array(payees).fill(1)
  for (let payee = 0, cell = 0; payee < payees; payee += 1) {
    for (const end = cell + count; cell < end; cell += 1) if (cells[cell] === 0) all[payee] = 0
  }
  return all
}

function withoutParts(whole: Uint8Array, covered: Uint8Array): void {
  for (let payee = 0; payee < whole.length; payee += 1) if (covered[payee] === 0) whole[payee] = 0
}

/** The settled periods of the run; null when it begins or ends inside one, or leaves some out. */
function settledPeriodsOf(
  { compiled: { fiscalYearStart }, from, to }: ColumnSource,
  { plan: { settled } }: CompiledPlan,
  asked: readonly MonthSpan[],
): readonly Period[] | null {
  const periods: Period[] = []
  let period = periodOf(from, settled ?? 'month', fiscalYearStart)
  if (period.firstMonth !== from) return null
  while (period.firstMonth <= to) {
    const last = period.firstMonth + period.monthCount - 1
    if (asked.some(({ firstMonth, monthCount }) => firstMonth <= last && last < firstMonth + monthCount))
      periods.push(period)
    period = periodOf(last + 1, period.kind, fiscalYearStart)
  }
  return periods
}

const keptClear = emptyKeep<Uint8Array>()

/** The cap of a plan by payee and settled period of the run, and who is assigned to it for whole settled periods. */
function planCapOf(
  source: ColumnSource,
  { plan: { id, cap, settled } }: CompiledPlan,
): { readonly cap: PlanCap; readonly isClear: Uint8Array } | null | 'beyond' {
  if (cap === undefined) return null
  const months = monthsAround(source)
  const kind = settled ?? 'month'
  const cells = cellsOf(source, months, id, { window: kind, paid: kind }, source.compiled.fiscalYearStart)
  const [sample, ...others] = fieldsOf(cells).samples
  const value = sample === undefined ? null : source.compiled.workPlan(id, sample)?.cap?.value
  if (others.length > 0 || value === undefined || value === null) return 'beyond'
  const target = targetsOf(source, cells, 'period')
  const ofTarget = cap.of !== 'amount'
  const minor = exact(10n ** BigInt(minorDigits(source.compiled.workspace.currency)), ofTarget ? target.of : 1n)
  const worth = multiply(value.n < 0n ? ZERO : value, minor)
  const near = nearDouble(worth)
  if (near === null) return 'beyond'
  const isClear = keptFor(keptClear, [cells, target], '', () => {
    const hasTarget = cells.isClear.map((one, cell) => (at(target.period, cell) >= 0 ? one : 0))
    return allOfEach(hasTarget, months.payees.length, cells.pay.windows.length)
  })
  return { cap: { bound: { near, exact: worth }, target: ofTarget ? target.period : null }, isClear }
}

/**
 * Settles what covered payees are paid by the components of a plan, in doubles, and exactly where they cannot tell.
 *
 * @param isCovered by payee; set to 0 where a total is more than anyone is paid
 */
function settle(
  source: ColumnSource,
  components: readonly ComponentColumns[],
  periods: readonly Period[],
  cap: PlanCap | null,
  isCovered: Uint8Array,
): SettledColumns {
  const { rounding, roundedOn = 'line' } = source.compiled.workspace
  const run: Rounded = { rounding, roundedOn }
  const paying = components.filter(({ compiled }) => compiled.component.kind !== 'award')
  const ending = paying.map(({ job }) => endingIn(periods, job.cells.pay.periods))
  const { sum, error } = sumsOf(paying, ending, periods.length, isCovered)
  const isTotal = roundedOn === 'total'
  let exactTotals = 0
  for (let payee = 0; payee < isCovered.length; payee += 1) {
    if (isCovered[payee] === 0) continue
    for (let place = 0; place < periods.length; place += 1) {
      const cell = payee * periods.length + place
      const before = sum[cell] as number
      const limit = cap === null ? Number.POSITIVE_INFINITY : limitOf(cap, cell)
      let total = isTotal
        ? roundedTotal(before, error[cell] as number, limit, rounding)
        : cappedTotal(before, limit, rounding)
      if (Number.isNaN(total)) {
        exactTotals += 1
        const lines = linesExactly(paying, ending, payee, place)
        if (lines.some(({ amount }) => !isPayable(amount))) isCovered[payee] = 0
        total = totalExactly(lines, cap, cell, run)
      }
      if (!(Math.abs(total) < MOST_PAID && Math.abs(before) < MOST_WHOLE)) isCovered[payee] = 0
      sum[cell] = total
    }
  }
  return { periods, paying, ending, total: sum, cap, exactTotals }
}

/** By settled period, the places of the payout periods that end in it. */
export type EndingIn = readonly (readonly number[])[]

/** The payout periods that end in each settled period. */
function endingIn(settled: readonly Period[], periods: readonly Period[]): EndingIn {
  return settled.map((one) =>
    periods.flatMap(({ firstMonth, monthCount }, place) => {
      const last = firstMonth + monthCount - 1
      return one.firstMonth <= last && last < one.firstMonth + one.monthCount ? [place] : []
    }),
  )
}

function sumsOf(
  components: readonly ComponentColumns[],
  ending: readonly EndingIn[],
  count: number,
  isCovered: Uint8Array,
): { readonly sum: Float64Array; readonly error: Float64Array } {
  const sum = new Float64Array(isCovered.length * count)
  const error = new Float64Array(isCovered.length * count)
  components.forEach((columns, index) => {
    addUp(columns, at(ending, index), isCovered, sum, error)
  })
  return { sum, error }
}

/** Adds what a component pays to the totals of the settled periods. A loop of its own: every edit waits for it. */
function addUp(
  { paid, job }: ComponentColumns,
  ending: EndingIn,
  isCovered: Uint8Array,
  sum: Float64Array,
  error: Float64Array,
): void {
  const { pay, error: wrong } = paid
  const width = job.cells.pay.periods.length
  const pairs = ending.flatMap((periods, place) => periods.map((period) => ({ period, place })))
  const from = Int32Array.from(pairs, ({ period }) => period)
  const into = Int32Array.from(pairs, ({ place }) => place)
  for (let payee = 0; payee < isCovered.length; payee += 1) {
    if (isCovered[payee] === 0) continue
    for (let pair = 0; pair < from.length; pair += 1) {
      const cell = payee * width + (from[pair] as number)
      const total = payee * ending.length + (into[pair] as number)
      const before = sum[total] as number
      const own = pay[cell] as number
      const added = before === 0 ? 0 : SUM_ERROR * (Math.abs(before) + Math.abs(own))
      sum[total] = before + own
      error[total] = (error[total] as number) + (wrong === null ? 0 : (wrong[cell] as number)) + added
    }
  }
}

/** The most a plan pays in a cell, in doubles: wrong by `PAY_ERROR` of it at most. */
export function limitOf({ bound, target }: PlanCap, cell: number): number {
  return target === null ? bound.near : bound.near * (target[cell] as number)
}

/** The sum of exact lines under the cap, rounded. NaN where doubles cannot tell. */
function roundedTotal(sum: number, error: number, limit: number, rounding: Rounding): number {
  return limit === Number.POSITIVE_INFINITY
    ? roundNearly(sum, error, rounding)
    : roundNearly(sum < limit ? sum : limit, error + limit * PAY_ERROR, rounding)
}

/** The sum of rounded lines with the step that cuts it to the cap, rounded too. NaN where doubles cannot tell. */
function cappedTotal(sum: number, limit: number, rounding: Rounding): number {
  if (sum < limit * (1 - PAY_ERROR)) return sum
  return sum + roundNearly(Math.min(limit - sum, 0), limit * PAY_ERROR + SUM_ERROR * (Math.abs(sum) + limit), rounding)
}

/** A line of a settled period, by the place of its payout period, in fractions of minor units. */
export interface ExactLine {
  readonly columns: ComponentColumns
  readonly period: number
  readonly amount: Exact
}

/** The lines of a payee in a settled period: rounded ones, or exact where their total is rounded. */
export function linesExactly(
  components: readonly ComponentColumns[],
  ending: readonly EndingIn[],
  payee: number,
  settled: number,
): readonly ExactLine[] {
  const lines: ExactLine[] = []
  components.forEach((columns, index) => {
    const { assignment, pay } = columns.job.cells
    const first = payee * pay.periods.length
    for (const period of at(at(ending, index), settled)) {
      if (at(assignment, first + period) < 0) continue
      const window = pay.windows.findLast(({ firstPeriod }) => firstPeriod <= period)
      const opening = window === undefined ? period : window.firstPeriod
      const amount = payWindowExactly(columns.job, first + opening, first + period + 1).at(-1) ?? ZERO
      lines.push({ columns, period, amount })
    }
  })
  return lines
}

function isPayable({ n, d }: Exact): boolean {
  const minor = n / d
  return minor < MOST_PAID && minor > -MOST_PAID
}

function sumOf(lines: readonly ExactLine[]): Exact {
  return lines.reduce((total, { amount }) => add(total, amount), ZERO)
}

/** What the cap of a plan takes from the lines of a settled period, in minor units: zero or less, rounded where lines are. */
export function capStep(lines: readonly ExactLine[], cap: PlanCap | null, cell: number, run: Rounded): Exact {
  if (cap === null) return ZERO
  const step = subtract(capLimitOf(cap, cell), sumOf(lines))
  if (step.n >= 0n) return ZERO
  return run.roundedOn === 'total' ? step : exact(roundToUnits(step, 0, run.rounding))
}

/** How the amounts of a run are rounded. */
export interface Rounded {
  readonly rounding: Rounding
  readonly roundedOn: 'line' | 'total'
}

function totalExactly(lines: readonly ExactLine[], cap: PlanCap | null, cell: number, run: Rounded): number {
  return Number(roundToUnits(add(sumOf(lines), capStep(lines, cap, cell, run)), 0, run.rounding))
}

/** The most a plan pays in a cell, in minor units. */
function capLimitOf({ bound, target }: PlanCap, cell: number): Exact {
  return target === null ? bound.exact : multiply(bound.exact, exact(BigInt(at(target, cell))))
}
