import { category, figure, published, run } from '../../support/published/case'
import { payout } from '../../support/published/readings'
import { amounts, component, marginal, payPlan, plan, workspace } from '../../support/published/workspace'
import { DEDUCTIBLE_RATES, productCommission } from './deductible'
import { centify, SE420, spm } from './sources'

const PERCENTS = [50, 102, 107, 999, 100] as const
const in_month = (attainment: number) => ({
  plan: 'monthly',
  to: '2026-01-31',
  quota: { 'sales 2026-01': 1000 },
  sells: [1000 * attainment],
})
const in_quarter = (attainment: number) => ({
  plan: 'quarterly',
  to: '2026-03-31',
  quota: { 'sales 2026-Q1': 1000 },
  sells: [1000 * attainment],
})

export const BONUS = category(
  'bonus',
  published(
    'bonus-centify-03',
    centify('Agent/Commission/PlanKickerCommissionService/{Monthly,Quarterly}PlanKickerCommissionServiceTest.php'),
    'A kicker of 25 % of a quarter’s base pay at 200 % of the quarter; judged by a month, at three times that.',
    run(
      workspace({
        currency: 'EUR',
        assumptions: { base: 50000, threshold: '200%' },
        plans: [
          plan('quarterly', [
            component('pay', amounts('attainment', ['=threshold', '=25% * base / 4']), { window: 'quarter' }),
          ]),
          plan('monthly', [
            component('pay', amounts('attainment', ['=3 * threshold', '=25% * base / 4']), { window: 'month' }),
          ]),
        ],
        sellers: {
          quarter_2: in_quarter(2),
          quarter_3: in_quarter(3),
          quarter_1: in_quarter(1),
          month_6: in_month(6),
          month_7: in_month(7),
          month_5: in_month(5),
        },
      }),
      figure('quarter', [3125, 3125, 0], [payout('quarter_2'), payout('quarter_3'), payout('quarter_1')]),
      figure('month', [3125, 3125, 0], [payout('month_6'), payout('month_7'), payout('month_5')]),
    ),
  ),
  published(
    'bonus-se420-02',
    SE420,
    'Product commission beyond the first 5,000 sold, in order of sale, and 1.5 % of what the month sells above 100,000.',
    run(
      workspace({
        assumptions: { deductible: 5000 },
        plans: [
          plan('plan', [
            productCommission(DEDUCTIBLE_RATES.experienced),
            component('bonus', marginal([100000, '1.5%']), { window: 'month' }),
          ]),
        ],
        sellers: {
          basic: {
            sells: [
              { amount: 5000, product: 'basic', on: '2026-01-05' },
              { amount: 100000, product: 'basic', on: '2026-01-06' },
            ],
          },
          maintenance: {
            sells: [
              { amount: 5000, product: 'basic', on: '2026-01-05' },
              { amount: 100000, product: 'maintenance', on: '2026-01-06' },
            ],
          },
          replacement: {
            sells: [
              { amount: 5000, product: 'basic', on: '2026-01-05' },
              { amount: 200000, product: 'replacement', on: '2026-01-06' },
            ],
          },
          consulting: {
            sells: [
              { amount: 5000, product: 'basic', on: '2026-01-05' },
              { amount: 400000, product: 'consulting', on: '2026-01-06' },
              { amount: 50000, product: 'consulting', on: '2026-01-07' },
              { amount: 50000, product: 'consulting', on: '2026-01-08' },
            ],
          },
        },
      }),
      figure(
        'commission',
        [4000, 6000, 3000, 40000],
        ['basic', 'maintenance', 'replacement', 'consulting'].map((id) => payout(id, { component: 'commission' })),
      ),
      figure(
        'bonus',
        [75, 75, 1575, 6075],
        ['basic', 'maintenance', 'replacement', 'consulting'].map((id) => payout(id, { component: 'bonus' })),
      ),
    ),
  ),
  published(
    'bonus-spm-13',
    spm('@4ef0518 web/scripts/ob76-test-executor.ts'),
    'A fixed bonus by band of attainment; a bound belongs to the band above it, 105,000 ÷ 100,000 to the one from 105 %.',
    run(
      workspace({
        plans: [payPlan(amounts('attainment', [0, 0], ['100%', 150], ['105%', 300], ['110%', 500]))],
        sellers: {
          ...Object.fromEntries(PERCENTS.map((percent) => [`at_${percent}`, { quota: 100, sells: [percent] }])),
          sold_105000: { quota: 100000, sells: [105000] },
          sold_120000: { quota: 100000, sells: [120000] },
        },
      }),
      figure(
        'bonus',
        [0, 150, 300, 500, 150],
        PERCENTS.map((percent) => payout(`at_${percent}`)),
      ),
      figure('ratio_bonus', [300, 500], [payout('sold_105000'), payout('sold_120000')]),
    ),
  ),
)
