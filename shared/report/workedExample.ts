import { dayOf, type IsoDate, toIsoDate } from '@shared/calendar/date'
import {
  contains,
  firstDay,
  lastDay,
  type Period,
  parsePeriod,
  periodOf,
  periodsWithin,
  windowOf,
} from '@shared/calendar/period'
import { explain } from '@shared/engine/explain'
import type { PayoutLine, TraceNode } from '@shared/engine/result'
import { simulate } from '@shared/engine/simulate'
import { at, invariant } from '@shared/findings/invariant'
import { evaluateAssumptions } from '@shared/formula/assumptions'
import { evaluateNumberText, type NumberScope } from '@shared/formula/numberText'
import { allocate } from '@shared/money/allocate'
import { add, divide, type Exact, exact, exactInteger, multiply, ONE, sum, toDecimal, ZERO } from '@shared/money/exact'
import { type Money, sumMoney } from '@shared/money/money'
import { roundToUnits } from '@shared/money/rounding'
import type { Assignment, Component, CompPlan, Measure, Payee, Workspace } from '@shared/plan/model'
import { type Cell, salesHistoryOf } from '@shared/sales/rows'

const EXAMPLE_PAYEE = 'example'
/** Id of the one team of an example year: the payee is alone in it, so its attainment is theirs. */
export const EXAMPLE_TEAM = 'example'
const MONTHS = 12

/** A full fiscal year of one payee of a plan, in which every measure comes to the same attainment in every month. */
export interface ExampleYear {
  readonly year: Period
  readonly assignment: Assignment
  /** Quota of each measure for each month of the year. */
  readonly quotas: ReadonlyMap<string, readonly Exact[]>
  /** The numbers are nobody's: the plan has no payee with a target. */
  readonly isIllustrative: boolean
}

/** What a component gives in the example year. */
export interface ExampleComponent {
  readonly component: Component
  readonly credited: Exact
  readonly quota: Exact
  readonly amount: Money
}

/** The example year at one attainment, paid by the engine. */
export interface Example {
  readonly attainment: Exact
  readonly components: readonly ExampleComponent[]
  /** What the settlement of the plan adds or takes: floor, cap, draw. */
  readonly settlement: Money
  /** Pay of the year: awards are not in it. */
  readonly pay: Money
}

const ILLUSTRATIVE_TARGET = '20000'
/** Illustrative quotas of a month: over the year twelve times the target, or 120 units. */
const ILLUSTRATIVE_QUOTA = { money: exactInteger(20_000), count: exactInteger(10) } as const

/**
 * The year that a document's examples are told in: the payee's own target and quotas, or for a plan those of the payee in the middle by target. Quotas of longer
 * periods are spread evenly over their months; months without one take the average of the others.
 */
export function exampleYear(workspace: Workspace, plan: CompPlan, payee: Payee | null): ExampleYear {
  const typical = payee ?? typicalPayee(workspace, plan)
  const assignment = typical?.assignments.findLast((one) => one.plan === plan.id)
  const year = yearOf(workspace, assignment)
  const measures = measuresOf(workspace, plan)
  const { values } = evaluateAssumptions(workspace.assumptions)
  return {
    year,
    assignment: {
      role: '',
      basePay: '0',
      targetVariable: ILLUSTRATIVE_TARGET,
      fields: {},
      ...assignment,
      from: toIsoDate(firstDay(year)),
      to: null,
      team: EXAMPLE_TEAM,
      manager: null,
      territory: null,
      plan: plan.id,
    },
    quotas: new Map(
      measures.map((measure) => [
        measure.id,
        (typical === undefined ? null : monthlyQuotas(workspace, typical.id, measure.id, year, values)) ??
          Array.from({ length: MONTHS }, () => ILLUSTRATIVE_QUOTA[measure.unit]),
      ]),
    ),
    isIllustrative: assignment === undefined,
  }
}

/** The measures a plan reads: those of its components, of blends and second axes, and those its formulas name. */
export function measuresOf({ measures }: Workspace, plan: CompPlan): readonly Measure[] {
  const named = new Set(JSON.stringify(plan.components).match(/[\p{L}_][\p{L}\p{N}_-]*/gu))
  return measures.filter(({ id }) => named.has(id))
}

/** The payee in the middle of those the plan pays, by target variable. */
function typicalPayee(workspace: Workspace, plan: CompPlan): Payee | undefined {
  const targetOf = ({ assignments }: Payee): number =>
    Number(assignments.findLast((one) => one.plan === plan.id)?.targetVariable ?? Number.NaN)
  const paid = workspace.payees.filter((payee) => targetOf(payee) > 0).sort((a, b) => targetOf(a) - targetOf(b))
  return paid[Math.floor((paid.length - 1) / 2)]
}

/** The last fiscal year of the workspace in which the assignment holds for at least a day. */
function yearOf({ years, fiscalYearStart }: Workspace, assignment: Assignment | undefined): Period {
  const periods = [...years]
    .sort((a, b) => a - b)
    .flatMap((year) => parsePeriod(String(year).padStart(4, '0'), fiscalYearStart) ?? [])
  const held = periods.findLast(
    (year) =>
      assignment !== undefined &&
      dayOf(assignment.from as IsoDate) <= lastDay(year) &&
      (assignment.to === null || dayOf(assignment.to as IsoDate) >= firstDay(year)),
  )
  return held ?? at(periods, periods.length - 1)
}

/** Decimals to which a quota is spread over months: its parts still add up to it. */
const QUOTA_SCALE = 2

function monthlyQuotas(
  workspace: Workspace,
  payee: string,
  measure: string,
  year: Period,
  names: NumberScope,
): readonly Exact[] | null {
  const months = new Map<number, Exact>()
  for (const entry of workspace.quotas) {
    const period = parsePeriod(entry.period, workspace.fiscalYearStart)
    const amount = evaluateNumberText(entry.amount, names, '')
    if (entry.payee !== payee || entry.measure !== measure || period === null || !contains(year, period) || !amount.ok)
      continue
    const share = divide(ONE, exactInteger(period.monthCount))
    const shares = Array.from({ length: period.monthCount }, () => share)
    allocate(amount.value, shares, QUOTA_SCALE).forEach((part, index) => {
      const month = period.firstMonth + index - year.firstMonth
      months.set(month, add(months.get(month) ?? ZERO, part))
    })
  }
  if (months.size === 0 || sum(months.values()).n <= 0n) return null
  const average = exact(
    roundToUnits(divide(sum(months.values()), exactInteger(months.size)), QUOTA_SCALE, 'halfAwayFromZero'),
    10n ** BigInt(QUOTA_SCALE),
  )
  return Array.from({ length: MONTHS }, (_, month) => months.get(month) ?? average)
}

/** The one-payee workspace of an example year at an attainment: a transaction a month for each measure, at that share of the quota. */
function exampleWorkspace(workspace: Workspace, plan: CompPlan, example: ExampleYear, attainment: Exact): Workspace {
  const { year, assignment, quotas } = example
  const months = periodsWithin(year, 'month', workspace.fiscalYearStart)
  const rows = [...quotas].flatMap(([measure, monthly]) =>
    months.map((month, index): readonly Cell[] => [
      `${measure} ${month.id}`,
      EXAMPLE_PAYEE,
      toIsoDate(firstDay(month) + 14),
      decimalOf(multiply(at(monthly, index), attainment)),
      measure,
    ]),
  )
  const columns = [
    { name: 'id', kind: 'text' },
    { name: 'owner', kind: 'text' },
    { name: 'day', kind: 'date' },
    { name: 'amount', kind: 'number' },
    { name: 'measure', kind: 'text' },
  ] as const
  return {
    ...workspace,
    years: [Number(year.id)],
    teams: [{ id: EXAMPLE_TEAM, name: '', parent: null }],
    territories: [],
    payees: [{ id: EXAMPLE_PAYEE, name: '', hired: hiredBefore(year), assignments: [assignment] }],
    measures: measuresOf(workspace, plan).map(({ id, name, unit }) => ({
      id,
      name,
      unit,
      where: `measure = "${id.replaceAll('"', '""')}"`,
      credit: 'amount',
      aggregate: 'sum',
      date: 'day',
    })),
    quotas: [...quotas].flatMap(([measure, monthly]) =>
      months.map(({ id }, index) => ({
        payee: EXAMPLE_PAYEE,
        measure,
        period: id,
        amount: decimalOf(at(monthly, index)),
      })),
    ),
    creditShares: [],
    scores: (workspace.goals ?? []).map(({ id }) => ({
      payee: EXAMPLE_PAYEE,
      goal: id,
      period: year.id,
      score: decimalOf(attainment),
    })),
    plans: [inTeamOfOne(plan)],
    scenarios: [],
    sales: salesHistoryOf({ columns, rows }).history,
  }
}

/** Months of tenure that are past any ramp. */
const PAST_RAMP = 48

function hiredBefore(year: Period): IsoDate {
  return toIsoDate(firstDay({ firstMonth: year.firstMonth - PAST_RAMP, monthCount: 1 }))
}

/** Reports count as the team of one does: its attainment is the payee's, and nothing is carved out of it. */
function inTeamOfOne(plan: CompPlan): CompPlan {
  return {
    ...plan,
    components: plan.components.map((component): Component => {
      const { creditedTo } = component
      const isOfReports = creditedTo === 'directReports' || creditedTo === 'reportingLine'
      return { ...component, carvedOut: false, creditedTo: isOfReports ? 'team' : creditedTo }
    }),
  }
}

function decimalOf(value: Exact): string {
  const text = toDecimal(value)
  invariant(text !== null, 'quotas and attainments of an example year end')
  return text
}

/**
 * The plan with the components that an example year can pay; of the others the year says nothing: what depends on other people (contests, pools,
 * overrides on pay, territories), is read sale by sale, or needs facts of a sale that the year does not have.
 */
export function examplePlan(workspace: Workspace, plan: CompPlan, example: ExampleYear): CompPlan {
  const alone = { ...plan, components: plan.components.filter((component) => !dependsOnOthers(component)) }
  const { findings } = simulate(exampleWorkspace(workspace, alone, example, ONE))
  const faulty = new Set(
    findings
      .filter(({ severity }) => severity === 'error')
      .flatMap(({ path }) => /components\[(\d+)\]/.exec(path)?.[1] ?? []),
  )
  return { ...plan, components: alone.components.filter((_, index) => !faulty.has(String(index))) }
}

function dependsOnOthers(component: Component): boolean {
  const { contest, pool, payoutsOf, creditedTo, reads, transactionCap } = component
  return (
    [contest, pool, payoutsOf, transactionCap].some((one) => one !== undefined) ||
    reads === 'transaction' ||
    creditedTo === 'territory' ||
    creditedTo === 'rule'
  )
}

/**
 * The example year at an attainment, run through the engine like any other year.
 *
 * @param attainment a ratio that a decimal can write: 1 is exactly on quota in every month
 */
export function exampleAt(workspace: Workspace, plan: CompPlan, example: ExampleYear, attainment: Exact): Example {
  const { lines, totals } = simulate(exampleWorkspace(workspace, plan, example, attainment))
  const settled = lines.filter(({ component }) => component === null).map(({ payout }) => payout)
  const components = plan.components.map((component): ExampleComponent => {
    const quota = sum(component.measure === null ? [] : (example.quotas.get(component.measure) ?? []))
    return {
      component,
      credited: multiply(quota, attainment),
      quota,
      amount: sumMoney(payoutsOf(lines, component), workspace.currency),
    }
  })
  return { attainment, components, settlement: sumMoney(settled, workspace.currency), pay: totals.payout }
}

function payoutsOf(lines: readonly PayoutLine[], component: Component): readonly Money[] {
  return lines.filter((line) => line.component === component.id).map(({ payout }) => payout)
}

/** The last payment of a component's first window in the example year, and why it is what it is. */
export interface ExampleWorking {
  readonly window: Period
  readonly period: Period
  readonly trace: TraceNode
}

/** Explains the payment that closes a component's first window, where everything the window pays has come together. */
export function exampleWorking(
  workspace: Workspace,
  plan: CompPlan,
  example: ExampleYear,
  attainment: Exact,
  component: Component,
): ExampleWorking | null {
  const { fiscalYearStart } = workspace
  const yearStart = plan.yearStart ?? fiscalYearStart
  const window = windowOf(example.year.firstMonth, component.window, fiscalYearStart, yearStart)
  const period = periodOf(window.firstMonth + window.monthCount - 1, component.paid, fiscalYearStart)
  const request = { payee: EXAMPLE_PAYEE, period: period.id, component: component.id }
  const trace = explain(exampleWorkspace(workspace, plan, example, attainment), request).find(
    ({ params }) => params['period'] === period.id && params['role'] === 'component',
  )
  return trace === undefined ? null : { window, period, trace }
}
