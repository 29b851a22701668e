import type { Period } from '@shared/calendar/period'
import { type Finding, finding, withoutRepeats } from '@shared/findings/finding'
import { add, compare, type Exact, multiply, subtract, ZERO } from '@shared/money/exact'
import { canBeMoney, exactMoney, type Money, money, roundToMoney } from '@shared/money/money'
import type { Rounding } from '@shared/money/rounding'
import type { Component } from '@shared/plan/model'
import { type GateReading, readGate } from './gate'
import { cutAt, limitOf, topUp } from './limits'
import { type Factors, NO_FACTORS, readFactors } from './multipliers'
import type { Standing } from './standing'
import { atPlace, faultOf, type PayPlace, readTable, type TableReading } from './tableReading'
import type { WorkedLimit } from './workedComponent'

/** What a line is: exact until it is rounded. */
export interface LineAmount {
  readonly unrounded: Exact
  readonly payout: Money
  /** What counts as paid: the rounded amount, or the exact one where the total of a settled period is rounded instead. */
  readonly paid: Exact
}

/** What a floor adds to what a component paid: a line of its own. */
export interface FloorLine extends LineAmount {
  readonly limit: Exact
  /** What the component paid in the span of the floor. */
  readonly reached: Exact
}

/** Everything that made one payout line, in the order it happened. An explanation reads it; nothing is computed twice. */
export interface PaidPeriod extends TableReading, LineAmount {
  readonly window: Period
  readonly period: Period
  readonly standing: Standing
  /** False: attainment is below the threshold or missing, and nothing is paid. */
  readonly reachesThreshold: boolean
  readonly payFactors: Factors
  /** Null without a gate. */
  readonly gate: GateReading | null
  /** What the table gives after threshold, multipliers and gate. */
  readonly earned: Exact
  /** What is added up against a cap per window: pay to date, or paid before and earned where periods stand alone. */
  readonly gross: Exact
  /** The most the cap allows, per window or per period as it says; null without a cap. */
  readonly capLimit: Exact | null
  /** Pay to date after the cap per window. */
  readonly payToDate: Exact
  /** What the window has paid in earlier periods. */
  readonly paidBefore: Exact
  /** What a cap per period took for good in earlier periods of the window: true-ups do not bring it back. */
  readonly lostBefore: Exact
  /** Excess of a cap that was carried to this period; of a cap per window, to this window, and then part of `gross`. */
  readonly carriedBefore: Exact
  /** What a cap per period takes now, lost or carried. */
  readonly lostNow: Exact
  /** Excess that is carried on from here. */
  readonly carriedAfter: Exact
  /** Null where no floor adds anything. */
  readonly floor: FloorLine | null
}

/** A window of a component for a payee. */
export interface PayRequest {
  readonly component: Component
  readonly path: string
  readonly payee: string
  readonly window: Period
  /** The payee's periods in the window, in order, up to the last that is asked for. */
  readonly standings: readonly Standing[]
  /** True when the last of them is the last the payee has in the window. */
  readonly isClosed: boolean
  /** Excess that caps carried out of the window before. */
  readonly carriedIn: Exact
  readonly currency: string
  readonly rounding: Rounding
  readonly roundedOn: 'line' | 'total'
}

/** What a component pays a payee over a window. */
export interface PaidWindow {
  readonly periods: readonly PaidPeriod[]
  readonly findings: readonly Finding[]
  /** Excess that caps carry into the next window. */
  readonly carriedOut: Exact
}

/** What one period leaves to the next of its window. */
interface Account {
  readonly previous: Standing | null
  readonly paidBefore: Exact
  readonly lostBefore: Exact
  readonly carried: Exact
}

/**
 * Pays one component to one payee over a window, period by period.
 *
 * table × rate multipliers -> threshold -> pay multipliers -> gate -> cap per window -> less paid before -> cap per period -> rounding: the line;
 * then the floor, a line of its own. Pay is cumulative unless the component says otherwise: each period pays what the position to date is worth, less
 * what the window paid before. Periods that stand alone (`reset`, a quota of the period) and `incremental` ones pay what they earn.
 *
 * Findings `gate.missing`, `multiplier.fault`, `pay.tooLarge` (a rate of 8 for 8 %, gone wild: the line pays 0), `quota.memberMissing`,
 * `quota.reportMissing` and those of the table
 */
export function payWindow(request: PayRequest): PaidWindow {
  const periods: PaidPeriod[] = []
  const findings: Finding[] = []
  let account: Account = { previous: null, paidBefore: ZERO, lostBefore: ZERO, carried: request.carriedIn }
  for (const [index, standing] of request.standings.entries()) {
    const isLast = request.isClosed && index === request.standings.length - 1
    const paid = payPeriod(request, account, standing, isLast, findings)
    periods.push(paid)
    account = {
      previous: standing,
      paidBefore: add(account.paidBefore, paid.paid),
      lostBefore: isLost(request.component) ? add(account.lostBefore, paid.lostNow) : ZERO,
      carried: paid.carriedAfter,
    }
  }
  return { periods, findings: withoutRepeats(findings), carriedOut: account.carried }
}

/** True when what periods earn is added up, instead of the pay on the position to date being compared with what was paid. */
export function addsUp({ accumulation, quotaBasis }: Pick<Component, 'accumulation' | 'quotaBasis'>): boolean {
  return accumulation !== 'cumulative' || quotaBasis === 'period'
}

/** True when a cumulative window must remember what a cap took, so that true-ups do not bring it back. */
function isLost(component: Component): boolean {
  return !addsUp(component) && component.cap?.excess === 'lost'
}

function isIncremental({ accumulation, quotaBasis }: Component): boolean {
  return accumulation === 'incremental' && quotaBasis !== 'period'
}

function payPeriod(
  request: PayRequest,
  account: Account,
  standing: Standing,
  isLast: boolean,
  findings: Finding[],
): PaidPeriod {
  const { component, path, payee, window } = request
  const place: PayPlace = { path, payee, component: component.id }
  const { paidBefore, lostBefore } = account
  const table = readTable(standing, isIncremental(component) ? account : null, place)
  const earning = earn(standing, table.reading, place)
  const limit = capOf(standing)
  const due = component.cap?.per === 'period' ? capPeriod : capWindow
  const capped = due(request, account, earning.earned, limit.amount)
  const line = lineOf(request, standing, capped.unrounded, addsUp(component) ? ZERO : paidBefore)
  const reached = component.floor?.per === 'window' ? add(paidBefore, line.amount.paid) : line.amount.paid
  const floor = floorOf(request, standing, reached, isLast)
  findings.push(...table.findings, ...earning.findings, ...limit.findings, ...line.findings, ...floor.findings)
  findings.push(...membersWithoutQuota(request, standing))
  const { earned, reachesThreshold, payFactors, gate } = earning
  return {
    ...table.reading,
    ...{ window, period: standing.period, standing, paidBefore, lostBefore },
    ...{ earned, reachesThreshold, payFactors, gate, capLimit: limit.amount },
    ...capped,
    ...line.amount,
    floor: floor.line,
  }
}

/** Credit without a quota raises the group's attainment: somebody should know. */
function membersWithoutQuota({ component, window }: PayRequest, { position }: Standing): readonly Finding[] {
  const { group } = position
  if (group === null || group.attainment.ratio === null || component.measure === null) return []
  const of = { measure: component.measure, window: window.id }
  return group.attainment.membersWithoutQuota.map((payee) =>
    group.group.kind === 'team'
      ? finding('quota.memberMissing', 'warning', 'quotas', { payee, team: group.group.id, ...of })
      : finding('quota.reportMissing', 'warning', 'quotas', { payee, manager: group.group.id, ...of }),
  )
}

interface Earning extends Pick<PaidPeriod, 'reachesThreshold' | 'payFactors' | 'gate' | 'earned'> {
  readonly findings: readonly Finding[]
}

/** What stays of what the table gives after threshold, pay multipliers and gate. A share of a pool has no threshold of its own. */
function earn(standing: Standing, { tablePay, given }: TableReading, place: PayPlace): Earning {
  const { worked, position } = standing
  if (worked === null) return { reachesThreshold: true, payFactors: NO_FACTORS, gate: null, earned: ZERO, findings: [] }
  const { ratio } = position.measured
  const threshold = given?.kind === 'share' ? null : worked.threshold
  const reachesThreshold = threshold === null || (ratio !== null && compare(ratio, threshold) >= 0)
  const payFactors = readFactors(
    worked.multipliers.filter(({ on }) => on === 'pay'),
    standing.read,
  )
  const gate = worked.gate === null ? null : readGate(worked.gate, standing.read)
  const multiplied = reachesThreshold ? multiply(tablePay, payFactors.product) : ZERO
  return {
    ...{ reachesThreshold, payFactors, gate },
    earned: gate === null ? multiplied : multiply(multiplied, gate.factor),
    findings: [
      ...(threshold !== null && ratio === null ? [standing.missing()] : []),
      ...faultOf(payFactors, standing, place),
      ...(gate === null || gate.fault === null ? [] : [atPlace('gate.missing', 'gate.when', standing, place)]),
    ],
  }
}

/** The most the cap allows. A cap whose quota is missing allows nothing: nobody can say how much. */
function capOf(standing: Standing): { readonly amount: Exact | null; readonly findings: readonly Finding[] } {
  const cap = standing.worked?.cap ?? null
  if (cap === null) return { amount: null, findings: [] }
  const amount = limitFor(standing, cap)
  return amount === null ? { amount: ZERO, findings: [standing.missing()] } : { amount, findings: [] }
}

function limitFor(standing: Standing, limit: WorkedLimit): Exact | null {
  return standing.worked === null ? null : limitOf(limit, standing.worked.weight, () => standing.limitGround(limit.per))
}

type Capped = Pick<PaidPeriod, 'gross' | 'payToDate' | 'unrounded' | 'carriedBefore' | 'lostNow' | 'carriedAfter'>

/**
 * Pay to date under a cap per window, or without a cap, less what was paid before. Excess of the window before is due with the first period; excess of
 * this one is lost, or carried into the next.
 */
function capWindow(request: PayRequest, account: Account, earned: Exact, limit: Exact | null): Capped {
  const { component, carriedIn } = request
  const { previous, paidBefore } = account
  const adds = addsUp(component)
  const carriedBefore = adds && previous !== null ? ZERO : carriedIn
  const gross = add(adds ? add(paidBefore, earned) : earned, carriedBefore)
  const { kept, excess } = cutAt(gross, limit)
  const carriedSoFar = adds && previous !== null ? account.carried : ZERO
  return {
    ...{ gross, payToDate: kept, unrounded: subtract(kept, paidBefore), carriedBefore, lostNow: ZERO },
    carriedAfter: component.cap?.excess === 'carried' ? add(carriedSoFar, excess) : ZERO,
  }
}

/**
 * What is due now under a cap per period. What it takes is lost, so that true-ups do not bring it back; or carried: then it is due with the next
 * period, which a cumulative window does by itself.
 */
function capPeriod(request: PayRequest, account: Account, earned: Exact, limit: Exact | null): Capped {
  const { component, carriedIn } = request
  const adds = addsUp(component)
  const isCarried = component.cap?.excess === 'carried'
  const gross = adds ? add(account.paidBefore, earned) : earned
  const carriedBefore = adds ? account.carried : carriedIn
  const own = subtract(subtract(gross, account.paidBefore), account.lostBefore)
  const { kept, excess } = cutAt(add(own, carriedBefore), limit)
  return {
    ...{ gross, payToDate: gross, unrounded: kept, carriedBefore, lostNow: excess },
    carriedAfter: isCarried ? excess : ZERO,
  }
}

/**
 * Rounds a line once, unless the total of its settled period is; the budget of an award is in no total.
 *
 * A line that trues up what was paid `before` is rounded with it: half a cent to date is half a cent once, and a period in which nothing changes pays
 * nothing.
 */
function lineOf(
  { component, currency, rounding, roundedOn, path, payee }: PayRequest,
  { period }: Standing,
  unrounded: Exact,
  before: Exact,
): { readonly amount: LineAmount; readonly findings: readonly Finding[] } {
  const isPayable = canBeMoney(unrounded, currency)
  const rounded = (amount: Exact) => roundToMoney(amount, currency, rounding).minor
  const payout = money(isPayable ? rounded(add(before, unrounded)) - rounded(before) : 0, currency)
  const isExact = isPayable && roundedOn === 'total' && component.kind !== 'award'
  const paid = isExact ? unrounded : exactMoney(payout)
  return {
    amount: { unrounded, payout, paid },
    findings: isPayable ? [] : [finding('pay.tooLarge', 'error', path, { payee, period: period.id })],
  }
}

/** The line that lifts what was paid to the floor: of the period, or of the window in the last period the payee has in it. */
function floorOf(
  request: PayRequest,
  standing: Standing,
  reached: Exact,
  isLast: boolean,
): { readonly line: FloorLine | null; readonly findings: readonly Finding[] } {
  const floor = standing.worked?.floor ?? null
  if (floor === null || (floor.per === 'window' && !isLast)) return { line: null, findings: [] }
  const limit = limitFor(standing, floor)
  if (limit === null) return { line: null, findings: [standing.missing()] }
  const missing = topUp(reached, limit)
  if (missing.n === 0n) return { line: null, findings: [] }
  const { amount, findings } = lineOf(request, standing, missing, ZERO)
  return { line: { ...amount, limit, reached }, findings }
}
