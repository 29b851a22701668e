import type { Finding } from '@shared/findings/finding'
import { columnOf, OWNER_COLUMN } from '@shared/sales/history'
import type { Workspace } from './model'

/** A step of the way to a value: the name of a field, or a place in a list. */
export type PathPart = string | number

/**
 * What a finding is about, by ids rather than by places in lists: so it is still the same when something before it is moved or removed.
 * `field` is the way from there to the very value, empty when the whole is meant.
 */
export type Place =
  | { readonly kind: 'workspace'; readonly field: readonly PathPart[] }
  | { readonly kind: 'assumption'; readonly name: string; readonly field: readonly PathPart[] }
  | { readonly kind: 'plan'; readonly plan: string; readonly field: readonly PathPart[] }
  | {
      readonly kind: 'component'
      readonly plan: string
      readonly component: string
      readonly field: readonly PathPart[]
    }
  | { readonly kind: 'measure'; readonly measure: string; readonly field: readonly PathPart[] }
  | { readonly kind: 'payee'; readonly payee: string; readonly field: readonly PathPart[] }
  | {
      readonly kind: 'assignment'
      readonly payee: string
      readonly assignment: number
      readonly field: readonly PathPart[]
    }
  /** Period null: the finding knows the payee and the measure only. */
  | { readonly kind: 'quota'; readonly payee: string; readonly measure: string; readonly period: string | null }
  /** Row null: the sales as a whole. */
  | { readonly kind: 'sale'; readonly row: number | null; readonly column: string | null }
  | { readonly kind: 'scenario'; readonly scenario: number; readonly field: readonly PathPart[] }

/** A path such as `plans[0].components[1].table` as its steps. */
export function partsOfPath(path: string): readonly PathPart[] {
  const parts = path.match(/[^.[\]]+/g) ?? []
  return parts.map((part) => (/^\d+$/.test(part) ? Number(part) : part))
}

/** The value at a path of a workspace; undefined when there is none. */
export function valueAt(workspace: Workspace, path: string): unknown {
  return partsOfPath(path).reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, part)
        ? (value as Readonly<Record<PathPart, unknown>>)[part]
        : undefined,
    workspace,
  )
}

/**
 * What a finding is about. A finding whose path says only `quotas` or `payees` names the person among its params.
 */
export function placeOf(workspace: Workspace, { path, params }: Pick<Finding, 'path' | 'params'>): Place {
  if (path.startsWith('sales')) return saleAt(workspace, path, params)
  const [list, index, ...rest] = partsOfPath(path)
  switch (list) {
    case 'plans':
      return planAt(workspace, path, index, rest)
    case 'assumptions': {
      const named = workspace.assumptions[Number(index)]
      return named === undefined ? whole(path) : { kind: 'assumption', name: named.name, field: rest }
    }
    case 'measures': {
      const measure = workspace.measures[Number(index)]
      return measure === undefined ? whole(path) : { kind: 'measure', measure: measure.id, field: rest }
    }
    case 'payees':
      return payeeAt(workspace, path, index, rest, params)
    case 'quotas':
      return quotaAt(workspace, path, index, params)
    case 'scenarios':
      return typeof index === 'number' ? { kind: 'scenario', scenario: index, field: rest } : whole(path)
    default:
      return whole(path)
  }
}

function whole(path: string): Place {
  return { kind: 'workspace', field: partsOfPath(path) }
}

function planAt(
  { plans }: Workspace,
  path: string,
  index: PathPart | undefined,
  [list, place, ...rest]: readonly PathPart[],
): Place {
  const plan = plans[Number(index)]
  if (plan === undefined) return whole(path)
  const component = list === 'components' ? plan.components[Number(place)] : undefined
  const own = [list, place, ...rest].flatMap((part) => part ?? [])
  return component === undefined
    ? { kind: 'plan', plan: plan.id, field: own }
    : { kind: 'component', plan: plan.id, component: component.id, field: rest }
}

function payeeAt(
  { payees }: Workspace,
  path: string,
  index: PathPart | undefined,
  rest: readonly PathPart[],
  params: Finding['params'],
): Place {
  const named = params['payee']
  const payee = typeof index === 'number' ? payees[index] : payees.find(({ id }) => id === named)
  if (payee === undefined) return whole(path)
  const [list, assignment, ...field] = rest
  return list === 'assignments' && typeof assignment === 'number'
    ? { kind: 'assignment', payee: payee.id, assignment, field }
    : { kind: 'payee', payee: payee.id, field: rest }
}

function quotaAt(
  { quotas }: Workspace,
  path: string,
  index: PathPart | undefined,
  { payee, measure, window }: Finding['params'],
): Place {
  const quota = typeof index === 'number' ? quotas[index] : undefined
  if (quota !== undefined) {
    return { kind: 'quota', payee: quota.payee, measure: quota.measure, period: quota.period }
  }
  return typeof payee === 'string' && typeof measure === 'string'
    ? { kind: 'quota', payee, measure, period: typeof window === 'string' ? window : null }
    : whole(path)
}

/** A column may be called anything, so what follows the row is its name as it stands. */
function saleAt({ sales }: Workspace, path: string, params: Finding['params']): Place {
  const row = /^sales\.rows\[(\d+)\](?:\.(.+))?$/s.exec(path)
  if (row !== null) return { kind: 'sale', row: Number(row[1]), column: row[2] ?? null }
  const column = /^sales\.(?!rows$|columns$)(.+)$/s.exec(path)?.[1] ?? null
  const owners = column === OWNER_COLUMN ? columnOf(sales, OWNER_COLUMN) : undefined
  if (owners?.kind !== 'text') return { kind: 'sale', row: null, column }
  const code = owners.dictionary.indexOf(String(params['owner']))
  const first = owners.codes.indexOf(code)
  return { kind: 'sale', row: first === -1 ? null : first, column }
}
