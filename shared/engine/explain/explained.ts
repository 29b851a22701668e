import type { CompiledComponent } from '../compile'
import type { PaidPeriod } from '../pay'
import type { Performance } from '../performance'

/** A payout line to explain: what it was paid by and to whom, and all that made it. */
export interface Explained {
  readonly performance: Performance
  readonly compiled: CompiledComponent
  readonly payee: string
  readonly paid: PaidPeriod
}
