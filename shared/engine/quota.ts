import { contains, type MonthSpan, overlaps, type Period, parsePeriod } from '@shared/calendar/period'
import { type Finding, finding } from '@shared/findings/finding'
import { at } from '@shared/findings/invariant'
import { evaluateNumberText } from '@shared/formula/numberText'
import { divide, type Exact, exactInteger, multiply, sum, ZERO } from '@shared/money/exact'
import type { Quota } from '@shared/plan/model'
import type { CompiledWorkspace } from './compile'
import { type DaySpan, daysOf, daysWithin, spansOfPayee } from './roster'

interface QuotaEntry {
  readonly period: Period
  readonly amount: Exact
  /** False: another entry has some of its months, or its amount has a finding. */
  readonly isClear: boolean
}

/** Quota entries by payee, then measure. */
export interface Quotas {
  readonly entries: ReadonlyMap<string, ReadonlyMap<string, readonly QuotaEntry[]>>
  readonly findings: readonly Finding[]
}

/**
 * Reads the quotas of a workspace.
 *
 * Findings `quota.overlap` (two entries of one payee and measure share months), `quota.period`, and those of the amounts.
 * A span that holds an entry with a finding has no quota: a part of it would pay too much.
 */
export function readQuotas({ workspace, assumptions, fiscalYearStart }: CompiledWorkspace): Quotas {
  const findings: Finding[] = []
  const entries = new Map<string, Map<string, ReadEntry[]>>()
  workspace.quotas.forEach(({ payee, measure, period: id, amount }, index) => {
    const period = parsePeriod(id, fiscalYearStart)
    const value = evaluateNumberText(amount, assumptions, `quotas[${index}].amount`)
    if (!value.ok) findings.push(...value.findings)
    if (period === null) findings.push(finding('quota.period', 'error', `quotas[${index}].period`, { period: id }))
    if (period === null) return
    const ofPayee = entries.get(payee) ?? new Map<string, ReadEntry[]>()
    const list = ofPayee.get(measure) ?? []
    list.push({ period, amount: value.ok ? value.value : ZERO, isClear: value.ok, index })
    entries.set(payee, ofPayee.set(measure, list))
  })
  const settled = new Map(
    [...entries].map(([payee, byMeasure]) => [
      payee,
      new Map([...byMeasure].map(([measure, list]) => [measure, withoutClashes(list, workspace.quotas, findings)])),
    ]),
  )
  return { entries: settled, findings }
}

type ReadEntry = QuotaEntry & { readonly index: number }

/** Entries that share months with another are not clear. */
function withoutClashes(
  list: readonly ReadEntry[],
  quotas: readonly Quota[],
  findings: Finding[],
): readonly QuotaEntry[] {
  const clashing = list.filter((one) => list.some((other) => other !== one && overlaps(one.period, other.period)))
  for (const { index } of clashing.slice(1)) {
    const { payee, measure, period } = at(quotas, index)
    findings.push(finding('quota.overlap', 'error', `quotas[${index}].period`, { payee, measure, period }))
  }
  return list.map((one) => ({ ...one, isClear: one.isClear && !clashing.includes(one) }))
}

/** What one quota entry gives a span: the whole of it, or a part by days. */
export interface QuotaPart {
  readonly period: Period
  readonly whole: Exact
  readonly memberDays: number
  readonly assignedDays: number
  readonly amount: Exact
  /** False: the entry has a finding, and with it the quota of the span is unknown. */
  readonly isClear: boolean
}

/**
 * The quota entries of a payee inside a span, each by days in `membership` (a plan or a team) ÷ days assigned at all within the entry's period.
 */
export function quotaParts(
  { roster }: CompiledWorkspace,
  quotas: Quotas,
  payee: string,
  measure: string,
  span: MonthSpan,
  membership: readonly DaySpan[],
): readonly QuotaPart[] {
  const assigned = spansOfPayee(roster, payee)
  return (quotas.entries.get(payee)?.get(measure) ?? []).flatMap(
    ({ period, amount: whole, isClear }): readonly QuotaPart[] => {
      const days = daysOf(period)
      const memberDays = contains(span, period) ? daysWithin(membership, days) : 0
      if (memberDays === 0) return []
      const assignedDays = daysWithin(assigned, days)
      const share = divide(exactInteger(memberDays), exactInteger(assignedDays))
      const amount = memberDays === assignedDays ? whole : multiply(whole, share)
      return [{ period, whole, memberDays, assignedDays, amount, isClear }]
    },
  )
}

/** The quota that parts come to: null when no entry counts or one has a finding, else their sum, which may be zero. */
export function sumOfParts(parts: readonly QuotaPart[]): Exact | null {
  return parts.length === 0 || parts.some(({ isClear }) => !isClear) ? null : sum(parts.map(({ amount }) => amount))
}
