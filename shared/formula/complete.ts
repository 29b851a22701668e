import { FUNCTIONS, type FunctionName } from './functions'
import { referenceNamed, referenceOf } from './references'
import { type FormulaLanguage, type Token, tokenize, writeTokens } from './tokens'

/** What a word of a formula can be. */
export type TermKind = 'assumption' | 'ownField' | 'fact' | 'figure' | 'column' | 'function'

/** Something a formula may say at a place. */
export interface Term {
  readonly kind: TermKind
  /** As the file writes it: a name, a reference such as `quota(bookings)`, a function. */
  readonly name: string
  /** As it is written into a formula of the language; a function with its bracket. */
  readonly text: string
  /** Words it is found by as well: the other language's, the name of the measure that an id means. */
  readonly alsoFoundBy: readonly string[]
}

/** A name or reference as a formula of a language writes it: `taux_atteinte(ventes)`, `[Close Date]`. */
export function writeName(name: string, language: FormulaLanguage): string {
  const reference = referenceOf(name)
  const token: Token = { kind: 'name', text: name, at: 0, ...(reference === null ? {} : { reference }) }
  return writeTokens([token], language)
}

/** The functions of a language, by name. */
export function functionTerms(language: FormulaLanguage): readonly Term[] {
  return (Object.keys(FUNCTIONS) as FunctionName[])
    .map((fn): Term => {
      const [own, other] = language === 'fr' ? [FUNCTIONS[fn].fr, fn] : [fn, FUNCTIONS[fn].fr]
      return { kind: 'function', name: fn, text: `${own.toUpperCase()}(`, alsoFoundBy: [other] }
    })
    .sort((a, b) => (a.text < b.text ? -1 : 1))
}

/** A stretch of a formula as it stands. */
export interface TypedWord {
  readonly from: number
  readonly to: number
  /** What stands before the caret. */
  readonly typed: string
}

const OPEN_QUOTE = /"[^"]*$|“[^”]*$|«[^»]*$/u
const QUOTED = /"[^"]*"|“[^”]*”|«[^»]*»/gu
const OPEN_BRACKET = /\[[^[\]]*$/u
const OPEN_REFERENCE = /([\p{L}_][\p{L}\p{N}_]*)\s*\(\s*\[?[^()[\];,"]*$/u
const WORD = /(?<![\p{L}\p{N}_.,])[\p{L}_][\p{L}\p{N}_.]*$/u

/** The word being typed at the caret, with what of it stands behind; null inside a quoted text and where none is. */
export function wordAt(text: string, caret: number): TypedWord | null {
  const before = text.slice(0, caret).replace(QUOTED, (quoted) => ' '.repeat(quoted.length))
  if (OPEN_QUOTE.test(before)) return null
  const reference = OPEN_REFERENCE.exec(before)
  const opened = reference !== null && referenceNamed(reference[1] ?? '') !== undefined ? reference : null
  const match = opened ?? OPEN_BRACKET.exec(before) ?? WORD.exec(before)
  if (match === null) return null
  const typed = text.slice(match.index, caret)
  const behind =
    opened !== null ? /^[\p{L}\p{N}_-]*\]?\)?/u : typed.startsWith('[') ? /^[^[\]]*\]/u : /^[\p{L}\p{N}_]+/u
  return { from: match.index, to: caret + (behind.exec(text.slice(caret))?.[0] ?? '').length, typed }
}

const bare = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/^\[\s*/u, '')
    .toLowerCase()

/** Terms that hold what was typed: those that begin with it first, then those with a word that does. Capitals and accents do not matter. */
export function termsMatching(typed: string, terms: readonly Term[]): readonly Term[] {
  const wanted = bare(typed)
  if (wanted === '') return terms
  const ranked = terms.flatMap((term) => {
    const rank = rankOf(term, wanted)
    return rank === null ? [] : [{ term, rank }]
  })
  return ranked.sort((a, b) => a.rank - b.rank).map(({ term }) => term)
}

function rankOf({ text, alsoFoundBy }: Term, wanted: string): number | null {
  const others = alsoFoundBy.map(bare)
  if (bare(text).startsWith(wanted)) return 0
  if (others.some((other) => other.startsWith(wanted))) return 1
  const words = [bare(text), ...others].flatMap((each) => each.split(/[\s_([\]-]+/u))
  if (words.some((word) => word.startsWith(wanted))) return 2
  return wanted.length > 1 && [bare(text), ...others].some((each) => each.includes(wanted)) ? 3 : null
}

/** A formula with a term in the place of a word, and where the caret then stands. */
export function withTerm(text: string, { from, to }: Pick<TypedWord, 'from' | 'to'>, inserted: string) {
  const hasBracket = inserted.endsWith('(') && text.charAt(to) === '('
  const after = text.slice(hasBracket ? to + 1 : to)
  return { text: text.slice(0, from) + inserted + after, caret: from + inserted.length }
}

/** The function whose brackets the caret stands in, and which of its values it is at, from 0. */
export function callAt(
  text: string,
  caret: number,
  language: FormulaLanguage,
): { readonly fn: FunctionName; readonly argument: number } | null {
  const tokens = tokenize(text.slice(0, caret).replace(OPEN_QUOTE, ' '), language)
  if (!tokens.ok) return null
  const open: { fn: FunctionName | null; argument: number }[] = []
  tokens.value.forEach((token, index) => {
    const before = tokens.value[index - 1]
    if (token.kind === 'open') open.push({ fn: before?.kind === 'function' ? before.fn : null, argument: 0 })
    else if (token.kind === 'close') open.pop()
    else if (token.kind === 'separator') {
      const inner = open.at(-1)
      if (inner !== undefined) inner.argument += 1
    }
  })
  const call = open.findLast(({ fn }) => fn !== null)
  return call === undefined || call.fn === null ? null : { fn: call.fn, argument: call.argument }
}

/** Where in a formula the thing at a place ends: what a finding about it underlines. */
export function endOfWord(text: string, at: number, language: FormulaLanguage): number {
  const tokens = tokenize(text, language)
  const next = tokens.ok ? tokens.value.find((token) => token.at > at)?.at : at + 1
  return text.slice(0, next ?? text.length).trimEnd().length
}
