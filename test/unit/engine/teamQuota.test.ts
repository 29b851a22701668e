import { simulate } from '@shared/engine/simulate'
import { parseWorkspace } from '@shared/workspace/parse'
import { expect, it } from 'vitest'

it('a member whose credit counts in the team without a quota is named once a window, and still paid for', () => {
  const { workspace } = parseWorkspace({
    format: 'palier',
    version: 1,
    name: 'Team',
    currency: 'EUR',
    years: [2026],
    teams: [{ id: 'north', name: 'North' }],
    payees: ['ana', 'ben'].map((id) => ({
      id,
      name: id,
      assignments: [{ from: '2026-01-01', to: '2026-03-31', team: 'north', plan: 'plan', targetVariable: '40000' }],
    })),
    measures: [{ id: 'bookings', name: 'Bookings', date: 'closed' }],
    quotas: [{ payee: 'ana', measure: 'bookings', period: '2026-Q1', amount: '100000' }],
    plans: [
      {
        id: 'plan',
        name: 'Plan',
        components: [
          {
            id: 'team',
            name: 'Team',
            kind: 'bonus',
            measure: 'bookings',
            creditedTo: 'team',
            window: 'quarter',
            paid: 'quarter',
            table: { by: 'attainment', application: 'step', pays: 'amount', tiers: [{ from: '100%', value: '1000' }] },
          },
        ],
      },
    ],
    sales: {
      columns: ['id', 'owner', 'closed', 'amount'],
      rows: [
        ['D-1', 'ana', '2026-01-20', '60000'],
        ['D-2', 'ben', '2026-01-20', '40000'],
      ],
    },
  })
  if (workspace === null) throw new Error('the document is a workspace')
  const { findings, lines } = simulate(workspace)
  expect(findings.map(({ code, severity, params }) => `${severity} ${code} ${params['payee']}`)).toEqual([
    'warning quota.memberMissing ben',
  ])
  expect(lines.map(({ payout }) => payout.minor)).toEqual([100000, 100000])
})
