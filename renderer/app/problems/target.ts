import type { Finding } from '@shared/findings/finding'
import type { Workspace } from '@shared/plan/model'
import { type PathPart, type Place, placeOf } from '@shared/plan/place'
import type { Draft } from '../drafts'
import type { Screen } from '../view'
import type { Reveal } from './problemsSlice'

export const PLAN_TABS = ['components', 'terms', 'measures', 'assumptions'] as const
export type PlanTab = (typeof PLAN_TABS)[number]

/** Where in the window a problem is mended: the screen, what is chosen on it, and the very cell. */
export interface Target {
  readonly screen: Screen
  readonly plan: { readonly id: string; readonly component: string | null } | null
  readonly tab: PlanTab | null
  readonly scenario: number | null
  readonly reveal: Reveal | null
}

const NOWHERE: Target = { screen: 'plan', plan: null, tab: null, scenario: null, reveal: null }

/** Where a refused entry stands: it knows its table, row and column. */
export function targetOfDraft({ grid, row, column }: Draft): Target {
  const [screen = '', part = '', plan, component] = grid.split('.')
  const reveal = { grid, row, column }
  if (screen === 'people' || screen === 'quotas' || screen === 'sales' || screen === 'scenarios') {
    return { ...NOWHERE, screen, reveal }
  }
  if (part === 'measures' || part === 'assumptions') return { ...NOWHERE, tab: part, reveal }
  const chosen = part === 'components' ? row : (component ?? null)
  return {
    ...NOWHERE,
    plan: plan === undefined ? null : { id: plan, component: chosen },
    tab: chosen === null ? 'terms' : 'components',
    reveal,
  }
}

/** Where what a finding is about stands. */
export function targetOf(workspace: Workspace, finding: Finding): Target {
  const place = placeOf(workspace, finding)
  switch (place.kind) {
    case 'plan':
      return ofPlan(workspace, place)
    case 'component':
      return ofComponent(place)
    case 'measure':
      return { ...NOWHERE, tab: 'measures', reveal: cell('plan.measures', place.measure, place.field[0]) }
    case 'assumption':
      return { ...NOWHERE, tab: 'assumptions', reveal: cell('plan.assumptions', place.name, place.field[0]) }
    case 'payee':
      return {
        ...NOWHERE,
        screen: 'people',
        reveal: cell('people.assignments', personRow(workspace, place.payee), 'name'),
      }
    case 'assignment': {
      const row = JSON.stringify([place.payee, place.assignment])
      return { ...NOWHERE, screen: 'people', reveal: cell('people.assignments', row, place.field[0]) }
    }
    case 'quota':
      return {
        ...NOWHERE,
        screen: 'quotas',
        reveal: { grid: `quotas.${place.measure}`, row: place.payee, column: place.period },
      }
    case 'sale':
      return {
        ...NOWHERE,
        screen: 'sales',
        reveal: { grid: 'sales.rows', row: place.row === null ? null : String(place.row), column: place.column },
      }
    case 'scenario':
      return { ...NOWHERE, screen: 'scenarios', scenario: place.scenario }
    case 'workspace':
      return ofWorkspace(workspace, place.field, finding)
  }
}

function cell(grid: string, row: string | null, column: PathPart | undefined): Reveal {
  return { grid, row, column: column === undefined ? null : String(column) }
}

function personRow({ payees }: Workspace, id: string): string | null {
  const payee = payees.find((one) => one.id === id)
  return payee === undefined ? null : JSON.stringify([id, payee.assignments.length === 0 ? null : 0])
}

/** Columns of the table of components; other fields have forms of their own. */
const COMPONENT_COLUMNS: ReadonlySet<PathPart> = new Set([
  'name',
  'kind',
  'measure',
  'creditedTo',
  'weight',
  'window',
  'paid',
  'quotaBasis',
  'threshold',
  'cap',
])
/** Fields of a component and of a plan that stand together in one form. */
const BASICS: ReadonlySet<PathPart> = new Set(['accumulation', 'appliedTo', 'quotaOf', 'rule', 'otherwise', 'reads'])
const SETTLING: ReadonlySet<PathPart> = new Set(['yearStart', 'settled', 'belowZero'])

function ofComponent({ plan, component, field }: Extract<Place, { kind: 'component' }>): Target {
  const [rule, ...inner] = field
  const target: Target = { ...NOWHERE, plan: { id: plan, component }, tab: 'components' }
  if (rule === undefined || COMPONENT_COLUMNS.has(rule)) {
    return { ...target, reveal: cell(`plan.components.${plan}`, component, rule ?? 'name') }
  }
  const own = `${plan}.${component}`
  if (rule === 'table') return { ...target, reveal: tierCell(`plan.tiers.${own}`, inner) }
  if (BASICS.has(rule)) return { ...target, reveal: cell(`plan.basics.${own}`, 'value', rule) }
  return { ...target, reveal: ruleCell(`plan.${rule}.${own}`, inner) }
}

/** `tiers[1].from`, `tiers[1].across[2]`, `across.from[2]`: a cell; any other field of the table: its first row. */
function tierCell(grid: string, [part, index, column, place]: readonly PathPart[]): Reveal {
  if (part === 'across' && index === 'from') return cell(grid, 'bounds', `across.${column}`)
  if (part !== 'tiers' || typeof index !== 'number') return cell(grid, null, 'from')
  return cell(grid, String(index), column === 'across' ? `across.${place ?? 0}` : (column ?? 'from'))
}

/** A rule is one value, or a list of them with a row each. */
function ruleCell(grid: string, [part, column]: readonly PathPart[]): Reveal {
  return typeof part === 'number' ? cell(grid, String(part), column) : cell(grid, null, part)
}

function ofPlan({ plans }: Workspace, { plan, field }: Extract<Place, { kind: 'plan' }>): Target {
  const [rule, ...inner] = field
  const target: Target = { ...NOWHERE, plan: { id: plan, component: null }, tab: 'terms' }
  if (rule === undefined || rule === 'components') {
    const first = plans.find(({ id }) => id === plan)?.components[0]?.id ?? null
    return {
      ...target,
      plan: { id: plan, component: first },
      tab: 'components',
      reveal: cell(`plan.components.${plan}`, first, 'weight'),
    }
  }
  if (SETTLING.has(rule)) return { ...target, reveal: cell(`plan.settling.${plan}`, 'value', rule) }
  return { ...target, reveal: ruleCell(`plan.${rule}.${plan}`, rule === 'ramp' ? inner.slice(1) : inner) }
}

/** Lists of the workspace beside plans, people and quotas. */
function ofWorkspace(workspace: Workspace, [list, index, column]: readonly PathPart[], { params }: Finding): Target {
  switch (list) {
    case 'teams':
    case 'territories': {
      const id = workspace[list][Number(index)]?.id ?? null
      const grid = list === 'teams' ? 'people.team' : 'people.territory'
      return { ...NOWHERE, screen: 'people', reveal: cell(grid, id, column) }
    }
    case 'payees':
      return { ...NOWHERE, screen: 'people' }
    case 'quotas':
      return { ...NOWHERE, screen: 'quotas' }
    case 'goals':
      return { ...NOWHERE, screen: 'quotas', reveal: cell('quotas.goals', null, column) }
    case 'scores': {
      const score = workspace.scores?.[Number(index)]
      return {
        ...NOWHERE,
        screen: 'quotas',
        reveal: score === undefined ? null : cell(`quotas.scores.${score.goal}`, score.payee, score.period),
      }
    }
    case 'exchangeRates': {
      const rate = workspace.exchangeRates?.[Number(index)]
      const month = rate === undefined ? params['month'] : rate.month
      const row = typeof month === 'string' ? month : 'fixed'
      return { ...NOWHERE, screen: 'sales', reveal: cell('sales.rates', row, rate?.currency ?? params['currency']) }
    }
    case 'creditShares':
      return { ...NOWHERE, screen: 'sales', reveal: cell('sales.shares', String(index), column) }
    case 'scenario':
    case 'scenarios':
      return { ...NOWHERE, screen: 'scenarios' }
    case 'results':
      return { ...NOWHERE, screen: 'results' }
    default:
      return NOWHERE
  }
}
