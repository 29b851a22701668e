import {
  contains,
  type MonthNumber,
  type MonthSpan,
  monthNumber,
  type Period,
  parsePeriod,
  periodOf,
} from '@shared/calendar/period'
import { type Finding, finding, withoutRepeats } from '@shared/findings/finding'
import { at, invariant } from '@shared/findings/invariant'
import { add, divide, type Exact, isZero, ONE, sum, ZERO } from '@shared/money/exact'
import { exactMoney, type Money, sumMoney } from '@shared/money/money'
import type { Measure, Workspace } from '@shared/plan/model'
import type { SalesHistory } from '@shared/sales/history'
import { type Performance, targetOf } from './attainment'
import { type CompiledComponent, type CompiledWorkspace, compileWorkspace } from './compile'
import { countWithin, creditMeasure, creditWithin, type MeasureCredits } from './credit'
import { type PaidPeriod, payWindow } from './pay'
import { readQuotas } from './quota'
import type { PayoutLine, SimulationResult, SimulationTotals } from './result'
import { daysOf, lastSpanWithin, shared, spansInPlan, spansOfPayee } from './roster'

export interface SimulationOptions {
  /** First and last month, as `2026-01`; without them the fiscal years of the workspace. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** The share by which every credit grows: 0 (default) for history as it was, 0.1 for 10 % more. */
  readonly growth?: Exact | undefined
}

/**
 * Runs the plans of a workspace over its sales history.
 *
 * @returns lines by payee, plan, component, period; totals that are the sums of the lines; every finding about what was left out
 *
 * A period belongs to the run when its last month does. Windows are computed from their opening, so that a run of a few months pays what the
 * whole year's run pays in those months.
 */
export function simulate(workspace: Workspace, options: SimulationOptions = {}): SimulationResult {
  const { performance, from, to, findings } = prepare(workspace, options)
  const spans = askedSpans(workspace, options, from, to)
  const isAsked = (period: Period) => spans.some((span) => contains(span, lastMonthOf(period)))
  const lines: PayoutLine[] = []
  const found: Finding[] = [...findings]
  for (const id of performance.compiled.roster.spans.keys()) {
    for (const component of performance.compiled.components) {
      for (const window of windowsOf(performance.compiled, component, id, from, to)) {
        const paid = payWindow(
          performance,
          component,
          id,
          window,
          periodOf(to, component.component.paid, workspace.fiscalYearStart),
        )
        found.push(...paid.findings)
        lines.push(...paid.periods.filter((one) => isAsked(one.period)).map((one) => lineOf(component, id, one)))
      }
    }
  }
  found.push(...performance.compiled.workFindings(), ...unassignedCredit(performance, spans))
  return {
    currency: workspace.currency,
    from: periodOf(from, 'month', workspace.fiscalYearStart),
    to: periodOf(to, 'month', workspace.fiscalYearStart),
    lines,
    totals: totalsOf(performance, lines, spans),
    findings: withoutRepeats(found),
  }
}

/** Credit dated on days when its payee has no assignment counts for nobody: somebody should know. */
function unassignedCredit({ compiled, credits }: Performance, spans: readonly MonthSpan[]): readonly Finding[] {
  return [...credits].flatMap(([measure, { byPayee }]) =>
    [...byPayee].flatMap(([payee, own]): readonly Finding[] => {
      const assigned = spansOfPayee(compiled.roster, payee)
      const count = spans.reduce((total, months) => {
        const days = daysOf(months)
        const within = assigned.flatMap((span) => shared(span, days) ?? [])
        return within.reduce((left, span) => left - countWithin(own, span), total + countWithin(own, days))
      }, 0)
      return count === 0 ? [] : [finding('credit.unassigned', 'warning', 'payees', { payee, measure, count })]
    }),
  )
}

/** A workspace compiled, credited and with its quotas read: ready to pay. */
export function prepare(workspace: Workspace, options: SimulationOptions) {
  const compiled = compileWorkspace(workspace)
  const growth = options.growth === undefined ? ONE : add(ONE, options.growth)
  const quotas = readQuotas(compiled)
  const credits = new Map(usedMeasures(compiled).map((measure) => [measure.id, creditsOf(compiled, measure, growth)]))
  const { from, to } = spanOf(workspace, options)
  const performance: Performance = { compiled, credits, quotas, teams: new Map() }
  const findings = [...compiled.findings, ...quotas.findings, ...[...credits.values()].flatMap((each) => each.findings)]
  return { performance, from, to, findings }
}

function usedMeasures({ components }: CompiledWorkspace): readonly Measure[] {
  return [...new Set(components.map(({ measure }) => measure))]
}

/** Credits last as long as the sales they were made of: an edited tier or quota credits nothing again. */
const kept = new WeakMap<SalesHistory, Map<string, MeasureCredits>>()
const MOST_KEPT = 12

function creditsOf({ workspace, assumptions }: CompiledWorkspace, measure: Measure, growth: Exact): MeasureCredits {
  const names = [...assumptions].map(([name, value]) => [name, String(value.n), String(value.d)])
  const parts = [measure, names, workspace.creditShares, workspace.payees.map(({ id }) => id), workspace.currency]
  const index = workspace.measures.findIndex(({ id }) => id === measure.id)
  const key = JSON.stringify([...parts, String(growth.n), String(growth.d), index])
  const ofHistory = kept.get(workspace.sales) ?? new Map<string, MeasureCredits>()
  const known = ofHistory.get(key)
  if (known !== undefined) return known
  const credits = creditMeasure(workspace, measure, assumptions, growth)
  if (ofHistory.size >= MOST_KEPT) ofHistory.delete(at([...ofHistory.keys()], 0))
  ofHistory.set(key, credits)
  kept.set(workspace.sales, ofHistory)
  return credits
}

function spanOf(
  workspace: Workspace,
  { from, to }: SimulationOptions,
): { readonly from: MonthNumber; readonly to: MonthNumber } {
  const { fiscalYearStart, years } = workspace
  const opening = openingMonth(Math.min(...years), fiscalYearStart)
  const closing = openingMonth(Math.max(...years), fiscalYearStart) + 11
  const first = from === undefined ? opening : monthOf(from, fiscalYearStart)
  return { from: first, to: to === undefined ? Math.max(closing, first) : monthOf(to, fiscalYearStart) }
}

/** First month of a fiscal year, which is named after the calendar year it ends in. */
function openingMonth(year: number, fiscalYearStart: number): MonthNumber {
  return monthNumber(fiscalYearStart === 1 ? year : year - 1, fiscalYearStart)
}

function monthOf(id: string, fiscalYearStart: number): MonthNumber {
  const period = parsePeriod(id, fiscalYearStart)
  invariant(period !== null && period.kind === 'month', 'a simulation runs from a month such as 2026-01 to another')
  return period.firstMonth
}

/** Windows of a component that overlap the run and in which the payee is assigned to its plan. */
export function windowsOf(
  { roster, fiscalYearStart }: CompiledWorkspace,
  { component, plan }: CompiledComponent,
  payee: string,
  from: MonthNumber,
  to: MonthNumber,
): readonly Period[] {
  const spans = spansInPlan(roster, payee, plan)
  if (spans.length === 0) return []
  const windows: Period[] = []
  let window = periodOf(from, component.window, fiscalYearStart)
  while (window.firstMonth <= to) {
    if (lastSpanWithin(spans, daysOf(window)) !== null) windows.push(window)
    window = periodOf(window.firstMonth + window.monthCount, component.window, fiscalYearStart)
  }
  return windows
}

/** What the run is asked for: the months from one to the other, or else the fiscal years of the workspace, without the years between them. */
function askedSpans(
  { years, fiscalYearStart }: Workspace,
  options: SimulationOptions,
  from: MonthNumber,
  to: MonthNumber,
): readonly MonthSpan[] {
  if (options.from !== undefined || options.to !== undefined) return [{ firstMonth: from, monthCount: to - from + 1 }]
  return [...new Set(years)].map((year) => ({ firstMonth: openingMonth(year, fiscalYearStart), monthCount: 12 }))
}

function lastMonthOf({ firstMonth, monthCount }: MonthSpan): MonthSpan {
  return { firstMonth: firstMonth + monthCount - 1, monthCount: 1 }
}

function lineOf({ plan, component }: CompiledComponent, payee: string, paid: PaidPeriod): PayoutLine {
  const { own, team } = paid.position
  const measured = component.creditedTo === 'team' ? team?.attainment : own
  return {
    payee,
    plan,
    component: component.id,
    period: paid.period.id,
    kind: component.kind === 'award' ? 'award' : 'pay',
    credited: measured === undefined ? ZERO : measured.credited,
    quota: measured === undefined ? null : measured.quota,
    attainment: measured === undefined ? null : measured.ratio,
    ownQuota: own.quota,
    target: targetOf(paid.target),
    capLimit: paid.capLimit,
    payout: paid.payout,
  }
}

function totalsOf(
  performance: Performance,
  lines: readonly PayoutLine[],
  spans: readonly MonthSpan[],
): SimulationTotals {
  const { workspace } = performance.compiled
  const { currency } = workspace
  const totalOf = (kind: PayoutLine['kind']): Money =>
    sumMoney(
      lines.filter((line) => line.kind === kind).map(({ payout }) => payout),
      currency,
    )
  const sales = workspace.measures.flatMap((measure) => {
    const credits = measure.unit === 'money' ? performance.credits.get(measure.id) : undefined
    if (credits === undefined) return []
    return [{ measure: measure.id, credited: sum(spans.map((span) => creditWithin(credits.credited, daysOf(span)))) }]
  })
  const payout = totalOf('pay')
  const base = sales[0]?.credited
  return {
    payout,
    awards: totalOf('award'),
    sales,
    costOfSales: base === undefined || isZero(base) ? null : divide(exactMoney(payout), base),
  }
}
