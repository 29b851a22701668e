import { calendarDay, type DayNumber } from '@shared/calendar/date'
import type { Figure } from '@shared/engine/result'
import { type Exact, exact, multiply, scaledText } from '@shared/money/exact'
import { type Money, minorDigits, moneyText } from '@shared/money/money'
import { roundToUnits } from '@shared/money/rounding'
import type { Language } from './catalogue'

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-US', fr: 'fr-FR' }
const monthFormat = (language: Language) =>
  new Intl.DateTimeFormat(LOCALES[language], { month: 'short', year: 'numeric', timeZone: 'UTC' })
const MONTH_FORMATS: Readonly<Record<Language, Intl.DateTimeFormat>> = { en: monthFormat('en'), fr: monthFormat('fr') }
const nameFormat = (language: Language) =>
  new Intl.DateTimeFormat(LOCALES[language], { month: 'long', timeZone: 'UTC' })
const MONTH_NAMES: Readonly<Record<Language, Intl.DateTimeFormat>> = { en: nameFormat('en'), fr: nameFormat('fr') }
const HUNDRED = exact(100n)

/** Writes figures as a person of a language reads them. Everything comes from Intl; nothing is rounded but what is shown. */
export interface Formatter {
  /** An amount in the plan currency, to its minor unit; null is an empty text. */
  readonly money: (amount: Money | Exact | null) => string
  /** The same without the sign of the currency: for columns whose heading names it. */
  readonly amount: (amount: Money | Exact | null) => string
  /** A share as a percentage, to a tenth of a percent unless said. */
  readonly ratio: (value: Exact | null, decimals?: number) => string
  /** A rate as a percentage with the decimals it has, up to four. */
  readonly rate: (value: Exact | null) => string
  /** A number with the decimals it has, up to four. */
  readonly count: (value: Exact | number | null) => string
  readonly date: (day: DayNumber) => string
  /** A period id: `Mar 2026`, `Q1 2026`, `H1 2026`, `2026`. */
  readonly period: (id: string) => string
  readonly figure: (figure: Figure) => string
}

/** The formatter of a language and currency. */
export function formatter(language: Language, currency: string): Formatter {
  const locale = LOCALES[language]
  const digits = minorDigits(currency)
  const fixed = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  const moneyFormat = new Intl.NumberFormat(locale, { style: 'currency', currency, ...fixed })
  const tinyFormat = new Intl.NumberFormat(locale, { style: 'currency', currency, maximumSignificantDigits: 2 })
  const amountFormat = new Intl.NumberFormat(locale, fixed)
  const countFormat = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 })
  const dateFormat = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  const percentFormat = (least: number, most: number) =>
    new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: least, maximumFractionDigits: most })
  const rateFormat = percentFormat(0, 4)
  const ratioFormats = [0, 1, 2, 3, 4].map((decimals) => percentFormat(decimals, decimals))

  const money = (amount: Money | Exact | null) =>
    amount === null ? '' : write(moneyFormat, amountText(amount, digits))
  const ratio = (value: Exact | null, decimals = 1) =>
    value === null ? '' : write(ratioFormats[decimals] as Intl.NumberFormat, roundedText(value, decimals + 2))
  const rate = (value: Exact | null) => (value === null ? '' : write(rateFormat, roundedText(value, 6)))
  const count = (value: Exact | number | null) =>
    value === null ? '' : write(countFormat, typeof value === 'number' ? String(value) : roundedText(value, 4))
  const date = (day: DayNumber) => dateText(day, language, dateFormat)

  return {
    money,
    amount: (amount) => (amount === null ? '' : write(amountFormat, amountText(amount, digits))),
    ratio,
    rate,
    count,
    date,
    period: (id) => periodText(id, language),
    figure: (figure) => {
      switch (figure.kind) {
        case 'money':
          return isBelowUnit(figure.value, digits)
            ? write(tinyFormat, roundedText(figure.value, 8))
            : money(figure.value)
        case 'count':
          return count(figure.value)
        case 'ratio':
          return hasMoreDecimals(figure.value, 3) ? ratio(figure.value, 4) : ratio(figure.value)
        case 'rate':
          return rate(figure.value)
        case 'date':
          return date(figure.day)
      }
    },
  }
}

/** Intl takes decimal text exactly. The minus of typography stands before what is below zero. */
function write(format: Intl.NumberFormat, decimal: string): string {
  return format.format(decimal as Intl.StringNumericLiteral).replace('-', '−')
}

function amountText(amount: Money | Exact, digits: number): string {
  return 'minor' in amount ? moneyText(amount) : roundedText(amount, digits)
}

function roundedText(value: Exact, decimals: number): string {
  return scaledText(roundToUnits(value, decimals, 'halfAwayFromZero'), decimals)
}

/** A fraction of a cent that would be shown as nothing: what the one rounding adds or takes. */
function isBelowUnit(value: Exact, digits: number): boolean {
  const units = multiply(value, exact(10n ** BigInt(digits)))
  return units.n !== 0n && (units.n < 0n ? -units.n : units.n) * 2n < units.d
}

function hasMoreDecimals(value: Exact, decimals: number): boolean {
  return multiply(value, exact(10n ** BigInt(decimals))).d !== 1n && multiply(value, HUNDRED).d !== 1n
}

function utcDate(day: DayNumber): Date {
  const { year, month, day: ofMonth } = calendarDay(day)
  return new Date(Date.UTC(year, month - 1, ofMonth))
}

/** French counts the first of a month as an ordinal, which Intl leaves out. */
function dateText(day: DayNumber, language: Language, dateFormat: Intl.DateTimeFormat): string {
  const text = dateFormat.format(utcDate(day))
  return language === 'fr' ? text.replace(/^1(?=\s)/, '1er') : text
}

/** What a month of any year, from 1, is called: `April`. */
export function monthName(month: number, language: Language): string {
  return MONTH_NAMES[language].format(new Date(Date.UTC(2000, month - 1, 1)))
}

/** A period id as the language writes it: `Mar 2026`, `Q1 2026`, `H1 2026`, `2026`. */
export function periodText(id: string, language: Language): string {
  const [year = id, part] = id.split('-')
  if (part === undefined) return id
  if (part.startsWith('Q')) return `${language === 'fr' ? 'T' : 'Q'}${part.slice(1)} ${year}`
  if (part.startsWith('H')) return `${language === 'fr' ? 'S' : 'H'}${part.slice(1)} ${year}`
  return MONTH_FORMATS[language].format(new Date(Date.UTC(Number(year), Number(part) - 1, 1)))
}
