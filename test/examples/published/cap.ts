import { category, figure, published, run } from '../../support/published/case'
import { payout, plus } from '../../support/published/readings'
import { component, flat, measure, payPlan, perUnit, plan, table, workspace } from '../../support/published/workspace'
import { COMMISSIONFLOW, spm } from './sources'

const FIRST = ['a', 'b', 'c'] as const
const SECOND = ['d', 'e', 'f'] as const
const DEAL = ['owner', 'second', 'third', 'fourth', 'fifth'] as const
const DEAL_RATES = ['10%', '2%', '1%', '0.5%', '3%'] as const

/** Everybody of the plan is paid a rate of their own on the whole of one deal. */
const onDeal = (deal: string, fields: Readonly<Record<string, unknown>>) =>
  plan(deal, [component('pay', flat('=rate'), { creditedTo: 'rule', rule: `deal = "${deal}"`, ...fields })])
const cascade = (deal: string, ids: readonly string[], rates: readonly string[], amount: number) =>
  Object.fromEntries(
    ids.map((id, index) => [
      id,
      { plan: deal, fields: { rate: rates[index] ?? '' }, sells: index === 0 ? [{ deal, amount }] : [] },
    ]),
  )

export const CAP = category(
  'cap',
  published(
    'cap-commissionflow-01',
    COMMISSIONFLOW,
    '10 % of each sale, at least 200 and at most 5,000: a line through the two points where they begin, flat beyond.',
    run(
      workspace({
        assumptions: { rate: '10%', least: 200, most: 5000 },
        plans: [
          payPlan(
            table(
              'interpolated',
              'money',
              'amount',
              [
                ['=least / rate', '=least'],
                ['=most / rate', '=most'],
              ],
              { ends: 'flat' },
            ),
            { window: 'month', reads: 'transaction' },
          ),
        ],
        sellers: {
          rep: {
            sells: [
              { amount: 1000, on: '2026-01-10' },
              { amount: 100000, on: '2026-02-10' },
              { amount: 30000, on: '2026-03-10' },
            ],
          },
        },
      }),
      figure(
        'commission',
        [200, 5000, 3000],
        ['2026-01', '2026-02', '2026-03'].map((period) => payout('rep', { period })),
      ),
    ),
  ),
  published(
    'cap-commissionflow-02',
    COMMISSIONFLOW,
    'The cap of 2,000 is of the percentage alone, before 500 a sale is added; a cap on the whole plan would pay 2,000.',
    run(
      workspace({
        measures: [measure('sales'), measure('deals', { aggregate: 'count', unit: 'count' })],
        plans: [
          plan('plan', [
            component('percentage', flat('10%'), { cap: { of: 'amount', value: '2000' } }),
            component('fixed', perUnit(500), { measure: 'deals' }),
          ]),
          plan(
            'capped',
            [component('percentage', flat('10%')), component('fixed', perUnit(500), { measure: 'deals' })],
            { cap: { of: 'amount', value: '2000' } },
          ),
        ],
        sellers: { rep: { sells: [100000] }, capped: { plan: 'capped', sells: [100000] } },
      }),
      figure('commission', 2500, payout('rep')),
      figure('if_cap_on_total', 2000, payout('capped')),
    ),
  ),
  published(
    'cap-pulse-01',
    'https://pulserevops.com/knowledge/q264',
    'One deal pays at most three times what the average deal pays.',
    run(
      workspace({
        assumptions: { average_deal: 100000, average_deal_commission: 15000, cap_multiple: 3 },
        plans: [
          payPlan(flat('=average_deal_commission / average_deal'), {
            transactionCap: { of: 'amount', value: '=cap_multiple * average_deal_commission', over: 'payee' },
          }),
          plan('uncapped', [component('pay', flat('=average_deal_commission / average_deal'))]),
        ],
        sellers: { rep: { sells: [500000] }, uncapped: { plan: 'uncapped', sells: [500000] } },
      }),
      figure('deal_commission_cap', 45000, payout('rep')),
      figure('uncapped_at_base_rate', 75000, payout('uncapped')),
    ),
  ),
  published(
    'cap-spm-04',
    spm('@4ef0518 web/src/lib/calculation/__tests__/ob248-distribution-engine.test.ts'),
    'What all payees get on one deal is capped: each is cut in proportion, so that they add up to the cap.',
    run(
      workspace({
        plans: [
          onDeal('below', { transactionCap: { of: 'amount', value: '100', over: 'everyone' } }),
          onDeal('above', { transactionCap: { of: 'amount', value: '60', over: 'everyone' } }),
          onDeal('raw', { multipliers: [{ on: 'rate', factor: '1.5' }] }),
          onDeal('capped', {
            multipliers: [{ on: 'rate', factor: '1.5' }],
            transactionCap: { of: 'credited', value: '12%', over: 'everyone' },
          }),
        ],
        sellers: {
          ...cascade('below', FIRST, ['10%', '20%', '30%'], 100),
          ...cascade('above', SECOND, ['60%', '30%', '30%'], 100),
          ...cascade(
            'raw',
            DEAL.map((id) => `raw_${id}`),
            DEAL_RATES,
            1000,
          ),
          ...cascade('capped', DEAL, DEAL_RATES, 1000),
        },
      }),
      figure(
        'amounts',
        [10, 20, 30, 30, 15, 15],
        [...FIRST, ...SECOND].map((id) => payout(id)),
      ),
      figure('deal_raw_total', 247.5, plus(...DEAL.map((id) => payout(`raw_${id}`)))),
      figure('deal_total', 120, plus(...DEAL.map((id) => payout(id)))),
    ),
  ),
  published(
    'cap-spm-16',
    spm('@4ef0518 web/scripts/ob76-test-executor.ts'),
    '10 % with a cap of 500 and a floor of 10 for each payee.',
    run(
      workspace({
        plans: [
          payPlan(flat('10%'), {
            cap: { of: 'amount', value: '500' },
            floor: { of: 'amount', value: '10', per: 'window' },
          }),
        ],
        sellers: { capped: { sells: [10000] }, topped_up: { sells: [50] } },
      }),
      figure('commission', [500, 10], [payout('capped'), payout('topped_up')]),
    ),
  ),
)
