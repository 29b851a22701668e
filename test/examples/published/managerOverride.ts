import { category, figure, published, run } from '../../support/published/case'
import { memberCredit, payout, plus, times } from '../../support/published/readings'
import { component, flat, measure, payPlan, plan, workspace } from '../../support/published/workspace'
import { spm, trac } from './sources'

const REP_SALES = [75000, 60000, 67500, 52500, 45000] as const
const REPS = REP_SALES.map((_, index) => `rep_${index + 1}`)

const DISTRICTS = { NE_NE: 875346, NE_MA: 525843, SE_CR: 1010978, SE_GS: 925678 } as const
const REGIONS = ['NE', 'SE'] as const
const FLAT_FEES = [
  [1000, 200],
  [1000, 0],
  [1000, 850],
  [10000, 2000],
  [100, 0],
] as const
const FEE_MONTHS = FLAT_FEES.map((_, index) => `2026-0${index + 1}`)
const UPLINE = ['first', 'second', 'third'] as const
const districts = (rounding: string) =>
  workspace({
    rounding,
    territories: [
      ...REGIONS.map((id) => ({ id, name: id })),
      ...Object.keys(DISTRICTS).map((id) => ({ id, name: id, parent: id.slice(0, 2) })),
    ],
    plans: [payPlan(flat('=rate'), { creditedTo: 'territory' })],
    sellers: {
      ...Object.fromEntries(REGIONS.map((id) => [id, { territory: id, fields: { rate: '0.5%' } }])),
      ...Object.fromEntries(
        Object.entries(DISTRICTS).map(([id, amount]) => [
          id,
          { territory: id, fields: { rate: '1.5%' }, sells: [{ amount, territory: id }] },
        ]),
      ),
    },
  })
const MANAGERS = [...REGIONS, ...Object.keys(DISTRICTS)]

export const MANAGER_OVERRIDE = category(
  'manager_override',
  published(
    'override-generic-01',
    'An article on hierarchy overrides in commissions; no public address',
    'A manager earns 10 % of what the rep is paid, not of what the rep sells.',
    run(
      workspace({
        plans: [
          payPlan(flat('10%')),
          plan('managers', [
            component('override', flat('10%'), {
              measure: null,
              creditedTo: 'directReports',
              payoutsOf: [{ plan: 'plan', component: 'pay' }],
            }),
          ]),
        ],
        sellers: { manager: { plan: 'managers' }, rep: { manager: 'manager', sells: [20000] } },
      }),
      figure('override', 200, payout('manager')),
    ),
  ),
  published(
    'override-prowi-01',
    'https://www.prowi.io/en/glossary/override-commission',
    'A manager earns 3 % of the sales of five reps, beside their own 10 %.',
    run(
      workspace({
        plans: [
          payPlan(flat('10%'), { window: 'month' }),
          plan('managers', [
            component('override', flat('3%'), { window: 'month', creditedTo: 'directReports', appliedTo: 'credited' }),
          ]),
        ],
        sellers: {
          manager: { plan: 'managers', to: '2026-01-31' },
          ...Object.fromEntries(
            REP_SALES.map((amount, index) => [REPS[index] ?? '', { manager: 'manager', sells: [amount] }]),
          ),
        },
      }),
      figure(
        'rep_commission',
        [7500, 6000, 6750, 5250, 4500],
        REPS.map((id) => payout(id)),
      ),
      figure(
        'override',
        [2250, 1800, 2025, 1575, 1350],
        REPS.map((id) => times(memberCredit('manager', id), 0.03)),
      ),
      figure('rep_total', 30000, plus(...REPS.map((id) => payout(id)))),
      figure('override_total', 9000, payout('manager')),
    ),
  ),
  published(
    'override-spm-01',
    spm('@4ef0518 OB-186_PLATFORM_CAPABILITIES.md (plan 4)'),
    'Managers earn 1.5 % of their district or 0.5 % of their region, each line rounded half to even; half up would pay two cents more.',
    run(
      districts('halfEven'),
      figure(
        'override',
        [7005.94, 9683.28, 13130.19, 7887.64, 15164.67, 13885.17],
        MANAGERS.map((id) => payout(id)),
      ),
      figure('total', 66756.89, plus(...MANAGERS.map((id) => payout(id)))),
    ),
    run(
      districts('halfAwayFromZero'),
      figure(
        'half_up_per_payee',
        [7005.95, 9683.28, 13130.19, 7887.65, 15164.67, 13885.17],
        MANAGERS.map((id) => payout(id)),
      ),
      figure('half_up_total', 66756.91, plus(...MANAGERS.map((id) => payout(id)))),
    ),
  ),
  published(
    'override-trac-02',
    trac('test-org-commissions.ts', 'c516709'),
    'Of each deal the platform takes 15 % and the leader a flat fee; the member has the rest. The source counts in cents.',
    run(
      workspace({
        assumptions: { platform_share: '15%' },
        measures: [
          measure('platform', { credit: 'amount * platform_share' }),
          measure('leader', { credit: 'leader_fee' }),
          measure('member', { credit: 'amount - amount * platform_share - leader_fee' }),
        ],
        plans: [
          plan('platform', [
            component('pay', flat('100%'), {
              measure: 'platform',
              window: 'month',
              creditedTo: 'rule',
              rule: 'payee_id = "platform"',
            }),
          ]),
          plan('leader', [
            component('pay', flat('100%'), {
              measure: 'leader',
              window: 'month',
              creditedTo: 'directReports',
              appliedTo: 'credited',
            }),
          ]),
          plan('member', [component('pay', flat('100%'), { measure: 'member', window: 'month' })]),
        ],
        sellers: {
          platform: { plan: 'platform' },
          leader: { plan: 'leader' },
          member: {
            plan: 'member',
            manager: 'leader',
            sells: FLAT_FEES.map(([cents, fee], index) => ({
              amount: cents / 100,
              leader_fee: fee / 100,
              on: `${FEE_MONTHS[index]}-10`,
            })),
          },
        },
      }),
      figure(
        'platform',
        [150, 150, 150, 1500, 15],
        FEE_MONTHS.map((period) => times(payout('platform', { period }), 100)),
      ),
      figure(
        'leader',
        [200, 0, 850, 2000, 0],
        FEE_MONTHS.map((period) => times(payout('leader', { period }), 100)),
      ),
      figure(
        'member',
        [650, 850, 0, 6500, 85],
        FEE_MONTHS.map((period) => times(payout('member', { period }), 100)),
      ),
    ),
  ),
  published(
    'override-trac-03',
    trac('test-referral.ts'),
    'Three generations above the seller earn 5 %, 3 % and 2 % of the net sale, each cut to the cent. The source counts in cents.',
    run(
      workspace({
        rounding: 'truncate',
        plans: [
          payPlan(flat('=rate'), { window: 'month', creditedTo: 'reportingLine', appliedTo: 'credited' }),
          plan('selling', [component('pay', flat(0), { window: 'month' })]),
        ],
        sellers: {
          third: { fields: { rate: '2%' } },
          second: { fields: { rate: '3%' }, manager: 'third' },
          first: { fields: { rate: '5%' }, manager: 'second' },
          seller: { plan: 'selling', manager: 'first', sells: [100, { amount: 3.33, on: '2026-02-10' }] },
        },
      }),
      figure(
        'first',
        [500, 300, 200],
        UPLINE.map((id) => times(payout(id, { period: '2026-01' }), 100)),
      ),
      figure(
        'second',
        [16, 9, 6],
        UPLINE.map((id) => times(payout(id, { period: '2026-02' }), 100)),
      ),
    ),
  ),
)
