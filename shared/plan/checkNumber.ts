import { type Finding, finding } from '@shared/findings/finding'
import { namesIn } from '@shared/formula/expression'
import { evaluateNumberText, type NumberScope, readNumberText } from '@shared/formula/numberText'
import { compare, type Exact, multiply, ONE, sum, toDecimal } from '@shared/money/exact'
import type { Workspace } from './model'

/** Names the numbers of a plan may use; the fields of payees have a value each, so here they only have a name. */
export interface NumberNames {
  readonly values: NumberScope
  readonly own: ReadonlySet<string>
}

/** The assumptions, and the own fields of whoever is assigned to a plan. */
export function numberNames({ payees }: Workspace, plan: string, assumptions: NumberScope): NumberNames {
  const assigned = payees.flatMap(({ assignments }) => assignments).filter((assignment) => assignment.plan === plan)
  const own = new Set(assigned.flatMap(({ fields }) => Object.keys(fields)))
  return { values: new Map([...assumptions, ...[...own].map((name) => [name, ONE] as const)]), own }
}

/** A number with its findings; the value is null with any, and where it depends on each payee's own fields. */
export interface CheckedNumber {
  readonly value: Exact | null
  readonly findings: readonly Finding[]
}

/** Reads a number of the plan, at a path. */
export function numberAt(text: string, { values, own }: NumberNames, path: string): CheckedNumber {
  const value = evaluateNumberText(text, values, path)
  if (!value.ok) return { value: null, findings: value.findings }
  const read = readNumberText(text)
  const isOwn = read.ok && read.value.kind === 'formula' && namesIn(read.value.expression).some((name) => own.has(name))
  return { value: isOwn ? null : value.value, findings: [] }
}

/** The findings of a number, and one more when it is below zero. */
export function notNegative(
  text: string | undefined,
  code: string,
  names: NumberNames,
  path: string,
): readonly Finding[] {
  if (text === undefined) return []
  const { value, findings } = numberAt(text, names, path)
  return value !== null && value.n < 0n ? [finding(code, 'error', path)] : findings
}

/** The findings of a share, and one more when it is not from 0 to 100 %. */
export function isShare(text: string | undefined, code: string, names: NumberNames, path: string): readonly Finding[] {
  if (text === undefined) return []
  const { value, findings } = numberAt(text, names, path)
  return value !== null && (value.n < 0n || compare(value, ONE) > 0) ? [finding(code, 'error', path)] : findings
}

/** The findings of shares that must add to 100 %, none of them below zero, and one more when they do not. */
export function checkWhole(
  shares: readonly { readonly text: string; readonly path: string }[],
  code: string,
  names: NumberNames,
  path: string,
): readonly Finding[] {
  const numbers = shares.map(({ text, path: place }) => numberAt(text, names, place))
  const known = numbers.flatMap(({ value }) => (value === null ? [] : [value]))
  const total = sum(known)
  const isWhole = compare(total, ONE) === 0 && known.every(({ n }) => n >= 0n)
  return [
    ...numbers.flatMap(({ findings }) => findings),
    ...(isWhole || known.length < numbers.length ? [] : [finding(code, 'error', path, { total: percentText(total) })]),
  ]
}

/** A share as the percentage it is, without its sign. */
export function percentText(share: Exact): string {
  return toDecimal(multiply(share, { n: 100n, d: 1n })) ?? '?'
}
