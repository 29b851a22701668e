import { type Exact, exactInteger } from '@shared/money/exact'
import type { NumberColumn, TextColumn } from '@shared/sales/history'
import { NO_FLAG, type NumberProgram, tabledNumbers } from './columnPrograms'
import { type Evaluator, FormulaFault } from './evaluate'
import type { Value } from './expression'

/** Decimals an exact number may have in a column's units. */
const MOST_DECIMALS = 15

/** The whole number of 10^-scale that a value is, with the least scale; null for a number that no few decimals write. */
export function inUnits({ n, d }: Exact): { readonly units: number; readonly scale: number } | null {
  for (let scale = 0, power = 1n; scale <= MOST_DECIMALS; scale += 1, power *= 10n) {
    if ((n * power) % d !== 0n) continue
    const units = Number((n * power) / d)
    return Number.isSafeInteger(units) ? { units, scale } : null
  }
  return null
}

/** The value for a word of a text column, by code (-1 is blank); null where it has none. */
function wordValue(evaluate: Evaluator, code: number): Value {
  try {
    return evaluate(code)
  } catch (fault) {
    if (fault instanceof FormulaFault) return null
    throw fault
  }
}

/** An answer for each word of a column, blank first. */
export function flagsByWord({ dictionary }: TextColumn, evaluate: Evaluator): Uint8Array {
  return Uint8Array.from({ length: dictionary.length + 1 }, (_, place) => {
    const value = wordValue(evaluate, place - 1)
    return typeof value === 'boolean' ? Number(value) : NO_FLAG
  })
}

/** A number for each word of a column, blank first; null when one has no few decimals. */
export function numbersByWord({ codes, dictionary }: TextColumn, evaluate: Evaluator): NumberProgram | null {
  return tabledValues(
    codes,
    Array.from({ length: dictionary.length + 1 }, (_, place) => {
      const value = wordValue(evaluate, place - 1)
      if (typeof value === 'number') return exactInteger(value)
      return typeof value === 'object' ? value : null
    }),
  )
}

/** A number for each code of a coded column, blank (-1) first; null when one has no few decimals. Null values are missing. */
export function tabledValues(codes: Int32Array, values: readonly (Exact | null)[]): NumberProgram | null {
  const read = values.map((value) => (value === null ? null : inUnits(value)))
  if (read.some((one, place) => one === null && values[place] !== null)) return null
  const scale = read.reduce((most, one) => Math.max(most, one === null ? 0 : one.scale), 0)
  const units = Float64Array.from(read, (one) => (one === null ? Number.NaN : one.units * 10 ** (scale - one.scale)))
  return tabledNumbers(codes, units, scale)
}

/** A number column of few numbers: what depends on it alone is worked out once for each of them. */
export interface FewNumbers {
  /** By row, the number less the least of them; -1 for blank. */
  readonly codes: Int32Array
  /** Every number from the least to the greatest, blank before them. */
  readonly domain: NumberColumn
}

/** Numbers there may be from the least to the greatest. */
const MOST_NUMBERS = 65_536

const fewKept = new WeakMap<Float64Array, FewNumbers | null>()

/** The numbers of a column as codes; null when they lie too far apart, or further than there are rows. Cost O(rows) the first time. */
export function fewNumbers(column: NumberColumn): FewNumbers | null {
  const kept = fewKept.get(column.units)
  if (kept !== undefined) return kept
  const made = readFewNumbers(column)
  fewKept.set(column.units, made)
  return made
}

function readFewNumbers(column: NumberColumn): FewNumbers | null {
  const { units } = column
  let least = Number.POSITIVE_INFINITY
  let most = Number.NEGATIVE_INFINITY
  for (let row = 0; row < units.length; row += 1) {
    const number = units[row] as number
    if (number < least) least = number
    if (number > most) most = number
  }
  const count = most - least + 1
  if (!(count <= MOST_NUMBERS && count <= units.length)) return null
  const codes = Int32Array.from(units, (number) => (Number.isNaN(number) ? -1 : number - least))
  const domain = Float64Array.from({ length: count + 1 }, (_, place) => (place === 0 ? Number.NaN : least + place - 1))
  return { codes, domain: { ...column, units: domain } }
}
