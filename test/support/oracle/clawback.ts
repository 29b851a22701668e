import { dayOfMonth, isInside, monthOfDay, type Span } from './calendar'
import { creditsOf, isWithin, type OracleCredit } from './credits'
import { type Fraction, fraction, greater, minus, NOUGHT, negated, plus, times, total, whole } from './fraction'
import { rounded } from './money'
import { numberOf } from './numbers'
import { cancelledBy, type PaidWindow, paidWindows, payWindow } from './pay'
import type { Rule } from './people'
import { type LeavesOut, measureOf, type Run, standsAlone, type Turn, windowsOf } from './run'

/** What a component takes back from a payee in a period. */
export interface ClawedLine {
  readonly turn: Turn
  readonly payout: Fraction
}

/** In each period of the run, what is taken back for the transactions cancelled in it, of all windows they were paid in. */
export function clawedLines(run: Run, rule: Rule, payee: string): ClawedLine[] {
  const measure = measureOf(run, rule.component.measure)
  if (measure?.cancelled === undefined || rule.component.kind === 'award') return []
  const credits = creditsOf(run, rule, measure)
  const windows = paidWindows(run, rule, payee)
  return windowsOf(run, rule)
    .flat()
    .filter(({ period }) => isInside(period, run.span))
    .flatMap((turn) => {
      const cancelled = credits.filter((credit) => credit.cancelled !== null && isWithin(credit.cancelled, turn.period))
      const taken = windows.map((window) => takenBack(run, rule, payee, window, turn.period, cancelled))
      const payout = inLine(run, rule, total(taken))
      return payout.top === 0n ? [] : [{ turn, payout }]
    })
}

function takenBack(
  run: Run,
  rule: Rule,
  payee: string,
  window: PaidWindow,
  period: Span,
  cancelled: readonly OracleCredit[],
): Fraction {
  const [first] = window.turns
  if (first === undefined || !cancelled.some(({ day }) => isWithin(day, first.window))) return NOUGHT
  const inWindow = cancelled.filter(({ day }) => isWithin(day, first.window))
  const method = rule.component.clawback?.method ?? 'difference'
  if (method === 'difference') return difference(run, rule, payee, window, period)
  const paysWithout = (left: readonly OracleCredit[]) => {
    const rows = new Set(left.map(({ row }) => row))
    const isOut: LeavesOut['isOut'] = (one) => rows.has(rowOf(inWindow, one))
    return paidUntil(run, rule, payee, window, period, () => ({ name: `without ${[...rows].join(' ')}`, isOut }))
  }
  const number = (text: string | undefined) => numberOf(run.workspace, text ?? '0')
  if (method === 'fraction') {
    const paid = minus(paysWithout([]), paysWithout(inWindow))
    return negated(times(number(rule.component.clawback?.fraction), paid))
  }
  const months = rule.component.clawback?.months ?? 1
  const transactions = inWindow.filter(({ row }, index) => inWindow.findIndex((other) => other.row === row) === index)
  let taken = NOUGHT
  transactions.forEach((one, index) => {
    const apart = minus(paysWithout(transactions.slice(0, index)), paysWithout(transactions.slice(0, index + 1)))
    const left = greater(NOUGHT, minus(whole(months), whole(wholeMonths(one.day, one.cancelled ?? one.day))))
    taken = plus(taken, times(apart, fraction(left.top, BigInt(months))))
  })
  return negated(taken)
}

function rowOf(credits: readonly OracleCredit[], one: { readonly id: string; readonly day: number }): number {
  return credits.find(({ id, day }) => id === one.id && day === one.day)?.row ?? -1
}

/**
 * What the closed window pays without the transactions cancelled so far, less what it paid with those cancelled before this period already
 * taken back. A window of periods that stand alone closes with each of them.
 */
function difference(run: Run, rule: Rule, payee: string, window: PaidWindow, period: Span): Fraction {
  const closed = (turn: Turn) => (standsAlone(rule) ? turn.period.last : turn.window.last)
  const pays = (asOf: number) =>
    total(
      payWindow(run, rule, payee, window.turns, window.kept, (turn) => ({
        name: `taken back by ${asOf}`,
        isOut: (one) =>
          cancelledBy(rule, turn.period.last).isOut(one) ||
          (one.cancelled !== null && one.cancelled > closed(turn) && one.cancelled <= asOf),
      }))
        .lines.filter(({ turn }) => closed(turn) < period.first)
        .map(({ payout }) => payout),
    )
  return minus(pays(period.last), pays(period.first - 1))
}

/** What a window pays to its end, or to this period. */
function paidUntil(
  run: Run,
  rule: Rule,
  payee: string,
  window: PaidWindow,
  period: Span,
  leftOutIn: (turn: Turn) => LeavesOut,
): Fraction {
  const { lines } = payWindow(run, rule, payee, window.turns, window.kept, leftOutIn)
  return total(lines.filter(({ turn }) => turn.period.last <= period.last).map(({ payout }) => payout))
}

function inLine({ workspace }: Run, { component }: Rule, value: Fraction): Fraction {
  return workspace.roundedOn === 'total' && component.kind !== 'award' ? value : rounded(value, workspace)
}

/** Whole months from one day to another. */
function wholeMonths(from: number, to: number): number {
  return monthOfDay(to) - monthOfDay(from) - (dayOfMonth(to) < dayOfMonth(from) ? 1 : 0)
}
