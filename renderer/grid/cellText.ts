import { finding, ok, type Result, refused } from '@shared/findings/finding'
import { evaluateNumberText, type NumberScope } from '@shared/formula/numberText'
import { formulaInLanguage, toFileFormula } from '@shared/formula/parse'
import type { Language } from '@shared/i18n/catalogue'
import { type Exact, exact, multiply, toApproximate, toDecimal } from '@shared/money/exact'
import { minorDigits } from '@shared/money/money'
import { type Entry, type EntryKind, entryText, readEntry } from '@shared/plan/entry'
import { type CellKind, type Choice, choicesOf, type GridColumn, type GridRow, kindOf } from './columns'

/** What reading and showing cells depends on. */
export interface CellSetting {
  readonly language: Language
  readonly currency: string
  /** Values of the names that formulas use. */
  readonly names: NumberScope
  /** Formulas are shown as they are written instead of by their value. */
  readonly showsFormulas?: boolean
}

/** What was typed or pasted into a cell, as the workspace's own text. */
export function readCell(typed: string, column: GridColumn, row: GridRow, setting: CellSetting): Result<Entry> {
  const kind = kindOf(column, row)
  if (kind === 'text') return ok({ text: typed.trim(), note: null })
  const before = row.cells[column.id] ?? ''
  const isAsShown = before !== '' && typed === cellEntryText(before, column, row, setting)
  if (kind === 'expression') return isAsShown ? ok({ text: before, note: null }) : readExpression(typed.trim(), setting)
  if (kind !== 'choice' && isAsShown && before.startsWith('=')) return ok({ text: before, note: null })
  if (kind !== 'choice') return readWellFormed(typed, kind, setting)
  const choice = choiceNamed(typed, choicesOf(column, row))
  return choice === undefined
    ? refused(finding('entry.notChoice', 'error', '', { found: typed }))
    : ok({ text: choice.value, note: null })
}

/** A condition, credit or factor: refused while it cannot be understood. The equals sign of a cell may stand before it. */
function readExpression(typed: string, setting: CellSetting): Result<Entry> {
  const text = typed.replace(/^=\s*/, '')
  const read = text === '' ? ok('') : fileFormula(text, setting)
  return read.ok ? ok({ text: read.value, note: null }) : read
}

function readWellFormed(typed: string, kind: EntryKind, setting: CellSetting): Result<Entry> {
  const entry = readEntry(typed, { kind, ...setting })
  if (!entry.ok || !entry.value.text.startsWith('=')) return entry
  const formula = fileFormula(entry.value.text.slice(1), setting)
  return formula.ok ? ok({ text: `=${formula.value}`, note: null }) : formula
}

/** What is typed in English is already as the file keeps it, spaces and all. */
function fileFormula(formula: string, { language }: CellSetting): Result<string> {
  const read = toFileFormula(formula, language)
  return read.ok && language === 'en' ? ok(formula) : read
}

/** A formula of the file in the language, with or without its equals sign. */
function shownFormula(text: string, { language }: CellSetting): string {
  if (language === 'en') return text
  return text.startsWith('=') ? `=${formulaInLanguage(text.slice(1), language)}` : formulaInLanguage(text, language)
}

const bare = (text: string) => text.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** The choice of that name, or the only one that begins so. Case and accents do not matter. */
function choiceNamed(typed: string, choices: readonly Choice[]): Choice | undefined {
  const name = bare(typed)
  const exactly = choices.find(({ label }) => bare(label) === name)
  if (exactly !== undefined || name === '') return exactly
  const beginning = choices.filter(({ label }) => bare(label).startsWith(name))
  return beginning.length === 1 ? beginning[0] : undefined
}

/** Choices that hold what was typed, those that begin with it first. */
export function choicesMatching(typed: string, choices: readonly Choice[]): readonly Choice[] {
  const name = bare(typed)
  const beginning = choices.filter(({ label }) => bare(label).startsWith(name))
  const holding = choices.filter(({ label }) => !bare(label).startsWith(name) && bare(label).includes(name))
  return [...beginning, ...holding]
}

/** The text a cell opens with when it is edited. */
export function cellEntryText(text: string, column: GridColumn, row: GridRow, setting: CellSetting): string {
  const kind = kindOf(column, row)
  if (kind === 'text') return text
  if (kind === 'expression' || (kind !== 'choice' && text.startsWith('='))) return shownFormula(text, setting)
  if (kind === 'choice') return choicesOf(column, row).find(({ value }) => value === text)?.label ?? text
  return entryText(text, { kind, ...setting })
}

/** The text a cell shows. A formula shows its value; one that has none yet shows itself. */
export function cellDisplay(text: string, column: GridColumn, row: GridRow, setting: CellSetting): string {
  const kind = kindOf(column, row)
  if (text === '' || kind === 'text') return text
  if (kind === 'expression') return shownFormula(text, setting)
  if (kind === 'choice' || kind === 'date') {
    return kind === 'date' ? dateText(text, setting.language) : cellEntryText(text, column, row, setting)
  }
  const isShownAsWritten = setting.showsFormulas === true && text.startsWith('=')
  const value = isShownAsWritten ? null : evaluateNumberText(text, setting.names, '')
  return value?.ok === true
    ? numberDisplay(value.value, kind, text, column.decimals, setting)
    : shownFormula(text, setting)
}

function dateText(iso: string, language: Language): string {
  const time = Date.parse(`${iso}T00:00:00Z`)
  if (Number.isNaN(time)) return iso
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(time)
}

/** Decimals beyond which a formula's value is cut on the screen; a typed number is shown whole. */
const FORMULA_DECIMALS = 6

function numberDisplay(
  value: Exact,
  kind: CellKind,
  text: string,
  decimals: number | undefined,
  { language, currency }: CellSetting,
): string {
  const asPercent = kind === 'percent' || text.endsWith('%')
  const shown = asPercent ? multiply(value, exact(100n)) : value
  const least = decimals ?? (kind === 'money' ? moneyDecimals(shown, currency) : 0)
  const format = numberFormat(language, least, Math.max(least, decimalsIn(shown)))
  const decimal = toDecimal(shown)
  const number = format
    .format(decimal === null ? toApproximate(shown) : (decimal as Intl.StringNumericLiteral))
    .replace('-', '\u2212')
  if (!asPercent) return number
  return language === 'fr' ? `${number}\u00a0%` : `${number}%`
}

/** Whole amounts show no cents; others show all of them. */
function moneyDecimals(value: Exact, currency: string): number {
  return value.d === 1n ? 0 : minorDigits(currency)
}

function decimalsIn(value: Exact): number {
  const decimal = toDecimal(value)
  if (decimal === null) return FORMULA_DECIMALS
  return Math.min(20, decimal.split('.')[1]?.length ?? 0)
}

const formats = new Map<string, Intl.NumberFormat>()

function numberFormat(language: Language, least: number, most: number): Intl.NumberFormat {
  const key = `${language} ${least} ${most}`
  const known = formats.get(key)
  if (known !== undefined) return known
  const format = new Intl.NumberFormat(language, { minimumFractionDigits: least, maximumFractionDigits: most })
  formats.set(key, format)
  return format
}
