import { category, figure, published, run } from '../../support/published/case'
import { attainment, payout, ratio, target } from '../../support/published/readings'
import { component, plan, shareOfTarget, workspace } from '../../support/published/workspace'

const GOALS = [
  ['first', '60%'],
  ['second', '25%'],
  ['third', '15%'],
] as const
const scored = { target: 10000, scores: { first: '90%', second: '110%', third: '100%' } }

export const MBO_WEIGHTS = category(
  'mbo_weights',
  published(
    'mbo-bonuspaycalc-01',
    'https://bonuspaycalc.com/guides/kpi-weighting.html',
    'Three weighted goals on a target of 10,000, blended into one factor; apart, each pays its part of it.',
    run(
      workspace({
        goals: GOALS.map(([goal]) => goal),
        plans: [
          plan('plan', [
            component('pay', shareOfTarget([0, '100%']), {
              kind: 'bonus',
              measure: null,
              blend: GOALS.map(([goal, weight]) => ({ goal, weight })),
            }),
          ]),
          plan(
            'apart',
            GOALS.map(([goal, weight]) =>
              component(goal, shareOfTarget([0, '100%']), {
                kind: 'bonus',
                measure: null,
                weight,
                blend: [{ goal, weight: '100%' }],
              }),
            ),
          ),
        ],
        sellers: { rep: scored, apart: { plan: 'apart', ...scored } },
      }),
      figure(
        'factors',
        [0.54, 0.275, 0.15],
        GOALS.map(([goal]) => ratio(payout('apart', { component: goal }), target('apart', { component: goal }))),
      ),
      figure('payout_factor', 0.965, attainment('rep')),
      figure('payout', 9650, payout('rep')),
    ),
  ),
)
