import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Fraction, fraction, over, plus, readDecimal } from './oracle/fraction'

/** A line the example expects; `null` where the table has a dash. */
export interface ExpectedLine {
  readonly payee: string
  readonly component: string
  readonly period: string
  readonly credited: Fraction | null
  readonly quota: Fraction | null
  readonly attainment: Fraction | null
  readonly payout: Fraction | null
  readonly isAward: boolean
}

/** A worked example: a page of prose that can be run. */
export interface Example {
  readonly file: string
  readonly title: string
  readonly document: unknown
  readonly expected: readonly ExpectedLine[]
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
  const rows = [...text.matchAll(/^\| (.+) \|$/gm)].map((match) => (match[1] ?? '').split(' | '))
  return {
    file,
    title,
    document: JSON.parse(json),
    expected: rows.slice(1).map((cells) => lineOf(file, cells)),
    findings: [...text.matchAll(/^- `([\w.]+)`:/gm)].map((match) => match[1] ?? '').sort(),
  }
}

function lineOf(file: string, cells: readonly string[]): ExpectedLine {
  const [payee, component, period, credited, quota, attainment, payout] = cells
  if (cells.length !== 7 || payee === undefined || component === undefined || period === undefined) {
    throw new Error(`${file} has a line with ${cells.length} cells`)
  }
  return {
    payee,
    component,
    period,
    credited: figure(file, credited),
    quota: figure(file, quota),
    attainment: figure(file, attainment),
    payout: figure(file, payout?.replace(' (award)', '')),
    isAward: payout?.endsWith('(award)') === true,
  }
}

/** `12,500.00`, `109.5%`, `66 2/3 %`, or a dash for what does not exist. */
function figure(file: string, text = ''): Fraction | null {
  if (text === '–') return null
  const isPercent = text.endsWith('%')
  const [whole = '', part] = text.replaceAll(',', '').replace('%', '').trim().split(' ')
  const value = readDecimal(whole)
  const [top, bottom] = part?.split('/').map(BigInt) ?? [0n, 1n]
  if (value === null || top === undefined || bottom === undefined) throw new Error(`${file} has ${text} for a figure`)
  const sum = plus(value, fraction(top, bottom))
  return isPercent ? over(sum, fraction(100n)) : sum
}
