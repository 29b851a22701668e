import { invariant } from '@shared/findings/invariant'
import type { NumberColumn } from '@shared/sales/history'

/** Rows that are worked out in one step: few enough that every column of a step stays in the processor's fastest memory. */
export const BLOCK_ROWS = 2048

/** Rows a program runs over: `count` neighbours from `start` on, or the rows that `rows` lists from its place `start` on. */
export interface Block {
  readonly start: number
  readonly count: number
  readonly rows: Int32Array | null
}

/**
 * Works out a number for each row of a block: whole numbers of 10^-scale, exact because none can pass `bound`, which is at most MOST_UNITS.
 * NaN is a row without a value. What `run` returns is overwritten by the next run, or part of the column itself: it is only read.
 */
export interface NumberProgram {
  readonly kind: 'number'
  readonly scale: number
  readonly bound: number
  /** False: no row is NaN. */
  readonly mayFail: boolean
  readonly run: (block: Block) => Float64Array
}

/** Works out a yes (1) or no (0) for each row of a block; NO_FLAG is a row without one. */
export interface FlagProgram {
  readonly kind: 'flag'
  /** False: no row is NO_FLAG. */
  readonly mayFail: boolean
  readonly run: (block: Block) => Uint8Array
  /** Where each row's answer is looked up. */
  readonly table?: FlagTable
}

/** By row, a place in a table: as small as the table lets it be, since reading it is most of the work. */
export type Places = Uint16Array | Int32Array

export interface FlagTable {
  readonly places: Places
  readonly answers: Uint8Array
}

export const NO_FLAG = 2

/** Beyond this a double no longer counts every whole number. */
export const MOST_UNITS = Number.MAX_SAFE_INTEGER

/** The blocks that rows fall into, in order. */
export function* blocksOf(rowCount: number, rows: Int32Array | null = null): Generator<Block> {
  for (let start = 0; start < rowCount; start += BLOCK_ROWS) {
    yield { start, count: Math.min(BLOCK_ROWS, rowCount - start), rows }
  }
}

/** What is known of a number column: how great its numbers are, and whether any is blank. */
interface ColumnBound {
  readonly bound: number
  readonly hasBlanks: boolean
}

const boundsKept = new WeakMap<Float64Array, ColumnBound>()

function boundOf({ units }: NumberColumn): ColumnBound {
  const kept = boundsKept.get(units)
  if (kept !== undefined) return kept
  let bound = 0
  let hasBlanks = false
  for (let row = 0; row < units.length; row += 1) {
    const size = Math.abs(units[row] as number)
    if (size > bound) bound = size
    else if (Number.isNaN(size)) hasBlanks = true
  }
  const made = { bound, hasBlanks }
  boundsKept.set(units, made)
  return made
}

/** A number column; null when its numbers pass what a double counts. */
export function columnProgram(column: NumberColumn): NumberProgram | null {
  const { bound, hasBlanks } = boundOf(column)
  if (bound > MOST_UNITS) return null
  const { units, scale } = column
  const gathered = new Float64Array(BLOCK_ROWS)
  const run = ({ start, count, rows }: Block) => {
    if (rows === null) return units.subarray(start, start + count)
    for (let place = 0; place < count; place += 1) gathered[place] = units[rows[start + place] as number] as number
    return gathered
  }
  return { kind: 'number', scale, bound, mayFail: hasBlanks, run }
}

/** The same number in every row. */
export function constantProgram(units: number, scale: number): NumberProgram {
  invariant(Number.isSafeInteger(units), 'a constant is a whole number a double counts')
  const filled = new Float64Array(BLOCK_ROWS).fill(units)
  return { kind: 'number', scale, bound: Math.abs(units), mayFail: false, run: () => filled }
}

/** A number program times a whole number, its scale as told; null when it may pass MOST_UNITS. */
function timesWhole(a: NumberProgram, times: number, scale: number): NumberProgram | null {
  if (times === 1 && scale === a.scale) return a
  const bound = a.bound * Math.abs(times)
  if (!(bound <= MOST_UNITS)) return null
  const out = new Float64Array(BLOCK_ROWS)
  const run = (block: Block) => timesInto(out, a.run(block), times, block.count)
  return { kind: 'number', scale, bound, mayFail: a.mayFail, run }
}

function timesInto(out: Float64Array, of: Float64Array, times: number, count: number): Float64Array {
  for (let place = 0; place < count; place += 1) out[place] = (of[place] as number) * times
  return out
}

/** The same numbers in smaller units. */
function rescaled(a: NumberProgram, scale: number): NumberProgram | null {
  return timesWhole(a, 10 ** (scale - a.scale), scale)
}

/** Two programs in the smaller of their units; null when one may pass MOST_UNITS there. */
function aligned(a: NumberProgram, b: NumberProgram): readonly [NumberProgram, NumberProgram] | null {
  const scale = Math.max(a.scale, b.scale)
  const [left, right] = [rescaled(a, scale), rescaled(b, scale)]
  return left === null || right === null ? null : [left, right]
}

export function negated(a: NumberProgram): NumberProgram | null {
  return timesWhole(a, -1, a.scale)
}

/** A number program times a constant of `units` × 10^-scale. */
export function timesConstant(a: NumberProgram, units: number, scale: number): NumberProgram | null {
  return timesWhole(a, units, a.scale + scale)
}

export function added(a: NumberProgram, b: NumberProgram): NumberProgram | null {
  return combined(a, b, ([left, right]) => left.bound + right.bound, addInto)
}

export function subtracted(a: NumberProgram, b: NumberProgram): NumberProgram | null {
  return combined(a, b, ([left, right]) => left.bound + right.bound, subtractInto)
}

export function lesser(a: NumberProgram, b: NumberProgram): NumberProgram | null {
  return combined(a, b, ([left, right]) => Math.max(left.bound, right.bound), lesserInto)
}

export function greater(a: NumberProgram, b: NumberProgram): NumberProgram | null {
  return combined(a, b, ([left, right]) => Math.max(left.bound, right.bound), greaterInto)
}

/** The first where it has a value, else the second. */
export function firstFilled(a: NumberProgram, b: NumberProgram): NumberProgram | null {
  if (!a.mayFail) return a
  const made = combined(a, b, ([left, right]) => Math.max(left.bound, right.bound), fillInto)
  return made === null ? null : { ...made, mayFail: b.mayFail }
}

export function multiplied(a: NumberProgram, b: NumberProgram): NumberProgram | null {
  const bound = a.bound * b.bound
  if (!(bound <= MOST_UNITS)) return null
  const out = new Float64Array(BLOCK_ROWS)
  const run = (block: Block) => multiplyInto(out, a.run(block), b.run(block), block.count)
  return { kind: 'number', scale: a.scale + b.scale, bound, mayFail: a.mayFail || b.mayFail, run }
}

type Into = (out: Float64Array, a: Float64Array, b: Float64Array, count: number) => Float64Array

function combined(
  a: NumberProgram,
  b: NumberProgram,
  boundOfBoth: (both: readonly [NumberProgram, NumberProgram]) => number,
  into: Into,
): NumberProgram | null {
  const both = aligned(a, b)
  if (both === null) return null
  const bound = boundOfBoth(both)
  if (!(bound <= MOST_UNITS)) return null
  const [left, right] = both
  const out = new Float64Array(BLOCK_ROWS)
  const run = (block: Block) => into(out, left.run(block), right.run(block), block.count)
  return { kind: 'number', scale: left.scale, bound, mayFail: left.mayFail || right.mayFail, run }
}

// Each loop stands in a function of its own, so that the compiler sees one kind of arrays and nothing to decide in it.
function addInto(out: Float64Array, a: Float64Array, b: Float64Array, count: number): Float64Array {
  for (let place = 0; place < count; place += 1) out[place] = (a[place] as number) + (b[place] as number)
  return out
}
function subtractInto(out: Float64Array, a: Float64Array, b: Float64Array, count: number): Float64Array {
  for (let place = 0; place < count; place += 1) out[place] = (a[place] as number) - (b[place] as number)
  return out
}
function multiplyInto(out: Float64Array, a: Float64Array, b: Float64Array, count: number): Float64Array {
  for (let place = 0; place < count; place += 1) out[place] = (a[place] as number) * (b[place] as number)
  return out
}
function lesserInto(out: Float64Array, a: Float64Array, b: Float64Array, count: number): Float64Array {
  for (let place = 0; place < count; place += 1) out[place] = Math.min(a[place] as number, b[place] as number)
  return out
}
function greaterInto(out: Float64Array, a: Float64Array, b: Float64Array, count: number): Float64Array {
  for (let place = 0; place < count; place += 1) out[place] = Math.max(a[place] as number, b[place] as number)
  return out
}
function fillInto(out: Float64Array, a: Float64Array, b: Float64Array, count: number): Float64Array {
  for (let place = 0; place < count; place += 1) {
    const value = a[place] as number
    out[place] = Number.isNaN(value) ? (b[place] as number) : value
  }
  return out
}

export function absolute(a: NumberProgram): NumberProgram {
  const out = new Float64Array(BLOCK_ROWS)
  const run = (block: Block) => {
    const of = a.run(block)
    for (let place = 0; place < block.count; place += 1) out[place] = Math.abs(of[place] as number)
    return out
  }
  return { ...a, run }
}

/** The number of one program where a flag is yes, that of the other where it is no. */
export function chosen(flag: FlagProgram, yes: NumberProgram, no: NumberProgram): NumberProgram | null {
  const both = aligned(yes, no)
  if (both === null) return null
  const [left, right] = both
  const out = new Float64Array(BLOCK_ROWS)
  const mayFail = flag.mayFail || yes.mayFail || no.mayFail
  const choose = mayFail ? chooseInto : blendInto
  const run = (block: Block) => choose(out, flag.run(block), left.run(block), right.run(block), block.count)
  return { kind: 'number', scale: left.scale, bound: Math.max(left.bound, right.bound), mayFail, run }
}

function blendInto(out: Float64Array, flags: Uint8Array, a: Float64Array, b: Float64Array, count: number) {
  for (let place = 0; place < count; place += 1) {
    const flag = flags[place] as number
    out[place] = (a[place] as number) * flag + (b[place] as number) * (1 - flag)
  }
  return out
}
function chooseInto(out: Float64Array, flags: Uint8Array, a: Float64Array, b: Float64Array, count: number) {
  for (let place = 0; place < count; place += 1) {
    const flag = flags[place] as number
    out[place] = flag === 1 ? (a[place] as number) : flag === 0 ? (b[place] as number) : Number.NaN
  }
  return out
}

/** The number at each row's place in a table; NaN is none. */
export function tabledNumbers(places: Places, values: Float64Array, scale: number): NumberProgram | null {
  let bound = 0
  let mayFail = false
  for (const value of values) {
    if (Number.isNaN(value)) mayFail = true
    else bound = Math.max(bound, Math.abs(value))
  }
  if (!(bound <= MOST_UNITS)) return null
  const out = new Float64Array(BLOCK_ROWS)
  const run = ({ start, count, rows }: Block) =>
    rows === null ? lookUp(out, values, places, start, count) : lookUpOf(out, values, places, rows, start, count)
  return { kind: 'number', scale, bound, mayFail, run }
}

function lookUp(out: Float64Array, values: Float64Array, places: Places, start: number, count: number) {
  for (let place = 0; place < count; place += 1) out[place] = values[places[start + place] as number] as number
  return out
}
function lookUpOf(
  out: Float64Array,
  values: Float64Array,
  places: Places,
  rows: Int32Array,
  start: number,
  count: number,
) {
  for (let place = 0; place < count; place += 1) {
    out[place] = values[places[rows[start + place] as number] as number] as number
  }
  return out
}
