import { category, figure, published, run } from '../../support/published/case'
import { payout } from '../../support/published/readings'
import {
  amounts,
  component,
  flat,
  matrix,
  measure,
  payPlan,
  plan,
  type Tier,
  workspace,
} from '../../support/published/workspace'
import { spm } from './sources'

const OPTICAL = spm('web/scripts/ob-15-test-runner.js + web/src/lib/compensation/retailcgmx-plan.ts @51bdf08')
const KPIS = [
  'optical_attainment',
  'store_optical_sales',
  'store_sales_attainment',
  'new_customers',
  'collections',
  'store_goal',
  'insurance_sales',
  'warranty_sales',
] as const
type Readings = Readonly<Partial<Record<(typeof KPIS)[number], number>>>

const BY_ATTAINMENT = amounts('attainment')
const STORE_SALES = {
  measure: 'store_optical_sales',
  by: 'money',
  from: ['0', '60000', '100000', '120000', '180000'],
}
const CERTIFIED = matrix(BY_ATTAINMENT, STORE_SALES, [
  [0, 0, 0, 0, 500, 800],
  ['80%', 200, 300, 500, 800, 1100],
  ['90%', 300, 500, 800, 1100, 1500],
  ['100%', 800, 1100, 1500, 1800, 2500],
  ['150%', 1000, 1300, 1800, 2200, 3000],
])
const NOT_CERTIFIED = matrix(BY_ATTAINMENT, STORE_SALES, [
  [0, 0, 0, 0, 250, 400],
  ['80%', 100, 150, 250, 400, 550],
  ['90%', 150, 250, 400, 550, 750],
  ['100%', 400, 550, 750, 900, 1250],
  ['150%', 500, 650, 900, 1100, 1500],
])
const SIX_STEPS: readonly Tier[] = [
  [0, 0],
  ['100%', 150],
  ['105%', 200],
  ['110%', 250],
  ['115%', 300],
  ['120%', 350],
  ['125%', 400],
]
const COMPONENTS = ['optical', 'store', 'new_customers', 'collections', 'insurance', 'services'] as const

/** The plan of an optical store: a matrix, three tables of amounts, a rate that the goal of the store chooses, a flat rate. */
const store = (table: Readonly<Record<string, unknown>>, readings: Readings) =>
  workspace({
    currency: 'MXN',
    measures: KPIS.map((id) => measure(id, { where: `kpi = "${id}"` })),
    plans: [
      plan('plan', [
        component('optical', table, { kind: 'bonus', measure: 'optical_attainment', window: 'month' }),
        component('store', amounts('attainment', [0, 0], ['100%', 150], ['105%', 300], ['110%', 500]), {
          kind: 'bonus',
          measure: 'store_sales_attainment',
          window: 'month',
        }),
        component('new_customers', amounts('attainment', ...SIX_STEPS), {
          kind: 'bonus',
          measure: 'new_customers',
          window: 'month',
        }),
        component('collections', amounts('attainment', ...SIX_STEPS), {
          kind: 'bonus',
          measure: 'collections',
          window: 'month',
        }),
        component(
          'insurance',
          matrix(flat(0), { measure: 'store_goal', by: 'attainment', from: ['0', '80%', '100%'] }, [
            [0, 0, '3%', '5%'],
          ]),
          { measure: 'insurance_sales', window: 'month' },
        ),
        component('services', flat('4%'), { measure: 'warranty_sales', window: 'month' }),
      ]),
    ],
    sellers: {
      seller: {
        to: '2026-01-31',
        quota: {
          'optical_attainment 2026-01': 100,
          'store_sales_attainment 2026-01': 100,
          'new_customers 2026-01': 100,
          'collections 2026-01': 100,
          'store_goal 2026-01': 100,
        },
        sells: Object.entries(readings).map(([kpi, amount]) => ({ kpi, amount })),
      },
    },
  })

export const MATRIX = category(
  'matrix',
  published(
    'matrix-cgmx-low',
    OPTICAL,
    'A seller who is not certified, below every bound: insurance too pays nothing at 55 % of the store’s goal.',
    run(
      store(NOT_CERTIFIED, {
        optical_attainment: 50,
        store_optical_sales: 40000,
        store_sales_attainment: 60,
        new_customers: 50,
        collections: 45,
        store_goal: 55,
        insurance_sales: 1000,
        warranty_sales: 500,
      }),
      figure(
        'components',
        [0, 0, 0, 0, 0, 20],
        COMPONENTS.map((id) => payout('seller', { component: id })),
      ),
      figure('total', 20, payout('seller')),
    ),
  ),
  published(
    'matrix-cgmx-partial',
    OPTICAL,
    'A certified seller exactly on the bounds of row and column, with no new customers and no collections.',
    run(
      store(CERTIFIED, {
        optical_attainment: 90,
        store_optical_sales: 100000,
        store_sales_attainment: 108,
        store_goal: 95,
        insurance_sales: 1500,
        warranty_sales: 2500,
      }),
      figure(
        'components',
        [800, 300, 0, 0, 45, 100],
        COMPONENTS.map((id) => payout('seller', { component: id })),
      ),
      figure('total', 1245, payout('seller')),
    ),
  ),
  published(
    'matrix-spm-14',
    spm('@4ef0518 web/scripts/ob76-test-executor.ts'),
    'An amount by attainment and volume.',
    run(
      workspace({
        measures: [measure('quality', { where: 'kpi = "quality"' }), measure('volume', { where: 'kpi = "volume"' })],
        plans: [
          payPlan(
            matrix(BY_ATTAINMENT, { measure: 'volume', by: 'money', from: ['0', '50000', '100000'] }, [
              [0, 0, 100, 200],
              ['90%', 100, 300, 500],
              ['100%', 200, 500, 1000],
            ]),
            { kind: 'bonus', measure: 'quality' },
          ),
        ],
        sellers: Object.fromEntries(
          (
            [
              ['middle', 95, 75000],
              ['high', 105, 150000],
              ['low', 50, 30000],
            ] as const
          ).map(([id, quality, volume]) => [
            id,
            {
              quota: { quality: 100 },
              sells: [
                { kpi: 'quality', amount: quality },
                { kpi: 'volume', amount: volume },
              ],
            },
          ]),
        ),
      }),
      figure('payout', [300, 1000, 0], [payout('middle'), payout('high'), payout('low')]),
    ),
  ),
)
