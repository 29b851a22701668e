import type { DayNumber } from '@shared/calendar/date'
import type { Period } from '@shared/calendar/period'
import type { Finding } from '@shared/findings/finding'
import type { Exact } from '@shared/money/exact'
import type { Money } from '@shared/money/money'

/**
 * What a line is for: a component's own pay, the top-up to its floor, what a clawback takes back, what an override takes from those it is earned
 * on; or a step of the settlement of a plan.
 */
export const LINE_ROLES = [
  'component',
  'floor',
  'clawback',
  'carvedOut',
  'planFloor',
  'planCap',
  'assured',
  'draw',
  'belowZero',
] as const
export type LineRole = (typeof LINE_ROLES)[number]

/** What one payee is paid for one period by a component, or by a step of the settlement of a plan. */
export interface PayoutLine {
  readonly payee: string
  readonly plan: string
  /** Null for a step of the settlement of the plan: cap, floor, assured pay, draw, below zero. */
  readonly component: string | null
  readonly role: LineRole
  /** Period id of the component's payout period (`2026-03`, `2026-Q1`, ...), or of the settled period. */
  readonly period: string
  /** An award costs its budget and pays nothing. */
  readonly kind: 'pay' | 'award'
  /** The position that attainment is measured on, in the measure's unit: the team's for a team component. Zero for other roles than component. */
  readonly credited: Exact
  /** The quota of the same span; null when there is none. */
  readonly quota: Exact | null
  /** credited ÷ quota, or a blend; null without a quota. */
  readonly attainment: Exact | null
  /** The payee's own quota of the same span: what a team's attainment is applied to; equal to `quota` for own credit. */
  readonly ownQuota: Exact | null
  /** Target variable pay of the span, before the weight. */
  readonly target: Exact
  /** The most the cap allows, per window or per period as it says; null without a cap. */
  readonly capLimit: Exact | null
  /** Money earned for the period; for an award its budget value, which is cost and not pay. */
  readonly payout: Money
}

/** Money that leaves for a payee in a month: all of a line, or an instalment of it. */
export interface PaymentLine {
  readonly payee: string
  readonly plan: string
  readonly component: string | null
  readonly role: LineRole
  /** Period of the line it was earned with. */
  readonly earnedIn: string
  /** Month it is paid in: `2026-03`. */
  readonly paidIn: string
  readonly amount: Money
}

export const LEDGER_KINDS = ['draw', 'belowZero', 'capExcess', 'holdback', 'trueUp'] as const
export type LedgerKind = (typeof LEDGER_KINDS)[number]

/** One period of an account: opening + the movements = closing. */
export interface LedgerEntry {
  readonly payee: string
  readonly plan: string
  /** Null for an account of the plan. */
  readonly component: string | null
  readonly kind: LedgerKind
  readonly period: string
  readonly opening: Exact
  /** Named movements, in order: `advanced`, `recovered`, `forgiven`, `collected`; `carried`, `taken`; `held`, `released`; `paid`. */
  readonly movements: readonly { readonly name: string; readonly amount: Exact }[]
  readonly closing: Exact
}

/** Where the credit of a measure went, over the span of the run: transactions = shared + unassigned + leftOut; overlays come on top. */
export interface CreditConservation {
  readonly measure: string
  /** Credit of all transactions that count, once each. */
  readonly transactions: Exact
  /** What owners and credit shares got. */
  readonly shared: Exact
  /** What territory and rule components counted besides. */
  readonly overlay: Exact
  /** Transactions left out, with their findings. */
  readonly leftOut: number
}

/** Totals of a simulation: pay and the budget of awards are never mixed. */
export interface SimulationTotals {
  /** Earned in the run: the sum of the lines of pay. */
  readonly payout: Money
  /** Paid in the months of the run: differs from `payout` where payments are deferred. */
  readonly paid: Money
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
  /** By payee, then plan and component (in the order of the workspace), then period; the settlement lines of a plan follow its components. */
  readonly lines: readonly PayoutLine[]
  /** What is paid in the months of the run, by payee and month; lines paid at once included. */
  readonly payments: readonly PaymentLine[]
  /** By payee, plan, component, kind, then period; accounts that never move are left out. */
  readonly ledgers: readonly LedgerEntry[]
  readonly conservation: readonly CreditConservation[]
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
