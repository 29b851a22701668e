import { periodOf } from '@shared/calendar/period'
import { withoutRepeats } from '@shared/findings/finding'
import type { Workspace } from '@shared/plan/model'
import type { CompiledPlan } from './compile'
import { type PayoutColumns, payoutColumns } from './fast/payoutColumns'
import type { LedgerEntry, PaymentLine, PayoutLine, SimulationResult } from './result'
import { ledgersOf, linesOf, paymentsOf } from './resultLines'
import { spansInPlan } from './roster'
import { type Run, type SimulationOptions, startRun } from './run'
import { type PlanStatement, statementOf } from './statement'
import { conservationIn, totalsOf, unassignedCredit } from './totals'

export type { SimulationOptions } from './run'

/**
 * Runs the plans of a workspace over its sales history.
 *
 * @returns lines by payee, plan, component, period; totals that are the sums of the lines; every finding about what was left out
 *
 * A period belongs to the run when its last month does. Windows are computed from their opening, so that a run of a few months pays what the
 * whole year's run pays in those months. What columns pay has its totals at once; its lines, payments and ledgers are made when they are first read.
 */
export function simulate(workspace: Workspace, options: SimulationOptions = {}): SimulationResult {
  const run = startRun(workspace, options)
  const columns = payoutColumns(run)
  const paid = paidPlans(run, columns)
  const exactly = paid.flatMap((one) => one.exactly ?? [])
  const totals = totalsOf(
    run,
    exactly.flatMap(({ lines }) => lines),
    exactly.flatMap(({ payments }) => payments),
    columns.totals,
  )
  const found = [...exactly.flatMap(({ statement }) => statement.findings), ...run.findings(), ...unassignedCredit(run)]
  const lines = once(() => paid.flatMap((one) => one.exactly?.lines ?? columns.linesOf(one.plan, one.place)))
  const payments = once(() => paid.flatMap((one) => one.exactly?.payments ?? columns.paymentsOf(one.plan, one.place)))
  const ledgers = once(() => paid.flatMap((one) => one.exactly?.ledgers ?? columns.ledgersOf(one.plan, one.place)))
  return {
    currency: workspace.currency,
    from: periodOf(run.from, 'month', workspace.fiscalYearStart),
    to: periodOf(run.to, 'month', workspace.fiscalYearStart),
    get lines() {
      return lines()
    },
    get payments() {
      return payments()
    },
    get ledgers() {
      return ledgers()
    },
    conservation: conservationIn(run),
    totals,
    findings: withoutRepeats(found),
  }
}

/** What a plan pays a payee. */
interface PaidPlan {
  readonly plan: CompiledPlan
  /** Place of the payee in the roster. */
  readonly place: number
  /** Null where columns have it. */
  readonly exactly: {
    readonly statement: PlanStatement
    readonly lines: readonly PayoutLine[]
    readonly payments: readonly PaymentLine[]
    readonly ledgers: readonly LedgerEntry[]
  } | null
}

/** Everybody by every plan that pays them, the exact way where columns do not cover them. */
function paidPlans(run: Run, columns: PayoutColumns): readonly PaidPlan[] {
  const { roster, plans } = run.calculation.grounds.compiled
  const carved = run.carvedOut()
  return [...roster.spans.keys()].flatMap((payee, place) =>
    plans.flatMap((plan): readonly PaidPlan[] => {
      const isCarved = carved.get(payee)?.some((one) => one.plan === plan.plan.id) === true
      if (spansInPlan(roster, payee, plan.plan.id).length === 0 && !isCarved) return []
      if (columns.covers(plan, place)) return [{ plan, place, exactly: null }]
      const statement = statementOf(run, plan, payee)
      const exactly = {
        statement,
        lines: linesOf(run, payee, statement),
        payments: paymentsOf(run, payee, statement),
        ledgers: ledgersOf(run, payee, statement),
      }
      return [{ plan, place, exactly }]
    }),
  )
}

/** A value that is made when it is first asked for. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
