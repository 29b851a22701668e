import type { MonthNumber } from '@shared/calendar/period'
import { at } from '@shared/findings/invariant'
import { MOST_WHOLE } from './doubles'
import type { PlanCells, SpanCells } from './planCells'
import type { TeamMonths, TeamQuotaCells } from './quotaCells'
import type { PeriodSpans } from './spans'
import { IN_PART, type WholeMonths } from './wholeMonths'

/** Credit by payee and month of the roster in whole units of 1 ÷ `of`: `payee * monthCount + month - firstMonth`. */
export interface CreditMonths {
  readonly of: bigint
  readonly units: Float64Array
}

/** The own credit of each cell: that of the months of its span that are assigned to the plan. */
export function creditCellsOf(cells: PlanCells, credit: CreditMonths, spans: PeriodSpans): SpanCells {
  const { months, pay, assignment } = cells
  const units = new Float64Array(assignment.length)
  const isClear = new Uint8Array(cells.isClear.length).fill(1)
  for (let payee = 0; payee < months.payees.length; payee += 1) {
    for (let window = 0; window < pay.windows.length; window += 1) {
      const { firstPeriod, periodCount } = at(pay.windows, window)
      let sum = 0
      let size = 0
      for (let place = firstPeriod; place < firstPeriod + periodCount; place += 1) {
        const cell = payee * pay.periods.length + place
        const { firstMonth, monthCount } = at(pay.periods, place)
        if (spans.creditFrom[place] === firstMonth) sum = 0
        if ((assignment[cell] as number) >= 0) {
          const begin = payee * months.monthCount + firstMonth - months.firstMonth
          for (let month = begin; month < begin + monthCount; month += 1) {
            const own = credit.units[month] as number
            sum += own
            size += Math.abs(own)
          }
        }
        units[cell] = sum
      }
      if (!(size <= MOST_WHOLE)) isClear[payee * pay.windows.length + window] = 0
    }
  }
  return { of: credit.of, units, isClear }
}

/** The credit of each team and month, of its members while they are in it. */
function teamCreditMonths({ months, teams, teamsOf }: TeamMonths, { units }: CreditMonths) {
  const sum = new Float64Array(teams.length * months.monthCount)
  const size = new Float64Array(teams.length * months.monthCount)
  for (let payee = 0; payee < months.payees.length; payee += 1) {
    for (let month = 0; month < months.monthCount; month += 1) {
      const held = months.assigned[payee * months.monthCount + month] as number
      const own = units[payee * months.monthCount + month] as number
      if (held < 0 || own === 0) continue
      for (const team of teamsOf[held] as readonly number[]) {
        const cell = team * months.monthCount + month
        sum[cell] = (sum[cell] as number) + own
        size[cell] = (size[cell] as number) + Math.abs(own)
      }
    }
  }
  return { sum, size }
}

/**
 * The credit of each team and period over the span of its credit.
 *
 * Unclear where a member is in the team for part of a month, or has credit and no quota: that is a finding, and for the exact way to make.
 */
export function teamCreditCellsOf(
  team: TeamMonths,
  credit: CreditMonths,
  { pay }: PlanCells,
  quotas: TeamQuotaCells,
  spans: PeriodSpans,
): SpanCells {
  const { months, teams } = team
  const monthly = teamCreditMonths(team, credit)
  const count = pay.periods.length
  const units = new Float64Array(teams.length * count)
  const isClear = Uint8Array.from(quotas.isClear)
  for (let place = 0; place < teams.length; place += 1) {
    for (let window = 0; window < pay.windows.length; window += 1) {
      const { firstPeriod, periodCount } = at(pay.windows, window)
      let sum = 0
      let size = 0
      for (let period = firstPeriod; period < firstPeriod + periodCount; period += 1) {
        const { firstMonth, monthCount } = at(pay.periods, period)
        if (spans.creditFrom[period] === firstMonth) sum = 0
        const begin = place * months.monthCount + firstMonth - months.firstMonth
        for (let month = begin; month < begin + monthCount; month += 1) {
          sum += monthly.sum[month] as number
          size += monthly.size[month] as number
        }
        units[place * count + period] = sum
        const unmeasured = at(quotas.withoutQuota, place * count + period)
        if (
          unmeasured.some((payee) =>
            hasCredit(months, credit, payee, at(spans.creditFrom, period), at(spans.creditEnd, period)),
          )
        )
          isClear[place * pay.windows.length + window] = 0
      }
      if (!(size <= MOST_WHOLE)) isClear[place * pay.windows.length + window] = 0
    }
  }
  return { of: credit.of, units, isClear }
}

function hasCredit(
  { monthCount, firstMonth, assigned }: WholeMonths,
  { units }: CreditMonths,
  payee: number,
  from: MonthNumber,
  end: MonthNumber,
): boolean {
  for (let month = from - firstMonth; month < end - firstMonth; month += 1) {
    const cell = payee * monthCount + month
    if (assigned[cell] === IN_PART || units[cell] !== 0) return true
  }
  return false
}
