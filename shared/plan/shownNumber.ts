import { evaluateNumberText, type NumberScope } from '@shared/formula/numberText'
import { formulaInLanguage } from '@shared/formula/parse'
import type { Language } from '@shared/i18n/catalogue'
import type { Formatter } from '@shared/i18n/format'
import type { NumberText, RateTable } from './model'

/** What a number of a plan stands for: it decides how the number is written. */
export type NumberMeaning = 'rate' | 'money' | 'count'

/** Who reads a number: their language, and the names a formula may use to have a value. */
export interface NumberReader {
  readonly language: Language
  readonly format: Formatter
  readonly names?: NumberScope
}

/**
 * A number of a plan as it is read: `8 %`, `2 500,00 €`. A formula is shown by its value where `names` give one, else as it stands in the language,
 * with its equals sign.
 */
export function shownNumber(
  text: NumberText,
  meaning: NumberMeaning,
  { language, format, names }: NumberReader,
): string {
  const value = evaluateNumberText(text, names ?? NO_NAMES, '')
  if (value.ok) return format[meaning](value.value)
  return text.trim().startsWith('=') ? `=${formulaInLanguage(text.trim().slice(1), language)}` : text
}

const NO_NAMES: NumberScope = new Map()

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

/** What an assumption stands for, as far as its text says: a percentage is a rate; what a formula gives is a plain number. */
export function meaningOfAssumption(value: NumberText): NumberMeaning {
  const text = value.trim()
  return text.endsWith('%') && !text.startsWith('=') ? 'rate' : 'count'
}
