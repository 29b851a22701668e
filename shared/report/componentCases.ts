import { parsePeriod } from '@shared/calendar/period'
import { daysOf, lastSpanWithin, type Roster, rosterOf, spansInPlan } from '@shared/engine/roster'
import { namesIn } from '@shared/formula/expression'
import { readNumberText } from '@shared/formula/numberText'
import type { Assignment, Component, CompPlan, RateTable, Workspace } from '@shared/plan/model'
import { type DetailedLine, paidOf } from './lineDetails'

/** One table of a component: its own or that of a choice; of a matrix, that of one column. */
export interface CaseTable {
  /** Place in the list of choices; null for the component's own table. */
  readonly choice: number | null
  /** Place of the column in a matrix; null for other tables. */
  readonly column: number | null
  /** No matrix: `value` of each tier is that of the column. */
  readonly table: RateTable
}

/** A component with one of its tables, or what it is for one assignment where its numbers use the payee's own fields. */
export interface ComponentCase extends CaseTable {
  /** Counts the components of all plans from 1. */
  readonly number: number
  readonly plan: CompPlan
  readonly component: Component
  readonly own: { readonly payee: string; readonly assignment: Assignment } | null
}

/** The case of a line of a component. */
export type CaseOfLine = (line: DetailedLine) => ComponentCase | undefined

/**
 * Every component of the workspace with each of its tables, then those that lines of the result have with a payee's own numbers.
 *
 * @returns the cases in the order they are written, and the one each line of a component has
 */
export function componentCases(
  workspace: Workspace,
  lines: readonly DetailedLine[],
): { readonly cases: readonly ComponentCase[]; readonly caseOf: CaseOfLine } {
  const roster = rosterOf(workspace)
  const assumptions = new Set(workspace.assumptions.map(({ name }) => name))
  const general = workspace.plans
    .flatMap((plan) => plan.components.map((component) => ({ plan, component })))
    .flatMap((each, index) =>
      tablesOf(each.component).map((table): ComponentCase => ({ ...each, ...table, number: index + 1, own: null })),
    )
  const byId = new Map<string, ComponentCase[]>()
  for (const one of general) {
    const key = keyOf(one.plan.id, one.component.id)
    byId.set(key, [...(byId.get(key) ?? []), one])
  }
  const withOwnNumbers = new Set(general.filter(({ component }) => usesOwnNumbers(component, assumptions)))
  const own = new Map<ComponentCase, Map<Assignment, ComponentCase>>()
  const caseOf: CaseOfLine = (detailed) => {
    const { line, stated } = detailed
    const cases = byId.get(keyOf(stated?.compiled.plan ?? line.plan, line.component ?? '')) ?? []
    const one = cases.find((candidate) => isRead(candidate, detailed)) ?? cases[0]
    if (one === undefined || !withOwnNumbers.has(one) || line.role !== 'component') return one
    const assignment = assignmentOf(workspace, roster, detailed)
    if (assignment === null) return one
    const known = own.get(one) ?? new Map<Assignment, ComponentCase>()
    const found = known.get(assignment) ?? { ...one, own: { payee: line.payee, assignment } }
    own.set(one, known.set(assignment, found))
    return found
  }
  for (const line of lines) caseOf(line)
  return { cases: [...general, ...[...own.values()].flatMap((cases) => [...cases.values()])], caseOf }
}

function keyOf(plan: string, component: string): string {
  return JSON.stringify([plan, component])
}

/** The tables of a component as they are read: its own, then those of its choices; a matrix column by column. */
export function tablesOf({ table, choices }: Component): readonly CaseTable[] {
  return [...columnsOf(table, null), ...(choices ?? []).flatMap((choice, index) => columnsOf(choice.table, index))]
}

function columnsOf(table: RateTable, choice: number | null): readonly CaseTable[] {
  const { across, ...plain } = table
  if (across === undefined) return [{ choice, column: null, table }]
  return across.from.map((_, column) => ({
    choice,
    column,
    table: {
      ...plain,
      tiers: table.tiers.map((tier) => ({ from: tier.from, value: tier.across?.[column] ?? tier.value })),
    },
  }))
}

/** True for the table that the engine chose for a line. */
function isRead({ choice, column }: ComponentCase, line: DetailedLine): boolean {
  const paid = paidOf(line)
  return (paid?.choice?.index ?? null) === choice && (paid?.ready?.column ?? null) === column
}

/** True when a number of the component names what is no assumption: a field of the payee. */
function usesOwnNumbers(component: Component, assumptions: ReadonlySet<string>): boolean {
  const { weight, threshold, cap, floor } = component
  const texts = [
    weight,
    ...(threshold === null ? [] : [threshold]),
    ...(cap === null ? [] : [cap.value]),
    ...(floor === null || floor === undefined ? [] : [floor.value]),
    ...tablesOf(component).flatMap(({ table }) => table.tiers.flatMap(({ from, value }) => [from, value])),
  ]
  return texts.some((text) => {
    const read = readNumberText(text)
    return (
      read.ok && read.value.kind === 'formula' && namesIn(read.value.expression).some((name) => !assumptions.has(name))
    )
  })
}

/** The assignment whose numbers the engine uses: the last one to the plan in the period. */
function assignmentOf(workspace: Workspace, roster: Roster, { line }: DetailedLine): Assignment | null {
  const period = parsePeriod(line.period, workspace.fiscalYearStart)
  if (period === null) return null
  const last = lastSpanWithin(spansInPlan(roster, line.payee, line.plan), daysOf(period))
  return last === null ? null : last.assignment
}
