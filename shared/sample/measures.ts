import type { Assumption, Measure } from '@shared/plan/model'

/** Numbers the plans use by name, so that one change reaches every formula. */
export const ASSUMPTIONS: readonly Assumption[] = [
  {
    name: 'accelerator',
    value: '1.5',
    note: 'From 100% of quota, times the base rate / dès 100 % de l’objectif, fois le taux de base',
  },
  {
    name: 'account_rate',
    value: '5%',
    note: 'Account bookings up to quota / commandes du portefeuille jusqu’à l’objectif',
  },
  { name: 'meeting_rate', value: '60', note: 'EUR a qualified meeting / EUR par rendez-vous qualifié' },
]

export const MEASURES: readonly Measure[] = [
  {
    id: 'bookings',
    name: { en: 'Bookings', fr: 'Prises de commandes' },
    where: 'status = "Won"',
    credit: 'amount',
    aggregate: 'sum',
    date: 'closed',
    unit: 'money',
  },
  {
    id: 'expansion',
    name: { en: 'Expansion bookings', fr: 'Ventes additionnelles' },
    where: 'status = "Won" and type = "Expansion"',
    credit: 'amount * if(term >= 24, 1.2, 1)',
    aggregate: 'sum',
    date: 'closed',
    unit: 'money',
  },
  {
    id: 'meetings',
    name: { en: 'Qualified meetings', fr: 'Rendez-vous qualifiés' },
    where: 'status = "Qualified" and type = "Meeting"',
    credit: '1',
    aggregate: 'count',
    date: 'closed',
    unit: 'count',
  },
]
