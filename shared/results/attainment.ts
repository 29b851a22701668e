import { contains, windowOf } from '@shared/calendar/period'
import type { PayoutLine } from '@shared/engine/result'
import { at, invariant } from '@shared/findings/invariant'
import { add, compare, divide, type Exact, exact, isZero, ONE, ZERO } from '@shared/money/exact'
import type { Component, CompPlan, Workspace } from '@shared/plan/model'
import { groupLines } from './groups'
import { periodOfLine } from './periods'

/** How far a payee came over the whole of a result, on the component that stands first in the plan. */
export interface PayeeAttainment {
  readonly payee: string
  readonly plan: string
  readonly component: string
  readonly credited: Exact
  readonly quota: Exact
  readonly attainment: Exact
  /** The lines whose credited adds up to it. */
  readonly positions: readonly PayoutLine[]
}

/**
 * One attainment a payee: credited over quota of every window of a result, added up.
 *
 * Looked at is the plan the payee was paid by last, and in it the first component that has a quota. A component measured
 * on its window, or to date, counts the last position of each window, or where periods start again at zero the credit of each against the quota of
 * the window once; one measured by the period counts each period. Windows
 * without a quota have no attainment and count on neither side; an attainment blended of several parts is no credited over quota.
 *
 * @param lines of one result; filtered lines give the attainment of what is left
 * @returns by payee id, in the order of the lines; payees without any quota are not in it
 */
export function payeeAttainments(
  workspace: Workspace,
  lines: readonly PayoutLine[],
): ReadonlyMap<string, PayeeAttainment> {
  const attainments = new Map<string, PayeeAttainment>()
  for (const { key: payee, lines: own } of groupLines(workspace, lines, 'payee')) {
    const found = attainmentOf(workspace, own)
    if (found !== null) attainments.set(payee, found)
  }
  return attainments
}

function attainmentOf(workspace: Workspace, lines: readonly PayoutLine[]): PayeeAttainment | null {
  const latest = lines.reduce((last, line) => (endOf(workspace, line) >= endOf(workspace, last) ? line : last))
  const plan = workspace.plans.find(({ id }) => id === latest.plan)
  if (plan === undefined) return null
  for (const component of plan.components) {
    const measured = lines.filter(
      (line) =>
        line.plan === plan.id &&
        line.component === component.id &&
        line.role === 'component' &&
        line.attainment !== null &&
        component.blend === undefined,
    )
    if (measured.length > 0) return over(measured, lastOfWindows(workspace, plan, component, measured), component)
  }
  return null
}

function over(
  lines: readonly PayoutLine[],
  lastOfWindow: readonly PayoutLine[],
  { id: component, quotaBasis, accumulation }: Component,
): PayeeAttainment | null {
  const { payee, plan } = at(lines, 0)
  const positions = quotaBasis === 'period' || accumulation === 'reset' ? lines : lastOfWindow
  const quotas = quotaBasis === 'period' ? lines : lastOfWindow
  const credited = positions.reduce((total, line) => add(total, line.credited), ZERO)
  const quota = quotas.reduce((total, line) => (line.quota === null ? total : add(total, line.quota)), ZERO)
  if (isZero(quota)) return null
  return { payee, plan, component, credited, quota, attainment: divide(credited, quota), positions }
}

/** The last line of each window: its quota, and a position that builds up, take in those of the lines before it. */
function lastOfWindows(
  workspace: Workspace,
  plan: CompPlan,
  component: Component,
  lines: readonly PayoutLine[],
): readonly PayoutLine[] {
  const { fiscalYearStart } = workspace
  const lastOfWindow = new Map<string, PayoutLine>()
  for (const line of lines) {
    const own = periodOfLine(workspace, line)
    const window = windowOf(own.firstMonth, component.window, fiscalYearStart, plan.yearStart ?? fiscalYearStart)
    invariant(contains(window, own), 'a payout period lies within its window')
    const seen = lastOfWindow.get(window.id)
    if (seen === undefined || endOf(workspace, line) > endOf(workspace, seen)) lastOfWindow.set(window.id, line)
  }
  return [...lastOfWindow.values()]
}

function endOf(workspace: Workspace, line: PayoutLine): number {
  const { firstMonth, monthCount } = periodOfLine(workspace, line)
  return firstMonth + monthCount
}

/** How many of the attainments reach quota: 100 % or more, exactly. */
export function countAtQuota(attainments: Iterable<PayeeAttainment>): number {
  return [...attainments].filter(({ attainment }) => compare(attainment, ONE) >= 0).length
}

/** Payees whose attainment lies from `from` up to, not including, `to`; null: without end. */
export interface AttainmentBucket {
  readonly from: Exact | null
  readonly to: Exact | null
  readonly count: number
}

/** Tenths of quota where the buckets begin and end: below 50 %, ten steps of 10 %, 150 % and above. */
const FIRST_TENTH = 5
const LAST_TENTH = 15

/**
 * How attainments spread: below 50 %, by steps of 10 % up to 150 %, and 150 % and above. A bound belongs to the bucket above it,
 * as it does in a rate table, so that quota reached is in the bucket from 100 %.
 *
 * @returns always the same buckets, whose counts add to the number of attainments
 */
export function attainmentDistribution(attainments: Iterable<Exact>): readonly AttainmentBucket[] {
  const bounds = Array.from({ length: LAST_TENTH - FIRST_TENTH + 1 }, (_, step) =>
    exact(BigInt(FIRST_TENTH + step), 10n),
  )
  const counts = Array.from({ length: bounds.length + 1 }, () => 0)
  for (const attainment of attainments) {
    const place = bounds.filter((bound) => compare(attainment, bound) >= 0).length
    counts[place] = at(counts, place) + 1
  }
  return counts.map((count, place) => ({
    from: place === 0 ? null : at(bounds, place - 1),
    to: place === bounds.length ? null : at(bounds, place),
    count,
  }))
}
