import {
  divides,
  type FiscalYearStart,
  type MonthNumber,
  monthsIn,
  type Period,
  spanOfWindow,
  windowOf,
} from '@shared/calendar/period'
import { type Finding, finding, withoutRepeats } from '@shared/findings/finding'
import { invariant } from '@shared/findings/invariant'
import { evaluateAssumptions } from '@shared/formula/assumptions'
import { namesIn } from '@shared/formula/expression'
import { evaluateNumberText, type NumberScope } from '@shared/formula/numberText'
import { parseFormula } from '@shared/formula/parse'
import type { Exact } from '@shared/money/exact'
import type { Assignment, Clawback, Component, CompPlan, Measure, Workspace } from '@shared/plan/model'
import { payoutCircles } from '@shared/plan/payoutCircles'
import { columnOf } from '@shared/sales/history'
import { emptyKeep, keptFor } from './keep'
import { type Roster, rosterOf } from './roster'
import { type WorkedComponent, workComponent } from './workedComponent'
import { type WorkedPlan, workPlan } from './workedPlan'

/** Whose credit a component is about: of the payee alone, or of others. */
export type GroupKind = 'team' | 'directReports' | 'reportingLine'

/** A component in its plan, with the measure it counts and the default of what it says nothing about. */
export interface CompiledComponent {
  readonly plan: string
  readonly planIndex: number
  readonly component: Component
  /** Null for a component on goals alone or on the payouts of others. */
  readonly measure: Measure | null
  /** Where it stands, for findings: `plans[0].components[1]`. */
  readonly path: string
  /** Month in which the year of its plan begins. */
  readonly planYearStart: FiscalYearStart
  /** Null: own credit, wherever it comes from. */
  readonly group: GroupKind | null
  readonly appliedTo: 'ownQuota' | 'credited'
  readonly quotaOf: 'members' | 'payee'
  readonly payoutsOf: readonly ComponentRef[]
  readonly carvedOut: boolean
  /** True: credit is counted over the period alone and nothing paid before is taken off. */
  readonly standsAlone: boolean
  /** How pay on cancelled transactions is taken back. */
  readonly takesBackBy: Clawback['method']
  /** False: for a reason that has a finding it has no numbers, and its lines are 0. */
  readonly pays: boolean
}

/** A component of a plan, by ids. */
export interface ComponentRef {
  readonly plan: string
  readonly component: string
}

/** A plan as it stands in the workspace. */
export interface CompiledPlan {
  readonly plan: CompPlan
  readonly path: string
  readonly components: readonly CompiledComponent[]
}

/** Fixed and variable pay a year of an assignment; null where the number has findings. */
export interface AnnualPay {
  readonly basePay: Exact | null
  readonly targetVariable: Exact | null
}

/** A workspace made ready to be simulated. */
export interface CompiledWorkspace {
  readonly workspace: Workspace
  readonly fiscalYearStart: FiscalYearStart
  readonly assumptions: NumberScope
  readonly roster: Roster
  readonly annualPay: ReadonlyMap<Assignment, AnnualPay>
  readonly plans: readonly CompiledPlan[]
  /** Of all plans, in order. */
  readonly components: readonly CompiledComponent[]
  readonly findings: readonly Finding[]
  /** The assumptions with the assignment's own fields over them. */
  readonly namesOf: (assignment: Assignment | null) => NumberScope
  /** The component's numbers with the assumptions and the assignment's own fields, if any; null where they or those of its plan have findings. */
  readonly work: (compiled: CompiledComponent, assignment: Assignment | null) => WorkedComponent | null
  /** The plan's own numbers likewise. */
  readonly workPlan: (plan: string, assignment: Assignment | null) => WorkedPlan | null
  /** The findings met while working out numbers so far. */
  readonly workFindings: () => readonly Finding[]
}

const keptAssumptions = emptyKeep<ReturnType<typeof evaluateAssumptions>>()
const keptAnnualPay = emptyKeep<ReturnType<typeof readAnnualPay>>()

/** Makes a workspace ready: assumptions worked out, components tied to their measures, assignments by day. */
export function compileWorkspace(workspace: Workspace): CompiledWorkspace {
  const { values: assumptions, findings: assumptionFindings } = keptFor(
    keptAssumptions,
    [workspace.assumptions],
    '',
    () => evaluateAssumptions(workspace.assumptions),
  )
  const findings: Finding[] = [...assumptionFindings]
  const plans = withoutCircles(compilePlans(workspace, findings), findings)
  const annual = keptFor(keptAnnualPay, [workspace.payees, assumptions], '', () =>
    readAnnualPay(workspace, assumptions),
  )
  findings.push(...annual.findings)
  const workFindings: Finding[] = []
  const namesOf = rememberedByFields((assignment) => scopeFor(workspace, assumptions, assignment, workFindings))
  const planNumbers = new Map(
    plans.map((plan) => [
      plan.plan.id,
      rememberedByFields((assignment) => {
        const { worked, findings: found } = workPlan(plan, namesOf(assignment))
        workFindings.push(...found)
        return worked
      }),
    ]),
  )
  const componentNumbers = new Map(
    plans.flatMap(({ plan, components }) =>
      components.map((compiled) => [
        compiled,
        rememberedByFields((assignment) => {
          const { worked, findings: found } = workComponent(compiled, namesOf(assignment))
          workFindings.push(...found)
          return compiled.pays && planNumbers.get(plan.id)?.(assignment) !== null ? worked : null
        }),
      ]),
    ),
  )
  return {
    workspace,
    fiscalYearStart: workspace.fiscalYearStart,
    assumptions,
    roster: rosterOf(workspace),
    annualPay: annual.pay,
    plans,
    components: plans.flatMap(({ components }) => components),
    findings,
    namesOf,
    work: (compiled, assignment) => componentNumbers.get(compiled)?.(assignment) ?? null,
    workPlan: (plan, assignment) => planNumbers.get(plan)?.(assignment) ?? null,
    workFindings: () => withoutRepeats(workFindings),
  }
}

/** Numbers depend on an assignment by its own fields alone: what was worked out for some fields is kept. */
function rememberedByFields<T>(work: (assignment: Assignment | null) => T): (assignment: Assignment | null) => T {
  const known = new Map<string, { readonly value: T }>()
  return (assignment) => {
    const key = assignment === null ? '' : fieldsKey(assignment)
    const found = known.get(key) ?? { value: work(assignment) }
    known.set(key, found)
    return found.value
  }
}

function fieldsKey({ fields }: Assignment): string {
  for (const _ in fields) return JSON.stringify(fields)
  return ''
}

/** Components that need each other's payouts in a circle cannot be paid. */
function withoutCircles(plans: readonly CompiledPlan[], findings: Finding[]): readonly CompiledPlan[] {
  const circles = payoutCircles(plans.flatMap(({ components }) => components))
  for (const [{ path, component }, circle] of circles) {
    findings.push(finding('component.circle', 'error', path, { component: component.id, circle: circle.join(' → ') }))
  }
  if (circles.size === 0) return plans
  return plans.map((plan) => ({
    ...plan,
    components: plan.components.map((compiled) => (circles.has(compiled) ? { ...compiled, pays: false } : compiled)),
  }))
}

/** Of two plans, or two components of a plan, of one id the first counts. */
function compilePlans(workspace: Workspace, findings: Finding[]): readonly CompiledPlan[] {
  return workspace.plans.flatMap((plan, planIndex) => {
    if (workspace.plans.findIndex(({ id }) => id === plan.id) !== planIndex) return []
    const path = `plans[${planIndex}]`
    const components = plan.components.flatMap((component, index) => {
      if (plan.components.findIndex(({ id }) => id === component.id) !== index) return []
      const compiled = compileComponent(workspace, plan, planIndex, component, `${path}.components[${index}]`, findings)
      return compiled === null ? [] : [compiled]
    })
    return [{ plan, path, components }]
  })
}

function compileComponent(
  workspace: Workspace,
  plan: CompPlan,
  planIndex: number,
  component: Component,
  path: string,
  findings: Finding[],
): CompiledComponent | null {
  const { measures, fiscalYearStart } = workspace
  const measure = measures.find(({ id }) => id === component.measure) ?? null
  const isMeasured = component.measure !== null || (component.blend === undefined && component.payoutsOf === undefined)
  if (measure === null && isMeasured) {
    findings.push(
      component.measure === null
        ? finding('component.noMeasure', 'error', `${path}.measure`)
        : finding('component.unknownMeasure', 'error', `${path}.measure`, { measure: component.measure }),
    )
    return null
  }
  const planYearStart = plan.yearStart ?? fiscalYearStart
  const { window, paid } = component
  if (!divides(paid, window)) {
    findings.push(finding('component.paid', 'error', `${path}.paid`, { paid, window }))
    return null
  }
  if (window === 'planYear' && (planYearStart - fiscalYearStart) % monthsIn(paid) !== 0) {
    findings.push(finding('component.planYear', 'error', `${path}.paid`, { paid, month: planYearStart }))
    return null
  }
  const refusals = [...refusedContest(component, path), ...refusedWalk(workspace, component, path)]
  findings.push(...refusals)
  return {
    plan: plan.id,
    planIndex,
    component,
    measure,
    path,
    planYearStart,
    group: groupOf(component),
    appliedTo: component.appliedTo ?? 'ownQuota',
    quotaOf: component.quotaOf ?? 'members',
    payoutsOf: component.payoutsOf ?? [],
    carvedOut: component.carvedOut ?? false,
    standsAlone: component.accumulation === 'reset' || component.quotaBasis === 'period',
    takesBackBy: component.clawback?.method ?? 'difference',
    pays: refusals.length === 0,
  }
}

/** Places and a contest go together, and a contest is over when its window is. */
function refusedContest({ table, contest, window, paid }: Component, path: string): readonly Finding[] {
  if ((table.by === 'place') !== (contest !== undefined)) {
    return contest === undefined
      ? [finding('contest.missing', 'error', `${path}.contest`)]
      : [finding('contest.table', 'error', `${path}.table.by`)]
  }
  return contest !== undefined && paid !== spanOfWindow(window)
    ? [finding('contest.paid', 'error', `${path}.paid`, { paid, window })]
    : []
}

/** Pay is worked out transaction by transaction of own credit that adds up, and of nothing else. */
function refusedWalk({ sales, measures }: Workspace, component: Component, path: string): readonly Finding[] {
  const { reads, transactionCap, choices, payoutsOf, blend, pool, contest } = component
  const namesColumn = (formula: string) => {
    const parsed = parseFormula(formula)
    return parsed.ok && namesIn(parsed.value).some((name) => columnOf(sales, name) !== undefined)
  }
  const walks =
    reads === 'transaction' ||
    transactionCap !== undefined ||
    (choices ?? []).some(({ when }) => when.trim() !== '' && namesColumn(when))
  if (!walks) return []
  const isOfOthers = [payoutsOf, blend, pool, contest].some((one) => one !== undefined) || groupOf(component) !== null
  const aggregate = measures.find(({ id }) => id === component.measure)?.aggregate ?? 'sum'
  return [
    ...(isOfOthers ? [finding('component.walkGroup', 'error', `${path}.creditedTo`)] : []),
    ...(aggregate === 'sum' || aggregate === 'count'
      ? []
      : [finding('component.walkAggregate', 'error', `${path}.measure`)]),
  ]
}

function groupOf({ creditedTo }: Component): GroupKind | null {
  return creditedTo === 'team' || creditedTo === 'directReports' || creditedTo === 'reportingLine' ? creditedTo : null
}

/** The window of a component that a month belongs to. */
export function windowAt(
  { fiscalYearStart }: Pick<CompiledWorkspace, 'fiscalYearStart'>,
  { component, planYearStart }: CompiledComponent,
  month: MonthNumber,
): Period {
  return windowOf(month, component.window, fiscalYearStart, planYearStart)
}

function readAnnualPay(
  { payees }: Workspace,
  assumptions: NumberScope,
): { readonly pay: ReadonlyMap<Assignment, AnnualPay>; readonly findings: readonly Finding[] } {
  const findings: Finding[] = []
  const pay = new Map<Assignment, AnnualPay>()
  payees.forEach(({ assignments }, index) => {
    assignments.forEach((assignment, at) => {
      const path = `payees[${index}].assignments[${at}]`
      const number = (text: string, place: string): Exact | null => {
        const value = evaluateNumberText(text, assumptions, `${path}.${place}`)
        if (value.ok) return value.value
        findings.push(...value.findings)
        return null
      }
      pay.set(assignment, {
        basePay: number(assignment.basePay, 'basePay'),
        targetVariable: number(assignment.targetVariable, 'targetVariable'),
      })
    })
  })
  return { pay, findings }
}

/** A field that cannot be read has no value at all, not that of an assumption. */
function scopeFor(
  { payees }: Workspace,
  assumptions: NumberScope,
  assignment: Assignment | null,
  findings: Finding[],
): NumberScope {
  if (assignment === null) return assumptions
  const fields = Object.entries(assignment.fields)
  if (fields.length === 0) return assumptions
  const scope = new Map(assumptions)
  const index = payees.findIndex(({ assignments }) => assignments.includes(assignment))
  invariant(index !== -1, 'an assignment belongs to a payee')
  const place = payees[index]?.assignments.indexOf(assignment)
  for (const [name, text] of fields) {
    const value = evaluateNumberText(text, assumptions, `payees[${index}].assignments[${place}].fields.${name}`)
    if (value.ok) scope.set(name, value.value)
    else {
      scope.delete(name)
      findings.push(...value.findings)
    }
  }
  return scope
}
