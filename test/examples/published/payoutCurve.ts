import { category, figure, names, published, run } from '../../support/published/case'
import { noAttainment, payout } from '../../support/published/readings'
import { payPlan, shareOfTarget, workspace } from '../../support/published/workspace'
import { GTM_ENGINE } from './sources'

export const PAYOUT_CURVE = category(
  'payout_curve',
  published(
    'linear-gtm-01',
    GTM_ENGINE,
    'Pay in proportion to attainment, above target as below; a target of zero has no attainment and pays nothing, and is named.',
    run(
      workspace({
        plans: [payPlan(shareOfTarget([0, '100%']))],
        sellers: {
          above: { target: 10000, quota: 500000, sells: [600000] },
          below: { target: 8000, quota: 400000, sells: [320000] },
          no_quota: { target: 10000, quota: 0, sells: [500000] },
        },
      }),
      figure('attainment_pct_last', 0, noAttainment('no_quota')),
      figure('variable_pay', [12000, 6400, 0], [payout('above'), payout('below'), payout('no_quota')]),
      names('quota.zero'),
    ),
  ),
)
