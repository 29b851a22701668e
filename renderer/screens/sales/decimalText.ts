import type { Language } from '@shared/i18n/catalogue'

export type WriteDecimal = (decimal: string) => string

/** Writes plain decimals (`-1234.50`) as a language does, with exactly the decimals they have. */
export function decimalWriter(language: Language): WriteDecimal {
  const formats = new Map<number, Intl.NumberFormat>()
  return (decimal) => {
    const digits = decimal.includes('.') ? decimal.length - decimal.indexOf('.') - 1 : 0
    const format =
      formats.get(digits) ??
      new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits })
    formats.set(digits, format)
    return format.format(decimal as Intl.StringNumericLiteral).replace('-', '−')
  }
}
