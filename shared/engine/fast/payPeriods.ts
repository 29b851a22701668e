import { type FiscalYearStart, type MonthNumber, type Period, periodsWithin, windowOf } from '@shared/calendar/period'
import type { Component } from '@shared/plan/model'

/** A window with the place of its payout periods among all. */
export interface PayWindow {
  readonly window: Period
  readonly firstPeriod: number
  readonly periodCount: number
  /** How many of them end with the run; later ones are not paid, though their quota and target belong to the window. */
  readonly paidCount: number
}

/** The windows of a component that overlap a run, and all their payout periods in order. */
export interface PayPeriods {
  readonly windows: readonly PayWindow[]
  readonly periods: readonly Period[]
}

/**
 * The windows of a component that overlap the months of a run, cut into payout periods.
 *
 * @param planYearStart first month of the plan's year
 */
export function payPeriods(
  { window: kind, paid }: Pick<Component, 'window' | 'paid'>,
  from: MonthNumber,
  to: MonthNumber,
  fiscalYearStart: FiscalYearStart,
  planYearStart: FiscalYearStart,
): PayPeriods {
  const windows: PayWindow[] = []
  const periods: Period[] = []
  let window = windowOf(from, kind, fiscalYearStart, planYearStart)
  while (window.firstMonth <= to) {
    const within = periodsWithin(window, paid, fiscalYearStart)
    const paidCount = within.filter(({ firstMonth, monthCount }) => firstMonth + monthCount - 1 <= to).length
    windows.push({ window, firstPeriod: periods.length, periodCount: within.length, paidCount })
    periods.push(...within)
    window = windowOf(window.firstMonth + window.monthCount, kind, fiscalYearStart, planYearStart)
  }
  return { windows, periods }
}
