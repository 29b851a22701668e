import { en } from './en'
import { fr } from './fr'
import type { Message } from './message'

/** Every sentence and word of Palier by key; French has exactly the keys of English (the compiler sees to it). */
export type MessageKey = keyof typeof en
export type Language = 'en' | 'fr'
export const LANGUAGES = ['en', 'fr'] as const

const CATALOGUES: Readonly<Record<Language, Readonly<Record<MessageKey, Message>>>> = { en, fr }

export type MessageParams = Readonly<Record<string, string | number>>

const PLURALS: Readonly<Record<Language, Intl.PluralRules>> = {
  en: new Intl.PluralRules('en'),
  fr: new Intl.PluralRules('fr'),
}

const NUMBERS: Readonly<Record<Language, Intl.NumberFormat>> = {
  en: new Intl.NumberFormat('en-US'),
  fr: new Intl.NumberFormat('fr-FR'),
}

/** True when the catalogue has a sentence of that key: for keys made from codes, such as `finding.quota.missing`. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(en, key)
}

/** The sentence of a key in a language. Params are text already in that language; a number is formatted only for `count`. */
export function translate(language: Language, key: MessageKey, params: MessageParams = {}): string {
  const message: Message = CATALOGUES[language][key]
  return formOf(message, language, params).replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : place
    return name === 'count' && typeof value === 'number' ? NUMBERS[language].format(value) : String(value)
  })
}

function formOf(message: Message, language: Language, params: MessageParams): string {
  if (typeof message === 'string') return message
  return PLURALS[language].select(Number(params['count'])) === 'one' ? message.one : message.other
}
