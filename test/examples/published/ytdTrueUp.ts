import { category, figure, published, run } from '../../support/published/case'
import { payout, plus } from '../../support/published/readings'
import { flat, payPlan, shareOfTarget, workspace } from '../../support/published/workspace'
import { gtmPlan } from './sources'

/** What the months from January to this one are paid together. */
const toDate = (month: number) =>
  plus(...Array.from({ length: month }, (_, index) => payout('rep', { period: monthId(index + 1) })))
const monthId = (month: number) => `2026-${String(month).padStart(2, '0')}`

export const YTD_TRUE_UP = category(
  'ytd_true_up',
  published(
    'ytd-gtm-01',
    gtmPlan('518d350'),
    'Each month is paid what the year to date earns, less what was paid.',
    run(
      workspace({
        plans: [payPlan(shareOfTarget([0, '1.0'], ['100%', '1.4']), { paid: 'month' })],
        sellers: {
          rep: {
            target: 20000,
            quota: 1000000,
            sells: [
              { amount: 100000, on: '2026-01-10' },
              { amount: 100000, on: '2026-02-10' },
              { amount: 300000, on: '2026-03-10' },
              { amount: 500000, on: '2026-10-10' },
              { amount: 100000, on: '2026-11-10' },
            ],
          },
        },
      }),
      figure('ytd_pay', [2000, 4000, 10000, 22800], [toDate(1), toDate(2), toDate(3), toDate(11)]),
      figure(
        'month_pay',
        [2000, 2000, 6000, 2800],
        [1, 2, 3, 11].map((month) => payout('rep', { period: monthId(month) })),
      ),
    ),
  ),
  published(
    'ytd-gtm-02',
    gtmPlan('c759321'),
    'Paying the year to date each month would pay 10,500 for 5,000.',
    run(
      workspace({
        plans: [payPlan(flat('100%'), { paid: 'month' })],
        sellers: {
          rep: {
            sells: [
              { amount: 2000, on: '2026-01-10' },
              { amount: 1500, on: '2026-02-10' },
              { amount: 1500, on: '2026-03-10' },
            ],
          },
        },
      }),
      figure(
        'pay',
        [2000, 1500, 1500],
        [1, 2, 3].map((month) => payout('rep', { period: monthId(month) })),
      ),
      figure('wrong_total_if_ytd_paid_each_month', 10500, plus(toDate(1), toDate(2), toDate(3))),
    ),
  ),
)
