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
  const exactly = paidExactly(run, columns)
  const all = [...exactly.values()].flatMap((byPlan) => [...byPlan.values()])
  const totals = totalsOf(
    run,
    all.flatMap(({ lines }) => lines),
    all.flatMap(({ payments }) => payments),
    columns.totals,
  )
  const found = [...all.flatMap(({ statement }) => statement.findings), ...run.findings(), ...unassignedCredit(run)]
  const everyPlan = <Item>(
    ofStatement: (paid: PaidExactly) => readonly Item[],
    ofColumns: (plan: CompiledPlan, payee: number) => readonly Item[],
  ) =>
    once(() => {
      const { roster, plans } = run.calculation.grounds.compiled
      return [...roster.spans.keys()].flatMap((payee, place) =>
        plans.flatMap((plan) => {
          const paid = exactly.get(payee)?.get(plan)
          return paid === undefined ? ofColumns(plan, place) : ofStatement(paid)
        }),
      )
    })
  const lines = everyPlan<PayoutLine>((paid) => paid.lines, columns.linesOf)
  const payments = everyPlan<PaymentLine>((paid) => paid.payments, columns.paymentsOf)
  const ledgers = everyPlan<LedgerEntry>((paid) => paid.ledgers, columns.ledgersOf)
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

/** What a plan pays a payee, worked out the exact way. */
interface PaidExactly {
  readonly statement: PlanStatement
  readonly lines: readonly PayoutLine[]
  readonly payments: readonly PaymentLine[]
  readonly ledgers: readonly LedgerEntry[]
}

/** Everybody by every plan that pays them and columns do not cover. */
function paidExactly(run: Run, columns: PayoutColumns): ReadonlyMap<string, ReadonlyMap<CompiledPlan, PaidExactly>> {
  const { roster, plans } = run.calculation.grounds.compiled
  const carved = run.carvedOut()
  const paid = new Map<string, Map<CompiledPlan, PaidExactly>>()
  for (const plan of plans) {
    if (carved.size === 0 && columns.coversEverybody(plan)) continue
    for (const [place, payee] of [...roster.spans.keys()].entries()) {
      const isCarved = carved.get(payee)?.some((one) => one.plan === plan.plan.id) === true
      const isPaid = spansInPlan(roster, payee, plan.plan.id).length > 0
      if (!isCarved && (!isPaid || columns.covers(plan, place))) continue
      const statement = statementOf(run, plan, payee)
      const ofPayee = paid.get(payee) ?? new Map<CompiledPlan, PaidExactly>()
      ofPayee.set(plan, {
        statement,
        lines: linesOf(run, payee, statement),
        payments: paymentsOf(run, payee, statement),
        ledgers: ledgersOf(run, payee, statement),
      })
      paid.set(payee, ofPayee)
    }
  }
  return paid
}

/** A value that is made when it is first asked for. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
