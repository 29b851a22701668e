import { invariant } from '@shared/findings/invariant'
import { blocksOf, MOST_UNITS } from '@shared/formula/columnPrograms'
import { add, type Exact, exactScaled, ONE } from '@shared/money/exact'
import { BLANK_DAY, type TextColumn } from '@shared/sales/history'
import { cellText } from '@shared/sales/rows'
import type { CountingProgram } from './counting'
import { monthsOf } from './history'
import { type Amounts, amountAt, type CountedValue, type CreditList, type MonthTotals } from './payeeCredits'
import { cutTo, distinctKey, isThere, type MeasureReading } from './transaction'

/** A measure's reading with its program over whole columns, where it has one. */
export interface Counting {
  readonly reading: MeasureReading
  readonly program: CountingProgram | null
  readonly ids: TextColumn
}

/** What a value is that is worked out when it is first asked for. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** The credits of those rows that count and can be told, as a sole owner has them, in the order of the rows. */
export function listOf({ reading, program }: Counting, rows: Int32Array): CreditList {
  return program === null ? listOneByOne(reading, rows) : listByBlocks(reading, program, rows)
}

function listOneByOne({ read, capAfter }: MeasureReading, rows: Int32Array): CreditList {
  const counted: number[] = []
  const days: number[] = []
  const values: Exact[] = []
  for (const row of rows) {
    const found = read(row)
    if (found === null || 'kind' in found) continue
    counted.push(row)
    days.push(found.day)
    values.push(cutTo(found.whole, capAfter))
  }
  return {
    rows: Int32Array.from(counted),
    days: Int32Array.from(days),
    amounts: { kind: 'exact', values },
    shares: null,
  }
}

function listByBlocks({ dates }: MeasureReading, program: CountingProgram, rows: Int32Array): CreditList {
  const counted = new Int32Array(rows.length)
  const days = new Int32Array(rows.length)
  const units = new Float64Array(rows.length)
  let length = 0
  for (const block of blocksOf(rows.length, rows)) {
    const flags = program.flags(block)
    const amounts = program.amounts(block)
    for (let place = 0; place < block.count; place += 1) {
      const row = rows[block.start + place] as number
      const day = dates.days[row] as number
      if (flags[place] !== 1 || day === BLANK_DAY) continue
      counted[length] = row
      days[length] = day
      units[length] = amounts[place] as number
      length += 1
    }
  }
  const kept = units.subarray(0, length)
  const { scale } = program
  const isSafe = program.bound * length <= MOST_UNITS
  const amounts: Amounts = isSafe
    ? { kind: 'scaled', units: kept, scale }
    : { kind: 'exact', values: Array.from(kept, (each) => exactScaled(each, scale)) }
  return { rows: counted.subarray(0, length), days: days.subarray(0, length), amounts, shares: null }
}

/** A part of a shared transaction. */
export interface SharedPart {
  readonly row: number
  readonly day: number
  readonly amount: Exact
  readonly share: Exact
}

/** The same credits with parts of shared transactions among them, by day, then transaction id. */
export function withParts(list: CreditList, parts: readonly SharedPart[], ids: TextColumn): CreditList {
  if (parts.length === 0) return list
  const own = Array.from(list.rows, (row, index): SharedPart => {
    return { row, day: list.days[index] as number, amount: amountAt(list.amounts, index), share: ONE }
  })
  const idOf = (row: number): string => cellText(ids, row) ?? ''
  const all = [...own, ...parts].sort((a, b) => {
    if (a.day !== b.day) return a.day - b.day
    const [idOfA, idOfB] = [idOf(a.row), idOf(b.row)]
    return idOfA === idOfB ? a.row - b.row : idOfA < idOfB ? -1 : 1
  })
  return {
    rows: Int32Array.from(all, ({ row }) => row),
    days: Int32Array.from(all, ({ day }) => day),
    amounts: { kind: 'exact', values: all.map(({ amount }) => amount) },
    shares: all.map(({ share }) => share),
  }
}

/** The sums by month of listed credits. */
export function totalsOfList({ dates }: MeasureReading, { rows, amounts }: CreditList): MonthTotals {
  const { months, places } = monthsOf(dates)
  const units = new Float64Array(months.length)
  const extras = new Map<number, Exact>()
  for (let index = 0; index < rows.length; index += 1) {
    const place = places[rows[index] as number] as number
    if (amounts.kind === 'scaled') units[place] = (units[place] as number) + (amounts.units[index] as number)
    else addTo(extras, months[place] as number, amountAt(amounts, index))
  }
  return { months, units, scale: amounts.kind === 'scaled' ? amounts.scale : 0, extras }
}

/** Adds to the sum a map keeps under a key. */
export function addTo(sums: Map<number, Exact>, key: number, amount: Exact): void {
  const known = sums.get(key)
  sums.set(key, known === undefined ? amount : add(known, amount))
}

/** What a transaction counts for, for aggregates that are no sum and for the part that shares take. */
export function valuesOf({ reading, ids }: Counting): (row: number) => CountedValue {
  return (row) => {
    const found = reading.read(row)
    invariant(found !== null && !('kind' in found), 'a credited transaction counts')
    return { ...found, key: distinctKey(found), id: cellText(ids, row) ?? '', isThere: isThere(found) }
  }
}
