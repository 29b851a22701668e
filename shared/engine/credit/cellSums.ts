import { blocksOf, MOST_UNITS } from '@shared/formula/columnPrograms'
import { type Exact, exact, negate } from '@shared/money/exact'
import type { CountingProgram } from './counting'
import type { RowFaults } from './faults'
import { type KeyedMonths, monthsOf } from './history'
import { addTo, type Counting, listOf } from './lists'
import { amountAt } from './payeeCredits'
import { cutTo, type MeasureReading } from './transaction'

/** Credit by cell of words and months: whole numbers of 10^-scale, and on top of them what is no such number. */
export interface CellSums {
  readonly units: Float64Array
  readonly scale: number
  readonly extras: ReadonlyMap<number, Exact>
}

/**
 * Adds up what transactions count for, each in the cell of its owner and month; those of `shared` are left out.
 *
 * @param faults told every transaction, shared or not, that counts and credits nobody for want of a value or date
 */
export function sumCells(
  counting: Counting,
  keyed: KeyedMonths,
  rowCount: number,
  shared: Int32Array,
  faults: RowFaults,
): CellSums {
  const { reading, program } = counting
  return program === null
    ? sumOneByOne(reading, keyed, rowCount, shared, faults)
    : sumByBlocks(counting, program, keyed, rowCount, shared, faults)
}

function sumOneByOne(
  { read, capAfter }: MeasureReading,
  { cells, cellCount }: KeyedMonths,
  rowCount: number,
  shared: Int32Array,
  faults: RowFaults,
): CellSums {
  const extras = new Map<number, Exact>()
  const isShared = new Set(shared)
  for (let row = 0; row < rowCount; row += 1) {
    const found = read(row)
    if (found === null) continue
    if ('kind' in found) faults.add(found, row)
    else if (!isShared.has(row)) addTo(extras, cells[row] as number, cutTo(found.whole, capAfter))
  }
  return { units: new Float64Array(cellCount), scale: 0, extras }
}

function sumByBlocks(
  counting: Counting,
  program: CountingProgram,
  { cells, cellCount }: KeyedMonths,
  rowCount: number,
  shared: Int32Array,
  faults: RowFaults,
): CellSums {
  const { read, dates } = counting.reading
  const isWide = !(program.bound * rowCount <= MOST_UNITS)
  const units = new Float64Array(cellCount)
  const great = new Float64Array(isWide ? cellCount : 0)
  const missing: number[] = []
  for (const block of blocksOf(rowCount)) {
    if (!program.mayFail && !isWide && program.where !== null) {
      addUpWhere(units, cells, program.value.run(block), program.where.run(block), block.start, block.count)
      continue
    }
    const amounts = program.amounts(block)
    if (program.mayFail) noteMissing(amounts, block.start, block.count, missing)
    const of = program.mayFail ? withoutMissing(amounts, block.count) : amounts
    if (isWide) addWide(units, great, cells, of, block.start, block.count)
    else addUp(units, cells, of, block.start, block.count)
  }
  // Those without a date are in cells of their own, and read one by one for the reason.
  for (const row of [...new Set([...missing, ...monthsOf(dates).blankRows])].sort((a, b) => a - b)) {
    const found = read(row)
    if (found !== null && 'kind' in found) faults.add(found, row)
  }
  const { scale } = program
  const extras = isWide ? wideSums(units, great, scale) : new Map<number, Exact>()
  const list = listOf(counting, shared)
  list.rows.forEach((row, index) => {
    const cell = cells[row] as number
    if (list.amounts.kind === 'scaled' && !isWide) {
      units[cell] = (units[cell] as number) - (list.amounts.units[index] as number)
    } else addTo(extras, cell, negate(amountAt(list.amounts, index)))
  })
  return { units, scale, extras }
}

function noteMissing(amounts: Float64Array, start: number, count: number, missing: number[]): void {
  for (let place = 0; place < count; place += 1) if (Number.isNaN(amounts[place])) missing.push(start + place)
}

function withoutMissing(amounts: Float64Array, count: number): Float64Array {
  return amounts.subarray(0, count).map((amount) => (Number.isNaN(amount) ? 0 : amount))
}

function addUp(sums: Float64Array, cells: Int32Array, amounts: Float64Array, start: number, count: number): void {
  for (let place = 0; place < count; place += 1) {
    const cell = cells[start + place] as number
    sums[cell] = (sums[cell] as number) + (amounts[place] as number)
  }
}

function addUpWhere(
  sums: Float64Array,
  cells: Int32Array,
  amounts: Float64Array,
  flags: Uint8Array,
  start: number,
  count: number,
): void {
  for (let place = 0; place < count; place += 1) {
    const cell = cells[start + place] as number
    sums[cell] = (sums[cell] as number) + (amounts[place] as number) * (flags[place] as number)
  }
}

/** What is kept apart of great numbers, so that neither part of a sum passes what a double counts, in as many rows as there may be. */
const GREAT = 2 ** 27

function addWide(
  small: Float64Array,
  great: Float64Array,
  cells: Int32Array,
  amounts: Float64Array,
  start: number,
  count: number,
): void {
  for (let place = 0; place < count; place += 1) {
    const cell = cells[start + place] as number
    const amount = amounts[place] as number
    const high = Math.floor(amount / GREAT)
    great[cell] = (great[cell] as number) + high
    small[cell] = (small[cell] as number) + (amount - high * GREAT)
  }
}

/** The sums of both parts. What a double may not count is kept as fractions alone, so that sums of sums are right too. */
function wideSums(small: Float64Array, great: Float64Array, scale: number): Map<number, Exact> {
  const extras = new Map<number, Exact>()
  for (let cell = 0; cell < small.length; cell += 1) {
    const whole = BigInt(great[cell] as number) * BigInt(GREAT) + BigInt(small[cell] as number)
    if (whole !== 0n) extras.set(cell, exact(whole, 10n ** BigInt(scale)))
  }
  small.fill(0)
  return extras
}
