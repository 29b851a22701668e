import { type Finding, finding, ok, type Result, refused } from '@shared/findings/finding'
import type { SalesHistory } from '@shared/sales/history'
import type { z } from 'zod'
import type { Component, CompPlan, LocalText, Measure, Payee, PlanCommand, Scenario, Tier, Workspace } from './model'
import { strictShapes } from './schema'

/** Every change of a document: those a scenario can hold, and those that only the document itself can take. */
export type DocumentCommand =
  | PlanCommand
  | { readonly do: 'batch'; readonly commands: readonly DocumentCommand[] }
  | { readonly do: 'replaceSales'; readonly sales: SalesHistory }
  | { readonly do: 'setImportMapping'; readonly signature: string; readonly mapping: Readonly<Record<string, unknown>> }
  | { readonly do: 'setCreditShares'; readonly creditShares: Workspace['creditShares'] }
  | { readonly do: 'addScenario'; readonly scenario: Scenario; readonly at?: number }
  | { readonly do: 'removeScenario'; readonly scenario: number }
  | { readonly do: 'setScenarioName'; readonly scenario: number; readonly name: LocalText }
  | { readonly do: 'setScenarioNote'; readonly scenario: number; readonly note: LocalText }
  | { readonly do: 'setScenarioGrowth'; readonly scenario: number; readonly growth: string }
  | { readonly do: 'addScenarioChange'; readonly scenario: number; readonly command: PlanCommand }
  | { readonly do: 'removeScenarioChange'; readonly scenario: number; readonly change: number }

/**
 * Applies one change to a document. The document is never touched: what did not change is shared with the new one, so keeping the old
 * one is undo. A batch is all or nothing.
 *
 * Findings (and no new document) `command.noSuch` (what, id), `command.exists`, `command.invalid` (field, found, reason),
 * `command.lastTier`.
 */
export function applyCommand(workspace: Workspace, command: DocumentCommand): Result<Workspace> {
  switch (command.do) {
    case 'batch':
      return command.commands.reduce<Result<Workspace>>(
        (so, each) => (so.ok ? applyCommand(so.value, each) : so),
        ok(workspace),
      )
    case 'replaceSales':
      return ok({ ...workspace, sales: command.sales })
    case 'setImportMapping':
      return ok({
        ...workspace,
        importMappings: [
          ...workspace.importMappings.filter(({ signature }) => signature !== command.signature),
          { signature: command.signature, mapping: command.mapping },
        ],
      })
    case 'setCreditShares':
      return ok({ ...workspace, creditShares: command.creditShares })
    case 'addScenario':
      return ok({ ...workspace, scenarios: inserted(workspace.scenarios, command.scenario, command.at) })
    case 'removeScenario':
      return changeList(workspace, 'scenarios', command.scenario, () => [])
    case 'setScenarioName':
      return changeList(workspace, 'scenarios', command.scenario, (scenario) => [{ ...scenario, name: command.name }])
    case 'setScenarioNote':
      return changeList(workspace, 'scenarios', command.scenario, (scenario) => [{ ...scenario, note: command.note }])
    case 'setScenarioGrowth':
      return changeList(workspace, 'scenarios', command.scenario, (scenario) => [
        { ...scenario, performance: { ...scenario.performance, growth: command.growth } },
      ])
    case 'addScenarioChange':
      return changeList(workspace, 'scenarios', command.scenario, (scenario) => [
        { ...scenario, commands: joined(scenario.commands, command.command) },
      ])
    case 'removeScenarioChange':
      return changeList(workspace, 'scenarios', command.scenario, (scenario) => [
        { ...scenario, commands: scenario.commands.filter((_, index) => index !== command.change) },
      ])
    default:
      return applyPlanCommand(workspace, command)
  }
}

/** A second setting of the same thing takes the place of the first. */
function joined(commands: readonly PlanCommand[], command: PlanCommand): readonly PlanCommand[] {
  const target = targetOf(command)
  const last = commands.at(-1)
  if (target === null || last === undefined || targetOf(last) !== target) return [...commands, command]
  return [...commands.slice(0, -1), command]
}

/** What a setting sets, as one text; null for changes that add up instead of replacing. */
export function targetOf(command: PlanCommand): string | null {
  if (!command.do.startsWith('set')) return null
  const isPlace = (field: string) => !NEW_VALUES.has(field) || (command.do === 'setAssumption' && field === 'name')
  return JSON.stringify(Object.entries(command).filter(([field]) => isPlace(field)))
}

/** Fields of a setting that say the new value; the others say what is set. */
const NEW_VALUES: ReadonlySet<string> = new Set(['value', 'amount', 'from', 'name', 'note'])

function applyPlanCommand(workspace: Workspace, command: PlanCommand): Result<Workspace> {
  switch (command.do) {
    case 'setWorkspaceField':
      return setField(workspace, strictShapes.workspace.shape, command.field, command.value)
    case 'setAssumption':
      return ok({ ...workspace, assumptions: withAssumption(workspace.assumptions, command) })
    case 'removeAssumption':
      return removeNamed(workspace, 'assumptions', ({ name }) => name === command.name, command.name)
    case 'addPlan':
      return addNew(workspace, 'plans', command.plan)
    case 'removePlan':
      return removeNamed(workspace, 'plans', ({ id }) => id === command.plan, command.plan)
    case 'setPlanField':
      return changePlan(workspace, command.plan, (plan) => ok({ ...plan, [command.field]: command.value }))
    case 'addMeasure':
      return addNew(workspace, 'measures', command.measure)
    case 'removeMeasure':
      return removeNamed(workspace, 'measures', ({ id }) => id === command.measure, command.measure)
    case 'setMeasureField':
      return changeNamed(workspace, 'measures', command.measure, (measure: Measure) =>
        setField(measure, strictShapes.measure.shape, command.field, command.value),
      )
    case 'addTeam':
      return addNew(workspace, 'teams', command.team)
    case 'setQuota':
      return ok({ ...workspace, quotas: withQuota(workspace.quotas, command) })
    case 'addPayee':
    case 'removePayee':
    case 'setPayeeName':
    case 'addAssignment':
    case 'removeAssignment':
    case 'setAssignmentField':
      return applyPayeeCommand(workspace, command)
    default:
      return applyComponentCommand(workspace, command)
  }
}

type PayeeCommand = Extract<PlanCommand, { readonly payee: unknown } | { readonly do: 'addPayee' }>

function applyPayeeCommand(
  workspace: Workspace,
  command: Exclude<PayeeCommand, { do: 'setQuota' }>,
): Result<Workspace> {
  if (command.do === 'addPayee') return addNew(workspace, 'payees', command.payee)
  if (command.do === 'removePayee') return removePayee(workspace, command.payee)
  return changeNamed(workspace, 'payees', command.payee, (payee: Payee) => {
    switch (command.do) {
      case 'setPayeeName':
        return ok({ ...payee, name: command.name })
      case 'addAssignment':
        return ok({
          ...payee,
          assignments: [...payee.assignments, command.assignment].sort((a, b) => (a.from < b.from ? -1 : 1)),
        })
      case 'removeAssignment':
        return changeList(payee, 'assignments', command.assignment, () => [])
      case 'setAssignmentField': {
        const assignment = payee.assignments[command.assignment]
        if (assignment === undefined) return refused(noSuch('assignments', command.assignment))
        const changed = setField(assignment, strictShapes.assignment.shape, command.field, command.value)
        return changed.ok
          ? ok({ ...payee, assignments: payee.assignments.map((one) => (one === assignment ? changed.value : one)) })
          : changed
      }
    }
  })
}

/** A payee leaves with the quotas that were only theirs. */
function removePayee(workspace: Workspace, payee: string): Result<Workspace> {
  const removed = removeNamed(workspace, 'payees', ({ id }) => id === payee, payee)
  return removed.ok
    ? ok({ ...removed.value, quotas: workspace.quotas.filter((quota) => quota.payee !== payee) })
    : removed
}

type ComponentCommand = Extract<PlanCommand, { readonly component: unknown }>

function applyComponentCommand(workspace: Workspace, command: ComponentCommand): Result<Workspace> {
  return changePlan(workspace, command.plan, (plan) => {
    switch (command.do) {
      case 'addComponent':
        return plan.components.some(({ id }) => id === command.component.id)
          ? refused(finding('command.exists', 'error', 'components', { id: command.component.id }))
          : ok({ ...plan, components: inserted(plan.components, command.component, command.at) })
      case 'removeComponent':
        return removeNamed(plan, 'components', ({ id }) => id === command.component, command.component)
      case 'moveComponent': {
        const moved = plan.components.find(({ id }) => id === command.component)
        if (moved === undefined) return refused(noSuch('components', command.component))
        return ok({
          ...plan,
          components: inserted(
            plan.components.filter((one) => one !== moved),
            moved,
            command.to,
          ),
        })
      }
      default:
        return changeNamed(plan, 'components', command.component, (component: Component) =>
          changeComponent(component, command),
        )
    }
  })
}

type ChangeOfComponent = Exclude<
  ComponentCommand,
  { readonly do: 'addComponent' | 'removeComponent' | 'moveComponent' }
>

function changeComponent(component: Component, command: ChangeOfComponent): Result<Component> {
  const { table } = component
  const withTiers = (tiers: Result<readonly Tier[]>): Result<Component> =>
    tiers.ok ? ok({ ...component, table: { ...table, tiers: tiers.value } }) : tiers
  switch (command.do) {
    case 'setComponentField':
      return setField(component, strictShapes.component.shape, command.field, command.value)
    case 'setTableField': {
      const changed = setField(table, strictShapes.rateTable.shape, command.field, command.value)
      return changed.ok ? ok({ ...component, table: changed.value }) : changed
    }
    case 'setTierFrom':
      return withTiers(changeTier(table.tiers, command.tier, (tier) => ({ ...tier, from: command.from })))
    case 'setTierValue':
      return withTiers(changeTier(table.tiers, command.tier, (tier) => ({ ...tier, value: command.value })))
    case 'addTier':
      return withTiers(ok(inserted(table.tiers, command.tier, command.at)))
    case 'removeTier':
      if (table.tiers.length === 1) return refused(finding('command.lastTier', 'error', 'table.tiers'))
      return withTiers(
        table.tiers[command.tier] === undefined
          ? refused(noSuch('tiers', command.tier))
          : ok(table.tiers.filter((_, index) => index !== command.tier)),
      )
  }
}

function changeTier(tiers: readonly Tier[], index: number, change: (tier: Tier) => Tier): Result<readonly Tier[]> {
  if (tiers[index] === undefined) return refused(noSuch('tiers', index))
  return ok(tiers.map((tier, place) => (place === index ? change(tier) : tier)))
}

function withAssumption(
  assumptions: Workspace['assumptions'],
  { name, value, note }: { readonly name: string; readonly value: string; readonly note?: string | undefined },
): Workspace['assumptions'] {
  const known = assumptions.find((one) => one.name === name)
  const changed = { ...known, name, value, ...(note === undefined ? {} : { note }) }
  return known === undefined ? [...assumptions, changed] : assumptions.map((one) => (one === known ? changed : one))
}

function withQuota(
  quotas: Workspace['quotas'],
  { payee, measure, period, amount }: Extract<PlanCommand, { do: 'setQuota' }>,
): Workspace['quotas'] {
  const place = quotas.findIndex((one) => one.payee === payee && one.measure === measure && one.period === period)
  const others = quotas.filter((_, index) => index !== place)
  return amount === null
    ? others
    : inserted(others, { payee, measure, period, amount }, place === -1 ? undefined : place)
}

function changePlan(
  workspace: Workspace,
  plan: string,
  change: (plan: CompPlan) => Result<CompPlan>,
): Result<Workspace> {
  return changeNamed(workspace, 'plans', plan, change)
}

/** Sets one field of an object after its own shape has accepted the value. */
function setField<T extends object>(
  target: T,
  shape: Readonly<Record<string, z.ZodType>>,
  field: string,
  value: unknown,
): Result<T> {
  const fieldShape = Object.hasOwn(shape, field) && field !== 'id' ? shape[field] : undefined
  if (fieldShape === undefined) return refused(noSuch('fields', field))
  const parsed = fieldShape.safeParse(value ?? undefined)
  const kept = parsed.success ? parsed : fieldShape.safeParse(value)
  if (kept.success) return ok({ ...target, [field]: kept.data })
  const reason = kept.error.issues.map(({ message }) => message).join('; ')
  return refused(finding('command.invalid', 'error', field, { field, found: String(value), reason }))
}

function noSuch(what: string, id: string | number): Finding {
  return finding('command.noSuch', 'error', what, { what, id })
}

function inserted<T>(list: readonly T[], item: T, place: number | undefined): readonly T[] {
  return place === undefined ? [...list, item] : [...list.slice(0, place), item, ...list.slice(place)]
}

type Lists<T> = { [K in keyof T]: T[K] extends readonly (infer _)[] ? K : never }[keyof T]

function changeList<T, K extends Lists<T>, Item extends T[K] extends readonly (infer I)[] ? I : never>(
  target: T,
  key: K,
  index: number,
  change: (item: Item) => readonly Item[],
): Result<T> {
  const list = target[key] as unknown as readonly Item[]
  const item = list[index]
  if (item === undefined) return refused(noSuch(String(key), index))
  return ok({ ...target, [key]: [...list.slice(0, index), ...change(item), ...list.slice(index + 1)] })
}

function addNew<T, K extends Lists<T>>(target: T, key: K, item: { readonly id: string }): Result<T> {
  const list = target[key] as unknown as readonly { readonly id: string }[]
  if (list.some(({ id }) => id === item.id))
    return refused(finding('command.exists', 'error', String(key), { id: item.id }))
  return ok({ ...target, [key]: [...list, item] })
}

function removeNamed<T, K extends Lists<T>, Item extends T[K] extends readonly (infer I)[] ? I : never>(
  target: T,
  key: K,
  is: (item: Item) => boolean,
  id: string,
): Result<T> {
  const list = target[key] as unknown as readonly Item[]
  const index = list.findIndex(is)
  return index === -1 ? refused(noSuch(String(key), id)) : changeList(target, key, index, () => [])
}

function changeNamed<T, K extends Lists<T>, Item extends { readonly id: string }>(
  target: T,
  key: K,
  id: string,
  change: (item: Item) => Result<Item>,
): Result<T> {
  const list = target[key] as unknown as readonly Item[]
  const item = list.find((one) => one.id === id)
  if (item === undefined) return refused(noSuch(String(key), id))
  const changed = change(item)
  if (!changed.ok) return changed
  return ok({ ...target, [key]: list.map((one) => (one === item ? changed.value : one)) })
}
