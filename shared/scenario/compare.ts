import type { LineRole, PayoutLine, SimulationResult } from '@shared/engine/result'
import { invariant } from '@shared/findings/invariant'
import { type Exact, subtract } from '@shared/money/exact'
import { type Money, money, sumMoney } from '@shared/money/money'
import type { Workspace } from '@shared/plan/model'
import { groupLines, payKey, type ResultGrouping } from '@shared/results/groups'

/** An amount of the baseline, of the scenario, and what the scenario adds (below zero: takes away). */
export interface MoneyChange {
  readonly base: Money
  readonly other: Money
  readonly difference: Money
}

/** The change of pay of a payee, a component or a period; a side without a line pays nothing. */
export interface PayeeChange extends MoneyChange {
  readonly payee: string
}
export interface ComponentChange extends MoneyChange {
  readonly plan: string
  /** Null for a step of the settlement of the plan, which `role` then names. */
  readonly component: string | null
  readonly role: LineRole
}
/** The change of what lines of one role pay: components, floors, clawbacks, draws and so on. */
export interface RoleChange extends MoneyChange {
  readonly role: LineRole
}
export interface PeriodChange extends MoneyChange {
  /** Period id as the lines have it. */
  readonly period: string
}
/** The change of pay of a team, territory or any other group; `id` is null for lines that belong to none. */
export interface GroupChange extends MoneyChange {
  readonly id: string | null
}

/** What a scenario changes against the baseline. The differences of each list add to `pay.difference`. */
export interface ResultComparison {
  readonly currency: string
  /** Earned in the run. */
  readonly pay: MoneyChange
  /** Paid in the months of the run: differs where payments are deferred. */
  readonly paid: MoneyChange
  readonly awards: MoneyChange
  readonly costOfSales: {
    readonly base: Exact | null
    readonly other: Exact | null
    /** Null when a side has no sales. */
    readonly difference: Exact | null
  }
  readonly payees: readonly PayeeChange[]
  readonly components: readonly ComponentChange[]
  readonly periods: readonly PeriodChange[]
  readonly roles: readonly RoleChange[]
  /** Payees who are paid more, who are paid less, and who are paid the same to the cent. */
  readonly winners: number
  readonly losers: number
  readonly unchanged: number
}

/** A workspace and the result of its simulation. */
export interface Simulated {
  readonly workspace: Workspace
  readonly result: SimulationResult
}

/**
 * Compares two runs to the minor unit: total, payees, components, periods and roles of lines, pay and awards apart.
 *
 * Everything either run pays is in it; what only one of them has counts as zero in the other. So the differences of payees,
 * of components, of periods and of roles each add to the difference of the totals.
 *
 * @param base  the run compared against
 * @param other the run compared, in the same currency
 * @returns changes in the order of the base, then what only the other has; differences are other less base
 *
 * Throws InvariantError when the currencies differ.
 */
export function compareResults(base: SimulationResult, other: SimulationResult): ResultComparison {
  const { currency } = base
  invariant(other.currency === currency, 'results of one currency are compared')
  const changesBy = (keyOf: (line: PayoutLine) => string) =>
    pairUp(payBy(base.lines, keyOf, currency), payBy(other.lines, keyOf, currency), currency)
  const payees = changesBy(({ payee }) => payee).map(({ key, ...change }) => ({ payee: key, ...change }))
  return {
    currency,
    pay: changeOf(base.totals.payout, other.totals.payout),
    paid: changeOf(base.totals.paid, other.totals.paid),
    awards: changeOf(base.totals.awards, other.totals.awards),
    costOfSales: costOfSalesChange(base.totals.costOfSales, other.totals.costOfSales),
    payees,
    components: changesBy(payKey).map(({ key, ...change }) => {
      const [plan, component, role = 'component'] = JSON.parse(key) as [string, string | null, LineRole?]
      return { plan, component, role, ...change }
    }),
    periods: changesBy(({ period }) => period).map(({ key, ...change }) => ({ period: key, ...change })),
    roles: changesBy(({ role }) => role).map(({ key, ...change }) => ({ role: key as LineRole, ...change })),
    winners: payees.filter(({ difference }) => difference.minor > 0).length,
    losers: payees.filter(({ difference }) => difference.minor < 0).length,
    unchanged: payees.filter(({ difference }) => difference.minor === 0).length,
  }
}

/**
 * Compares two runs by any grouping; a payee whom the scenario moves to another team leaves the one and joins the other.
 *
 * @returns changes in the order of the base's groups, then those only the other has; they add to the difference of the totals
 */
export function compareGroups(base: Simulated, other: Simulated, grouping: ResultGrouping): readonly GroupChange[] {
  const { currency } = base.result
  const payOf = ({ workspace, result }: Simulated) =>
    new Map(groupLines(workspace, result.lines, grouping).map(({ key, id, pay }) => [key, { id, pay }]))
  const [before, after] = [payOf(base), payOf(other)]
  const pays = (groups: typeof before) => new Map([...groups].map(([key, { pay }]) => [key, pay]))
  return pairUp(pays(before), pays(after), currency).map(({ key, ...change }) => ({
    id: (before.get(key) ?? after.get(key))?.id ?? null,
    ...change,
  }))
}

/** What changes from one amount to another of the same currency: other less base. */
export function changeOf(base: Money, other: Money): MoneyChange {
  invariant(base.currency === other.currency, 'amounts of one currency are compared')
  return { base, other, difference: money(other.minor - base.minor, base.currency) }
}

function costOfSalesChange(base: Exact | null, other: Exact | null): ResultComparison['costOfSales'] {
  return { base, other, difference: base === null || other === null ? null : subtract(other, base) }
}

function payBy(
  lines: readonly PayoutLine[],
  keyOf: (line: PayoutLine) => string,
  currency: string,
): ReadonlyMap<string, Money> {
  const payouts = new Map<string, Money[]>()
  for (const line of lines) {
    if (line.kind === 'award') continue
    const key = keyOf(line)
    const known = payouts.get(key)
    if (known === undefined) payouts.set(key, [line.payout])
    else known.push(line.payout)
  }
  return new Map([...payouts].map(([key, amounts]) => [key, sumMoney(amounts, currency)]))
}

function pairUp(
  base: ReadonlyMap<string, Money>,
  other: ReadonlyMap<string, Money>,
  currency: string,
): readonly (MoneyChange & { readonly key: string })[] {
  const nothing = money(0, currency)
  const keys = new Set([...base.keys(), ...other.keys()])
  return [...keys].map((key) => ({ key, ...changeOf(base.get(key) ?? nothing, other.get(key) ?? nothing) }))
}
