import { at } from '@shared/findings/invariant'
import { cutToTotal } from '../settle/total'
import type { ComponentColumns } from './componentColumns'
import { PAY_ERROR, SUM_ERROR } from './doubles'
import { capStep, limitOf, linesExactly, type Rounded, type SettledColumns } from './planColumns'

/** A line of a settled period, by the place of its payout period. */
interface CellLine {
  readonly columns: ComponentColumns
  readonly period: number
}

/** The lines of a settled period, and whole minor units paid for each; the step of the plan's cap follows where there is one. */
export interface SettledLines {
  readonly lines: readonly CellLine[]
  readonly payouts: readonly number[]
}

/** Shares out what a payee is paid in a settled period among its lines: in doubles, and exactly where they cannot tell. */
export function settledLines(run: Rounded, settled: SettledColumns, payee: number, place: number): SettledLines {
  const cell = payee * settled.periods.length + place
  const total = at(settled.total, cell)
  const lines = linesIn(settled, payee, place)
  const amounts = lines.map((line) => amountOf(line, payee))
  if (run.roundedOn === 'line') {
    const payouts = amounts.map(({ value }) => value)
    const step = total - payouts.reduce((sum, one) => sum + one, 0)
    return { lines, payouts: step === 0 ? payouts : [...payouts, step] }
  }
  const limit = settled.cap === null ? Number.POSITIVE_INFINITY : limitOf(settled.cap, cell)
  const step = stepNearly(amounts, limit)
  const nearly = step === 'unclear' ? null : cutNearly(step === null ? amounts : [...amounts, step], total)
  if (nearly !== null) return { lines, payouts: nearly }
  const exactly = linesExactly(settled.paying, settled.ending, payee, place)
  const exactStep = step === null ? null : capStep(exactly, settled.cap, cell, run)
  const exactAmounts = exactly.map(({ amount }) => amount)
  const all = exactStep === null || exactStep.n === 0n ? exactAmounts : [...exactAmounts, exactStep]
  return { lines, payouts: cutToTotal(all, BigInt(total)).map(Number) }
}

function linesIn({ paying, ending }: SettledColumns, payee: number, place: number): readonly CellLine[] {
  const lines: CellLine[] = []
  for (let index = 0; index < paying.length; index += 1) {
    const columns = at(paying, index)
    const { assignment, pay } = columns.job.cells
    const first = payee * pay.periods.length
    for (const period of at(at(ending, index), place)) {
      if ((assignment[first + period] as number) >= 0) lines.push({ columns, period })
    }
  }
  return lines
}

/** An amount in doubles and how far it may be from the exact one. */
interface NearAmount {
  readonly value: number
  readonly error: number
}

function amountOf({ columns: { job, paid }, period }: CellLine, payee: number): NearAmount {
  const cell = payee * job.cells.pay.periods.length + period
  return { value: at(paid.pay, cell), error: paid.error === null ? 0 : at(paid.error, cell) }
}

/** What the cap of a plan takes from exact lines; null where it takes nothing. */
function stepNearly(amounts: readonly NearAmount[], limit: number): NearAmount | null | 'unclear' {
  if (limit === Number.POSITIVE_INFINITY) return null
  let [sum, size, error] = [0, 0, limit * PAY_ERROR]
  for (const amount of amounts) {
    sum += amount.value
    size += Math.abs(amount.value)
    error += amount.error
  }
  // One sum for each amount and one with the limit.
  error += (amounts.length + 1) * SUM_ERROR * (size + limit)
  if (sum < limit - error) return null
  return sum > limit + error ? { value: limit - sum, error } : 'unclear'
}

/**
 * `cutToTotal` in doubles.
 *
 * Told when no whole number lies within the error of an amount, and what those lost that get a unit is more than what the others lost by more than
 * their errors. Cutting may be wrong by a round-off of 1 itself.
 *
 * @returns null where doubles cannot tell
 */
function cutNearly(amounts: readonly NearAmount[], total: number): readonly number[] | null {
  const wholes = amounts.map(({ value }) => Math.floor(value) + 0)
  const errors = amounts.map(({ error }) => (error === 0 ? 0 : error + SUM_ERROR))
  const lost = amounts.map(({ value }, index) => value - at(wholes, index))
  const isTold = lost.every((rest, index) => {
    const error = at(errors, index)
    return error === 0 ? rest === 0 : rest > error && 1 - rest > error
  })
  if (!isTold) return null
  const left = total - wholes.reduce((sum, whole) => sum + whole, 0)
  if (left === 0) return wholes
  const order = lost.map((_, index) => index).sort((a, b) => at(lost, b) - at(lost, a))
  const least = Math.min(...order.slice(0, left).map((index) => at(lost, index) - at(errors, index)))
  const most = Math.max(...order.slice(left).map((index) => at(lost, index) + at(errors, index)))
  if (!(least > most)) return null
  const raised = new Set(order.slice(0, left))
  return wholes.map((whole, index) => (raised.has(index) ? whole + 1 : whole))
}
