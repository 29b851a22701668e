import type { SimulationResult } from '@shared/engine/result'
import type { Finding } from '@shared/findings/finding'
import { at } from '@shared/findings/invariant'
import { evaluateNumberText } from '@shared/formula/numberText'
import { add, compare, divide, type Exact, exact, multiply, ZERO } from '@shared/money/exact'
import { exactMoney } from '@shared/money/money'
import type { Workspace } from '@shared/plan/model'
import { countAtQuota, payeeAttainments } from '../attainment'
import { checkPlanPractice } from './checkPlanPractice'
import { practiceNote, type Thresholds, thresholdsOf } from './thresholds'

/** Fewer people than this say nothing about a distribution. */
const FEWEST_PAYEES = 8
const MONTHS_OF_YEAR = 12
/** Where the findings stand that are about a run as a whole. */
const RESULTS = 'results'

/**
 * What is unusual in the plans, and in what they pay in a run: rules of thumb with their sources, compared with the thresholds of the workspace.
 *
 * Findings `practice.*`, notes all, and those of thresholds that cannot be read.
 */
export function checkPractice(workspace: Workspace, result: SimulationResult): readonly Finding[] {
  const thresholds = thresholdsOf(workspace)
  return [
    ...thresholds.findings,
    ...checkPlanPractice(workspace, thresholds),
    ...checkAttainments(workspace, result, thresholds),
    ...checkPaid(workspace, result, thresholds),
  ]
}

function checkAttainments(workspace: Workspace, { lines }: SimulationResult, thresholds: Thresholds) {
  const attainments = [...payeeAttainments(workspace, lines).values()]
  if (attainments.length < FEWEST_PAYEES) return []
  const count = attainments.length
  const found = shareOf(countAtQuota(attainments), count)
  return [
    ...beyond('atQuotaLeast', found, -1, thresholds, { count }),
    ...beyond('atQuotaMost', found, 1, thresholds, { count }),
  ]
}

function checkPaid(workspace: Workspace, result: SimulationResult, thresholds: Thresholds): readonly Finding[] {
  const { costOfSales } = result.totals
  const multiples = paidMultiples(workspace, result, thresholds)
  const cost = costOfSales === null ? [] : beyond('costOfSalesMost', costOfSales, 1, thresholds, {})
  if (multiples.length < FEWEST_PAYEES) return cost
  const count = multiples.length
  const paid = multiples.filter(({ n }) => n > 0n).length
  // The ninetieth percentile by nearest rank.
  const top = at([...multiples].sort(compare), Math.ceil(count * 0.9) - 1)
  return [
    ...cost,
    ...beyond('pastThresholdLeast', shareOf(paid, count), -1, thresholds, { count }),
    ...beyond('topPayLeast', top, -1, thresholds, { count }),
    ...beyond('topPayMost', top, 1, thresholds, { count }),
  ]
}

/** Pay ÷ target variable pay of everybody who has one assignment and a target, over a run of whole years. */
function paidMultiples(
  { payees }: Workspace,
  { lines, from, to }: SimulationResult,
  { names }: Thresholds,
): readonly Exact[] {
  const months = to.firstMonth + to.monthCount - from.firstMonth
  if (months % MONTHS_OF_YEAR !== 0) return []
  const years = exact(BigInt(months / MONTHS_OF_YEAR))
  const totals = new Map<string, Exact>()
  for (const { payee, kind, payout } of lines) {
    if (kind === 'pay') totals.set(payee, add(totals.get(payee) ?? ZERO, exactMoney(payout)))
  }
  return payees.flatMap(({ id, assignments }) => {
    const [only] = assignments
    const total = totals.get(id)
    if (only === undefined || assignments.length > 1 || only.to !== null || total === undefined) return []
    const target = evaluateNumberText(only.targetVariable, names, '')
    return target.ok && target.value.n > 0n ? [divide(total, multiply(target.value, years))] : []
  })
}

type CheckOfRun =
  | 'atQuotaLeast'
  | 'atQuotaMost'
  | 'pastThresholdLeast'
  | 'topPayLeast'
  | 'topPayMost'
  | 'costOfSalesMost'

function beyond(
  check: CheckOfRun,
  found: Exact,
  side: -1 | 1,
  thresholds: Thresholds,
  params: Finding['params'],
): readonly Finding[] {
  const threshold = thresholds.of(check)
  return compare(found, threshold) === side ? [practiceNote(check, RESULTS, { found, threshold }, 'share', params)] : []
}

function shareOf(part: number, whole: number): Exact {
  return exact(BigInt(part), BigInt(whole))
}
