import type { PaidPeriod } from '@shared/engine/pay'
import type { PayoutLine, SimulationResult } from '@shared/engine/result'
import { startRun } from '@shared/engine/run'
import type { SettledLines } from '@shared/engine/settle/settlePayee'
import { type PlanStatement, type StatedLine, statementsOf } from '@shared/engine/statement'
import type { Exact } from '@shared/money/exact'
import type { Workspace } from '@shared/plan/model'

/** A line of a result with what the engine made it of; null details: the run that is read again does not have the line. */
export interface DetailedLine {
  readonly line: PayoutLine
  readonly stated: StatedLine | null
}

/** What a plan pays a payee: its lines of components, then those of its settlement. */
export interface DetailedPlan {
  readonly payee: string
  readonly plan: string
  readonly lines: readonly DetailedLine[]
  readonly settlementLines: readonly PayoutLine[]
  /** Of every settled period since the accounts opened. */
  readonly settlements: readonly SettledLines[]
}

/**
 * The lines of a result by payee and plan, each with what it was made of.
 *
 * Pay is worked out once more, exactly, by the same engine; a line is tied to it only where it comes to the same amount.
 *
 * @param growth the growth the result was run with
 */
export function detailedPlans(
  workspace: Workspace,
  result: SimulationResult,
  growth: Exact | undefined,
): readonly DetailedPlan[] {
  const run = startRun(workspace, { from: result.from.id, to: result.to.id, growth })
  const known = new Map<string, readonly PlanStatement[]>()
  return byPayeeAndPlan(result.lines).map((lines) => {
    const { payee, plan } = lines[0]
    const statements = known.get(payee) ?? statementsOf(run, payee)
    known.set(payee, statements)
    return detailed(lines, statements.find((statement) => statement.plan.plan.id === plan) ?? null)
  })
}

type Lines = readonly [PayoutLine, ...PayoutLine[]]

/** Lines of one payee and plan stand together. */
function byPayeeAndPlan(lines: readonly PayoutLine[]): readonly Lines[] {
  const groups: [PayoutLine, ...PayoutLine[]][] = []
  for (const line of lines) {
    const last = groups.at(-1)
    if (last !== undefined && last[0].payee === line.payee && last[0].plan === line.plan) last.push(line)
    else groups.push([line])
  }
  return groups
}

function detailed(lines: Lines, statement: PlanStatement | null): DetailedPlan {
  const { payee, plan } = lines[0]
  const waiting = new Map<string, StatedLine[]>()
  for (const stated of statement?.lines ?? []) {
    const key = keyOf(stated.compiled.component.id, stated.role, stated.period.id)
    waiting.set(key, [...(waiting.get(key) ?? []), stated])
  }
  const detailOf = ({ component, role, period, payout }: PayoutLine): StatedLine | null => {
    const stated = waiting.get(keyOf(component, role, period))?.shift()
    return stated !== undefined && stated.payout.minor === payout.minor ? stated : null
  }
  return {
    payee,
    plan,
    lines: lines.filter(({ component }) => component !== null).map((line) => ({ line, stated: detailOf(line) })),
    settlementLines: lines.filter(({ component }) => component === null),
    settlements: statement?.settlements ?? [],
  }
}

function keyOf(component: string | null, role: string, period: string): string {
  return JSON.stringify([component, role, period])
}

/** What made a component's own line; null for other lines. */
export function paidOf({ stated }: DetailedLine): PaidPeriod | null {
  return stated !== null && stated.role === 'component' ? stated.paid : null
}
