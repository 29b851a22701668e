import { type Finding, finding } from '@shared/findings/finding'
import { invariant } from '@shared/findings/invariant'
import { evaluateAssumptions } from '@shared/formula/assumptions'
import { evaluateNumberText, type NumberScope } from '@shared/formula/numberText'
import { type Exact, multiply, scaledText } from '@shared/money/exact'
import { roundToUnits } from '@shared/money/rounding'
import type { ThresholdCheck, Workspace } from '@shared/plan/model'
import { PRACTICE_CHECKS } from './practiceChecks'

/** What the checks of a workspace compare with. */
export interface Thresholds {
  readonly of: (check: ThresholdCheck) => Exact
  /** The assumptions, for the numbers of plans. */
  readonly names: NumberScope
  /** Own thresholds that cannot be read: there the usual one holds. */
  readonly findings: readonly Finding[]
}

/**
 * The thresholds of a workspace: its own where it has one, else the usual ones.
 *
 * Findings those of numbers, at `checks.thresholds.<check>`
 */
export function thresholdsOf({ assumptions, checks }: Workspace): Thresholds {
  const { values: names } = evaluateAssumptions(assumptions)
  const findings: Finding[] = []
  const values = new Map<ThresholdCheck, Exact>()
  for (const { id, usual } of PRACTICE_CHECKS) {
    const text = checks?.thresholds?.[id]
    const own = text === undefined ? null : evaluateNumberText(text, names, `checks.thresholds.${id}`)
    if (own !== null && !own.ok) findings.push(...own.findings)
    const known = own?.ok === true ? own : evaluateNumberText(usual, names, '')
    invariant(known.ok, 'a usual threshold is a number')
    values.set(id, known.value)
  }
  const of = (check: ThresholdCheck) => {
    const value = values.get(check)
    invariant(value !== undefined, 'every check has a threshold')
    return value
  }
  return { of, names, findings }
}

/** A note of a check. Figures are told to a tenth: what is found stays the same while nobody would see a difference. */
export function practiceNote(
  check: string,
  path: string,
  figures: Readonly<Record<'found' | 'threshold', Exact>>,
  shownAs: 'share' | 'number',
  params: Finding['params'] = {},
): Finding {
  const write = (value: Exact) =>
    scaledText(
      roundToUnits(shownAs === 'share' ? multiply(value, { n: 100n, d: 1n }) : value, 1, 'halfAwayFromZero'),
      1,
    )
  const { found, threshold } = figures
  return finding(`practice.${check}`, 'note', path, { ...params, figure: write(found), threshold: write(threshold) })
}
