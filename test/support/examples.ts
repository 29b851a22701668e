import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Fraction, fraction, over, plus, readDecimal } from './oracle/fraction'

/** A line the example expects; `null` where the table has a dash. */
export interface ExpectedLine {
  readonly payee: string
  /** Null for a step of the settlement of the plan. */
  readonly component: string | null
  readonly role: string
  readonly period: string
  readonly credited: Fraction | null
  readonly quota: Fraction | null
  readonly attainment: Fraction | null
  readonly payout: Fraction | null
  readonly isAward: boolean
}

export interface ExpectedPayment {
  readonly payee: string
  readonly component: string | null
  readonly earnedIn: string
  readonly paidIn: string
  readonly amount: Fraction | null
}

/** An account at the end of a period. */
export interface ExpectedAccount {
  readonly payee: string
  readonly account: string
  readonly period: string
  readonly opening: Fraction | null
  readonly closing: Fraction | null
}

/** A worked example: a page of prose that can be run. */
export interface Example {
  readonly file: string
  readonly title: string
  readonly document: unknown
  readonly expected: readonly ExpectedLine[]
  /** Null: the example says nothing of when it is paid, or of accounts. */
  readonly payments: readonly ExpectedPayment[] | null
  readonly accounts: readonly ExpectedAccount[] | null
  /** Codes of the errors that the example wants to be found. */
  readonly findings: readonly string[]
}

const FOLDER = resolve(import.meta.dirname, '../examples')

export function readExamples(): Example[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((file) => readExample(file, readFileSync(join(FOLDER, file), 'utf8')))
}

function readExample(file: string, text: string): Example {
  const title = /^# (.+)$/m.exec(text)?.[1]
  const json = /```json\n([\s\S]*?)\n```/.exec(text)?.[1]
  if (title === undefined || json === undefined) throw new Error(`${file} has no title or no workspace`)
  if (!/^## En français : \S/m.test(text)) throw new Error(`${file} has no French rule`)
  const lines = tableUnder(file, text, 'What is paid')
  if (lines === null) throw new Error(`${file} does not say what is paid`)
  return {
    file,
    title,
    document: JSON.parse(json),
    expected: lines.map((row) => lineOf(file, row)),
    payments:
      tableUnder(file, text, 'When it is paid')?.map((row) => ({
        payee: cell(file, row, 'payee'),
        component: nameOrDash(cell(file, row, 'component')),
        earnedIn: cell(file, row, 'earned in'),
        paidIn: cell(file, row, 'paid in'),
        amount: figure(file, cell(file, row, 'amount')),
      })) ?? null,
    accounts:
      tableUnder(file, text, 'What is carried')?.map((row) => ({
        payee: cell(file, row, 'payee'),
        account: cell(file, row, 'account'),
        period: cell(file, row, 'period'),
        opening: figure(file, cell(file, row, 'opening')),
        closing: figure(file, cell(file, row, 'closing')),
      })) ?? null,
    findings: [...text.matchAll(/^- `([\w.]+)`:/gm)].map((match) => match[1] ?? '').sort(),
  }
}

type Row = Readonly<Record<string, string>>

/** The table under a heading, a record a row; null without that heading. */
function tableUnder(file: string, text: string, heading: string): Row[] | null {
  const section = text.split(/^## /m).find((part) => part.startsWith(`${heading}\n`))
  if (section === undefined) return null
  const [head = [], ...rows] = [...section.matchAll(/^\| (.+) \|$/gm)].map((match) => (match[1] ?? '').split(' | '))
  return rows.map((cells) => {
    if (cells.length !== head.length) throw new Error(`${file} has a line with ${cells.length} cells`)
    return Object.fromEntries(head.map((name, index) => [name, cells[index] ?? '']))
  })
}

function cell(file: string, row: Row, name: string): string {
  const found = row[name]
  if (found === undefined) throw new Error(`${file} has a table without ${name}`)
  return found
}

function nameOrDash(text: string): string | null {
  return text === '–' ? null : text
}

function lineOf(file: string, row: Row): ExpectedLine {
  const payout = cell(file, row, 'payout')
  return {
    payee: cell(file, row, 'payee'),
    component: nameOrDash(cell(file, row, 'component')),
    role: row['role'] ?? 'component',
    period: cell(file, row, 'period'),
    credited: figure(file, cell(file, row, 'credited')),
    quota: figure(file, cell(file, row, 'quota')),
    attainment: figure(file, cell(file, row, 'attainment')),
    payout: figure(file, payout.replace(' (award)', '')),
    isAward: payout.endsWith('(award)'),
  }
}

/** `12,500.00`, `109.5%`, `66 2/3 %`, or a dash for what does not exist. */
function figure(file: string, text: string): Fraction | null {
  if (text === '–') return null
  const isPercent = text.endsWith('%')
  const [whole = '', part] = text.replaceAll(',', '').replace('%', '').trim().split(' ')
  const value = readDecimal(whole)
  const [top, bottom] = part?.split('/').map(BigInt) ?? [0n, 1n]
  if (value === null || top === undefined || bottom === undefined) throw new Error(`${file} has ${text} for a figure`)
  const sum = plus(value, fraction(top, bottom))
  return isPercent ? over(sum, fraction(100n)) : sum
}
