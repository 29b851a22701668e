import { at } from '@shared/findings/invariant'
import { blocksOf, NO_FLAG } from '@shared/formula/columnPrograms'
import { type ColumnScope, type Constant, rowByRow } from '@shared/formula/columnScope'
import { columnCompiler } from '@shared/formula/columns'
import { compileExpression, type Evaluator, FormulaFault } from '@shared/formula/evaluate'
import { type Expression, namesIn, type Value, type ValueKind } from '@shared/formula/expression'
import { evaluateNumberText } from '@shared/formula/numberText'
import { ID_COLUMN, type SalesColumn, type SalesHistory, textColumnOf } from '@shared/sales/history'
import { type FormulaScope, termKind } from './formulaScope'
import { type Assignment, inLanguage, type Payee } from './model'

/** What a formula comes to, as far as the plan and its sales tell without a run. `payee` is the one it was worked out for, where that matters. */
export type FormulaPreview =
  | { readonly kind: 'value'; readonly value: Value; readonly payee: string | null }
  | {
      readonly kind: 'holds'
      readonly count: number
      /** Transactions it was tried on. */
      readonly of: number
      /** All there are; more than were tried when there are very many. */
      readonly all: number
      readonly payee: string | null
    }
  | { readonly kind: 'first'; readonly id: string; readonly value: Value; readonly payee: string | null }
  /** It has no value: it divides by zero, or needs a blank cell. */
  | { readonly kind: 'fault'; readonly code: FormulaFault['code'] }

/** Transactions a condition is tried on where only the slow way reaches. */
const MOST_TRIED = 5000

/**
 * Works out a formula that was accepted for a scope: a value; for a condition on transactions how many hold; for another formula over transactions
 * the value of the first. Own fields and facts are those of the first payee of the plan who has them.
 *
 * @returns null where only a run can tell: figures such as attainment, the tenure in a month
 */
export function previewFormula(
  expression: Expression,
  gives: ValueKind | null,
  scope: FormulaScope,
): FormulaPreview | null {
  const names = namesIn(expression)
  const kinds = new Map(names.map((name) => [name, termKind(scope, name)]))
  if (gives === null || names.some((name) => kinds.get(name) === 'figure' || name === 'tenure_months')) return null
  const ofPayee = names.filter((name) => kinds.get(name) === 'ownField' || kinds.get(name) === 'fact')
  const example = ofPayee.length === 0 ? null : exampleFor(ofPayee, scope)
  if (ofPayee.length > 0 && example === null) return null
  const bound = boundNames(scope, example?.values ?? new Map())
  const payee = example?.payee.name ?? null
  const isByRow = names.some((name) => kinds.get(name) === 'column')
  if (isByRow) return overSales(expression, gives, bound, scope.workspace.sales, payee)
  return valued(compileExpression(expression, rowByRow(bound)), 0, (value) => ({ kind: 'value', value, payee }))
}

function valued(evaluate: Evaluator, row: number, told: (value: Value) => FormulaPreview): FormulaPreview {
  try {
    return told(evaluate(row))
  } catch (fault) {
    if (fault instanceof FormulaFault) return { kind: 'fault', code: fault.code }
    throw fault
  }
}

function boundNames({ workspace, assumptions }: FormulaScope, ofPayee: ReadonlyMap<string, Constant>): ColumnScope {
  return new Map<string, SalesColumn | Constant>([
    ...[...assumptions].map(([name, value]) => [name, { kind: 'constant', value }] as const),
    ...ofPayee,
    ...workspace.sales.columns.map((column) => [column.name, column] as const),
  ])
}

interface Example {
  readonly payee: Payee
  readonly values: ReadonlyMap<string, Constant>
}

/** The first payee of the plan with a value for each of the names, by the last assignment to it. */
function exampleFor(names: readonly string[], { workspace, plan, assumptions }: FormulaScope): Example | null {
  for (const payee of workspace.payees) {
    const assignment = payee.assignments.findLast((one) => one.plan === plan?.id)
    if (assignment === undefined) continue
    const values = new Map<string, Constant>()
    for (const name of names) {
      const text = textFact(name, payee, assignment)
      const number = text === null ? numberFact(name, assignment) : null
      const value = number === null ? null : evaluateNumberText(number, assumptions, '')
      if (text !== null) values.set(name, { kind: 'constant', value: text })
      else if (value?.ok === true) values.set(name, { kind: 'constant', value: value.value })
    }
    if (values.size === names.length) return { payee, values }
  }
  return null
}

function numberFact(name: string, { fields, basePay, targetVariable }: Assignment): string | null {
  if (name === 'base_pay') return basePay
  if (name === 'target_variable') return targetVariable
  return Object.hasOwn(fields, name) ? (fields[name] ?? null) : null
}

function textFact(name: string, { id }: Payee, { role, team, territory, plan }: Assignment): string | null {
  switch (name) {
    case 'payee_id':
      return id
    case 'payee_role':
      return inLanguage(role, 'en')
    case 'payee_team':
      return team ?? ''
    case 'payee_territory':
      return territory ?? ''
    case 'payee_plan':
      return plan ?? ''
    default:
      return null
  }
}

function overSales(
  expression: Expression,
  gives: ValueKind,
  names: ColumnScope,
  sales: SalesHistory,
  payee: string | null,
): FormulaPreview | null {
  if (sales.rowCount === 0) return null
  const evaluate = compileExpression(expression, rowByRow(names))
  if (gives !== 'flag') {
    const ids = textColumnOf(sales, ID_COLUMN)
    const id = ids?.dictionary[at(ids.codes, 0)] ?? '1'
    return valued(evaluate, 0, (value) => ({ kind: 'first', id, value, payee }))
  }
  const all = sales.rowCount
  const program = columnCompiler(names).flag(expression)
  if (program === null) {
    const of = Math.min(all, MOST_TRIED)
    return { kind: 'holds', count: countSlowly(evaluate, of), of, all, payee }
  }
  let count = 0
  for (const block of blocksOf(all)) {
    const flags = program.run(block)
    for (let place = 0; place < block.count; place += 1) if (flags[place] !== NO_FLAG) count += Number(flags[place])
  }
  return { kind: 'holds', count, of: all, all, payee }
}

/** Rows without a value do not hold; the check of the plan names them. */
function countSlowly(evaluate: Evaluator, rows: number): number {
  let count = 0
  for (let row = 0; row < rows; row += 1) {
    const one = valued(evaluate, row, (value) => ({ kind: 'value', value, payee: null }))
    if (one.kind === 'value' && one.value === true) count += 1
  }
  return count
}
