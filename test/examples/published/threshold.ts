import { category, figure, published, run } from '../../support/published/case'
import { payout, sliceParam } from '../../support/published/readings'
import { amounts, component, marginal, payPlan, plan, type Sold, workspace } from '../../support/published/workspace'
import { DEDUCTIBLE_RATES, productCommission } from './deductible'
import { SE420 } from './sources'

const sold = (product: string, amount: number, day: number): Sold => ({ product, amount, on: `2026-01-0${day}` })
const FIRST_TWO = [sold('basic', 1000, 5), sold('maintenance', 1000, 6)]
const NEW_HIRES = {
  below: [sold('basic', 1000, 5), sold('maintenance', 999, 6)],
  exactly: FIRST_TWO,
  basic: [...FIRST_TWO, sold('basic', 1000, 7)],
  maintenance: [...FIRST_TWO, sold('maintenance', 1000, 7)],
  replacement: [...FIRST_TWO, sold('replacement', 1000, 7)],
  consulting: [...FIRST_TWO, sold('consulting', 1000, 7)],
}

export const THRESHOLD = category(
  'threshold',
  published(
    'threshold-adempiere-01',
    'http://red1.org/adempiere/viewtopic.php?f=4&t=572',
    '5 % of the sales, or of what they exceed 1,000 by.',
    run(
      workspace({
        plans: [payPlan(marginal(['=subtracted', '5%']))],
        sellers: {
          nothing: { fields: { subtracted: 0 }, sells: [10000] },
          thousand: { fields: { subtracted: 1000 }, sells: [10000] },
        },
      }),
      figure('commission', [500, 450], [payout('nothing'), payout('thousand')]),
    ),
  ),
  published(
    'threshold-salescookie-01',
    'https://support2.salescookie.com/portal/en/kb/articles/kb-how-do-i-set-attainment-levels-and-their-thresholds',
    'Nothing on the first 100,000, then each level at its own rate; 1,000 more above 200,000. Sales of 160,000 reach the third level.',
    run(
      workspace({
        plans: [
          plan('plan', [
            component('commission', marginal([0, 0], [100000, '8%'], [150000, '12%'], [200000, '15%'])),
            component('cash', amounts('money', [200000, 1000]), { kind: 'bonus' }),
          ]),
        ],
        sellers: { rep: { sells: [160000] } },
      }),
      figure('level2_base', 50000, sliceParam('width', 'rep', 2, { component: 'commission' })),
      figure('level3_base', 10000, sliceParam('width', 'rep', 3, { component: 'commission' })),
      figure(
        'rates',
        [0.08, 0.12],
        [2, 3].map((number) => sliceParam('value', 'rep', number, { component: 'commission' })),
      ),
      figure('commission', 5200, payout('rep')),
    ),
  ),
  published(
    'threshold-se420-03',
    SE420,
    'New sellers: the first 2,000 sold in the month pay nothing, in order of sale; what is sold beyond pays the lower rates of its product.',
    run(
      workspace({
        assumptions: { deductible: 2000 },
        plans: [plan('plan', [productCommission(DEDUCTIBLE_RATES.newlyHired)])],
        sellers: Object.fromEntries(Object.entries(NEW_HIRES).map(([id, sells]) => [id, { sells }])),
      }),
      figure(
        'commission',
        [0, 0, 20, 30, 10, 30],
        Object.keys(NEW_HIRES).map((id) => payout(id)),
      ),
    ),
  ),
)
