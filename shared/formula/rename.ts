import { functionNamed } from './functions'
import { referenceNamed } from './references'
import { FIXED_WORDS, tokenize } from './tokens'

/** Where a name stands in a formula of the file, from 0, brackets included. */
export interface NamePlace {
  readonly name: string
  readonly from: number
  readonly to: number
}

/** Every plain name a formula of the file mentions, in the order written; none where it cannot be cut into words. References are no plain names. */
export function namePlaces(formula: string): readonly NamePlace[] {
  const tokens = tokenize(formula, 'en')
  if (!tokens.ok) return []
  return tokens.value.flatMap((token) => {
    if (token.kind !== 'name' || token.reference !== undefined) return []
    const isBracketed = formula.charAt(token.at) === '['
    const to = isBracketed ? formula.indexOf(']', token.at) + 1 : token.at + token.text.length
    return [{ name: token.text, from: token.at, to }]
  })
}

/**
 * The formula with another name in every place of one; all else stays as it was typed. Texts in quotes, functions and references are no names.
 *
 * @example
 * renameInFormula('base * IF(kind = "base", 2, [base])', 'base', 'rate')   // 'rate * IF(kind = "base", 2, [rate])'
 */
export function renameInFormula(formula: string, name: string, to: string): string {
  return namePlaces(formula)
    .filter((place) => place.name === name)
    .reduceRight((text, place) => {
      const written = text.slice(place.from, place.to).replace(name, () => to)
      return text.slice(0, place.from) + written + text.slice(place.to)
    }, formula)
}

const PLAIN_NAME = /^(?!__proto__$|constructor$|prototype$)[\p{L}_][\p{L}\p{N}_]*$/u

/** True for a word that formulas can use as a name without brackets and that means nothing else in either language. */
export function isPlainName(word: string): boolean {
  return (
    PLAIN_NAME.test(word) &&
    !FIXED_WORDS.has(word.toLowerCase()) &&
    functionNamed(word) === undefined &&
    referenceNamed(word) === undefined
  )
}
