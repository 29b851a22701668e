import { category, figure, names, published, run } from '../../support/published/case'
import { payout } from '../../support/published/readings'
import { amounts, component, flat, payPlan, plan, retroactive, workspace } from '../../support/published/workspace'
import { COMMISSIONFLOW, DEALER } from './sources'

const OF_10000 = { amount: 10000, customer: 'other', project: 'none', tier: 'standard' }
const WINNERS = ['global', 'category', 'product', 'variant'] as const

export const RULE_PRECEDENCE = category(
  'rule_precedence',
  published(
    'precedence-commissionflow-06',
    COMMISSIONFLOW,
    'The first rule that matches a sale pays alone, before the default; where no rule matches and none is a default, nothing is paid.',
    run(
      workspace({
        plans: [
          payPlan(flat('5%'), {
            choices: [
              { priority: 1, when: 'customer = "acme"', table: flat('12%') },
              { priority: 2, when: 'project = "launch"', table: flat('10%') },
              { priority: 3, when: 'tier = "gold"', table: flat('8%') },
            ],
          }),
          plan('no_default', [
            component('pay', flat('5%'), {
              choices: [{ priority: 1, when: 'customer = "acme"', table: flat('12%') }],
              otherwise: 'nothing',
            }),
          ]),
        ],
        sellers: {
          project: { sells: [{ ...OF_10000, project: 'launch' }] },
          tier: { sells: [{ ...OF_10000, tier: 'gold' }] },
          customer: { sells: [{ ...OF_10000, customer: 'acme' }] },
          other_tier: { sells: [{ ...OF_10000, tier: 'silver' }] },
          other_customer: { plan: 'no_default', sells: [OF_10000] },
        },
      }),
      figure(
        'commission',
        [1000, 800, 1200, 500, 0],
        ['project', 'tier', 'customer', 'other_tier', 'other_customer'].map((id) => payout(id)),
      ),
      names('choice.noneOfSales'),
    ),
  ),
  published(
    'precedence-dealer-01',
    DEALER,
    'A rule for new vehicles goes before the default; one for used vehicles leaves a new one to the default.',
    run(
      workspace({
        plans: ['new', 'used'].map((condition) =>
          plan(condition, [
            component('pay', flat('5%'), {
              choices: [{ priority: 1, when: `condition = "${condition}"`, table: flat('8%') }],
            }),
          ]),
        ),
        sellers: {
          rule_for_new: { plan: 'new', sells: [{ amount: 1000, condition: 'new' }] },
          rule_for_used: { plan: 'used', sells: [{ amount: 1000, condition: 'new' }] },
        },
      }),
      figure('commission', [80, 50], [payout('rule_for_new'), payout('rule_for_used')]),
    ),
  ),
  published(
    'precedence-oca-01',
    'https://github.com/OCA/commission 16.0 sale_commission_product_criteria tests + demo data @c57398b',
    'The most specific rule pays each line alone: a rate for a variant or a product, an amount for a category or for everything.',
    run(
      workspace({
        plans: [
          payPlan(amounts('money', [0, 10]), {
            reads: 'transaction',
            choices: [
              { priority: 1, when: 'variant = "listed"', table: retroactive([0, '15%']) },
              { priority: 2, when: 'product = "listed"', table: retroactive([0, '5%']) },
              { priority: 3, when: 'category = "listed"', table: amounts('money', [0, 20]) },
            ],
          }),
        ],
        sellers: Object.fromEntries(
          WINNERS.map((winner, index) => [
            winner,
            {
              sells: [
                {
                  amount: 1000,
                  category: index >= 1 ? 'listed' : 'other',
                  product: index >= 2 ? 'listed' : 'other',
                  variant: index >= 3 ? 'listed' : 'other',
                },
              ],
            },
          ]),
        ),
      }),
      figure(
        'commission',
        [10, 20, 50, 150],
        WINNERS.map((id) => payout(id)),
      ),
    ),
  ),
)
