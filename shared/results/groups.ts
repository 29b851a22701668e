import { toIsoDate } from '@shared/calendar/date'
import { lastDay, type Period, type PeriodKind } from '@shared/calendar/period'
import type { PayoutLine } from '@shared/engine/result'
import { at, invariant } from '@shared/findings/invariant'
import { type Money, sumMoney } from '@shared/money/money'
import type { Assignment, Workspace } from '@shared/plan/model'
import { columnPeriodOf, periodOfLine, periodsOfSpan, type ResultSpan } from './periods'

/** What the rows of a table of results stand for. */
export const RESULT_GROUPINGS = ['payee', 'team', 'territory', 'plan', 'component'] as const
export type ResultGrouping = (typeof RESULT_GROUPINGS)[number]

/** In place of a component: the lines that settle a plan, which belong to none. */
export const SETTLEMENT = Symbol('settlement')

/** Which lines of a result are looked at; null leaves a choice open. A component is named within its plan. */
export interface ResultFilter {
  readonly plan: string | null
  readonly component: string | typeof SETTLEMENT | null
  /** The team and those below it. */
  readonly team: string | null
}

export const EVERY_LINE: ResultFilter = { plan: null, component: null, team: null }

/** Lines that belong together, with pay and the budget of awards apart. */
export interface ResultGroup {
  /** Unique among the groups of one grouping; use `lines` to learn what it stands for. */
  readonly key: string
  /** Id of the payee, team, territory, plan or component; null for lines that belong to none, such as the steps of a plan's settlement. */
  readonly id: string | null
  readonly lines: readonly PayoutLine[]
  readonly pay: Money
  readonly awards: Money
}

/** A group laid out over periods. */
export interface ResultRow extends ResultGroup {
  /** Pay of each period of the table; null where no line falls in it. */
  readonly cells: readonly (Money | null)[]
}

/** Payouts by group and period. Cells add to the rows and columns, rows and columns to the total. */
export interface ResultTable {
  readonly periods: readonly Period[]
  readonly rows: readonly ResultRow[]
  readonly total: ResultRow
}

/**
 * The assignment under which a payee earned a line: the one in force on the last day of the line's period on which
 * the payee was in the line's plan. It says to which team and territory the line belongs.
 */
export function assignmentOf(
  workspace: Workspace,
  line: Pick<PayoutLine, 'payee' | 'plan' | 'period'>,
): Assignment | null {
  const assignments = workspace.payees.find(({ id }) => id === line.payee)?.assignments
  if (assignments === undefined) return null
  const end = toIsoDate(lastDay(periodOfLine(workspace, line)))
  return (
    assignments
      .filter(({ plan, from }) => plan === line.plan && from <= end)
      .toSorted((a, b) => (a.from < b.from ? -1 : 1))
      .at(-1) ?? null
  )
}

/** A team and every team below it, by id. */
export function teamsWithin(workspace: Workspace, team: string): ReadonlySet<string> {
  const within = new Set([team])
  for (const id of within) {
    for (const candidate of workspace.teams) if (candidate.parent === id) within.add(candidate.id)
  }
  return within
}

/** Whose and of when a line is, as far as filters ask: lines of pay and entries of accounts have it. */
type Filtered = Pick<PayoutLine, 'payee' | 'plan' | 'component' | 'period'>

/** The lines that a filter leaves, in their order. */
export function filterLines<Line extends Filtered>(
  workspace: Workspace,
  lines: readonly Line[],
  filter: ResultFilter,
): readonly Line[] {
  const teams = filter.team === null ? null : teamsWithin(workspace, filter.team)
  return lines.filter((line) => {
    if (filter.plan !== null && line.plan !== filter.plan) return false
    if (filter.component === SETTLEMENT ? line.component !== null : !isOf(line, filter.component)) return false
    if (teams === null) return true
    const team = assignmentOf(workspace, line)?.team
    return typeof team === 'string' && teams.has(team)
  })
}

function isOf(line: Filtered, component: string | null): boolean {
  return component === null || line.component === component
}

/**
 * Gathers lines into groups with exact subtotals. By component, each step of the settlement of a plan is a group of its own.
 *
 * @returns groups in the order in which their first line comes; their pay adds to the pay of all lines, their awards to the awards
 */
export function groupLines(
  workspace: Workspace,
  lines: readonly PayoutLine[],
  grouping: ResultGrouping,
): readonly ResultGroup[] {
  const gathered = new Map<string, { id: string | null; lines: PayoutLine[] }>()
  for (const line of lines) {
    const id = groupIdOf(workspace, line, grouping)
    const key = grouping === 'component' ? payKey(line) : (id ?? '')
    const group = gathered.get(key)
    if (group === undefined) gathered.set(key, { id, lines: [line] })
    else group.lines.push(line)
  }
  return [...gathered].map(([key, group]) => ({ key, ...group, ...costOf(group.lines, workspace.currency) }))
}

/** What a line is pay of: a component with its floor and what is taken back, or a step of the settlement of a plan. */
export function payKey({ plan, component, role }: PayoutLine): string {
  return JSON.stringify(component === null ? [plan, null, role] : [plan, component])
}

function groupIdOf(workspace: Workspace, line: PayoutLine, grouping: ResultGrouping): string | null {
  switch (grouping) {
    case 'payee':
      return line.payee
    case 'plan':
      return line.plan
    case 'component':
      return line.component
    case 'team':
      return assignmentOf(workspace, line)?.team ?? null
    case 'territory':
      return assignmentOf(workspace, line)?.territory ?? null
  }
}

/** What lines cost: pay, and the budget of awards, which is never pay. */
export function costOf(
  lines: readonly PayoutLine[],
  currency: string,
): { readonly pay: Money; readonly awards: Money } {
  const ofKind = (kind: PayoutLine['kind']) =>
    sumMoney(
      lines.filter((line) => line.kind === kind).map(({ payout }) => payout),
      currency,
    )
  return { pay: ofKind('pay'), awards: ofKind('award') }
}

/**
 * Lays lines out as a table of pay: groups down, periods across.
 *
 * A line stands in the column in which its own period ends, so that a quarterly bonus is found in the last month of the quarter.
 *
 * @param span what `periods` covers, whether or not a line falls in it
 */
export function resultTable(
  workspace: Workspace,
  span: ResultSpan,
  lines: readonly PayoutLine[],
  choice: { readonly grouping: ResultGrouping; readonly periods: PeriodKind },
): ResultTable {
  const periods = periodsOfSpan(workspace, span, choice.periods)
  const layOut = (group: ResultGroup): ResultRow => ({
    ...group,
    cells: cellsOf(workspace, group.lines, periods, choice.periods),
  })
  return {
    periods,
    rows: groupLines(workspace, lines, choice.grouping).map(layOut),
    total: layOut({ key: '', id: null, lines, ...costOf(lines, workspace.currency) }),
  }
}

function cellsOf(
  workspace: Workspace,
  lines: readonly PayoutLine[],
  periods: readonly Period[],
  kind: PeriodKind,
): readonly (Money | null)[] {
  const places = new Map(periods.map(({ id }, index) => [id, index]))
  const parts: Money[][] = periods.map(() => [])
  for (const line of lines) {
    if (line.kind === 'award') continue
    const place = places.get(columnPeriodOf(workspace, line, kind).id)
    invariant(place !== undefined, 'every line of a result falls within its span')
    at(parts, place).push(line.payout)
  }
  return parts.map((payouts) => (payouts.length === 0 ? null : sumMoney(payouts, workspace.currency)))
}
