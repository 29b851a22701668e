import { parsePeriod } from '@shared/calendar/period'
import { type Finding, finding } from '@shared/findings/finding'
import { evaluateAssumptions } from '@shared/formula/assumptions'
import type { ValueKind } from '@shared/formula/expression'
import { namesIn } from '@shared/formula/expression'
import { need } from '@shared/formula/kinds'
import { evaluateNumberText, type NumberScope, placed } from '@shared/formula/numberText'
import { parseFormula } from '@shared/formula/parse'
import { columnOf, ID_COLUMN, type SalesHistory, textColumnOf } from '@shared/sales/history'
import { checkComponents } from './checkComponents'
import type { Measure, Payee, Workspace } from './model'

/**
 * Everything that is wrong, or worth a look, in the document itself: names that lead nowhere, days and tiers that do not fit together, numbers and
 * expressions that cannot be worked out, weights that do not add up. What only a run can know, `simulate` finds.
 *
 * Findings `assumption.*`, `formula.*`, `number.*`, `duplicate.id`, `unknown.*`, `assignment.*`, `team.circle`, `component.*`, `table.*`, `plan.*`,
 * `measure.*`, `quota.*`, `credit.unknownShareTransaction`.
 */
export function checkWorkspace(workspace: Workspace): readonly Finding[] {
  const { values, findings } = evaluateAssumptions(workspace.assumptions)
  return [
    ...findings,
    ...checkIds(workspace),
    ...checkTeams(workspace),
    ...workspace.payees.flatMap((payee, index) => checkPayee(workspace, values, payee, `payees[${index}]`)),
    ...workspace.measures.flatMap((measure, index) =>
      checkMeasure(workspace.sales, values, measure, `measures[${index}]`),
    ),
    ...checkQuotas(workspace, values),
    ...checkShares(workspace),
    ...checkComponents(workspace, values),
  ]
}

function checkIds({ payees, teams, territories, plans, measures }: Workspace): readonly Finding[] {
  const lists: readonly (readonly [string, readonly { readonly id: string }[]])[] = [
    ['payees', payees],
    ['teams', teams],
    ['territories', territories],
    ['plans', plans],
    ['measures', measures],
    ...plans.map(({ components }, index) => [`plans[${index}].components`, components] as const),
  ]
  return lists.flatMap(([path, list]) =>
    list.flatMap(({ id }, index) =>
      list.findIndex((one) => one.id === id) === index
        ? []
        : [finding('duplicate.id', 'error', `${path}[${index}].id`, { id })],
    ),
  )
}

function checkTeams({ teams }: Workspace): readonly Finding[] {
  return teams.flatMap(({ id, parent }, index): readonly Finding[] => {
    const path = `teams[${index}].parent`
    if (parent === null) return []
    if (!teams.some((team) => team.id === parent)) return [finding('unknown.team', 'error', path, { id: parent })]
    const above: string[] = []
    let current: string | null = parent
    while (current !== null && !above.includes(current)) {
      above.push(current)
      const next: string = current
      current = teams.find((team) => team.id === next)?.parent ?? null
    }
    return above.includes(id) ? [finding('team.circle', 'error', path, { circle: [id, ...above].join(' → ') })] : []
  })
}

function checkPayee(workspace: Workspace, names: NumberScope, payee: Payee, path: string): readonly Finding[] {
  const { teams, payees, territories, plans } = workspace
  const known = (list: readonly { readonly id: string }[], id: string | null) =>
    id === null || list.some((one) => one.id === id)
  return payee.assignments.flatMap((assignment, index) => {
    const place = `${path}.assignments[${index}]`
    const { team, manager, territory, plan, from, to } = assignment
    const others = payee.assignments.slice(0, index)
    const overlap = others.find((other) => sharesDays(other, assignment))
    const numbers: readonly (readonly [string, string])[] = [
      ['basePay', assignment.basePay],
      ['targetVariable', assignment.targetVariable],
      ...Object.entries(assignment.fields).map(([name, value]) => [`fields.${name}`, value] as const),
    ]
    return [
      ...(known(teams, team) ? [] : [finding('unknown.team', 'error', `${place}.team`, { id: String(team) })]),
      ...(known(payees, manager)
        ? []
        : [finding('unknown.manager', 'warning', `${place}.manager`, { id: String(manager) })]),
      ...(territories.length === 0 || known(territories, territory)
        ? []
        : [finding('unknown.territory', 'warning', `${place}.territory`, { id: String(territory) })]),
      ...(known(plans, plan) ? [] : [finding('unknown.plan', 'error', `${place}.plan`, { id: String(plan) })]),
      ...(to !== null && to < from
        ? [finding('assignment.backwards', 'error', `${place}.to`, { payee: payee.name, from, to })]
        : []),
      ...(overlap === undefined
        ? []
        : [finding('assignment.overlap', 'error', `${place}.from`, { payee: payee.name, from, other: overlap.from })]),
      ...numbers.flatMap(([field, text]) => {
        const value = evaluateNumberText(text, names, `${place}.${field}`)
        if (!value.ok) return value.findings
        const isPay = field === 'basePay' || field === 'targetVariable'
        return isPay && value.value.n < 0n
          ? [finding('assignment.negativePay', 'error', `${place}.${field}`, { payee: payee.name })]
          : []
      }),
    ]
  })
}

/** An open assignment ends where the next begins, so only two that begin together or that say their last day can share days. */
function sharesDays(
  a: { readonly from: string; readonly to: string | null },
  b: { readonly from: string; readonly to: string | null },
): boolean {
  const [early, late] = a.from <= b.from ? [a, b] : [b, a]
  return early.from === late.from || (early.to !== null && early.to >= late.from)
}

function checkMeasure(
  sales: SalesHistory,
  names: NumberScope,
  { where, credit, aggregate, date }: Measure,
  path: string,
): readonly Finding[] {
  const dates = columnOf(sales, date)
  const expressions: readonly (readonly [string, string, ValueKind])[] = [
    ...(where.trim() === '' ? [] : [['where', where, 'flag'] as const]),
    ...(aggregate === 'count' ? [] : [['credit', credit, 'number'] as const]),
  ]
  return [
    ...(sales.rowCount === 0 || dates?.kind === 'date'
      ? []
      : [finding('measure.unknownDate', 'error', `${path}.date`, { column: date })]),
    ...expressions.flatMap(([field, text, kind]) => checkExpression(sales, names, text, kind, `${path}.${field}`)),
  ]
}

/** Names are checked once there are sales: before, nobody knows the columns. A column goes before an assumption of its name. */
function checkExpression(
  sales: SalesHistory,
  names: NumberScope,
  text: string,
  kind: ValueKind,
  path: string,
): readonly Finding[] {
  const parsed = parseFormula(text)
  if (!parsed.ok) return placed(parsed.findings, path)
  if (sales.rowCount === 0) return []
  const shadowed = namesIn(parsed.value)
    .filter((name) => names.has(name) && columnOf(sales, name) !== undefined)
    .map((name) => finding('measure.shadowedName', 'warning', path, { name }))
  const scope = new Map<string, ValueKind>([
    ...[...names.keys()].map((name) => [name, 'number'] as const),
    ...sales.columns.map((column) => [column.name, column.kind] as const),
  ])
  const found = need(parsed.value, kind, scope)
  return found.ok ? shadowed : placed(found.findings, path)
}

function checkQuotas({ quotas, payees, measures, fiscalYearStart }: Workspace, names: NumberScope): readonly Finding[] {
  const payeeIds = new Set(payees.map(({ id }) => id))
  const measureIds = new Set(measures.map(({ id }) => id))
  return quotas.flatMap(({ payee, measure, period, amount }, index) => {
    const path = `quotas[${index}]`
    const value = evaluateNumberText(amount, names, `${path}.amount`)
    return [
      ...(payeeIds.has(payee) ? [] : [finding('unknown.payee', 'error', `${path}.payee`, { id: payee })]),
      ...(measureIds.has(measure) ? [] : [finding('unknown.measure', 'error', `${path}.measure`, { id: measure })]),
      ...(parsePeriod(period, fiscalYearStart) === null
        ? [finding('quota.period', 'error', `${path}.period`, { period })]
        : []),
      ...(value.ok ? [] : value.findings),
      ...(value.ok && value.value.n < 0n
        ? [finding('quota.negative', 'error', `${path}.amount`, { payee, measure, period })]
        : []),
    ]
  })
}

/** A mistyped id leaves the whole transaction with its owner. Before there are sales nobody knows the ids. */
function checkShares({ creditShares, sales }: Workspace): readonly Finding[] {
  const known = new Set(textColumnOf(sales, ID_COLUMN)?.dictionary)
  if (known.size === 0) return []
  const unknown = new Set(creditShares.map(({ transaction }) => transaction).filter((id) => !known.has(id)))
  return [...unknown].map((transaction) => {
    const index = creditShares.findIndex((one) => one.transaction === transaction)
    return finding('credit.unknownShareTransaction', 'warning', `creditShares[${index}].transaction`, { transaction })
  })
}
