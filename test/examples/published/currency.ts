import { category, figure, published, run } from '../../support/published/case'
import { paid, payout } from '../../support/published/readings'
import { component, flat, measure, plan, shareOfTarget, workspace } from '../../support/published/workspace'
import { gtmPlan } from './sources'

const SPLIT = [
  { share: '75%', when: 'earned' },
  { share: '25%', when: 'yearEnd' },
]
/** Variable pay of 140 % × 1.4 of target, split, and a commission of 3 % on the month's deals. */
const VARIABLE_AND_COMMISSION = plan('plan', [
  component('variable', shareOfTarget([0, '=multiplier']), {
    measure: 'goal',
    paid: 'month',
    payments: SPLIT,
  }),
  component('commission', flat('3%'), { measure: 'deals' }),
])
const rep = (target: string) => ({
  target,
  quota: { goal: 100 },
  sells: [
    { kind: 'goal', amount: 140 },
    { kind: 'deal', amount: 50000, currency: 'USD' },
  ],
})
const GOAL = measure('goal', { where: 'kind = "goal"', unit: 'count' })

/** Variable pay at the fixed compensation rate, an assumption; commission at the market rate of its month. */
const payroll = (currency: string, compensation: number, market: number, variablePay: number, commission: number) =>
  workspace({
    currency,
    assumptions: { compensation_rate: compensation },
    ...(currency === 'USD' ? {} : { exchangeRates: [{ currency: 'USD', month: '2026-01', rate: String(market) }] }),
    measures: [
      measure('variable_pay', { where: 'kind = "variable pay"', credit: 'amount * compensation_rate' }),
      measure('commission', { where: 'kind = "commission"', currency: 'currency' }),
    ],
    plans: [
      plan('plan', [
        component('variable', flat('100%'), { measure: 'variable_pay' }),
        component('commission', flat('100%'), { measure: 'commission' }),
      ]),
    ],
    sellers: {
      rep: {
        sells: [
          { kind: 'variable pay', amount: variablePay, currency: 'USD' },
          { kind: 'commission', amount: commission, currency: 'USD' },
        ],
      },
    },
  })

export const CURRENCY = category(
  'currency',
  published(
    'fx-gtm-02',
    gtmPlan('6cc7487'),
    'Variable pay converts at the fixed compensation rate of 90 from its unrounded amount, commission at the market rate of 85.50.',
    run(
      workspace({
        assumptions: { ote_inr: 2500000, compensation_rate: 90, multiplier: 1.4 },
        measures: [GOAL, measure('deals', { where: 'kind = "deal"', currency: 'currency' })],
        plans: [VARIABLE_AND_COMMISSION],
        sellers: { rep: rep('=20% * ote_inr / compensation_rate') },
      }),
      figure('gross_usd', 10888.89, payout('rep', { component: 'variable' })),
      figure('booking_usd', 8166.67, paid('rep', '2026-01', { component: 'variable' })),
      figure('year_end_usd', 2722.22, paid('rep', '2026-12', { component: 'variable' })),
      figure('commission_usd', 1500, payout('rep', { component: 'commission' })),
    ),
    run(
      workspace({
        currency: 'INR',
        assumptions: { ote_inr: 2500000, compensation_rate: 90, multiplier: 1.4 },
        exchangeRates: [{ currency: 'USD', month: '2026-01', rate: '85.5' }],
        measures: [GOAL, measure('deals', { where: 'kind = "deal"', currency: 'currency' })],
        plans: [VARIABLE_AND_COMMISSION],
        sellers: { rep: rep('=(20% * ote_inr / compensation_rate) * compensation_rate') },
      }),
      figure('booking_inr', 735000, paid('rep', '2026-01', { component: 'variable' })),
      figure('year_end_inr', 245000, paid('rep', '2026-12', { component: 'variable' })),
      figure('commission_inr', 128250, payout('rep', { component: 'commission' })),
    ),
  ),
  published(
    'fx-gtm-03',
    gtmPlan('f5e2307'),
    'The whole compensation rate converts, 3.6725 and not the 3.67 that is shown.',
    run(
      payroll('INR', 90, 85.5, 5250, 1500),
      figure('vp_local', 472500, payout('rep', { component: 'variable' })),
      figure('commission_local', 128250, payout('rep', { component: 'commission' })),
    ),
    run(
      payroll('AED', 3.6725, 3.55, 8000, 2000),
      figure('vp_local', 29380, payout('rep', { component: 'variable' })),
      figure('commission_local', 7100, payout('rep', { component: 'commission' })),
    ),
    run(payroll('USD', 1, 1, 5250, 1500), figure('total_usd', 6750, payout('rep'))),
    run(payroll('USD', 1, 1, 8000, 2000), figure('total_usd', 10000, payout('rep'))),
  ),
)
