import {
  compare,
  type Exact,
  greatest,
  isZero,
  least,
  multiply,
  negate,
  subtract,
  sum,
  ZERO,
} from '@shared/money/exact'
import type { Draw } from '@shared/plan/model'

/** How a plan's draw works; its numbers come with each period. */
export type DrawTerms = Pick<Draw, 'kind' | 'recoveredFrom' | 'atYearEnd' | 'onLeaving'>

/** What a draw is read with in one settled period. */
export interface DrawPeriod {
  /** The draw of a whole settled period, and the part of it by days in the plan on which the draw is active. */
  readonly whole: Exact
  readonly share: Exact
  /** The most of the earnings it is taken back from, as a share of them. */
  readonly recoveredUpTo: Exact
  /** False before the period of `recoveryStarts`. */
  readonly recovers: boolean
  readonly closesYear: boolean
  readonly isLast: boolean
}

/** A draw's step of a settlement: opening + advanced - recovered - forgiven - collected = closing. */
export interface DrawStep {
  readonly kind: DrawTerms['kind']
  /** D: what is drawn in this period, by days. */
  readonly due: Exact
  readonly earned: Exact
  readonly opening: Exact
  /** Paid on top of what was earned: a guarantee's top-up, which nobody owes, or what the balance rises by. */
  readonly advanced: Exact
  readonly recovered: Exact
  readonly forgiven: Exact
  readonly collected: Exact
  readonly closing: Exact
  /** What the settlement line pays: advanced - recovered - collected. */
  readonly amount: Exact
}

/**
 * Pays a draw for one settled period, or takes it back.
 *
 * A guarantee (`nonRecoverable`) tops up what was earned to the draw and owes nothing. A recoverable draw advances the shortfall and takes the
 * balance back from what is earned above the draw, or from all of it. A loan is paid whatever was earned, and takes back the balance the period
 * opened with. In the last period of a fiscal year, then of the payee, what is left is carried, forgiven or collected, from pay below zero if need be.
 *
 * @param earned  E: what the settlement stands at; below zero is possible
 * @param opening balance owed so far, not below zero
 * @param keep    rounds what moves money where lines are rounded; gives it back where the total is
 * @returns       the step. Every amount but `earned` and `amount` is zero or above
 *
 * Without a draw in the period nothing is advanced, not even up to zero; an open balance is still taken back.
 *
 * @example 1,000 a month, earned 500: advanced 500, balance 500
 */
export function drawStep(
  terms: DrawTerms,
  period: DrawPeriod,
  earned: Exact,
  opening: Exact,
  keep: (amount: Exact) => Exact,
): DrawStep {
  const due = greatest(multiply(period.whole, period.share), ZERO)
  const advanced = keep(advanceOf(terms.kind, due, earned))
  const recovered = period.recovers ? keep(recoveryOf(terms, period, due, earned, opening)) : ZERO
  const owed = terms.kind === 'nonRecoverable' ? ZERO : subtract(sum([opening, advanced]), recovered)
  const atYearEnd = period.closesYear ? terms.atYearEnd : 'carried'
  const onLeaving = period.isLast ? terms.onLeaving : 'carried'
  const ending = atYearEnd === 'carried' ? onLeaving : atYearEnd
  const forgiven = ending === 'forgiven' ? owed : ZERO
  const collected = ending === 'collected' ? owed : ZERO
  return {
    kind: terms.kind,
    due,
    earned,
    opening,
    advanced,
    recovered,
    forgiven,
    collected,
    closing: ending === 'carried' ? owed : ZERO,
    amount: sum([advanced, negate(recovered), negate(collected)]),
  }
}

function advanceOf(kind: DrawTerms['kind'], due: Exact, earned: Exact): Exact {
  if (isZero(due)) return ZERO
  return kind === 'loan' ? due : greatest(subtract(due, earned), ZERO)
}

function recoveryOf(
  { kind, recoveredFrom }: DrawTerms,
  { recoveredUpTo }: DrawPeriod,
  due: Exact,
  earned: Exact,
  opening: Exact,
): Exact {
  const isAdvanced = kind === 'recoverable' && !isZero(due) && compare(earned, due) < 0
  if (kind === 'nonRecoverable' || isAdvanced) return ZERO
  const from = kind === 'recoverable' && recoveredFrom === 'aboveDraw' ? subtract(earned, due) : earned
  return from.n <= 0n ? ZERO : least(opening, greatest(multiply(recoveredUpTo, from), ZERO))
}
