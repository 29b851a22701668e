import type { Cap, CompPlan, Floor } from '@shared/plan/model'
import { dayFromIso, isInside, meet, monthsOfSpan, periodsOfYears, type Span } from './calendar'
import { drawStep } from './draw'
import { notBelowZero } from './formulas'
import {
  type Fraction,
  fraction,
  isBelow,
  isZero,
  minus,
  NOUGHT,
  negated,
  plus,
  smaller,
  times,
  total,
  WHOLE,
} from './fraction'
import { rounded } from './money'
import { numberOf } from './numbers'
import { isOnPlan, lastDayOnPlan } from './people'
import { monthParts, partOf } from './proration'
import { onPlan, payOf, periodsInside, rampFactor } from './quotas'
import type { Run } from './run'

export interface SettledLine {
  readonly role: 'planFloor' | 'planCap' | 'assured' | 'draw' | 'belowZero'
  readonly period: string
  readonly payout: Fraction
}

/** An account of a plan in a settled period. */
export interface SettledAccount {
  readonly kind: 'draw' | 'belowZero' | 'capExcess'
  readonly period: string
  readonly opening: Fraction
  readonly closing: Fraction
}

export interface Settled {
  readonly lines: readonly SettledLine[]
  readonly accounts: readonly SettledAccount[]
}

/** A line to settle, told by the last day of its period. */
export interface EarnedLine {
  readonly last: number
  readonly payout: Fraction
  /** Taken back or out in a period that is not one of the payee's own. */
  readonly isBesides: boolean
}

interface SettledPeriod {
  readonly id: string
  readonly span: Span
  readonly year: number
}

/** The settled periods of the run. */
export function settledPeriods({ workspace, years }: Run, plan: CompPlan): SettledPeriod[] {
  return periodsOfYears(plan.settled ?? 'month', years, workspace.fiscalYearStart)
}

/**
 * The lines of pay that end in each settled period are summed; then, each on what stands so far: plan floor, plan cap, assured pay of the ramp,
 * draw, below zero.
 */
export function settle(run: Run, plan: CompPlan, payee: string, pay: readonly EarnedLine[]): Settled {
  const lines: SettledLine[] = []
  const accounts: SettledAccount[] = []
  const all = settledPeriods(run, plan)
  const inLines = (value: Fraction) => (run.workspace.roundedOn === 'total' ? value : rounded(value, run.workspace))
  let [year, yearToDate, excess, drawn, owed] = [0, NOUGHT, NOUGHT, NOUGHT, NOUGHT]
  const hasLines = ({ span }: SettledPeriod, lines: readonly EarnedLine[]) =>
    lines.some(({ last }) => last >= span.first && last <= span.last)
  const own = pay.filter(({ isBesides }) => !isBesides)
  const isOwn = (one: SettledPeriod) =>
    lastDayOnPlan(run.roster, payee, plan.id, one.span) !== null || hasLines(one, own)
  const last = all.findLast(isOwn)
  for (const settled of all) {
    const { id, span } = settled
    const ended = pay.filter(({ last }) => last >= span.first && last <= span.last)
    if (settled.year !== year) [year, yearToDate] = [settled.year, NOUGHT]
    if (!isOwn(settled) && !hasLines(settled, pay)) continue
    const isLastOfYear = settled === all.findLast((other) => other.year === settled.year && isOwn(other))
    const terms: Terms = { run, plan, payee, settled, all }
    let stands = total(ended.map(({ payout }) => payout))
    const add = (role: SettledLine['role'], value: Fraction) => {
      const payout = inLines(value)
      stands = plus(stands, payout)
      if (!isZero(payout)) lines.push({ role, period: id, payout })
      return payout
    }
    const account = (kind: SettledAccount['kind'], opening: Fraction, closing: Fraction) => {
      if (!isZero(opening) || !isZero(closing)) accounts.push({ kind, period: id, opening, closing })
    }

    add('planFloor', topUp(terms, stands, yearToDate, isLastOfYear))
    const excessBefore = excess
    const cut = add('planCap', planCap(terms, stands, yearToDate, excess))
    if (plan.cap?.excess === 'carried') excess = minus(excess, cut)
    account('capExcess', excessBefore, excess)
    yearToDate = plus(yearToDate, stands)

    const assured = assuredPay(terms)
    if (assured.top > 0n) add('assured', notBelowZero(minus(assured, stands)))
    if (plan.draw !== undefined) {
      const step = drawStep({
        draw: plan.draw,
        period: span,
        amount: drawOf(terms),
        recoveredUpTo: number(terms, plan.draw.recoveredUpTo),
        earned: stands,
        opening: drawn,
        isYearEnd: isLastOfYear,
        isLeaving: settled === last && hasLeft(terms),
        round: inLines,
      })
      add('draw', minus(step.advanced, plus(step.recovered, step.collected)))
      account('draw', drawn, step.balance)
      drawn = step.balance
    }
    if (plan.belowZero === 'carried') {
      const owedBefore = owed
      const line = add('belowZero', isBelow(stands, NOUGHT) ? negated(stands) : negated(smaller(stands, owed)))
      owed = plus(owed, line)
      account('belowZero', owedBefore, owed)
    }
  }
  return { lines, accounts }
}

interface Terms {
  readonly run: Run
  readonly plan: CompPlan
  readonly payee: string
  readonly settled: SettledPeriod
  readonly all: readonly SettledPeriod[]
}

/** A number of the plan, in the payee's own numbers of the last assigned day up to the settled period's end. */
function number({ run, plan, payee, settled }: Terms, text: string): Fraction {
  const day = lastDayOnPlan(run.roster, payee, plan.id, { first: run.span.first - 4000, last: settled.span.last })
  return numberOf(run.workspace, text, day === null ? {} : run.roster.assignmentOn(payee, day)?.fields)
}

function yearOf({ all, settled }: Terms): Span {
  const periods = all.filter(({ year }) => year === settled.year)
  return { first: periods[0]?.span.first ?? 0, last: periods.at(-1)?.span.last ?? 0 }
}

/** The most or least of a settled period, or of its fiscal year. */
function limitOf(terms: Terms, limit: Cap | Floor): Fraction {
  const { run, plan, payee, settled, all } = terms
  const span = limit.per === 'window' ? yearOf(terms) : settled.span
  const periods = periodsInside(
    all.map((one) => one.span),
    span,
  )
  const of =
    limit.of === 'amount'
      ? WHOLE
      : payOf(run, plan, payee, periods, limit.of === 'basePay' ? 'basePay' : 'targetVariable')
  return notBelowZero(times(number(terms, limit.value), of))
}

/** The plan floor of each settled period, or at the last one the payee has in the fiscal year. */
function topUp(terms: Terms, stands: Fraction, before: Fraction, isLastOfYear: boolean): Fraction {
  const { run, plan, payee, settled } = terms
  if (plan.floor === undefined) return NOUGHT
  if (plan.floor.per === 'window') {
    return isLastOfYear ? notBelowZero(minus(limitOf(terms, plan.floor), plus(before, stands))) : NOUGHT
  }
  const isAssigned = lastDayOnPlan(run.roster, payee, plan.id, settled.span) !== null
  return isAssigned ? notBelowZero(minus(limitOf(terms, plan.floor), stands)) : NOUGHT
}

/** What the plan cap cuts off, or of what it has kept finds room again. */
function planCap(terms: Terms, stands: Fraction, before: Fraction, excess: Fraction): Fraction {
  const { cap } = terms.plan
  if (cap === undefined) return NOUGHT
  const room = minus(limitOf(terms, cap), cap.per === 'window' ? plus(before, stands) : stands)
  return room.top < 0n ? room : smaller(room, excess)
}

/** The sum over months of assured share × target of the month, by its part of the settled period. */
function assuredPay({ run, plan, payee, settled }: Terms): Fraction {
  const months = monthsOfSpan(settled.span)
  const ramp = plan.ramp
  if (ramp === undefined) return NOUGHT
  const stretches = (run.roster.stretches.get(payee) ?? []).filter(
    (stretch) => stretch.assignment.plan === plan.id && meet(stretch, settled.span),
  )
  return total(
    stretches.flatMap((stretch) => {
      const days = {
        name: `from ${stretch.first}`,
        count: (day: number) => isInside({ first: day, last: day }, stretch),
      }
      const target = times(
        numberOf(run.workspace, stretch.assignment.targetVariable),
        fraction(BigInt(months.length), 12n),
      )
      return monthParts(run, plan, payee, settled.span, days, onPlan(run, plan.id, payee)).map((part, index) =>
        times(times(target, part), rampFactor(run, ramp, payee, months[index] ?? 0, 'assured')),
      )
    }),
  )
}

/** The draw of a settled period, by the days on which the payee is in the plan and the draw is active. */
function drawOf(terms: Terms): Fraction {
  const { run, plan, payee, settled } = terms
  const { draw } = plan
  if (draw === undefined) return NOUGHT
  const first = draw.from === undefined ? Number.NEGATIVE_INFINITY : dayFromIso(draw.from)
  const last = draw.to === undefined ? Number.POSITIVE_INFINITY : dayFromIso(draw.to)
  const days = {
    name: `draw of ${plan.id}`,
    count: (day: number) => day >= first && day <= last && isOnPlan(run.roster, payee, plan.id, day),
  }
  return times(number(terms, draw.amount), partOf(run, plan, payee, settled.span, days))
}

/** Is there no later assignment to the plan? */
function hasLeft({ run, plan, payee, settled }: Terms): boolean {
  const last = (run.roster.stretches.get(payee) ?? []).filter(({ assignment }) => assignment.plan === plan.id).at(-1)
  return last !== undefined && last.last <= settled.span.last
}
