import type { Finding } from '@shared/findings/finding'
import { parseDecimal } from '@shared/money/exact'
import { isMessageKey, type Language, translate } from './catalogue'

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-US', fr: 'fr-FR' }

/**
 * A finding as a sentence: what is wrong, where, what was expected, how to mend it. Numbers among its params are written as the language does, what was `found` as it was found;
 * words of ours (kinds, field names) have a message of their own under `finding.word.<word>`.
 */
export function findingText({ code, params }: Finding, language: Language): string {
  const key = `finding.${code}`
  if (!isMessageKey(key)) return code
  const format = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 20 })
  const words = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      name === 'count' || name === 'found' ? value : paramText(value, language, format),
    ]),
  )
  return translate(language, key, words)
}

function paramText(value: string | number, language: Language, format: Intl.NumberFormat): string {
  if (typeof value === 'number') return format.format(value)
  const word = `finding.word.${value}`
  if (isMessageKey(word)) return translate(language, word)
  return /^-?\d+\.\d+$/.test(value) && parseDecimal(value) !== null
    ? format.format(value as Intl.StringNumericLiteral)
    : value
}
