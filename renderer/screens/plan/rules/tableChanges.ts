import { ok, type Result } from '@shared/findings/finding'
import { at } from '@shared/findings/invariant'
import { applyCommand } from '@shared/plan/commands'
import type { Component, CompPlan, PlanCommand, RateTable, TableChoice, Tier, Workspace } from '@shared/plan/model'

/** Changes of a rate table as commands. That of a choice takes the same ones as that of its component. */

/** Whose table it is. */
export interface TableOwner {
  readonly plan: CompPlan
  readonly component: Component
}

function setTable({ plan, component }: TableOwner, field: keyof RateTable, value: unknown): PlanCommand {
  return { do: 'setTableField', plan: plan.id, component: component.id, field, value }
}

/** Another way to apply a table, without what only the last one read. */
export function applicationChanged(owner: TableOwner, application: RateTable['application']): readonly PlanCommand[] {
  const { ends, cumulative } = owner.component.table
  const isLine = application === 'interpolated'
  return [
    setTable(owner, 'application', application),
    ...(isLine && ends === undefined ? [setTable(owner, 'ends', 'flat')] : []),
    ...(!isLine && ends !== undefined ? [setTable(owner, 'ends', null)] : []),
    ...(application !== 'step' && cumulative !== undefined ? [setTable(owner, 'cumulative', null)] : []),
  ]
}

function valuesOf({ across, value }: Tier): readonly string[] {
  return across ?? [value]
}

/** A table becomes a matrix of two columns, each with the value of its tier. */
export function matrixAdded(owner: TableOwner): readonly PlanCommand[] {
  const { tiers } = owner.component.table
  return [
    setTable(owner, 'across', { by: 'attainment', from: ['0%', '100%'] }),
    setTable(
      owner,
      'tiers',
      tiers.map(({ from, value }) => ({ from, value, across: [value, value] })),
    ),
  ]
}

/** A matrix becomes a table again: the value of a tier is that of its first column. */
export function matrixRemoved(owner: TableOwner): readonly PlanCommand[] {
  return [
    setTable(owner, 'across', null),
    setTable(
      owner,
      'tiers',
      owner.component.table.tiers.map((tier) => ({ from: tier.from, value: at(valuesOf(tier), 0) })),
    ),
  ]
}

/** Columns with their bounds, and the values of each tier in them. */
function columnsSet(owner: TableOwner, from: readonly string[], of: (values: readonly string[]) => readonly string[]) {
  const { across, tiers } = owner.component.table
  return [
    setTable(owner, 'across', { ...across, from }),
    setTable(
      owner,
      'tiers',
      tiers.map((tier) => ({ ...tier, across: of(valuesOf(tier)) })),
    ),
  ]
}

/** One more column after the last, with its values. */
export function columnAdded(owner: TableOwner, from: string): readonly PlanCommand[] {
  const bounds = owner.component.table.across?.from ?? []
  return columnsSet(owner, [...bounds, from], (values) => [...values, ...values.slice(-1)])
}

export function columnRemoved(owner: TableOwner, column: number): readonly PlanCommand[] {
  const bounds = owner.component.table.across?.from ?? []
  const others = (list: readonly string[]) => list.filter((_, index) => index !== column)
  return columnsSet(owner, others(bounds), others)
}

export function columnBoundSet(owner: TableOwner, column: number, text: string): PlanCommand {
  const { across } = owner.component.table
  const from = (across?.from ?? []).map((bound, index) => (index === column ? text : bound))
  return setTable(owner, 'across', { ...across, from })
}

/** The component as if the table of a choice were its own. */
export function asChosen(component: Component, choice: TableChoice): Component {
  return { ...component, table: choice.table }
}

/** The choices of a component after commands meant for its table changed the table of one of them. */
export function choiceTableChanged(
  workspace: Workspace,
  { plan, component }: TableOwner,
  place: number,
  commands: readonly PlanCommand[],
): Result<readonly TableChoice[]> {
  const choices = component.choices ?? []
  const stand = asChosen(component, at(choices, place))
  const changed = applyCommand({ ...workspace, plans: [{ ...plan, components: [stand] }] }, { do: 'batch', commands })
  if (!changed.ok) return changed
  const { table } = at(at(changed.value.plans, 0).components, 0)
  return ok(choices.map((choice, index) => (index === place ? { ...choice, table } : choice)))
}
