import { type Finding, finding, ok, type Result, refused } from '@shared/findings/finding'
import { divide, type Exact, exact, parseDecimal } from '@shared/money/exact'
import { compileExpression, FormulaFault, type Scope } from './evaluate'
import type { Expression } from './expression'
import { type KindScope, need } from './kinds'
import { parseFormula } from './parse'

/** A number as a workspace writes it, read: a constant, or a formula still to be worked out. */
export type ReadNumber =
  | { readonly kind: 'constant'; readonly value: Exact }
  | { readonly kind: 'formula'; readonly expression: Expression }

const PERCENT = /^(.*?)[\s\u00a0\u202f]*%$/

/**
 * Reads a number text of a workspace: `0.08`, `8%`, `12500.00` or `=base_rate * 1.5`.
 *
 * Findings `number.unreadable` (found) or those of the formula.
 */
export function readNumberText(text: string): Result<ReadNumber> {
  const trimmed = text.trim()
  if (trimmed.startsWith('=')) {
    const parsed = parseFormula(trimmed.slice(1))
    return parsed.ok ? ok({ kind: 'formula', expression: parsed.value }) : parsed
  }
  const percent = PERCENT.exec(trimmed)
  const value = parseDecimal(percent === null ? trimmed : (percent[1] as string).trim())
  if (value === null) return refused(finding('number.unreadable', 'error', '', { found: text }))
  return ok({ kind: 'constant', value: percent === null ? value : divide(value, exact(100n)) })
}

/** Named numbers: assumptions, and the payee's own fields. */
export type NumberScope = ReadonlyMap<string, Exact>

/**
 * The exact value of a number text, with the names it may use.
 *
 * @param path where the text stands, for the findings
 */
export function evaluateNumberText(text: string, names: NumberScope, path: string): Result<Exact> {
  const read = readNumberText(text)
  if (!read.ok) return refused(...placed(read.findings, path))
  if (read.value.kind === 'constant') return ok(read.value.value)
  const { expression } = read.value
  const kinds: KindScope = new Map([...names.keys()].map((name) => [name, 'number']))
  const kind = need(expression, 'number', kinds)
  if (!kind.ok) return refused(...placed(kind.findings, path))
  const scope: Scope = new Map([...names].map(([name, value]) => [name, { kind: 'number', read: () => value }]))
  try {
    return ok(compileExpression(expression, scope)(0) as Exact)
  } catch (fault) {
    if (fault instanceof FormulaFault) return refused(finding(fault.code, 'error', path))
    throw fault
  }
}

/** The same findings, standing at a path. */
export function placed(findings: readonly Finding[], path: string): readonly Finding[] {
  return findings.map((one) => ({ ...one, path }))
}
