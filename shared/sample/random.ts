import { invariant } from '@shared/findings/invariant'

/** Seeded draws that are the same on every machine: whole numbers only, so no machine's arithmetic can differ. */
export interface Random {
  /** A whole number from 0 up to, not including, `limit`. */
  readonly below: (limit: number) => number
  /** A whole number from `low` to `high`, both possible. */
  readonly between: (low: number, high: number) => number
  /** True in `percent` of 100 draws. */
  readonly chance: (percent: number) => boolean
  /** A whole number around `middle`, at most `reach` away, mostly near: the sum of four even draws. */
  readonly around: (middle: number, reach: number) => number
}

const TWO_TO_32 = 4294967296

/** Draws by mulberry32 (T. Ettinger, public domain): 32 bits of state, the constants are its definition. */
export function seededRandom(seed: number): Random {
  let state = seed | 0
  function next(): number {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const below = (limit: number) => Math.floor((next() * limit) / TWO_TO_32)
  const between = (low: number, high: number) => low + below(high - low + 1)
  return {
    below,
    between,
    chance: (percent) => below(100) < percent,
    around: (middle, reach) => {
      const quarter = Math.floor(reach / 4)
      const draw = () => between(-quarter, quarter)
      return middle + draw() + draw() + draw() + draw()
    },
  }
}

/** One of a list by `weight`: an entry of weight 2 comes twice as often as one of weight 1. Throws InvariantError when the list is empty. */
export function pickByWeight<T extends { readonly weight: number }>(random: Random, list: readonly T[]): T {
  let left = random.below(list.reduce((total, { weight }) => total + weight, 0))
  const picked = list.find(({ weight }) => {
    left -= weight
    return left < 0
  })
  invariant(picked !== undefined, 'there is something to pick from')
  return picked
}
