import { category, figure, published, run } from '../../support/published/case'
import { payout } from '../../support/published/readings'
import { flat, payPlan, workspace } from '../../support/published/workspace'
import { spm } from './sources'

const FLOOR_OF_500 = { of: 'amount', value: '500', per: 'window' }

export const FLOOR_GUARANTEE = category(
  'floor_guarantee',
  published(
    'floor-slidetodoc-03',
    'https://slidetodoc.com/section-1-6-commission-pp-103-105-section/',
    'Commission of 7 %, but at least the hours: 40 at 8.00 and 8 at one and a half times that.',
    run(
      workspace({
        assumptions: { hourly_rate: 8, hours: 48, overtime_after: 40, overtime: 1.5 },
        plans: [
          payPlan(
            flat('7%'),
            { window: 'month' },
            {
              floor: {
                of: 'amount',
                value: '=hourly_rate * (min(hours, overtime_after) + overtime * max(hours - overtime_after, 0))',
              },
            },
          ),
        ],
        sellers: { rep: { to: '2026-01-31', sells: [6120] }, hours_only: { to: '2026-01-31' } },
      }),
      figure('pay', 428.4, payout('rep')),
      figure('hourly', 416, payout('hours_only')),
    ),
  ),
  published(
    'floor-spm-07',
    spm('@4ef0518 web/src/lib/calculation/__tests__/ob248-distribution-fanout.test.ts'),
    'A floor of 500 is paid as a line of its own, beside what is earned.',
    run(
      workspace({
        plans: [payPlan(flat('100%'), { floor: FLOOR_OF_500 })],
        sellers: { at_100: { sells: [100] }, at_120: { sells: [120] }, at_900: { sells: [900] } },
      }),
      figure('top_up', 400, payout('at_100', { role: 'floor' })),
      figure('total', 500, payout('at_100')),
      figure('others', [500, 900], [payout('at_120'), payout('at_900')]),
    ),
  ),
)
