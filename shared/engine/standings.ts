import { type MonthSpan, type Period, periodsWithin } from '@shared/calendar/period'
import { type Finding, finding } from '@shared/findings/finding'
import { namesIn } from '@shared/formula/expression'
import { type Exact, ZERO } from '@shared/money/exact'
import { minorDigits } from '@shared/money/money'
import { columnOf } from '@shared/sales/history'
import { type AnnualPart, annualParts, sumOfAnnual } from './annualPay'
import type { CompiledComponent } from './compile'
import { ownTransactions } from './credited'
import { givenPay } from './given'
import type { LimitGround } from './limits'
import { payeeFormulas } from './payeeFormulas'
import { measureNamed, type Performance } from './performance'
import { measurePosition, measureReader, type Position, type Spans, spansAt } from './position'
import { USUAL_PRORATION } from './proration'
import type { WorkedAcross } from './rateTable'
import { daysOf, lastSpanWithin, spansInPlan } from './roster'
import type { Standing } from './standing'
import { paysByTransaction, payTransactions, shareTransactionCap, type TransactionClaim } from './transactions'
import type { WorkedComponent, WorkedFormula } from './workedComponent'
import type { WorkedPlan } from './workedPlan'

/**
 * Where a payee stands on a component in each payout period of a window in which they are assigned to its plan for at least a day.
 *
 * @param until last month that is asked for; later periods of the window are not measured
 */
export function standingsOf(
  performance: Performance,
  compiled: CompiledComponent,
  payee: string,
  window: Period,
  until: number,
): readonly Standing[] {
  return periodsWithin(window, compiled.component.paid, performance.compiled.fiscalYearStart).flatMap((period) => {
    if (period.firstMonth + period.monthCount - 1 > until) return []
    return standingAt(performance, compiled, payee, window, period) ?? []
  })
}

/** Where a payee stands at the end of a period; null when they are not assigned to the plan in it. */
export function standingAt(
  performance: Performance,
  compiled: CompiledComponent,
  payee: string,
  window: Period,
  period: Period,
): Standing | null {
  const { roster, work, workPlan } = performance.compiled
  const last = lastSpanWithin(spansInPlan(roster, payee, compiled.plan), daysOf(period))
  if (last === null) return null
  const worked = work(compiled, last.assignment)
  const plan = workPlan(compiled.plan, last.assignment)
  const spans = spansAt(compiled, window, period)
  const position = measurePosition(performance, compiled, worked, payee, period, spans)
  const place: Place = { performance, compiled, worked, plan, payee, window, period }
  const targetParts = annualOf(place, spans.quota, 'targetVariable')
  const walks = worked !== null && paysByTransaction(worked, (formula) => namesColumn(performance, formula))
  return {
    period,
    worked,
    position,
    target: sumOfAnnual(targetParts),
    targetParts,
    positionBefore: (earlier) => {
      const credit = { first: spans.credit.first, last: daysOf(earlier).last }
      return measurePosition(performance, compiled, worked, payee, period, { ...spans, credit, seenIn: earlier })
    },
    missing: () => missingFinding(place, position),
    second: (across) => secondAxis(place, spans, across),
    transactions: walks ? transactionsOf(place, spans) : null,
    transactionShares:
      worked?.transactionCap?.over === 'everyone' ? () => sharesOfTransactions(place).get(payee) ?? NO_SHARES : null,
    limitGround: (per) => limitGround(place, per),
    read: payeeFormulas(performance, compiled, payee, period, spans),
    given: worked === null ? null : givenPay(performance, compiled, worked, payee, window, period),
  }
}

interface Place {
  readonly performance: Performance
  readonly compiled: CompiledComponent
  readonly worked: WorkedComponent | null
  readonly plan: WorkedPlan | null
  readonly payee: string
  readonly window: Period
  readonly period: Period
}

function annualOf(
  { performance, compiled, plan, payee, period }: Place,
  span: MonthSpan,
  which: 'targetVariable' | 'basePay',
): readonly AnnualPart[] {
  return annualParts(performance.compiled, compiled, payee, span, plan?.proration ?? USUAL_PRORATION, which, period)
}

function namesColumn({ compiled: { workspace } }: Performance, { expression }: WorkedFormula): boolean {
  return namesIn(expression).some((name) => columnOf(workspace.sales, name) !== undefined)
}

/** Why a component cannot be read for a payee: what it measures, its team, or a quota. */
function missingFinding({ compiled, payee, window }: Place, position: Position): Finding {
  const { measure, component, path } = compiled
  if (measure === null || position.missing === 'blend.missing') {
    const code = position.missing ?? 'component.noAttainment'
    return finding(code, 'error', path, { payee, component: component.id, window: window.id })
  }
  const params = { payee, measure: measure.id, window: window.id }
  const place = position.missing === 'measure.missing' ? path : 'quotas'
  return finding(position.missing ?? missingQuota(compiled, position), 'error', place, params)
}

function missingQuota({ group: kind, quotaOf }: CompiledComponent, { own, group }: Position): string {
  const isOfGroup = group !== null && quotaOf === 'members' && group.attainment.ratio === null
  if (!isOfGroup) return own.quota === null ? 'quota.missing' : 'quota.zero'
  if (kind === 'team') return group.attainment.quota === null ? 'quota.teamMissing' : 'quota.teamZero'
  return group.attainment.quota === null ? 'quota.reportsMissing' : 'quota.reportsZero'
}

/** Where the payee stands on the second axis of a matrix: own or group credit, as the component is credited. */
function secondAxis({ performance, compiled, payee, period }: Place, spans: Spans, across: WorkedAcross): Exact | null {
  const measure = across.measure === null ? compiled.measure : measureNamed(performance, across.measure)
  if (measure === null) return null
  const attainment = measureReader(performance, compiled, payee, period, spans).asCredited(measure)
  if (attainment === null || attainment.isMissing) return null
  return across.by === 'attainment' ? attainment.ratio : attainment.credited
}

function transactionsOf({ performance, compiled, payee, period }: Place, spans: Spans): Standing['transactions'] {
  return ownTransactions(performance, compiled, payee, spans.credit, period)
}

/** What limits are multiples of, over the window up to now or the period; worked out as far as a limit asks. */
function limitGround(place: Place, per: 'window' | 'period'): LimitGround {
  const { performance, compiled, worked, payee, window, period } = place
  const span = per === 'window' ? window : period
  const credit = { first: daysOf(span).first, last: daysOf(period).last }
  const positionOf = () =>
    measurePosition(performance, compiled, worked, payee, period, {
      credit,
      quota: span,
      seenIn: period,
    })
  return {
    get target() {
      return sumOfAnnual(annualOf(place, span, 'targetVariable'))
    },
    get basePay() {
      return sumOfAnnual(annualOf(place, span, 'basePay'))
    },
    get credited() {
      return positionOf().credited ?? ZERO
    },
    get baseQuota() {
      return positionOf().baseQuota
    },
  }
}

const NO_SHARES: ReadonlyMap<number, Exact> = new Map()

/**
 * What a cap over everyone leaves the payees of a component of each transaction it cuts. Of a payee who has left the plan within the window, the last
 * period counts.
 */
function sharesOfTransactions(place: Place): ReadonlyMap<string, ReadonlyMap<number, Exact>> {
  const { performance, compiled, window, period } = place
  const key = `${compiled.path} ${window.id} ${period.id}`
  const known = performance.transactionShares.get(key)
  if (known !== undefined) return known
  const until = period.firstMonth + period.monthCount - 1
  const claims: TransactionClaim[] = []
  for (const payee of performance.compiled.roster.spans.keys()) {
    const standing = standingsOf(performance, compiled, payee, window, until).at(-1)
    if (standing === undefined || standing.worked === null || standing.transactions === null) continue
    for (const { credit, pay, limit } of payTransactions(standing.worked, standing, standing.transactions, null)) {
      if (limit !== null) claims.push({ payee, row: credit.row, pay, limit })
    }
  }
  const shares = shareTransactionCap(claims, minorDigits(performance.compiled.workspace.currency))
  performance.transactionShares.set(key, shares)
  return shares
}
