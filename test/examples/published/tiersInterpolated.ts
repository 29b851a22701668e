import { category, figure, published, run } from '../../support/published/case'
import { payout } from '../../support/published/readings'
import { payPlan, table, workspace } from '../../support/published/workspace'

const DEALS = [200, 300, 1500, 1200, 2000, 4500] as const
const MONTHS = DEALS.map((_, index) => `2026-0${index + 1}`)

export const TIERS_INTERPOLATED = category(
  'tiers_interpolated',
  published(
    'tier-oracle-interp-01',
    'https://docs.oracle.com/cd/G11809_01/trans/F77870-03/examples-of-calculating-earnings-using-interpolated-rates.html',
    'A tier that is partly filled pays that part of its amount, deal by deal: a line through the amounts added up.',
    run(
      workspace({
        plans: [
          payPlan(
            table(
              'interpolated',
              'money',
              'amount',
              [
                [0, 0],
                [1000, '=10'],
                [3000, '=10 + 40'],
                [8000, '=10 + 40 + 100'],
                [20000, '=10 + 40 + 100 + 2000'],
              ],
              { ends: 'flat' },
            ),
            { window: 'month', reads: 'transaction' },
          ),
        ],
        sellers: {
          rep: { sells: DEALS.map((amount, index) => ({ amount, on: `${MONTHS[index]}-10` })) },
          in_one_month: { sells: [...DEALS] },
        },
      }),
      figure(
        'commission',
        [2, 3, 20, 14, 30, 80],
        MONTHS.map((period) => payout('rep', { period })),
      ),
      figure('total', 149, payout('in_one_month')),
    ),
  ),
)
