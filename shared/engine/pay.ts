import { divides, type Period, periodsWithin } from '@shared/calendar/period'
import { type Finding, finding } from '@shared/findings/finding'
import { add, compare, type Exact, greatest, isZero, least, multiply, subtract, ZERO } from '@shared/money/exact'
import { canBeMoney, exactMoney, type Money, roundToMoney } from '@shared/money/money'
import { measurePosition, type Performance, type Position, type TargetPart, targetOf, targetParts } from './attainment'
import type { CompiledComponent, WorkedComponent } from './compile'
import { type Slice, sliceTable, sumOfSlices, unitOf } from './rateTable'
import { daysOf, lastSpanWithin, spansInPlan } from './roster'

/** Everything that made one payout line, in the order it happened. An explanation reads it; nothing is computed twice. */
export interface PaidPeriod {
  readonly window: Period
  readonly period: Period
  /** Null where the component's numbers have findings: the line pays 0. */
  readonly worked: WorkedComponent | null
  readonly position: Position
  readonly target: readonly TargetPart[]
  /** Where the table is read: attainment, money or units; null without attainment. */
  readonly tablePosition: Exact | null
  /** Money for one unit of (position × value). */
  readonly unit: Exact | null
  readonly slices: readonly Slice[]
  /** What the table gives on the position, in money. */
  readonly tablePay: Exact
  /** False: attainment is below the threshold, and nothing is paid. */
  readonly reachesThreshold: boolean
  readonly capLimit: Exact | null
  /** Pay to date after threshold and cap per window. */
  readonly payToDate: Exact
  /** What the window has paid in earlier periods. */
  readonly paidBefore: Exact
  /** What a cap per period took in earlier periods of the window: lost for good. */
  readonly lostBefore: Exact
  /** What a cap per period takes now. */
  readonly lostNow: Exact
  /** The line before rounding. */
  readonly unrounded: Exact
  readonly payout: Money
}

/**
 * Pays one component to one payee over a window, period by period, up to and including `last`.
 *
 * Pay is cumulative: each period pays what the position to date is worth, less what the window paid before, rounded once. A period in which the
 * payee is not assigned to the plan has no line, nor has a component whose payout periods do not divide its window.
 *
 * Findings `component.paid`, `quota.*`, `team.none`, `pay.tooLarge` (a rate of 8 for 8 %, gone wild: the line pays 0)
 *
 * @param last the last period that is asked for; later ones of the window are not computed
 */
export function payWindow(
  performance: Performance,
  compiled: CompiledComponent,
  payee: string,
  window: Period,
  last: Period,
): { readonly periods: readonly PaidPeriod[]; readonly findings: readonly Finding[] } {
  const { workspace, roster, fiscalYearStart, work } = performance.compiled
  const { paid, window: windowKind } = compiled.component
  if (!divides(paid, windowKind)) {
    const params = { paid, window: windowKind }
    return { periods: [], findings: [finding('component.paid', 'error', `${compiled.path}.paid`, params)] }
  }
  const spans = spansInPlan(roster, payee, compiled.plan)
  const periods: PaidPeriod[] = []
  const findings: Finding[] = []
  let paidBefore = ZERO
  let lostBefore = ZERO
  for (const period of periodsWithin(window, compiled.component.paid, fiscalYearStart)) {
    if (period.firstMonth > last.firstMonth) break
    const assigned = lastSpanWithin(spans, daysOf(period))
    if (assigned === null) continue
    const position = measurePosition(performance, compiled, payee, window, period)
    const worked = work(compiled, assigned.assignment)
    const base = readTable(performance, compiled, payee, worked, position)
    findings.push(
      ...base.findings.map((code) =>
        finding(code, 'error', 'quotas', { payee, measure: compiled.measure.id, window: window.id }),
      ),
    )
    findings.push(...membersWithoutQuota(compiled, position, window))
    const capLimit = capOf(performance, compiled, worked, payee, window, period)
    const earned = base.reachesThreshold ? base.tablePay : ZERO
    const gross = compiled.component.quotaBasis === 'period' ? add(paidBefore, earned) : earned
    const isCapPerWindow = compiled.component.cap?.per === 'window'
    const payToDate = capLimit !== null && isCapPerWindow ? least(gross, capLimit) : gross
    const due = subtract(subtract(payToDate, paidBefore), lossesCount(compiled) ? lostBefore : ZERO)
    const unrounded = capLimit !== null && !isCapPerWindow ? least(due, capLimit) : due
    const lostNow = subtract(due, unrounded)
    const isPayable = canBeMoney(unrounded, workspace.currency)
    if (!isPayable) findings.push(finding('pay.tooLarge', 'error', compiled.path, { payee, period: period.id }))
    const payout = roundToMoney(isPayable ? unrounded : ZERO, workspace.currency, workspace.rounding)
    periods.push({
      window,
      period,
      worked,
      position,
      ...base,
      capLimit,
      payToDate,
      paidBefore,
      lostBefore,
      lostNow,
      unrounded,
      payout,
    })
    paidBefore = add(paidBefore, exactMoney(payout))
    lostBefore = add(lostBefore, lostNow)
  }
  return { periods, findings }
}

/** Credit without a quota raises the team's attainment: somebody should know. */
function membersWithoutQuota({ measure }: CompiledComponent, { team }: Position, window: Period): readonly Finding[] {
  if (team === null || team.attainment.ratio === null) return []
  return team.attainment.membersWithoutQuota.map((payee) =>
    finding('quota.memberMissing', 'warning', 'quotas', {
      payee,
      team: team.id,
      measure: measure.id,
      window: window.id,
    }),
  )
}

/** With a quota of the period alone, pay to date starts from what was paid, so earlier losses are not in it. */
function lossesCount({ component }: CompiledComponent): boolean {
  return component.quotaBasis !== 'period'
}

type TableReading = Pick<
  PaidPeriod,
  'target' | 'tablePosition' | 'unit' | 'slices' | 'tablePay' | 'reachesThreshold'
> & {
  /** Codes of what is missing. */
  readonly findings: readonly string[]
}

/** Reads the table where the payee stands: for a team component, as if they had reached the team's attainment of their own quota. */
function readTable(
  performance: Performance,
  compiled: CompiledComponent,
  payee: string,
  worked: WorkedComponent | null,
  position: Position,
): TableReading {
  const target = targetParts(performance.compiled, compiled, payee, position.quotaSpan)
  const nothing = {
    target,
    tablePosition: null,
    unit: null,
    slices: [],
    tablePay: ZERO,
    reachesThreshold: true,
    findings: [],
  }
  if (worked === null) return nothing
  const { table, weight, threshold } = worked
  const isTeam = compiled.component.creditedTo === 'team'
  const measured = isTeam ? position.team?.attainment : position.own
  const ratio = measured?.ratio ?? null
  const missing = missingQuota(isTeam, position)
  if (threshold !== null && ratio === null) return { ...nothing, reachesThreshold: false, findings: [missing] }
  const tablePosition =
    table.by === 'attainment' ? ratio : isTeam ? asOwn(ratio, position.own.quota) : position.own.credited
  const unit = unitOf(table, { weight, target: targetOf(target), quota: position.own.quota })
  if (tablePosition === null || unit === null) return { ...nothing, findings: [missing] }
  const slices = sliceTable(table, tablePosition)
  const reachesThreshold = threshold === null || ratio === null || compare(ratio, threshold) >= 0
  return {
    target,
    tablePosition,
    unit,
    slices,
    tablePay: multiply(unit, sumOfSlices(slices)),
    reachesThreshold,
    findings: [],
  }
}

/** The money or units that the team's attainment of the own quota comes to; a quota that is missing or zero gives none. */
function asOwn(attainment: Exact | null, quota: Exact | null): Exact | null {
  return attainment === null || quota === null || isZero(quota) ? null : multiply(attainment, quota)
}

function missingQuota(isTeam: boolean, { own, team }: Position): string {
  if (!isTeam) return own.quota === null ? 'quota.missing' : 'quota.zero'
  if (team === null) return 'team.none'
  if (team.attainment.ratio === null) return team.attainment.quota === null ? 'quota.teamMissing' : 'quota.teamZero'
  return own.quota === null ? 'quota.missing' : 'quota.zero'
}

/** The most a cap allows: an amount, or a multiple of the target of its window or period. */
function capOf(
  { compiled }: Performance,
  component: CompiledComponent,
  worked: WorkedComponent | null,
  payee: string,
  window: Period,
  period: Period,
): Exact | null {
  const { cap } = component.component
  if (cap === null || worked?.cap === null || worked === null) return null
  if (cap.of === 'amount') return worked.cap
  const target = targetOf(targetParts(compiled, component, payee, cap.per === 'window' ? window : period))
  const whole = multiply(worked.cap, target)
  return greatest(ZERO, cap.of === 'componentTarget' ? multiply(whole, worked.weight) : whole)
}
