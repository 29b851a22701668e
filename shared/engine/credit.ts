import type { NumberScope } from '@shared/formula/numberText'
import type { Exact } from '@shared/money/exact'
import type { Measure, Workspace } from '@shared/plan/model'
import { ID_COLUMN, OWNER_COLUMN, textColumnOf } from '@shared/sales/history'
import { countingProgram } from './credit/counting'
import { keptCredits } from './credit/kept'
import { type MeasureCredits, noCredits } from './credit/measureCredits'
import { type CreditGrounds, columnNames } from './credit/names'
import { type CreditedComponent, creditOverlay } from './credit/overlay'
import { creditOwners } from './credit/owners'
import { type CreditFactor, readMeasure } from './credit/transaction'

export { type CreditedOn, valueWithin } from './credit/aggregate'
export { conservationOf } from './credit/conservation'
export { type MeasureCredits, type MonthSums, monthSums } from './credit/measureCredits'
export type { CreditGrounds } from './credit/names'
export {
  type CountedValue,
  type Credit,
  countOutside,
  creditsWithin,
  creditWithin,
  type LeftOut,
  type PayeeCredits,
} from './credit/payeeCredits'

/**
 * Credits the sales history for a measure to owners and by credit shares.
 *
 * A transaction counts when `where` holds, for what `credit` gives, on its date: rules 3 and 4 of the engine. Credits conserve: per transaction they
 * add to its credit.
 *
 * @param growth factor on every credit: 1 for history as it was
 *
 * Findings (error: that row credits nobody) `measure.*`, `formula.*` and `number.*` at the measure, `credit.*`, `currency.*`.
 * Cost O(rows), a few nanoseconds a row where columns can say the measure; kept as long as what it depends on.
 */
export function creditMeasure(
  workspace: Workspace,
  measure: Measure,
  assumptions: NumberScope,
  growth: Exact,
): MeasureCredits {
  return keptCredits({ workspace, assumptions }, measure, growth, [], null, () =>
    credit({ workspace, assumptions }, measure, growth, [], null),
  )
}

/**
 * Credits the sales history for a measure in the way of a component: with its multipliers on credit, to owners and by shares (of group components
 * too: the members' own credit), or whole to the payees of its plan by territory or rule.
 *
 * Findings besides those of `creditMeasure`: `component.noTerritoryColumn`, `component.noRule`, `formula.*` at the component.
 */
export function creditComponent(
  grounds: CreditGrounds,
  compiled: CreditedComponent,
  measure: Measure,
  growth: Exact,
): MeasureCredits {
  const { component, path } = compiled
  const factors = (component.multipliers ?? []).flatMap((multiplier, index): readonly CreditFactor[] =>
    multiplier.on === 'credit' ? [{ multiplier, path: `${path}.multipliers[${index}]` }] : [],
  )
  const isOverlay = component.creditedTo === 'territory' || component.creditedTo === 'rule'
  const overlay = isOverlay ? { ...compiled, roster: grounds.roster } : null
  return keptCredits(grounds, measure, growth, factors, overlay, () =>
    credit(grounds, measure, growth, factors, overlay),
  )
}

function credit(
  { workspace, assumptions }: Pick<CreditGrounds, 'workspace' | 'assumptions'>,
  measure: Measure,
  growth: Exact,
  factors: readonly CreditFactor[],
  overlay: (CreditedComponent & Pick<CreditGrounds, 'roster'>) | null,
): MeasureCredits {
  const { sales } = workspace
  // Before there are sales nobody knows their columns: no name is wrong yet, and checking the plan finds what is.
  if (sales.rowCount === 0) return noCredits([])
  const path = `measures[${workspace.measures.findIndex(({ id }) => id === measure.id)}]`
  const names = columnNames(sales, assumptions)
  const { reading, findings } = readMeasure(workspace, assumptions, names, measure, path, factors, growth)
  const [owners, ids] = [textColumnOf(sales, OWNER_COLUMN), textColumnOf(sales, ID_COLUMN)]
  if (reading === null || owners === undefined || ids === undefined) return noCredits(findings)
  const counting = { reading, program: countingProgram(reading), ids }
  if (overlay === null) {
    const credits = creditOwners({ workspace, assumptions }, counting, owners)
    return { ...credits, findings: [...findings, ...credits.findings] }
  }
  const credits = creditOverlay({ workspace, assumptions, roster: overlay.roster }, counting, overlay)
  return { ...credits, findings: [...findings, ...credits.findings] }
}
