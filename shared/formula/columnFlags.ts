import {
  BLOCK_ROWS,
  type Block,
  type FlagProgram,
  type FlagTable,
  NO_FLAG,
  type NumberProgram,
  type Places,
  subtracted,
} from './columnPrograms'

/** The same answer in every row. */
export function constantFlag(flag: boolean): FlagProgram {
  const filled = new Uint8Array(BLOCK_ROWS).fill(Number(flag))
  return { kind: 'flag', mayFail: false, run: () => filled }
}

/** What holds of a difference a - b: it is below zero, above it, or zero; or not. */
export type DifferenceTest = 'below' | 'above' | 'zero' | 'notBelow' | 'notAbove' | 'notZero'

/** A comparison of two numbers; null when their difference may pass what a double counts. */
export function compared(a: NumberProgram, b: NumberProgram, test: DifferenceTest): FlagProgram | null {
  const difference = subtracted(a, b)
  if (difference === null) return null
  const out = new Uint8Array(BLOCK_ROWS)
  const into = TESTS[test]
  const run = (block: Block) => {
    const of = difference.run(block)
    into(out, of, block.count)
    return difference.mayFail ? markMissing(out, of, block.count) : out
  }
  return { kind: 'flag', mayFail: difference.mayFail, run }
}

const TESTS: Readonly<Record<DifferenceTest, (out: Uint8Array, of: Float64Array, count: number) => void>> = {
  below: (out, of, count) => {
    for (let place = 0; place < count; place += 1) out[place] = Number((of[place] as number) < 0)
  },
  above: (out, of, count) => {
    for (let place = 0; place < count; place += 1) out[place] = Number((of[place] as number) > 0)
  },
  zero: (out, of, count) => {
    for (let place = 0; place < count; place += 1) out[place] = Number((of[place] as number) === 0)
  },
  notBelow: (out, of, count) => {
    for (let place = 0; place < count; place += 1) out[place] = Number((of[place] as number) >= 0)
  },
  notAbove: (out, of, count) => {
    for (let place = 0; place < count; place += 1) out[place] = Number((of[place] as number) <= 0)
  },
  notZero: (out, of, count) => {
    for (let place = 0; place < count; place += 1) out[place] = Number((of[place] as number) !== 0)
  },
}

function markMissing(out: Uint8Array, of: Float64Array, count: number): Uint8Array {
  for (let place = 0; place < count; place += 1) if (Number.isNaN(of[place])) out[place] = NO_FLAG
  return out
}

/** Yes where a number has no value. */
export function missing(a: NumberProgram): FlagProgram {
  const out = new Uint8Array(BLOCK_ROWS)
  const run = (block: Block) => {
    const of = a.run(block)
    for (let place = 0; place < block.count; place += 1) out[place] = Number(Number.isNaN(of[place]))
    return out
  }
  return { kind: 'flag', mayFail: false, run }
}

export function not(a: FlagProgram): FlagProgram {
  return mapped(a, Uint8Array.of(1, 0, NO_FLAG))
}

function mapped(a: FlagProgram, to: Uint8Array): FlagProgram {
  if (a.table !== undefined)
    return tabledFlags(
      a.table.places,
      a.table.answers.map((answer) => to[answer] as number),
    )
  const out = new Uint8Array(BLOCK_ROWS)
  const run = (block: Block) => {
    const of = a.run(block)
    for (let place = 0; place < block.count; place += 1) out[place] = to[of[place] as number] as number
    return out
  }
  return { ...a, run }
}

// As written from left to right: what decides the answer leaves the rest unread. By `left * 3 + right` of no, yes, none.
const BOTH = Uint8Array.of(0, 0, 0, 0, 1, NO_FLAG, NO_FLAG, NO_FLAG, NO_FLAG)
const EITHER = Uint8Array.of(0, 1, NO_FLAG, 1, 1, 1, NO_FLAG, NO_FLAG, NO_FLAG)

export function both(a: FlagProgram, b: FlagProgram): FlagProgram {
  return paired(a, b, BOTH)
}

export function either(a: FlagProgram, b: FlagProgram): FlagProgram {
  return paired(a, b, EITHER)
}

function paired(a: FlagProgram, b: FlagProgram, answers: Uint8Array): FlagProgram {
  const mayFail = a.mayFail || b.mayFail
  if (a.table !== undefined && b.table !== undefined) {
    const size = a.table.answers.length * b.table.answers.length
    if (size <= MOST_ANSWERS) return { ...jointly(a.table, b.table, answers), mayFail }
  }
  const out = new Uint8Array(BLOCK_ROWS)
  const run = (block: Block) => pairInto(out, a.run(block), b.run(block), answers, block.count)
  return { kind: 'flag', mayFail, run }
}

function pairInto(out: Uint8Array, a: Uint8Array, b: Uint8Array, answers: Uint8Array, count: number): Uint8Array {
  for (let place = 0; place < count; place += 1) {
    out[place] = answers[(a[place] as number) * 3 + (b[place] as number)] as number
  }
  return out
}

/** Answers of a table over two columns: few enough to stay near the processor. */
const MOST_ANSWERS = 65_536

/** One look-up for the codes of two columns together. */
function jointly(a: FlagTable, b: FlagTable, answers: Uint8Array): Pick<FlagProgram, 'kind' | 'run'> {
  const width = b.answers.length
  const joint = new Uint8Array(a.answers.length * width)
  for (let place = 0, left = 0; left < a.answers.length; left += 1) {
    const row = (a.answers[left] as number) * 3
    for (let right = 0; right < width; right += 1, place += 1) {
      joint[place] = answers[row + (b.answers[right] as number)] as number
    }
  }
  const out = new Uint8Array(BLOCK_ROWS)
  const run = ({ start, count, rows }: Block) =>
    rows === null
      ? lookUpBoth(out, joint, width, a.places, b.places, start, count)
      : lookUpBothOf(out, joint, width, a.places, b.places, rows, start, count)
  return { kind: 'flag', run }
}

function lookUpBoth(
  out: Uint8Array,
  joint: Uint8Array,
  width: number,
  a: Places,
  b: Places,
  start: number,
  count: number,
): Uint8Array {
  for (let place = 0; place < count; place += 1) {
    const row = start + place
    out[place] = joint[(a[row] as number) * width + (b[row] as number)] as number
  }
  return out
}
function lookUpBothOf(
  out: Uint8Array,
  joint: Uint8Array,
  width: number,
  a: Places,
  b: Places,
  rows: Int32Array,
  start: number,
  count: number,
): Uint8Array {
  for (let place = 0; place < count; place += 1) {
    const row = rows[start + place] as number
    out[place] = joint[(a[row] as number) * width + (b[row] as number)] as number
  }
  return out
}

/** One flag where a third is yes, the other where it is no. */
export function chosenFlag(flag: FlagProgram, yes: FlagProgram, no: FlagProgram): FlagProgram {
  const out = new Uint8Array(BLOCK_ROWS)
  const run = (block: Block) => {
    const flags = flag.run(block)
    const left = yes.run(block)
    const right = no.run(block)
    for (let place = 0; place < block.count; place += 1) {
      const answer = flags[place] as number
      out[place] = answer === 1 ? (left[place] as number) : answer === 0 ? (right[place] as number) : NO_FLAG
    }
    return out
  }
  return { kind: 'flag', mayFail: flag.mayFail || yes.mayFail || no.mayFail, run }
}

/** The answer at each row's place in a table. */
export function tabledFlags(places: Places, answers: Uint8Array): FlagProgram {
  const out = new Uint8Array(BLOCK_ROWS)
  const run = ({ start, count, rows }: Block) =>
    rows === null ? lookUp(out, answers, places, start, count) : lookUpOf(out, answers, places, rows, start, count)
  return { kind: 'flag', mayFail: answers.includes(NO_FLAG), run, table: { places, answers } }
}

function lookUp(out: Uint8Array, answers: Uint8Array, places: Places, start: number, count: number): Uint8Array {
  for (let place = 0; place < count; place += 1) out[place] = answers[places[start + place] as number] as number
  return out
}
function lookUpOf(
  out: Uint8Array,
  answers: Uint8Array,
  places: Places,
  rows: Int32Array,
  start: number,
  count: number,
): Uint8Array {
  for (let place = 0; place < count; place += 1) {
    out[place] = answers[places[rows[start + place] as number] as number] as number
  }
  return out
}
