import { simulate } from '@shared/engine/simulate'
import { moneyText } from '@shared/money/money'
import type { Workspace } from '@shared/plan/model'
import { parseWorkspace } from '@shared/workspace/parse'

/** A table that pays a share of target variable pay for each part of attainment. */
export const LINEAR = {
  by: 'attainment',
  application: 'marginal',
  pays: 'percentOfTarget',
  tiers: [{ from: '0', value: '1' }],
}

/** A table that pays 10 % of credited money. */
export const TENTH = { by: 'money', application: 'marginal', pays: 'rate', tiers: [{ from: '0', value: '10%' }] }

/** A component of bookings by month, with what a test says of it. */
export function component(special: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return {
    id: 'own',
    name: 'Own',
    kind: 'commission',
    measure: 'bookings',
    window: 'month',
    paid: 'month',
    table: TENTH,
    ...special,
  }
}

/** A payee assigned to the plan from the beginning of 2026, with what a test says of the assignment. */
export function payee(
  id: string,
  special: Readonly<Record<string, unknown>> = {},
  more: readonly unknown[] = [],
): Readonly<Record<string, unknown>> {
  return { id, name: id, assignments: [{ from: '2026-01-01', plan: 'plan', ...special }, ...more] }
}

/** A workspace of 2026 with a measure `bookings`; sales are `id, owner, closed, amount`, and the day of cancellation where there is one. */
export function smallWorkspace(
  parts: Readonly<Record<string, unknown>> & {
    readonly sales: readonly (readonly (string | null)[])[]
  },
): Workspace {
  const isCancelled = parts.sales.some((row) => row.length > 4)
  const { workspace, findings } = parseWorkspace({
    format: 'palier',
    version: 1,
    name: 'Small',
    currency: 'EUR',
    years: [2026],
    measures: [
      { id: 'bookings', name: 'Bookings', date: 'closed', ...(isCancelled ? { cancelled: 'cancelled' } : {}) },
    ],
    ...parts,
    sales: {
      columns: ['id', 'owner', 'closed', 'amount', ...(isCancelled ? ['cancelled'] : [])],
      rows: parts.sales,
    },
  })
  if (workspace === null) throw new Error(JSON.stringify(findings))
  return workspace
}

/** What is paid, line by line, where it is not zero: `ana own 2026-01 component 100.00`. */
export function linesOf(workspace: Workspace): readonly string[] {
  return simulate(workspace)
    .lines.filter(({ payout }) => payout.minor !== 0)
    .map(({ payee: id, component: of, period, role, payout }) =>
      [id, of ?? '–', period, role, moneyText(payout)].join(' '),
    )
}

/** The codes of what is found, once each. */
export function codesOf(workspace: Workspace): readonly string[] {
  return [...new Set(simulate(workspace).findings.map(({ code }) => code))].sort()
}
