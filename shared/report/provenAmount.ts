import { add, compare, type Exact, exact, multiply, ONE, subtract } from '@shared/money/exact'
import type { Rounding } from '@shared/money/rounding'
import { type CellFormula, type CellReader, type CellValue, evaluateCell } from './cellFormula'
import { roundingFormula } from './payoutFormulas'

/** Spare decimals tried for the first rounding: the second where amounts are so large that doubles hold fewer. */
const GUARDS = [6, 4] as const

/**
 * Relative error that a chain of doubles may gather. A formula is used only if it gives the engine's amount at the exact inputs and at
 * inputs off by this much either way: then no rounding error of a spreadsheet can move it by a cent.
 */
const DOUBLE_ERROR = exact(4n, 10n ** 15n)
const FACTORS = [ONE, add(ONE, DOUBLE_ERROR), subtract(ONE, DOUBLE_ERROR)]

/** How amounts are rounded, and to how many decimals. */
export interface AmountRounding {
  readonly rounding: Rounding
  /** Decimals of the currency. */
  readonly digits: number
}

/**
 * The formula that rounds an amount to what the engine has, whatever error doubles make of its inputs; null where no formula is safe.
 *
 * @param readWith the cells as they are when the inputs are multiplied by a factor
 */
export function provenRounding(
  amount: CellFormula,
  expected: Exact,
  { rounding, digits }: AmountRounding,
  readWith: (factor: Exact) => CellReader,
): CellFormula | null {
  const readers = FACTORS.map(readWith)
  const proven = GUARDS.map((guard) => roundingFormula(amount, rounding, digits, digits + guard)).find((candidate) =>
    readers.every((read) => isAmount(evaluateCell(candidate, read), expected)),
  )
  return proven ?? null
}

/** True for a number that is exactly the amount. */
export function isAmount(value: CellValue | null, expected: Exact): boolean {
  return typeof value === 'object' && value !== null && compare(value, expected) === 0
}

/** The cells with the numbers in some of them multiplied by a factor. */
export function scaled(
  read: CellReader,
  isScaled: (place: Parameters<CellReader>[0]) => boolean,
  factor: Exact,
): CellReader {
  return (place) => {
    const value = read(place)
    return typeof value === 'object' && value !== null && isScaled(place) ? multiply(value, factor) : value
  }
}
