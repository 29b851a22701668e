/** What a formula over a payee may ask for by an id of the workspace, as `attainment(bookings)`, with the French words for it. */
const REFERENCES = {
  credited: 'crédité',
  quota: 'quota',
  attainment: 'taux_atteinte',
  team_attainment: 'atteinte_équipe',
  payout: 'versement',
  score: 'score',
} as const satisfies Record<string, string>

export type ReferenceWord = keyof typeof REFERENCES
export const REFERENCE_WORDS = Object.keys(REFERENCES) as readonly ReferenceWord[]

/** A figure of a payee: what is credited, the quota or the attainment of a measure, the payout of a component, the score of a goal. */
export interface Reference {
  readonly word: ReferenceWord
  /** Of a measure; for `payout` of a component of the same plan, for `score` of a goal. */
  readonly id: string
}

const BY_WORD: ReadonlyMap<string, ReferenceWord> = new Map(
  REFERENCE_WORDS.flatMap((word): [string, ReferenceWord][] => [
    [plainLetters(REFERENCES[word]), word],
    [word, word],
  ]),
)

function plainLetters(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
}

/** The reference a word begins in either language, capitals and accents aside; undefined for any other word. */
export function referenceNamed(word: string): ReferenceWord | undefined {
  return BY_WORD.get(plainLetters(word))
}

/** The one name a reference has among the names of a formula, whatever language it was typed in: `attainment(new-deals)`. */
export function referenceName({ word, id }: Reference): string {
  return `${word}(${id})`
}

/** The reference that a name of a formula is; null for a plain name. */
export function referenceOf(name: string): Reference | null {
  const match = /^([a-z_]+)\((.+)\)$/s.exec(name)
  const word = REFERENCE_WORDS.find((one) => one === match?.[1])
  return match === null || word === undefined ? null : { word, id: match[2] as string }
}

const PLAIN_ID = /^[\p{L}_][\p{L}\p{N}_]*$/u

/** A reference as a formula of a language writes it: `taux_atteinte([new-deals])`. */
export function writeReference({ word, id }: Reference, language: 'en' | 'fr'): string {
  return `${language === 'fr' ? REFERENCES[word] : word}(${PLAIN_ID.test(id) ? id : `[${id}]`})`
}
