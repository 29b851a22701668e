import type { DocumentCommand } from './commands'
import type { Component, CompPlan, PlanCommand, Workspace } from './model'
import { type PathPart, type Place, partsOfPath, placeOf } from './place'

/**
 * The command that puts a value at a path of a workspace, as an edit of that very cell would. Null takes away a field that may be absent.
 *
 * @returns null where no command changes what is there: ids, sales, and lists that have commands of their own
 */
export function commandSetting(workspace: Workspace, path: string, value: unknown): DocumentCommand | null {
  const place = placeOf(workspace, { path, params: {} })
  switch (place.kind) {
    case 'component':
      return ofComponent(workspace, place, value)
    case 'plan': {
      const [field, ...inner] = place.field
      const plan = workspace.plans.find(({ id }) => id === place.plan)
      if (plan === undefined || typeof field !== 'string') return null
      const changed = withValue(plan[field as keyof CompPlan], inner, value)
      return { do: 'setPlanField', plan: plan.id, field: field as PlanField, value: changed }
    }
    case 'measure': {
      const [field, ...inner] = place.field
      const measure = workspace.measures.find(({ id }) => id === place.measure)
      if (measure === undefined || typeof field !== 'string') return null
      const changed = withValue(measure[field as keyof typeof measure], inner, value)
      return { do: 'setMeasureField', measure: measure.id, field, value: changed }
    }
    case 'assignment': {
      const { payee, assignment } = place
      const [field, ...inner] = place.field
      const known = workspace.payees.find(({ id }) => id === payee)?.assignments[assignment]
      if (known === undefined || typeof field !== 'string') return null
      const changed = withValue(known[field as keyof typeof known], inner, value)
      return { do: 'setAssignmentField', payee, assignment, field, value: changed }
    }
    case 'assumption':
      return place.field[0] === 'value' ? { do: 'setAssumption', name: place.name, value: String(value) } : null
    case 'workspace':
      return ofTree(workspace, partsOfPath(path), value)
    case 'payee':
    case 'quota':
    case 'sale':
    case 'scenario':
      return null
  }
}

type PlanField = Extract<PlanCommand, { do: 'setPlanField' }>['field']

function ofComponent(
  { plans }: Workspace,
  { plan, component, field: [field, ...inner] }: Extract<Place, { kind: 'component' }>,
  value: unknown,
): DocumentCommand | null {
  const known = plans.find(({ id }) => id === plan)?.components.find(({ id }) => id === component)
  if (known === undefined || typeof field !== 'string') return null
  const at = { plan, component }
  if (field !== 'table' || inner.length === 0) {
    const changed = withValue(known[field as keyof Component], inner, value)
    return { do: 'setComponentField', ...at, field, value: changed }
  }
  const [part, tier, of, column] = inner
  if (part === 'tiers' && typeof tier === 'number' && inner.length === 3) {
    if (of === 'from') return { do: 'setTierFrom', ...at, tier, from: String(value) }
    if (of === 'value') return { do: 'setTierValue', ...at, tier, value: String(value) }
  }
  if (part === 'tiers' && typeof tier === 'number' && of === 'across' && typeof column === 'number') {
    return { do: 'setMatrixValue', ...at, tier, column, value: String(value) }
  }
  const changed = withValue(known.table[part as keyof Component['table']], inner.slice(1), value)
  return { do: 'setTableField', ...at, field: String(part), value: changed }
}

/** What is above a team or a territory. */
function ofTree(
  { teams, territories }: Workspace,
  [list, index, field]: readonly PathPart[],
  value: unknown,
): DocumentCommand | null {
  if (field !== 'parent') return null
  const team = list === 'teams' ? teams[Number(index)] : undefined
  if (team !== undefined) return { do: 'setTeamField', team: team.id, field, value }
  const territory = list === 'territories' ? territories[Number(index)] : undefined
  return territory === undefined ? null : { do: 'setTerritoryField', territory: territory.id, field, value }
}

/** A value with another one somewhere inside it; null takes away a field of an object. */
export function withValue(whole: unknown, [part, ...inner]: readonly PathPart[], value: unknown): unknown {
  if (part === undefined) return value
  if (Array.isArray(whole)) {
    return whole.map((item: unknown, index) => (index === part ? withValue(item, inner, value) : item))
  }
  const fields = (whole ?? {}) as Readonly<Record<PathPart, unknown>>
  const changed = withValue(fields[part], inner, value)
  return Object.fromEntries([
    ...Object.entries(fields).filter(([name]) => name !== part),
    ...(changed === null ? [] : [[part, changed] as const]),
  ])
}
