import { type Exact, exactInteger } from '@shared/money/exact'
import type { NumberColumn, TextColumn } from '@shared/sales/history'
import { NO_FLAG, type NumberProgram, type Places, tabledNumbers } from './columnPrograms'
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
export function numbersByWord(column: TextColumn, evaluate: Evaluator): NumberProgram | null {
  return tabledValues(
    wordPlaces(column),
    Array.from({ length: column.dictionary.length + 1 }, (_, place) => {
      const value = wordValue(evaluate, place - 1)
      if (typeof value === 'number') return exactInteger(value)
      return typeof value === 'object' ? value : null
    }),
  )
}

/** The number at each row's place in a table; null when one has no few decimals. Null values are missing. */
export function tabledValues(places: Places, values: readonly (Exact | null)[]): NumberProgram | null {
  const read = values.map((value) => (value === null ? null : inUnits(value)))
  if (read.some((one, place) => one === null && values[place] !== null)) return null
  const scale = read.reduce((most, one) => Math.max(most, one === null ? 0 : one.scale), 0)
  const units = Float64Array.from(read, (one) => (one === null ? Number.NaN : one.units * 10 ** (scale - one.scale)))
  return tabledNumbers(places, units, scale)
}

const placesKept = new WeakMap<TextColumn, Places>()

/** By row, the place of its word in a table of blank and the words of the dictionary. Cost O(rows) the first time. */
export function wordPlaces(column: TextColumn): Places {
  const kept = placesKept.get(column)
  if (kept !== undefined) return kept
  const { codes, dictionary } = column
  const places = dictionary.length < MOST_NUMBERS ? new Uint16Array(codes.length) : new Int32Array(codes.length)
  for (let row = 0; row < places.length; row += 1) places[row] = (codes[row] as number) + 1
  placesKept.set(column, places)
  return places
}

/** A number column of few numbers: what depends on it alone is worked out once for each of them. */
export interface FewNumbers {
  /** By row, the place of its number in the domain. */
  readonly places: Places
  /** Every number from the least to the greatest; before them blank, or where no row is blank the least once more. */
  readonly domain: NumberColumn
}

/** Numbers there may be from the least to the greatest. */
const MOST_NUMBERS = 65_535

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
  if (!(count >= 1 && count <= MOST_NUMBERS && count <= units.length)) return null
  const places = new Uint16Array(units.length)
  let hasBlanks = false
  for (let row = 0; row < units.length; row += 1) {
    const number = units[row] as number
    if (Number.isNaN(number)) hasBlanks = true
    else places[row] = number - least + 1
  }
  const domain = Float64Array.from({ length: count + 1 }, (_, place) => least + Math.max(place - 1, 0))
  if (hasBlanks) domain[0] = Number.NaN
  return { places, domain: { ...column, units: domain } }
}
