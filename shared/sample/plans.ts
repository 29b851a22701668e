import type { Component, CompPlan, LocalText, Proration, RateTable, Tier } from '@shared/plan/model'

const tiers = (...steps: readonly (readonly [from: string, value: string])[]): Tier[] =>
  steps.map(([from, value]) => ({ from, value }))

type Settled = 'creditedTo' | 'accumulation' | 'quotaBasis' | 'weight' | 'threshold' | 'cap'
type Stated = Omit<Component, Settled> & Partial<Pick<Component, Settled>>

/** A component with what most components have: own credit, cumulative pay on the whole window's quota, no threshold, no cap. */
function component(stated: Stated): Component {
  return {
    creditedTo: 'owner',
    accumulation: 'cumulative',
    quotaBasis: 'window',
    weight: '100%',
    threshold: null,
    cap: null,
    ...stated,
  }
}

/** The base rate up to quota, then the accelerator; individual and team part share it. */
const ACCELERATED: RateTable = {
  by: 'attainment',
  application: 'marginal',
  pays: 'multipleOfBaseRate',
  tiers: tiers(['0%', '1'], ['100%', '=accelerator'], ['120%', '=accelerator + 0.5']),
}

const TERMS: LocalText = {
  en: [
    'Credit is given on the day a deal is won; a return takes it back on the day of the return.',
    'Shared deals are credited by the shares agreed before signature. Quotas are notified before the quarter begins.',
    'Somebody who joins, leaves or moves during a period is paid by calendar days.',
  ].join(' '),
  fr: [
    'Le crédit est acquis le jour où l’affaire est gagnée ; un retour le reprend le jour du retour.',
    'Les affaires partagées sont créditées selon les parts convenues avant la signature. Les quotas sont notifiés avant le début du trimestre.',
    'En cas d’arrivée, de départ ou de mutation en cours de période, le calcul se fait au prorata des jours calendaires.',
  ].join(' '),
}

/** The quota of a quarter in which somebody begins, moves or leaves is set for the days that are left. */
const QUOTAS_AS_GIVEN: Proration = { days: 'calendar', quota: 'asGiven', firstDay: 'counted' }

const ACCOUNT_EXECUTIVE: CompPlan = {
  id: 'ae',
  name: { en: 'Account executive', fr: 'Ingénieur commercial' },
  purpose: {
    en: 'Win new customers, and help the team win: three quarters of the target follow one’s own bookings, one quarter the team’s.',
    fr: 'Gagner de nouveaux clients et faire gagner l’équipe : les trois quarts du variable cible suivent ses propres commandes, un quart celles de l’équipe.',
  },
  eligibility: {
    en: 'Account executives of the North, South and International teams, from their first day.',
    fr: 'Ingénieurs commerciaux des équipes Nord, Sud et International, dès leur premier jour.',
  },
  terms: TERMS,
  proration: QUOTAS_AS_GIVEN,
  components: [
    component({
      id: 'own',
      name: { en: 'Individual bookings', fr: 'Commandes individuelles' },
      kind: 'commission',
      measure: 'bookings',
      window: 'quarter',
      paid: 'month',
      weight: '75%',
      table: ACCELERATED,
      cap: { of: 'targetVariable', value: '300%', per: 'window', excess: 'lost' },
    }),
    component({
      id: 'team',
      name: { en: 'Team bookings', fr: 'Commandes de l’équipe' },
      kind: 'commission',
      measure: 'bookings',
      creditedTo: 'team',
      window: 'quarter',
      paid: 'quarter',
      weight: '25%',
      table: ACCELERATED,
    }),
    component({
      id: 'trip',
      name: { en: 'Northern lights trip', fr: 'Voyage aurores boréales' },
      kind: 'award',
      measure: 'bookings',
      window: 'year',
      paid: 'year',
      table: { by: 'attainment', application: 'step', pays: 'amount', tiers: tiers(['115%', '3500']) },
      award: {
        en: 'Four days in Tromsø for two, from 115% of the year’s quota',
        fr: 'Quatre jours à Tromsø pour deux, à partir de 115 % de l’objectif annuel',
      },
    }),
  ],
}

const ACCOUNT_MANAGER: CompPlan = {
  id: 'am',
  name: { en: 'Account manager', fr: 'Responsable de comptes' },
  purpose: {
    en: 'Keep customers and grow with them: a commission on all bookings, and a bonus for reaching the quarter’s expansion goal.',
    fr: 'Fidéliser les clients et grandir avec eux : une commission sur toutes les commandes et une prime lorsque l’objectif de ventes additionnelles du trimestre est atteint.',
  },
  eligibility: {
    en: 'Account managers in France and abroad.',
    fr: 'Responsables de comptes en France et à l’international.',
  },
  terms: TERMS,
  proration: QUOTAS_AS_GIVEN,
  components: [
    component({
      id: 'commission',
      name: { en: 'Account bookings', fr: 'Commandes du portefeuille' },
      kind: 'commission',
      measure: 'bookings',
      window: 'quarter',
      paid: 'month',
      weight: '70%',
      table: {
        by: 'attainment',
        application: 'marginal',
        pays: 'rate',
        tiers: tiers(['0%', '=account_rate'], ['100%', '=account_rate * 1.4'], ['115%', '=account_rate * 1.8']),
      },
    }),
    component({
      id: 'goal',
      name: { en: 'Expansion goal bonus', fr: 'Prime sur objectif de ventes additionnelles' },
      kind: 'bonus',
      measure: 'expansion',
      window: 'quarter',
      paid: 'quarter',
      weight: '30%',
      table: {
        by: 'attainment',
        application: 'step',
        pays: 'percentOfTarget',
        tiers: tiers(['85%', '50%'], ['100%', '100%'], ['120%', '140%']),
      },
    }),
  ],
}

const SALES_DEVELOPMENT: CompPlan = {
  id: 'sdr',
  name: { en: 'Sales development', fr: 'Prospection' },
  purpose: {
    en: 'Bring qualified first meetings to the account executives: an amount for each, half as much again above quota.',
    fr: 'Apporter des premiers rendez-vous qualifiés aux ingénieurs commerciaux : un montant pour chacun, majoré de moitié au-delà de l’objectif.',
  },
  eligibility: {
    en: 'Sales development representatives and their lead.',
    fr: 'Chargés de prospection et leur responsable.',
  },
  terms: TERMS,
  proration: QUOTAS_AS_GIVEN,
  components: [
    component({
      id: 'meetings',
      name: { en: 'Qualified meetings', fr: 'Rendez-vous qualifiés' },
      kind: 'commission',
      measure: 'meetings',
      window: 'quarter',
      paid: 'month',
      table: {
        by: 'attainment',
        application: 'marginal',
        pays: 'perUnit',
        tiers: tiers(['0%', '=meeting_rate'], ['100%', '=meeting_rate * 1.5']),
      },
    }),
  ],
}

const SALES_MANAGER: CompPlan = {
  id: 'manager',
  name: { en: 'Sales management', fr: 'Encadrement commercial' },
  purpose: {
    en: 'Lead the team to its number, quarter after quarter and over the year.',
    fr: 'Mener l’équipe à son objectif, trimestre après trimestre et sur l’année.',
  },
  eligibility: {
    en: 'Sales managers, the director of new business and the vice president of sales.',
    fr: 'Directions des ventes, direction de la conquête et direction commerciale.',
  },
  terms: TERMS,
  proration: QUOTAS_AS_GIVEN,
  components: [
    component({
      id: 'quarter',
      name: { en: 'Team bookings of the quarter', fr: 'Commandes de l’équipe sur le trimestre' },
      kind: 'bonus',
      measure: 'bookings',
      creditedTo: 'team',
      window: 'quarter',
      paid: 'quarter',
      weight: '70%',
      threshold: '70%',
      table: {
        by: 'attainment',
        application: 'interpolated',
        pays: 'percentOfTarget',
        tiers: tiers(['70%', '25%'], ['100%', '100%'], ['130%', '190%']),
        ends: 'flat',
      },
    }),
    component({
      id: 'year',
      name: { en: 'Team bookings of the year', fr: 'Commandes de l’équipe sur l’année' },
      kind: 'bonus',
      measure: 'bookings',
      creditedTo: 'team',
      window: 'year',
      paid: 'year',
      weight: '30%',
      table: {
        by: 'attainment',
        application: 'step',
        pays: 'percentOfTarget',
        tiers: tiers(['95%', '50%'], ['100%', '100%'], ['110%', '140%']),
      },
    }),
  ],
}

/** Account executive 75/25, account manager, sales development, management. */
export const PLANS: readonly CompPlan[] = [ACCOUNT_EXECUTIVE, ACCOUNT_MANAGER, SALES_DEVELOPMENT, SALES_MANAGER]
