import type { Assumption, Measure } from '@shared/plan/model'

/** Numbers the plans use by name, so that one change reaches every formula. */
export const ASSUMPTIONS: readonly Assumption[] = [
  { name: 'accelerator', value: '1.5', note: 'Multiple of the base rate from 100 % of quota' },
  { name: 'account_rate', value: '5%', note: 'Commission on account bookings up to quota' },
  { name: 'meeting_rate', value: '60', note: 'EUR for a qualified meeting' },
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
    name: { en: 'Expansion bookings', fr: 'Commandes d’extension' },
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
