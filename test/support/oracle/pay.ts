import { meet } from './calendar'
import { read, tableFor } from './choices'
import { prizeOf } from './contest'
import { found, productOf } from './credits'
import { evaluate } from './expression'
import { holds, payeeNames } from './formulas'
import { type Fraction, isBelow, minus, NOUGHT, plus, smaller, times, WHOLE } from './fraction'
import { limitOf } from './limits'
import { rounded } from './money'
import type { Rule } from './people'
import { shareOfFund } from './pool'
import { groupIn, type Position, positionOf } from './position'
import { type Case, isPaidIn, type LeavesOut, numberIn, type Run, standsAlone, type Turn, windowsOf } from './run'
import { givenAt, givenBetween, positionIn } from './table'
import { goesByTransaction, payOfTransactions } from './transactions'

/** A component's line of a period, rounded once; exact where the total is rounded. */
export interface PaidLine {
  readonly turn: Turn
  readonly position: Position
  readonly payout: Fraction
  /** What tops it up to a floor; null without. */
  readonly floor: Fraction | null
  /** What a cap has kept for later, before and after. */
  readonly excessBefore: Fraction
  readonly excessAfter: Fraction
  readonly paidBefore: Fraction
}

/** The lines of a window, and what its cap keeps for the next. */
export interface PaidWindow {
  readonly turns: readonly Turn[]
  readonly kept: Fraction
  readonly lines: readonly PaidLine[]
  readonly keptAfter: Fraction
}

/** Every line of a component for a payee, of the run and of windows before it. */
export function linesOf(run: Run, rule: Rule, payee: string): readonly PaidLine[] {
  return paidWindows(run, rule, payee).flatMap(({ lines }) => lines)
}

/** The windows one after the other: what a cap keeps is handed on, from the first that meets the run. */
export function paidWindows(run: Run, rule: Rule, payee: string): readonly PaidWindow[] {
  return run.once(`paid ${rule.plan.id} ${rule.component.id} ${payee}`, () => {
    let kept = NOUGHT
    return windowsOf(run, rule).map((turns) => {
      const isInRun = turns.some(({ window }) => meet(window, run.span))
      const paid = payWindow(run, rule, payee, turns, isInRun ? kept : NOUGHT, (turn) =>
        cancelledBy(rule, turn.period.last),
      )
      kept = isInRun ? paid.keptAfter : NOUGHT
      return paid
    })
  })
}

/** Cancelled transactions leave the positions from the period of that day on; taken back by a share, they stay. */
export function cancelledBy({ component }: Rule, day: number): LeavesOut {
  const isCounted = component.clawback !== undefined && component.clawback.method !== 'difference'
  return {
    name: isCounted ? 'none' : `cancelled by ${day}`,
    isOut: ({ cancelled }) => !isCounted && cancelled !== null && cancelled <= day,
  }
}

/**
 * A payee is paid for each period in which an assignment to the plan holds for at least a day. Cumulative: pay on the position to date, less what
 * the window paid before. What a cap cuts off is lost, or is due in the next period (a cap per period) or window (a cap per window).
 */
export function payWindow(
  run: Run,
  rule: Rule,
  payee: string,
  turns: readonly Turn[],
  kept: Fraction,
  leftOutIn: (turn: Turn) => LeavesOut,
): PaidWindow {
  const { cap, floor } = rule.component
  const isToDate = !standsAlone(rule) && rule.component.accumulation !== 'incremental'
  const isKept = cap?.excess === 'carried'
  const lines: PaidLine[] = []
  const paidTurns = turns.filter((turn) => isPaidIn(run, rule, payee, turn.period))
  let [balance, earnedBefore, paid] = [kept, NOUGHT, NOUGHT]
  let cutByWindow = NOUGHT
  let previous: Case | null = null
  for (const turn of paidTurns) {
    const one: Case = { run, rule, payee, turn, leavesOut: leftOutIn(turn) }
    const position = positionOf(one)
    const pay = payBeforeCaps(one, position, previous)
    const limit = cap === null ? null : (limitOf(one, cap) ?? NOUGHT)
    const fromWindowBefore = cap?.per === 'window' && (isToDate || lines.length === 0) ? kept : NOUGHT
    const earned = plus(pay, fromWindowBefore)
    const allowed =
      cap?.per !== 'window' || limit === null ? earned : smaller(earned, isToDate ? limit : minus(limit, paid))
    cutByWindow = isToDate ? minus(earned, allowed) : plus(cutByWindow, minus(earned, allowed))
    const due = isToDate ? minus(allowed, earnedBefore) : allowed
    const brought = cap?.per === 'period' ? balance : NOUGHT
    const asked = plus(due, brought)
    const line = cap?.per === 'period' && limit !== null ? smaller(asked, limit) : asked
    const excess = minus(asked, line)
    const before = balance
    if (cap?.per === 'period') balance = isKept ? excess : NOUGHT
    else
      balance = isKept
        ? isToDate
          ? cutByWindow
          : plus(minus(before, fromWindowBefore), minus(earned, allowed))
        : NOUGHT
    const payout = isToDate ? minus(inLines(run, rule, plus(paid, line)), paid) : inLines(run, rule, line)
    earnedBefore = plus(earnedBefore, minus(plus(payout, excess), brought))
    paid = plus(paid, payout)
    const isFloored = floor != null && (floor.per === 'period' || turn === paidTurns.at(-1))
    const least = isFloored ? limitOf(one, floor) : null
    const missing = least === null ? NOUGHT : minus(least, floor?.per === 'window' ? paid : payout)
    lines.push({
      turn,
      position,
      payout,
      floor: missing.top > 0n ? inLines(run, rule, missing) : null,
      excessBefore: before,
      excessAfter: balance,
      paidBefore: minus(paid, payout),
    })
    previous = one
  }
  return { turns, kept, lines, keptAfter: balance }
}

/** Lines are rounded once (where they are pay to date, with what was paid before), unless the total is. The budget of an award is always rounded. */
function inLines({ workspace }: Run, { component }: Rule, value: Fraction): Fraction {
  return workspace.roundedOn === 'total' && component.kind !== 'award' ? value : rounded(value, workspace)
}

/** Table, nothing below the threshold, multipliers on pay, gate. */
function payBeforeCaps(one: Case, position: Position, previous: Case | null): Fraction {
  const { component } = one.rule
  // Who has no team is not read at all.
  if (groupIn(one) === null) return NOUGHT
  if (component.pool !== undefined) {
    return times(shareOfFund(one, tablePay(one, position, previous)), factorsAfter(one))
  }
  if (component.threshold !== null) {
    const { attainment } = position
    if (attainment === null || isBelow(attainment, numberIn(one, component.threshold))) return NOUGHT
  }
  return times(tablePay(one, position, previous), factorsAfter(one))
}

/** Weight × table × multipliers on the rate. */
function tablePay(one: Case, position: Position, previous: Case | null): Fraction {
  const { component } = one.rule
  const isIncremental = component.accumulation === 'incremental' && !standsAlone(one.rule) && previous !== null
  if (component.contest !== undefined) return times(prizeOf(one), multiplied(one, 'rate'))
  if (goesByTransaction(one)) {
    return payOfTransactions(one, position, isIncremental ? previous.turn.period.last : null)
  }
  const table = tableFor(one)
  const reading = table === null ? null : read(one, table, position.standing)
  if (table === null || reading === null) return NOUGHT
  const { standing } = position
  const x = positionIn(table, standing)
  // Where there was no position yet, as of an average of nothing, nothing was given.
  const before = isIncremental ? positionIn(table, positionOf(one, previous).standing) : null
  const given = before === null ? givenAt(reading, x, standing) : givenBetween(reading, before, x, x, standing)
  return times(times(given ?? NOUGHT, numberIn(one, component.weight)), multiplied(one, 'rate'))
}

/** The product of the multipliers of a kind; one that cannot be worked out pays nothing. */
function multiplied(one: Case, kind: 'rate' | 'pay'): Fraction {
  const multipliers = (one.rule.component.multipliers ?? []).filter(({ on }) => on === kind)
  const names = payeeNames(one)
  return (
    found(() =>
      productOf(
        multipliers,
        (text) => evaluate(text, names),
        (text) => numberIn(one, text),
      ),
    ) ?? NOUGHT
  )
}

/** Multipliers on pay, and the gate: one that does not hold, or needs what is missing, leaves its other factor. */
function factorsAfter(one: Case): Fraction {
  const { gate } = one.rule.component
  const isOpen = gate == null || holds(gate.when, payeeNames(one)) === true
  return times(multiplied(one, 'pay'), isOpen ? WHOLE : numberIn(one, gate.otherwise))
}
