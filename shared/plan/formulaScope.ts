import { finding, ok, type Result, refused } from '@shared/findings/finding'
import { evaluateAssumptions } from '@shared/formula/assumptions'
import { functionTerms, type Term, type TermKind, writeName } from '@shared/formula/complete'
import { type Expression, namesIn, type ValueKind } from '@shared/formula/expression'
import { type KindScope, kindOf, need } from '@shared/formula/kinds'
import type { NumberScope } from '@shared/formula/numberText'
import { parseFormula } from '@shared/formula/parse'
import { referenceOf } from '@shared/formula/references'
import type { FormulaLanguage } from '@shared/formula/tokens'
import { columnOf } from '@shared/sales/history'
import { type FormulaOf, formulaNames } from './checkFormula'
import { numberNames } from './checkNumber'
import { type CompPlan, inLanguage, type Workspace } from './model'

/** Where a formula stands: it decides which names it may use, and what it has to give. */
export interface FormulaUse {
  /** `assumption`: a number that knows other assumptions alone. `number`: one of a plan, which knows the own fields of its payees too. */
  readonly of: 'assumption' | 'number' | FormulaOf
  /** Null: whatever it gives. */
  readonly gives: 'number' | 'flag' | null
}

/** What a formula may say where it stands. */
export interface FormulaScope {
  readonly use: FormulaUse
  readonly workspace: Workspace
  readonly plan: CompPlan | null
  readonly kinds: KindScope
  readonly assumptions: NumberScope
  readonly own: ReadonlySet<string>
  /** False while no sales say which columns there are. */
  readonly isComplete: boolean
}

/** The names a formula may use. */
export function formulaScope(workspace: Workspace, plan: CompPlan | null, use: FormulaUse): FormulaScope {
  const assumptions = evaluateAssumptions(workspace.assumptions).values
  const names = numberNames(workspace, plan?.id ?? '', assumptions)
  const { kinds } = formulaNames(workspace, plan ?? NO_PLAN, names)
  const numbers = use.of === 'number' ? [...names.values.keys()] : workspace.assumptions.map(({ name }) => name)
  const isNumber = use.of === 'assumption' || use.of === 'number'
  return {
    use,
    workspace,
    plan,
    kinds: isNumber ? new Map(numbers.map((name) => [name, 'number'] as const)) : kinds[use.of as FormulaOf],
    assumptions,
    own: names.own,
    isComplete: isNumber || use.of === 'payee' || workspace.sales.rowCount > 0,
  }
}

const NO_PLAN: CompPlan = { id: '', name: '', purpose: '', eligibility: '', terms: '', components: [] }

/** What a name is in a scope: a column goes before an own field, that before an assumption. */
export function termKind({ workspace, assumptions, own, use, kinds }: FormulaScope, name: string): TermKind {
  if (referenceOf(name) !== null) return 'figure'
  const reads = use.of !== 'assumption' && use.of !== 'number' && use.of !== 'payee'
  if (reads && columnOf(workspace.sales, name) !== undefined) return 'column'
  if (own.has(name) && use.of !== 'assumption' && use.of !== 'transaction') return 'ownField'
  const isAssumption = assumptions.has(name) || workspace.assumptions.some((one) => one.name === name)
  return isAssumption || !kinds.has(name) ? 'assumption' : 'fact'
}

const ORDER: Readonly<Record<TermKind, number>> = {
  assumption: 0,
  ownField: 1,
  column: 2,
  figure: 3,
  fact: 4,
  function: 5,
}

/** Everything a formula may say in a scope, as its language writes it: names first, then functions. */
export function formulaTerms(scope: FormulaScope, language: FormulaLanguage): readonly Term[] {
  const terms = [...scope.kinds.keys()].map((name): Term => {
    const about = namedBy(scope, name, language)
    return {
      kind: termKind(scope, name),
      name,
      text: writeName(name, language),
      alsoFoundBy: about === null ? [] : [writeName(name, 'en'), about],
    }
  })
  const named = terms.sort((a, b) => ORDER[a.kind] - ORDER[b.kind])
  return [...named, ...functionTerms(language)]
}

/** What the id in a reference is called. */
function namedBy({ workspace, plan }: FormulaScope, name: string, language: FormulaLanguage): string | null {
  const id = referenceOf(name)?.id
  if (id === undefined) return null
  const all = [...workspace.measures, ...(plan?.components ?? []), ...(workspace.goals ?? [])]
  const found = all.find((one) => one.id === id)
  return found === undefined ? id : inLanguage(found.name, language)
}

/**
 * A formula as it is typed, read in its language.
 *
 * Findings `formula.*` with `at`; `formula.figure` when credit would depend on a figure of the payee.
 */
export function readFormula(
  typed: string,
  { kinds, use, isComplete }: FormulaScope,
  language: FormulaLanguage,
): Result<{ readonly expression: Expression; readonly gives: ValueKind | null }> {
  const parsed = parseFormula(typed, language)
  if (!parsed.ok) return parsed
  const expression = parsed.value
  const figure =
    use.of === 'transaction' || use.of === 'creditedTransaction'
      ? namesIn(expression).find((name) => referenceOf(name) !== null)
      : undefined
  if (figure !== undefined) return refused(finding('formula.figure', 'error', '', { name: figure }))
  if (!isComplete && namesIn(expression).some((name) => !kinds.has(name))) return ok({ expression, gives: null })
  const gives = use.gives === null ? kindOf(expression, kinds) : need(expression, use.gives, kinds)
  return gives.ok ? ok({ expression, gives: gives.value }) : gives
}
