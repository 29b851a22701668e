import { type Finding, finding, ok, type Result, refused } from '@shared/findings/finding'
import { at } from '@shared/findings/invariant'
import { FUNCTIONS, type FunctionName, functionNamed } from './functions'
import { type Reference, referenceName, referenceNamed, writeReference } from './references'

/** The language a formula is typed in: it decides the decimal mark and the names of functions. Files are always `en`. */
export type FormulaLanguage = 'en' | 'fr'

export type Token =
  | { readonly kind: 'number'; readonly text: string; readonly at: number }
  | { readonly kind: 'text'; readonly text: string; readonly at: number }
  | { readonly kind: 'name'; readonly text: string; readonly at: number; readonly reference?: Reference }
  | { readonly kind: 'function'; readonly fn: FunctionName; readonly at: number }
  | { readonly kind: 'word'; readonly text: 'and' | 'or' | 'not' | 'in'; readonly at: number }
  | { readonly kind: 'operator'; readonly text: string; readonly at: number }
  | { readonly kind: 'open' | 'close' | 'separator' | 'percent'; readonly at: number }

/** Words that are operators, in either language. */
export const FIXED_WORDS: ReadonlyMap<string, 'and' | 'or' | 'not' | 'in'> = new Map([
  ['and', 'and'],
  ['or', 'or'],
  ['not', 'not'],
  ['in', 'in'],
  ['et', 'and'],
  ['ou', 'or'],
  ['non', 'not'],
  ['dans', 'in'],
])

const SPACE = /[\s\u00a0\u202f]+/y
const NUMBER: Readonly<Record<FormulaLanguage, RegExp>> = {
  en: /(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d{1,3})?/y,
  fr: /(?:\d+(?:[.,]\d+)?|[.,]\d+)(?:[eE][+-]?\d{1,3})?/y,
}
const WORD = /[\p{L}_][\p{L}\p{N}_]*(?:\.(?:inf|sup)\b)?/iuy
const BRACKETED = /\[([^[\]]+)\]/y
/** What follows the word of a reference: an id in round brackets, itself in square ones if it has other signs than a name has. */
const OF_ID = /[\s\u00a0\u202f]*\([\s\u00a0\u202f]*(?:([\p{L}_][\p{L}\p{N}_]*)|\[([^[\]]+)\])[\s\u00a0\u202f]*\)/uy
const QUOTED = /"((?:[^"]|"")*)"|“([^”]*)”|«[\s\u00a0\u202f]?([^»]*?)[\s\u00a0\u202f]?»/y
const OPERATOR = /<=|>=|<>|!=|==|[+\-*/^=<>−×÷]/y

const SAME_AS: ReadonlyMap<string, string> = new Map([
  ['==', '='],
  ['!=', '<>'],
  ['−', '-'],
  ['×', '*'],
  ['÷', '/'],
])

/**
 * Cuts a formula into tokens. Spaces (narrow and no-break too) separate; `[Close Date]` is a name with spaces; text stands in double quotes,
 * a quote inside doubled. A reference such as `attainment(bookings)` or `attainment([new-deals])` is one name; a column called `quota` that no
 * bracket follows stays a column.
 *
 * Findings `formula.character` with the place of what cannot be read, `formula.reference` (word).
 */
export function tokenize(text: string, language: FormulaLanguage): Result<readonly Token[]> {
  const tokens: Token[] = []
  let place = 0
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = place
    return pattern.exec(text)
  }
  while (place < text.length) {
    const space = match(SPACE)
    if (space !== null) {
      place += space[0].length
      continue
    }
    const read = readToken(text, place, language, match, tokens.at(-1))
    if ('code' in read) return refused(read)
    tokens.push(read.token)
    place += read.length
  }
  return ok(tokens)
}

function readToken(
  text: string,
  at: number,
  language: FormulaLanguage,
  match: (pattern: RegExp) => RegExpExecArray | null,
  before: Token | undefined,
): { readonly token: Token; readonly length: number } | Finding {
  const number = match(NUMBER[language])
  if (number !== null) {
    return { token: { kind: 'number', text: plainNumber(number[0]), at }, length: number[0].length }
  }
  const quoted = match(QUOTED)
  if (quoted !== null) {
    const inner = quoted[1]?.replaceAll('""', '"') ?? quoted[2] ?? quoted[3]
    return { token: { kind: 'text', text: inner as string, at }, length: quoted[0].length }
  }
  const bracketed = match(BRACKETED)
  if (bracketed !== null) {
    return { token: { kind: 'name', text: (bracketed[1] as string).trim(), at }, length: bracketed[0].length }
  }
  const word = match(WORD)
  const referred = word === null ? undefined : referenceNamed(word[0])
  if (word !== null && referred !== undefined && opensBracket(text, at + word[0].length)) {
    return referenceToken(text, word[0], referred, at)
  }
  if (word !== null) return { token: wordToken(text, word[0], at, before), length: word[0].length }
  const operator = match(OPERATOR)
  if (operator !== null) {
    const sign = operator[0]
    return { token: { kind: 'operator', text: SAME_AS.get(sign) ?? sign, at }, length: sign.length }
  }
  const kind = PUNCTUATION.get(text.charAt(at))
  if (kind === undefined || (kind === 'separator' && language === 'fr' && text.charAt(at) === ',')) {
    return finding('formula.character', 'error', '', { at, character: text.charAt(at) })
  }
  return { token: { kind, at }, length: 1 }
}

const PUNCTUATION: ReadonlyMap<string, 'open' | 'close' | 'separator' | 'percent'> = new Map([
  ['(', 'open'],
  [')', 'close'],
  [',', 'separator'],
  [';', 'separator'],
  ['%', 'percent'],
])

/** An id alone can stand in a reference: nothing is calculated inside it. */
function referenceToken(
  text: string,
  typed: string,
  word: Reference['word'],
  at: number,
): { readonly token: Token; readonly length: number } | Finding {
  OF_ID.lastIndex = at + typed.length
  const match = OF_ID.exec(text)
  const id = match?.[1] ?? match?.[2]?.trim()
  if (match === null || id === undefined) return finding('formula.reference', 'error', '', { at, name: typed })
  const reference: Reference = { word, id }
  return {
    token: { kind: 'name', text: referenceName(reference), at, reference },
    length: typed.length + match[0].length,
  }
}

function opensBracket(text: string, place: number): boolean {
  return /^[\s\u00a0\u202f]*\(/.test(text.slice(place))
}

/** `AND(a, b)` is a function; the `and` of `a and (b or c)` stands between two values. */
function wordToken(text: string, word: string, at: number, before: Token | undefined): Token {
  const known = FIXED_WORDS.get(word.toLowerCase())
  if (known === 'in' || (known !== undefined && endsValue(before))) return { kind: 'word', text: known, at }
  const fn = opensBracket(text, at + word.length) ? functionNamed(word) : undefined
  if (fn !== undefined) return { kind: 'function', fn, at }
  return known === undefined ? { kind: 'name', text: word, at } : { kind: 'word', text: known, at }
}

function endsValue(token: Token | undefined): boolean {
  return token !== undefined && ['number', 'text', 'name', 'percent', 'close'].includes(token.kind)
}

function plainNumber(text: string): string {
  const point = text.replace(',', '.')
  return point.startsWith('.') ? `0${point}` : point
}

const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u

/**
 * Writes tokens as a formula of a language: how a formula typed in French is kept in the file, and shown again.
 */
export function writeTokens(tokens: readonly Token[], language: FormulaLanguage): string {
  return tokens.map((token, index) => (isSpaced(tokens, index) ? ' ' : '') + tokenText(token, language)).join('')
}

function isSpaced(tokens: readonly Token[], index: number): boolean {
  const token = at(tokens, index)
  if (index === 0 || token.kind === 'close' || token.kind === 'separator' || token.kind === 'percent') return false
  const before = at(tokens, index - 1)
  if (before.kind === 'open' || isSign(tokens, index - 1)) return false
  return !(before.kind === 'function' && token.kind === 'open')
}

/** True for a plus or minus that stands before its operand instead of between two. */
function isSign(tokens: readonly Token[], index: number): boolean {
  const token = at(tokens, index)
  if (token.kind !== 'operator' || (token.text !== '-' && token.text !== '+')) return false
  const before = index === 0 ? undefined : at(tokens, index - 1).kind
  return (
    before === undefined || before === 'open' || before === 'separator' || before === 'operator' || before === 'word'
  )
}

function tokenText(token: Token, language: FormulaLanguage): string {
  switch (token.kind) {
    case 'number':
      return language === 'fr' ? token.text.replace('.', ',') : token.text
    case 'text':
      return `"${token.text.replaceAll('"', '""')}"`
    case 'name':
      if (token.reference !== undefined) return writeReference(token.reference, language)
      return PLAIN_NAME.test(token.text) && !FIXED_WORDS.has(token.text.toLowerCase()) ? token.text : `[${token.text}]`
    case 'function':
      return (language === 'fr' ? FUNCTIONS[token.fn].fr : token.fn).toUpperCase()
    case 'word':
      return language === 'fr' ? FRENCH_WORDS[token.text] : token.text
    case 'operator':
      return token.text
    case 'open':
      return '('
    case 'close':
      return ')'
    case 'separator':
      return language === 'fr' ? ';' : ','
    case 'percent':
      return '%'
  }
}

const FRENCH_WORDS = { and: 'et', or: 'ou', not: 'non', in: 'dans' } as const
