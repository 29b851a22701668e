import { writeFileSync } from 'node:fs'
import { type Finding, hasErrors } from '@shared/findings/finding'
import { type Language, translate } from '@shared/i18n/catalogue'
import { findingText } from '@shared/i18n/findingText'
import { type Exact, scaledText, toDecimal } from '@shared/money/exact'
import { roundToUnits } from '@shared/money/rounding'
import { UsageError } from './commandLine'

/** Where a command writes: tests listen, the program prints. */
export interface Output {
  readonly out: (text: string) => void
  readonly error: (text: string) => void
}

/** How a command ended: 0 done, 1 done with findings of severity error. */
export type ExitCode = 0 | 1

/** Decimals of a number that never ends, such as a third. */
const MOST_DECIMALS = 15

/** An exact number as decimal text: all its decimals, or fifteen where they never end. */
export function decimalText(value: Exact): string
export function decimalText(value: Exact | null): string | null
export function decimalText(value: Exact | null): string | null {
  if (value === null) return null
  return toDecimal(value) ?? scaledText(roundToUnits(value, MOST_DECIMALS, 'halfAwayFromZero'), MOST_DECIMALS)
}

/** An amount with at least the decimals of its currency: `4126521.30`. More only where it has more. */
export function amountText(value: Exact, leastDecimals: number): string {
  const text = decimalText(value)
  const decimals = text.split('.')[1]?.length ?? -1
  return decimals >= leastDecimals
    ? text
    : scaledText(roundToUnits(value, leastDecimals, 'halfAwayFromZero'), leastDecimals)
}

/** Writes JSON to a file, or to standard output for `-`. Throws UsageError when the file cannot be written. */
export function writeJson(target: string, value: unknown, output: Output): void {
  const text = `${JSON.stringify(value, null, 2)}\n`
  if (target === '-') output.out(text)
  else writeFile(target, text)
}

/** Throws UsageError in a sentence when the file cannot be written. */
export function writeFile(path: string, content: string | Uint8Array): void {
  try {
    writeFileSync(path, content)
  } catch (error) {
    throw new UsageError(`“${path}” cannot be written: ${error instanceof Error ? error.message : String(error)}`)
  }
}

export function exitCodeOf(findings: readonly Finding[]): ExitCode {
  return hasErrors(findings) ? 1 : 0
}

/** A finding as JSON has it: for programs its code and place, for people its sentence. */
export function findingJson(finding: Finding, language: Language): object {
  const { code, severity, path, params } = finding
  return { code, severity, path, params, message: findingText(finding, language) }
}

/** Findings as lines of text: severity, place, sentence. */
export function findingLines(findings: readonly Finding[], language: Language): string {
  return findings
    .map((one) => {
      const place = one.path === '' ? '' : ` ${one.path}`
      return `${translate(language, `cli.severity.${one.severity}`)}${place}: ${findingText(one, language)} [${one.code}]\n`
    })
    .join('')
}

/** Rows of text in columns: the first to the left, the others to the right. */
export function columnsText(rows: readonly (readonly string[])[]): string {
  const widths = rows.reduce<readonly number[]>(
    (widest, row) => row.map((cell, index) => Math.max(cell.length, widest[index] ?? cell.length)),
    [],
  )
  return rows
    .map((row) =>
      row
        .map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 1) : cell.padStart(widths[index] ?? 1)))
        .join('  '),
    )
    .map((line) => `${line.trimEnd()}\n`)
    .join('')
}
