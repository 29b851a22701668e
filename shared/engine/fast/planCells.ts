import type { Component } from '@shared/plan/model'
import { MOST_WHOLE } from './doubles'
import type { PayPeriods } from './payPeriods'
import { IN_PART, UNASSIGNED, type WholeMonths } from './wholeMonths'
import type { WholeUnits } from './wholeUnits'

/** Which payout periods of a component each payee is assigned to its plan in. A cell is a payee and a period: `payee * periods + period`. */
export interface PlanCells {
  readonly months: WholeMonths
  readonly plan: string
  readonly pay: PayPeriods
  /** By cell: the assignment that holds for the whole period, or UNASSIGNED. */
  readonly assignment: Int32Array
  /** By payee and window: 0 where a period is assigned for a part of it, or to two assignments. */
  readonly isClear: Uint8Array
}

export function planCellsOf(months: WholeMonths, plan: string, pay: PayPeriods): PlanCells {
  const { payees } = months
  const isOfPlan = Uint8Array.from(months.assignments, (assignment) => Number(assignment.plan === plan))
  const assignment = new Int32Array(payees.length * pay.periods.length).fill(UNASSIGNED)
  const isClear = new Uint8Array(payees.length * pay.windows.length).fill(1)
  for (let payee = 0; payee < payees.length; payee += 1) {
    pay.windows.forEach(({ firstPeriod, periodCount }, window) => {
      for (let place = firstPeriod; place < firstPeriod + periodCount; place += 1) {
        const found = assignmentOf(months, payee, pay, place, isOfPlan)
        if (found === IN_PART) isClear[payee * pay.windows.length + window] = 0
        else assignment[payee * pay.periods.length + place] = found
      }
    })
  }
  return { months, plan, pay, assignment, isClear }
}

/** The one assignment of all months of a period when it is to the plan; UNASSIGNED when none is, IN_PART for anything else. */
function assignmentOf(
  { assigned, firstMonth, monthCount }: WholeMonths,
  payee: number,
  { periods }: PayPeriods,
  place: number,
  isOfPlan: Uint8Array,
): number {
  const period = periods[place]
  if (period === undefined) return UNASSIGNED
  const begin = payee * monthCount + period.firstMonth - firstMonth
  const inPlan = (month: number): number => {
    const one = assigned[month] as number
    return one < 0 || isOfPlan[one] === 1 ? one : UNASSIGNED
  }
  const first = inPlan(begin)
  for (let month = begin + 1; month < begin + period.monthCount; month += 1) if (inPlan(month) !== first) return IN_PART
  return first
}

/** Target variable pay in whole units of 1 ÷ `of`, by cell. NaN where an annual target has no number. */
export interface TargetCells {
  readonly of: bigint
  /** Of the span that quota and target are of. */
  readonly span: Float64Array
  readonly window: Float64Array
  readonly period: Float64Array
}

/**
 * Targets of whole periods: annual target × months ÷ 12. A cell knows the targets up to its own period; what is left of the window counts at the last of them.
 */
export function targetCellsOf(
  { pay, assignment, months }: PlanCells,
  annual: WholeUnits,
  basis: Component['quotaBasis'],
): TargetCells {
  const count = pay.periods.length
  const cells = assignment.length
  const period = new Float64Array(cells)
  const window = new Float64Array(cells)
  const toDate = new Float64Array(cells)
  for (let payee = 0; payee < months.payees.length; payee += 1) {
    for (const { firstPeriod, periodCount } of pay.windows) {
      let sum = 0
      let rate = 0
      const first = payee * count + firstPeriod
      const monthsOf = (cell: number) =>
        (assignment[cell] as number) < 0 ? 0 : (pay.periods[cell - payee * count]?.monthCount as number)
      let left = 0
      for (let cell = first; cell < first + periodCount; cell += 1) left += monthsOf(cell)
      for (let cell = first; cell < first + periodCount; cell += 1) {
        const held = assignment[cell] as number
        if (held >= 0) rate = annual.units[held] as number
        left -= monthsOf(cell)
        const own = rate * monthsOf(cell)
        period[cell] = own
        sum += own
        toDate[cell] = sum
        const known = sum + rate * left
        window[cell] = Math.abs(known) <= MOST_WHOLE ? known : Number.NaN
      }
    }
  }
  const span = basis === 'window' ? window : basis === 'toDate' ? toDate : period
  return { of: annual.of * 12n, span, window, period }
}

/** Whole units of 1 ÷ `of` by cell, and 0 in `isClear` by payee (or team) and window where they cannot be told. */
export interface SpanCells {
  readonly of: bigint
  /** NaN where there is none. */
  readonly units: Float64Array
  readonly isClear: Uint8Array
}
