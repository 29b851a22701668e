import type { Assumption, Component, CompPlan, Goal, LocalText, Measure, RateTable } from './model'

/** What a template brings to a workspace. Ids are its own; whoever adds it to a workspace that knows them gives new ones. */
export interface PlanTemplate {
  readonly id: TemplateId
  readonly plan: CompPlan
  readonly measures: readonly Measure[]
  readonly assumptions: readonly Assumption[]
  readonly goals?: readonly Goal[]
}

export type TemplateId =
  | 'baseCommission'
  | 'accelerators'
  | 'individualTeam'
  | 'teamGoal'
  | 'quarterlyGoal'
  | 'meetings'
  | 'managerTeam'
  | 'annualAward'
  | 'managerOverride'
  | 'newHire'
  | 'goals'
  | 'contest'
  | 'teamPool'
  | 'subscriptions'

const text = (en: string, fr: string): LocalText => ({ en, fr })

const BOOKINGS: Measure = {
  id: 'bookings',
  name: text('Bookings', 'Prises de commandes'),
  where: '',
  credit: 'amount',
  aggregate: 'sum',
  date: 'closed',
  unit: 'money',
}

const MEETINGS: Measure = {
  id: 'meetings',
  name: text('Qualified meetings', 'Rendez-vous qualifiés'),
  where: '',
  credit: '1',
  aggregate: 'count',
  date: 'closed',
  unit: 'count',
}

const SUBSCRIPTIONS: Measure = {
  ...BOOKINGS,
  id: 'subscriptions',
  name: text('Subscriptions', 'Abonnements'),
  cancelled: 'cancelled',
}

const GOALS: readonly Goal[] = [
  { id: 'satisfaction', name: text('Customer satisfaction', 'Satisfaction des clients') },
  { id: 'training', name: text('Training completed', 'Formation achevée') },
  { id: 'project', name: text('Project delivered', 'Projet livré') },
]

type Draft = Pick<Component, 'id' | 'name' | 'kind' | 'table'> & Partial<Component>

/** A component with what most of them share: own bookings, measured over a quarter and paid with it, the whole weight. */
function component(draft: Draft): Component {
  return {
    measure: BOOKINGS.id,
    creditedTo: 'owner',
    window: 'quarter',
    paid: 'quarter',
    accumulation: 'cumulative',
    quotaBasis: 'window',
    weight: '100%',
    threshold: null,
    cap: null,
    ...draft,
  }
}

function table(
  application: RateTable['application'],
  by: RateTable['by'],
  pays: RateTable['pays'],
  tiers: readonly (readonly [string, string])[],
): RateTable {
  return { by, application, pays, tiers: tiers.map(([from, value]) => ({ from, value })) }
}

function plan(id: string, name: LocalText, purpose: LocalText, components: readonly Component[]): CompPlan {
  return { id, name, purpose, eligibility: '', terms: '', components }
}

const ACCELERATED = table('marginal', 'attainment', 'multipleOfBaseRate', [
  ['0%', '1'],
  ['100%', '=accelerator'],
  ['120%', '=accelerator + 0.5'],
])

const ACCELERATOR: Assumption = { name: 'accelerator', value: '1.5' }

/** Plans to begin with, each with a worked example in test/examples. */
export const PLAN_TEMPLATES: readonly PlanTemplate[] = [
  {
    id: 'baseCommission',
    plan: plan(
      'commission',
      text('Sales representative', 'Commercial'),
      text('Rewards every sale alike.', 'Récompense chaque vente de la même façon.'),
      [
        component({
          id: 'commission',
          name: text('Commission', 'Commission'),
          kind: 'commission',
          window: 'month',
          paid: 'month',
          table: table('marginal', 'money', 'rate', [['0', '=commission_rate']]),
        }),
      ],
    ),
    measures: [BOOKINGS],
    assumptions: [{ name: 'commission_rate', value: '5%' }],
  },
  {
    id: 'accelerators',
    plan: plan(
      'accelerated',
      text('Account executive', 'Ingénieur commercial'),
      text(
        'Pays the target at quota and rewards what goes beyond it.',
        'Verse la cible à l’objectif et récompense ce qui le dépasse.',
      ),
      [
        component({
          id: 'own',
          name: text('Individual bookings', 'Commandes individuelles'),
          kind: 'commission',
          window: 'year',
          table: ACCELERATED,
          cap: { of: 'componentTarget', value: '300%', per: 'window', excess: 'lost' },
        }),
      ],
    ),
    measures: [BOOKINGS],
    assumptions: [ACCELERATOR],
  },
  {
    id: 'individualTeam',
    plan: plan(
      'seventyFive',
      text('Account executive 75/25', 'Ingénieur commercial 75/25'),
      text(
        'Rewards own success first, and the team’s with it.',
        'Récompense d’abord la réussite individuelle, et celle de l’équipe avec elle.',
      ),
      [
        component({
          id: 'own',
          name: text('Individual bookings', 'Commandes individuelles'),
          kind: 'commission',
          weight: '75%',
          table: ACCELERATED,
        }),
        component({
          id: 'team',
          name: text('Team bookings', 'Commandes de l’équipe'),
          kind: 'commission',
          creditedTo: 'team',
          weight: '25%',
          table: ACCELERATED,
        }),
      ],
    ),
    measures: [BOOKINGS],
    assumptions: [ACCELERATOR],
  },
  {
    id: 'teamGoal',
    plan: plan(
      'teamGoal',
      text('Account manager', 'Responsable de comptes'),
      text(
        'A commission for each, and something more when all succeed together.',
        'Une commission pour chacun, et davantage quand tous réussissent ensemble.',
      ),
      [
        component({
          id: 'commission',
          name: text('Commission', 'Commission'),
          kind: 'commission',
          table: table('marginal', 'money', 'rate', [['0', '4%']]),
        }),
        component({
          id: 'teamBonus',
          name: text('Team goal bonus', 'Prime d’objectif d’équipe'),
          kind: 'bonus',
          creditedTo: 'team',
          table: table('step', 'attainment', 'amount', [['100%', '2500']]),
        }),
      ],
    ),
    measures: [BOOKINGS],
    assumptions: [],
  },
  {
    id: 'quarterlyGoal',
    plan: plan(
      'quarterlyGoal',
      text('Customer success', 'Réussite client'),
      text('One clear goal a quarter.', 'Un objectif clair par trimestre.'),
      [
        component({
          id: 'goal',
          name: text('Quarterly goal', 'Objectif trimestriel'),
          kind: 'bonus',
          table: table('step', 'attainment', 'percentOfTarget', [
            ['80%', '50%'],
            ['100%', '100%'],
            ['120%', '150%'],
          ]),
        }),
      ],
    ),
    measures: [BOOKINGS],
    assumptions: [],
  },
  {
    id: 'meetings',
    plan: plan(
      'meetings',
      text('Sales development', 'Développement commercial'),
      text(
        'Pays for qualified meetings, and more for those above the goal.',
        'Paie les rendez-vous qualifiés, et davantage au-delà de l’objectif.',
      ),
      [
        component({
          id: 'meetings',
          name: text('Qualified meetings', 'Rendez-vous qualifiés'),
          kind: 'commission',
          measure: MEETINGS.id,
          window: 'month',
          paid: 'month',
          table: table('marginal', 'units', 'perUnit', [
            ['0', '60'],
            ['15', '90'],
          ]),
        }),
      ],
    ),
    measures: [MEETINGS],
    assumptions: [],
  },
  {
    id: 'managerTeam',
    plan: plan(
      'manager',
      text('Sales manager', 'Responsable commercial'),
      text('The team’s result is the manager’s.', 'Le résultat de l’équipe est celui de son responsable.'),
      [
        component({
          id: 'team',
          name: text('Team attainment', 'Atteinte de l’équipe'),
          kind: 'bonus',
          creditedTo: 'team',
          threshold: '70%',
          table: {
            ...table('interpolated', 'attainment', 'percentOfTarget', [
              ['70%', '50%'],
              ['100%', '100%'],
              ['140%', '200%'],
            ]),
            ends: 'flat',
          },
        }),
      ],
    ),
    measures: [BOOKINGS],
    assumptions: [],
  },
  {
    id: 'annualAward',
    plan: plan(
      'annualAward',
      text('Award for the year', 'Récompense de fin d’année'),
      text('Something to remember for a year well done.', 'Un souvenir pour une année réussie.'),
      [
        component({
          id: 'award',
          name: text('Award for the year', 'Récompense de fin d’année'),
          kind: 'award',
          window: 'year',
          paid: 'year',
          award: text('A trip for two', 'Un voyage pour deux'),
          table: table('step', 'attainment', 'amount', [['100%', '3000']]),
        }),
      ],
    ),
    measures: [BOOKINGS],
    assumptions: [],
  },
  {
    id: 'managerOverride',
    plan: plan(
      'override',
      text('Sales manager with override', 'Responsable commercial intéressé aux ventes'),
      text(
        'A share of everything the manager’s people sell, a higher one once they reach their quotas together.',
        'Une part de tout ce que vendent les équipiers, plus élevée dès qu’ils atteignent ensemble leurs objectifs.',
      ),
      [
        component({
          id: 'override',
          name: text('Override', 'Intéressement aux ventes'),
          kind: 'commission',
          creditedTo: 'directReports',
          appliedTo: 'credited',
          table: table('marginal', 'attainment', 'rate', [
            ['0%', '=override_rate'],
            ['100%', '=override_rate * 2'],
          ]),
        }),
      ],
    ),
    measures: [BOOKINGS],
    assumptions: [{ name: 'override_rate', value: '1%' }],
  },
  {
    id: 'newHire',
    plan: {
      ...plan(
        'newHire',
        text('New hire', 'Nouvel arrivant'),
        text(
          'A lower quota in the first months, and an advance while pay builds up.',
          'Un objectif réduit les premiers mois, et une avance le temps que la rémunération s’installe.',
        ),
        [
          component({
            id: 'own',
            name: text('Individual bookings', 'Commandes individuelles'),
            kind: 'commission',
            window: 'month',
            paid: 'month',
            table: table('marginal', 'attainment', 'multipleOfBaseRate', [
              ['0%', '1'],
              ['100%', '=accelerator'],
            ]),
          }),
        ],
      ),
      ramp: {
        months: [
          { quota: '50%', assured: '0%' },
          { quota: '75%', assured: '0%' },
        ],
        baseRateOf: 'rampedQuota',
      },
      draw: {
        kind: 'recoverable',
        amount: '=monthly_draw',
        recoveredFrom: 'aboveDraw',
        recoveredUpTo: '50%',
        atYearEnd: 'carried',
        onLeaving: 'collected',
      },
    },
    measures: [BOOKINGS],
    assumptions: [ACCELERATOR, { name: 'monthly_draw', value: '1500' }],
  },
  {
    id: 'goals',
    plan: plan(
      'goals',
      text('Goals of the quarter', 'Objectifs du trimestre'),
      text(
        'Three goals, scored each quarter, each with its weight.',
        'Trois objectifs, notés chaque trimestre, chacun avec son poids.',
      ),
      [
        component({
          id: 'goals',
          name: text('Goals', 'Objectifs qualitatifs'),
          kind: 'bonus',
          measure: null,
          blend: [
            { goal: 'satisfaction', weight: '50%' },
            { goal: 'training', weight: '30%' },
            { goal: 'project', weight: '20%' },
          ],
          threshold: '50%',
          table: {
            ...table('interpolated', 'attainment', 'percentOfTarget', [
              ['50%', '50%'],
              ['120%', '120%'],
            ]),
            ends: 'flat',
          },
        }),
      ],
    ),
    measures: [],
    assumptions: [],
    goals: GOALS,
  },
  {
    id: 'contest',
    plan: plan(
      'contest',
      text('Contest of the quarter', 'Concours du trimestre'),
      text('Prizes for the three who sell most.', 'Des prix pour les trois meilleurs vendeurs.'),
      [
        component({
          id: 'contest',
          name: text('Contest of the quarter', 'Concours du trimestre'),
          kind: 'bonus',
          table: table('step', 'place', 'amount', [
            ['1', '1500'],
            ['2', '1000'],
            ['3', '500'],
            ['4', '0'],
          ]),
          contest: { rankedBy: 'credited', ties: 'shared' },
        }),
      ],
    ),
    measures: [BOOKINGS],
    assumptions: [],
  },
  {
    id: 'teamPool',
    plan: plan(
      'teamPool',
      text('Team pool', 'Cagnotte d’équipe'),
      text(
        'The team earns together, and each takes the part they sold.',
        'L’équipe gagne ensemble, et chacun reçoit selon ce qu’il a vendu.',
      ),
      [
        component({
          id: 'pool',
          name: text('Team pool', 'Cagnotte d’équipe'),
          kind: 'bonus',
          creditedTo: 'team',
          table: table('marginal', 'money', 'rate', [['0', '=pool_rate']]),
          pool: { sharedBy: 'credited', qualifies: '' },
        }),
      ],
    ),
    measures: [BOOKINGS],
    assumptions: [{ name: 'pool_rate', value: '2%' }],
  },
  {
    id: 'subscriptions',
    plan: plan(
      'subscriptions',
      text('Subscription sales', 'Vente d’abonnements'),
      text(
        'Half with the signature, half once the customer has paid; what is cancelled in the first year is taken back in part.',
        'Une moitié à la signature, l’autre au paiement du client ; ce qui est résilié la première année est repris en partie.',
      ),
      [
        component({
          id: 'subscriptions',
          name: text('Commission on subscriptions', 'Commission sur abonnements'),
          kind: 'commission',
          measure: SUBSCRIPTIONS.id,
          window: 'month',
          paid: 'month',
          table: table('marginal', 'money', 'rate', [['0', '=subscription_rate']]),
          payments: [
            { share: '50%', when: 'earned' },
            { share: '50%', when: 'date', column: 'paid' },
          ],
          clawback: { method: 'straightLine', months: 12 },
        }),
      ],
    ),
    measures: [SUBSCRIPTIONS],
    assumptions: [{ name: 'subscription_rate', value: '10%' }],
  },
]
