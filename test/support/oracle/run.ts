import type { Assignment, Measure, Workspace } from '@shared/plan/model'
import {
  dayFromIso,
  daysOfMonths,
  fiscalYearFirstMonth,
  fiscalYearOf,
  MONTHS_OF,
  monthOfDay,
  periodId,
  type Span,
} from './calendar'
import { Missing } from './expression'
import { type Fraction, whole } from './fraction'
import { numberOf } from './numbers'
import { firstDayOf, isOnPlan, lastDayOnPlan, type Roster, type Rule, rosterOf } from './people'

/** What is simulated. `once` keeps what was worked out under a name, since the oracle asks the same thing many times. */
export interface Run {
  readonly workspace: Workspace
  readonly roster: Roster
  readonly growth: Fraction
  readonly years: readonly number[]
  readonly span: Span
  once<T>(name: string, work: () => T): T
}

export function runOf(workspace: Workspace, growth: string): Run {
  const kept = new Map<string, unknown>()
  const years = yearsOf(workspace)
  const first = fiscalYearFirstMonth(years[0] ?? 0, workspace.fiscalYearStart)
  return {
    workspace,
    roster: rosterOf(workspace),
    growth: numberOf(workspace, growth),
    years,
    span: daysOfMonths(first, years.length * 12),
    once: <T>(name: string, work: () => T): T => {
      if (!kept.has(name)) kept.set(name, work())
      return kept.get(name) as T
    },
  }
}

/** Every fiscal year from the first to the last. */
function yearsOf({ years }: Workspace): number[] {
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

/** A payout period inside its window. */
export interface Turn {
  readonly id: string
  readonly period: Span
  readonly window: Span
  /** The payout periods of the window, this one included and the later ones too. */
  readonly periods: readonly Span[]
}

/**
 * The windows of a component, each with its payout periods: those that meet the fiscal years of the run, and those of the two years before, in
 * which something may have been sold that is cancelled later.
 */
export function windowsOf({ workspace, years }: Run, { plan, component }: Rule): Turn[][] {
  const { fiscalYearStart } = workspace
  const isPlanYear = component.window === 'planYear'
  const opens = isPlanYear ? (plan.yearStart ?? fiscalYearStart) : fiscalYearStart
  const length = isPlanYear ? 12 : MONTHS_OF[component.window as keyof typeof MONTHS_OF]
  const paid = MONTHS_OF[component.paid]
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0]
  const from = fiscalYearFirstMonth(first, opens) - 36
  const windows: Turn[][] = []
  for (let month = from; month < fiscalYearFirstMonth(last + 1, opens) + 12; month += length) {
    const window = daysOfMonths(month, length)
    const starts = Array.from({ length: length / paid }, (_, index) => month + index * paid)
    const periods = starts.map((start) => daysOfMonths(start, paid))
    windows.push(
      starts.map((start, index) => ({
        id: idOf(component.paid, start, fiscalYearStart),
        period: periods[index] ?? window,
        window,
        periods,
      })),
    )
  }
  return windows
}

function idOf(kind: keyof typeof MONTHS_OF, firstMonth: number, fiscalYearStart: number): string {
  const year = fiscalYearOf(firstMonth, fiscalYearStart)
  const months = firstMonth - fiscalYearFirstMonth(year, fiscalYearStart)
  return periodId(kind, year, Math.floor(months / MONTHS_OF[kind]), fiscalYearStart)
}

/** A component, a payee, a payout period, and which transactions count: what every figure of a line is worked out from. */
export interface Case {
  readonly run: Run
  readonly rule: Rule
  readonly payee: string
  readonly turn: Turn
  /** Is a transaction out of all positions of this period, as cancelled ones are? */
  readonly leavesOut: LeavesOut
}

export interface LeavesOut {
  /** A name for what is left out, to keep results under. */
  readonly name: string
  readonly isOut: (transaction: {
    readonly id: string
    readonly day: number
    readonly cancelled: number | null
  }) => boolean
}

/** A period stands alone when nothing is accumulated: nothing paid before is taken off. */
export function standsAlone({ component }: Rule): boolean {
  return component.accumulation === 'reset' || component.quotaBasis === 'period'
}

/** Credit is counted from the window's opening to the period's end, or over the period alone. */
export function creditSpan({ rule, turn }: Pick<Case, 'rule' | 'turn'>): Span {
  return standsAlone(rule) ? turn.period : { first: turn.window.first, last: turn.period.last }
}

/** The span of quota and target. */
export function quotaSpan({ rule, turn }: Pick<Case, 'rule' | 'turn'>): Span {
  switch (rule.component.quotaBasis) {
    case 'window':
      return turn.window
    case 'toDate':
      return { first: turn.window.first, last: turn.period.last }
    case 'period':
      return turn.period
  }
}

/** The assignment to the plan on the last assigned day of the period: whose numbers, texts and team count. */
export function lastAssignment({ run, rule, payee, turn }: Case): Assignment | undefined {
  const day = lastDayOnPlan(run.roster, payee, rule.plan.id, turn.period)
  return day === null ? undefined : run.roster.assignmentOn(payee, day)
}

/** A number of the component, in the payee's own numbers where it names them. */
export function numberIn(one: Case, text: string): Fraction {
  return numberOf(one.run.workspace, text, lastAssignment(one)?.fields)
}

export function isPaidIn(run: Run, { plan }: Rule, payee: string, period: Span): boolean {
  return lastDayOnPlan(run.roster, payee, plan.id, period) !== null
}

export function measureOf({ workspace }: Run, id: string | null | undefined): Measure | undefined {
  return workspace.measures.find((one) => one.id === id)
}

/** Month of tenure, 1 in the month of hire. */
export function tenureOf({ workspace, roster }: Run, payee: string, month: number): number {
  const hired = workspace.payees.find(({ id }) => id === payee)?.hired
  const first = hired === undefined ? firstDayOf(roster, payee) : dayFromIso(hired)
  if (first === undefined) throw new Missing(`${payee} has no tenure`)
  return month - monthOfDay(first) + 1
}

/** Names of the payee that formulas may use, on the terms of one assignment. */
export function personalValue(
  run: Run,
  payee: string,
  assignment: Assignment,
  day: number,
  name: string,
): Fraction | string | undefined {
  switch (name) {
    case 'base_pay':
      return numberOf(run.workspace, assignment.basePay)
    case 'target_variable':
      return numberOf(run.workspace, assignment.targetVariable)
    case 'tenure_months':
      return whole(tenureOf(run, payee, monthOfDay(day)))
    case 'payee_id':
      return payee
    case 'payee_role':
      return typeof assignment.role === 'string' ? assignment.role : assignment.role.en
    case 'payee_team':
      return assignment.team ?? ''
    case 'payee_territory':
      return assignment.territory ?? ''
    case 'payee_plan':
      return assignment.plan ?? ''
    default:
      return undefined
  }
}

/** Is a payee assigned to the rule's plan on a day? */
export function isOnRule(run: Run, { plan }: Rule, payee: string, day: number): boolean {
  return isOnPlan(run.roster, payee, plan.id, day)
}
