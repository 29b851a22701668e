import { type Finding, finding } from '@shared/findings/finding'
import { evaluateNumberText, type NumberScope } from '@shared/formula/numberText'
import type { Assignment, Payee, Workspace } from './model'

/**
 * Teams, territories, payees and their assignments: ids that lead nowhere, circles, days that do not fit, numbers that cannot be worked out.
 *
 * Findings `unknown.*`, `team.circle`, `territory.circle`, `manager.circle`, `assignment.*`, `payee.hiredLater`, those of numbers.
 */
export function checkPeople(workspace: Workspace, names: NumberScope): readonly Finding[] {
  const { teams, territories, payees } = workspace
  return [
    ...checkTree(teams, 'teams', 'team'),
    ...checkTree(territories, 'territories', 'territory'),
    ...payees.flatMap((payee, index) => checkPayee(workspace, names, payee, `payees[${index}]`)),
    ...checkManagers(payees),
  ]
}

type Node = { readonly id: string; readonly parent: string | null }

function checkTree(nodes: readonly Node[], list: string, kind: 'team' | 'territory'): readonly Finding[] {
  return nodes.flatMap(({ id, parent }, index): readonly Finding[] => {
    const path = `${list}[${index}].parent`
    if (parent === null) return []
    if (!nodes.some((node) => node.id === parent)) return [finding(`unknown.${kind}`, 'error', path, { id: parent })]
    const above = wayUp(parent, (one) => nodes.find((node) => node.id === one)?.parent ?? null)
    return above.includes(id) ? [finding(`${kind}.circle`, 'error', path, { circle: circleText(id, above) })] : []
  })
}

/** A node and all above it, nearest first; a circle ends where it comes round. */
function wayUp(start: string, parentOf: (id: string) => string | null): readonly string[] {
  const above: string[] = []
  let current: string | null = start
  while (current !== null && !above.includes(current)) {
    above.push(current)
    current = parentOf(current)
  }
  return above
}

function circleText(id: string, above: readonly string[]): string {
  return [id, ...above.slice(0, above.indexOf(id) + 1)].join(' → ')
}

function checkPayee(workspace: Workspace, names: NumberScope, payee: Payee, path: string): readonly Finding[] {
  const first = payee.assignments.map(({ from }) => from).sort()[0]
  return [
    ...(payee.hired !== undefined && first !== undefined && first < payee.hired
      ? [finding('payee.hiredLater', 'warning', `${path}.hired`, { payee: payee.name, from: first, to: payee.hired })]
      : []),
    ...payee.assignments.flatMap((assignment, index) =>
      checkAssignment(workspace, names, payee, assignment, index, `${path}.assignments[${index}]`),
    ),
  ]
}

function checkAssignment(
  workspace: Workspace,
  names: NumberScope,
  payee: Payee,
  assignment: Assignment,
  index: number,
  path: string,
): readonly Finding[] {
  const { from, to, basePay, targetVariable, fields } = assignment
  const overlap = payee.assignments.slice(0, index).find((other) => sharesDays(other, assignment))
  const numbers: readonly (readonly [string, string])[] = [
    ['basePay', basePay],
    ['targetVariable', targetVariable],
    ...Object.entries(fields).map(([name, value]) => [`fields.${name}`, value] as const),
  ]
  return [
    ...checkPlaces(workspace, assignment, path),
    ...(to !== null && to < from
      ? [finding('assignment.backwards', 'error', `${path}.to`, { payee: payee.name, from, to })]
      : []),
    ...(overlap === undefined
      ? []
      : [finding('assignment.overlap', 'error', `${path}.from`, { payee: payee.name, from, other: overlap.from })]),
    ...numbers.flatMap(([field, text]) => {
      const value = evaluateNumberText(text, names, `${path}.${field}`)
      if (!value.ok) return value.findings
      const isPay = field === 'basePay' || field === 'targetVariable'
      return isPay && value.value.n < 0n
        ? [finding('assignment.negativePay', 'error', `${path}.${field}`, { payee: payee.name })]
        : []
    }),
  ]
}

function checkPlaces(
  { teams, payees, territories, plans }: Workspace,
  { team, manager, territory, plan }: Assignment,
  path: string,
): readonly Finding[] {
  const isKnown = (list: readonly { readonly id: string }[], id: string | null) =>
    id === null || list.some((one) => one.id === id)
  return [
    ...(isKnown(teams, team) ? [] : [finding('unknown.team', 'error', `${path}.team`, { id: String(team) })]),
    ...(isKnown(payees, manager)
      ? []
      : [finding('unknown.manager', 'warning', `${path}.manager`, { id: String(manager) })]),
    ...(territories.length === 0 || isKnown(territories, territory)
      ? []
      : [finding('unknown.territory', 'warning', `${path}.territory`, { id: String(territory) })]),
    ...(isKnown(plans, plan) ? [] : [finding('unknown.plan', 'error', `${path}.plan`, { id: String(plan) })]),
  ]
}

/** An open assignment ends where the next begins, so only two that begin together or that say their last day can share days. */
function sharesDays(a: Pick<Assignment, 'from' | 'to'>, b: Pick<Assignment, 'from' | 'to'>): boolean {
  const [early, late] = a.from <= b.from ? [a, b] : [b, a]
  return early.from === late.from || (early.to !== null && early.to >= late.from)
}

/**
 * Managers who report to each other on the same day. Managers change with time, so each day on which an assignment begins is looked at,
 * but only if there is a circle when time is left aside.
 */
function checkManagers(payees: readonly Payee[]): readonly Finding[] {
  if (!mayCircle(payees)) return []
  const index = new Map(payees.map((payee, place) => [payee.id, place]))
  const found = new Map<string, Finding>()
  payees.forEach(({ id, assignments }, place) => {
    assignments.forEach(({ manager, from }, at) => {
      if (manager === null) return
      const managerOn = (payee: string) => {
        const known = payees[index.get(payee) ?? -1]
        return known === undefined ? null : (assignmentOn(known, from)?.manager ?? null)
      }
      const above = wayUp(manager, managerOn)
      const path = `payees[${place}].assignments[${at}].manager`
      if (above.includes(id)) {
        found.set(path, finding('manager.circle', 'warning', path, { circle: circleText(id, above) }))
      }
    })
  })
  return [...found.values()]
}

/** True when payees could be followed from manager to manager and back, were all assignments at once. */
function mayCircle(payees: readonly Payee[]): boolean {
  const managers = new Map(
    payees.map(({ id, assignments }) => [id, new Set(assignments.map(({ manager }) => manager))]),
  )
  const finished = new Set<string>()
  const onTheWay = new Set<string>()
  const returns = (id: string): boolean => {
    if (onTheWay.has(id)) return true
    if (finished.has(id)) return false
    onTheWay.add(id)
    const isCircle = [...(managers.get(id) ?? [])].some((manager) => manager !== null && returns(manager))
    onTheWay.delete(id)
    finished.add(id)
    return isCircle
  }
  return payees.some(({ id }) => returns(id))
}

function assignmentOn({ assignments }: Payee, day: string): Assignment | undefined {
  return assignments.findLast(({ from, to }) => from <= day && (to === null || to >= day))
}
