import {
  contains,
  type FiscalYearStart,
  type MonthNumber,
  type MonthSpan,
  overlaps,
  type Period,
  parsePeriod,
} from '@shared/calendar/period'
import { type Finding, finding } from '@shared/findings/finding'
import { at } from '@shared/findings/invariant'
import { evaluateNumberText, type NumberScope } from '@shared/formula/numberText'
import { add, divide, type Exact, exactInteger, multiply, ONE, ZERO } from '@shared/money/exact'
import type { Proration, Quota } from '@shared/plan/model'
import type { CompiledWorkspace } from './compile'
import { emptyKeep, keptFor } from './keep'
import { type DayShare, dayShare } from './proration'
import {
  type AssignedSpan,
  type DaySpan,
  daysOf,
  daysWithin,
  lastSpanWithin,
  type Roster,
  spansOfPayee,
} from './roster'

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
  return keptFor(kept, [workspace.quotas, assumptions], String(fiscalYearStart), () =>
    entriesOf(workspace.quotas, assumptions, fiscalYearStart),
  )
}

const kept = emptyKeep<Quotas>()

function entriesOf(quotas: readonly Quota[], assumptions: NumberScope, fiscalYearStart: FiscalYearStart): Quotas {
  const findings: Finding[] = []
  const entries = new Map<string, Map<string, ReadEntry[]>>()
  quotas.forEach(({ payee, measure, period: id, amount }, index) => {
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
      new Map([...byMeasure].map(([measure, list]) => [measure, withoutClashes(list, quotas, findings)])),
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

/** How a quota is reduced: by the days of the plan that pays, and by the months of tenure. */
export interface QuotaTerms {
  readonly proration: Proration
  /** Factor on the quota of a month of somebody assigned as a span says; ONE without a ramp. */
  readonly rampFactor: (payee: string, span: AssignedSpan, month: MonthNumber) => Exact
}

/** What one quota entry gives a span: the whole of it, or a part by days and by ramp. */
export interface QuotaPart {
  readonly period: Period
  readonly whole: Exact
  /** Days in the plan or group, and what they were counted against: of the period, or with `asGiven` assigned at all. Before the ramp. */
  readonly days: DayShare
  readonly amount: Exact
  /** The amount without the ramp. */
  readonly full: Exact
  /** False: the entry has a finding, and with it the quota of the span is unknown. */
  readonly isClear: boolean
}

/**
 * The quota entries of a payee inside a span, each × the sum over its months of ramp factor × day share in `membership` (a plan or a group).
 *
 * An entry in whose period the payee has no day of membership is not the payee's in this place and gives no part.
 */
export function quotaParts(
  { roster }: Pick<CompiledWorkspace, 'roster'>,
  quotas: Quotas,
  payee: string,
  measure: string,
  span: MonthSpan,
  membership: readonly AssignedSpan[],
  terms: QuotaTerms,
): readonly QuotaPart[] {
  const parts: QuotaPart[] = []
  for (const { period, amount: whole, isClear } of quotas.entries.get(payee)?.get(measure) ?? NO_ENTRIES) {
    if (!contains(span, period) || daysWithin(membership, daysOf(period)) === 0) continue
    const shareOf = shareIn(roster, payee, period, membership, terms.proration)
    const days = shareOf(period, membership)
    const full = days.share === ONE ? whole : multiply(whole, days.share)
    const ramped = rampedShare(payee, period, membership, terms, shareOf)
    parts.push({ period, whole, days, full, amount: ramped === null ? full : multiply(whole, ramped), isClear })
  }
  return parts
}

const NO_ENTRIES: readonly QuotaEntry[] = []

type ShareOf = (months: MonthSpan, part: readonly DaySpan[]) => DayShare

/** How the days of a period are counted: like pay, or against the days assigned at all. */
function shareIn(
  roster: Roster,
  payee: string,
  period: Period,
  membership: readonly DaySpan[],
  { days, quota, firstDay }: Proration,
): ShareOf {
  if (quota === 'prorated') {
    const counts = (spans: readonly DaySpan[]) =>
      firstDay === 'counted' ? spans : withoutFirstDay(roster, payee, spans)
    const all = counts(membership)
    return (months, part) => dayShare(days, period, months, counts(part), all)
  }
  const assigned = daysWithin(spansOfPayee(roster, payee), daysOf(period))
  const of = exactInteger(assigned)
  return (months, part) => {
    const counted = daysWithin(part, daysOf(months))
    return { counted, of, share: counted === assigned ? ONE : counted === 0 ? ZERO : divide(exactInteger(counted), of) }
  }
}

/** Null when no month of the period is ramped: then the share is that of the days alone. The last span of a month says how it is ramped. */
function rampedShare(
  payee: string,
  period: Period,
  membership: readonly AssignedSpan[],
  { rampFactor }: QuotaTerms,
  shareOf: ShareOf,
): Exact | null {
  let total = ZERO
  let isRamped = false
  for (let month = period.firstMonth; month < period.firstMonth + period.monthCount; month += 1) {
    const months = { firstMonth: month, monthCount: 1 }
    const last = lastSpanWithin(membership, daysOf(months))
    if (last === null) continue
    const factor = rampFactor(payee, last, month)
    isRamped ||= factor !== ONE
    total = add(total, multiply(factor, shareOf(months, membership).share))
  }
  return isRamped ? total : null
}

/** Spans without the first day of the payee's first assignment. */
export function withoutFirstDay(roster: Roster, payee: string, spans: readonly DaySpan[]): readonly DaySpan[] {
  const first = spansOfPayee(roster, payee)[0]?.first
  return spans.flatMap((span) =>
    span.first !== first ? [span] : span.last > first ? [{ first: first + 1, last: span.last }] : [],
  )
}

/** The quota that parts come to: null when no entry counts or one has a finding, else their sum, which may be zero. */
export function sumOfParts(parts: readonly QuotaPart[], which: 'amount' | 'full' = 'amount'): Exact | null {
  if (parts.length === 0) return null
  let total = ZERO
  for (const part of parts) {
    if (!part.isClear) return null
    total = add(total, part[which])
  }
  return total
}
