import { type Exact, ONE } from '@shared/money/exact'
import { flagReading, type ReadFormula } from './formulaReading'
import type { WorkedGate } from './workedComponent'

/** How a gate stood at the end of a period. */
export interface GateReading {
  readonly holds: boolean
  /** 1 when it holds. */
  readonly factor: Exact
  /** Why the condition cannot be worked out, so that the gate is closed; null when it can. */
  readonly fault: string | null
}

/** Reads a gate: when its condition does not hold, or what it needs is missing, pay is multiplied by `otherwise`. */
export function readGate({ when, otherwise }: WorkedGate, read: ReadFormula): GateReading {
  const holds = flagReading(read(when, null))
  if (typeof holds !== 'boolean') return { holds: false, factor: otherwise, fault: holds.fault }
  return { holds, factor: holds ? ONE : otherwise, fault: null }
}
