import { category, figure, published, run } from '../../support/published/case'
import { ledger, opposite, paid, payout, plus, times } from '../../support/published/readings'
import { component, flat, measure, payPlan, plan, workspace } from '../../support/published/workspace'
import { spm, trac } from './sources'

const CANCELLABLE = measure('sales', { cancelled: 'cancelled' })
const instalments = (id: string, payments: readonly Readonly<Record<string, string>>[]) =>
  plan(id, [component('pay', flat('10%'), { window: 'month', payments })])
const MONTHS = ['2026-01', '2026-02', '2026-03'] as const

export const CLAWBACK = category(
  'clawback',
  published(
    'claw-centify-01',
    'https://getcentify.featurebase.app/help/articles/3446029-what-are-clawbacks-and-how-to-manage-them',
    'Of two instalments of 500 one is paid when the deal is cancelled: 500 is taken back, the other is never paid; nothing paid, nothing taken back.',
    run(
      workspace({
        currency: 'EUR',
        measures: [CANCELLABLE],
        plans: [
          instalments('half_paid', [
            { share: '50%', when: 'earned' },
            { share: '50%', when: 'yearEnd' },
          ]),
          instalments('nothing_paid', [{ share: '100%', when: 'yearEnd' }]),
        ],
        sellers: {
          half_paid: { plan: 'half_paid', sells: [{ amount: 10000, cancelled: '2026-02-10' }] },
          nothing_paid: { plan: 'nothing_paid', sells: [{ amount: 10000, cancelled: '2026-02-10' }] },
        },
      }),
      figure('recoverable', 500, opposite(paid('half_paid', '2026-02'))),
      figure('clawback_if_nothing_paid', 0, opposite(paid('nothing_paid', '2026-02'))),
      figure('second_instalment', [0, 0], [paid('half_paid', '2026-12'), paid('nothing_paid', '2026-12')]),
    ),
  ),
  published(
    'claw-oca-01',
    'https://github.com/OCA/commission 17.0 account_commission/tests/test_account_commission.py test_negative_settlements @d9e3e8e',
    'A refund makes a settlement below zero; with the invoice it comes to nothing.',
    run(
      workspace({
        plans: [payPlan(flat('10%'), { paid: 'month' })],
        sellers: { rep: { sells: [1000, { amount: -1000, on: '2026-02-10' }] } },
      }),
      figure('grouped_total', 0, payout('rep')),
      figure(
        'settlements',
        [100, -100],
        ['2026-01', '2026-02'].map((period) => payout('rep', { period })),
      ),
    ),
  ),
  published(
    'claw-spm-10',
    spm(
      '@4ef0518 web/src/lib/calculation/__tests__/per-row-attribution.test.ts + web/scripts/ob218-test-clawback-generality.ts',
    ),
    'All or half of what the sale was paid is taken back.',
    run(
      workspace({
        measures: [CANCELLABLE],
        plans: [
          plan('all', [
            component('pay', flat('5%'), { window: 'month', clawback: { method: 'fraction', fraction: '100%' } }),
          ]),
          plan('half', [
            component('pay', flat('5%'), { window: 'month', clawback: { method: 'fraction', fraction: '50%' } }),
          ]),
        ],
        sellers: {
          whole: { plan: 'all', sells: [{ amount: 10000, cancelled: '2026-03-10' }] },
          half: { plan: 'half', sells: [{ amount: 10000, cancelled: '2026-03-10' }] },
          half_of_500_50: { plan: 'half', sells: [{ amount: 10010, cancelled: '2026-03-10' }] },
        },
      }),
      figure(
        'adjustment',
        [-500, -250, -250.25],
        ['whole', 'half', 'half_of_500_50'].map((id) => payout(id, { role: 'clawback', period: '2026-03' })),
      ),
    ),
  ),
  published(
    'claw-trac-01',
    trac('test-group-commissions.ts'),
    'Two commissions wait to be paid, in cents 1,000 and 500; the refund of the first sale leaves 500 waiting.',
    run(
      workspace({
        plans: [payPlan(flat('10%'), { paid: 'month', payments: [{ share: '100%', when: 'delay', months: 3 }] })],
        sellers: {
          rep: { sells: [100, { amount: 50, on: '2026-02-10' }, { amount: -100, on: '2026-03-10' }] },
        },
      }),
      figure(
        'commission',
        [1000, 500],
        ['2026-01', '2026-02'].map((period) => times(payout('rep', { period }), 100)),
      ),
      figure('pending_after', 500, times(ledger('rep', 'holdback', '2026-03'), 100)),
    ),
  ),
  published(
    'claw-trac-02',
    trac('test-recurring-edge.ts'),
    'Three monthly commissions, paid and then all refunded: what is owed is exactly what was paid.',
    run(
      workspace({
        rounding: 'truncate',
        measures: [measure('sales', { credit: 'amount - round(amount * 16.67%, 2)', cancelled: 'cancelled' })],
        plans: [payPlan(flat('5%'), { window: 'month' }, { belowZero: 'carried' })],
        sellers: {
          rep: {
            sells: MONTHS.map((month) => ({ amount: 29.9, on: `${month}-10`, cancelled: '2026-04-10' })),
          },
        },
      }),
      figure(
        'commission_per_month',
        [124, 124, 124],
        MONTHS.map((month) => times(paid('rep', month), 100)),
      ),
      figure(
        'balance_after_refunds',
        opposite(plus(...MONTHS.map((month) => paid('rep', month)))),
        payout('rep', { role: 'clawback' }),
      ),
      figure('balance_cents', -372, times(opposite(ledger('rep', 'belowZero', '2026-04')), 100)),
    ),
  ),
)
