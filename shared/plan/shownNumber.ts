import { readNumberText } from '@shared/formula/numberText'
import { formulaInLanguage } from '@shared/formula/parse'
import type { Language } from '@shared/i18n/catalogue'
import type { Formatter } from '@shared/i18n/format'
import type { NumberText, RateTable } from './model'

/** What a number of a plan stands for: it decides how the number is written. */
export type NumberMeaning = 'rate' | 'money' | 'count'

/** A number of a plan as it is read: `8 %`, `2 500,00 €`; a formula in the language, with its equals sign. */
export function shownNumber(text: NumberText, meaning: NumberMeaning, language: Language, format: Formatter): string {
  const read = readNumberText(text)
  if (!read.ok || read.value.kind === 'formula') {
    return text.trim().startsWith('=') ? `=${formulaInLanguage(text.trim().slice(1), language)}` : text
  }
  return format[meaning](read.value.value)
}

/** What the values of a table's tiers stand for. */
export function meaningOfValue(pays: RateTable['pays']): NumberMeaning {
  switch (pays) {
    case 'rate':
    case 'percentOfTarget':
      return 'rate'
    case 'perUnit':
    case 'amount':
      return 'money'
    case 'multipleOfBaseRate':
      return 'count'
  }
}

/** What the bounds of a table's tiers stand for. */
export function meaningOfBound(by: RateTable['by']): NumberMeaning {
  return by === 'attainment' ? 'rate' : by === 'money' ? 'money' : 'count'
}
