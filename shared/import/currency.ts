/** ISO 4217 codes that amounts may be written with. */
const CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

/** Signs and the currencies they may stand for, the most usual first. */
const SIGNS: ReadonlyMap<string, readonly string[]> = new Map([
  ['€', ['EUR']],
  ['£', ['GBP']],
  ['¥', ['JPY', 'CNY']],
  ['₹', ['INR']],
  ['₽', ['RUB']],
  ['₩', ['KRW']],
  ['₺', ['TRY']],
  ['₪', ['ILS']],
  ['zł', ['PLN']],
  ['Kč', ['CZK']],
  ['Fr.', ['CHF']],
  ['kr', ['SEK', 'NOK', 'DKK', 'ISK']],
  ['$', ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN']],
  ['US$', ['USD']],
  ['$US', ['USD']],
  ['CA$', ['CAD']],
  ['$CA', ['CAD']],
  ['C$', ['CAD']],
  ['A$', ['AUD']],
])

/** Names of currencies as exports spell them, in lower case. */
const NAMES: ReadonlyMap<string, string> = new Map(
  ['en', 'fr', 'de'].flatMap((language) => {
    const names = new Intl.DisplayNames(language, { type: 'currency' })
    return [
      'EUR',
      'USD',
      'GBP',
      'CHF',
      'CAD',
      'AUD',
      'NZD',
      'JPY',
      'CNY',
      'SEK',
      'NOK',
      'DKK',
      'PLN',
      'CZK',
      'INR',
    ].map((code): [string, string] => [(names.of(code) ?? code).toLowerCase(), code])
  }),
)

/** Longest first, so that `US$` is not taken for `$`. */
export const CURRENCY_SIGNS: readonly string[] = [...SIGNS.keys()].sort((a, b) => b.length - a.length)

/**
 * The currencies a sign, code or name may mean: `€` is EUR, `USD` and `US Dollar` are USD, `$` is one of several dollars.
 *
 * @returns ISO codes, the most usual first; empty when the text names no currency.
 */
export function currenciesNamed(text: string): readonly string[] {
  const trimmed = text.trim()
  const upper = trimmed.toUpperCase()
  if (CODES.has(upper)) return [upper]
  const bySign = SIGNS.get(trimmed)
  if (bySign !== undefined) return bySign
  const byName = NAMES.get(trimmed.toLowerCase())
  return byName === undefined ? [] : [byName]
}

/** The currency sign or code that a heading such as `Montant (€)` or `Amount (USD)` ends with; null when it has none. */
export function currencyInHeading(heading: string): string | null {
  const mark = /[([]([^()[\]]{1,4})[)\]]\s*$/.exec(heading)?.[1] ?? null
  return mark !== null && currenciesNamed(mark).length > 0 ? mark.trim() : null
}
