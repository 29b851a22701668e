import { type MonthNumber, monthOfDay, type Period } from '@shared/calendar/period'
import type { Finding } from '@shared/findings/finding'
import { type Exact, ZERO } from '@shared/money/exact'
import type { Measure } from '@shared/plan/model'
import { type CompiledComponent, type CompiledWorkspace, windowAt } from './compile'
import type { MeasureCredits } from './credit'
import { type PaidPeriod, type PaidWindow, payWindow } from './pay'
import type { Performance } from './performance'
import type { Quotas } from './quota'
import { daysOf, lastSpanWithin, shared, spansInPlan } from './roster'
import type { Scores } from './scores'
import { standingsOf } from './standings'

/** What positions and pay are worked out from: a workspace compiled, its credits and quotas read. */
export interface Grounds {
  readonly compiled: CompiledWorkspace
  readonly quotas: Quotas
  readonly scores: Scores
  readonly creditsFor: (compiled: CompiledComponent, measure: Measure) => MeasureCredits
  readonly creditsOf: (measure: Measure) => MeasureCredits
  /** First month of the fiscal year in which accounts open, and last month of the run. */
  readonly opening: MonthNumber
  readonly to: MonthNumber
  /** Month of the first transaction that is cancelled in the run or after it, where that lies before the accounts open; else that opening. */
  readonly firstCancelled: MonthNumber
}

/** A window of a component for a payee, with what it was opened with. */
export interface CalculatedWindow extends PaidWindow {
  readonly window: Period
  readonly carriedIn: Exact
}

/** The pay of components to payees, each worked out when somebody asks. */
export interface Calculation {
  readonly grounds: Grounds
  readonly performance: Performance
  /**
   * Every window of a component in which the payee is assigned to its plan, from the opening of the accounts to the end of the run; and those before
   * out of which something is taken back, with nothing carried from them.
   */
  readonly windowsOf: (compiled: CompiledComponent, payee: string) => readonly CalculatedWindow[]
  /** One window again, opened with the excess that was carried into it. */
  readonly payAgain: (compiled: CompiledComponent, payee: string, calculated: CalculatedWindow) => readonly PaidPeriod[]
  /** Findings that belong to no one line. */
  readonly findings: () => readonly Finding[]
}

const NO_ROWS: ReadonlySet<number> = new Set()

/**
 * Makes the calculation of a run, as it was paid or as it would have been without some transactions.
 *
 * Pay is worked out payee by payee and component by component when it is asked for; overrides, pools, contests and formulas ask for that of others. It is
 * kept where others may ask again.
 */
export function calculationOf(grounds: Grounds, leftOut: ReadonlySet<number> = NO_ROWS): Calculation {
  const { compiled } = grounds
  const findings: Finding[] = []
  const kept = new Map<CompiledComponent, Map<string, readonly CalculatedWindow[]>>()
  const windowsOf = (component: CompiledComponent, payee: string): readonly CalculatedWindow[] => {
    const ofComponent = kept.get(component) ?? new Map<string, readonly CalculatedWindow[]>()
    const known = ofComponent.get(payee)
    if (known !== undefined) return known
    const windows = payWindows(performance, grounds, component, payee)
    kept.set(component, ofComponent.set(payee, windows))
    return windows
  }
  const performance: Performance = {
    compiled,
    quotas: grounds.quotas,
    scores: grounds.scores,
    creditsFor: grounds.creditsFor,
    creditsOf: grounds.creditsOf,
    linesOf: (component, payee) => windowsOf(component, payee).flatMap(({ periods }) => periods),
    leftOut,
    found: (finding) => findings.push(finding),
    members: new Map(),
    groups: new Map(),
    given: new Map(),
    transactionShares: new Map(),
  }
  return {
    grounds,
    performance,
    windowsOf,
    payAgain: (component, payee, { window, carriedIn }) =>
      payOne(performance, grounds, component, payee, window, carriedIn).periods,
    findings: () => findings,
  }
}

function payWindows(
  performance: Performance,
  grounds: Grounds,
  component: CompiledComponent,
  payee: string,
): readonly CalculatedWindow[] {
  const windows: CalculatedWindow[] = []
  let carriedIn = ZERO
  for (const window of assignedWindows(grounds, component, payee)) {
    const paid = payOne(performance, grounds, component, payee, window, carriedIn)
    windows.push({ ...paid, window, carriedIn })
    carriedIn = isBeforeAccounts(grounds, window) ? ZERO : paid.carriedOut
  }
  return windows
}

/** True for a window that ends before the accounts open: it is worked out for what is taken back out of it. */
export function isBeforeAccounts({ opening }: Grounds, { firstMonth, monthCount }: Period): boolean {
  return firstMonth + monthCount <= opening
}

function payOne(
  performance: Performance,
  { to }: Grounds,
  compiled: CompiledComponent,
  payee: string,
  window: Period,
  carriedIn: Exact,
): PaidWindow {
  const { component, path } = compiled
  const { workspace } = performance.compiled
  const standings = standingsOf(performance, compiled, payee, window, to)
  return payWindow({
    component,
    path,
    payee,
    window,
    standings,
    isClosed: isClosed(performance.compiled, compiled, payee, window, standings.at(-1)?.period ?? null),
    carriedIn,
    currency: workspace.currency,
    rounding: workspace.rounding,
    roundedOn: workspace.roundedOn ?? 'line',
  })
}

/** True when the payee has no period in the window after one. */
function isClosed(
  { roster }: CompiledWorkspace,
  { plan }: CompiledComponent,
  payee: string,
  window: Period,
  last: Period | null,
): boolean {
  if (last === null) return false
  const rest = { first: daysOf(last).last + 1, last: daysOf(window).last }
  return spansInPlan(roster, payee, plan).every((span) => shared(span, rest) === null)
}

/** Windows up to the end of the run in which the payee is assigned to the plan for at least a day. */
export function assignedWindows(
  { compiled, firstCancelled, to }: Grounds,
  component: CompiledComponent,
  payee: string,
): readonly Period[] {
  const spans = spansInPlan(compiled.roster, payee, component.plan)
  const [first] = spans
  if (first === undefined) return []
  const windows: Period[] = []
  for (
    let window = windowAt(compiled, component, Math.max(firstCancelled, monthOfDay(first.first)));
    window.firstMonth <= to;
    window = windowAt(compiled, component, window.firstMonth + window.monthCount)
  ) {
    if (lastSpanWithin(spans, daysOf(window)) !== null) windows.push(window)
  }
  return windows
}
