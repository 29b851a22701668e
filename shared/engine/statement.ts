import { firstDay, lastDay, type Period } from '@shared/calendar/period'
import { type Finding, finding } from '@shared/findings/finding'
import { at } from '@shared/findings/invariant'
import { add, type Exact, subtract, ZERO } from '@shared/money/exact'
import { canBeMoney, exactMoney, type Money, roundToMoney } from '@shared/money/money'
import { BLANK_DAY, columnOf } from '@shared/sales/history'
import { type CalculatedWindow, isBeforeAccounts } from './calculation'
import type { CarvedOut } from './carvedOut'
import { type Clawback, clawbacksOf } from './clawback'
import type { CompiledComponent, CompiledPlan, CompiledWorkspace } from './compile'
import { ownTransactions } from './credited'
import { type AccountEntry, accountEntry } from './ledgers'
import { addsUp, type PaidPeriod } from './pay'
import { heldBack, instalmentsOf, type ScheduledLine, schedulePayments } from './payments'
import { spansInPlan } from './roster'
import { endOf, type Run } from './run'
import { type SettledLines, settlePayee } from './settle/settlePayee'
import type { WorkedComponent } from './workedComponent'

/** A line of pay before the plan is settled, with what it was made of. */
export type StatedLine = {
  /** Of the component; for what is carved out, that of the override. */
  readonly compiled: CompiledComponent
  readonly period: Period
  readonly kind: 'pay' | 'award'
  /** What is settled: rounded, or exact where the total is. */
  readonly amount: Exact
  /** Rounded, on its own or as a part of the total of its settled period. */
  readonly payout: Money
} & (
  | { readonly role: 'component' | 'floor'; readonly paid: PaidPeriod }
  | { readonly role: 'clawback'; readonly clawback: Clawback }
  | { readonly role: 'carvedOut'; readonly carvedOut: CarvedOut }
)

/** What a payee is paid by a plan from the opening of the accounts to the end of the run. */
export interface PlanStatement {
  readonly plan: CompiledPlan
  /** By component, then period; floor, clawback and what is carved out after the component's own line. */
  readonly lines: readonly StatedLine[]
  /** In the order of `lines`. */
  readonly payments: readonly ScheduledLine[]
  readonly settlements: readonly SettledLines[]
  readonly accounts: readonly { readonly component: string | null; readonly entries: readonly AccountEntry[] }[]
  readonly findings: readonly Finding[]
}

/** The statements of a payee, by plan: of those assigned to, and those that something carved out is settled with. */
export function statementsOf(run: Run, payee: string): readonly PlanStatement[] {
  const { compiled } = run.calculation.grounds
  const carved = run.carvedOut().get(payee) ?? []
  return compiled.plans
    .filter(({ plan }) => {
      const isCarved = carved.some((one) => one.plan === plan.id)
      return isCarved || spansInPlan(compiled.roster, payee, plan.id).length > 0
    })
    .map((plan) => statementOf(run, plan, payee))
}

/**
 * Everything a plan pays a payee: the lines of its components, what is taken back and carved out, the settlement on top, when it is paid, and the
 * accounts that move. Only what this pay depends on is worked out.
 */
export function statementOf(run: Run, plan: CompiledPlan, payee: string): PlanStatement {
  const { grounds } = run.calculation
  const windows = plan.components.map((compiled) => ({
    compiled,
    windows: run.calculation.windowsOf(compiled, payee).filter(({ window }) => !isBeforeAccounts(grounds, window)),
  }))
  const findings = windows.flatMap((each) => each.windows.flatMap((window) => window.findings))
  const drafts = [
    ...windows.flatMap((each) => linesOf(run, each.compiled, payee, each.windows, findings)),
    ...carvedFrom(run, plan, payee),
  ]
  const paying = drafts.filter(({ kind }) => kind === 'pay')
  const settlements = settlePayee(grounds.compiled, plan, payee, paying, grounds.opening, grounds.to)
  const lines = withSettledPayouts(drafts, paying, settlements)
  const payments = lines.map((line) => scheduled(run, payee, line))
  return {
    plan,
    lines,
    payments,
    settlements,
    accounts: [
      ...windows.map((each) => ({
        component: each.compiled.component.id,
        entries: [
          ...trueUps(each.compiled, each.windows),
          ...capExcess(each.compiled, each.windows),
          ...holdback(run, each.compiled, lines, payments),
        ],
      })),
      { component: null, entries: settlements.flatMap(({ settlement }) => settlement.accounts) },
    ],
    findings: [...findings, ...settlements.flatMap((each) => each.findings)],
  }
}

function linesOf(
  run: Run,
  compiled: CompiledComponent,
  payee: string,
  windows: readonly CalculatedWindow[],
  findings: Finding[],
): readonly StatedLine[] {
  const kind = compiled.component.kind === 'award' ? 'award' : 'pay'
  const own = windows.flatMap(({ periods }) =>
    periods.flatMap((paid): readonly StatedLine[] => {
      const { period, payout, floor } = paid
      const line: StatedLine = { compiled, period, kind, role: 'component', paid, payout, amount: paid.paid }
      return floor === null
        ? [line]
        : [line, { compiled, period, kind, role: 'floor', paid, payout: floor.payout, amount: floor.paid }]
    }),
  )
  if (kind === 'award') return own
  const taken = clawbacksOf(run.calculation, compiled, payee).map((clawback) =>
    clawbackLine(run, compiled, payee, clawback, findings),
  )
  return taken.length === 0 ? own : [...own, ...taken].sort((a, b) => endOf(a.period) - endOf(b.period))
}

function clawbackLine(
  { workspace }: Run,
  compiled: CompiledComponent,
  payee: string,
  clawback: Clawback,
  findings: Finding[],
): StatedLine {
  const { currency, rounding, roundedOn } = workspace
  const { period, unrounded } = clawback
  const isPayable = canBeMoney(unrounded, currency)
  if (!isPayable) findings.push(finding('pay.tooLarge', 'error', compiled.path, { payee, period: period.id }))
  const payout = roundToMoney(isPayable ? unrounded : ZERO, currency, rounding)
  const amount = isPayable && roundedOn === 'total' ? unrounded : exactMoney(payout)
  return { compiled, period, kind: 'pay', role: 'clawback', clawback, payout, amount }
}

/** What overrides take from the payee and settle with this plan. */
function carvedFrom(run: Run, { plan }: CompiledPlan, payee: string): readonly StatedLine[] {
  const { currency, rounding } = run.workspace
  return (run.carvedOut().get(payee) ?? []).flatMap((carvedOut): readonly StatedLine[] => {
    if (carvedOut.plan !== plan.id) return []
    const { compiled, period, part } = carvedOut
    const payout = roundToMoney(part.amount, currency, rounding)
    return [{ compiled, period, kind: 'pay', role: 'carvedOut', carvedOut, payout, amount: part.amount }]
  })
}

/** The lines with what their settlement pays them: the same where lines are rounded, cut to add up where the total is. */
function withSettledPayouts(
  drafts: readonly StatedLine[],
  paying: readonly StatedLine[],
  settlements: readonly SettledLines[],
): readonly StatedLine[] {
  const settled = new Map<StatedLine, Money>()
  for (const { settlement, places } of settlements) {
    places.forEach((place, index) => {
      settled.set(at(paying, place), at(settlement.payouts, index))
    })
  }
  return drafts.map((line) => {
    const payout = settled.get(line)
    return payout === undefined || payout.minor === line.payout.minor ? line : { ...line, payout }
  })
}

/** A line with its instalments, as its component pays them. An award is never paid; what was earned before the accounts open was paid then. */
function scheduled(run: Run, payee: string, line: StatedLine): ScheduledLine {
  const { workspace, calculation } = run
  const earnedIn = endOf(line.period)
  const { payout, compiled } = line
  const isBeforeAccounts = earnedIn < calculation.grounds.opening
  if (line.kind === 'award') return { earnedIn, payout, payments: [] }
  const instalments =
    compiled.component.payments === undefined || isBeforeAccounts
      ? null
      : instalmentsOf(paymentsOf(run, payee, line), (column) => reachedBy(run, payee, line, column))
  const { fiscalYearStart } = calculation.grounds.compiled
  return {
    earnedIn,
    payout,
    payments: schedulePayments(payout, earnedIn, instalments, workspace.rounding, fiscalYearStart),
  }
}

/** In the numbers the line is worked out with: the payee's own, or of what is carved out those of whose override it is. */
function paymentsOf({ calculation }: Run, payee: string, line: StatedLine) {
  return workedOf(calculation.grounds.compiled, payee, line)?.payments ?? null
}

function workedOf(compiled: CompiledWorkspace, payee: string, line: StatedLine): WorkedComponent | null {
  switch (line.role) {
    case 'component':
    case 'floor':
      return line.paid.standing.worked
    case 'carvedOut':
      return line.carvedOut.override.standing.worked
    case 'clawback': {
      const last = spansInPlan(compiled.roster, payee, line.compiled.plan).at(-1)
      return last === undefined ? null : compiled.work(line.compiled, last.assignment)
    }
  }
}

/** The payee's transactions of a line's period, each with the day it reached a date; null: not yet. */
function reachedBy({ calculation, workspace }: Run, payee: string, { compiled, period }: StatedLine, name: string) {
  const column = columnOf(workspace.sales, name)
  const days = { first: firstDay(period), last: lastDay(period) }
  return ownTransactions(calculation.performance, compiled, payee, days, period).map(({ row, amount }) => {
    const day = column?.kind === 'date' ? at(column.days, row) : BLANK_DAY
    return { credit: amount, day: day === BLANK_DAY ? null : day }
  })
}

/** What a cumulative window had paid before each period, and what the period adds. */
function trueUps({ component }: CompiledComponent, windows: readonly CalculatedWindow[]): readonly AccountEntry[] {
  if (addsUp(component) || windows.every(({ periods }) => periods.length < 2)) return []
  return windows.flatMap(({ periods }) =>
    periods.map(({ period, paidBefore, paid }) =>
      accountEntry('trueUp', period.id, paidBefore, { paid }, add(paidBefore, paid)),
    ),
  )
}

/** What a cap cut off and has still to be paid. */
function capExcess({ component }: CompiledComponent, windows: readonly CalculatedWindow[]): readonly AccountEntry[] {
  if (component.cap?.excess !== 'carried') return []
  let opening = ZERO
  return windows.flatMap(({ periods }) =>
    periods.map(({ period, carriedAfter }) => {
      const moved = subtract(carriedAfter, opening)
      const movements = moved.n < 0n ? { carried: ZERO, taken: moved } : { carried: moved, taken: ZERO }
      const entry = accountEntry('capExcess', period.id, opening, movements, carriedAfter)
      opening = carriedAfter
      return entry
    }),
  )
}

function holdback(
  { calculation: { grounds } }: Run,
  compiled: CompiledComponent,
  lines: readonly StatedLine[],
  payments: readonly ScheduledLine[],
): readonly AccountEntry[] {
  // An award is never paid, nor held back.
  if (compiled.component.payments === undefined || compiled.component.kind === 'award') return []
  const ofComponent = payments.filter((_, index) => at(lines, index).compiled === compiled)
  return heldBack(ofComponent, grounds.opening, grounds.to, grounds.compiled.fiscalYearStart)
}
