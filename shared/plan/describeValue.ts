import { dayOf, parseIsoDate } from '@shared/calendar/date'
import { formulaInLanguage } from '@shared/formula/parse'
import { isMessageKey, translate } from '@shared/i18n/catalogue'
import type { Cap, LocalText, RateTable, Workspace } from './model'
import { sentenceReader } from './sentence'
import { type NumberMeaning, shownNumber } from './shownNumber'
import { describeLimit, describeTable, textFor } from './tableSentence'

const NUMBERS: ReadonlyMap<string, NumberMeaning> = new Map([
  ['weight', 'rate'],
  ['threshold', 'rate'],
  ['share', 'rate'],
  ['fraction', 'rate'],
  ['quota', 'rate'],
  ['assured', 'rate'],
  ['recoveredUpTo', 'rate'],
  ['growth', 'rate'],
  ['basePay', 'money'],
  ['targetVariable', 'money'],
  ['amount', 'money'],
])
const FORMULAS: ReadonlySet<string> = new Set(['where', 'credit', 'rule', 'factor', 'qualifies'])

type Reader = ReturnType<typeof sentenceReader>

/** Writes the value of a field as people read it: words of ours, names for ids, numbers and days in the language, of an object its parts. */
export type ValueWriter = (field: string, value: unknown) => string

/** The writer for a workspace, which gives names to ids. */
export function valueWriter(workspace: Workspace, language: 'en' | 'fr'): ValueWriter {
  const reader = sentenceReader(workspace, language)
  const names = namesOf(workspace, reader)
  const write: ValueWriter = (field, value) => {
    if (value === null || value === undefined || value === '') return translate(language, 'command.nothing')
    if (typeof value === 'boolean') return translate(language, value ? 'command.yes' : 'command.no')
    if (typeof value === 'string') return names(field, value) ?? writeText(field, value, reader)
    if (typeof value === 'number') return String(value)
    if (Array.isArray(value)) return value.map((one) => write(field, one)).join(isPlainList(value) ? ', ' : ' · ')
    if (typeof value !== 'object') return ''
    if (isLocalText(value)) return textFor(value, reader)
    if ('tiers' in value) return describeTable(value as RateTable, reader, null)
    const isLimit = 'of' in value && 'value' in value && !('over' in value)
    const fields = Object.entries(value).filter(([name]) => !(isLimit && (name === 'of' || name === 'value')))
    return [
      ...(isLimit ? [describeLimit(value as Pick<Cap, 'of' | 'value'>, reader)] : []),
      ...fields.map(([name, inner]) => `${fieldName(name, language)} ${write(name, inner)}`),
    ].join(', ')
  }
  return write
}

/** What a field is called. */
export function fieldName(field: string, language: 'en' | 'fr'): string {
  const key = `command.field.${field}`
  return isMessageKey(key) ? translate(language, key) : field
}

export function isLocalText(value: unknown): value is LocalText {
  return typeof value === 'string' || (typeof value === 'object' && value !== null && 'en' in value && 'fr' in value)
}

function isPlainList(list: readonly unknown[]): boolean {
  return list.every((one) => typeof one !== 'object')
}

/** What the id in a field is called; null for what is no id, or an id of nothing. */
function namesOf(
  { plans, measures, goals, teams, territories, payees }: Workspace,
  reader: Reader,
): (field: string, id: string) => string | null {
  const lists: Readonly<Record<string, readonly { readonly id: string; readonly name: LocalText }[]>> = {
    plan: plans,
    component: plans.flatMap(({ components }) => components),
    measure: measures,
    goal: goals ?? [],
    team: teams,
    territory: territories,
    parent: [...teams, ...territories],
    manager: payees,
  }
  return (field, id) => {
    const found = Object.hasOwn(lists, field) ? lists[field]?.find((one) => one.id === id) : undefined
    return found === undefined ? null : textFor(found.name, reader)
  }
}

function writeText(field: string, text: string, reader: Reader): string {
  const key = `command.value.${text}`
  if (isMessageKey(key)) return translate(reader.language, key)
  const meaning = NUMBERS.get(field)
  if (meaning !== undefined) return shownNumber(text, meaning, reader)
  if (FORMULAS.has(field) || field === 'when') return formulaInLanguage(text, reader.language)
  const day = parseIsoDate(text)
  if (day !== null) return reader.format.date(dayOf(day))
  return /^[-\d.]+%?$/.test(text) ? shownNumber(text, text.endsWith('%') ? 'rate' : 'count', reader) : text
}
