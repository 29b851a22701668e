import { category, figure, published, run } from '../../support/published/case'
import { attainment, payout, plus } from '../../support/published/readings'
import { component, flat, measure, payPlan, perUnit, plan, workspace } from '../../support/published/workspace'
import { centify, DEALER } from './sources'

const PARTNER_SHARES = [20, 40, 60, 80, 100] as const
const MONTHS = PARTNER_SHARES.map((_, index) => `2026-0${index + 1}`)
const MONTHLY = Object.fromEntries(MONTHS.map((month) => [`sales ${month}`, 10000]))
const CAR = { front: 2500, back: 1200 }

export const SPLIT_CREDIT = category(
  'split_credit',
  published(
    'floor-dealer-02',
    DEALER,
    'A deal pays 25 % of its gross, at least 100, before it is shared: half of it is 50. A least amount after sharing would pay 100.',
    run(
      workspace({
        assumptions: { rate: '25%', least: 100 },
        measures: [
          measure('deal_pay', { credit: 'max(front_gross * rate, least)' }),
          measure('front', { credit: 'front_gross' }),
        ],
        plans: [
          payPlan(flat('100%'), { measure: 'deal_pay' }),
          plan('after_sharing', [
            component('pay', flat('=rate'), {
              measure: 'front',
              floor: { of: 'amount', value: '=least', per: 'window' },
            }),
          ]),
        ],
        sellers: {
          rep: { sells: [{ front_gross: 100, shares: { rep: '50%', other: '50%' } }] },
          other: {},
          after_sharing: {
            plan: 'after_sharing',
            sells: [{ front_gross: 100, shares: { after_sharing: '50%', other: '50%' } }],
          },
        },
      }),
      figure('if_floor_applied_after_split', 100, payout('after_sharing')),
      figure('commission', 50, payout('rep')),
    ),
  ),
  published(
    'split-0685-01',
    'https://www.0685.com/k12/k12-educators/81366.html',
    '15 % of one sale, shared 60 / 40.',
    run(
      workspace({
        plans: [payPlan(flat('15%'))],
        sellers: { a: { sells: [{ amount: 100000, shares: { a: '60%', b: '40%' } }] }, b: {} },
      }),
      figure('total', 15000, plus(payout('a'), payout('b'))),
      figure('a', 9000, payout('a')),
      figure('b', 6000, payout('b')),
    ),
  ),
  published(
    'split-centify-07',
    centify('Agent/QuotaAttainment/QuotaAttainmentWithSplitDeals/QuotaAttainmentWithSplitWonDealsTest.php'),
    'One deal counts for at most 5,000 with each of those who share it: the cap is of the part, after sharing.',
    run(
      workspace({
        currency: 'EUR',
        measures: [measure('sales', { creditCap: { amount: '5000', applied: 'afterSharing' } })],
        plans: [payPlan(flat('1%'), { window: 'month' })],
        sellers: {
          owner: {
            quota: MONTHLY,
            to: '2026-05-31',
            sells: PARTNER_SHARES.map((partner, index) => ({
              amount: 10000,
              on: `${MONTHS[index]}-10`,
              shares: { owner: `${100 - partner}%`, partner: `${partner}%` },
            })),
          },
          partner: { quota: MONTHLY, to: '2026-05-31' },
        },
      }),
      figure(
        'owner_attainment',
        [0.5, 0.5, 0.4, 0.2, 0],
        MONTHS.map((period) => attainment('owner', { period })),
      ),
      figure(
        'partner_attainment',
        [0.2, 0.4, 0.5, 0.5, 0.5],
        MONTHS.map((period) => attainment('partner', { period })),
      ),
    ),
  ),
  published(
    'split-dealer-01',
    DEALER,
    '25 % of the front and 5 % of the back of a deal, whole or shared by half.',
    run(
      workspace({
        measures: [measure('front', { credit: 'front' }), measure('back', { credit: 'back' })],
        plans: [
          plan('plan', [
            component('front', flat('25%'), { measure: 'front' }),
            component('back', flat('5%'), { measure: 'back' }),
          ]),
        ],
        sellers: {
          whole: { sells: [CAR] },
          half: { sells: [{ ...CAR, shares: { half: '50%', other: '50%' } }] },
          other: {},
        },
      }),
      figure(
        'front_commission',
        [625, 312.5],
        ['whole', 'half'].map((id) => payout(id, { component: 'front' })),
      ),
      figure(
        'back_commission',
        [60, 30],
        ['whole', 'half'].map((id) => payout(id, { component: 'back' })),
      ),
      figure(
        'total',
        [685, 342.5],
        ['whole', 'half'].map((id) => payout(id)),
      ),
    ),
  ),
  published(
    'split-prowi-01',
    'https://prowi.io/en/glossary/split-commission',
    'Of one deal 15 % counts for who found it, paid 2 % and 50 a meeting, and 85 % for who closed it, paid 10 %.',
    run(
      workspace({
        measures: [
          measure('deals', { where: 'kind = "deal"' }),
          measure('meetings', { where: 'kind = "meeting"', aggregate: 'count', unit: 'count' }),
        ],
        plans: [
          plan('sdr', [
            component('deals', flat('2%'), { measure: 'deals' }),
            component('meetings', perUnit(50), { measure: 'meetings' }),
          ]),
          plan('ae', [component('deals', flat('10%'), { measure: 'deals' })]),
        ],
        sellers: {
          sdr: { plan: 'sdr', sells: [{ kind: 'meeting' }] },
          ae: { plan: 'ae', sells: [{ kind: 'deal', amount: 100000, shares: { sdr: '15%', ae: '85%' } }] },
        },
      }),
      figure('sdr', 350, payout('sdr')),
      figure('ae', 8500, payout('ae')),
      figure('total', 8850, plus(payout('sdr'), payout('ae'))),
    ),
  ),
)
