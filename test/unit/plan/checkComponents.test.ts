import { checkWorkspace } from '@shared/plan/check'
import { parseWorkspace } from '@shared/workspace/parse'
import { expect, it } from 'vitest'

it.each([
  ['-50%', ['table.negativeBound']],
  ['0%', []],
])('a first tier from %s is an error when it would pay for sales never made', (from, codes) => {
  const table = { by: 'attainment', application: 'marginal', pays: 'rate', tiers: [{ from, value: '10%' }] }
  const { workspace } = parseWorkspace({
    format: 'palier',
    version: 1,
    name: 'Bounds',
    currency: 'EUR',
    years: [2026],
    measures: [{ id: 'bookings', name: 'Bookings', date: 'closed' }],
    plans: [
      {
        id: 'plan',
        name: 'Plan',
        components: [
          { id: 'own', name: 'Own', kind: 'commission', measure: 'bookings', window: 'year', paid: 'year', table },
        ],
      },
    ],
  })
  if (workspace === null) throw new Error('the document is a workspace')
  expect(checkWorkspace(workspace).map(({ code }) => code)).toEqual(codes)
})
