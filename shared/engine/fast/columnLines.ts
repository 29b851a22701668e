import type { MonthSpan, Period } from '@shared/calendar/period'
import { at } from '@shared/findings/invariant'
import { add, type Exact, exact, multiply, ONE, ZERO } from '@shared/money/exact'
import { type Money, minorDigits, money } from '@shared/money/money'
import { type AccountEntry, accountEntry, ledgerOf } from '../ledgers'
import { addsUp } from '../pay'
import type { LedgerEntry, PayoutLine } from '../result'
import { NO_FIGURES } from '../resultLines'
import type { ComponentColumns } from './componentColumns'
import { payWindowExactly } from './payCells'
import type { PlanColumns, Rounded, SettledColumns } from './planColumns'
import { settledLines } from './settledLines'

/** The run that columns are read for. */
export interface ColumnReading extends Rounded {
  readonly currency: string
  readonly isAsked: (period: MonthSpan) => boolean
}

/** A payout line with the period it is of. */
export interface PlacedLine {
  readonly period: Period
  readonly line: PayoutLine
}

/** The lines of a payee by a plan that columns pay, as the exact way gives them: by component, then period; the step of the plan's cap last. */
export function columnLines(reading: ColumnReading, columns: PlanColumns, payee: number): readonly PlacedLine[] {
  const { components, settled } = columns
  const payouts = settled === null ? null : settledPayouts(reading, columns, settled, payee)
  const lines = components.flatMap((component) => componentLines(reading, columns, component, payee, payouts))
  return payouts === null ? lines : [...lines, ...payouts.steps]
}

function componentLines(
  reading: ColumnReading,
  { plan }: PlanColumns,
  columns: ComponentColumns,
  payee: number,
  payouts: SettledPayouts | null,
): readonly PlacedLine[] {
  const { component } = columns.compiled
  const { cells, place } = columns.job
  const { periods } = cells.pay
  const digits = minorDigits(reading.currency)
  const ofCell = payouts?.byCell.get(columns)
  const owner = at(cells.months.payees, payee)
  const kind = component.kind === 'award' ? 'award' : 'pay'
  const lines: PlacedLine[] = []
  for (const index of paidPeriods(columns, payee)) {
    const period = at(periods, index)
    if (!reading.isAsked(period)) continue
    const cell = payee * periods.length + index
    const figures = figuresOf(columns, cell, place === null ? cell : at(place, cell), digits)
    // Field by field: a run has tens of thousands of lines.
    const line: PayoutLine = {
      payee: owner,
      plan: plan.plan.id,
      component: component.id,
      role: 'component',
      period: period.id,
      kind,
      credited: figures.credited,
      quota: figures.quota,
      attainment: figures.attainment,
      ownQuota: figures.ownQuota,
      target: figures.target,
      capLimit: figures.capLimit,
      payout: ofCell?.get(index) ?? money(at(columns.paid.pay, cell), reading.currency),
    }
    lines.push({ period, line })
  }
  return lines
}

/** The payout periods of the run in which a payee has a line. */
function paidPeriods({ job: { cells } }: ComponentColumns, payee: number): readonly number[] {
  const { windows, periods } = cells.pay
  const first = payee * periods.length
  const paid: number[] = []
  for (const { firstPeriod, paidCount } of windows) {
    for (let index = firstPeriod; index < firstPeriod + paidCount; index += 1) {
      if ((cells.assignment[first + index] as number) >= 0) paid.push(index)
    }
  }
  return paid
}

function figuresOf(columns: ComponentColumns, cell: number, read: number, digits: number) {
  const { credited, quota, ownQuota, job } = columns
  const units = at(credited.units, read)
  const measured = at(quota.units, read)
  const isMeasured = !Number.isNaN(measured) && measured !== 0
  return {
    credited: fraction(units, credited.of),
    quota: optional(measured, quota.of),
    attainment: isMeasured ? quotient(units, credited.of, measured, quota.of) : null,
    ownQuota: optional(at(ownQuota.units, cell), ownQuota.of),
    target: fraction(at(job.target.span, cell), job.target.of),
    capLimit: capOf(columns, cell, digits),
  }
}

/** Whole units of 1 ÷ `of`. In doubles lowest terms are found in a tenth of the time. */
function fraction(units: number, of: bigint): Exact {
  const whole = Number(of)
  const common = commonDivisor(Math.abs(units), whole)
  return { n: BigInt(units / common), d: BigInt(whole / common) }
}

/** a ÷ `ofA` by b ÷ `ofB`; b is not zero. */
function quotient(a: number, ofA: bigint, b: number, ofB: bigint): Exact {
  const common = commonDivisor(Math.abs(a), Math.abs(b)) * Math.sign(b)
  const units = fraction(a / common, ofA)
  const measured = fraction(b / common, ofB)
  const shared = BigInt(commonDivisor(Number(units.d), Number(measured.d)))
  return { n: units.n * (measured.d / shared), d: measured.n * (units.d / shared) }
}

/** Of two whole numbers that doubles hold; of 0 and another it is the other. */
function commonDivisor(a: number, b: number): number {
  let [x, y] = [a, b]
  while (y !== 0) {
    const rest = x % y
    x = y
    y = rest
  }
  return x
}

function optional(units: number, of: bigint): Exact | null {
  return Number.isNaN(units) ? null : fraction(units, of)
}

function capOf({ job }: ComponentColumns, cell: number, digits: number): Exact | null {
  const { cap } = at(job.terms, at(job.termsOf, at(job.cells.assignment, cell)))
  if (cap === null) return null
  const minor = multiply(cap.bound.exact, cap.ofTarget ? exact(BigInt(at(job.target[cap.per], cell))) : ONE)
  return exact(minor.n, minor.d * 10n ** BigInt(digits))
}

/** What lines are paid where the plan is settled, and the steps of its cap. */
interface SettledPayouts {
  readonly byCell: ReadonlyMap<ComponentColumns, ReadonlyMap<number, Money>>
  readonly steps: readonly PlacedLine[]
}

function settledPayouts(
  reading: ColumnReading,
  { plan }: PlanColumns,
  settled: SettledColumns,
  payee: number,
): SettledPayouts {
  const { paying } = settled
  const byCell = new Map(paying.map((columns) => [columns, new Map<number, Money>()]))
  const steps: PlacedLine[] = []
  settled.periods.forEach((period, index) => {
    const { lines, payouts } = settledLines(reading, settled, payee, index)
    lines.forEach(({ columns, period: place }, line) => {
      byCell.get(columns)?.set(place, money(at(payouts, line), reading.currency))
    })
    const step = payouts[lines.length]
    if (step === undefined) return
    const owner = { payee: payeeOf(paying, payee), plan: plan.plan.id, component: null } as const
    const payout = money(step, reading.currency)
    steps.push({ period, line: { ...owner, role: 'planCap', period: period.id, kind: 'pay', ...NO_FIGURES, payout } })
  })
  return { byCell, steps }
}
function payeeOf(components: readonly ComponentColumns[], payee: number): string {
  return at(at(components, 0).job.cells.months.payees, payee)
}

/** The true-ups of the payee's cumulative windows: what was paid before each period, and what the period adds. */
export function columnLedgers(reading: ColumnReading, columns: PlanColumns, payee: number): readonly LedgerEntry[] {
  return columns.components.flatMap((component) => {
    const { compiled, job } = component
    if (addsUp(compiled.component)) return []
    const owner = { payee: payeeOf([component], payee), plan: compiled.plan, component: compiled.component.id }
    const entries = trueUps(reading, component, payee)
    const isLong = job.cells.pay.windows.some(({ firstPeriod, paidCount }) => linesWithin(firstPeriod, paidCount) > 1)
    return isLong ? ledgerOf(owner, entries) : []

    function linesWithin(first: number, count: number): number {
      const begin = payee * job.cells.pay.periods.length + first
      return job.cells.assignment.subarray(begin, begin + count).filter((held) => held >= 0).length
    }
  })
}

function trueUps(reading: ColumnReading, { job, paid }: ComponentColumns, payee: number): readonly AccountEntry[] {
  const { windows, periods } = job.cells.pay
  const minor = 10n ** BigInt(minorDigits(reading.currency))
  return windows.flatMap(({ firstPeriod, paidCount }) => {
    const first = payee * periods.length + firstPeriod
    const exactly = job.rounding === null ? payWindowExactly(job, first, first + paidCount) : null
    const entries: AccountEntry[] = []
    let before: Exact = ZERO
    for (let index = 0; index < paidCount; index += 1) {
      const period = at(periods, firstPeriod + index)
      if (at(job.cells.assignment, first + index) < 0) continue
      const own = exactly === null ? exact(BigInt(at(paid.pay, first + index))) : at(exactly, index)
      const amount = exact(own.n, own.d * minor)
      const closing = add(before, amount)
      if (reading.isAsked(period)) entries.push(accountEntry('trueUp', period.id, before, { paid: amount }, closing))
      before = closing
    }
    return entries
  })
}
