import { category, figure, published, run } from '../../support/published/case'
import {
  attainment,
  credited,
  increase,
  minus,
  payout,
  ratio,
  slice,
  sliceCount,
  times,
} from '../../support/published/readings'
import { component, flat, marginal, payPlan, plan, table, workspace } from '../../support/published/workspace'
import { firebeat } from './sources'

const CYCLES = ['2026-01', '2026-02', '2026-03', '2026-04'] as const
const BRACKETS = [
  ['at_5000', '0.1'],
  ['at_10000', '0.15'],
  ['at_50000', '0.25'],
  ['at_80000', '0.3'],
] as const

export const TIERS_MARGINAL = category(
  'tiers_marginal',
  published(
    'tier-bch-01',
    'https://www.biggestcalculatorhub.com/business/commission',
    'Tiers of the year at three levels of sales. The source rounds the increases to a tenth of a percent.',
    run(
      workspace({
        plans: [payPlan(marginal([0, '3%'], [300000, '5%'], [600000, '7%']))],
        sellers: { at_750: { sells: [750000] }, at_600: { sells: [600000] }, at_650: { sells: [650000] } },
      }),
      figure(
        'band_commission_at_750000',
        [9000, 15000, 10500],
        [1, 2, 3].map((number) => slice('at_750', number)),
      ),
      figure('commission', [34500, 24000, 27500], [payout('at_750'), payout('at_600'), payout('at_650')]),
      figure('sales_increase_pct_600_to_650', 8.3, increase(credited('at_600'), credited('at_650')), 0.05),
      figure('commission_increase_pct_600_to_650', 14.6, increase(payout('at_600'), payout('at_650')), 0.05),
    ),
  ),
  published(
    'tier-bonuspaycalc-01',
    'https://bonuspaycalc.com/guides/commission-tiers-accelerators-caps.html',
    'Three bands of revenue, two of them reached.',
    run(
      workspace({
        plans: [payPlan(marginal([0, '5%'], [100000, '7%'], [250000, '9%']))],
        sellers: { rep: { sells: [180000] } },
      }),
      figure('band_commission', [5000, 5600], [slice('rep', 1), slice('rep', 2)]),
      figure('commission', 10600, payout('rep')),
    ),
  ),
  published(
    'tier-crm-tc2',
    'Commission specification of an events CRM, cases TC1 and TC2; no public address',
    'A flat rate against bands by attainment: 5 % on everything, or 4 % up to target and 7 % beyond.',
    run(
      workspace({
        plans: [
          plan('flat', [component('pay', flat('5%'))]),
          plan('bands', [
            component(
              'pay',
              table('marginal', 'attainment', 'rate', [
                [0, '4%'],
                ['100%', '7%'],
              ]),
            ),
          ]),
        ],
        sellers: {
          flat: { plan: 'flat', quota: 5000000, sells: [6000000] },
          bands: { plan: 'bands', quota: 5000000, sells: [6000000] },
        },
      }),
      figure('attainment', 1.2, attainment('bands')),
      figure('flat_commission', 300000, payout('flat')),
      figure('accelerated_commission', 270000, payout('bands')),
    ),
  ),
  published(
    'tier-excelforum-01',
    'https://excelforum.com/excel-formulas-and-functions/861932-vlookup-for-multiple-results-without-duplicates-prev-thread.html',
    'A quarter’s quota of 100,000 at 5 %, each band above it at one point more.',
    run(
      workspace({
        plans: [payPlan(marginal([0, '5%'], [100000, '6%'], [125000, '7%']), { window: 'quarter' })],
        sellers: { rep: { to: '2026-03-31', sells: [150000] } },
      }),
      figure(
        'band_commission',
        [5000, 1500, 1750],
        [1, 2, 3].map((number) => slice('rep', number)),
      ),
      figure('commission', 8250, payout('rep')),
    ),
  ),
  published(
    'tier-firebeat-02',
    firebeat('commissionCalculator-extended.test.ts'),
    'A month’s sales less its returns, each slab at its own rate; the slab at 7 % is 40,000 wide.',
    run(
      workspace({
        plans: [payPlan(marginal([0, '5%'], [10000, '7%'], [50000, '10%']), { window: 'month' })],
        sellers: { rep: { sells: [75000, -8500] } },
      }),
      figure('commission', 4950, payout('rep')),
    ),
  ),
  published(
    'tier-firebeat-03',
    firebeat('commissionCalculator.test.ts'),
    'Three slabs; exactly at the second bound only the first is used.',
    run(
      workspace({
        plans: [payPlan(marginal([0, '2%'], [50000, '3%'], [100000, '5%']))],
        sellers: {
          at_50: { sells: [50000] },
          at_75: { sells: [75000] },
          at_150: { sells: [150000] },
          at_500: { sells: [500000] },
        },
      }),
      figure('commission', [1750, 5000, 22500], [payout('at_75'), payout('at_150'), payout('at_500')]),
      figure('bands_used_at_50000', 1, sliceCount('at_50')),
    ),
  ),
  published(
    'tier-french-01',
    'https://www.commmarketingmuc.com/article-31165536.html',
    'Commission by slices of turnover.',
    run(
      workspace({
        currency: 'EUR',
        plans: [payPlan(marginal([0, '3%'], [5000, '4%'], [8000, '6%'], [10000, '8%']))],
        sellers: { rep: { sells: [9500] } },
      }),
      figure(
        'band_commission',
        [150, 120, 90],
        [1, 2, 3].map((number) => slice('rep', number)),
      ),
      figure('commission', 360, payout('rep')),
    ),
  ),
  published(
    'tier-mrexcel-02',
    'https://www.mrexcel.com/board/threads/tiered-commission-with-a-max-cap-for-each-tier.1209088/latest',
    'Sales of exactly 300,000 fill three bands and have nothing in the one from 300,000.',
    run(
      workspace({
        plans: [
          payPlan(
            marginal(
              [0, '10%'],
              [100000, '11%'],
              [200000, '12%'],
              [300000, '13%'],
              [400000, '14%'],
              [500000, '15%'],
              [600000, '16%'],
              [700000, '17%'],
              [800000, '17%'],
            ),
          ),
        ],
        sellers: { rep: { sells: [300000] } },
      }),
      figure('commission', 33000, payout('rep')),
    ),
  ),
  published(
    'tier-mytime-01',
    'https://help.mytime.com/hc/en-us/articles/360046956372-Tiered-Commission-by-Revenue-Amount-Above-Earned-Breakdown',
    'Tiers that start again with each cycle, without the gap of a cent between bands. The cycles of two weeks stand as months.',
    run(
      workspace({
        plans: [payPlan(marginal([0, '25%'], [500, '30%'], [3000, '40%']), { window: 'month' })],
        sellers: {
          rep: {
            to: '2026-04-30',
            sells: [400, 100, 1500, 5000].map((amount, index) => ({ amount, on: `${CYCLES[index]}-10` })),
          },
        },
      }),
      figure(
        'period_commission',
        [100, 25, 425, 1675],
        CYCLES.map((period) => payout('rep', { period })),
      ),
      figure('total', 2225, payout('rep')),
      figure(
        'with_contiguous_boundaries_500_3000',
        [100, 25, 425, 1675],
        CYCLES.map((period) => payout('rep', { period })),
      ),
    ),
  ),
  published(
    'tier-oracle-blend-01',
    'https://docs.oracle.com/en/cloud/saas/readiness/sales/24b/salm-24b/24B-spm-wn-f31649.htm',
    'The rate that all tiers come to together, and the part of it that each tier gives.',
    run(
      workspace({
        plans: [payPlan(marginal([0, '1%'], [1000, '2%'], [5000, '3%'], [10000, 0]))],
        sellers: { rep: { sells: [2500] } },
      }),
      figure('blended_rate', 0.016, ratio(payout('rep'), credited('rep'))),
      figure(
        'tier_share_of_rate',
        [0.004, 0.012],
        [1, 2].map((number) => ratio(slice('rep', number), credited('rep'))),
      ),
    ),
  ),
  published(
    'tier-qammunity-01',
    'https://qammunity.org/7400068/?show=7400069',
    'Four brackets; within each, pay is the rate on all sales less a constant.',
    run(
      workspace({
        plans: [payPlan(marginal([0, '10%'], [5000, '15%'], [10000, '25%'], [50000, '30%']))],
        sellers: {
          at_5000: { sells: [5000] },
          at_10000: { sells: [10000] },
          at_50000: { sells: [50000] },
          at_80000: { sells: [80000] },
        },
      }),
      figure(
        'band_commission',
        [500, 750, 10000, 9000],
        [1, 2, 3, 4].map((number) => slice('at_80000', number)),
      ),
      figure('commission', 20250, payout('at_80000')),
      figure(
        'subtraction_constants',
        [0, 250, 1250, 3750],
        BRACKETS.map(([id, rate]) => minus(times(credited(id), rate), payout(id))),
      ),
    ),
  ),
)
