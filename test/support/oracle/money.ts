import type { Workspace } from '@shared/plan/model'
import { type Fraction, fraction, isBelow, minus, NOUGHT, negated, plus, times, total, WHOLE } from './fraction'

/** Decimals of the currency's smallest unit. */
export function decimalsOf(currency: string): number {
  if (currency === 'JPY') return 0
  return currency === 'KWD' ? 3 : 2
}

/** Money of so many smallest units. */
export function ofMinor(units: bigint, currency: string): Fraction {
  return fraction(units, 10n ** BigInt(decimalsOf(currency)))
}

/** The one rounding, to the currency's smallest unit. */
export function roundOnce(value: Fraction, workspace: Pick<Workspace, 'currency' | 'rounding'>): bigint {
  const { top, bottom } = times(value, fraction(10n ** BigInt(decimalsOf(workspace.currency))))
  const size = top < 0n ? -top : top
  const down = size / bottom
  const twice = 2n * (size - down * bottom)
  const isTie = twice === bottom
  const goesUp =
    workspace.rounding !== 'truncate' &&
    (twice > bottom || (isTie && (workspace.rounding === 'halfAwayFromZero' || down % 2n === 1n)))
  const units = goesUp ? down + 1n : down
  return top < 0n ? -units : units
}

export function rounded(value: Fraction, workspace: Pick<Workspace, 'currency' | 'rounding'>): Fraction {
  return ofMinor(roundOnce(value, workspace), workspace.currency)
}

/**
 * Money is shared by largest remainder: each part is cut to whole units, then the parts that lost most get one unit each, the first listed before
 * the next; what is less than a unit goes to the one after them. A return is shared as the sale was, with the sign turned.
 */
export function divideByLargestRemainder(value: Fraction, ratios: readonly Fraction[], decimals: number): Fraction[] {
  if (value.top < 0n) return divideByLargestRemainder(negated(value), ratios, decimals).map(negated)
  const scale = fraction(10n ** BigInt(decimals))
  const fair = ratios.map((ratio) => times(times(value, ratio), scale))
  const parts = fair.map(({ top, bottom }) => fraction(top / bottom))
  const lost = fair.map((share, index) => minus(share, parts[index] ?? NOUGHT))
  const served = new Set<number>()
  for (let left = total(lost); left.top > 0n; left = minus(left, WHOLE)) {
    let most = -1
    lost.forEach((loss, index) => {
      if (!served.has(index) && (most < 0 || isBelow(lost[most] ?? NOUGHT, loss))) most = index
    })
    served.add(most)
    parts[most] = plus(parts[most] ?? NOUGHT, isBelow(left, WHOLE) ? left : WHOLE)
  }
  return parts.map((part) => fraction(part.top, part.bottom * scale.top))
}

/** Shares an amount in proportion to some figures; null when they are all zero. */
export function divideInProportion(value: Fraction, figures: readonly Fraction[], decimals: number): Fraction[] | null {
  const all = total(figures)
  if (all.top === 0n) return null
  return divideByLargestRemainder(
    value,
    figures.map((figure) => fraction(figure.top * all.bottom, figure.bottom * all.top)),
    decimals,
  )
}

/**
 * Exact lines that add to a total which is rounded once: each is cut down to a whole unit, and the units left over go one each to those that
 * lost most, the first before the next.
 */
export function roundTogether(
  lines: readonly Fraction[],
  workspace: Pick<Workspace, 'currency' | 'rounding'>,
): bigint[] {
  const scale = fraction(10n ** BigInt(decimalsOf(workspace.currency)))
  const fair = lines.map((line) => times(line, scale))
  const cut = fair.map(({ top, bottom }) => (top >= 0n ? top / bottom : -((-top + bottom - 1n) / bottom)))
  const lost = fair.map((line, index) => minus(line, fraction(cut[index] ?? 0n)))
  let left = roundOnce(total(lines), workspace) - cut.reduce((sum, units) => sum + units, 0n)
  const order = lines
    .map((_, index) => index)
    .sort((a, b) => {
      const [first, second] = [lost[a] ?? NOUGHT, lost[b] ?? NOUGHT]
      if (isBelow(second, first)) return -1
      return isBelow(first, second) ? 1 : a - b
    })
  for (const index of order) {
    if (left <= 0n) break
    cut[index] = (cut[index] ?? 0n) + 1n
    left -= 1n
  }
  return cut
}
