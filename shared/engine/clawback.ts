import { calendarDay, type DayNumber } from '@shared/calendar/date'
import { firstDay, lastDay, monthOfDay, type Period, periodOf } from '@shared/calendar/period'
import { finding } from '@shared/findings/finding'
import { compare, type Exact, exact, isZero, multiply, negate, ONE, subtract, sum, ZERO } from '@shared/money/exact'
import type { Measure } from '@shared/plan/model'
import { ID_COLUMN, textColumnOf } from '@shared/sales/history'
import { cellText } from '@shared/sales/rows'
import { type CalculatedWindow, type Calculation, calculationOf, isBeforeAccounts } from './calculation'
import { type CompiledComponent, windowAt } from './compile'
import { type Credit, creditsWithin } from './credit'
import { componentNamed } from './override'
import type { PaidPeriod } from './pay'
import { measureNamed, type Performance } from './performance'
import { daysOf, NEVER_ENDS } from './roster'
import type { WorkedComponent } from './workedComponent'

/** What is taken back in a period for transactions cancelled in it, before it is rounded. */
export interface Clawback {
  readonly period: Period
  readonly parts: readonly ClawbackPart[]
  readonly unrounded: Exact
}

/** What is taken back of one window: for all transactions cancelled together, or of a straight line for one. */
export interface ClawbackPart {
  readonly window: Period
  /** Rows of the transactions. */
  readonly rows: readonly number[]
  /** What the window pays with them, those cancelled before left out, and what it pays without. */
  readonly paid: Exact
  readonly without: Exact
  /** The share of the difference that is taken back. */
  readonly share: Exact
  readonly amount: Exact
}

/** A transaction that was cancelled. */
interface Cancellation {
  readonly row: number
  readonly day: DayNumber
  readonly cancelled: DayNumber
  readonly window: Period
  /** The payout period of the cancellation. */
  readonly period: Period
  /** Last day up to which its own window takes it back by itself. */
  readonly open: DayNumber
}

/**
 * Takes back what a component paid a payee on transactions that are cancelled.
 *
 * `difference`: once the window of a transaction is closed, the line of the period is what that window pays without the transactions cancelled so far
 * less what it pays without those cancelled before. `fraction` and `straightLine`: minus a share of what the window pays, to this period, with the
 * transactions cancelled in the period less without them. What a window pays is its lines, without floors. A cancellation before its transaction counts
 * on the transaction's own day. Finding `clawback.carried`: a cap carried excess of such transactions on, which a later window pays and keeps.
 *
 * @param calculation the run as it was paid
 * @returns           by period; those in which nothing is taken back are left out
 */
export function clawbacksOf(calculation: Calculation, compiled: CompiledComponent, payee: string): readonly Clawback[] {
  const cancellations = cancellationsOf(calculation, compiled, payee)
  if (cancellations.length === 0) return []
  const windows = new Map(calculation.windowsOf(compiled, payee).map((one) => [one.window.firstMonth, one]))
  const pays = (window: CalculatedWindow, rows: readonly number[]): readonly PaidPeriod[] => {
    if (rows.length === 0) return window.periods
    const without = calculationOf(calculation.grounds, new Set(rows)).payAgain(compiled, payee, window)
    if (carriesElse(window.periods, without)) {
      const params = { payee, component: compiled.component.id, window: window.window.id }
      calculation.performance.found(finding('clawback.carried', 'warning', compiled.path, params))
    }
    return without
  }
  return byPeriod(cancellations).flatMap(({ period, cancelled }) => {
    const parts = byWindow(cancelled).flatMap(({ window, ofWindow }): readonly ClawbackPart[] => {
      const calculated = windows.get(window.firstMonth)
      if (calculated === undefined) return []
      if (isBeforeAccounts(calculation.grounds, window)) calculated.findings.forEach(calculation.performance.found)
      const place: Place = { compiled, calculated, period, pays }
      return compiled.takesBackBy === 'difference'
        ? byDifference(
            place,
            cancellations.filter((one) => one.window.firstMonth === window.firstMonth),
          )
        : byShare(place, ofWindow)
    })
    return parts.length === 0 ? [] : [{ period, parts, unrounded: sum(parts.map(({ amount }) => amount)) }]
  })
}

/** True where a cap carries another excess out of a window: what later windows were paid of it is not taken back. */
function carriesElse(paid: readonly PaidPeriod[], without: readonly PaidPeriod[]): boolean {
  const carriedBy = (periods: readonly PaidPeriod[]) => periods.at(-1)?.carriedAfter ?? ZERO
  return compare(carriedBy(paid), carriedBy(without)) !== 0
}

interface Place {
  readonly compiled: CompiledComponent
  readonly calculated: CalculatedWindow
  readonly period: Period
  /** The window's periods without some transactions. */
  readonly pays: (window: CalculatedWindow, rows: readonly number[]) => readonly PaidPeriod[]
}

/** Of a window that is closed, or of its periods that are where each closes by itself. */
function byDifference(
  { compiled, calculated, period, pays }: Place,
  ofWindow: readonly Cancellation[],
): readonly ClawbackPart[] {
  const { window } = calculated
  if (!closesByPeriod(compiled) && !isBefore(window, period)) return []
  const rowsBy = (day: DayNumber) =>
    ofWindow.flatMap(({ row, open, cancelled }) => (open < cancelled && cancelled <= day ? [row] : []))
  const { first, last } = daysOf(period)
  const [before, now] = [rowsBy(first - 1), rowsBy(last)]
  if (before.length === now.length) return []
  const paidWithout = (rows: readonly number[]) =>
    paidIn(pays(calculated, rows).filter((one) => isBefore(one.period, period)))
  const paid = paidWithout(before)
  const without = paidWithout(now)
  const amount = subtract(without, paid)
  const rows = now.filter((row) => !before.includes(row))
  return isZero(amount) ? [] : [{ window, rows, paid, without, share: ONE, amount }]
}

/** True where a period that has ended takes nothing back by itself: it stands alone, or is made of what others were paid. */
function closesByPeriod({ standsAlone, payoutsOf }: CompiledComponent): boolean {
  return standsAlone || payoutsOf.length > 0
}

function isBefore(one: Period, period: Period): boolean {
  return one.firstMonth + one.monthCount <= period.firstMonth
}

function byShare(
  { compiled, calculated, period, pays }: Place,
  cancelled: readonly Cancellation[],
): readonly ClawbackPart[] {
  const worked = calculated.periods.at(-1)?.standing.worked ?? null
  if (worked === null) return []
  const paidWithout = (rows: readonly number[]) =>
    paidIn(pays(calculated, rows).filter((one) => one.period.firstMonth <= period.firstMonth))
  return compiled.takesBackBy === 'fraction'
    ? takenTogether(calculated.window, cancelled, worked.clawback.fraction, paidWithout([]), paidWithout)
    : takenOneByOne(calculated.window, cancelled, worked, paidWithout([]), paidWithout)
}

function takenTogether(
  window: Period,
  cancelled: readonly Cancellation[],
  share: Exact,
  paid: Exact,
  paidWithout: (rows: readonly number[]) => Exact,
): readonly ClawbackPart[] {
  const rows = cancelled.map(({ row }) => row)
  const without = paidWithout(rows)
  const amount = negate(multiply(share, subtract(paid, without)))
  return isZero(amount) ? [] : [{ window, rows, paid, without, share, amount }]
}

/** Each at its own share, in order of date and id: the first as if it alone were cancelled, the next as if that one were too. */
function takenOneByOne(
  window: Period,
  cancelled: readonly Cancellation[],
  { clawback: { months } }: WorkedComponent,
  paidWithAll: Exact,
  paidWithout: (rows: readonly number[]) => Exact,
): readonly ClawbackPart[] {
  const rows: number[] = []
  let paid = paidWithAll
  return cancelled.flatMap((one): readonly ClawbackPart[] => {
    rows.push(one.row)
    const without = paidWithout([...rows])
    const share = exact(BigInt(Math.max(0, months - wholeMonthsBetween(one.day, one.cancelled))), BigInt(months))
    const amount = negate(multiply(share, subtract(paid, without)))
    const part = { window, rows: [one.row], paid, without, share, amount }
    paid = without
    return isZero(amount) ? [] : [part]
  })
}

/** Whole months from a day to a later one: from the 15th of January to the 14th of March is one. */
export function wholeMonthsBetween(from: DayNumber, to: DayNumber): number {
  const months = monthOfDay(to) - monthOfDay(from)
  return calendarDay(to).day < calendarDay(from).day ? months - 1 : months
}

function paidIn(periods: readonly PaidPeriod[]): Exact {
  return sum(periods.map(({ paid }) => paid))
}

function byPeriod(cancellations: readonly Cancellation[]) {
  const periods = new Map<number, { readonly period: Period; readonly cancelled: Cancellation[] }>()
  for (const one of cancellations) {
    const known = periods.get(one.period.firstMonth)
    if (known === undefined) periods.set(one.period.firstMonth, { period: one.period, cancelled: [one] })
    else known.cancelled.push(one)
  }
  return [...periods.values()].sort((a, b) => a.period.firstMonth - b.period.firstMonth)
}

function byWindow(cancelled: readonly Cancellation[]) {
  const windows = new Map<number, { readonly window: Period; readonly ofWindow: Cancellation[] }>()
  for (const one of cancelled) {
    const known = windows.get(one.window.firstMonth)
    if (known === undefined) windows.set(one.window.firstMonth, { window: one.window, ofWindow: [one] })
    else known.ofWindow.push(one)
  }
  return [...windows.values()].sort((a, b) => a.window.firstMonth - b.window.firstMonth)
}

/** Cancelled transactions that may have paid a payee by a component, in (date, id) order: own ones, or anybody's where others' credit counts. */
function cancellationsOf(
  { performance, grounds }: Calculation,
  compiled: CompiledComponent,
  payee: string,
): readonly Cancellation[] {
  const { fiscalYearStart } = performance.compiled
  const { paid } = compiled.component
  const found = new Map<string, Cancellation>()
  for (const { source, credit } of cancelledCredits(performance, compiled, payee)) {
    const { row, day } = credit
    const cancelled = Math.max(day, credit.cancelled ?? day)
    const period = periodOf(monthOfDay(cancelled), paid, fiscalYearStart)
    if (period.firstMonth + period.monthCount - 1 > grounds.to) continue
    const ownPeriod = periodOf(monthOfDay(day), source.component.paid, fiscalYearStart)
    const closing = closesByPeriod(source) ? ownPeriod : windowAt(performance.compiled, source, monthOfDay(day))
    const open = lastDay(closing)
    for (const window of windowsFrom(performance, compiled, day, source === compiled ? day : open)) {
      const key = `${row} ${window.firstMonth}`
      if (!found.has(key)) found.set(key, { row, day, cancelled, window, period, open })
    }
  }
  const ids = textColumnOf(performance.compiled.workspace.sales, ID_COLUMN)
  const idOf = ({ row }: Cancellation) => (ids === undefined ? '' : (cellText(ids, row) ?? ''))
  return [...found.values()].sort((a, b) => a.day - b.day || (idOf(a) < idOf(b) ? -1 : 1))
}

/** The windows from one day to another: what a transaction paid over a long window, an override on payouts may have counted in several of its own. */
function windowsFrom(
  { compiled: workspace }: Performance,
  compiled: CompiledComponent,
  from: DayNumber,
  to: DayNumber,
): readonly Period[] {
  const windows: Period[] = []
  let window = windowAt(workspace, compiled, monthOfDay(from))
  do {
    windows.push(window)
    window = windowAt(workspace, compiled, window.firstMonth + window.monthCount)
  } while (firstDay(window) <= to)
  return windows
}

const ALWAYS = { first: -NEVER_ENDS, last: NEVER_ENDS }

interface CancelledCredit {
  /** The component whose positions it is in: the payee's own, or one that an override is on. */
  readonly source: CompiledComponent
  readonly credit: Credit
}

function cancelledCredits(
  performance: Performance,
  compiled: CompiledComponent,
  payee: string,
): readonly CancelledCredit[] {
  return sourcesOf(performance, compiled, new Set()).flatMap((source) => {
    const isOwn = source === compiled && compiled.group === null && !isShared(compiled)
    return measuresOf(performance, source).flatMap((measure) => {
      if (measure.cancelled === undefined) return []
      const { byPayee } = performance.creditsFor(source, measure)
      const lists = isOwn ? [byPayee.get(payee)] : [...byPayee.values()]
      return lists.flatMap((credits) =>
        creditsWithin(credits, ALWAYS).flatMap((credit) => (credit.cancelled === null ? [] : [{ source, credit }])),
      )
    })
  })
}

/** True where what others are credited decides what a payee is paid: contests, pools, and caps over everyone. */
function isShared({ component: { contest, pool, transactionCap } }: CompiledComponent): boolean {
  return contest !== undefined || pool !== undefined || transactionCap?.over === 'everyone'
}

/** A component, and those whose payouts it is an override on, at any distance. */
function sourcesOf(
  performance: Performance,
  compiled: CompiledComponent,
  passed: Set<CompiledComponent>,
): readonly CompiledComponent[] {
  if (passed.has(compiled)) return []
  passed.add(compiled)
  const sources = compiled.payoutsOf.flatMap((ref) => componentNamed(performance.compiled, ref) ?? [])
  return [
    ...(compiled.payoutsOf.length > 0 ? [] : [compiled]),
    ...sources.flatMap((source) => sourcesOf(performance, source, passed)),
  ]
}

/** The measures a component's positions are made of: its own, those of its blend and of the second axes of its tables. */
function measuresOf(performance: Performance, { measure, component }: CompiledComponent): readonly Measure[] {
  const { blend, table, choices } = component
  const ids = [
    ...(blend ?? []).map((part) => part.measure),
    ...[table, ...(choices ?? []).map((choice) => choice.table)].map(({ across }) => across?.measure),
  ]
  const named = ids.flatMap((id) => (id === undefined ? [] : (measureNamed(performance, id) ?? [])))
  return [...new Set([...(measure === null ? [] : [measure]), ...named])]
}
