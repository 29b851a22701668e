import type { Assignment, Component, CompPlan, Measure, Workspace } from '@shared/plan/model'
import {
  daysOfMonths,
  daysOfPeriod,
  fiscalYearFirstMonth,
  isInside,
  lengthOf,
  MONTHS_OF,
  meet,
  periodId,
  type Span,
} from './calendar'
import { creditIn, creditsOf, decimalsOf, numberOf, type OracleCredit } from './credits'
import { type Fraction, fraction, isBelow, minus, NOUGHT, over, plus, smaller, times, total } from './fraction'
import { countDays, isInTeam, isOnPlan, type Roster, rosterOf } from './people'
import { type Standing, tableGives } from './table'

/** The figures of a payout line, payout in the smallest unit of the currency. */
export interface OracleLine {
  readonly payee: string
  readonly plan: string
  readonly component: string
  readonly period: string
  readonly credited: Fraction
  readonly quota: Fraction | null
  readonly attainment: Fraction | null
  readonly payoutMinor: bigint
}

interface Run {
  readonly workspace: Workspace
  readonly roster: Roster
  readonly credits: ReadonlyMap<string, readonly OracleCredit[]>
}

/** One component of a plan, and the measure it pays on. */
interface Rule {
  readonly run: Run
  readonly plan: CompPlan
  readonly component: Component
  readonly measure: Measure
}

/** A payout period inside its window. */
interface Turn {
  readonly id: string
  readonly period: Span
  readonly window: Span
  /** The payout periods of the window, this one included and the later ones too. */
  readonly periods: readonly Span[]
}

/** What is measured: the credit counted and the quota it is held against. */
interface Position {
  readonly credited: Fraction
  readonly quota: Fraction | null
}

/** Every payout line of the fiscal years of a workspace, by payee, plan, component and period. */
export function oracleSimulate(workspace: Workspace, growth: string): OracleLine[] {
  const factor = numberOf(workspace, growth)
  const run: Run = {
    workspace,
    roster: rosterOf(workspace),
    credits: new Map(workspace.measures.map((measure) => [measure.id, creditsOf(workspace, measure, factor)])),
  }
  return workspace.payees.flatMap(({ id }) =>
    workspace.plans.flatMap((plan) =>
      plan.components.flatMap((component) => {
        const measure = workspace.measures.find((one) => one.id === component.measure)
        if (measure === undefined) return []
        return windowsOf(workspace, component).flatMap((turns) =>
          payWindow({ run, plan, component, measure }, id, turns),
        )
      }),
    ),
  )
}

/** The windows of the fiscal years, each with its payout periods. */
function windowsOf(workspace: Workspace, component: Component): Turn[][] {
  const windowMonths = MONTHS_OF[component.window]
  const paidMonths = MONTHS_OF[component.paid]
  return [...workspace.years]
    .sort((a, b) => a - b)
    .flatMap((year) => {
      const yearStart = fiscalYearFirstMonth(year, workspace.fiscalYearStart)
      return Array.from({ length: 12 / windowMonths }, (_, windowIndex) => {
        const first = yearStart + windowIndex * windowMonths
        const window = daysOfMonths(first, windowMonths)
        const starts = Array.from({ length: windowMonths / paidMonths }, (_, index) => first + index * paidMonths)
        const periods = starts.map((start) => daysOfMonths(start, paidMonths))
        return starts.map((start, index) => ({
          id: periodId(component.paid, year, (start - yearStart) / paidMonths, workspace.fiscalYearStart),
          period: periods[index] ?? window,
          window,
          periods,
        }))
      })
    })
}

/**
 * A payee is paid for each period in which an assignment to the plan holds for at least a day. What is paid is the pay on the position to date less
 * what the window has already paid, rounded once. What a cap for each period cuts off is lost: no later period of the window pays it.
 */
function payWindow(rule: Rule, payee: string, turns: readonly Turn[]): OracleLine[] {
  const { run, plan, component } = rule
  const lines: OracleLine[] = []
  let paid = NOUGHT
  let lost = NOUGHT
  for (const turn of turns) {
    if (countDays(turn.period, (day) => isOnPlan(run.roster, payee, plan.id, day)) === 0) continue
    const position = positionOf(rule, payee, turn)
    const earned = payToDate(rule, payee, turn, position)
    const due = component.quotaBasis === 'period' ? earned : minus(earned, plus(paid, lost))
    const capped = capLine(rule, payee, turn, due, paid)
    const payoutMinor = roundOnce(capped, run.workspace)
    paid = plus(paid, fraction(payoutMinor, 10n ** BigInt(decimalsOf(run.workspace.currency))))
    lost = plus(lost, minus(due, capped))
    lines.push({
      payee,
      plan: plan.id,
      component: component.id,
      period: turn.id,
      credited: position.credited,
      quota: position.quota,
      attainment: attainmentOf(position),
      payoutMinor,
    })
  }
  return lines
}

/** attainment = credited ÷ quota; without a quota, or with a quota of zero, there is none. */
function attainmentOf({ credited, quota }: Position): Fraction | null {
  return quota === null || quota.top === 0n ? null : over(credited, quota)
}

/** `window` and `toDate` count credit since the window opened, `period` that of the period alone. */
function creditSpan(component: Component, turn: Turn): Span {
  return component.quotaBasis === 'period' ? turn.period : { first: turn.window.first, last: turn.period.last }
}

/** `window` holds it against the quota of the whole window, `toDate` of the periods elapsed, `period` of the period. */
function quotaSpan(component: Component, turn: Turn): Span {
  return component.quotaBasis === 'window' ? turn.window : creditSpan(component, turn)
}

function positionOf(rule: Rule, payee: string, turn: Turn): Position {
  return rule.component.creditedTo === 'team' ? teamPosition(rule, payee, turn) : ownPosition(rule, payee, turn)
}

/** A payee's own credit is what is dated in days on which the payee is assigned to the plan. */
function ownPosition(rule: Rule, payee: string, turn: Turn): Position {
  const { run, plan, component, measure } = rule
  const credited = creditIn(run.credits.get(measure.id) ?? [], payee, creditSpan(component, turn), (day) =>
    isOnPlan(run.roster, payee, plan.id, day),
  )
  return { credited, quota: ownQuota(rule, payee, quotaSpan(component, turn)) }
}

/**
 * The quota of a span is the sum of the entries inside it, each by the days that count ÷ the days assigned at all within the entry's period. An entry of
 * which no day counts is none. Entries that overlap leave the quota unknown, as if it were missing.
 */
function quotaOf(
  { workspace, roster }: Run,
  measure: Measure,
  payee: string,
  span: Span,
  counts: (day: number) => boolean,
): Fraction | 'none' | 'unknown' {
  const entries = workspace.quotas
    .filter((quota) => quota.payee === payee && quota.measure === measure.id)
    .map((quota) => ({
      span: daysOfPeriod(quota.period, workspace.fiscalYearStart),
      amount: numberOf(workspace, quota.amount),
    }))
  const inside = entries.filter((entry) => isInside(entry.span, span) && countDays(entry.span, counts) > 0)
  if (inside.some((one) => entries.some((other) => other !== one && meet(one.span, other.span)))) return 'unknown'
  const parts = inside.map((entry) => {
    const counted = countDays(entry.span, counts)
    const assigned = countDays(entry.span, (day) => roster.assignmentOn(payee, day) !== undefined)
    return times(entry.amount, fraction(BigInt(counted), BigInt(assigned)))
  })
  return parts.length === 0 ? 'none' : total(parts)
}

/** The own quota counts by the days on the plan. */
function ownQuota({ run, plan, measure }: Rule, payee: string, span: Span): Fraction | null {
  const quota = quotaOf(run, measure, payee, span, (day) => isOnPlan(run.roster, payee, plan.id, day))
  return typeof quota === 'string' ? null : quota
}

/**
 * A team's credit is what its members are credited while in it; its quota is the sum of theirs, by the days in the team. The team is the one of the
 * last assigned day of the period paid.
 */
function teamPosition(rule: Rule, payee: string, turn: Turn): Position {
  const { run, component, measure } = rule
  const { workspace, roster } = run
  const team = lastAssignment(rule, payee, turn.period)?.team ?? null
  if (team === null) return { credited: NOUGHT, quota: null }
  const credits = run.credits.get(measure.id) ?? []
  const isMember = (member: string) => (day: number) => isInTeam(workspace, roster, member, team, day)
  const span = creditSpan(component, turn)
  const credited = total(roster.payees.map((member) => creditIn(credits, member, span, isMember(member))))
  const quotas = roster.payees
    .filter((member) => countDays(quotaSpan(component, turn), isMember(member)) > 0)
    .map((member) => quotaOf(run, measure, member, quotaSpan(component, turn), isMember(member)))
  const known = quotas.filter((quota) => typeof quota !== 'string')
  return { credited, quota: quotas.includes('unknown') || known.length === 0 ? null : total(known) }
}

function lastAssignment({ run, plan }: Rule, payee: string, period: Span): Assignment | undefined {
  for (let day = period.last; day >= period.first; day -= 1) {
    if (isOnPlan(run.roster, payee, plan.id, day)) return run.roster.assignmentOn(payee, day)
  }
  return undefined
}

/** Formulas may name the numbers of the payee's own assignment: the last of the period. */
function ownNumbers(rule: Rule, payee: string, turn: Turn): Assignment['fields'] {
  return lastAssignment(rule, payee, turn.period)?.fields ?? {}
}

/** Weight × table, nothing below the threshold, at most the cap of the window. */
function payToDate(rule: Rule, payee: string, turn: Turn, position: Position): Fraction {
  const { run, component } = rule
  const { table } = component
  const number = (text: string) => numberOf(run.workspace, text, ownNumbers(rule, payee, turn))
  const attainment = attainmentOf(position)
  const targetSpan = quotaSpan(component, turn)
  const quota = ownQuota(rule, payee, targetSpan)
  const target = targetOf(rule, payee, turn, targetSpan)
  const standing: Standing =
    component.creditedTo === 'owner'
      ? { attainment, credited: position.credited, quota, target }
      : {
          attainment,
          // As if the payee had reached the team's attainment of the own quota.
          credited: attainment === null || quota === null || quota.top === 0n ? null : times(quota, attainment),
          quota,
          target,
        }
  const steps = table.tiers.map(({ from, value }) => ({
    from: number(from),
    value: number(value),
  }))
  const given = tableGives(table, steps, standing)
  if (given === null) return NOUGHT
  if (component.threshold !== null) {
    if (attainment === null || isBelow(attainment, number(component.threshold))) return NOUGHT
  }
  const pay = times(given, number(component.weight))
  return component.cap?.per === 'window' && component.quotaBasis !== 'period'
    ? smaller(pay, capOf(rule, payee, turn, turn.window))
    : pay
}

/** Target variable of a span: for each payout period inside it the months' part of a year, by the days of each assignment to the plan. */
function targetOf({ run, plan, component }: Rule, payee: string, turn: Turn, span: Span): Fraction {
  const months = fraction(BigInt(MONTHS_OF[component.paid]), 12n)
  return total(
    turn.periods
      .filter((period) => isInside(period, span))
      .map((period) => {
        const daily: Fraction[] = []
        for (let day = period.first; day <= period.last; day += 1) {
          const assignment = run.roster.assignmentOn(payee, day)
          if (assignment?.plan === plan.id) daily.push(numberOf(run.workspace, assignment.targetVariable))
        }
        return times(times(total(daily), months), fraction(1n, BigInt(lengthOf(period))))
      }),
  )
}

/** A cap is an amount, a multiple of the whole target variable of a span, or of the weight's part of it. */
function capOf(rule: Rule, payee: string, turn: Turn, span: Span): Fraction {
  const { run, component } = rule
  if (component.cap === null) throw new Error('there is no cap')
  const number = (text: string) => numberOf(run.workspace, text, ownNumbers(rule, payee, turn))
  const value = number(component.cap.value)
  switch (component.cap.of) {
    case 'amount':
      return value
    case 'targetVariable':
      return times(value, targetOf(rule, payee, turn, span))
    case 'componentTarget':
      return times(times(value, targetOf(rule, payee, turn, span)), number(component.weight))
  }
}

/** A cap for each period cuts the line; a cap for the window cuts what periods that stand alone pay together. */
function capLine(rule: Rule, payee: string, turn: Turn, due: Fraction, paid: Fraction): Fraction {
  const { component } = rule
  if (component.cap === null) return due
  if (component.cap.per === 'period') return smaller(due, capOf(rule, payee, turn, turn.period))
  if (component.quotaBasis !== 'period') return due
  return smaller(due, minus(capOf(rule, payee, turn, turn.window), paid))
}

/** The one rounding, to the currency's smallest unit. */
export function roundOnce(value: Fraction, workspace: Pick<Workspace, 'currency' | 'rounding'>): bigint {
  const { top, bottom } = times(value, fraction(10n ** BigInt(decimalsOf(workspace.currency))))
  const size = top < 0n ? -top : top
  const down = size / bottom
  const twice = 2n * (size - down * bottom)
  const isTie = twice === bottom
  const goesUp =
    workspace.rounding !== 'truncate' &&
    (twice > bottom || (isTie && (workspace.rounding === 'halfAwayFromZero' || down % 2n === 1n)))
  const units = goesUp ? down + 1n : down
  return top < 0n ? -units : units
}
