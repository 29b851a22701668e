import { both, constantFlag, tabledFlags } from '@shared/formula/columnFlags'
import {
  BLOCK_ROWS,
  type Block,
  constantProgram,
  type FlagProgram,
  greater,
  lesser,
  multiplied,
  NO_FLAG,
  type NumberProgram,
} from '@shared/formula/columnPrograms'
import { columnCompiler, timesExact } from '@shared/formula/columns'
import { inUnits, tabledValues, wordPlaces } from '@shared/formula/columnTables'
import { type Exact, negate } from '@shared/money/exact'
import { keyedMonths, monthsOf } from './history'
import type { MeasureReading } from './transaction'

/** What transactions count for, a block of rows at a time: the same as reading them one by one. */
export interface CountingProgram {
  readonly scale: number
  /** The most a transaction counts for, in units of 10^-scale. */
  readonly bound: number
  /** False: every transaction that counts has a value. */
  readonly mayFail: boolean
  /** What each row counts for: 0 where it does not count, NaN where it cannot be told. */
  readonly amounts: (block: Block) => Float64Array
  /** The same in two: what each row has, and whether it counts; null where all do. */
  readonly value: NumberProgram
  readonly where: FlagProgram | null
  /** 1 where a row counts, 0 where it does not, NO_FLAG where it cannot be told. */
  readonly flags: (block: Block) => Uint8Array
}

/** A measure's reading over whole columns, caps included as a sole owner meets them; null where columns cannot say it. */
export function countingProgram(reading: MeasureReading): CountingProgram | null {
  const { number, flag } = columnCompiler(reading.names)
  const conditions = reading.conditions.map(flag)
  const value = valueProgram(reading, number)
  const given = reading.isNumber ? constantFlag(true) : wordGiven(reading)
  if (value === null || given === null || conditions.some((one) => one === null)) return null
  const all = [...conditions, ...(reading.isNumber ? [] : [given])].filter((one) => one !== null)
  return all.length === 0 ? everyRow(value) : onlyWhere(all.reduce(both), value)
}

/** Where texts are told apart, a blank one is missing. */
function wordGiven({ credit, names }: MeasureReading): FlagProgram | null {
  const column = credit?.kind === 'name' ? names.get(credit.name) : undefined
  if (column?.kind !== 'text') return null
  const answers = new Uint8Array(column.dictionary.length + 1).fill(1)
  answers[0] = NO_FLAG
  return tabledFlags(wordPlaces(column), answers)
}

function valueProgram(
  reading: MeasureReading,
  number: ReturnType<typeof columnCompiler>['number'],
): NumberProgram | null {
  const { credit, isNumber, growth, factors, capBefore, capAfter } = reading
  let value = credit === null || !isNumber ? constantProgram(1, 0) : number(credit)
  if (isNumber) {
    value = andThen(value, (of) => converted(of, reading))
    value = andThen(value, (of) => timesExact(of, growth))
  }
  for (const { expression, least, most } of factors) {
    let factor = number(expression)
    if (most !== null) factor = andThen(factor, (of) => bounded(of, most, lesser))
    if (least !== null) factor = andThen(factor, (of) => bounded(of, least, greater))
    const times = factor
    value = times === null ? null : andThen(value, (of) => multiplied(of, times))
  }
  for (const cap of [capBefore, capAfter]) if (cap !== null) value = andThen(value, (of) => cut(of, cap))
  return value
}

type Step = (of: NumberProgram) => NumberProgram | null

function andThen(program: NumberProgram | null, step: Step): NumberProgram | null {
  return program === null ? null : step(program)
}

function bounded(
  of: NumberProgram,
  bound: Exact,
  choose: (a: NumberProgram, b: NumberProgram) => NumberProgram | null,
): NumberProgram | null {
  const read = inUnits(bound)
  return read === null ? null : choose(of, constantProgram(read.units, read.scale))
}

function cut(of: NumberProgram, cap: Exact): NumberProgram | null {
  return andThen(bounded(of, cap, lesser), (below) => bounded(below, negate(cap), greater))
}

/** Words by months that rates are looked up for. */
const MOST_RATES = 1_000_000

/** Money of other currencies in that of the plan: a rate for each currency and month. */
function converted(of: NumberProgram, { currencies, dates }: MeasureReading): NumberProgram | null {
  if (currencies === null) return of
  const { column, rates } = currencies
  const { months } = monthsOf(dates)
  if ((column.dictionary.length + 1) * (months.length + 1) > MOST_RATES) return null
  const { cells, cellCount, cellOf } = keyedMonths(column, dates)
  const values = new Array<Exact | null>(cellCount).fill(null)
  column.dictionary.forEach((currency, code) => {
    months.forEach((month, place) => {
      const cell = cellOf(code, place)
      if (cell >= 0) values[cell] = rates.rateOf(currency, month)
    })
  })
  const rate = tabledValues(cells, values)
  return rate === null ? null : multiplied(of, rate)
}

function everyRow(value: NumberProgram): CountingProgram {
  const flags = new Uint8Array(BLOCK_ROWS)
  return {
    scale: value.scale,
    bound: value.bound,
    mayFail: value.mayFail,
    value,
    where: null,
    amounts: value.run,
    flags: (block) => {
      const amounts = value.run(block)
      for (let place = 0; place < block.count; place += 1) flags[place] = Number.isNaN(amounts[place]) ? NO_FLAG : 1
      return flags
    },
  }
}

function onlyWhere(where: FlagProgram, value: NumberProgram): CountingProgram {
  const mayFail = where.mayFail || value.mayFail
  const out = new Float64Array(BLOCK_ROWS)
  const flags = new Uint8Array(BLOCK_ROWS)
  const take = mayFail ? takeFilled : takeAll
  return {
    scale: value.scale,
    bound: value.bound,
    mayFail,
    value,
    where,
    amounts: (block) => take(out, where.run(block), value.run(block), block.count),
    flags: (block) => {
      const answers = where.run(block)
      const amounts = value.run(block)
      for (let place = 0; place < block.count; place += 1) {
        const answer = answers[place] as number
        flags[place] = answer === 1 && Number.isNaN(amounts[place]) ? NO_FLAG : answer
      }
      return flags
    },
  }
}

function takeAll(out: Float64Array, flags: Uint8Array, amounts: Float64Array, count: number): Float64Array {
  for (let place = 0; place < count; place += 1) out[place] = (amounts[place] as number) * (flags[place] as number)
  return out
}
function takeFilled(out: Float64Array, flags: Uint8Array, amounts: Float64Array, count: number): Float64Array {
  for (let place = 0; place < count; place += 1) {
    const flag = flags[place] as number
    out[place] = flag === 1 ? (amounts[place] as number) : flag === 0 ? 0 : Number.NaN
  }
  return out
}
