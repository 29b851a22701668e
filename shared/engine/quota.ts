import { contains, overlaps, type Period, parsePeriod } from '@shared/calendar/period'
import { type Finding, finding } from '@shared/findings/finding'
import { evaluateNumberText } from '@shared/formula/numberText'
import { add, divide, type Exact, exactInteger, multiply, ZERO } from '@shared/money/exact'
import type { CompiledWorkspace } from './compile'
import { type DaySpan, daysOf, daysWithin, spansOfPayee } from './roster'

interface QuotaEntry {
  readonly period: Period
  readonly amount: Exact
}

/** Quota entries by payee and measure. */
export interface Quotas {
  readonly entries: ReadonlyMap<string, readonly QuotaEntry[]>
  readonly findings: readonly Finding[]
}

function keyOf(payee: string, measure: string): string {
  return JSON.stringify([payee, measure])
}

/**
 * Reads the quotas of a workspace.
 *
 * Findings `quota.overlap` (two entries of one payee and measure share months: both are left out), `quota.period`, and those of the amounts.
 */
export function readQuotas({ workspace, assumptions, fiscalYearStart }: CompiledWorkspace): Quotas {
  const findings: Finding[] = []
  const entries = new Map<string, (QuotaEntry & { readonly index: number })[]>()
  workspace.quotas.forEach(({ payee, measure, period: id, amount }, index) => {
    const period = parsePeriod(id, fiscalYearStart)
    const value = evaluateNumberText(amount, assumptions, `quotas[${index}].amount`)
    if (!value.ok) findings.push(...value.findings)
    if (period === null) findings.push(finding('quota.period', 'error', `quotas[${index}].period`, { period: id }))
    if (!value.ok || period === null) return
    const list = entries.get(keyOf(payee, measure)) ?? []
    list.push({ period, amount: value.value, index })
    entries.set(keyOf(payee, measure), list)
  })
  const kept = new Map<string, readonly QuotaEntry[]>()
  for (const [key, list] of entries) {
    const clashing = list.filter((one) => list.some((other) => other !== one && overlaps(one.period, other.period)))
    for (const { index } of clashing.slice(1)) {
      const { payee, measure, period } = workspace.quotas[index] as (typeof workspace.quotas)[number]
      findings.push(finding('quota.overlap', 'error', `quotas[${index}].period`, { payee, measure, period }))
    }
    kept.set(
      key,
      list.filter((one) => !clashing.includes(one)),
    )
  }
  return { entries: kept, findings }
}

/**
 * A payee's quota of a span: each entry inside it by days in `membership` (a plan or a team) ÷ days assigned at all within the entry's period.
 *
 * @returns null when no entry counts; the sum otherwise, which may be zero
 */
export function quotaWithin(
  { roster }: CompiledWorkspace,
  quotas: Quotas,
  payee: string,
  measure: string,
  span: MonthSpan,
  membership: readonly DaySpan[],
): Exact | null {
  const assigned = spansOfPayee(roster, payee)
  let total: Exact | null = null
  for (const { period, amount } of quotas.entries.get(keyOf(payee, measure)) ?? []) {
    if (!contains(span, period)) continue
    const days = daysOf(period)
    const assignedDays = daysWithin(assigned, days)
    const memberDays = daysWithin(membership, days)
    if (memberDays === 0) continue
    const part =
      memberDays === assignedDays
        ? amount
        : multiply(amount, divide(exactInteger(memberDays), exactInteger(assignedDays)))
    total = add(total ?? ZERO, part)
  }
  return total
}
