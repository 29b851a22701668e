import { daysInMonth, parseIsoDate } from '@shared/calendar/date'
import { finding, ok, type Result, refused } from '@shared/findings/finding'
import type { Language } from '@shared/i18n/catalogue'
import { type Exact, exact, multiply, parseDecimal, toDecimal } from '@shared/money/exact'
import type { NumberText } from './model'

/** What a cell expects: the same keys mean another number in a percent cell than in a money cell. */
export type EntryKind = 'number' | 'percent' | 'money' | 'date'

export interface EntryRules {
  readonly kind: EntryKind
  readonly language: Language
  /** ISO code of the plan currency; another currency's sign is refused in a money cell. */
  readonly currency: string
}

/** A reading that another person might not share, and the text that the other reading gives. */
export interface EntryNote {
  readonly kind: 'percentOrFraction' | 'dotDecimal' | 'dayOrMonth'
  readonly alternative: string
}

export interface Entry {
  /** The workspace's own text: `8%`, `12500.00`, `=base_rate * 1.5`, `2026-02-14`; empty when the cell was cleared. */
  readonly text: NumberText
  readonly note: EntryNote | null
}

/**
 * Reads what was typed into a cell, or pasted, as finance people type it.
 *
 * Percent cells follow the spreadsheet's rule: `9`, `9%`, `9 %`, `9,0 %` and `.09` are 9 %; `0.09` is 0.09 %, with a note, for it may
 * mean 9 %. Amounts take group separators of the language (any space, apostrophe), a sign before or after, parentheses for negatives,
 * the plan currency's sign or code, and k or M. A text that begins with `=` is a formula and is kept as it is.
 *
 * Findings `entry.comma`, `entry.formulaEmpty`, `entry.notDate`, `entry.notNumber`, `entry.otherCurrency`, `entry.percentInMoney` (found).
 *
 * @example
 * readEntry('9,0 %', { kind: 'percent', language: 'fr', currency: 'EUR' })   // ok: '9.0%'
 */
export function readEntry(typed: string, rules: EntryRules): Result<Entry> {
  const text = typed.trim()
  if (text === '') return ok({ text: '', note: null })
  if (rules.kind === 'date') return readDate(text, rules.language)
  if (text.startsWith('=')) {
    const formula = text.slice(1).trim()
    return formula === '' ? refusedEntry('formulaEmpty', typed) : ok({ text: `=${formula}`, note: null })
  }
  return readNumber(text, rules)
}

function refusedEntry(code: string, found: string): Result<never> {
  return refused(finding(`entry.${code}`, 'error', '', { found }))
}

const SPACES = /[\s\u00a0\u2007\u2009\u202f]+/gu

function readNumber(typed: string, { kind, language, currency }: EntryRules): Result<Entry> {
  const signed = withoutSign(typed.replace(SPACES, ' ').replaceAll('\u2212', '-'))
  const priced = withoutCurrency(signed.text, currency)
  if (priced.other !== null) return refused(finding('entry.otherCurrency', 'error', '', { found: typed, currency }))
  const inner = withoutSign(priced.text)
  if (signed.isNegative && inner.isNegative) return refusedEntry('notNumber', typed)
  const isNegative = signed.isNegative || inner.isNegative
  const unit = /^(.*?) ?([%kM]?)$/u.exec(inner.text)
  const [, digits = '', suffix = ''] = unit ?? []
  if (suffix === '%' && kind === 'money') return refusedEntry('percentInMoney', typed)
  if (priced.isPriced && kind !== 'money') return refusedEntry('notNumber', typed)
  if (suffix !== '' && suffix !== '%' && kind === 'percent') return refusedEntry('notNumber', typed)
  const plain = plainDecimal(digits.trim(), language)
  if (plain === null) {
    return refusedEntry(language === 'en' && /^\d+,\d+$/.test(digits) ? 'comma' : 'notNumber', typed)
  }
  const sign = isNegative && /[1-9]/.test(plain.text) ? '-' : ''
  if (kind === 'percent') return ok(percentEntry(sign, plain, suffix === '%'))
  const scaled = sign + times(plain.text, SCALES[suffix] ?? 1n)
  if (suffix === '%') return ok({ text: `${scaled}%`, note: null })
  return ok({ text: scaled, note: dotNote(sign, plain, suffix) })
}

const SCALES: Readonly<Record<string, bigint>> = { k: 1000n, M: 1000000n }

/** `-5`, `5-` and `(5)` are below zero. */
function withoutSign(text: string): { readonly text: string; readonly isNegative: boolean } {
  const trimmed = text.trim()
  const bracketed = /^\((.*)\)$/u.exec(trimmed)
  if (bracketed !== null) return { text: (bracketed[1] ?? '').trim(), isNegative: true }
  if (trimmed.startsWith('-')) return { text: trimmed.slice(1).trim(), isNegative: true }
  if (trimmed.endsWith('-')) return { text: trimmed.slice(0, -1).trim(), isNegative: true }
  return { text: trimmed.startsWith('+') ? trimmed.slice(1).trim() : trimmed, isNegative: false }
}

const CURRENCY_MARK = /^([A-Z]{3}|\p{Sc}|[A-Z]{1,2}\p{Sc})(?= ?[-\d.,(])|([A-Z]{3}|\p{Sc})$/u

interface Priced {
  readonly text: string
  readonly isPriced: boolean
  /** A mark of another currency than the plan's. */
  readonly other: string | null
}

function withoutCurrency(text: string, currency: string): Priced {
  const mark = CURRENCY_MARK.exec(text)
  if (mark === null) return { text, isPriced: false, other: null }
  const found = mark[0]
  const isOurs =
    found === currency || found === symbolOf(currency, 'narrowSymbol') || found === symbolOf(currency, 'symbol')
  const rest = (text.slice(0, mark.index) + text.slice(mark.index + found.length)).trim()
  return { text: rest, isPriced: true, other: isOurs ? null : found }
}

function symbolOf(currency: string, currencyDisplay: 'symbol' | 'narrowSymbol'): string | undefined {
  const parts = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay }).formatToParts(0)
  return parts.find(({ type }) => type === 'currency')?.value
}

interface PlainDecimal {
  /** Unsigned: `12500.00`. */
  readonly text: string
  /** Typed without a digit before the decimal mark: `.09`. */
  readonly isBareFraction: boolean
  /** A French entry with a dot that an English reader would take the same way, and a German one as thousands. */
  readonly hasDot: boolean
}

const GROUPED: Readonly<Record<'dot' | 'comma', RegExp>> = {
  dot: /^\d{1,3}(?:([ ,'’])\d{3})(?:\1\d{3})*(\.\d*)?$/u,
  comma: /^\d{1,3}(?:([ .'’])\d{3})(?:\1\d{3})*(,\d*)?$/u,
}
const UNGROUPED: Readonly<Record<'dot' | 'comma', RegExp>> = { dot: /^(\d*)(\.\d*)?$/, comma: /^(\d*)(,\d*)?$/ }

/**
 * The digits of a number in a language, as a plain decimal. A dot and a comma together say by themselves which is the decimal mark.
 * A lone dot is a decimal mark in both languages (a numeric keypad has no comma); a lone comma groups in English and is a decimal mark in French.
 */
function plainDecimal(digits: string, language: Language): PlainDecimal | null {
  const hasBoth = digits.includes('.') && digits.includes(',')
  const commaLast = digits.lastIndexOf(',') > digits.lastIndexOf('.')
  const dotIsLone = !digits.includes(',') && digits.split('.').length === 2
  const mark = hasBoth ? (commaLast ? 'comma' : 'dot') : language === 'en' || dotIsLone ? 'dot' : 'comma'
  if (!/\d/.test(digits) || !(UNGROUPED[mark].test(digits) || GROUPED[mark].test(digits))) return null
  const [whole = '', fraction = ''] = digits.split(mark === 'dot' ? '.' : ',')
  const wholeDigits = whole.replace(/\D/gu, '').replace(/^0+(?=\d)/, '')
  const text = (wholeDigits === '' ? '0' : wholeDigits) + (fraction === '' ? '' : `.${fraction}`)
  return { text, isBareFraction: whole === '' && fraction !== '', hasDot: language === 'fr' && dotIsLone }
}

function percentEntry(sign: string, { text, isBareFraction }: PlainDecimal, hasSign: boolean): Entry {
  const asShare = `${sign}${times(text, 100n)}%`
  if (!hasSign && isBareFraction) return { text: asShare, note: null }
  const isBelowOne = text.startsWith('0.') && /[1-9]/.test(text)
  const note: EntryNote | null = !hasSign && isBelowOne ? { kind: 'percentOrFraction', alternative: asShare } : null
  return { text: `${sign}${text}%`, note }
}

/** `1.234` typed in French: read as a little over one, though whoever groups by dots means a thousand. */
function dotNote(sign: string, { text, hasDot }: PlainDecimal, suffix: string): EntryNote | null {
  if (!hasDot || suffix !== '' || !/^[1-9]\d{0,2}\.\d{3}$/.test(text)) return null
  return { kind: 'dotDecimal', alternative: sign + text.replace('.', '') }
}

function times(plain: string, factor: bigint): string {
  if (factor === 1n) return plain
  return decimalText(multiply(readDecimal(plain), exact(factor)))
}

function readDecimal(plain: string): Exact {
  return parseDecimal(plain) ?? exact(0n)
}

function decimalText(value: Exact): string {
  return toDecimal(value) ?? ''
}

const NUMERIC_DATE = /^(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})$/
const NAMED_DATE =
  /^(?:(\d{1,2})(?:er|st|nd|rd|th)? ([\p{L}.]+),? (\d{4})|([\p{L}.]+) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4}))$/u

/** `2026-02-14`, `14/02/2026`, `14 Feb 2026`. Where day and month could change places French reads the day first, English the month, with a note. */
function readDate(typed: string, language: Language): Result<Entry> {
  const text = typed.replace(SPACES, ' ')
  const named = NAMED_DATE.exec(text)
  if (named !== null) {
    const month = monthNamed(named[2] ?? named[4] ?? '')
    const iso = month === null ? null : isoDate(Number(named[3] ?? named[6]), month, Number(named[1] ?? named[5]))
    return iso === null ? refusedEntry('notDate', typed) : ok({ text: iso, note: null })
  }
  const numeric = NUMERIC_DATE.exec(text)
  if (numeric === null) return refusedEntry('notDate', typed)
  const [first, second, third] = [Number(numeric[1]), Number(numeric[2]), Number(numeric[3])]
  if ((numeric[1] ?? '').length === 4) {
    const iso = isoDate(first, second, third)
    return iso === null ? refusedEntry('notDate', typed) : ok({ text: iso, note: null })
  }
  const year = (numeric[3] ?? '').length === 2 ? 2000 + third : third
  const dayFirst = isoDate(year, second, first)
  const monthFirst = isoDate(year, first, second)
  const [read, other] = language === 'fr' ? [dayFirst, monthFirst] : [monthFirst, dayFirst]
  const chosen = read ?? other
  if (chosen === null) return refusedEntry('notDate', typed)
  const isAmbiguous = language === 'en' && read !== null && other !== null && read !== other
  return ok({ text: chosen, note: isAmbiguous ? { kind: 'dayOrMonth', alternative: other } : null })
}

function isoDate(year: number, month: number, day: number): string | null {
  if (year < 1000 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

const bareName = (name: string) =>
  name
    .normalize('NFD')
    .replace(/[^a-z]/giu, '')
    .toLowerCase()

/** Months by English and French names, long and short, without accents: `févr.` is `fevr`. */
const MONTHS_BY_NAME: ReadonlyMap<string, number> = new Map(
  (['en', 'fr'] as const).flatMap((language) =>
    (['long', 'short'] as const).flatMap((month) => {
      const format = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' })
      return Array.from({ length: 12 }, (_, index): [string, number] => [
        bareName(format.format(Date.UTC(2026, index, 1))),
        index + 1,
      ])
    }),
  ),
)

function monthNamed(name: string): number | null {
  return MONTHS_BY_NAME.get(bareName(name)) ?? null
}

/**
 * The text a cell shows while it is edited: the workspace's own text with the language's decimal mark. Reading it gives the same number.
 *
 * @example
 * entryText('12500.50', { kind: 'money', language: 'fr', currency: 'EUR' })   // '12500,50'
 */
export function entryText(text: NumberText, { kind, language }: EntryRules): string {
  if (text === '' || text.startsWith('=')) return text
  if (kind === 'date') return dateEntryText(text, language)
  const hasSign = text.endsWith('%')
  const value = hasSign ? text.slice(0, -1).trim() : text
  const plain = kind === 'percent' && !hasSign ? asPercent(value) : value
  const local = language === 'fr' ? plain.replace('.', ',') : plain
  if (!hasSign && kind !== 'percent') return local
  return language === 'fr' ? `${local}\u00a0%` : `${local}%`
}

function asPercent(plain: string): string {
  const value = parseDecimal(plain)
  return value === null ? plain : decimalText(multiply(value, exact(100n)))
}

function dateEntryText(text: string, language: Language): string {
  const date = parseIsoDate(text)
  if (date === null || language === 'en') return text
  const [year, month, day] = date.split('-')
  return `${day}/${month}/${year}`
}
