import type { Exact } from '@shared/money/exact'
import type { Measure, Workspace } from '@shared/plan/model'
import type { SalesHistory } from '@shared/sales/history'
import type { MeasureCredits } from './measureCredits'
import type { CreditGrounds } from './names'
import type { CreditedComponent } from './overlay'
import type { CreditFactor } from './transaction'

/** Credits last as long as the sales they were made of and what they depend on: an edited tier or quota credits nothing again. */
const keptOf = new WeakMap<SalesHistory, Map<string, MeasureCredits>>()
const MOST_KEPT = 24

/** Credits made before for the same sales, measure, multipliers, shares, rates, payees and assumptions, or newly made. */
export function keptCredits(
  { workspace, assumptions }: Pick<CreditGrounds, 'workspace' | 'assumptions'>,
  measure: Measure,
  growth: Exact,
  factors: readonly CreditFactor[],
  overlay: CreditedComponent | null,
  make: () => MeasureCredits,
): MeasureCredits {
  const { sales, payees, territories, creditShares, exchangeRates } = workspace
  const parts = [
    measure,
    workspace.measures.findIndex(({ id }) => id === measure.id),
    fraction(growth),
    factors,
    workspace.currency,
    idsOf(payees),
    identityOf(creditShares),
    exchangeRates === undefined ? null : identityOf(exchangeRates),
    overlay === null
      ? null
      : [
          overlay.plan,
          overlay.component.creditedTo,
          overlay.component.rule,
          overlay.path,
          identityOf(payees),
          identityOf(territories),
        ],
  ]
  const formulas = JSON.stringify([measure, factors]) + formulasOf(creditShares) + formulasOf(exchangeRates ?? [])
  const used = [...assumptions].filter(([name]) => overlay !== null || formulas.includes(name))
  const key = JSON.stringify([parts, used.map(([name, value]) => [name, fraction(value)])])
  const ofSales = keptOf.get(sales) ?? new Map<string, MeasureCredits>()
  keptOf.set(sales, ofSales)
  const known = ofSales.get(key)
  if (known !== undefined) {
    // The one used last is the last to go.
    ofSales.delete(key)
    ofSales.set(key, known)
    return known
  }
  const made = make()
  const [oldest] = ofSales.keys()
  if (ofSales.size >= MOST_KEPT && oldest !== undefined) ofSales.delete(oldest)
  ofSales.set(key, made)
  return made
}

function fraction({ n, d }: Exact): string {
  return `${n}/${d}`
}

const identities = new WeakMap<object, number>()
let lastIdentity = 0

/** A number for a list of a workspace: lists never change, so the same list says the same. */
function identityOf(list: object): number {
  const known = identities.get(list)
  if (known !== undefined) return known
  lastIdentity += 1
  identities.set(list, lastIdentity)
  return lastIdentity
}

const idsKept = new WeakMap<Workspace['payees'], string>()

function idsOf(payees: Workspace['payees']): string {
  const known = idsKept.get(payees) ?? JSON.stringify(payees.map(({ id }) => id))
  idsKept.set(payees, known)
  return known
}

const formulasKept = new WeakMap<readonly object[], string>()

/** The numbers of a list that are formulas, which assumptions may be named in. */
function formulasOf(list: Workspace['creditShares'] | NonNullable<Workspace['exchangeRates']>): string {
  const known = formulasKept.get(list)
  if (known !== undefined) return known
  const made = list
    .map((one) => ('share' in one ? one.share : one.rate))
    .filter((text) => text.trim().startsWith('='))
    .join(' ')
  formulasKept.set(list, made)
  return made
}
