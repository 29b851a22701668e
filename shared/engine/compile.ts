import type { FiscalYearStart } from '@shared/calendar/period'
import { type Finding, finding, withoutRepeats } from '@shared/findings/finding'
import { at } from '@shared/findings/invariant'
import { evaluateAssumptions } from '@shared/formula/assumptions'
import { evaluateNumberText, type NumberScope } from '@shared/formula/numberText'
import { compare, type Exact } from '@shared/money/exact'
import type { Assignment, Component, Measure, Workspace } from '@shared/plan/model'
import type { WorkedTable, WorkedTier } from './rateTable'
import { type Roster, rosterOf } from './roster'

/** A component whose numbers are worked out for one set of names. */
export interface WorkedComponent {
  readonly component: Component
  readonly table: WorkedTable
  readonly weight: Exact
  readonly threshold: Exact | null
  readonly cap: Exact | null
}

/** A component in its plan, with the measure it counts. */
export interface CompiledComponent {
  readonly plan: string
  readonly planIndex: number
  readonly component: Component
  readonly measure: Measure
  /** Where it stands, for findings: `plans[0].components[1]`. */
  readonly path: string
}

/** A workspace made ready to be simulated. */
export interface CompiledWorkspace {
  readonly workspace: Workspace
  readonly fiscalYearStart: FiscalYearStart
  readonly assumptions: NumberScope
  readonly roster: Roster
  /** Annual target variable pay of each assignment whose number can be worked out. */
  readonly targets: ReadonlyMap<Assignment, Exact>
  readonly components: readonly CompiledComponent[]
  readonly findings: readonly Finding[]
  /** The component's numbers with the assumptions and the assignment's own fields; null where they have findings. */
  readonly work: (compiled: CompiledComponent, assignment: Assignment) => WorkedComponent | null
  /** The findings met while working out numbers so far. */
  readonly workFindings: () => readonly Finding[]
}

/** Makes a workspace ready: assumptions worked out, components tied to their measures, assignments by day. */
export function compileWorkspace(workspace: Workspace): CompiledWorkspace {
  const { values: assumptions, findings: assumptionFindings } = evaluateAssumptions(workspace.assumptions)
  const findings: Finding[] = [...assumptionFindings]
  const components = workspace.plans.flatMap((plan, planIndex) =>
    plan.components.flatMap((component, index): readonly CompiledComponent[] => {
      const path = `plans[${planIndex}].components[${index}]`
      const measure = workspace.measures.find(({ id }) => id === component.measure)
      const isSecond =
        workspace.plans.findIndex(({ id }) => id === plan.id) !== planIndex ||
        plan.components.findIndex(({ id }) => id === component.id) !== index
      if (isSecond) return []
      if (measure !== undefined) return [{ plan: plan.id, planIndex, component, measure, path }]
      findings.push(finding('component.unknownMeasure', 'error', `${path}.measure`, { measure: component.measure }))
      return []
    }),
  )
  const worked = new Map<string, WorkedComponent | null>()
  const workFindings: Finding[] = []
  const work = (compiled: CompiledComponent, assignment: Assignment): WorkedComponent | null => {
    const key = `${compiled.path} ${fieldsKey(assignment)}`
    const known = worked.get(key)
    if (known !== undefined) return known
    const result = workComponent(compiled, scopeFor(workspace, assumptions, assignment, workFindings))
    workFindings.push(...result.findings)
    worked.set(key, result.worked)
    return result.worked
  }
  const { fiscalYearStart } = workspace
  return {
    workspace,
    fiscalYearStart,
    assumptions,
    roster: rosterOf(workspace),
    targets: readTargets(workspace, assumptions, findings),
    components,
    findings,
    work,
    workFindings: () => withoutRepeats(workFindings),
  }
}

/** What sets one assignment's numbers apart from another's: its own fields. */
function fieldsKey({ fields }: Assignment): string {
  for (const _ in fields) return JSON.stringify(fields)
  return ''
}

function readTargets(
  { payees }: Workspace,
  assumptions: NumberScope,
  findings: Finding[],
): ReadonlyMap<Assignment, Exact> {
  const targets = new Map<Assignment, Exact>()
  payees.forEach(({ assignments }, index) => {
    assignments.forEach((assignment, place) => {
      const path = `payees[${index}].assignments[${place}].targetVariable`
      const annual = evaluateNumberText(assignment.targetVariable, assumptions, path)
      if (annual.ok) targets.set(assignment, annual.value)
      else findings.push(...annual.findings)
    })
  })
  return targets
}

/** The assumptions with an assignment's own fields over them. A field that cannot be read has no value at all, not that of an assumption. */
function scopeFor(
  { payees }: Workspace,
  assumptions: NumberScope,
  assignment: Assignment,
  findings: Finding[],
): NumberScope {
  const scope = new Map(assumptions)
  const index = payees.findIndex(({ assignments }) => assignments.includes(assignment))
  const place = payees[index]?.assignments.indexOf(assignment) ?? -1
  for (const [name, text] of Object.entries(assignment.fields)) {
    const value = evaluateNumberText(text, assumptions, `payees[${index}].assignments[${place}].fields.${name}`)
    if (value.ok) scope.set(name, value.value)
    else {
      scope.delete(name)
      findings.push(...value.findings)
    }
  }
  return scope
}

/** Works out every number of a component with the names it may use. */
export function workComponent(
  { component, path }: Pick<CompiledComponent, 'component' | 'path'>,
  scope: NumberScope,
): { readonly worked: WorkedComponent | null; readonly findings: readonly Finding[] } {
  const findings: Finding[] = []
  const number = (text: string, place: string): Exact | null => {
    const value = evaluateNumberText(text, scope, `${path}.${place}`)
    if (value.ok) return value.value
    findings.push(...value.findings)
    return null
  }
  const weight = number(component.weight, 'weight')
  const threshold = component.threshold === null ? null : number(component.threshold, 'threshold')
  const cap = component.cap === null ? null : number(component.cap.value, 'cap.value')
  const tiers = component.table.tiers.flatMap(({ from, value }, index): readonly WorkedTier[] => {
    const bound = number(from, `table.tiers[${index}].from`)
    const worth = number(value, `table.tiers[${index}].value`)
    return bound === null || worth === null ? [] : [{ from: bound, value: worth }]
  })
  if (findings.length === 0) findings.push(...checkOrder(tiers, path))
  if (weight === null || findings.length > 0) return { worked: null, findings }
  const { by, application, pays, ends, cumulative } = component.table
  const table: WorkedTable = { by, application, pays, tiers, ends: ends ?? 'flat', cumulative: cumulative ?? false }
  return { worked: { component, table, weight, threshold, cap }, findings }
}

function checkOrder(tiers: readonly WorkedTier[], path: string): readonly Finding[] {
  return tiers.flatMap(({ from }, index) =>
    index > 0 && compare(from, at(tiers, index - 1).from) <= 0
      ? [finding('table.order', 'error', `${path}.table.tiers[${index}].from`, { tier: index + 1 })]
      : [],
  )
}
