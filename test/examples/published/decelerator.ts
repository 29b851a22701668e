import { category, figure, published, run } from '../../support/published/case'
import { payout } from '../../support/published/readings'
import { component, payPlan, plan, shareOfTarget, workspace } from '../../support/published/workspace'

export const DECELERATOR = category(
  'decelerator',
  published(
    'decel-revopsmasters-02',
    'https://revopsmasters.com/category/sales-compensation/accelerators-and-decelerators',
    'Below 50 % of quota attainment pays at half rate.',
    run(
      workspace({
        plans: [
          payPlan(shareOfTarget([0, '0.5'], ['50%', '1.0'], ['100%', '1.5'])),
          plan('standard', [component('pay', shareOfTarget([0, '1.0']))]),
        ],
        sellers: {
          rep: { target: 100000, quota: 1000, sells: [400] },
          standard: { plan: 'standard', target: 100000, quota: 1000, sells: [400] },
        },
      }),
      figure('variable', 20000, payout('rep')),
      figure('standard', 40000, payout('standard')),
    ),
  ),
)
