import type { LocalText } from '@shared/plan/model'
import type { SampleYear } from './company'

export type Role = 'ae' | 'am' | 'sdr' | 'manager'

/** Pay and quota of a grade in a year: whole euros; quotas of meetings count meetings. */
export interface Terms {
  readonly basePay: number
  readonly targetVariable: number
  /** Of the year: bookings for account executives and managers of accounts, meetings for sales development. */
  readonly quota: number
}

export interface Grade {
  readonly role: Role
  readonly title: LocalText
  readonly terms: Readonly<Record<SampleYear, Terms>>
}

const terms = (basePay: number, targetVariable: number, quota: number): Terms => ({ basePay, targetVariable, quota })
const grade = (role: Role, en: string, fr: string, in2024: Terms, in2025: Terms): Grade => ({
  role,
  title: { en, fr },
  terms: { 2024: in2024, 2025: in2025 },
})

/** Target variable of account managers is 5 % of their quota, of sales development 60 a meeting: the plans pay exactly that at 100 %. */
export const GRADES = {
  ae1: grade(
    'ae',
    'Account executive',
    'Ingénieur commercial',
    terms(40000, 27000, 360000),
    terms(41000, 28000, 378000),
  ),
  ae2: grade(
    'ae',
    'Confirmed account executive',
    'Ingénieur commercial confirmé',
    terms(50000, 36000, 480000),
    terms(51500, 37200, 504000),
  ),
  ae3: grade(
    'ae',
    'Senior account executive',
    'Ingénieur commercial senior',
    terms(62000, 45000, 600000),
    terms(64000, 46500, 630000),
  ),
  am1: grade(
    'am',
    'Account manager',
    'Responsable de comptes',
    terms(38000, 20000, 400000),
    terms(39000, 21000, 420000),
  ),
  am2: grade(
    'am',
    'Key account manager',
    'Responsable de grands comptes',
    terms(44000, 24000, 480000),
    terms(45500, 25200, 504000),
  ),
  sdr1: grade(
    'sdr',
    'Sales development representative',
    'Chargé de prospection',
    terms(30000, 11520, 192),
    terms(31000, 12000, 200),
  ),
  sdr2: grade(
    'sdr',
    'Senior sales development representative',
    'Chargé de prospection senior',
    terms(33000, 12960, 216),
    terms(34000, 13440, 224),
  ),
  lead: grade(
    'sdr',
    'Sales development lead',
    'Responsable de la prospection',
    terms(38000, 9600, 160),
    terms(39000, 10080, 168),
  ),
  manager: grade('manager', 'Sales manager', 'Direction des ventes', terms(78000, 42000, 0), terms(80000, 43000, 0)),
  director: grade(
    'manager',
    'Director of new business',
    'Direction de la conquête',
    terms(96000, 56000, 0),
    terms(98000, 57000, 0),
  ),
  vp: grade(
    'manager',
    'Vice president of sales',
    'Direction commerciale',
    terms(130000, 80000, 0),
    terms(134000, 82000, 0),
  ),
} as const satisfies Record<string, Grade>
export type GradeId = keyof typeof GRADES

/** A place somebody holds from a day to another, both counted. */
export interface Post {
  readonly grade: GradeId
  readonly team: string
  readonly from: string
  readonly to: string | null
}

export interface Person {
  readonly id: string
  readonly name: string
  readonly posts: readonly Post[]
}

export const FIRST_DAY = '2024-01-01'

const post = (gradeId: GradeId, teamId: string, from = FIRST_DAY, to: string | null = null): Post => ({
  grade: gradeId,
  team: teamId,
  from,
  to,
})
const person = (id: string, name: string, ...posts: readonly Post[]): Person => ({ id, name, posts })

/** Who leads a team and where it sells. */
export const TEAM_LEADS: Readonly<Record<string, { readonly lead: string; readonly territory: string | null }>> = {
  sales: { lead: 'montsalvy', territory: null },
  'new-business': { lead: 'vercors', territory: null },
  north: { lead: 'hawthorn', territory: 'fr-north' },
  south: { lead: 'lauragais', territory: 'fr-south' },
  international: { lead: 'fenwood', territory: 'europe' },
  'accounts-france': { lead: 'marjolaine', territory: null },
  'accounts-international': { lead: 'thornbury', territory: 'europe' },
  meetings: { lead: 'valois-tilleul', territory: null },
}

/** Everybody who is or was paid, all invented: surnames are plants and places. */
export const PEOPLE: readonly Person[] = [
  person('montsalvy', 'Héloïse Montsalvy', post('vp', 'sales')),
  person('vercors', 'Bastien Vercors', post('director', 'new-business')),
  person('hawthorn', 'Imogen Hawthorn', post('manager', 'north')),
  person('lauragais', 'Rémi Lauragais', post('manager', 'south')),
  person('fenwood', 'Duncan Fenwood', post('manager', 'international')),
  person('marjolaine', 'Solène Marjolaine', post('manager', 'accounts-france')),
  person('thornbury', 'Wilfred Thornbury', post('manager', 'accounts-international')),

  person('aubepine', 'Camille Aubépine', post('ae3', 'north')),
  person('bruyere', 'Théo Bruyère', post('ae2', 'north')),
  person('charmille', 'Inès Charmille', post('ae2', 'north')),
  person('fougere', 'Lucas Fougère', post('ae1', 'north')),
  person(
    'genevrier',
    'Maud Genévrier',
    post('ae2', 'north', FIRST_DAY, '2024-08-18'),
    post('ae2', 'south', '2024-08-19'),
  ),
  person(
    'houblon',
    'Arthur Houblon',
    post('ae1', 'north', FIRST_DAY, '2024-12-31'),
    post('ae2', 'north', '2025-01-01'),
  ),
  person('larbaletrier', 'Éloi Larbalétrier', post('ae3', 'north', FIRST_DAY, '2025-04-30')),
  person('mirabelle', 'Zoé Mirabelle', post('ae2', 'north')),
  person('oseille', 'Nathan Oseille', post('ae1', 'north', '2024-05-13')),
  person('roseliere', 'Jeanne Roselière', post('ae1', 'north', '2025-05-05')),

  person('serpolet', 'Antoine Serpolet', post('ae3', 'south')),
  person('tamaris', 'Leïla Tamaris', post('ae2', 'south')),
  person('garance', 'Victor Garance', post('ae2', 'south')),
  person('genet', 'Margaux Genêt', post('ae1', 'south')),
  person('lavandin', 'Hugo Lavandin', post('ae1', 'south', FIRST_DAY, '2024-10-11')),
  person('olivastre', 'Chloé Olivastre', post('ae2', 'south')),
  person('romarin', 'Yanis Romarin', post('ae1', 'south', '2024-03-18')),
  person('sarriette', 'Alice Sarriette', post('ae3', 'south')),
  person('vaucluse', 'Mathis Vaucluse', post('ae1', 'south', '2024-11-04')),

  person('bramble', 'Oliver Bramble', post('ae3', 'international')),
  person('cowslip', 'Harriet Cowslip', post('ae2', 'international')),
  person('elderfield', 'Rhys Elderfield', post('ae2', 'international')),
  person('foxglove', 'Beatrix Foxglove', post('ae1', 'international')),
  person('heathcote', 'Tobias Heathcote', post('ae3', 'international')),
  person(
    'larkspur',
    'Fiona Larkspur',
    post('ae2', 'international', FIRST_DAY, '2025-05-11'),
    post('ae2', 'north', '2025-05-12'),
  ),
  person('meadowsweet', 'Callum Meadowsweet', post('ae1', 'international')),
  person('rowanlea', 'Niamh Rowanlea', post('ae2', 'international')),
  person('sorrel', 'Jasper Sorrel', post('ae1', 'international', FIRST_DAY, '2025-08-29')),
  person('yarrow', 'Philippa Yarrow', post('ae2', 'international', '2025-02-17')),

  person('armoise', 'Pauline Armoise', post('am2', 'accounts-france')),
  person('bleuet', 'Simon Bleuet', post('am1', 'accounts-france')),
  person('capucine', 'Noémie Capucine', post('am1', 'accounts-france')),
  person('eglantier', 'Paul Églantier', post('am2', 'accounts-france')),
  person(
    'jonquille',
    'Sarah Jonquille',
    post('am1', 'accounts-france', FIRST_DAY, '2025-02-09'),
    post('am2', 'accounts-international', '2025-02-10'),
  ),
  person('millepertuis', 'Denis Millepertuis', post('am1', 'accounts-france', FIRST_DAY, '2024-06-28')),
  person('muguet', 'Clara Muguet', post('am2', 'accounts-france')),
  person('pervenche', 'Adrien Pervenche', post('am1', 'accounts-france', '2024-07-08')),

  person('ashgrove', 'Eleanor Ashgrove', post('am2', 'accounts-international')),
  person('burdock', 'Miles Burdock', post('am1', 'accounts-international')),
  person('clover', 'Rosalind Clover', post('am1', 'accounts-international')),
  person('dovedale', 'Gareth Dovedale', post('am2', 'accounts-international')),
  person('lindenmoor', 'Tessa Lindenmoor', post('am1', 'accounts-international')),
  person('mallow', 'Edmund Mallow', post('am2', 'accounts-international', FIRST_DAY, '2025-09-12')),

  person('valois-tilleul', 'Gaspard Valois-Tilleul', post('lead', 'meetings')),
  person('basilic', 'Lina Basilic', post('sdr2', 'meetings')),
  person('cerfeuil', 'Jules Cerfeuil', post('sdr1', 'meetings')),
  person('dillmarsh', 'Poppy Dillmarsh', post('sdr1', 'meetings')),
  person(
    'estragon',
    'Maëlle Estragon',
    post('sdr2', 'meetings', FIRST_DAY, '2025-03-31'),
    post('ae1', 'south', '2025-04-01'),
  ),
  person('fennelby', 'Alfie Fennelby', post('sdr1', 'meetings')),
  person('livesque', 'Tom Livesque', post('sdr1', 'meetings')),
  person('nettlewick', 'Daisy Nettlewick', post('sdr1', 'meetings', '2024-02-05')),
  person('piment', 'Enzo Piment', post('sdr1', 'meetings', FIRST_DAY, '2025-10-17')),
  person('safran', 'Juliette Safran', post('sdr2', 'meetings')),
  person('thymelay', 'Rory Thymelay', post('sdr1', 'meetings', '2025-04-14')),
]
