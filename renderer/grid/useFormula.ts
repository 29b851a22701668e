import { useApp, useLanguage, useWorkspace } from '@renderer/app/context'
import type { Finding } from '@shared/findings/finding'
import {
  callAt,
  endOfWord,
  type Term,
  type TypedWord,
  termsMatching,
  wordAt,
  writeName,
} from '@shared/formula/complete'
import { namesIn, type ValueKind } from '@shared/formula/expression'
import type { FunctionName } from '@shared/formula/functions'
import { type FormulaPreview, previewFormula } from '@shared/plan/formulaPreview'
import { type FormulaScope, formulaScope, formulaTerms, readFormula, termKind } from '@shared/plan/formulaScope'
import { useMemo } from 'react'
import { type FormulaSetup, formulaStart } from './formulaSetup'

/** Something wrong with a formula and where, from the beginning of what is typed. */
export interface FormulaProblem {
  readonly finding: Finding
  readonly from: number
  readonly to: number
  /** What the formula says there if the suggestion is taken; null where none is near. */
  readonly suggestion: string | null
  /** Nothing is wrong with what is there, but more has to come. */
  readonly isUnfinished: boolean
}

/** What is known of a formula while it is typed. */
export interface FormulaState {
  readonly scope: FormulaScope
  /** Where the formula begins in what is typed. */
  readonly start: number
  /** The word at the caret; places count from the beginning of what is typed. */
  readonly word: TypedWord | null
  readonly terms: readonly Term[]
  readonly call: { readonly fn: FunctionName; readonly argument: number } | null
  readonly problem: FormulaProblem | null
  readonly gives: ValueKind | null
  readonly preview: FormulaPreview | null
  /** Names it uses, in the order written. */
  readonly used: readonly Pick<Term, 'kind' | 'name' | 'text'>[]
}

/** Reads a formula as it is typed: what may come at the caret, what it gives, what is wrong with it. Null while what is typed is no formula. */
export function useFormula(typed: string, caret: number, setup: FormulaSetup | null): FormulaState | null {
  const language = useLanguage()
  const workspace = useWorkspace()
  const onPlanScreen = useApp((state) => state.screen === 'plan')
  const planId = useApp((state) => state.plan)
  const plan = workspace.plans.find(({ id }) => id === planId) ?? workspace.plans[0] ?? null
  const start = setup === null ? null : formulaStart(typed, setup)
  const of = setup?.use?.of ?? (onPlanScreen ? 'number' : 'assumption')
  const gives = setup?.use === null || setup?.use === undefined ? 'number' : setup.use.gives
  const isFormula = start !== null
  const scope = useMemo(
    () => (isFormula ? formulaScope(workspace, plan, { of, gives }) : null),
    [isFormula, workspace, plan, of, gives],
  )
  const all = useMemo(() => (scope === null ? [] : formulaTerms(scope, language)), [scope, language])
  const formula = start === null ? '' : typed.slice(start)
  const read = useMemo(() => (scope === null ? null : readAt(formula, scope, language)), [formula, scope, language])
  if (start === null || scope === null || read === null) return null
  const inner = wordAt(formula, caret - start)
  const word = inner === null ? null : { ...inner, from: inner.from + start, to: inner.to + start }
  const { problem } = read
  return {
    ...read,
    scope,
    start,
    word,
    terms: word === null ? all : termsMatching(word.typed, all),
    call: callAt(formula, caret - start, language),
    problem: problem === null ? null : { ...problem, from: problem.from + start, to: problem.to + start },
  }
}

type Read = Pick<FormulaState, 'problem' | 'gives' | 'preview' | 'used'>

function readAt(formula: string, scope: FormulaScope, language: 'en' | 'fr'): Read {
  const nothing = { problem: null, gives: null, preview: null, used: [] }
  if (formula.trim() === '') return nothing
  const read = readFormula(formula, scope, language)
  if (!read.ok) {
    const [finding] = read.findings
    return { ...nothing, problem: finding === undefined ? null : problemOf(finding, formula, language) }
  }
  const { expression, gives } = read.value
  const used = namesIn(expression).map((name) => ({
    kind: termKind(scope, name),
    name,
    text: writeName(name, language),
  }))
  return { problem: null, gives, preview: previewFormula(expression, gives, scope), used }
}

function problemOf(finding: Finding, formula: string, language: 'en' | 'fr'): FormulaProblem {
  const { at, nearest } = finding.params
  const from = typeof at === 'number' && at >= 0 ? Math.min(at, formula.length) : 0
  return {
    finding,
    from,
    to: typeof at === 'number' && at >= 0 ? Math.max(from, endOfWord(formula, from, language)) : formula.length,
    suggestion: typeof nearest === 'string' ? writeName(nearest, language) : null,
    isUnfinished: finding.code === 'formula.unfinished' || finding.code === 'formula.reference',
  }
}
