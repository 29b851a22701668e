import { at } from '@shared/findings/invariant'
import { allocate } from '@shared/money/allocate'
import { divide, type Exact, greatest, isZero, negate, sum, ZERO } from '@shared/money/exact'
import { exactMoney, minorDigits, roundToMoney } from '@shared/money/money'
import type { Rounding } from '@shared/money/rounding'

/** Somebody an amount is shared among, with what the share goes by: 1 each, a target, base pay, days, credit. */
export interface Sharer {
  readonly payee: string
  readonly weight: Exact
}

/** What one payee gets of an amount that is shared. */
export interface SharedPart {
  readonly payee: string
  /** Weight and part of all weights, below zero counted as zero. */
  readonly weight: Exact
  readonly share: Exact
  readonly amount: Exact
}

/**
 * Shares the fund of a pool among those who qualify.
 *
 * The fund is rounded to the minor unit, then shared in proportion by largest remainder, ties to the payee listed first: the parts add to it.
 *
 * @param fund    what the table gives on the team's credit; may be below zero where the table takes back
 * @param sharers in the order of the workspace; a weight below zero counts as zero
 * @returns       parts in the order of the sharers; null when nobody has a weight: there is no one to share with
 *
 * @example 100.00 among three: 33.34, 33.33, 33.33
 */
export function shareFund(
  fund: Exact,
  sharers: readonly Sharer[],
  currency: string,
  rounding: Rounding,
): readonly SharedPart[] | null {
  return shareAmount(exactMoney(roundToMoney(fund, currency, rounding)), sharers, currency)
}

/**
 * Takes an override's line from the members it was earned on, in proportion to what they contributed: the amounts are the opposite of the line and add
 * to it.
 *
 * @param line         what the override pays for the period; exact where the total is rounded
 * @param contributors credited amounts or payouts; below zero counts as zero
 * @returns            what each one's carved-out line pays (below zero for an override above); null when nobody contributed: there is no one to take it from
 */
export function carveOut(line: Exact, contributors: readonly Sharer[], currency: string): readonly SharedPart[] | null {
  const parts = shareAmount(line, contributors, currency)
  return parts === null ? null : parts.map((part) => ({ ...part, amount: negate(part.amount) }))
}

function shareAmount(amount: Exact, sharers: readonly Sharer[], currency: string): readonly SharedPart[] | null {
  const weights = sharers.map(({ weight }) => greatest(weight, ZERO))
  const total = sum(weights)
  if (isZero(total)) return null
  const shares = weights.map((weight) => divide(weight, total))
  const parts = allocate(amount, shares, minorDigits(currency))
  return sharers.map(({ payee }, index) => ({
    payee,
    weight: at(weights, index),
    share: at(shares, index),
    amount: at(parts, index),
  }))
}
