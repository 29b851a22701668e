import { category, figure, published, run } from '../../support/published/case'
import { payout } from '../../support/published/readings'
import { component, flat, measure, perUnit, plan, shareOfTarget, workspace } from '../../support/published/workspace'

const LARGE = { target: 20000, quota: { large: 1000000 } }

export const SPIFF = category(
  'spiff',
  published(
    'spiff-gtm-01',
    'https://github.com/mohan98521/gtm-variable-pay src/lib/__tests__/spiffCalculation.test.ts @4a77278',
    'A large deal pays 25 % of the part of target variable pay that it is of quota; with a least size, or without.',
    run(
      workspace({
        assumptions: { least_deal: 400000 },
        measures: [measure('large', { where: 'amount >= least_deal' }), measure('any')],
        plans: [
          plan('with_least', [component('pay', shareOfTarget([0, '25%']), { measure: 'large', weight: '60%' })]),
          plan('without', [component('pay', shareOfTarget([0, '25%']), { measure: 'any' })]),
        ],
        sellers: {
          large: { plan: 'with_least', ...LARGE, sells: [500000] },
          small: { plan: 'with_least', ...LARGE, sells: [350000] },
          any_size: { plan: 'without', target: 20000, quota: { any: 1000000 }, sells: [200000] },
        },
      }),
      figure('spiff', [1500, 0, 1000], [payout('large'), payout('small'), payout('any_size')]),
    ),
  ),
  published(
    'spiff-sparrow-01',
    'https://www.sparrowgenie.com/sales-commission-models/spiff-commission',
    'Commission of 2 % for the month and 50 for each plan sold.',
    run(
      workspace({
        measures: [measure('sales'), measure('plans_sold', { credit: 'units', unit: 'count' })],
        plans: [
          plan('plan', [
            component('commission', flat('2%'), { window: 'month' }),
            component('spiff', perUnit(50), { kind: 'bonus', measure: 'plans_sold', window: 'month' }),
          ]),
        ],
        sellers: { rep: { to: '2026-01-31', sells: [{ amount: 80000, units: 18 }] } },
      }),
      figure('commission', 1600, payout('rep', { component: 'commission' })),
      figure('spiff', 900, payout('rep', { component: 'spiff' })),
      figure('total', 2500, payout('rep')),
    ),
  ),
)
