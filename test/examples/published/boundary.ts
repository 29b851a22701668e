import { category, figure, published, run } from '../../support/published/case'
import { ratio, slice, sliceParam, stated } from '../../support/published/readings'
import { payPlan, table, workspace } from '../../support/published/workspace'
import { THEODOR } from './sources'

const IDS = ['at_100_01', 'at_125', 'at_150'] as const

export const BOUNDARY = category(
  'boundary',
  published(
    'accel-theodor-03',
    THEODOR,
    'A bound belongs to the tier above it: 125 % exactly is paid at 2.0, 150 % at 2.5; the excess over quota starts at 100 %.',
    run(
      workspace({
        assumptions: { rate: '50%' },
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
        sellers: {
          at_100_01: { quota: 100000, sells: [100010] },
          at_125: { quota: 100000, sells: [125000] },
          at_150: { quota: 100000, sells: [150000] },
        },
      }),
      figure(
        'multiplier',
        [1.5, 2, 2.5],
        IDS.map((id) => ratio(sliceParam('value', id, 2), stated(0.5))),
      ),
      figure('overage_commission_first', 7.5, slice('at_100_01', 2)),
    ),
  ),
)
