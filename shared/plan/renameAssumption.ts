import { finding, ok, type Result, refused } from '@shared/findings/finding'
import { isPlainName, namePlaces, renameInFormula } from '@shared/formula/rename'
import { columnOf } from '@shared/sales/history'
import { noSuch } from './change'
import { PAYEE_NAMES } from './checkFormula'
import { changeFormulas } from './formulaPlaces'
import type { PlanCommand, Workspace } from './model'

/**
 * Gives an assumption another name, and with it every formula that uses it, the own fields that stand in for it, and the changes of scenarios. What
 * plans pay stays the same. In formulas over transactions a column of the old name stays: there the column was meant.
 *
 * Findings `command.noSuch`; `assumption.name` when formulas could not use the new name; `assumption.nameTaken` when something has it or
 * mentions it already.
 */
export function renameAssumption(workspace: Workspace, name: string, to: string): Result<Workspace> {
  if (!workspace.assumptions.some((one) => one.name === name)) return refused(noSuch('assumptions', name))
  if (to === name) return ok(workspace)
  if (!isPlainName(to)) return refused(finding('assumption.name', 'error', 'assumptions', { name: to }))
  if (namesTaken(workspace).has(to))
    return refused(finding('assumption.nameTaken', 'error', 'assumptions', { name: to }))
  const rewrite = rewriting(workspace, name, to)
  const { scenarios, ...baseline } = workspace
  return ok({
    ...workspace,
    ...rewrite(baseline),
    assumptions: workspace.assumptions.map((one) => rewrite(one.name === name ? { ...one, name: to } : one)),
    scenarios: scenarios.map((scenario) => ({
      ...rewrite(scenario),
      commands: renamedCommands(scenario.commands, name, to, rewrite),
    })),
  })
}

type Rewrite = <Part extends object>(part: Part) => Part

function rewriting({ sales }: Workspace, name: string, to: string): Rewrite {
  const isColumn = columnOf(sales, name) !== undefined
  return (part) =>
    changeFormulas(part, {
      formula: ({ formula, readsColumns }) => (readsColumns && isColumn ? formula : renameInFormula(formula, name, to)),
      ownField: (field) => (field === name ? to : field),
    })
}

/** Until a change of the scenario itself gives the name up; what has it afterwards is another assumption. */
function renamedCommands(
  commands: readonly PlanCommand[],
  name: string,
  to: string,
  rewrite: Rewrite,
): readonly PlanCommand[] {
  const last = commands.findIndex((command) => command.do === 'renameAssumption' && command.name === name)
  return commands.map((command, index) =>
    last !== -1 && index > last ? command : rewrite(isNamed(command, name) ? { ...command, name: to } : command),
  )
}

function isNamed(command: PlanCommand, name: string): boolean {
  return NAMING.has(command.do) && 'name' in command && command.name === name
}

const NAMING: ReadonlySet<PlanCommand['do']> = new Set(['setAssumption', 'removeAssumption', 'renameAssumption'])

/** Names that mean something, or that a formula mentions: one more thing of that name would change what formulas mean. */
function namesTaken(workspace: Workspace): ReadonlySet<string> {
  const taken = new Set([
    ...workspace.assumptions.map(({ name }) => name),
    ...workspace.sales.columns.map(({ name }) => name),
    ...PAYEE_NAMES.map(([name]) => name),
  ])
  changeFormulas(workspace, {
    formula: ({ formula }) => {
      for (const { name } of namePlaces(formula)) taken.add(name)
      return formula
    },
    ownField: (name) => {
      taken.add(name)
      return name
    },
  })
  for (const command of workspace.scenarios.flatMap(({ commands }) => commands)) {
    if (NAMING.has(command.do) && 'name' in command && typeof command.name === 'string') taken.add(command.name)
    if (command.do === 'renameAssumption') taken.add(command.to)
  }
  return taken
}
