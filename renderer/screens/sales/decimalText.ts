import type { Language } from '@shared/i18n/catalogue'

export type WriteDecimal = (decimal: string) => string

/** Writes plain decimals (`-1234.5`) as a language does, with the decimals they have and at least those stated: an amount has its cents. */
export function decimalWriter(language: Language, leastDecimals = 0): WriteDecimal {
  const formats = new Map<number, Intl.NumberFormat>()
  return (decimal) => {
    const digits = Math.max(decimalsOf(decimal), leastDecimals)
    const format =
      formats.get(digits) ??
      new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits })
    formats.set(digits, format)
    return format.format(decimal as Intl.StringNumericLiteral).replace('-', '−')
  }
}

/** Number of decimals a plain decimal is written with. */
export function decimalsOf(decimal: string): number {
  return decimal.includes('.') ? decimal.length - decimal.indexOf('.') - 1 : 0
}
