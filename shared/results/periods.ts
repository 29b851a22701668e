import { type Period, type PeriodKind, parsePeriod, periodOf } from '@shared/calendar/period'
import type { PayoutLine, SimulationResult } from '@shared/engine/result'
import { invariant } from '@shared/findings/invariant'
import type { Workspace } from '@shared/plan/model'
import type { PaidLine } from './paid'

/** The calendar of a workspace: all that periods depend on. */
type Calendar = Pick<Workspace, 'fiscalYearStart'>
/** First and last month of a result. */
export type ResultSpan = Pick<SimulationResult, 'from' | 'to'>

/** The period a line pays. Throws InvariantError when the line names none. */
export function periodOfLine({ fiscalYearStart }: Calendar, line: Pick<PayoutLine, 'period'>): Period {
  const period = parsePeriod(line.period, fiscalYearStart)
  invariant(period !== null, 'a payout line names a period of the calendar')
  return period
}

/**
 * The period of a kind in which a line stands: the one in which the line's own period ends, so that a quarterly bonus is
 * found in the last month of its quarter; of money that is paid, the one it is paid in.
 */
export function columnPeriodOf(calendar: Calendar, line: PayoutLine | PaidLine, kind: PeriodKind): Period {
  const { firstMonth, monthCount } = periodOfLine(calendar, 'paidIn' in line ? { period: line.paidIn } : line)
  return periodOf(firstMonth + monthCount - 1, kind, calendar.fiscalYearStart)
}

/** The periods of a kind that a result touches, in order. */
export function periodsOfSpan({ fiscalYearStart }: Calendar, span: ResultSpan, kind: PeriodKind): readonly Period[] {
  const periods: Period[] = []
  const end = span.to.firstMonth + span.to.monthCount
  let month = span.from.firstMonth
  while (month < end) {
    const period = periodOf(month, kind, fiscalYearStart)
    periods.push(period)
    month = period.firstMonth + period.monthCount
  }
  return periods
}
