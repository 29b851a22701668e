import {
  firstDay,
  type MonthNumber,
  type MonthSpan,
  monthNumber,
  monthOfDay,
  type Period,
  parsePeriod,
  periodOf,
} from '@shared/calendar/period'
import { type Finding, withoutRepeats } from '@shared/findings/finding'
import { at, invariant } from '@shared/findings/invariant'
import { add, type Exact, ONE } from '@shared/money/exact'
import type { Measure, Workspace } from '@shared/plan/model'
import { BLANK_DAY, columnOf } from '@shared/sales/history'
import { type Calculation, calculationOf } from './calculation'
import { type CarvedOut, carvedOutLines } from './carvedOut'
import { type CompiledComponent, compileWorkspace } from './compile'
import { creditComponent, creditMeasure, type MeasureCredits } from './credit'
import { readQuotas } from './quota'
import { readScores } from './scores'

export interface SimulationOptions {
  /** First and last month, as `2026-01`; without them the fiscal years of the workspace. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** The share by which every credit grows: 0 (default) for history as it was, 0.1 for 10 % more. */
  readonly growth?: Exact | undefined
}

/** A workspace ready to be paid: everything is worked out when it is first asked for. */
export interface Run {
  readonly workspace: Workspace
  readonly calculation: Calculation
  readonly from: MonthNumber
  readonly to: MonthNumber
  /** The months asked for: from one to the other, or the fiscal years of the workspace without the years between them. */
  readonly asked: readonly MonthSpan[]
  /** What overrides take from the members they are earned on, by member. */
  readonly carvedOut: () => ReadonlyMap<string, readonly CarvedOut[]>
  /** Of everything that was read so far, without lines. */
  readonly findings: () => readonly Finding[]
}

/** Makes a workspace ready: compiled, its quotas and scores read. Nothing is credited or paid yet. */
export function startRun(workspace: Workspace, options: SimulationOptions = {}): Run {
  const compiled = compileWorkspace(workspace)
  const growth = options.growth === undefined ? ONE : add(ONE, options.growth)
  const quotas = readQuotas(compiled)
  const scores = readScores(compiled)
  const { from, to } = monthsOf(workspace, options)
  const opening = openingOf(workspace, from)
  const plain = new Map<Measure, MeasureCredits>()
  const ofComponents = new Map<CompiledComponent, Map<Measure, MeasureCredits>>()
  const calculation = calculationOf({
    compiled,
    quotas,
    scores,
    creditsOf: (measure) =>
      remembered(plain, measure, () => creditMeasure(workspace, measure, compiled.assumptions, growth)),
    creditsFor: (component, measure) => {
      const ofComponent = remembered(ofComponents, component, () => new Map<Measure, MeasureCredits>())
      return remembered(ofComponent, measure, () => creditComponent(compiled, component, measure, growth))
    },
    opening,
    to,
    firstCancelled: firstCancelledOf(workspace, opening),
  })
  const carved = new Map<'all', ReadonlyMap<string, readonly CarvedOut[]>>()
  return {
    workspace,
    calculation,
    from,
    to,
    asked: askedSpans(workspace, options, from, to),
    carvedOut: () => remembered(carved, 'all', () => carvedOutLines(calculation)),
    findings: () => {
      const credits = [...plain.values(), ...[...ofComponents.values()].flatMap((each) => [...each.values()])]
      return withoutRepeats([
        ...compiled.findings,
        ...quotas.findings,
        ...scores.findings,
        ...credits.flatMap((each) => each.findings),
        ...calculation.findings(),
        ...compiled.workFindings(),
      ])
    },
  }
}

function remembered<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = known.get(key)
  if (found !== undefined) return found
  const made = make()
  known.set(key, made)
  return made
}

function monthsOf(
  workspace: Workspace,
  { from, to }: SimulationOptions,
): { readonly from: MonthNumber; readonly to: MonthNumber } {
  const { fiscalYearStart, years } = workspace
  const opening = firstMonthOf(Math.min(...years), fiscalYearStart)
  const closing = firstMonthOf(Math.max(...years), fiscalYearStart) + 11
  const first = from === undefined ? opening : monthOf(from, fiscalYearStart)
  return { from: first, to: to === undefined ? Math.max(closing, first) : monthOf(to, fiscalYearStart) }
}

/** First month of a fiscal year, which is named after the calendar year it ends in. */
function firstMonthOf(year: number, fiscalYearStart: number): MonthNumber {
  return monthNumber(fiscalYearStart === 1 ? year : year - 1, fiscalYearStart)
}

function monthOf(id: string, fiscalYearStart: number): MonthNumber {
  const period = parsePeriod(id, fiscalYearStart)
  invariant(period !== null && period.kind === 'month', 'a simulation runs from a month such as 2026-01 to another')
  return period.firstMonth
}

/**
 * First month that is worked out: that of the first fiscal year of the run, and of the workspace where something is carried from year to year (a draw, a
 * total below zero, the excess of a cap), paid later or taken back.
 */
function openingOf(workspace: Workspace, from: MonthNumber): MonthNumber {
  const { fiscalYearStart, years } = workspace
  const ofRun = periodOf(from, 'year', fiscalYearStart).firstMonth
  return carriesOver(workspace) ? Math.min(ofRun, firstMonthOf(Math.min(...years), fiscalYearStart)) : ofRun
}

/** Month of the first transaction before the opening of the accounts that is cancelled after it; the opening when there is none. */
function firstCancelledOf({ measures, sales }: Workspace, opening: MonthNumber): MonthNumber {
  const opens = firstDay({ firstMonth: opening, monthCount: 1 })
  let first = opens
  for (const { date, cancelled } of measures) {
    const sold = columnOf(sales, date)
    const undone = cancelled === undefined ? undefined : columnOf(sales, cancelled)
    if (sold?.kind !== 'date' || undone?.kind !== 'date') continue
    for (const [row, day] of sold.days.entries()) {
      if (day < first && day !== BLANK_DAY && at(undone.days, row) >= opens) first = day
    }
  }
  return monthOfDay(first)
}

function carriesOver({ plans, measures }: Workspace): boolean {
  return (
    measures.some(({ cancelled }) => cancelled !== undefined) ||
    plans.some(
      ({ draw, belowZero, cap, components }) =>
        draw !== undefined ||
        belowZero === 'carried' ||
        cap?.excess === 'carried' ||
        components.some((one) => one.payments !== undefined || one.cap?.excess === 'carried'),
    )
  )
}

function askedSpans(
  { years, fiscalYearStart }: Workspace,
  options: SimulationOptions,
  from: MonthNumber,
  to: MonthNumber,
): readonly MonthSpan[] {
  if (options.from !== undefined || options.to !== undefined) return [{ firstMonth: from, monthCount: to - from + 1 }]
  return [...new Set(years)].map((year) => ({ firstMonth: firstMonthOf(year, fiscalYearStart), monthCount: 12 }))
}

/** True when the run was asked for the period: its last month decides. */
export function isAsked({ asked }: Pick<Run, 'asked'>, { firstMonth, monthCount }: MonthSpan): boolean {
  const end = firstMonth + monthCount - 1
  return asked.some((span) => span.firstMonth <= end && end < span.firstMonth + span.monthCount)
}

/** Last month of a period. */
export function endOf({ firstMonth, monthCount }: Period): MonthNumber {
  return firstMonth + monthCount - 1
}
