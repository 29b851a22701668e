import { category, figure, published, run } from '../../support/published/case'
import { payout, plus } from '../../support/published/readings'
import { amounts, component, measure, perUnit, plan, shareOfTarget, workspace } from '../../support/published/workspace'
import { centify, GTM_ENGINE } from './sources'

const SPANS = [
  ['month', '2026-01', '2026-01-31'],
  ['quarter', '2026-Q1', '2026-03-31'],
  ['year', '2026', '2026-12-31'],
] as const
const CAPPED = { creditCap: { amount: '=deal_credit_cap', applied: 'beforeSharing' } }
const MONTHLY = { window: 'month' }
const PAY = { base: 50000, target: 120000 }

export const WEIGHTED_COMPONENTS = category(
  'weighted_components',
  published(
    'weights-centify-01',
    centify('Agent/Commission/TotalCommissionServiceTest/MonthlyTotalCommissionServiceTest.php'),
    'A month: 30 % of variable pay on demos at 333 %, 70 % on won deals at 100 %, a kicker, and eight days of leave at what 90 days before paid.',
    run(
      workspace({
        currency: 'EUR',
        assumptions: { base: 50000, deal_credit_cap: 100000, commissions_before: 10000, days_before: 90 },
        measures: [
          measure('demos', { where: 'kind = "demo"', ...CAPPED }),
          measure('won', { where: 'kind = "won"', ...CAPPED }),
          measure('leave', { where: 'kind = "leave"', credit: 'days', unit: 'count' }),
        ],
        plans: [
          plan('plan', [
            component('demos', shareOfTarget([0, '100%']), { measure: 'demos', weight: '30%', ...MONTHLY }),
            component('won', shareOfTarget([0, '100%']), { measure: 'won', weight: '70%', ...MONTHLY }),
            component('kicker_demos', amounts('attainment', ['=3 * 100%', '=20% * base / 4']), {
              kind: 'bonus',
              measure: 'demos',
              ...MONTHLY,
            }),
            component('kicker_won', amounts('attainment', ['=3 * 150%', '=20% * base / 4']), {
              kind: 'bonus',
              measure: 'won',
              ...MONTHLY,
            }),
            component('leave', perUnit('=commissions_before / days_before'), {
              kind: 'bonus',
              measure: 'leave',
              ...MONTHLY,
            }),
          ]),
        ],
        sellers: {
          rep: {
            to: '2026-01-31',
            ...PAY,
            quota: { 'demos 2026-01': 150000, 'won 2026-01': 50000 },
            sells: [
              ...[150000, 150000, 150000, 150000, 150000].map((amount) => ({ kind: 'demo', amount })),
              { kind: 'won', amount: 50000 },
              { kind: 'leave', days: 8 },
            ],
          },
        },
      }),
      figure('component_1', 10000, payout('rep', { component: 'demos' })),
      figure('component_2', 7000, payout('rep', { component: 'won' })),
      figure(
        'kicker',
        2500,
        plus(payout('rep', { component: 'kicker_demos' }), payout('rep', { component: 'kicker_won' })),
      ),
      figure('total', 20388.89, payout('rep')),
    ),
  ),
  published(
    'weights-centify-04',
    centify('Agent/Commission/PlanQuotaCommissionService/PlanQuotaCommissionServiceTest.php'),
    '30 % of variable pay at 100 %, for a month, a quarter and a year.',
    run(
      workspace({
        currency: 'EUR',
        plans: SPANS.map(([window]) =>
          plan(window, [component('pay', shareOfTarget([0, '100%']), { window, weight: '30%' })]),
        ),
        sellers: Object.fromEntries(
          SPANS.map(([window, period, to]) => [
            window,
            { plan: window, to, ...PAY, quota: { [`sales ${period}`]: 1000 }, sells: [1000] },
          ]),
        ),
      }),
      figure(
        'commission',
        [3000, 9000, 36000],
        SPANS.map(([window]) => payout(window)),
      ),
    ),
  ),
  published(
    'weights-gtm-02',
    GTM_ENGINE,
    '60 % of target on new bookings at 125 %, 40 % on recurring revenue at 105 %, each on a table of its own.',
    run(
      workspace({
        measures: [
          measure('new_bookings', { where: 'kind = "new"' }),
          measure('closing_arr', { where: 'kind = "closing"' }),
        ],
        plans: [
          plan('head', [
            component('new_bookings', shareOfTarget([0, '1.0'], ['100%', '1.6'], ['120%', '2.0']), {
              measure: 'new_bookings',
              weight: '60%',
            }),
            component('closing_arr', shareOfTarget([0, '1.0'], ['95%', '1.0'], ['100%', '1.2']), {
              measure: 'closing_arr',
              weight: '40%',
            }),
          ]),
        ],
        sellers: {
          head: {
            plan: 'head',
            target: 30000,
            quota: { new_bookings: 1000, closing_arr: 1000 },
            sells: [
              { kind: 'new', amount: 1250 },
              { kind: 'closing', amount: 1050 },
            ],
          },
        },
      }),
      figure(
        'components',
        [25560, 12720],
        ['new_bookings', 'closing_arr'].map((id) => payout('head', { component: id })),
      ),
      figure('total', 38280, payout('head')),
    ),
  ),
)
