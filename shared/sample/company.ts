import type { LocalText, Team, Territory } from '@shared/plan/model'

/** The sample company does not exist: it sells instruments that do not exist either. */
export const COMPANY: LocalText = {
  en: 'Boréalune Instruments (fictitious sample)',
  fr: 'Boréalune Instruments (exemple fictif)',
}

export const YEARS = [2024, 2025] as const
export type SampleYear = (typeof YEARS)[number]

const team = (id: string, en: string, fr: string, parent: string | null): Team => ({ id, name: { en, fr }, parent })

export const TEAMS: readonly Team[] = [
  team('sales', 'Sales', 'Direction commerciale', null),
  team('new-business', 'New business', 'Conquête', 'sales'),
  team('north', 'North', 'Nord', 'new-business'),
  team('south', 'South', 'Sud', 'new-business'),
  team('international', 'International', 'International', 'new-business'),
  team('accounts-france', 'Accounts France', 'Comptes France', 'sales'),
  team('accounts-international', 'International accounts', 'Comptes internationaux', 'sales'),
  team('meetings', 'Sales development', 'Prospection', 'sales'),
]

export const TERRITORIES: readonly Territory[] = [
  { id: 'fr-north', name: { en: 'Northern France', fr: 'France Nord' }, parent: null },
  { id: 'fr-south', name: { en: 'Southern France', fr: 'France Sud' }, parent: null },
  { id: 'europe', name: { en: 'Rest of Europe', fr: 'Reste de l’Europe' }, parent: null },
]

/** What is sold: list price in whole euros, most units in one deal, and how often it is bought new or by a customer of old. */
export interface Product {
  readonly name: string
  readonly listPrice: number
  readonly mostUnits: number
  readonly newWeight: number
  readonly accountWeight: number
  /** True for a contract with a term in months. */
  readonly contract: boolean
}

const product = (
  name: string,
  listPrice: number,
  mostUnits: number,
  newWeight: number,
  accountWeight: number,
  contract = false,
): Product => ({ name, listPrice, mostUnits, newWeight, accountWeight, contract })

export const PRODUCTS: readonly Product[] = [
  product('Aster 40', 1850, 3, 30, 22),
  product('Aster 90', 3400, 2, 28, 20),
  product('Vesper 200', 6900, 2, 22, 8),
  product('Vesper 500', 12400, 1, 12, 3),
  product('Meridian Rack', 24800, 1, 3, 1),
  product('Aurora Care', 1290, 4, 5, 34, true),
  product('Calibration Kit', 480, 6, 0, 12),
]

export const SEGMENTS = [
  { name: 'Laboratory', weight: 45 },
  { name: 'Industry', weight: 35 },
  { name: 'Public', weight: 20 },
] as const

const CUSTOMER_KINDS = [
  'Laboratoire',
  'Institut',
  'Atelier',
  'Clinique',
  'Verrerie',
  'Optique',
  'Works',
  'Research',
  'Foundry',
  'Observatory',
] as const
const CUSTOMER_NAMES = [
  'Achillée',
  'Ancolie',
  'Bluebell',
  'Bourrache',
  'Campanule',
  'Cardère',
  'Celandine',
  'Comfrey',
  'Digitale',
  'Edelweiss',
  'Gentiane',
  'Harebell',
  'Hellébore',
  'Lunaire',
  'Mélilot',
  'Nigelle',
  'Oxlip',
  'Pimprenelle',
  'Renoncule',
  'Samphire',
  'Saxifrage',
  'Silène',
  'Tansy',
  'Valériane',
  'Woodruff',
] as const

/** Made-up customers: every kind of house with every flower. */
export const CUSTOMERS: readonly string[] = CUSTOMER_KINDS.flatMap((kind) =>
  CUSTOMER_NAMES.map((name) => `${kind} ${name}`),
)
