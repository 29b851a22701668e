import { category, figure, published, run } from '../../support/published/case'
import { attainment, payout, percent, quota, stated, target, times } from '../../support/published/readings'
import { component, flat, measure, payPlan, plan, shareOfTarget, workspace } from '../../support/published/workspace'
import { centify, MASTERS, THEODOR_CALCULATOR } from './sources'

const RANGES = [
  ['2023-07-24', '2023-07-24'],
  ['2023-07-24', '2023-07-28'],
  ['2023-07-21', '2023-07-24'],
  ['2023-07-21', '2023-07-28'],
  ['2023-07-22', '2023-07-23'],
  ['2023-07-21', '2023-07-23'],
  ['2023-07-22', '2023-07-24'],
  ['2023-07-21', '2023-07-31'],
] as const
const STARTS = ['2026-06-15', '2026-06-21'] as const

export const RAMP_PRORATION = category(
  'ramp_proration',
  published(
    'prorate-centify-10',
    centify('DateHelper/WeekdayCountTest.php'),
    'Working days from one day to another, both counted: a quota of one for each of the 21 Mondays to Fridays of July 2023.',
    run(
      workspace({
        year: 2023,
        plans: [payPlan(flat('1%'), { window: 'month' }, { proration: { days: 'workingDays' } })],
        sellers: Object.fromEntries(
          RANGES.map(([from, to], index) => [`range_${index + 1}`, { from, to, quota: { 'sales 2023-07': 21 } }]),
        ),
      }),
      figure(
        'days',
        [1, 5, 2, 6, 0, 1, 1, 7],
        RANGES.map((_, index) => quota(`range_${index + 1}`)),
      ),
    ),
  ),
  published(
    'prorate-masters-01',
    MASTERS,
    'From 1 June 214 of 365 days are left: quota and variable pay of the year in that part. The source rounds to thousands.',
    run(
      workspace({
        plans: [payPlan(shareOfTarget([0, '100%']))],
        sellers: { rep: { from: '2026-06-01', target: 75000, quota: 800000 } },
      }),
      figure('factor_pct', 58.63, percent(quota('rep'), stated(800000)), 0.005),
      figure('quota_thousands', 470, times(quota('rep'), 0.001), 1),
      figure('variable_thousands', 44, times(target('rep'), 0.001), 1),
    ),
  ),
  published(
    'prorate-masters-02',
    MASTERS,
    'A monthly goal of 20 for those who start on the 15th or 21st of 30 days; their first day does not count, or counts.',
    run(
      workspace({
        plans: [
          payPlan(flat('1%'), { window: 'month' }, { proration: { firstDay: 'notCounted' } }),
          plan('counted', [component('pay', flat('1%'), { window: 'month' })]),
        ],
        sellers: Object.fromEntries(
          STARTS.flatMap((from) => [
            [`from_${from}`, { from, to: '2026-06-30', quota: { 'sales 2026-06': 20 } }],
            [`counted_${from}`, { plan: 'counted', from, to: '2026-06-30', quota: { 'sales 2026-06': 20 } }],
          ]),
        ),
      }),
      figure(
        'goal',
        [10, 6],
        STARTS.map((from) => quota(`from_${from}`)),
      ),
      figure(
        'goal_if_start_day_counted',
        [10.666667, 6.666667],
        STARTS.map((from) => quota(`counted_${from}`)),
        0.0000005,
      ),
    ),
  ),
  published(
    'prorate-theodor-01',
    THEODOR_CALCULATOR,
    'From 15 January 17 of 31 days are left, both ends counted: the quota is that part of the month’s.',
    run(
      workspace({
        year: 2025,
        measures: [measure('sales'), measure('days')],
        plans: [
          plan('plan', [
            component('pay', flat('1%'), { window: 'month' }),
            component('days', flat(0), { measure: 'days', window: 'month' }),
          ]),
        ],
        sellers: {
          rep: {
            from: '2025-01-15',
            to: '2025-01-31',
            quota: { 'sales 2025-01': 10000, 'days 2025-01': 31 },
            sells: [{ amount: 6000, on: '2025-01-20' }],
          },
          whole_month: { to: '2025-01-31', quota: { 'sales 2025-01': 10000, 'days 2025-01': 31 } },
        },
      }),
      figure('active_days', 17, quota('rep', { component: 'days' })),
      figure('total_days', 31, quota('whole_month', { component: 'days' })),
      figure('quota', 5483.87, quota('rep', { component: 'pay' }), 0.005),
      figure('attainment_pct', 109.41, times(attainment('rep', { component: 'pay' }), 100), 0.005),
    ),
  ),
  published(
    'ramp-theodor-03',
    THEODOR_CALCULATOR,
    'In the first month of tenure half the quota and 80 % of variable pay assured, each by the days from the 15th on.',
    run(
      workspace({
        year: 2025,
        plans: [
          payPlan(
            shareOfTarget([0, '100%']),
            { window: 'month' },
            { ramp: { months: [{ quota: '50%', assured: '80%' }] } },
          ),
        ],
        sellers: {
          rep: {
            from: '2025-01-15',
            to: '2025-01-31',
            hired: '2025-01-15',
            target: 60000,
            quota: { 'sales 2025-01': 10000 },
          },
        },
      }),
      figure('quota', 2741.94, quota('rep'), 0.005),
      figure('paid', 2193.55, payout('rep')),
    ),
  ),
)
