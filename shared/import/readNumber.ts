import { CURRENCY_SIGNS, currenciesNamed } from './currency'

/** The sign that separates decimals; the other one, where it occurs, groups thousands. */
export type DecimalMark = '.' | ','

/** A number as a file writes it, understood: plain decimal text, and the currency sign or code beside it. */
export interface ReadNumber {
  /** Such as `-1500.05`: ready for parseDecimal. */
  readonly decimal: string
  readonly currency: string | null
}

/** Spaces of every width, and marks of writing direction that spreadsheets leave around numbers. */
const SPACES = /[\s\u00a0\u2007\u2009\u202f]+/g
const INVISIBLE = /[\u200b-\u200f\u2060\u2066-\u2069\ufeff]/g
const PLAIN = /^-?\d+(?:\.\d{1,12})?$/

const BODY: Readonly<Record<DecimalMark, RegExp>> = {
  '.': /^(\d+|[1-9]\d{0,2}(?:([ ,'’])\d{3})(?:\2\d{3})*)?(?:\.(\d+))?$/,
  ',': /^(\d+|[1-9]\d{0,2}(?:([ .'’])\d{3})(?:\2\d{3})*)?(?:,(\d+))?$/,
}

/**
 * Reads a number written with a decimal mark.
 *
 * Groups of thousands may be parted by spaces (also no-break and narrow ones), apostrophes or the other mark, always the
 * same one and always three digits. A minus stands before or after (also U+2212), or the number is in parentheses. A currency
 * sign or ISO code may stand on either side; `%` divides by a hundred. Scientific notation is refused: a spreadsheet that
 * writes `1.2E+05` has dropped digits.
 *
 * @returns null when the text is not a number under this mark: `34,20` with a decimal point is none.
 *
 * @example
 * readNumber('(1 234,50 €)', ',') // { decimal: '-1234.50', currency: '€' }
 */
export function readNumber(text: string, mark: DecimalMark): ReadNumber | null {
  if (mark === '.' && PLAIN.test(text)) return { decimal: text, currency: null }
  const stripped = text.replace(INVISIBLE, '').replace(SPACES, ' ').replaceAll('\u2212', '-').trim()
  const percent = /^(.*\d.*?) ?%$/.exec(stripped)?.[1]
  const unsigned = withoutSignAndCurrency(percent ?? stripped)
  if (unsigned === null) return null
  const match = BODY[mark].exec(unsigned.body)
  const whole = match?.[1]?.replace(/[ ,.'’]/g, '')
  const fraction = match?.[3]
  if (whole === undefined && fraction === undefined) return null
  const digits = joinDigits(whole ?? '0', fraction ?? '')
  const decimal = percent === undefined ? digits : hundredth(whole ?? '0', fraction ?? '')
  return { decimal: unsigned.negative ? `-${decimal}` : decimal, currency: unsigned.currency }
}

function joinDigits(whole: string, fraction: string): string {
  return fraction === '' ? whole : `${whole}.${fraction}`
}

function hundredth(whole: string, fraction: string): string {
  const digits = whole.padStart(3, '0')
  return joinDigits(digits.slice(0, -2), digits.slice(-2) + fraction)
}

interface Unsigned {
  readonly body: string
  readonly negative: boolean
  readonly currency: string | null
}

/** Takes signs, parentheses and one currency off, in whatever order they stand around the digits. */
function withoutSignAndCurrency(text: string): Unsigned | null {
  let body = text
  let signs = 0
  let negative = false
  let currency: string | null = null
  for (let turn = 0; turn < 4; turn += 1) {
    const signed = /^([+-]) ?(.*)$/.exec(body) ?? /^(.*?) ?([+-])$/.exec(body)
    if (signed !== null) {
      const [first = '', second = ''] = signed.slice(1)
      const leads = first === '-' || first === '+'
      negative = (leads ? first : second) === '-'
      body = leads ? second : first
      signs += 1
      continue
    }
    const enclosed = /^\( ?(.*?) ?\)$/.exec(body)
    if (enclosed !== null) {
      negative = true
      body = enclosed[1] ?? ''
      signs += 1
      continue
    }
    const money: { readonly sign: string; readonly rest: string } | null =
      currency === null ? currencyBeside(body) : null
    if (money === null) break
    currency = money.sign
    body = money.rest
  }
  return signs > 1 ? null : { body, negative, currency }
}

/** The currency at either end of an amount and what is left of it. */
function currencyBeside(text: string): { readonly sign: string; readonly rest: string } | null {
  const code = /^([A-Z]{3}) ?(?=[^A-Za-z])(.*)$/.exec(text) ?? /^()(.*?[^A-Za-z ]) ?([A-Z]{3})$/.exec(text)
  if (code !== null) {
    const sign = code[3] ?? code[1] ?? ''
    if (currenciesNamed(sign).length > 0) return { sign, rest: code[2] ?? '' }
  }
  for (const sign of CURRENCY_SIGNS) {
    if (text.startsWith(sign)) return { sign, rest: text.slice(sign.length).trimStart() }
    if (text.endsWith(sign)) return { sign, rest: text.slice(0, -sign.length).trimEnd() }
  }
  return null
}
