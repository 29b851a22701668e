import type { Language } from '@shared/i18n/catalogue'
import type { LocalText } from '@shared/plan/model'

/** A text with the words of one language changed. One text for both languages stays one. */
export function withWords(text: LocalText, language: Language, words: string): LocalText {
  return typeof text === 'string' ? words : { ...text, [language]: words }
}
