import { contains, type MonthSpan, type Period, parsePeriod } from '@shared/calendar/period'
import { type Finding, finding } from '@shared/findings/finding'
import { evaluateNumberText } from '@shared/formula/numberText'
import { add, divide, type Exact, exactInteger, multiply, ZERO } from '@shared/money/exact'
import type { CompiledWorkspace } from './compile'

/** A score of a payee on a goal. */
export interface ScoreEntry {
  readonly period: Period
  /** Null: it has a finding. */
  readonly score: Exact | null
}

/** Scores of goals by payee, then goal. */
export interface Scores {
  readonly entries: ReadonlyMap<string, ReadonlyMap<string, readonly ScoreEntry[]>>
  readonly findings: readonly Finding[]
}

/** Reads the scores of a workspace. Findings `score.period`, and those of the numbers. */
export function readScores({
  workspace,
  assumptions,
  fiscalYearStart,
}: Pick<CompiledWorkspace, 'workspace' | 'assumptions' | 'fiscalYearStart'>): Scores {
  const findings: Finding[] = []
  const entries = new Map<string, Map<string, ScoreEntry[]>>()
  for (const [index, { payee, goal, period: id, score }] of (workspace.scores ?? []).entries()) {
    const path = `scores[${index}]`
    const period = parsePeriod(id, fiscalYearStart)
    const value = evaluateNumberText(score, assumptions, `${path}.score`)
    if (!value.ok) findings.push(...value.findings)
    if (period === null) {
      findings.push(finding('score.period', 'error', `${path}.period`, { period: id }))
      continue
    }
    const ofPayee = entries.get(payee) ?? new Map<string, ScoreEntry[]>()
    const list = ofPayee.get(goal) ?? []
    list.push({ period, score: value.ok ? value.value : null })
    entries.set(payee, ofPayee.set(goal, list))
  }
  return { entries, findings }
}

/** The payee's scores of a goal whose period lies inside a span. */
export function scoresWithin({ entries }: Scores, payee: string, goal: string, span: MonthSpan): readonly ScoreEntry[] {
  return (entries.get(payee)?.get(goal) ?? []).filter(({ period }) => contains(span, period))
}

/** The score of a goal over a span: the mean of the scores inside it, weighted by months; null without one, or where one has a finding. */
export function scoreOf(scores: Scores, payee: string, goal: string, span: MonthSpan): Exact | null {
  let total = ZERO
  let months = 0
  for (const { period, score } of scoresWithin(scores, payee, goal, span)) {
    if (score === null) return null
    total = add(total, multiply(score, exactInteger(period.monthCount)))
    months += period.monthCount
  }
  return months === 0 ? null : divide(total, exactInteger(months))
}
