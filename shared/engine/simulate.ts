import { periodOf } from '@shared/calendar/period'
import { type Finding, withoutRepeats } from '@shared/findings/finding'
import type { Workspace } from '@shared/plan/model'
import type { LedgerEntry, PaymentLine, PayoutLine, SimulationResult } from './result'
import { ledgersOf, linesOf, paymentsOf } from './resultLines'
import { type SimulationOptions, startRun } from './run'
import { statementsOf } from './statement'
import { conservationIn, totalsOf, unassignedCredit } from './totals'

export type { SimulationOptions } from './run'

/**
 * Runs the plans of a workspace over its sales history.
 *
 * @returns lines by payee, plan, component, period; totals that are the sums of the lines; every finding about what was left out
 *
 * A period belongs to the run when its last month does. Windows are computed from their opening, so that a run of a few months pays what the
 * whole year's run pays in those months.
 */
export function simulate(workspace: Workspace, options: SimulationOptions = {}): SimulationResult {
  const run = startRun(workspace, options)
  const { compiled } = run.calculation.grounds
  const lines: PayoutLine[] = []
  const payments: PaymentLine[] = []
  const ledgers: LedgerEntry[] = []
  const found: Finding[] = []
  for (const payee of compiled.roster.spans.keys()) {
    for (const statement of statementsOf(run, payee)) {
      lines.push(...linesOf(run, payee, statement))
      payments.push(...paymentsOf(run, payee, statement))
      ledgers.push(...ledgersOf(run, payee, statement))
      found.push(...statement.findings)
    }
  }
  found.push(...run.findings(), ...unassignedCredit(run))
  const conservation = conservationIn(run)
  return {
    currency: workspace.currency,
    from: periodOf(run.from, 'month', workspace.fiscalYearStart),
    to: periodOf(run.to, 'month', workspace.fiscalYearStart),
    lines,
    payments,
    ledgers,
    conservation,
    totals: totalsOf(run, lines, payments),
    findings: withoutRepeats(found),
  }
}
