import { type Finding, finding } from '@shared/findings/finding'
import { evaluateAssumptions } from '@shared/formula/assumptions'
import type { NumberScope } from '@shared/formula/numberText'
import { columnOf, type SalesHistory } from '@shared/sales/history'
import { checkComponents } from './checkComponents'
import { checkEntries } from './checkEntries'
import { checkMeasureExpression } from './checkFormula'
import { notNegative } from './checkNumber'
import { checkPeople } from './checkPeople'
import type { Measure, Workspace } from './model'

/**
 * Everything that is wrong, or worth a look, in the document itself: names that lead nowhere, days and tiers that do not fit together, numbers and
 * expressions that cannot be worked out, shares that do not add up. What only a run can know, `simulate` finds.
 *
 * Findings `assumption.*`, `formula.*`, `number.*`, `duplicate.id`, `unknown.*`, and those of people, measures, entries, plans and components that
 * the functions here name.
 */
export function checkWorkspace(workspace: Workspace): readonly Finding[] {
  const { values, findings } = evaluateAssumptions(workspace.assumptions)
  return [
    ...findings,
    ...checkIds(workspace),
    ...checkPeople(workspace, values),
    ...workspace.measures.flatMap((measure, index) =>
      checkMeasure(workspace.sales, values, measure, `measures[${index}]`),
    ),
    ...checkEntries(workspace, values),
    ...checkComponents(workspace, values),
  ]
}

function checkIds({ payees, teams, territories, plans, measures, goals }: Workspace): readonly Finding[] {
  const lists: readonly (readonly [string, readonly { readonly id: string }[]])[] = [
    ['payees', payees],
    ['teams', teams],
    ['territories', territories],
    ['plans', plans],
    ['measures', measures],
    ['goals', goals ?? []],
    ...plans.map(({ components }, index) => [`plans[${index}].components`, components] as const),
  ]
  return lists.flatMap(([path, list]) => {
    const seen = new Set<string>()
    return list.flatMap(({ id }, index) => {
      if (seen.has(id)) return [finding('duplicate.id', 'error', `${path}[${index}].id`, { id })]
      seen.add(id)
      return []
    })
  })
}

/** Expressions, columns and cap of a measure. Columns are checked once there are sales: before, nobody knows them. */
function checkMeasure(
  sales: SalesHistory,
  names: NumberScope,
  { where, credit, aggregate, date, cancelled, creditCap }: Measure,
  path: string,
): readonly Finding[] {
  const isDate = (column: string) => sales.rowCount === 0 || columnOf(sales, column)?.kind === 'date'
  return [
    ...(isDate(date) ? [] : [finding('measure.unknownDate', 'error', `${path}.date`, { column: date })]),
    ...(cancelled === undefined || isDate(cancelled)
      ? []
      : [finding('measure.unknownCancelled', 'error', `${path}.cancelled`, { column: cancelled })]),
    ...notNegative(
      creditCap?.amount,
      'measure.negativeCap',
      { values: names, own: new Set() },
      `${path}.creditCap.amount`,
    ),
    ...(where.trim() === '' ? [] : checkMeasureExpression(where, 'flag', sales, names, `${path}.where`)),
    ...(aggregate === 'count'
      ? []
      : checkMeasureExpression(credit, aggregate === 'distinct' ? null : 'number', sales, names, `${path}.credit`)),
  ]
}
