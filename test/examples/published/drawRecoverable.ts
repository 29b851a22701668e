import { category, figure, published, run } from '../../support/published/case'
import { ledger, minus, paid, payout, plus, stated } from '../../support/published/readings'
import { amounts, component, flat, measure, plan, workspace } from '../../support/published/workspace'
import { withDraw } from './draw'
import { DEALER } from './sources'

const MONTHS = ['2026-01', '2026-02', '2026-03'] as const

export const DRAW_RECOVERABLE = category(
  'draw_recoverable',
  published(
    'draw-dealer-01',
    DEALER,
    'Earnings of 685 on deals and a unit bonus of 500 stand below a draw of 2,000: what is earned is 1,185, what is paid 2,000.',
    run(
      workspace({
        measures: [
          measure('front', { credit: 'front' }),
          measure('back', { credit: 'back' }),
          measure('units', { aggregate: 'count', unit: 'count' }),
        ],
        plans: [
          plan(
            'plan',
            [
              component('front', flat('25%'), { measure: 'front', window: 'month' }),
              component('back', flat('5%'), { measure: 'back', window: 'month' }),
              component('unit_bonus', amounts('units', [1, 500]), { measure: 'units', window: 'month' }),
            ],
            { draw: { kind: 'recoverable', amount: '2000' } },
          ),
        ],
        sellers: { rep: { sells: [{ front: 2500, back: 1200 }] } },
      }),
      figure('deal_total', 685, plus(payout('rep', { component: 'front' }), payout('rep', { component: 'back' }))),
      figure('period_unit_bonus', 500, payout('rep', { component: 'unit_bonus' })),
      figure('earned_total', 1185, payout('rep', { role: 'component', period: '2026-01' })),
      figure(
        'draw_eligible_earnings',
        1185,
        minus(paid('rep', '2026-01'), ledger('rep', 'draw', '2026-01', 'advanced')),
      ),
    ),
  ),
  published(
    'draw-iwd-02',
    'https://initiatewebdevelopment.com/Business-math/straight-variable-commission.html',
    '10 % of 60,000 less a draw of 500 that was paid before.',
    run(
      withDraw({ kind: 'recoverable', amount: '500', to: '2026-01-31' }, [0, 60000], '10%'),
      figure('net', 5500, paid('rep', '2026-02')),
    ),
  ),
  published(
    'draw-oracle-01',
    'https://docs.oracle.com/en/cloud/saas/sales/facmi/example-of-incentive-compensation-draw-and-recovery.html',
    'A draw of 1,000 a period up to the sixth, taken back from the fourth on: in the first three the balance grows.',
    run(
      withDraw(
        { kind: 'recoverable', amount: '1000', to: '2026-06-30', recoveryStarts: '2026-04-01' },
        [500, 700, 400],
      ),
      figure(
        'draw_adjustment',
        [500, 300, 600],
        MONTHS.map((period) => payout('rep', { role: 'draw', period })),
      ),
      figure(
        'paid',
        [1000, 1000, 1000],
        MONTHS.map((month) => paid('rep', month)),
      ),
      figure(
        'balance_due',
        [500, 800, 1400],
        MONTHS.map((month) => ledger('rep', 'draw', month)),
      ),
    ),
  ),
  published(
    'draw-qcommission-01',
    'https://www.qcommission.com/blog/recoverable-vs-non-recoverable-draw-what-is-the-difference.html',
    'A draw as a loan is paid on top of what is earned, and taken back in the next period.',
    run(
      withDraw({ kind: 'loan', amount: '1000', to: '2026-01-31' }, [1000, 3000]),
      figure('paid', [2000, 2000], [paid('rep', '2026-01'), paid('rep', '2026-02')]),
    ),
  ),
  published(
    'draw-visdum-01',
    'https://visdum.com/blog/recoverable-and-non-recoverable-draw',
    'The draw is in hand when the month starts: its end pays the rest of what is earned, or leaves a shortfall.',
    run(
      withDraw({ kind: 'recoverable', amount: '4000' }, [6000]),
      figure('month_end_payment_first', 2000, minus(paid('rep', '2026-01'), stated(4000))),
    ),
    run(
      withDraw({ kind: 'recoverable', amount: '3000' }, [2000]),
      figure('shortfall_second', 1000, ledger('rep', 'draw', '2026-01')),
    ),
  ),
)
