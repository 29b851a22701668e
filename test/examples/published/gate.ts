import { category, figure, names, published, run } from '../../support/published/case'
import { anything, credited, payout } from '../../support/published/readings'
import { component, flat, measure, payPlan, plan, shareOfTarget, workspace } from '../../support/published/workspace'
import { centify, gtmPlan, spm } from './sources'

const SPANS = [
  ['month', '2026-01', '2026-01-31'],
  ['quarter', '2026-Q1', '2026-03-31'],
  ['year', '2026', '2026-12-31'],
] as const
const MONTHS = ['2026-01', '2026-02', '2026-03'] as const
const onMonths = <Row extends object>(rows: readonly Row[]) =>
  rows.map((row, index) => ({ ...row, on: `${MONTHS[index]}-10` }))
const collected = (amount: number, balance: number) => ({
  sells: [
    { kind: 'collected', amount },
    { kind: 'balance', amount: balance },
  ],
})
const COLLECTORS = ['at_80', 'at_50', 'at_70', 'no_balance', 'at_120'] as const

export const GATE = category(
  'gate',
  published(
    'gate-centify-05',
    centify('Agent/Commission/PlanQuotaCommissionService/PlanQuotaCommissionServiceWithUnmetCliffTest.php'),
    'A threshold of 20 % that only informs: at 19 % pay is in proportion. One that blocks would pay nothing.',
    run(
      workspace({
        currency: 'EUR',
        plans: SPANS.flatMap(([window]) => [
          plan(window, [
            component('pay', shareOfTarget([0, '100%']), {
              window,
              gate: { when: 'attainment(sales) >= 20%', otherwise: '100%' },
            }),
          ]),
          plan(`${window}_blocked`, [component('pay', shareOfTarget([0, '100%']), { window, threshold: '20%' })]),
        ]),
        sellers: Object.fromEntries(
          SPANS.flatMap(([window, period, to]) =>
            [window, `${window}_blocked`].map((id) => [
              id,
              { plan: id, to, base: 50000, target: 120000, quota: { [`sales ${period}`]: 100 }, sells: [19] },
            ]),
          ),
        ),
      }),
      figure(
        'commission',
        [1900, 5700, 22800],
        SPANS.map(([window]) => payout(window)),
      ),
      figure(
        'if_cliff_blocks',
        [0, 0, 0],
        SPANS.map(([window]) => payout(`${window}_blocked`)),
      ),
    ),
  ),
  published(
    'gate-gtm-02',
    gtmPlan('518d350'),
    'A perpetual licence pays 4 % from 50,000 on and nothing below; other deals have no least size.',
    run(
      workspace({
        assumptions: { least_deal: 50000 },
        measures: [
          measure('perpetual', { where: 'kind = "perpetual" and amount >= least_deal' }),
          measure('services', { where: 'kind = "services"' }),
          measure('renewals', { where: 'kind = "renewals"' }),
        ],
        plans: [
          plan('plan', [
            component('perpetual', flat('4%'), { measure: 'perpetual' }),
            component('services', flat('1.5%'), { measure: 'services' }),
            component('renewals', flat('0.25%'), { measure: 'renewals' }),
          ]),
        ],
        sellers: {
          above: {
            sells: [
              { kind: 'perpetual', amount: 75000 },
              { kind: 'services', amount: 200000 },
              { kind: 'renewals', amount: 500000 },
            ],
          },
          below: { sells: [{ kind: 'perpetual', amount: 40000 }] },
        },
      }),
      figure(
        'commission',
        [3000, 0, 3000, 1250],
        [
          payout('above', { component: 'perpetual' }),
          payout('below', { component: 'perpetual' }),
          payout('above', { component: 'services' }),
          payout('above', { component: 'renewals' }),
        ],
      ),
    ),
  ),
  published(
    'gate-gtm-04',
    gtmPlan('35c964d'),
    'Only deals with a gross margin of 55 % or more count; without the gate all do.',
    run(
      workspace({
        measures: [measure('sales', { where: 'margin >= 55' }), measure('all')],
        plans: [
          plan('plan', [
            component('pay', flat('1%'), { window: 'month' }),
            component('to_date', flat('1%')),
            component('without_gate', flat('1%'), { measure: 'all' }),
          ]),
        ],
        sellers: {
          rep: {
            sells: onMonths([
              { amount: 75000, margin: 35 },
              { amount: 60000, margin: 36 },
              { amount: 100000, margin: 60 },
            ]),
          },
        },
      }),
      figure(
        'eligible',
        [0, 0, 1],
        MONTHS.map((period) => anything(credited('rep', { component: 'pay', period }))),
      ),
      figure('eligible_amount', 100000, credited('rep', { component: 'to_date' })),
      figure('without_gate', 235000, credited('rep', { component: 'without_gate' })),
    ),
  ),
  published(
    'gate-spm-11',
    spm('@4ef0518 web/src/lib/calculation/__tests__/hf341r7-b-properties.test.ts'),
    '1.5 % of collections when more than 70 % of the balance is collected; 70 % exactly, or no balance, pays nothing.',
    run(
      workspace({
        measures: [
          measure('collected', { where: 'kind = "collected"' }),
          measure('balance', { where: 'kind = "balance"', aggregate: 'last' }),
        ],
        plans: [
          payPlan(flat('1.5%'), {
            measure: 'collected',
            window: 'month',
            gate: { when: 'credited(collected) / credited(balance) > 70%' },
          }),
        ],
        sellers: {
          at_80: { to: '2026-01-31', ...collected(80000, 100000) },
          at_50: { to: '2026-01-31', ...collected(50000, 100000) },
          at_70: { to: '2026-01-31', ...collected(70000, 100000) },
          no_balance: { to: '2026-01-31', ...collected(99999, 0) },
          at_120: { to: '2026-01-31', ...collected(120000, 100000) },
        },
      }),
      figure(
        'commission',
        [1200, 0, 0, 0, 1800],
        COLLECTORS.map((id) => payout(id)),
      ),
      names('gate.missing'),
    ),
  ),
)
