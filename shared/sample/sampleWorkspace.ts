import type { Workspace } from '@shared/plan/model'
import { COMPANY, TEAMS, TERRITORIES, YEARS } from './company'
import { drawDeals } from './deals'
import { type NamedDeal, nameDeals, sampleHistory, sampleShares } from './history'
import { IMPORT_MAPPINGS } from './importMappings'
import { ASSUMPTIONS, MEASURES } from './measures'
import { samplePayees } from './people'
import { PLANS } from './plans'
import { quotaParts, sampleQuotas } from './quotas'
import { seededRandom } from './random'
import { SCENARIOS } from './scenarios'

/** Another seed is another company: the golden totals belong to this one. */
const SEED = 11

/** What the sample company's customer system holds. */
export function sampleDeals(): NamedDeal[] {
  return nameDeals(drawDeals(quotaParts(), seededRandom(SEED)))
}

/**
 * The sample company: two years of an invented firm with its people, quotas, plans, sales and two scenarios, in both languages.
 *
 * @returns the same workspace on every machine and every call
 *
 * Cost  about 12,000 rows: a fraction of a second
 */
export function sampleWorkspace(): Workspace {
  const deals = sampleDeals()
  return {
    format: 'palier',
    version: 1,
    name: COMPANY,
    currency: 'EUR',
    fiscalYearStart: 1,
    years: YEARS,
    rounding: 'halfAwayFromZero',
    assumptions: ASSUMPTIONS,
    teams: TEAMS,
    territories: TERRITORIES,
    payees: samplePayees(),
    measures: MEASURES,
    quotas: sampleQuotas(quotaParts()),
    creditShares: sampleShares(deals),
    plans: PLANS,
    scenarios: SCENARIOS,
    importMappings: IMPORT_MAPPINGS,
    sales: sampleHistory(deals),
  }
}
