import { firstDayOfMonth, type MonthNumber, monthOfDay } from '@shared/calendar/period'
import type { Assignment } from '@shared/plan/model'
import type { AssignedSpan, Roster } from '../roster'

/** Months in which a payee has no assignment, and those in which one holds for some days only. */
export const UNASSIGNED = -1
export const IN_PART = -2

/** Who is assigned to what, month by month: the roster for all who come and go with a month. */
export interface WholeMonths {
  readonly payees: readonly string[]
  readonly placeOf: ReadonlyMap<string, number>
  readonly firstMonth: MonthNumber
  readonly monthCount: number
  /** By payee and month (`payee * monthCount + month - firstMonth`): place in `assignments`, or UNASSIGNED or IN_PART. */
  readonly assigned: Int32Array
  readonly assignments: readonly Assignment[]
  /** By payee, the places of all assignments. */
  readonly ownAssignments: readonly (readonly number[])[]
}

/** The assignments of a roster over some months. */
export function wholeMonthsOf({ spans }: Roster, firstMonth: MonthNumber, monthCount: number): WholeMonths {
  const payees = [...spans.keys()]
  const assignments: Assignment[] = []
  const assigned = new Int32Array(payees.length * monthCount).fill(UNASSIGNED)
  const ownAssignments = payees.map((payee, place) => {
    const own = assigned.subarray(place * monthCount, (place + 1) * monthCount)
    return (spans.get(payee) ?? []).map((span) => {
      markSpan(own, span, firstMonth, assignments.length)
      return assignments.push(span.assignment) - 1
    })
  })
  const placeOf = new Map(payees.map((payee, place) => [payee, place]))
  return { payees, placeOf, firstMonth, monthCount, assigned, assignments, ownAssignments }
}

function markSpan(own: Int32Array, { first, last }: AssignedSpan, firstMonth: MonthNumber, assignment: number): void {
  if (first > last) return
  const opening = monthOfDay(first)
  const closing = monthOfDay(last)
  const end = Math.min(closing, firstMonth + own.length - 1)
  for (let month = Math.max(opening, firstMonth); month <= end; month += 1) {
    const isWhole =
      (month > opening || first === firstDayOfMonth(month)) &&
      (month < closing || last === firstDayOfMonth(month + 1) - 1)
    own[month - firstMonth] = isWhole ? assignment : IN_PART
  }
}
