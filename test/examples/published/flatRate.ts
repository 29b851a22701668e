import { category, figure, published, run } from '../../support/published/case'
import { attainment, basePay, payout, plus, times } from '../../support/published/readings'
import {
  amounts,
  component,
  flat,
  marginal,
  measure,
  payPlan,
  plan,
  workspace,
} from '../../support/published/workspace'
import { gtmPlan, spm } from './sources'

const PRODUCTS = ['first', 'second', 'third', 'fourth'] as const
/** A rate on the sales and an amount, both of the payee's own, for each period of pay. */
const RATE_AND_FIXED = [
  component('rate', flat('=rate'), { window: 'month' }),
  component('fixed', amounts('money', [0, '=fixed']), { kind: 'bonus', window: 'month' }),
]
const SENIOR = { rate: '6%', fixed: 200 }
const REP = { rate: '4%', fixed: 150 }
const JANUARY = { to: '2026-01-31' }

export const FLAT_RATE = category(
  'flat_rate',
  published(
    'flat-french-01',
    'https://cabinet-de-recrutement-commercial-toulouse.fr/?p=253',
    '10 % of turnover.',
    run(
      workspace({ currency: 'EUR', plans: [payPlan(flat('10%'))], sellers: { rep: { sells: [20000] } } }),
      figure('commission', 2000, payout('rep')),
    ),
  ),
  published(
    'flat-gtm-05',
    gtmPlan('2a1a777'),
    'Four products each at a rate of its own; and attainment from actual and target. The source shows whole dollars.',
    run(
      workspace({
        measures: [...PRODUCTS.map((id) => measure(id, { where: `product = "${id}"` })), measure('sales')],
        plans: [
          plan(
            'plan',
            ['1.5%', '4%', '1%', '1%'].map((rate, index) =>
              component(PRODUCTS[index] ?? '', flat(rate), { measure: PRODUCTS[index] }),
            ),
          ),
          plan('measured', [component('pay', flat('1%'))]),
        ],
        sellers: {
          rep: {
            sells: [106875, 100000, 110000, 100000].map((amount, index) => ({ amount, product: PRODUCTS[index] })),
          },
          measured: { plan: 'measured', quota: 600000, sells: [793159] },
        },
      }),
      figure(
        'commission',
        [1603.13, 4000, 1100, 1000],
        PRODUCTS.map((id) => payout('rep', { component: id })),
      ),
      figure('attainment_pct', 132.2, times(attainment('measured'), 100), 0.05),
    ),
  ),
  published(
    'flat-mathscore-01',
    'http://www.mathscore.com/math/free/lessons/Texas/8th_grade/Commissions_lesson.html',
    'Base pay of 10,000 a month and 6 % of the sales.',
    run(
      workspace({
        plans: [payPlan(flat('6%'), { window: 'month' })],
        sellers: { rep: { to: '2026-01-31', base: 120000, sells: [59000] } },
      }),
      figure('commission', 3540, payout('rep')),
      figure('total', 13540, plus(basePay('rep', 1), payout('rep'))),
    ),
  ),
  published(
    'flat-slidetodoc-01',
    'https://slidetodoc.com/section-1-6-commission-pp-103-105-section/',
    'Commission at half-percent rates.',
    run(
      workspace({
        plans: [payPlan(marginal([0, '=rate']))],
        sellers: {
          first: { fields: { rate: '7.5%' }, sells: [290000] },
          second: { fields: { rate: '6.5%' }, sells: [12416] },
        },
      }),
      figure('commission', [21750, 807.04], [payout('first'), payout('second')]),
    ),
  ),
  published(
    'flat-spm-02',
    spm('@4ef0518 HF-179/HF-173/HF-172/OB-180 (plan 1)'),
    'A rate and a fixed amount for each period of pay: two halves of a month pay the amount twice. A half is the days somebody is in the plan.',
    run(
      workspace({
        plans: [plan('plan', RATE_AND_FIXED)],
        sellers: {
          first_half: { to: '2026-01-15', fields: SENIOR, sells: [{ amount: 179527, on: '2026-01-10' }] },
          second_half: {
            from: '2026-01-16',
            to: '2026-01-31',
            fields: SENIOR,
            sells: [{ amount: 37442, on: '2026-01-20' }],
          },
          month: {
            ...JANUARY,
            fields: SENIOR,
            sells: [
              { amount: 179527, on: '2026-01-10' },
              { amount: 37442, on: '2026-01-20' },
            ],
          },
          senior: { ...JANUARY, fields: SENIOR, sells: [95283] },
          rep: { ...JANUARY, fields: REP, sells: [95283] },
          uncapped: { ...JANUARY, fields: SENIOR, sells: [500000] },
        },
      }),
      figure('first_half_senior', 10971.62, payout('first_half')),
      figure('second_half_senior', 2446.52, payout('second_half')),
      figure('one_monthly_period_senior', 13218.14, payout('month')),
      figure('role_senior', 5916.98, payout('senior')),
      figure('role_rep', 3961.32, payout('rep')),
      figure('uncapped', 30200, payout('uncapped')),
    ),
  ),
)
