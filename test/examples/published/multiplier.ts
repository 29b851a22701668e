import { category, figure, published, run } from '../../support/published/case'
import { increase, minus, payout, ratio } from '../../support/published/readings'
import { component, flat, measure, payPlan, plan, workspace } from '../../support/published/workspace'
import { spm } from './sources'

const withFactors = (id: string, rate: string, factors: readonly string[]) =>
  plan(id, [component('pay', flat(rate), { multipliers: factors.map((factor) => ({ on: 'pay', factor })) })])
const onDeal = (plan: string) => ({ plan, sells: [70000] })
const onSales = (plan: string) => ({ plan, sells: [200000] })

export const MULTIPLIER = category(
  'multiplier',
  published(
    'mult-prowi-01',
    'https://prowi.io/en/glossary/multiplier',
    'Two multipliers of a deal multiply each other; added up, they would pay 700 less.',
    run(
      workspace({
        plans: [
          withFactors('base', '8%', []),
          withFactors('first', '8%', ['1.5']),
          withFactors('both', '8%', ['1.5', '1.25']),
          withFactors('added', '8%', ['1 + 0.5 + 0.25']),
        ],
        sellers: { base: onDeal('base'), first: onDeal('first'), both: onDeal('both'), added: onDeal('added') },
      }),
      figure('base', 5600, payout('base')),
      figure('after_first', 8400, payout('first')),
      figure('multiplicative', 10500, payout('both')),
      figure('extra', 4900, minus(payout('both'), payout('base'))),
      figure('extra_pct', 87.5, increase(payout('base'), payout('both'))),
      figure('additive', 9800, payout('added')),
    ),
  ),
  published(
    'mult-sparrow-01',
    'https://www.sparrowgenie.com/sales-commission-models/multiplier-model',
    'Multipliers of satisfaction and product mix on a commission of 5 %.',
    run(
      workspace({
        plans: [withFactors('base', '5%', []), withFactors('both', '5%', ['1.1', '1.2'])],
        sellers: { base: onSales('base'), both: onSales('both') },
      }),
      figure('base', 10000, payout('base')),
      figure('combined', 1.32, ratio(payout('both'), payout('base'))),
      figure('commission', 13200, payout('both')),
    ),
  ),
  published(
    'mult-spm-12',
    spm(
      '@4ef0518 web/src/lib/compensation/__tests__/hf341r7-composition-fold.test.ts + hf341-mir-reconciliation.test.ts',
    ),
    'From 150,000 on the commission is multiplied by 1.25, on all revenue; what decides may be another measure, the year to date.',
    run(
      workspace({
        assumptions: { accelerated_from: 150000, accelerator: 1.25 },
        measures: [
          measure('sales', { where: 'kind = "sale"' }),
          measure('category', { where: 'kind = "category"' }),
          measure('year_to_date', { where: 'kind = "year to date"' }),
        ],
        plans: [
          payPlan(flat('=rate'), {
            multipliers: [{ on: 'pay', factor: 'if(credited(sales) >= accelerated_from, accelerator, 1)' }],
          }),
          plan('category', [
            component('pay', flat('3%'), {
              measure: 'category',
              multipliers: [{ on: 'pay', factor: 'if(credited(year_to_date) >= accelerated_from, accelerator, 1)' }],
            }),
          ]),
        ],
        sellers: {
          above: {
            fields: { rate: '2.5%' },
            sells: [
              { kind: 'sale', amount: 120000 },
              { kind: 'sale', amount: 80000 },
            ],
          },
          below: { fields: { rate: '10%' }, sells: [{ kind: 'sale', amount: 10000 }] },
          category_200000: {
            plan: 'category',
            sells: [
              { kind: 'category', amount: 10000 },
              { kind: 'year to date', amount: 200000 },
            ],
          },
          category_50000: {
            plan: 'category',
            sells: [
              { kind: 'category', amount: 10000 },
              { kind: 'year to date', amount: 50000 },
            ],
          },
        },
      }),
      figure('above', 6250, payout('above')),
      figure('below', 1000, payout('below')),
      figure('category', [375, 300], [payout('category_200000'), payout('category_50000')]),
    ),
  ),
)
