import { category, figure, published, run } from '../../support/published/case'
import { credited, paid, payout, percent } from '../../support/published/readings'
import {
  component,
  flat,
  marginal,
  payPlan,
  plan,
  retroactive,
  table,
  workspace,
} from '../../support/published/workspace'
import { COMMISSIONFLOW, firebeat, gtmPlan, spm } from './sources'

const ANNUAL = [
  [0, '5%'],
  [10000, '7%'],
  [50000, '10%'],
] as const

export const TIERS_RETROACTIVE = category(
  'tiers_retroactive',
  published(
    'range-commissionflow-04',
    COMMISSIONFLOW,
    'Each deal is paid whole at the rate of the band of its size; outside the range of a rule it pays nothing.',
    run(
      workspace({
        assumptions: { cent: 0.01 },
        plans: [
          payPlan(retroactive([0, '2%'], [10000, '4%']), { window: 'month', reads: 'transaction' }),
          plan('from_10000', [component('pay', retroactive([10000, '5%']), { reads: 'transaction' })]),
          plan('up_to_10000', [
            component('pay', retroactive([0, '5%'], ['=10000 + cent', 0]), { reads: 'transaction' }),
          ]),
        ],
        sellers: {
          rep: {
            sells: [
              { amount: 8000, on: '2026-01-10' },
              { amount: 15000, on: '2026-02-10' },
            ],
          },
          below: { plan: 'from_10000', sells: [8000] },
          above: { plan: 'up_to_10000', sells: [15000] },
        },
      }),
      figure(
        'commission',
        [160, 600],
        ['2026-01', '2026-02'].map((period) => payout('rep', { period })),
      ),
      figure('outside_range', 0, payout('below')),
      figure('above_max', 0, payout('above')),
    ),
  ),
  published(
    'retro-bch-01',
    'https://www.biggestcalculatorhub.com/business/commission',
    'Reaching exactly 600,000 pays 7 % on everything.',
    run(
      workspace({
        plans: [payPlan(retroactive([0, '3%'], [300000, '5%'], [600000, '7%']))],
        sellers: { rep: { sells: [600000] } },
      }),
      figure('commission', 42000, payout('rep')),
    ),
  ),
  published(
    'retro-enable-01',
    'https://enable.com/articles/earnings-result-types',
    'What is earned at the tier reached, and what is accrued at the rate of the tier that is forecast.',
    run(
      workspace({
        assumptions: { accrual_rate: '5%' },
        plans: [
          payPlan(retroactive([100000, '3%'], [200000, '4%'], [300000, '5%'])),
          plan('accrual', [component('pay', flat('=accrual_rate'))]),
        ],
        sellers: { rep: { sells: [110000] }, accrued: { plan: 'accrual', sells: [110000] } },
      }),
      figure('earned', 3300, payout('rep')),
      figure('accrued', 5500, payout('accrued')),
    ),
  ),
  published(
    'retro-firebeat-02',
    firebeat('commissionCalculator-extended.test.ts'),
    'One table read slice by slice or whole; whole on what is left after returns.',
    run(
      workspace({
        plans: [
          plan('slices', [component('pay', marginal(...ANNUAL))]),
          plan('whole', [component('pay', retroactive(...ANNUAL))]),
        ],
        sellers: {
          slices: { plan: 'slices', sells: [45000] },
          whole: { plan: 'whole', sells: [45000] },
          net: { plan: 'whole', sells: [80000] },
        },
      }),
      figure('marginal', 2950, payout('slices')),
      figure('whole', 3150, payout('whole')),
      figure('whole_net_80000', 8000, payout('net')),
      figure('marginal_effective_pct', 6.56, percent(payout('slices'), credited('slices')), 0.005),
    ),
  ),
  published(
    'retro-gtm-linear-02',
    gtmPlan('518d350'),
    'The multiplier found at 120 % applies to all of attainment; 120 % exactly is still in the tier below, whose end is written a cent above.',
    run(
      workspace({
        assumptions: { quota: 3000000, cent: 0.01 },
        plans: [
          payPlan(
            table('retroactive', 'attainment', 'percentOfTarget', [
              [0, '1.0'],
              ['100%', '1.6'],
              ['=120% + cent / quota', '2.0'],
            ]),
            {
              paid: 'month',
              payments: [
                { share: '60%', when: 'earned' },
                { share: '40%', when: 'date', column: 'collected' },
              ],
            },
          ),
        ],
        sellers: {
          rep: { target: 25000, quota: '=quota', sells: [{ amount: 3600000, collected: '2026-05-10' }] },
        },
      }),
      figure('variable_pay', 48000, payout('rep')),
      figure('booking_60', 28800, paid('rep', '2026-01')),
      figure('collection_40', 19200, paid('rep', '2026-05')),
    ),
  ),
  published(
    'retro-oracle-flat-01',
    'https://docs.oracle.com/en/cloud/saas/sales/facmi/options-for-splitting-attainment-numbers-across-rate-tiers.html',
    'The one rate of the highest tier reached.',
    run(
      workspace({
        plans: [payPlan(retroactive([0, '1%'], [10000, '2%'], [50000, '3%'], [100000, '4%']))],
        sellers: { at_5: { sells: [5000] }, at_15: { sells: [15000] }, at_60: { sells: [60000] } },
      }),
      figure(
        'rate_pct',
        [1, 2, 3],
        ['at_5', 'at_15', 'at_60'].map((id) => percent(payout(id), credited(id))),
      ),
      figure(
        'implied_commission',
        [50, 300, 1800],
        ['at_5', 'at_15', 'at_60'].map((id) => payout(id)),
      ),
    ),
  ),
  published(
    'retro-prowi-mult-01',
    'https://www.prowi.io/en/glossary/multiplier',
    'The rate is multiplied by 1.5 from 100 % and by 2 above 120 %; 120 % exactly is still at 1.5, so the next tier is written a cent above.',
    run(
      workspace({
        currency: 'DKK',
        assumptions: { base_rate: '5%', quota: 1000000, cent: 0.01 },
        plans: [
          payPlan(
            table('retroactive', 'attainment', 'rate', [
              [0, '=base_rate'],
              ['100%', '=base_rate * 1.5'],
              ['=120% + cent / quota', '=base_rate * 2'],
            ]),
          ),
        ],
        sellers: {
          at_80: { quota: '=quota', sells: [800000] },
          at_120: { quota: '=quota', sells: [1200000] },
        },
      }),
      figure('commission', [40000, 90000], [payout('at_80'), payout('at_120')]),
    ),
  ),
  published(
    'retro-spm-15',
    spm('@4ef0518 web/scripts/ob78-test-composability.ts'),
    'A rate on all revenue by attainment; and one that falls with the size of the revenue.',
    run(
      workspace({
        plans: [
          plan('by_attainment', [
            component(
              'pay',
              table('retroactive', 'attainment', 'rate', [
                [0, '5%'],
                ['100%', '10%'],
              ]),
            ),
          ]),
          plan('by_size', [component('pay', retroactive([0, '6%'], [100000, '5.5%'], [250000, '5%']))]),
        ],
        sellers: {
          above: { plan: 'by_attainment', quota: 100000, sells: [120000] },
          below: { plan: 'by_attainment', quota: 100000, sells: [80000] },
          large: { plan: 'by_size', sells: [325000] },
          small: { plan: 'by_size', sells: [50000] },
        },
      }),
      figure('by_attainment', [12000, 4000], [payout('above'), payout('below')]),
      figure('by_size', [16250, 3000], [payout('large'), payout('small')]),
    ),
  ),
)
