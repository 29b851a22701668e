import { BLOCK_ROWS, type Block, type FlagProgram, NO_FLAG, type NumberProgram, subtracted } from './columnPrograms'

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
  const out = new Uint8Array(BLOCK_ROWS)
  const run = (block: Block) => {
    const left = a.run(block)
    const right = b.run(block)
    for (let place = 0; place < block.count; place += 1) {
      out[place] = answers[(left[place] as number) * 3 + (right[place] as number)] as number
    }
    return out
  }
  return { kind: 'flag', mayFail: a.mayFail || b.mayFail, run }
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

/** An answer for each code of a coded column. `answers[code + 1]`: the first is that of blank. */
export function tabledFlags(codes: Int32Array, answers: Uint8Array): FlagProgram {
  const out = new Uint8Array(BLOCK_ROWS)
  const run = ({ start, count, rows }: Block) => {
    if (rows === null) {
      for (let place = 0; place < count; place += 1) {
        out[place] = answers[(codes[start + place] as number) + 1] as number
      }
    } else {
      for (let place = 0; place < count; place += 1) {
        out[place] = answers[(codes[rows[start + place] as number] as number) + 1] as number
      }
    }
    return out
  }
  return { kind: 'flag', mayFail: answers.includes(NO_FLAG), run }
}
