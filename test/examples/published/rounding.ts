import { category, figure, published, run } from '../../support/published/case'
import { paid, payout, plus, preview, times } from '../../support/published/readings'
import { component, flat, measure, payPlan, plan, workspace } from '../../support/published/workspace'
import { gtmPlan, trac } from './sources'

export const ROUNDING = category(
  'rounding',
  published(
    'round-currencyjs-01',
    'https://github.com/scurker/currency.js/issues/268',
    '20 % of 71.69 is 14.338 and is rounded once.',
    run(
      workspace({ plans: [payPlan(flat('20%'))], sellers: { rep: { sells: [71.69] } } }),
      figure('rounded', 14.34, payout('rep')),
      figure('exact', 14.338, preview('plan', 'pay', 71.69)),
    ),
  ),
  published(
    'round-dokan-01',
    'https://github.com/getdokan/dokan/pull/3324',
    'A share that ends in half a cent is rounded for one party, the other has the rest: together they are the amount.',
    run(
      workspace({
        plans: [payPlan(flat('100%'))],
        sellers: {
          platform: { sells: [{ amount: 6.45, shares: { platform: '30%', vendor: '70%' } }] },
          vendor: {},
        },
      }),
      figure('platform', 1.94, payout('platform')),
      figure('vendor', 4.51, payout('vendor')),
      figure('sum', 6.45, plus(payout('platform'), payout('vendor'))),
    ),
  ),
  published(
    'round-gtm-06',
    gtmPlan('a321904'),
    'Variable pay split 75 / 25 and a commission paid with collection: the parts add up to the total.',
    run(
      workspace({
        measures: [
          measure('variable', { where: 'kind = "variable pay"' }),
          measure('deals', { where: 'kind = "deal"' }),
        ],
        plans: [
          plan('plan', [
            component('variable', flat('100%'), {
              measure: 'variable',
              window: 'month',
              payments: [
                { share: '75%', when: 'earned' },
                { share: '25%', when: 'date', column: 'collected' },
              ],
            }),
            component('commission', flat('1.5%'), {
              measure: 'deals',
              window: 'month',
              payments: [{ share: '100%', when: 'date', column: 'collected' }],
            }),
          ]),
        ],
        sellers: {
          rep: {
            sells: [
              { kind: 'variable pay', amount: 29195.24, collected: '2026-04-10' },
              { kind: 'deal', amount: 106875, collected: '2026-04-10' },
            ],
          },
        },
      }),
      figure('commission', 1603.13, payout('rep', { component: 'commission' })),
      figure('booking', 21896.43, paid('rep', '2026-01')),
      figure('collection', 8901.94, paid('rep', '2026-04')),
      figure('total', 30798.37, payout('rep')),
    ),
  ),
  published(
    'round-trac-03',
    trac('test-recurring-edge.ts'),
    'Half a cent of commission is cut to nothing. The source counts in cents.',
    run(
      workspace({ rounding: 'truncate', plans: [payPlan(flat('5%'))], sellers: { rep: { sells: [0.1] } } }),
      figure('commission', 0, times(payout('rep'), 100)),
    ),
  ),
)
