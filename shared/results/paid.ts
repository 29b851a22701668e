import { parsePeriod, periodOf } from '@shared/calendar/period'
import type { PaymentLine, PayoutLine, SimulationResult } from '@shared/engine/result'
import { ZERO } from '@shared/money/exact'
import type { Workspace } from '@shared/plan/model'

/** Money that leaves for a payee in a month: the line it was earned with, its payout being what is paid of it then. */
export interface PaidLine extends PayoutLine {
  /** Month it is paid in: `2026-03`. */
  readonly paidIn: string
}

/** True when some of what is earned in the months of a result is paid in others: then earned and paid are two tables. */
export function isPaidLater(
  { fiscalYearStart }: Pick<Workspace, 'fiscalYearStart'>,
  { payments, totals }: SimulationResult,
): boolean {
  return (
    totals.paid.minor !== totals.payout.minor ||
    payments.some(({ earnedIn, paidIn }) => lastMonthOf(earnedIn, fiscalYearStart) !== paidIn)
  )
}

function lastMonthOf(id: string, fiscalYearStart: number): string | null {
  const period = parsePeriod(id, fiscalYearStart)
  return period === null ? null : periodOf(period.firstMonth + period.monthCount - 1, 'month', fiscalYearStart).id
}

/**
 * What is paid in the months of a result, one line a payment, each with the line it was earned with. Awards stand where they are earned: they
 * are not paid.
 *
 * @returns the payments in their order, then the awards; the pay adds to what is paid in the run
 */
export function paidLines({ lines, payments }: SimulationResult): readonly (PayoutLine | PaidLine)[] {
  const earned = new Map(lines.map((line) => [keyOf(line, line.period), line]))
  return [
    ...payments.map((payment) => ({
      ...(earned.get(keyOf(payment, payment.earnedIn)) ?? earnedBefore(payment)),
      payout: payment.amount,
      paidIn: payment.paidIn,
    })),
    ...lines.filter(({ kind }) => kind === 'award'),
  ]
}

/** The line of a payment that was earned before the first month of the result, which has no line of it. */
function earnedBefore({ payee, plan, component, role, earnedIn, amount }: PaymentLine): PayoutLine {
  return {
    payee,
    plan,
    component,
    role,
    period: earnedIn,
    kind: 'pay',
    credited: ZERO,
    quota: null,
    attainment: null,
    ownQuota: null,
    target: ZERO,
    capLimit: null,
    payout: amount,
  }
}

function keyOf({ payee, plan, component, role }: PayoutLine | PaymentLine, period: string): string {
  return JSON.stringify([payee, plan, component, role, period])
}
