import type { DayNumber } from '@shared/calendar/date'
import { at } from '@shared/findings/invariant'
import { allocate } from '@shared/money/allocate'
import {
  add,
  compare,
  divide,
  type Exact,
  greatest,
  isZero,
  multiply,
  negate,
  ONE,
  sum,
  ZERO,
} from '@shared/money/exact'
import { chooseTable } from './choices'
import { clamp } from './limits'
import { type Factors, NO_FACTORS, readFactors } from './multipliers'
import { paysFlat, type Slice, sliceAlone, sliceStretch, sumOfSlices, type WorkedTable } from './rateTable'
import { type ReadyTable, readyTable } from './readyTable'
import type { Standing, TransactionCredit } from './standing'
import type { WorkedChoice, WorkedComponent, WorkedFormula } from './workedComponent'

/** Why a transaction pays nothing. */
export type TransactionFault =
  | 'choice.none'
  | 'choice.ambiguous'
  | 'choice.fault'
  | 'across.missing'
  | 'quota.missing'
  | 'component.walk'
  | 'multiplier.fault'

/** What one transaction pays a payee, and how that came about. */
export interface PaidTransaction {
  readonly credit: TransactionCredit
  /** The table chosen for it, or the choice that is at fault; null for the component's own. */
  readonly choice: WorkedChoice | null
  /** The table it was read in, of the matrix column reached; null where there is none. */
  readonly ready: ReadyTable | null
  /** The stretch of the table's position that it covers; from zero when it is read alone. */
  readonly from: Exact
  readonly to: Exact
  readonly slices: readonly Slice[]
  readonly rate: Factors
  /** Slices × unit × rate multipliers. */
  readonly uncapped: Exact
  /** What the cap leaves it at most, or for a return at least with a minus; null without a cap. */
  readonly limit: Exact | null
  readonly pay: Exact
  readonly fault: TransactionFault | null
}

/**
 * True when a component is paid transaction by transaction: each is read alone, or has a table of its own, or is capped.
 *
 * @param namesColumn whether a formula names a column of the transactions
 */
export function paysByTransaction(
  { reads, choices, transactionCap }: Pick<WorkedComponent, 'reads' | 'choices' | 'transactionCap'>,
  namesColumn: (formula: WorkedFormula) => boolean,
): boolean {
  return (
    reads === 'transaction' || transactionCap !== null || choices.some(({ when }) => when !== null && namesColumn(when))
  )
}

/**
 * Pays a payee's own transactions one by one.
 *
 * Read alone, a transaction is its own position, and a return pays minus what the same sale would. Else it walks: it covers the stretch of the
 * position from before to after it, cut at the bounds of its own table, with the structure of tiers that the whole position has reached.
 *
 * @param transactions   in (date, id) order
 * @param paidFrom       first day that is paid for: earlier transactions only move the position (`incremental`); null: all are paid for
 * @returns              what is paid for, in the same order
 *
 * A table that pays an amount whatever the position cannot be walked (`component.walk`).
 */
export function payTransactions(
  worked: WorkedComponent,
  standing: Standing,
  transactions: readonly TransactionCredit[],
  paidFrom: DayNumber | null,
): readonly PaidTransaction[] {
  const total = sum(transactions.map(({ amount }) => amount))
  const rates = worked.multipliers.filter(({ on }) => on === 'rate')
  const walk: Walk = { worked, standing, total, rates, ready: new Map() }
  const paid: PaidTransaction[] = []
  let before = ZERO
  for (const credit of transactions) {
    const after = add(before, credit.amount)
    if (paidFrom === null || credit.day >= paidFrom) paid.push(payTransaction(walk, credit, before, after))
    before = after
  }
  return paid
}

/** What all transactions of one payee and period share; each table is made ready once. */
interface Walk {
  readonly worked: WorkedComponent
  readonly standing: Standing
  readonly total: Exact
  readonly rates: WorkedComponent['multipliers']
  readonly ready: Map<WorkedTable, ReturnType<typeof readyTable>>
}

const UNPAID = {
  choice: null,
  ready: null,
  from: ZERO,
  to: ZERO,
  slices: [],
  rate: NO_FACTORS,
  uncapped: ZERO,
  pay: ZERO,
} as const

function payTransaction(walk: Walk, credit: TransactionCredit, before: Exact, after: Exact): PaidTransaction {
  const { worked, standing } = walk
  const limit = transactionLimit(worked.transactionCap, credit.whole)
  const unpaid = { ...UNPAID, credit, limit }
  const chosen = chooseTable(worked, standing.read, credit.row)
  const { choice } = chosen
  if (chosen.kind === 'none') return { ...unpaid, choice, fault: chosen.code }
  const ready = readyOnce(walk, chosen.table)
  if (typeof ready === 'string') return { ...unpaid, choice, fault: ready === 'below' ? null : ready }
  const alone = worked.reads === 'transaction'
  if (!alone && paysFlat(ready.table)) return { ...unpaid, choice, ready, fault: 'component.walk' }
  const perCredit = positionPerCredit(ready, standing)
  if (perCredit === null) return { ...unpaid, choice, ready, fault: 'quota.missing' }
  const from = alone ? ZERO : multiply(before, perCredit)
  const to = multiply(alone ? credit.amount : after, perCredit)
  const slices = alone
    ? sliceAlone(ready.table, to, ready.whole)
    : sliceStretch(ready.table, from, to, multiply(walk.total, perCredit), ready.whole)
  const rate = readFactors(walk.rates, standing.read, credit.row)
  const uncapped = multiply(multiply(ready.unit, sumOfSlices(slices)), rate.product)
  const pay = limit === null || worked.transactionCap?.over === 'everyone' ? uncapped : within(uncapped, limit)
  const fault = rate.fault === null ? null : 'multiplier.fault'
  return { credit, limit, choice, ready, from, to, slices, rate, uncapped, pay, fault }
}

function readyOnce({ worked, standing, ready: known }: Walk, table: WorkedTable): ReturnType<typeof readyTable> {
  const ready = known.get(table) ?? readyTable(table, worked, standing)
  known.set(table, ready)
  return ready
}

/** What a unit of credit moves the position by: itself, or a part of the quota. */
function positionPerCredit({ table }: ReadyTable, { position: { quota } }: Standing): Exact | null {
  if (table.by !== 'attainment') return ONE
  return quota === null || isZero(quota) ? null : divide(ONE, quota)
}

/** What a transaction may pay at most: an amount, or a share of its whole credit. A limit below zero counts as zero. */
function transactionLimit(cap: WorkedComponent['transactionCap'], whole: Exact): Exact | null {
  if (cap === null) return null
  const limit = cap.of === 'amount' ? cap.value : multiply(cap.value, magnitude(whole))
  return greatest(ZERO, limit)
}

function magnitude(value: Exact): Exact {
  return value.n < 0n ? negate(value) : value
}

/** An amount kept between -limit and limit. */
function within(amount: Exact, limit: Exact): Exact {
  return clamp(amount, negate(limit), limit)
}

/** What one payee would be paid on a transaction, were there no cap over everyone. */
export interface TransactionClaim {
  readonly payee: string
  readonly row: number
  readonly pay: Exact
  /** The most that all payees together are paid on the transaction. */
  readonly limit: Exact
}

/**
 * Shares the cap of a transaction over all its payees.
 *
 * When together they would get more than the limit (for a return: less than minus the limit), they share the limit in proportion, by largest
 * remainder to the minor unit, ties to the payee listed first.
 *
 * @param claims in the order of payees in the workspace
 * @param scale  decimals of the currency's minor unit
 * @returns      by payee, then row, what they get of the transactions that were cut; others are not in it
 *
 * @example
 * Claims of 600.00 and 400.00 under a limit of 500.00 get 300.00 and 200.00.
 */
export function shareTransactionCap(
  claims: readonly TransactionClaim[],
  scale: number,
): ReadonlyMap<string, ReadonlyMap<number, Exact>> {
  const shared = new Map<string, Map<number, Exact>>()
  for (const [row, ofRow] of byRow(claims)) {
    const { limit } = at(ofRow, 0)
    const total = sum(ofRow.map(({ pay }) => pay))
    const left = within(total, limit)
    if (compare(left, total) === 0) continue
    const parts = allocate(
      left,
      ofRow.map(({ pay }) => divide(pay, total)),
      scale,
    )
    ofRow.forEach(({ payee }, index) => {
      const rows = shared.get(payee) ?? new Map<number, Exact>()
      shared.set(payee, rows.set(row, at(parts, index)))
    })
  }
  return shared
}

function byRow(claims: readonly TransactionClaim[]): ReadonlyMap<number, readonly TransactionClaim[]> {
  const rows = new Map<number, TransactionClaim[]>()
  for (const claim of claims) {
    const ofRow = rows.get(claim.row)
    if (ofRow === undefined) rows.set(claim.row, [claim])
    else ofRow.push(claim)
  }
  return rows
}
