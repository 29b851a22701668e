import { type MonthSpan, monthOfDay, type Period } from '@shared/calendar/period'
import { finding } from '@shared/findings/finding'
import { type Exact, exactInteger, multiply, ONE, ZERO } from '@shared/money/exact'
import { minorDigits } from '@shared/money/money'
import { annualParts, sumOfAnnual } from './annualPay'
import type { CompiledComponent } from './compile'
import { type Contestant, type Place, type Prizes, rankContest } from './contest'
import { flagReading } from './formulaReading'
import { payeeFormulas } from './payeeFormulas'
import type { Attainment, Performance } from './performance'
import { type Sharer, shareFund } from './pool'
import { measurePosition, measureTeam, type Position, type Spans, spansAt } from './position'
import { USUAL_PRORATION } from './proration'
import { sliceTable, sumOfSlices } from './rateTable'
import { type DaySpan, daysOf, daysWithin, lastSpanWithin, spansInPlan } from './roster'
import type { Given, GivenPay, SharedPool, Standing } from './standing'
import { readTable } from './tableReading'
import type { WorkedComponent } from './workedComponent'

/**
 * What a contest or a pool gives a payee: pay that comes from where others stand too. Null for a component of neither.
 *
 * @param worked the component with the payee's numbers; a contest or a pool is one for all whose numbers are the same
 */
export function givenPay(
  performance: Performance,
  compiled: CompiledComponent,
  worked: WorkedComponent,
  payee: string,
  window: Period,
  period: Period,
): GivenPay | null {
  if (worked.contest === null && worked.pool === null) return null
  const asked: Asked = { performance, compiled, worked, period, spans: spansAt(compiled, window, period) }
  if (worked.contest !== null) {
    const prizes = once(asked, '', () => prizesOf(asked, worked.contest))
    return { kind: 'prize', amount: prizes.amounts.get(payee) ?? ZERO, of: prizes }
  }
  const team = teamAt(asked, payee)
  const shares = team === null ? NOBODY : once(asked, team, () => sharesOf(asked, team))
  return { kind: 'share', amount: shares.amounts.get(payee) ?? ZERO, of: shares }
}

/** Who is given what at the end of a period. */
interface Asked {
  readonly performance: Performance
  readonly compiled: CompiledComponent
  readonly worked: WorkedComponent
  readonly period: Period
  readonly spans: Spans
}

const NOBODY: Given = { amounts: new Map(), places: [], pool: null }

function once({ performance: { given }, worked, period, spans }: Asked, team: string, work: () => Given): Given {
  const ofNumbers = given.get(worked) ?? new Map<string, Given>()
  given.set(worked, ofNumbers)
  const key = `${period.id} ${spans.credit.first} ${team}`
  const known = ofNumbers.get(key)
  if (known !== undefined) return known
  const found = work()
  ofNumbers.set(key, found)
  return found
}

/** Payees assigned to the plan in the period, in the order of the workspace. */
function payeesOf({
  performance: {
    compiled: { roster },
  },
  compiled: { plan },
  period,
}: Asked): readonly string[] {
  return [...roster.spans.keys()].filter(
    (payee) => lastSpanWithin(spansInPlan(roster, payee, plan), daysOf(period)) !== null,
  )
}

function prizesOf(asked: Asked, contest: WorkedComponent['contest']): Given {
  if (contest === null) return NOBODY
  const { performance, compiled, worked } = asked
  const { currency, rounding } = performance.compiled.workspace
  const contestants = payeesOf(asked).map((payee): Contestant => {
    const { credited, ratio, isMissing } = positionOf(asked, payee).measured
    return { payee, figure: contest.rankedBy === 'attainment' ? ratio : isMissing ? null : credited }
  })
  const ofTarget = worked.table.pays === 'percentOfTarget'
  const prizes: Prizes = {
    ties: contest.ties,
    of: (place) => multiply(worked.weight, sumOfSlices(sliceTable(worked.table, exactInteger(place)))),
    unit: ofTarget ? null : { digits: minorDigits(currency), currency, rounding },
  }
  const places = rankContest(contestants, contest.least, prizes)
  const amountOf = ({ payee, prize }: Place) =>
    ofTarget
      ? multiply(prize, annualOf(performance, compiled, payee, asked.spans.quota, 'targetVariable', asked.period))
      : prize
  return { amounts: new Map(places.map((one) => [one.payee, amountOf(one)])), places, pool: null }
}

function positionOf({ performance, compiled, worked, period, spans }: Asked, payee: string): Position {
  return measurePosition(performance, compiled, worked, payee, period, spans)
}

function annualOf(
  { compiled: workspace }: Performance,
  compiled: CompiledComponent,
  payee: string,
  span: MonthSpan,
  which: 'targetVariable' | 'basePay',
  seenIn: MonthSpan,
): Exact {
  const last = lastSpanWithin(spansInPlan(workspace.roster, payee, compiled.plan), daysOf(span))
  const plan = last === null ? null : workspace.workPlan(compiled.plan, last.assignment)
  return sumOfAnnual(annualParts(workspace, compiled, payee, span, plan?.proration ?? USUAL_PRORATION, which, seenIn))
}

/** The team of a payee on the last assigned day of the period. */
function teamAt(
  {
    performance: {
      compiled: { roster },
    },
    compiled: { plan },
    period,
  }: Asked,
  payee: string,
): string | null {
  return lastSpanWithin(spansInPlan(roster, payee, plan), daysOf(period))?.assignment.team ?? null
}

/** The fund of a team, shared among the payees of the plan who are in that very team and qualify. */
function sharesOf(asked: Asked, team: string): Given {
  const { performance, compiled, worked, period } = asked
  const { currency, rounding } = performance.compiled.workspace
  const sharers = payeesOf(asked)
    .filter((payee) => teamAt(asked, payee) === team && qualifies(asked, payee))
    .map((payee): Sharer => ({ payee, weight: weightOf(asked, payee) }))
  const { credited, fund } = fundOf(asked, team)
  const parts = shareFund(fund, sharers, currency, rounding)
  const pool: SharedPool = { team, credited, fund, parts }
  if (parts !== null) return { amounts: new Map(parts.map(({ payee, amount }) => [payee, amount])), places: [], pool }
  const params = { component: worked.component.id, team, period: period.id }
  performance.found(finding('pool.nobody', 'error', `${compiled.path}.pool`, params))
  return { ...NOBODY, pool }
}

/** What the table gives on the team's own credit and quota. */
function fundOf(asked: Asked, team: string): Pick<SharedPool, 'credited' | 'fund'> {
  const { performance, compiled, worked, period, spans } = asked
  const reached = measureTeam(performance, compiled, period, spans, team)
  const { reading, findings } = readTable(teamStanding(asked, team, reached), null, {
    path: compiled.path,
    payee: team,
    component: worked.component.id,
  })
  for (const one of findings) performance.found(one)
  return { credited: reached.credited, fund: reading.tablePay }
}

/** A team as the table of a pool sees it: it has credit and a quota, no target, and nothing that belongs to one payee. */
function teamStanding({ worked, period, spans, compiled }: Asked, team: string, reached: Attainment): Standing {
  return {
    period,
    worked: { ...worked, multipliers: worked.multipliers.filter(({ on }) => on === 'credit') },
    position: {
      own: reached,
      group: null,
      blend: null,
      measured: reached,
      credited: reached.isMissing ? null : reached.credited,
      quota: reached.quota,
      baseQuota: reached.fullQuota,
      missing: null,
      creditSpan: spans.credit,
      quotaSpan: spans.quota,
    },
    target: ZERO,
    targetParts: [],
    positionBefore: () => ({ measured: reached, credited: reached.credited }),
    missing: () => {
      const code = reached.quota === null ? 'pool.quotaMissing' : 'pool.quotaZero'
      return finding(code, 'error', 'quotas', { team, component: compiled.component.id, period: period.id })
    },
    second: () => null,
    transactions: null,
    transactionShares: null,
    limitGround: () => ({ target: ZERO, basePay: ZERO, credited: reached.credited, baseQuota: reached.fullQuota }),
    read: () => ({ fault: 'formula.blank' }),
    given: null,
  }
}

/** A condition that cannot be worked out does not hold. */
function qualifies({ performance, compiled, worked, period, spans }: Asked, payee: string): boolean {
  const condition = worked.pool?.qualifies ?? null
  if (condition === null) return true
  const holds = flagReading(payeeFormulas(performance, compiled, payee, period, spans)(condition, null))
  if (typeof holds === 'boolean') return holds
  const params = { payee, component: worked.component.id, period: period.id }
  performance.found(finding('pool.missing', 'error', condition.path, params))
  return false
}

/** What a share goes by, over the days that credit is counted in. */
function weightOf(asked: Asked, payee: string): Exact {
  const { performance, compiled, worked, spans } = asked
  const { credit } = spans
  switch (worked.pool?.sharedBy ?? 'equally') {
    case 'equally':
      return ONE
    case 'targetVariable':
      return annualOf(performance, compiled, payee, monthsOf(credit), 'targetVariable', asked.period)
    case 'basePay':
      return annualOf(performance, compiled, payee, monthsOf(credit), 'basePay', asked.period)
    case 'days':
      return exactInteger(daysWithin(spansInPlan(performance.compiled.roster, payee, compiled.plan), credit))
    case 'credited':
      return positionOf(asked, payee).own.credited
  }
}

function monthsOf({ first, last }: DaySpan): MonthSpan {
  const firstMonth = monthOfDay(first)
  return { firstMonth, monthCount: monthOfDay(last) - firstMonth + 1 }
}
