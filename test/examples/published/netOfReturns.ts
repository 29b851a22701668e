import { category, figure, published, run } from '../../support/published/case'
import { payout } from '../../support/published/readings'
import { payPlan, table, workspace } from '../../support/published/workspace'
import { COMMISSIONFLOW } from './sources'

export const NET_OF_RETURNS = category(
  'net_of_returns',
  published(
    'net-commissionflow-08',
    COMMISSIONFLOW,
    'A return with no sale before it takes back what a sale of that amount would pay: the table says so.',
    run(
      workspace({
        plans: [payPlan(table('marginal', 'money', 'rate', [[0, '10%']], { belowZero: 'negative' }))],
        sellers: { rep: { sells: [-5000] } },
      }),
      figure('commission', -500, payout('rep')),
    ),
  ),
)
