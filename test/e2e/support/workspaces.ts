import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Writes a workspace as people may: one readable text. Returns the file, for the host to open. */
export async function writeWorkspace(folder: string, workspace: object): Promise<string> {
  const file = join(folder, 'Plan.palier.json')
  await writeFile(file, JSON.stringify(workspace))
  return file
}

/**
 * A seller on 10 % of what she sells, four fifths of it paid at once and one a month later, with a draw and a cap; and one who sells nothing.
 * January earns 400 against a draw of 1,000, February 3,000, March 8,000 against a cap of 5,000.
 */
export const SETTLED_PLAN = {
  format: 'palier',
  version: 1,
  name: 'Settled plan',
  currency: 'EUR',
  years: [2026],
  teams: [{ id: 'west', name: 'West' }],
  payees: [
    { id: 'ana', name: 'Ana Example', assignments: [{ from: '2026-01-01', plan: 'seller', team: 'west' }] },
    { id: 'ben', name: 'Ben Example', assignments: [{ from: '2026-02-01', to: '2026-03-31', plan: 'seller' }] },
  ],
  measures: [{ id: 'bookings', name: 'Bookings', date: 'closed', currency: 'currency' }],
  plans: [
    {
      id: 'seller',
      name: 'Seller',
      settled: 'month',
      cap: { of: 'amount', value: '5000', per: 'period' },
      draw: { kind: 'recoverable', amount: '1000', to: '2026-03-31' },
      components: [
        {
          id: 'commission',
          name: 'Commission',
          kind: 'commission',
          measure: 'bookings',
          window: 'month',
          paid: 'month',
          table: { by: 'money', application: 'marginal', pays: 'rate', tiers: [{ from: '0', value: '10%' }] },
          payments: [
            { share: '80%', when: 'earned' },
            { share: '20%', when: 'delay', months: 1 },
          ],
        },
      ],
    },
  ],
  sales: {
    columns: ['id', 'owner', 'closed', 'amount', 'currency', 'territory'],
    rows: [
      ['T1', 'ana', '2026-01-10', '4000', 'EUR', 'nord'],
      ['T2', 'ana', '2026-02-10', '30000', 'EUR', 'nord'],
      ['T3', 'ana', '2026-03-10', '80000', 'EUR', 'sud'],
      ['T4', 'ana', '2026-04-10', '10000', 'USD', 'sud'],
    ],
  },
}
