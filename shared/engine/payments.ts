import type { DayNumber } from '@shared/calendar/date'
import { type FiscalYearStart, type MonthNumber, monthOfDay, periodOf } from '@shared/calendar/period'
import { at } from '@shared/findings/invariant'
import { allocate } from '@shared/money/allocate'
import {
  add,
  compare,
  divide,
  type Exact,
  greatest,
  isZero,
  least,
  multiply,
  ONE,
  subtract,
  sum,
  ZERO,
} from '@shared/money/exact'
import { exactMoney, type Money, minorDigits, roundToMoney } from '@shared/money/money'
import type { Rounding } from '@shared/money/rounding'
import { type AccountEntry, accountEntry } from './ledgers'
import type { WorkedComponent } from './workedComponent'

/** A share of a line and when it is paid. */
export type Instalment = { readonly share: Exact } & (
  | { readonly when: 'earned' | 'yearEnd' }
  | { readonly when: 'delay'; readonly months: number }
  /** The transactions of the line's period, with the day each reached the date that is waited for; null: not yet. */
  | { readonly when: 'date'; readonly reached: readonly { readonly credit: Exact; readonly day: DayNumber | null }[] }
)

/**
 * The instalments of a component's lines.
 *
 * @param payments the component's, worked out; null: everything is paid at once
 * @param reached  the transactions of the line's period with the day each has in a date column
 */
export function instalmentsOf(
  payments: WorkedComponent['payments'],
  reached: (column: string) => Extract<Instalment, { when: 'date' }>['reached'],
): readonly Instalment[] | null {
  return payments === null ? null : payments.map((payment) => instalmentOf(payment, reached))
}

function instalmentOf(
  { share, when, months, column }: NonNullable<WorkedComponent['payments']>[number],
  reached: (column: string) => Extract<Instalment, { when: 'date' }>['reached'],
): Instalment {
  switch (when) {
    case 'earned':
    case 'yearEnd':
      return { share, when }
    case 'delay':
      return { share, when, months }
    case 'date':
      return { share, when, reached: column === null ? [] : reached(column) }
  }
}

/** A part of a line that is paid in a month. */
export interface ScheduledPayment {
  readonly paidIn: MonthNumber
  readonly amount: Exact
}

/**
 * When a line is paid: cut into its shares by largest remainder, each at its time. What falls in one month is one payment, and payments of nothing are
 * left out.
 *
 * A share that waits for a date is paid as the credit of the period's transactions reaches it: share × part of the credit that has reached it by the end
 * of a month, rounded, less what was paid before. That is never before the period ends; what never reaches the date is never paid; without credit
 * there is nothing to wait for.
 *
 * @param payout      the line, above or below zero
 * @param earnedIn    month in which its period ends
 * @param instalments shares that add to 1; null: all of it at once
 * @returns           payments by month. They add to the line, less what is still held for a date
 *
 * Throws InvariantError when the shares do not add to 1.
 *
 * @example 100.00 at 75 % when earned and 25 % two months later, earned in March: 75.00 in March, 25.00 in May
 */
export function schedulePayments(
  payout: Money,
  earnedIn: MonthNumber,
  instalments: readonly Instalment[] | null,
  rounding: Rounding,
  fiscalYearStart: FiscalYearStart,
): readonly ScheduledPayment[] {
  if (instalments === null) return withoutNothing(new Map([[earnedIn, exactMoney(payout)]]))
  const parts = allocate(
    exactMoney(payout),
    instalments.map(({ share }) => share),
    minorDigits(payout.currency),
  )
  const byMonth = new Map<MonthNumber, Exact>()
  instalments.forEach((instalment, index) => {
    for (const { paidIn, amount } of paidOver(instalment, at(parts, index), earnedIn, fiscalYearStart, (value) =>
      exactMoney(roundToMoney(value, payout.currency, rounding)),
    )) {
      const known = byMonth.get(paidIn)
      byMonth.set(paidIn, known === undefined ? amount : add(known, amount))
    }
  })
  return withoutNothing(byMonth)
}

function withoutNothing(byMonth: ReadonlyMap<MonthNumber, Exact>): readonly ScheduledPayment[] {
  return [...byMonth]
    .filter(([, amount]) => !isZero(amount))
    .sort(([a], [b]) => a - b)
    .map(([paidIn, amount]) => ({ paidIn, amount }))
}

function paidOver(
  instalment: Instalment,
  amount: Exact,
  earnedIn: MonthNumber,
  fiscalYearStart: FiscalYearStart,
  round: (amount: Exact) => Exact,
): readonly ScheduledPayment[] {
  switch (instalment.when) {
    case 'earned':
      return [{ paidIn: earnedIn, amount }]
    case 'delay':
      return [{ paidIn: earnedIn + instalment.months, amount }]
    case 'yearEnd': {
      const year = periodOf(earnedIn, 'year', fiscalYearStart)
      return [{ paidIn: year.firstMonth + year.monthCount - 1, amount }]
    }
    case 'date':
      return paidAsReached(instalment.reached, amount, earnedIn, round)
  }
}

function paidAsReached(
  reached: readonly { readonly credit: Exact; readonly day: DayNumber | null }[],
  amount: Exact,
  earnedIn: MonthNumber,
  round: (amount: Exact) => Exact,
): readonly ScheduledPayment[] {
  const total = sum(reached.map(({ credit }) => credit))
  if (isZero(total)) return [{ paidIn: earnedIn, amount }]
  const byMonth = new Map<MonthNumber, Exact>()
  for (const { credit, day } of reached) {
    if (day === null) continue
    const month = Math.max(earnedIn, monthOfDay(day))
    const known = byMonth.get(month)
    byMonth.set(month, known === undefined ? credit : add(known, credit))
  }
  let credited = ZERO
  let before = ZERO
  return [...byMonth]
    .sort(([a], [b]) => a - b)
    .map(([paidIn, credit]) => {
      credited = add(credited, credit)
      const part = least(greatest(divide(credited, total), ZERO), ONE)
      const toDate = compare(part, ONE) === 0 ? amount : round(multiply(amount, part))
      const payment = { paidIn, amount: subtract(toDate, before) }
      before = toDate
      return payment
    })
}

/** A line with the payments it is cut into. */
export interface ScheduledLine {
  readonly earnedIn: MonthNumber
  readonly payout: Money
  readonly payments: readonly ScheduledPayment[]
}

/**
 * The account of what is held back of a component's lines, month by month: `held` is what of the lines of a month is paid later, `released` what is paid
 * of earlier ones. Earned = paid + held back.
 *
 * @param months the months of the run, from the first in which a line could be earned
 */
export function heldBack(
  lines: readonly ScheduledLine[],
  from: MonthNumber,
  to: MonthNumber,
  fiscalYearStart: FiscalYearStart,
): readonly AccountEntry[] {
  const entries: AccountEntry[] = []
  let opening = ZERO
  for (let month = from; month <= to; month += 1) {
    const earned = lines.filter(({ earnedIn }) => earnedIn === month)
    const held = sum(
      earned.map(({ payout, payments }) =>
        subtract(
          exactMoney(payout),
          sum(payments.filter(({ paidIn }) => paidIn === month).map(({ amount }) => amount)),
        ),
      ),
    )
    const released = sum(
      lines
        .filter(({ earnedIn }) => earnedIn < month)
        .flatMap(({ payments }) => payments.filter(({ paidIn }) => paidIn === month))
        .map(({ amount }) => amount),
    )
    const closing = subtract(add(opening, held), released)
    const movements = { held, released: subtract(ZERO, released) }
    entries.push(accountEntry('holdback', periodOf(month, 'month', fiscalYearStart).id, opening, movements, closing))
    opening = closing
  }
  return entries
}
