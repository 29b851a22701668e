import { category, figure, published, run } from '../../support/published/case'
import {
  basePay,
  credited,
  minus,
  payout,
  plus,
  quota,
  ratio,
  slice,
  stated,
  target,
} from '../../support/published/readings'
import { flat, payPlan, table, workspace } from '../../support/published/workspace'
import { THEODOR, THEODOR_CALCULATOR } from './sources'

const OTE_200000 = { base: '=ote * 50%', target: '=ote * 50%', quota: 1000000 }

export const OTE_QUOTA_RATE = category(
  'ote_quota_rate',
  published(
    'ote-theodor-01',
    THEODOR,
    'The rate that variable pay ÷ quota gives, typed with four decimals, loses 5.00 at quota; all beyond quota pays 1.5 times as much.',
    run(
      workspace({
        assumptions: { rate: 0.5333 },
        plans: [
          payPlan(
            table('overage', 'attainment', 'rate', [
              [0, '=rate'],
              ['100%', '=rate * 1.5'],
              ['125%', '=rate * 2'],
              ['150%', '=rate * 2.5'],
            ]),
          ),
        ],
        sellers: { rep: { base: 80000, target: 80000, quota: 150000, sells: [178000] } },
      }),
      figure('base_commission', 79995, slice('rep', 1)),
      figure('overage_revenue', 28000, minus(credited('rep'), quota('rep'))),
      figure('overage_commission', 22398.6, slice('rep', 2)),
    ),
  ),
  published(
    'ote-theodor-02',
    THEODOR_CALCULATOR,
    'A rate of 10 %, and a multiplier on the rate.',
    run(
      workspace({
        plans: [payPlan(flat('10%'), { multipliers: [{ on: 'rate', factor: 'base_rate_multiplier' }] })],
        sellers: {
          single: { base: 5000, target: 5000, quota: 10000, fields: { base_rate_multiplier: 1 }, sells: [1000] },
          double: { base: 5000, target: 5000, quota: 10000, fields: { base_rate_multiplier: 2 }, sells: [1000] },
        },
      }),
      figure('commission', [100, 200], [payout('single'), payout('double')]),
    ),
  ),
  published(
    'ote-winsabove-01',
    'https://www.winsabove.com/glossary/sales-compensation-plan',
    'Half of 200,000 is variable; sales pay variable ÷ quota, one and a half times that beyond quota.',
    run(
      workspace({
        assumptions: { ote: 200000 },
        plans: [
          payPlan(
            table('marginal', 'attainment', 'multipleOfBaseRate', [
              [0, 1],
              ['100%', 1.5],
            ]),
          ),
        ],
        sellers: {
          at_80: { ...OTE_200000, sells: [800000] },
          at_100: { ...OTE_200000, sells: [1000000] },
          at_130: { ...OTE_200000, sells: [1300000] },
        },
      }),
      figure('base_salary', 100000, basePay('at_130', 12)),
      figure('target_variable', 100000, target('at_130')),
      figure('rate', 0.1, ratio(payout('at_80'), credited('at_80'))),
      figure('accelerated_rate', 0.15, ratio(slice('at_130', 2), stated(300000))),
      figure('commission', [80000, 100000, 145000], [payout('at_80'), payout('at_100'), payout('at_130')]),
      figure('total_pay_at_130pct', 245000, plus(basePay('at_130', 12), payout('at_130'))),
    ),
  ),
)
