import { category, figure, published, run } from '../../support/published/case'
import { paid } from '../../support/published/readings'
import { component, flat, plan, workspace } from '../../support/published/workspace'
import { gtmPlan } from './sources'

type Shares = readonly (readonly [share: string, when: Readonly<Record<string, string>>])[]

/** What is earned in January, paid by shares. */
const paidBy = (id: string, shares: Shares) =>
  plan(id, [
    component('pay', flat('100%'), { window: 'month', payments: shares.map(([share, when]) => ({ share, ...when })) }),
  ])
const BOOKING = { when: 'earned' }
const YEAR_END = { when: 'yearEnd' }
const COLLECTION = { when: 'date', column: 'collected' }

export const PAYMENT_TIMING = category(
  'payment_timing',
  published(
    'timing-gtm-02',
    gtmPlan('518d350'),
    'Of 6,400 three quarters are paid at booking and the rest, 1,600, at the end of the year.',
    run(
      workspace({
        plans: [
          paidBy('plan', [
            ['75%', BOOKING],
            ['25%', YEAR_END],
          ]),
        ],
        sellers: { rep: { sells: [6400] } },
      }),
      figure('booking', 4800, paid('rep', '2026-01')),
      figure('year_end', 1600, paid('rep', '2026-12')),
    ),
  ),
  published(
    'timing-gtm-03',
    gtmPlan('518d350'),
    'Three quarters at booking, the rest as the customer pays or at the end of the year.',
    run(
      workspace({
        plans: [
          paidBy('collected', [
            ['75%', BOOKING],
            ['25%', COLLECTION],
          ]),
          paidBy('year_end', [
            ['75%', BOOKING],
            ['25%', YEAR_END],
          ]),
        ],
        sellers: {
          collected: { plan: 'collected', sells: [{ amount: 13680, collected: '2026-04-10' }] },
          year_end: { plan: 'year_end', sells: [12000] },
        },
      }),
      figure('first', [10260, 3420], [paid('collected', '2026-01'), paid('collected', '2026-04')]),
      figure('second', [9000, 3000], [paid('year_end', '2026-01'), paid('year_end', '2026-12')]),
    ),
  ),
  published(
    'timing-gtm-05',
    gtmPlan('2030e2b'),
    'A quarter of 15,645 is held to the end of the year; the source shows whole dollars, the parts add up to the cent.',
    run(
      workspace({
        plans: [
          paidBy('plan', [
            ['75%', BOOKING],
            ['25%', YEAR_END],
          ]),
        ],
        sellers: { rep: { sells: [15645] } },
      }),
      figure('booking', 11733.75, paid('rep', '2026-01')),
      figure('held', 3911.25, paid('rep', '2026-12')),
    ),
  ),
)
