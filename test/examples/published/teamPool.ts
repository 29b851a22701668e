import { category, figure, published, run } from '../../support/published/case'
import { payout, plus } from '../../support/published/readings'
import { amounts, flat, payPlan, workspace } from '../../support/published/workspace'

const QUALIFYING = Array.from({ length: 10 }, (_, index) => `rep_${index + 1}`)
const member = (sold: number) => ({ team: 'team', quota: 100, sells: [sold] })

export const TEAM_POOL = category(
  'team_pool',
  published(
    'pool-core-01',
    'https://corecommissions.com/how-to-implement-pooled-commission-structure',
    'A pool of 10,000 in equal parts among the ten who reached half of their quota.',
    run(
      workspace({
        teams: ['team'],
        plans: [
          payPlan(amounts('money', [0, 10000]), {
            kind: 'bonus',
            creditedTo: 'team',
            pool: { sharedBy: 'equally', qualifies: 'attainment(sales) >= 50%' },
          }),
        ],
        sellers: { ...Object.fromEntries(QUALIFYING.map((id) => [id, member(50)])), below: member(49) },
      }),
      figure(
        'each',
        QUALIFYING.map(() => 1000),
        QUALIFYING.map((id) => payout(id)),
      ),
      figure('who_is_below', 0, payout('below')),
    ),
  ),
  published(
    'pool-sparrow-01',
    'https://www.sparrowgenie.com/sales-commission-models/pooled-commission',
    'A tenth of the team’s revenue is shared by weights: who has a quarter of the target variable pay has a quarter of the pool.',
    run(
      workspace({
        teams: ['team'],
        plans: [
          payPlan(flat('10%'), {
            kind: 'bonus',
            window: 'quarter',
            creditedTo: 'team',
            appliedTo: 'credited',
            pool: { sharedBy: 'targetVariable' },
          }),
        ],
        sellers: {
          rep: { team: 'team', to: '2026-03-31', target: 25000, sells: [300000] },
          others: { team: 'team', to: '2026-03-31', target: 75000, sells: [900000] },
        },
      }),
      figure('pool', 120000, plus(payout('rep'), payout('others'))),
      figure('share', 30000, payout('rep')),
    ),
  ),
)
