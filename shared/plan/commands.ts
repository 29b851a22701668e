import { finding, ok, type Result, refused } from '@shared/findings/finding'
import { at } from '@shared/findings/invariant'
import type { SalesHistory } from '@shared/sales/history'
import { addNew, changeList, changeNamed, inserted, noSuch, removeNamed, replaced, setField } from './change'
import { applyChecksCommand } from './checksCommands'
import type {
  Acceptance,
  Component,
  CompPlan,
  ExchangeRate,
  Goal,
  LocalText,
  Measure,
  NumberText,
  Payee,
  PlanCommand,
  Quota,
  Scenario,
  Score,
  Team,
  Territory,
  ThresholdCheck,
  Tier,
  Workspace,
} from './model'
import { renameAssumption } from './renameAssumption'
import { strictShapes } from './schema'

/** Every change of a document: those a scenario can hold, and those that only the document itself can take. */
export type DocumentCommand =
  | PlanCommand
  | { readonly do: 'batch'; readonly commands: readonly DocumentCommand[] }
  | { readonly do: 'replaceSales'; readonly sales: SalesHistory }
  | { readonly do: 'setImportMapping'; readonly signature: string; readonly mapping: Readonly<Record<string, unknown>> }
  | { readonly do: 'setCurrency'; readonly currency: string }
  /** Month, from 1, in which the fiscal year begins. */
  | { readonly do: 'setFiscalYearStart'; readonly start: number }
  | { readonly do: 'setCreditShares'; readonly creditShares: Workspace['creditShares'] }
  | { readonly do: 'setThreshold'; readonly check: ThresholdCheck; readonly value: NumberText | null }
  | { readonly do: 'acceptFinding'; readonly acceptance: Acceptance }
  | { readonly do: 'withdrawAcceptance'; readonly code: string; readonly about: string }
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
 * `command.lastTier`, and those of `renameAssumption`.
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
    case 'setCurrency':
      return setField(workspace, strictShapes.workspace.shape, 'currency', command.currency)
    case 'setFiscalYearStart':
      return setField(workspace, strictShapes.workspace.shape, 'fiscalYearStart', command.start)
    case 'setCreditShares':
      return ok({ ...workspace, creditShares: command.creditShares })
    case 'setThreshold':
    case 'acceptFinding':
    case 'withdrawAcceptance':
      return applyChecksCommand(workspace, command)
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
const NEW_VALUES: ReadonlySet<string> = new Set(['value', 'amount', 'from', 'name', 'note', 'score', 'rate', 'hired'])

function applyPlanCommand(workspace: Workspace, command: PlanCommand): Result<Workspace> {
  switch (command.do) {
    case 'setWorkspaceField':
      return setField(workspace, strictShapes.workspace.shape, command.field, command.value)
    case 'setAssumption':
      return ok({ ...workspace, assumptions: withAssumption(workspace.assumptions, command) })
    case 'removeAssumption':
      return removeNamed(workspace, 'assumptions', ({ name }) => name === command.name, command.name)
    case 'renameAssumption':
      return renameAssumption(workspace, command.name, command.to)
    case 'addPlan':
      return addNew(workspace, 'plans', command.plan)
    case 'removePlan':
      return removeNamed(workspace, 'plans', ({ id }) => id === command.plan, command.plan)
    case 'setPlanField':
      return changePlan(workspace, command.plan, (plan) =>
        setField(plan, strictShapes.plan.shape, command.field, command.value),
      )
    case 'addMeasure':
      return addNew(workspace, 'measures', command.measure)
    case 'removeMeasure':
      return removeNamed(workspace, 'measures', ({ id }) => id === command.measure, command.measure)
    case 'setMeasureField':
      return changeNamed(workspace, 'measures', command.measure, (measure: Measure) =>
        setField(measure, strictShapes.measure.shape, command.field, command.value),
      )
    case 'addTeam':
    case 'removeTeam':
    case 'setTeamField':
    case 'addTerritory':
    case 'removeTerritory':
    case 'setTerritoryField':
      return applyPlaceCommand(workspace, command)
    case 'setQuota':
    case 'setScore':
    case 'setExchangeRate':
      return ok(withEntry(workspace, command))
    case 'addGoal':
      return addNew({ ...workspace, goals: workspace.goals ?? [] }, 'goals', command.goal)
    case 'removeGoal':
      return removeGoal(workspace, command.goal)
    case 'setGoalName':
      return changeNamed({ ...workspace, goals: workspace.goals ?? [] }, 'goals', command.goal, (goal: Goal) =>
        ok({ ...goal, name: command.name }),
      )
    case 'addPayee':
    case 'removePayee':
    case 'setPayeeName':
    case 'setHired':
    case 'addAssignment':
    case 'removeAssignment':
    case 'setAssignmentField':
      return applyPayeeCommand(workspace, command)
    default:
      return applyComponentCommand(workspace, command)
  }
}

type PlaceCommand = Extract<PlanCommand, { readonly team: unknown } | { readonly territory: unknown }>

/** Changes of teams and territories. */
function applyPlaceCommand(workspace: Workspace, command: PlaceCommand): Result<Workspace> {
  switch (command.do) {
    case 'addTeam':
      return addNew(workspace, 'teams', command.team)
    case 'removeTeam':
      return removeNamed(workspace, 'teams', ({ id }) => id === command.team, command.team)
    case 'setTeamField':
      return changeNamed(workspace, 'teams', command.team, (team: Team) =>
        setField(team, strictShapes.team.shape, command.field, command.value),
      )
    case 'addTerritory':
      return addNew(workspace, 'territories', command.territory)
    case 'removeTerritory':
      return removeNamed(workspace, 'territories', ({ id }) => id === command.territory, command.territory)
    case 'setTerritoryField':
      return changeNamed(workspace, 'territories', command.territory, (territory: Territory) =>
        setField(territory, strictShapes.territory.shape, command.field, command.value),
      )
  }
}

type EntryCommand = Extract<PlanCommand, { readonly do: 'setQuota' | 'setScore' | 'setExchangeRate' }>

/** A number that stands for itself in a table of the workspace: null takes it out. */
function withEntry(workspace: Workspace, command: EntryCommand): Workspace {
  switch (command.do) {
    case 'setQuota': {
      const { payee, measure, period, amount } = command
      const isSame = (one: Quota) => one.payee === payee && one.measure === measure && one.period === period
      const entry = amount === null ? null : { payee, measure, period, amount }
      return { ...workspace, quotas: replaced(workspace.quotas, isSame, entry) }
    }
    case 'setScore': {
      const { payee, goal, period, score } = command
      const isSame = (one: Score) => one.payee === payee && one.goal === goal && one.period === period
      const entry = score === null ? null : { payee, goal, period, score }
      return { ...workspace, scores: replaced(workspace.scores ?? [], isSame, entry) }
    }
    case 'setExchangeRate': {
      const { currency, month, rate } = command
      const isSame = (one: ExchangeRate) => one.currency === currency && one.month === month
      const entry = rate === null ? null : { currency, month, rate }
      return { ...workspace, exchangeRates: replaced(workspace.exchangeRates ?? [], isSame, entry) }
    }
  }
}

/** A goal leaves with its scores. */
function removeGoal(workspace: Workspace, goal: string): Result<Workspace> {
  const removed = removeNamed({ ...workspace, goals: workspace.goals ?? [] }, 'goals', ({ id }) => id === goal, goal)
  return removed.ok && workspace.scores !== undefined
    ? ok({ ...removed.value, scores: workspace.scores.filter((score) => score.goal !== goal) })
    : removed
}

type PayeeCommand = Extract<PlanCommand, { readonly payee: unknown }>

function applyPayeeCommand(workspace: Workspace, command: Exclude<PayeeCommand, EntryCommand>): Result<Workspace> {
  if (command.do === 'addPayee') return addNew(workspace, 'payees', command.payee)
  if (command.do === 'removePayee') return removePayee(workspace, command.payee)
  return changeNamed(workspace, 'payees', command.payee, (payee: Payee) => {
    switch (command.do) {
      case 'setPayeeName':
        return ok({ ...payee, name: command.name })
      case 'setHired':
        return setField(payee, strictShapes.payee.shape, 'hired', command.hired)
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

/** A payee leaves with the quotas and scores that were only theirs. */
function removePayee(workspace: Workspace, payee: string): Result<Workspace> {
  const removed = removeNamed(workspace, 'payees', ({ id }) => id === payee, payee)
  if (!removed.ok) return removed
  const { quotas, scores } = workspace
  const isOther = (entry: { readonly payee: string }) => entry.payee !== payee
  return ok({
    ...removed.value,
    quotas: quotas.filter(isOther),
    ...(scores === undefined ? {} : { scores: scores.filter(isOther) }),
  })
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
    case 'setMatrixValue': {
      const columns = table.across?.from.length ?? null
      if (columns === null || command.column >= columns) return refused(noSuch('columns', command.column))
      return withTiers(
        changeTier(table.tiers, command.tier, (tier) => ({ ...tier, across: matrixRow(tier, columns, command) })),
      )
    }
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

/** A row of a matrix with one value changed; a row that has no value in a column yet begins with the one of its tier. */
function matrixRow(
  { across, value }: Tier,
  columns: number,
  changed: { readonly column: number; readonly value: string },
): readonly string[] {
  return Array.from({ length: columns }, (_, column) =>
    column === changed.column
      ? changed.value
      : across !== undefined && column < across.length
        ? at(across, column)
        : value,
  )
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

function changePlan(
  workspace: Workspace,
  plan: string,
  change: (plan: CompPlan) => Result<CompPlan>,
): Result<Workspace> {
  return changeNamed(workspace, 'plans', plan, change)
}
