import { category, figure, published, run } from '../../support/published/case'
import { attainment, credited, runningCredit, times } from '../../support/published/readings'
import { component, flat, measure, payPlan, plan, shareOfTarget, workspace } from '../../support/published/workspace'
import { centify } from './sources'

const RESULTS = [0.5, 0.2, 0.4, 0.6, 0.8, 1] as const
const blended = (id: string, demos: string, won: string) =>
  plan(id, [
    component('pay', shareOfTarget([0, '100%']), {
      measure: null,
      blend: [
        { measure: 'demos', weight: demos },
        { measure: 'won', weight: won },
      ],
    }),
  ])
const kpis = [measure('demos', { where: 'kpi = "demos"' }), measure('won', { where: 'kpi = "won"' })]
const reached = (plan: string, won: number) => ({
  plan,
  target: 120000,
  quota: { demos: 100, won: 100 },
  sells: [
    { kpi: 'demos', amount: 100 },
    { kpi: 'won', amount: 100 * won },
  ],
})

export const ATTAINMENT = category(
  'attainment',
  published(
    'attain-centify-09',
    centify('Agent/QuotaAttainment/TotalQuotaAttainmentService/TotalQuotaAttainmentServiceTest.php'),
    'Overall attainment as the plain mean of two attainments, or weighted 30 / 70: the blend says which.',
    run(
      workspace({
        measures: kpis,
        plans: [blended('mean', '50%', '50%'), blended('weighted', '30%', '70%')],
        sellers: Object.fromEntries(
          RESULTS.flatMap((won, index) => [
            [`mean_${index}`, reached('mean', won)],
            [`weighted_${index}`, reached('weighted', won)],
          ]),
        ),
      }),
      figure(
        'total_attainment',
        [0.75, 0.6, 0.7, 0.8, 0.9, 1],
        RESULTS.map((_, index) => attainment(`mean_${index}`)),
      ),
      figure(
        'weighted',
        [0.65, 0.44, 0.58, 0.72, 0.86, 1],
        RESULTS.map((_, index) => attainment(`weighted_${index}`)),
      ),
    ),
  ),
  published(
    'attain-oracle-01',
    'https://docs.oracle.com/cd/G44591_01/trans/F77870-09/examples-of-calculating-attainment-by-grouped-transactions.html',
    'Attainment starts again with each interval; a yearly goal of 36,000 is spread evenly over the months.',
    run(
      workspace({
        assumptions: { annual_goal: 36000 },
        plans: [payPlan(flat('1%'), { window: 'month' })],
        sellers: {
          rep: {
            quota: { 'sales 2026-01': '=annual_goal / 12', 'sales 2026-02': '=annual_goal / 12' },
            to: '2026-02-28',
            sells: [
              { amount: 1000, on: '2026-01-05' },
              { amount: 1500, on: '2026-01-12' },
              { amount: 500, on: '2026-01-19' },
              { amount: 1500, on: '2026-02-05' },
              { amount: 500, on: '2026-02-12' },
            ],
          },
        },
      }),
      figure(
        'running',
        [1000, 2500, 3000, 1500, 2000],
        [
          runningCredit('rep', '2026-01', 1),
          runningCredit('rep', '2026-01', 2),
          runningCredit('rep', '2026-01', 3),
          runningCredit('rep', '2026-02', 1),
          runningCredit('rep', '2026-02', 2),
        ],
      ),
      figure(
        'attainment',
        [3000, 2000],
        [credited('rep', { period: '2026-01' }), credited('rep', { period: '2026-02' })],
      ),
      figure(
        'attainment_pct',
        [100, 66.67],
        [times(attainment('rep', { period: '2026-01' }), 100), times(attainment('rep', { period: '2026-02' }), 100)],
        0.005,
      ),
    ),
  ),
  published(
    'attain-xactly-01',
    'https://helpcenter.xactlycorp.com/article/incent-concepts-how-credit-attainments-are-calculated',
    'Of the orders of a batch only the credits that trigger the rule, revenue, add to the attainment; the filter of the measure says so.',
    run(
      workspace({
        measures: [measure('triggering', { where: 'batch = "before" or credit = "revenue"' }), measure('all_credits')],
        plans: [
          plan('plan', [
            component('triggering', flat('1%'), { measure: 'triggering', paid: 'month' }),
            component('all_credits', flat('1%'), { measure: 'all_credits', paid: 'month' }),
          ]),
        ],
        sellers: {
          rep: {
            sells: [
              { batch: 'before', credit: 'revenue', amount: 100 },
              { batch: 'before', credit: 'bookings', amount: 50 },
              { batch: 'now', credit: 'revenue', amount: 50, on: '2026-02-10' },
              { batch: 'now', credit: 'bookings', amount: 100, on: '2026-02-10' },
              { batch: 'now', credit: 'revenue', amount: 50, on: '2026-03-10' },
              { batch: 'now', credit: 'bookings', amount: 100, on: '2026-03-10' },
            ],
          },
        },
      }),
      figure(
        'attainment_after_order',
        [200, 250],
        ['2026-02', '2026-03'].map((period) => credited('rep', { component: 'triggering', period })),
      ),
      figure(
        'if_all_credits_counted',
        [300, 450],
        ['2026-02', '2026-03'].map((period) => credited('rep', { component: 'all_credits', period })),
      ),
    ),
  ),
)
