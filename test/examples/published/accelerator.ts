import { category, figure, published, run } from '../../support/published/case'
import { payout, slice } from '../../support/published/readings'
import { component, payPlan, plan, shareOfTarget, table, workspace } from '../../support/published/workspace'
import { GTM_ENGINE, gtmPlan, THEODOR } from './sources'

/** Up to quota at the payee's own rate; all beyond it at 1.5, 2 or 2.5 times that rate, by the tier reached. */
const OVERAGE = payPlan(
  table('overage', 'attainment', 'rate', [
    [0, '=rate'],
    ['100%', '=rate * 1.5'],
    ['125%', '=rate * 2'],
    ['150%', '=rate * 2.5'],
  ]),
)
const STACKED = plan('stacked', [
  component(
    'pay',
    table('marginal', 'attainment', 'rate', [
      [0, '=rate'],
      ['100%', '=rate * 1.5'],
      ['125%', '=rate * 2'],
      ['150%', '=rate * 2.5'],
    ]),
  ),
])
const seller = (rate: string, revenue: number) => ({ quota: 100000, fields: { rate }, sells: [revenue] })

export const ACCELERATOR = category(
  'accelerator',
  published(
    'accel-bonuspaycalc-02',
    'https://bonuspaycalc.com/guides/commission-tiers-accelerators-caps.html',
    'A deal that lies wholly above quota is paid at 6 % × 1.25.',
    run(
      workspace({
        assumptions: { base_rate: '6%', multiplier_above_quota: 1.25 },
        plans: [
          payPlan(
            table('marginal', 'attainment', 'rate', [
              [0, '=base_rate'],
              ['100%', '=base_rate * multiplier_above_quota'],
            ]),
            { paid: 'month' },
          ),
        ],
        sellers: { rep: { quota: 1000000, sells: [1100000, { amount: 50000, on: '2026-02-15' }] } },
      }),
      figure('commission', 3750, payout('rep', { period: '2026-02' })),
    ),
  ),
  published(
    'accel-gtm-05',
    GTM_ENGINE,
    'Each slice of attainment pays its multiple of target: 1.0, 1.6 from 100 %, 2.0 from 120 %.',
    run(
      workspace({
        plans: [payPlan(shareOfTarget([0, '1.0'], ['100%', '1.6'], ['120%', '2.0']))],
        sellers: {
          at_115: { target: 25000, quota: 1000, sells: [1150] },
          at_120: { target: 25000, quota: 1000, sells: [1200] },
        },
      }),
      figure('variable_pay', [31000, 33000], [payout('at_115'), payout('at_120')]),
    ),
  ),
  published(
    'accel-gtm-08',
    gtmPlan('d8e10ac'),
    '104 % of target with a multiplier of 1.6: on everything, on what is above 100 %, or not at all.',
    run(
      workspace({
        plans: [
          plan('whole', [
            component(
              'pay',
              table('retroactive', 'attainment', 'percentOfTarget', [
                [0, '1.0'],
                ['100%', '1.6'],
              ]),
            ),
          ]),
          plan('above', [component('pay', shareOfTarget([0, '1.0'], ['100%', '1.6']))]),
          plan('ignored', [component('pay', shareOfTarget([0, '1.0']))]),
        ],
        sellers: {
          whole: { plan: 'whole', target: 20000, quota: 500000, sells: [520000] },
          above: { plan: 'above', target: 20000, quota: 500000, sells: [520000] },
          ignored: { plan: 'ignored', target: 20000, quota: 500000, sells: [520000] },
        },
      }),
      figure('ytd_eligible', 33280, payout('whole')),
      figure('if_marginal_above_100', 21280, payout('above')),
      figure('if_multiplier_ignored', 20800, payout('ignored')),
    ),
  ),
  published(
    'accel-theodor-01',
    THEODOR,
    'At or below quota no accelerator applies.',
    run(
      workspace({
        plans: [OVERAGE],
        sellers: { at_80: seller('60%', 80000), at_100: seller('50%', 100000), at_0: seller('60%', 0) },
      }),
      figure('commission', [48000, 50000, 0], [payout('at_80'), payout('at_100'), payout('at_0')]),
    ),
  ),
  published(
    'accel-theodor-02',
    THEODOR,
    'The multiplier of the tier reached applies to all revenue above quota; stacked tiers would pay less.',
    run(
      workspace({
        plans: [OVERAGE, STACKED],
        sellers: {
          at_110: seller('60%', 110000),
          at_140: seller('50%', 140000),
          at_175: seller('60%', 175000),
          stacked_110: { ...seller('60%', 110000), plan: 'stacked' },
          stacked_140: { ...seller('50%', 140000), plan: 'stacked' },
          stacked_175: { ...seller('60%', 175000), plan: 'stacked' },
        },
      }),
      figure('overage_commission', [9000, 40000, 112500], [slice('at_110', 2), slice('at_140', 2), slice('at_175', 2)]),
      figure('commission', [69000, 90000, 172500], [payout('at_110'), payout('at_140'), payout('at_175')]),
      figure(
        'stacked_marginal_commission',
        [69000, 83750, 150000],
        [payout('stacked_110'), payout('stacked_140'), payout('stacked_175')],
      ),
    ),
  ),
  published(
    'accel-theodor-04',
    THEODOR,
    'Without an accelerator all is paid at the base rate; far above quota the top multiplier holds for the whole excess.',
    run(
      workspace({
        plans: [
          OVERAGE,
          plan('no_accelerator', [
            component(
              'pay',
              table('marginal', 'attainment', 'rate', [
                [0, '=rate'],
                ['100%', '=rate'],
              ]),
            ),
          ]),
        ],
        sellers: { at_150: { ...seller('60%', 150000), plan: 'no_accelerator' }, at_250: seller('50%', 250000) },
      }),
      figure('overage_commission', [30000, 187500], [slice('at_150', 2), slice('at_250', 2)]),
      figure('commission_first', 90000, payout('at_150')),
    ),
  ),
)
