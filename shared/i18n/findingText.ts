import type { Finding } from '@shared/findings/finding'
import { referenceOf, writeReference } from '@shared/formula/references'
import { parseDecimal } from '@shared/money/exact'
import type { Workspace } from '@shared/plan/model'
import { isMessageKey, type Language, translate } from './catalogue'
import { nameIn } from './names'

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-US', fr: 'fr-FR' }

/** Params that quote what the user's file or entry says; `count` also chooses between one and several. */
const VERBATIM: ReadonlySet<string> = new Set([
  'column',
  'count',
  'example',
  'found',
  'id',
  'name',
  'nearest',
  'owner',
  'suggestion',
])

/**
 * A finding as a sentence: what is wrong, where, what was expected, how to mend it. Numbers among its params are
 * written as the language does, words of the user's files as they stand there; words of ours (kinds, field names) have a
 * message of their own under `finding.word.<word>`. Ids are written as the names that the workspace gives them; without a
 * workspace they stay ids.
 */
export function findingText({ code, params }: Finding, language: Language, workspace?: Workspace): string {
  const key = `finding.${code}`
  if (!isMessageKey(key)) return code
  const format = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 20 })
  const named = (name: string, value: string | number) =>
    workspace === undefined ? null : nameIn(workspace, params, name, String(value), language)
  const words = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      named(name, value) ?? (VERBATIM.has(name) ? verbatim(value, language) : paramText(value, language, format)),
    ]),
  )
  return translate(language, key, words)
}

/** As it stands; a reference such as `attainment(bookings)` as a formula of the language writes it. */
function verbatim(value: string | number, language: Language): string | number {
  const reference = typeof value === 'string' ? referenceOf(value) : null
  return reference === null ? value : writeReference(reference, language)
}

function paramText(value: string | number, language: Language, format: Intl.NumberFormat): string {
  if (typeof value === 'number') return format.format(value)
  const word = `finding.word.${value}`
  if (isMessageKey(word)) return translate(language, word)
  return /^-?\d+\.\d+$/.test(value) && parseDecimal(value) !== null
    ? format.format(value as Intl.StringNumericLiteral)
    : value
}
