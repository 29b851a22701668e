/** Functions a formula may call, with their French names and how many arguments they take. */
export const FUNCTIONS = {
  if: { fr: 'si', least: 3, most: 3 },
  and: { fr: 'et', least: 1, most: 30 },
  or: { fr: 'ou', least: 1, most: 30 },
  not: { fr: 'non', least: 1, most: 1 },
  min: { fr: 'min', least: 1, most: 30 },
  max: { fr: 'max', least: 1, most: 30 },
  sum: { fr: 'somme', least: 1, most: 30 },
  abs: { fr: 'abs', least: 1, most: 1 },
  round: { fr: 'arrondi', least: 2, most: 2 },
  rounddown: { fr: 'arrondi.inf', least: 2, most: 2 },
  roundup: { fr: 'arrondi.sup', least: 2, most: 2 },
  isblank: { fr: 'estvide', least: 1, most: 1 },
  ifblank: { fr: 'sivide', least: 2, most: 2 },
  date: { fr: 'date', least: 3, most: 3 },
  day: { fr: 'jour', least: 1, most: 1 },
  year: { fr: 'annee', least: 1, most: 1 },
  month: { fr: 'mois', least: 1, most: 1 },
  contains: { fr: 'contient', least: 2, most: 2 },
} as const satisfies Record<string, { readonly fr: string; readonly least: number; readonly most: number }>

export type FunctionName = keyof typeof FUNCTIONS

const BY_NAME: ReadonlyMap<string, FunctionName> = new Map(
  (Object.keys(FUNCTIONS) as FunctionName[]).flatMap((name): [string, FunctionName][] => [
    [FUNCTIONS[name].fr, name],
    [name, name],
  ]),
)

/** The function a word names in either language, capitals and accents aside (`ANNÉE`, `Sum`). */
export function functionNamed(word: string): FunctionName | undefined {
  return BY_NAME.get(
    word
      .normalize('NFD')
      .replace(/\p{Diacritic}/gu, '')
      .toLowerCase(),
  )
}
