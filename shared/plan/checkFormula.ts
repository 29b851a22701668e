import { type Finding, finding } from '@shared/findings/finding'
import { namesIn, type ValueKind } from '@shared/formula/expression'
import { type KindScope, kindOf, need } from '@shared/formula/kinds'
import { type NumberScope, placed } from '@shared/formula/numberText'
import { parseFormula } from '@shared/formula/parse'
import { type ReferenceWord, referenceName, referenceOf } from '@shared/formula/references'
import { columnOf, type SalesHistory } from '@shared/sales/history'
import type { NumberNames } from './checkNumber'
import type { CompPlan, Workspace } from './model'

/** What every formula over a payee may name besides assumptions and own fields. */
export const PAYEE_NAMES: readonly (readonly [string, ValueKind])[] = [
  ['base_pay', 'number'],
  ['target_variable', 'number'],
  ['tenure_months', 'number'],
  ['payee_id', 'text'],
  ['payee_role', 'text'],
  ['payee_team', 'text'],
  ['payee_territory', 'text'],
  ['payee_plan', 'text'],
]

/**
 * What a formula is worked out for: a payee at the end of a period; a transaction whoever is credited with it; a transaction while it is credited to
 * somebody; or while it is paid.
 */
export type FormulaOf = 'payee' | 'transaction' | 'creditedTransaction' | 'paidTransaction'

/** The names that formulas of a plan may use. */
export interface FormulaNames {
  readonly sales: SalesHistory
  readonly kinds: Readonly<Record<FormulaOf, KindScope>>
}

/** The names of a plan's formulas: those of rule 23 of the engine, and the columns of the sales for what is read by transaction. */
export function formulaNames(workspace: Workspace, plan: CompPlan, names: NumberNames): FormulaNames {
  const { sales } = workspace
  const payee: readonly (readonly [string, ValueKind])[] = [
    ...[...names.values.keys()].map((name) => [name, 'number'] as const),
    ...PAYEE_NAMES,
  ]
  const figures = figuresOf(workspace, plan).map((name) => [name, 'number'] as const)
  const columns = sales.columns.map((column) => [column.name, column.kind] as const)
  return {
    sales,
    kinds: {
      payee: new Map([...payee, ...figures]),
      transaction: new Map([...workspace.assumptions.map(({ name }) => [name, 'number'] as const), ...columns]),
      creditedTransaction: new Map([...payee, ...columns]),
      paidTransaction: new Map([...payee, ...figures, ...columns]),
    },
  }
}

function figuresOf({ measures, goals }: Workspace, { components }: CompPlan): readonly string[] {
  const ofMeasure: readonly ReferenceWord[] = ['credited', 'quota', 'attainment', 'team_attainment']
  return [
    ...measures.flatMap(({ id }) => ofMeasure.map((word) => referenceName({ word, id }))),
    ...components.map(({ id }) => referenceName({ word: 'payout', id })),
    ...(goals ?? []).map(({ id }) => referenceName({ word: 'score', id })),
  ]
}

/**
 * What is wrong with a formula of a plan. Columns are known once there are sales: before, names of formulas over transactions are not checked.
 *
 * Findings `formula.*` at the path; `formula.figure` when credit would depend on a figure of the payee, which depends on credit.
 */
export function checkFormula(
  text: string,
  kind: 'number' | 'flag',
  of: FormulaOf,
  { sales, kinds }: FormulaNames,
  path: string,
): readonly Finding[] {
  const parsed = parseFormula(text)
  if (!parsed.ok) return placed(parsed.findings, path)
  const figure =
    of === 'creditedTransaction' || of === 'transaction'
      ? namesIn(parsed.value).find((name) => referenceOf(name) !== null)
      : undefined
  if (figure !== undefined) return [finding('formula.figure', 'error', path, { name: figure })]
  if (of !== 'payee' && sales.rowCount === 0) return []
  const found = need(parsed.value, kind, kinds[of])
  return found.ok ? [] : placed(found.findings, path)
}

/** True when a formula needs a transaction: it names a column, or before there are sales something no payee has. */
export function namesColumn(text: string, { sales, kinds }: FormulaNames): boolean {
  const parsed = parseFormula(text)
  if (!parsed.ok) return false
  return namesIn(parsed.value).some((name) =>
    sales.rowCount === 0 ? !kinds.payee.has(name) && referenceOf(name) === null : columnOf(sales, name) !== undefined,
  )
}

/**
 * What is wrong with an expression of a measure. A column goes before an assumption of its name.
 *
 * Findings `formula.*`, `measure.shadowedName`, at the path.
 */
export function checkMeasureExpression(
  text: string,
  kind: 'number' | 'flag' | null,
  sales: SalesHistory,
  assumptions: NumberScope,
  path: string,
): readonly Finding[] {
  const parsed = parseFormula(text)
  if (!parsed.ok) return placed(parsed.findings, path)
  if (sales.rowCount === 0) return []
  const shadowed = namesIn(parsed.value)
    .filter((name) => assumptions.has(name) && columnOf(sales, name) !== undefined)
    .map((name) => finding('measure.shadowedName', 'warning', path, { name }))
  const scope: KindScope = new Map<string, ValueKind>([
    ...[...assumptions.keys()].map((name) => [name, 'number'] as const),
    ...sales.columns.map((column) => [column.name, column.kind] as const),
  ])
  const found = kind === null ? kindOf(parsed.value, scope) : need(parsed.value, kind, scope)
  return found.ok ? shadowed : placed(found.findings, path)
}
