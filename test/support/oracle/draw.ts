import type { Draw } from '@shared/plan/model'
import { dayFromIso, type Span } from './calendar'
import { type Fraction, greater, isBelow, minus, NOUGHT, plus, smaller, times } from './fraction'

/** What a draw does in a settled period. */
export interface DrawStep {
  readonly advanced: Fraction
  readonly recovered: Fraction
  readonly forgiven: Fraction
  readonly collected: Fraction
  readonly balance: Fraction
}

interface DrawPeriod {
  readonly draw: Draw
  readonly period: Span
  /** The draw of the period, by the days on which it is active. */
  readonly amount: Fraction
  readonly recoveredUpTo: Fraction
  /** What is earned so far in the period. */
  readonly earned: Fraction
  readonly opening: Fraction
  readonly isYearEnd: boolean
  readonly isLeaving: boolean
  readonly round: (value: Fraction) => Fraction
}

/** A guarantee tops up; what is recoverable is advanced and taken back; a loan is paid besides and taken back. */
export function drawStep(one: DrawPeriod): DrawStep {
  const advanced = one.round(advanceOf(one))
  const recovered = one.round(recoveryOf(one, advanced))
  const isKept = one.draw.kind !== 'nonRecoverable'
  const left = isKept ? minus(plus(one.opening, advanced), recovered) : NOUGHT
  const atYearEnd = one.isYearEnd ? one.draw.atYearEnd : 'carried'
  const end = atYearEnd === 'carried' && one.isLeaving ? one.draw.onLeaving : atYearEnd
  const forgiven = end === 'forgiven' ? left : NOUGHT
  const collected = end === 'collected' ? left : NOUGHT
  return { advanced, recovered, forgiven, collected, balance: minus(left, plus(forgiven, collected)) }
}

function advanceOf({ draw, amount, earned }: DrawPeriod): Fraction {
  if (amount.top <= 0n) return NOUGHT
  return draw.kind === 'loan' ? amount : greater(NOUGHT, minus(amount, earned))
}

function recoveryOf(
  { draw, period, amount, recoveredUpTo, earned, opening }: DrawPeriod,
  advanced: Fraction,
): Fraction {
  const starts = draw.recoveryStarts
  if (draw.kind === 'nonRecoverable') return NOUGHT
  if (starts !== undefined && period.last < dayFromIso(starts)) return NOUGHT
  const isAdvanced = draw.kind === 'recoverable' && (advanced.top > 0n || isBelow(earned, amount))
  if (isAdvanced) return NOUGHT
  const from = draw.kind === 'recoverable' && draw.recoveredFrom === 'aboveDraw' ? minus(earned, amount) : earned
  return greater(NOUGHT, smaller(opening, times(recoveredUpTo, from)))
}
