import type { MonthNumber } from '@shared/calendar/period'
import { at } from '@shared/findings/invariant'
import type { Quotas } from '../quota'
import { MOST_WHOLE } from './doubles'
import type { PlanCells, SpanCells } from './planCells'
import type { PeriodSpans } from './spans'
import { IN_PART, type WholeMonths } from './wholeMonths'
import { inWholeUnits } from './wholeUnits'

/** A quota entry in whole units; NaN where it cannot be counted in them or has a finding. */
interface QuotaEntryUnits {
  readonly from: MonthNumber
  readonly end: MonthNumber
  readonly units: number
}

/** The quota entries of a measure by place of the payee, in whole units of 1 ÷ `of`. */
export interface QuotaUnits {
  readonly of: bigint
  readonly entries: readonly (readonly QuotaEntryUnits[])[]
}

export function quotaUnitsOf(quotas: Quotas, measure: string, { payees }: WholeMonths): QuotaUnits {
  const lists = payees.map((payee) => quotas.entries.get(payee)?.get(measure) ?? [])
  const { of, units } = inWholeUnits(
    lists.flatMap((list) => list.map(({ isClear, amount }) => (isClear ? amount : null))),
  )
  let place = 0
  const entries = lists.map((list) =>
    list.map(({ period: { firstMonth, monthCount } }): QuotaEntryUnits => {
      place += 1
      return { from: firstMonth, end: firstMonth + monthCount, units: at(units, place - 1) }
    }),
  )
  return { of, entries }
}

/** How many months of an entry some test holds for: none, some or all of them. */
function partOf(from: MonthNumber, end: MonthNumber, holds: (month: MonthNumber) => boolean): 'none' | 'some' | 'all' {
  let count = 0
  for (let month = from; month < end; month += 1) if (holds(month)) count += 1
  return count === 0 ? 'none' : count === end - from ? 'all' : 'some'
}

/** The own quota of each cell: the entries inside its span, all of whose months are assigned to the plan. Unclear where one is for some of them. */
export function quotaCellsOf(cells: PlanCells, quotas: QuotaUnits, spans: PeriodSpans): SpanCells {
  const { months, pay, assignment, plan } = cells
  const isOfPlan = months.assignments.map((one) => one.plan === plan)
  const units = new Float64Array(assignment.length).fill(Number.NaN)
  const isClear = new Uint8Array(cells.isClear.length).fill(1)
  for (let payee = 0; payee < months.payees.length; payee += 1) {
    const holds = (month: MonthNumber): boolean => {
      const held = months.assigned[payee * months.monthCount + month - months.firstMonth] as number
      return held >= 0 && isOfPlan[held] === true
    }
    pay.windows.forEach(({ firstPeriod, periodCount }, window) => {
      for (let place = firstPeriod; place < firstPeriod + periodCount; place += 1) {
        const cell = payee * pay.periods.length + place
        if ((assignment[cell] as number) < 0) continue
        const found = sumInside(at(quotas.entries, payee), at(spans.quotaFrom, place), at(spans.quotaEnd, place), holds)
        if (found === 'unclear') isClear[payee * pay.windows.length + window] = 0
        else if (found !== null) units[cell] = found
      }
    })
  }
  return { of: quotas.of, units, isClear }
}

/** The sum of the entries inside a span; null without any. */
function sumInside(
  entries: readonly QuotaEntryUnits[],
  from: MonthNumber,
  end: MonthNumber,
  holds: (month: MonthNumber) => boolean,
): number | null | 'unclear' {
  let total: number | null = null
  for (const entry of entries) {
    if (entry.from < from || entry.end > end) continue
    const part = partOf(entry.from, entry.end, holds)
    if (part === 'none') continue
    if (part === 'some' || Number.isNaN(entry.units)) return 'unclear'
    total = total === null ? entry.units : total + entry.units
  }
  return total === null || Math.abs(total) <= MOST_WHOLE ? total : 'unclear'
}

/** Who is in which team, month by month. */
export interface TeamMonths {
  readonly months: WholeMonths
  readonly teams: readonly string[]
  readonly placeOf: ReadonlyMap<string, number>
  /** By assignment, the places of its team and those above it. */
  readonly teamsOf: readonly (readonly number[])[]
  /** By payee, the places of all teams they ever are in. */
  readonly everOf: readonly (readonly number[])[]
}

/** @param teamsAbove each team with itself and every team above it */
export function teamMonthsOf(teamsAbove: ReadonlyMap<string, readonly string[]>, months: WholeMonths): TeamMonths {
  const teams = [...teamsAbove.keys()]
  const placeOf = new Map(teams.map((team, place) => [team, place]))
  const teamsOf = months.assignments.map(({ team }) =>
    (team === null ? [] : (teamsAbove.get(team) ?? [])).flatMap((above) => placeOf.get(above) ?? []),
  )
  const everOf = months.ownAssignments.map((own) => [...new Set(own.flatMap((held) => at(teamsOf, held)))])
  return { months, teams, placeOf, teamsOf, everOf }
}

/** Quotas of teams by team and period, with the members who have none there: their credit would raise the attainment unseen. */
export interface TeamQuotaCells extends SpanCells {
  readonly withoutQuota: readonly (readonly number[])[]
}

/** The quota of each team and period: the entries of its members inside the span, all of whose months they are in the team. */
export function teamQuotaCellsOf(
  team: TeamMonths,
  quotas: QuotaUnits,
  { pay }: PlanCells,
  spans: PeriodSpans,
): TeamQuotaCells {
  const { months, teams, teamsOf, everOf } = team
  const count = pay.periods.length
  const units = new Float64Array(teams.length * count).fill(Number.NaN)
  const isClear = new Uint8Array(teams.length * pay.windows.length).fill(1)
  const withoutQuota: number[][] = Array.from({ length: teams.length * count }, () => [])
  months.payees.forEach((_, payee) => {
    for (const place of at(everOf, payee)) {
      const stateOf = (month: MonthNumber): number => {
        const held = months.assigned[payee * months.monthCount + month - months.firstMonth] as number
        return held === IN_PART ? IN_PART : held >= 0 && at(teamsOf, held).includes(place) ? 1 : 0
      }
      pay.windows.forEach(({ window, firstPeriod, periodCount }, index) => {
        const inWindow = membershipIn(window.firstMonth, window.firstMonth + window.monthCount, stateOf)
        if (inWindow === 'none') return
        if (inWindow === 'part') isClear[place * pay.windows.length + index] = 0
        for (let period = firstPeriod; period < firstPeriod + periodCount; period += 1) {
          const cell = place * count + period
          const from = at(spans.quotaFrom, period)
          const own = sumInside(
            at(quotas.entries, payee),
            from,
            at(spans.quotaEnd, period),
            (month) => stateOf(month) === 1,
          )
          if (own === 'unclear') isClear[place * pay.windows.length + index] = 0
          else if (own === null) at(withoutQuota, cell).push(payee)
          else units[cell] = Number.isNaN(units[cell] as number) ? own : (units[cell] as number) + own
        }
      })
    }
  })
  return { of: quotas.of, units, isClear, withoutQuota }
}

function membershipIn(
  from: MonthNumber,
  end: MonthNumber,
  stateOf: (month: MonthNumber) => number,
): 'none' | 'whole' | 'part' {
  let isMember = false
  for (let month = from; month < end; month += 1) {
    const state = stateOf(month)
    if (state === IN_PART) return 'part'
    if (state === 1) isMember = true
  }
  return isMember ? 'whole' : 'none'
}
