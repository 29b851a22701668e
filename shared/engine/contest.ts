import { at } from '@shared/findings/invariant'
import { allocate } from '@shared/money/allocate'
import { compare, divide, type Exact, exactInteger, ONE, sum } from '@shared/money/exact'
import { exactMoney, roundToMoney } from '@shared/money/money'
import type { Rounding } from '@shared/money/rounding'
import type { Contest } from '@shared/plan/model'

/** A payee of a contest with the figure that ranks them; null when it is missing, as attainment is without a quota. */
export interface Contestant {
  readonly payee: string
  readonly figure: Exact | null
}

/** Where a payee came in a contest. */
export interface Place {
  readonly payee: string
  readonly figure: Exact
  /** 1 for the first. Of k who tie at a place all have that place, and the next is k further. */
  readonly place: number
  /** How many have this place. */
  readonly tied: number
  /** What the payee gets: of the prize of the place, or a share of the prizes of the places those who tie take. */
  readonly prize: Exact
}

/** What a contest gives by place. */
export interface Prizes {
  readonly ties: Contest['ties']
  /** The prize of a place; zero for one without a prize. */
  readonly of: (place: number) => Exact
  /** Money is shared to the minor unit; a share of each one's own target is not, as targets differ. */
  readonly unit: { readonly digits: number; readonly currency: string; readonly rounding: Rounding } | null
}

/**
 * Ranks a contest: the greatest figure first.
 *
 * Those with equal figures tie: they share the prizes of the places they take, by largest remainder to the minor unit in the order they are listed,
 * or all get the higher prize.
 *
 * @param contestants in the order of the workspace
 * @param least       who has less is not ranked; null: who has nothing or less is not ranked
 * @returns           those ranked, first place first, those who tie in the order of the workspace
 *
 * @example two tie at the first of prizes 500, 300, 100: 400 each, or 500 each; who comes next is third and gets 100
 */
export function rankContest(contestants: readonly Contestant[], least: Exact | null, prizes: Prizes): readonly Place[] {
  const ranked = contestants
    .flatMap(({ payee, figure }) => (figure !== null && isRanked(figure, least) ? [{ payee, figure }] : []))
    .map((one, order) => ({ ...one, order }))
    .sort((a, b) => compare(b.figure, a.figure) || a.order - b.order)
  const places: Place[] = []
  while (places.length < ranked.length) {
    const place = places.length + 1
    const { figure } = at(ranked, places.length)
    const tied = ranked.filter((one) => compare(one.figure, figure) === 0)
    const shares = prizesOf(prizes, place, tied.length)
    places.push(
      ...tied.map(({ payee }, index) => ({ payee, figure, place, tied: tied.length, prize: at(shares, index) })),
    )
  }
  return places
}

function isRanked(figure: Exact, least: Exact | null): boolean {
  return least === null ? figure.n > 0n : compare(figure, least) >= 0
}

function prizesOf({ ties, of, unit }: Prizes, place: number, tied: number): readonly Exact[] {
  if (tied === 1 || ties === 'higher') return Array.from({ length: tied }, () => of(place))
  const total = sum(Array.from({ length: tied }, (_, index) => of(place + index)))
  const equal = divide(ONE, exactInteger(tied))
  const shares = Array.from({ length: tied }, () => equal)
  if (unit === null) return shares.map(() => divide(total, exactInteger(tied)))
  return allocate(exactMoney(roundToMoney(total, unit.currency, unit.rounding)), shares, unit.digits)
}
