import type { Language } from '@shared/i18n/catalogue'

export interface CurrencyOption<Code extends string = string> {
  /** ISO 4217 code. */
  readonly value: Code
  readonly label: string
}

/** Every currency that the window can name. */
export const ALL_CURRENCIES: readonly string[] = Intl.supportedValuesOf('currency')

/** Currencies in the language, each with its code: `EUR – Euro`. */
export function currencyOptions<Code extends string>(
  language: Language,
  codes: readonly Code[],
): readonly CurrencyOption<Code>[] {
  const names = new Intl.DisplayNames(language, { type: 'currency' })
  return codes.map((code) => ({ value: code, label: `${code} – ${names.of(code) ?? code}` }))
}
