import { contains, type MonthSpan, parsePeriod, periodOf } from '@shared/calendar/period'
import { type Finding, withoutRepeats } from '@shared/findings/finding'
import type { Exact } from '@shared/money/exact'
import type { Workspace } from '@shared/plan/model'
import { traceLines, traceSettlements } from './explain/statement'
import type { TraceNode } from './result'
import { startRun } from './run'
import { statementsOf } from './statement'

export interface ExplainRequest {
  readonly payee: string
  /** A period id; every line whose period lies in it is explained. */
  readonly period: string
  /** Lines of this component alone, of any role; null: the settlement lines alone. Without it, every line of the payee. */
  readonly component?: string | null | undefined
  readonly growth?: Exact | undefined
}

export interface Explanation {
  readonly trees: readonly TraceNode[]
  /** Of what was read and worked out for it. */
  readonly findings: readonly Finding[]
}

/** The trees of an explanation alone. */
export function explain(workspace: Workspace, request: ExplainRequest): readonly TraceNode[] {
  return explanationOf(workspace, request).trees
}

/**
 * Explains what a payee is paid for a period: a tree for each line, down to the transactions with their file and row.
 *
 * The children of a step that `adds` add up to its figure exactly. Only what this payee's pay depends on is computed: nobody else's, but that of others
 * which an override, a pool, a contest or a formula asks for.
 *
 * @returns trees by plan, then lines in the order of the run, settlement lines last. The params of each name its line: payee, plan, component (not of a
 *          settlement line), role and period
 */
export function explanationOf(workspace: Workspace, request: ExplainRequest): Explanation {
  const { payee, period: id, component, growth } = request
  const asked = parsePeriod(id, workspace.fiscalYearStart)
  if (asked === null) return { trees: [], findings: [] }
  const month = (at: number) => periodOf(at, 'month', workspace.fiscalYearStart).id
  const to = asked.firstMonth + asked.monthCount - 1
  const run = startRun(workspace, { from: month(asked.firstMonth), to: month(to), growth })
  const isAsked = (period: MonthSpan) => contains(asked, period)
  const statements = statementsOf(run, payee)
  const trees = statements.flatMap((statement) => [
    ...traceLines(
      run,
      payee,
      statement,
      (line) => isAsked(line.period) && (component === undefined || component === line.compiled.component.id),
    ),
    ...(component === undefined || component === null ? traceSettlements(payee, statement, isAsked) : []),
  ])
  return { trees, findings: withoutRepeats([...statements.flatMap(({ findings }) => findings), ...run.findings()]) }
}
