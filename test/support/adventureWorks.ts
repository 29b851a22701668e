import { readFileSync } from 'node:fs'
import { type ImportedFile, importFile } from '@electron/files/importFile'
import { toIsoDate } from '@shared/calendar/date'
import { firstDay, lastDay, parsePeriod } from '@shared/calendar/period'
import { invariant } from '@shared/findings/invariant'
import type { Assignment, CompPlan, Payee, Quota, Team, Territory, Workspace } from '@shared/plan/model'
import type { SalesHistory } from '@shared/sales/history'
import { adventureWorksPath, adventureWorksRows, type Row } from './adventureWorksFiles'

/** The plans the wholesaler is run on. */
export type AdventureWorksPlan = 'own-rate' | 'own-and-group'

/** `2017Q3` of the files as `2017-Q3`. */
export function quarterId(text: string): string {
  return `${text.slice(0, 4)}-${text.slice(4)}`
}

/** The order lines as Palier imports them by its own suggestion, with nothing told to it but who the sales people are. */
export function adventureWorksImport(): ImportedFile {
  return importFile(readFileSync(adventureWorksPath('sales')), 'Sales.csv', { payees: payees(), currency: 'USD' })
}

function regionsByKey(): ReadonlyMap<string, Row> {
  return new Map(adventureWorksRows('regions').map((row) => [row.cell('SalesTerritoryKey'), row]))
}

/** Region keys of each sales person. */
function regionsOfPeople(): ReadonlyMap<string, readonly string[]> {
  const regions = new Map<string, string[]>()
  for (const { cell } of adventureWorksRows('peopleRegions')) {
    const known = regions.get(cell('EmployeeKey'))
    if (known === undefined) regions.set(cell('EmployeeKey'), [cell('SalesTerritoryKey')])
    else known.push(cell('SalesTerritoryKey'))
  }
  return regions
}

/** The group a sales person's regions all lie in; null for the director, whose regions lie in every group. */
export function territoryGroups(): ReadonlyMap<string, string | null> {
  const regions = regionsByKey()
  return new Map(
    [...regionsOfPeople()].map(([person, keys]) => {
      const [group, ...others] = new Set(keys.map((key) => regions.get(key)?.cell('Group')))
      return [person, group === undefined || others.length > 0 ? null : group]
    }),
  )
}

function groupId(group: string): string {
  return group.toLowerCase().replace(' ', '-')
}

function groupTeams(): Team[] {
  const groups = new Set([...regionsByKey().values()].map(({ cell }) => cell('Group')))
  return [...groups].map((group) => ({ id: groupId(group), name: group, parent: null }))
}

function territories(): Territory[] {
  return [...regionsByKey().values()].map(({ cell }) => ({
    id: cell('SalesTerritoryKey'),
    name: cell('Region'),
    parent: null,
  }))
}

/** From the first to the last quarter somebody has a quota for, with the commission rate and bonus of the person. */
function assignmentsOf(quarters: readonly Row[], group: string | null, region: string | null): Assignment[] {
  const [first, last] = [quarters[0], quarters.at(-1)]
  if (first === undefined || last === undefined) return []
  const opens = parsePeriod(quarterId(first.cell('quarter')), 1)
  const closes = parsePeriod(quarterId(last.cell('quarter')), 1)
  invariant(opens !== null && closes !== null, 'quarters are periods')
  return [
    {
      from: toIsoDate(firstDay(opens)),
      to: toIsoDate(lastDay(closes)),
      role: first.cell('title'),
      team: group === null ? null : groupId(group),
      manager: null,
      territory: region,
      plan: 'sales',
      basePay: '0',
      targetVariable: '0',
      fields: { commission_rate: first.cell('commission_pct'), bonus: first.cell('bonus') },
    },
  ]
}

function payees(): Payee[] {
  const quarters = adventureWorksRows('quotas')
  const groups = territoryGroups()
  const regions = regionsOfPeople()
  return adventureWorksRows('people').map(({ cell }) => {
    const id = cell('EmployeeKey')
    const own = quarters.filter((row) => row.cell('employee_key') === id)
    const [region = null, ...others] = regions.get(id) ?? []
    return {
      id,
      name: cell('Salesperson'),
      assignments: assignmentsOf(own, groups.get(id) ?? null, others.length > 0 ? null : region),
    }
  })
}

function quotas(): Quota[] {
  return adventureWorksRows('quotas').map(({ cell }) => ({
    payee: cell('employee_key'),
    measure: 'sales',
    period: quarterId(cell('quarter')),
    amount: cell('quota'),
  }))
}

const COMPONENT_DEFAULTS = {
  measure: 'sales',
  creditedTo: 'owner',
  window: 'quarter',
  paid: 'quarter',
  accumulation: 'cumulative',
  quotaBasis: 'window',
  weight: '100%',
  threshold: null,
  cap: null,
} as const

const BONUS_AT_QUOTA: CompPlan['components'][number] = {
  ...COMPONENT_DEFAULTS,
  id: 'bonus',
  name: 'Bonus at quota',
  kind: 'bonus',
  table: { by: 'attainment', application: 'step', pays: 'amount', tiers: [{ from: '100%', value: '=bonus' }] },
}

/** Tiers on each person's own rate: more from 80 % and again from 90 % of quota. */
const TIERED: CompPlan['components'][number]['table'] = {
  by: 'attainment',
  application: 'marginal',
  pays: 'rate',
  tiers: [
    { from: '0%', value: '=commission_rate' },
    { from: '80%', value: '=commission_rate * 1.2' },
    { from: '90%', value: '=commission_rate * 1.5' },
  ],
}

const COMPONENTS: Readonly<Record<AdventureWorksPlan, CompPlan['components']>> = {
  'own-rate': [
    {
      ...COMPONENT_DEFAULTS,
      id: 'commission',
      name: 'Commission',
      kind: 'commission',
      table: { by: 'money', application: 'marginal', pays: 'rate', tiers: [{ from: '0', value: '=commission_rate' }] },
    },
    BONUS_AT_QUOTA,
  ],
  'own-and-group': [
    {
      ...COMPONENT_DEFAULTS,
      id: 'own',
      name: 'Own sales',
      kind: 'commission',
      window: 'year',
      weight: '75%',
      table: TIERED,
    },
    {
      ...COMPONENT_DEFAULTS,
      id: 'group',
      name: 'Sales of the territory group',
      kind: 'commission',
      creditedTo: 'team',
      weight: '25%',
      table: TIERED,
    },
  ],
}

/**
 * The wholesaler as a workspace: 18 people, 57,851 order lines from July 2017 to June 2020, quarterly quotas.
 *
 * `own-rate` pays each person's own commission percent, and their bonus in a quarter that reaches its quota. `own-and-group` pays the same percent through tiers: three
 * quarters on the own sales of the year so far, one quarter on the attainment of the territory group.
 */
export function adventureWorks(plan: AdventureWorksPlan, sales: SalesHistory): Workspace {
  return {
    format: 'palier',
    version: 1,
    name: 'AdventureWorks',
    currency: 'USD',
    fiscalYearStart: 1,
    years: [2017, 2018, 2019, 2020],
    rounding: 'halfAwayFromZero',
    assumptions: [],
    teams: groupTeams(),
    territories: territories(),
    payees: payees(),
    measures: [
      { id: 'sales', name: 'Sales', where: '', credit: 'amount', aggregate: 'sum', date: 'ordered', unit: 'money' },
    ],
    quotas: quotas(),
    creditShares: [],
    plans: [
      { id: 'sales', name: 'Sales people', purpose: '', eligibility: '', terms: '', components: COMPONENTS[plan] },
    ],
    scenarios: [],
    importMappings: [],
    sales,
  }
}
