import type { DayNumber } from '@shared/calendar/date'
import type { Period } from '@shared/calendar/period'
import type { Finding } from '@shared/findings/finding'
import type { Exact } from '@shared/money/exact'
import type { Money } from '@shared/money/money'

/** What one component pays one payee for one period: the line that is rounded. */
export interface PayoutLine {
  readonly payee: string
  readonly plan: string
  readonly component: string
  /** Period id of the component's payout period: `2026-03`, `2026-Q1`, ... */
  readonly period: string
  /** An award costs its budget and pays nothing. */
  readonly kind: 'pay' | 'award'
  /** The position that attainment is measured on, in the measure's unit: the team's for a team component. */
  readonly credited: Exact
  /** The quota of the same span; null when there is none. */
  readonly quota: Exact | null
  /** credited ÷ quota; null without a quota. */
  readonly attainment: Exact | null
  /** The payee's own quota of the same span: what a team's attainment is applied to; equal to `quota` for own credit. */
  readonly ownQuota: Exact | null
  /** Target variable pay of the span, before the weight. */
  readonly target: Exact
  /** The most the cap allows, per window or per period as it says; null without a cap. */
  readonly capLimit: Exact | null
  /** Money paid for the period; for an award its budget value, which is cost and not pay. */
  readonly payout: Money
}

/** Totals of a simulation: pay and the budget of awards are never mixed. */
export interface SimulationTotals {
  readonly payout: Money
  readonly awards: Money
  /** Credited amount of each money measure over the span, once per transaction. */
  readonly sales: readonly { readonly measure: string; readonly credited: Exact }[]
  /** payout ÷ credited sales of the first money measure; null without sales. */
  readonly costOfSales: Exact | null
}

/** The run of the plans of a workspace over its sales history. */
export interface SimulationResult {
  readonly currency: string
  /** First and last period asked for, as months. */
  readonly from: Period
  readonly to: Period
  /** By payee, plan, component (in the order of the workspace), then period. */
  readonly lines: readonly PayoutLine[]
  readonly totals: SimulationTotals
  readonly findings: readonly Finding[]
}

/** A figure inside an explanation; screens and documents format it in their language. */
export type Figure =
  | { readonly kind: 'money'; readonly value: Exact }
  | { readonly kind: 'count'; readonly value: Exact }
  | { readonly kind: 'ratio'; readonly value: Exact }
  | { readonly kind: 'rate'; readonly value: Exact }
  | { readonly kind: 'date'; readonly day: DayNumber }

/** A step of an explanation. `trace.<kind>` in the catalogue is its sentence, completed by `params`. */
export interface TraceNode {
  readonly kind: string
  readonly params: Readonly<Record<string, string | number | Figure>>
  /** What this step contributes; null where it only informs. */
  readonly figure: Figure | null
  /** True when the figure is one of the amounts that add up to the parent's. */
  readonly adds: boolean
  readonly children: readonly TraceNode[]
}
