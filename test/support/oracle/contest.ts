import { type Fraction, isBelow, isSame, NOUGHT, over, times, total, WHOLE, whole } from './fraction'
import { decimalsOf, divideByLargestRemainder, rounded } from './money'
import { positionOf } from './position'
import { type Case, isPaidIn, numberIn } from './run'
import { valueReached } from './table'

/**
 * The prize of the place a payee takes among those assigned to the plan in the window, by credited or attainment, the greatest first. Those with
 * equal figures share the prizes of the places they take, in smallest units, or all get the higher one.
 */
export function prizeOf(one: Case): Fraction {
  const { run, rule, payee } = one
  const { contest, table, weight } = rule.component
  if (contest === undefined) return NOUGHT
  const least = contest.least === undefined ? null : numberIn(one, contest.least)
  const ranked = run.roster.payees
    .filter((other) => isPaidIn(run, rule, other, one.turn.window))
    .flatMap((other) => {
      const position = positionOf({ ...one, payee: other })
      const figure = contest.rankedBy === 'credited' ? position.credited : position.attainment
      return figure === null ? [] : [{ payee: other, figure }]
    })
    .filter(({ figure }) => (least === null ? figure.top > 0n : !isBelow(figure, least)))
  const own = ranked.find((other) => other.payee === payee)
  if (own === undefined) return NOUGHT
  const place = 1 + ranked.filter(({ figure }) => isBelow(own.figure, figure)).length
  const tied = ranked.filter(({ figure }) => isSame(figure, own.figure))
  const steps = table.tiers.map((tier) => ({ from: numberIn(one, tier.from), value: numberIn(one, tier.value) }))
  const worth = times(numberIn(one, weight), table.pays === 'percentOfTarget' ? positionOf(one).standing.target : WHOLE)
  const prize = (of: number) => times(valueReached(steps, whole(of)), worth)
  if (contest.ties === 'higher' || tied.length === 1) return prize(place)
  const prizes = total(tied.map((_, index) => prize(place + index)))
  if (table.pays === 'percentOfTarget') return over(prizes, whole(tied.length))
  const equal = tied.map(() => over(WHOLE, whole(tied.length)))
  const parts = divideByLargestRemainder(rounded(prizes, run.workspace), equal, decimalsOf(run.workspace.currency))
  return parts[tied.indexOf(own)] ?? NOUGHT
}
