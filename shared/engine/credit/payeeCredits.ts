import type { DayNumber } from '@shared/calendar/date'
import { firstDayOfMonth, type MonthNumber, monthOfDay } from '@shared/calendar/period'
import { at, InvariantError } from '@shared/findings/invariant'
import { add, type Exact, exactScaled, ONE, sum, ZERO } from '@shared/money/exact'
import { BLANK_DAY } from '@shared/sales/history'
import type { DaySpan } from '../roster'
import type { CountedTransaction } from './transaction'

/** The part of a transaction that counts for one payee on one measure. */
export interface Credit {
  readonly row: number
  readonly day: DayNumber
  readonly amount: Exact
  /** The share of the transaction, 1 for its sole owner. */
  readonly share: Exact
  /** The credit of the whole transaction, before sharing. */
  readonly whole: Exact
  /** The day the transaction was cancelled; null while it stands. */
  readonly cancelled: DayNumber | null
}

/** Whole numbers of 10^-scale, or fractions where a credit is no such number. */
export type Amounts =
  | { readonly kind: 'scaled'; readonly units: Float64Array; readonly scale: number }
  | { readonly kind: 'exact'; readonly values: readonly Exact[] }

/** Credits by day, then transaction id, column by column. */
export interface CreditList {
  readonly rows: Int32Array
  readonly days: Int32Array
  readonly amounts: Amounts
  /** Null: all are of a sole owner. */
  readonly shares: readonly Exact[] | null
}

/** Sums of credits by month. */
export interface MonthTotals {
  /** Ascending; a month that is not there has nothing. */
  readonly months: readonly MonthNumber[]
  /** By place in `months`: whole numbers of 10^-scale. */
  readonly units: Float64Array
  readonly scale: number
  /** What comes on top of the units of a month: shares, and sums that are no such whole number. */
  readonly extras: ReadonlyMap<MonthNumber, Exact>
}

/** What a transaction counts for before anybody's share. */
export interface CountedValue extends CountedTransaction {
  /** What tells distinct values apart. */
  readonly key: string
  /** The transaction's id, which orders those of one day. */
  readonly id: string
  /** False: a factor of zero takes the transaction away. */
  readonly isThere: boolean
}

/** The credits of one payee, or of all transactions: sums by month at once, the credits themselves when somebody asks. */
export interface PayeeCredits {
  readonly totals: () => MonthTotals
  readonly list: () => CreditList
  /** By row, the day a transaction was cancelled (BLANK_DAY while it stands); null where none of these was. */
  readonly cancelled: Int32Array | null
  /** False where a cap on the part of each payee may make it less than its share of the whole. */
  readonly isUncut: boolean
  /** How a transaction came to what it counts for, by its row: one that is credited here. */
  readonly counted: (row: number) => CountedValue
}

/** Transactions that count no more. */
export interface LeftOut {
  /** Those cancelled on or before this day; null: cancelled ones count. */
  readonly cancelledBy: DayNumber | null
  /** And these rows. */
  readonly rows: ReadonlySet<number>
}

const NO_TOTALS: MonthTotals = { months: [], units: new Float64Array(0), scale: 0, extras: new Map() }
const NO_LIST: CreditList = {
  rows: new Int32Array(0),
  days: new Int32Array(0),
  amounts: { kind: 'exact', values: [] },
  shares: null,
}

export const NO_CREDITS: PayeeCredits = {
  totals: () => NO_TOTALS,
  list: () => NO_LIST,
  cancelled: null,
  isUncut: true,
  counted: () => {
    throw new InvariantError('nothing is credited here')
  },
}

export function amountAt(amounts: Amounts, index: number): Exact {
  return amounts.kind === 'exact' ? at(amounts.values, index) : exactScaled(at(amounts.units, index), amounts.scale)
}

/**
 * Sum of a payee's credits dated within some days.
 *
 * Cost O(months) for whole months, else O(credits in those days).
 */
export function creditWithin(credits: PayeeCredits | undefined, days: DaySpan, leftOut?: LeftOut): Exact {
  if (credits === undefined) return ZERO
  const whole = mayLeaveOut(credits, leftOut) ? null : wholeMonths(days)
  return whole === null ? sumOfDays(credits, days, leftOut) : sumOfMonths(credits.totals(), whole)
}

interface MonthRange {
  readonly first: MonthNumber
  readonly last: MonthNumber
}

/** The months whose days these are; null when a month is cut. */
function wholeMonths({ first, last }: DaySpan): MonthRange | null {
  const months = { first: monthOfDay(first), last: monthOfDay(last) }
  const isWhole = firstDayOfMonth(months.first) === first && firstDayOfMonth(months.last + 1) === last + 1
  return isWhole ? months : null
}

/** Sum of the totals of some months. */
export function sumOfMonths({ months, units, scale, extras }: MonthTotals, { first, last }: MonthRange): Exact {
  let total = 0
  for (let place = 0; place < months.length; place += 1) {
    const month = months[place] as MonthNumber
    if (month >= first && month <= last) total += units[place] as number
  }
  const scaled = total === 0 ? ZERO : exactScaled(total, scale)
  if (extras.size === 0) return scaled
  return add(scaled, sum([...extras].flatMap(([month, extra]) => (month >= first && month <= last ? [extra] : []))))
}

function sumOfDays(credits: PayeeCredits, days: DaySpan, leftOut: LeftOut | undefined): Exact {
  const { rows, days: dated, amounts } = credits.list()
  const end = firstFrom(dated, days.last + 1)
  let units = 0
  const parts: Exact[] = []
  for (let index = firstFrom(dated, days.first); index < end; index += 1) {
    if (!stands(credits, at(rows, index), leftOut)) continue
    if (amounts.kind === 'scaled') units += amounts.units[index] as number
    else parts.push(at(amounts.values, index))
  }
  return amounts.kind === 'scaled' ? exactScaled(units, amounts.scale) : sum(parts)
}

/** False when every credit certainly counts. */
function mayLeaveOut({ cancelled }: PayeeCredits, leftOut: LeftOut | undefined): boolean {
  if (leftOut === undefined) return false
  return leftOut.rows.size > 0 || (cancelled !== null && leftOut.cancelledBy !== null)
}

function stands({ cancelled }: PayeeCredits, row: number, leftOut: LeftOut | undefined): boolean {
  if (leftOut === undefined) return true
  if (leftOut.rows.has(row)) return false
  if (cancelled === null || leftOut.cancelledBy === null) return true
  const day = at(cancelled, row)
  return day === BLANK_DAY || day > leftOut.cancelledBy
}

/** How many of a payee's credits are dated within some days. */
function countWithin(credits: PayeeCredits, days: DaySpan): number {
  const { days: dated } = credits.list()
  return firstFrom(dated, days.last + 1) - firstFrom(dated, days.first)
}

/** How many of a payee's credits are dated within some days and in none of the spans. Nothing is looked up while the spans cover the days. */
export function countOutside(credits: PayeeCredits, days: DaySpan, spans: readonly DaySpan[]): number {
  let count = 0
  let first = days.first
  for (const span of [...spans].sort((a, b) => a.first - b.first)) {
    const last = Math.min(span.first - 1, days.last)
    if (first <= last) count += countWithin(credits, { first, last })
    first = Math.max(first, span.last + 1)
  }
  return first <= days.last ? count + countWithin(credits, { first, last: days.last }) : count
}

/**
 * A payee's credits dated within some days, by day, then transaction id.
 */
export function creditsWithin(credits: PayeeCredits | undefined, days: DaySpan, leftOut?: LeftOut): readonly Credit[] {
  if (credits === undefined) return []
  const { rows, days: dated, amounts, shares } = credits.list()
  const end = firstFrom(dated, days.last + 1)
  const found: Credit[] = []
  for (let index = firstFrom(dated, days.first); index < end; index += 1) {
    const row = at(rows, index)
    if (!stands(credits, row, leftOut)) continue
    const cancelled = credits.cancelled === null ? BLANK_DAY : at(credits.cancelled, row)
    const amount = amountAt(amounts, index)
    const share = shares === null ? ONE : at(shares, index)
    found.push({
      row,
      day: at(dated, index),
      amount,
      share,
      whole: share === ONE && credits.isUncut ? amount : credits.counted(row).whole,
      cancelled: cancelled === BLANK_DAY ? null : cancelled,
    })
  }
  return found
}

/** Index of the first of ascending days on or after a day. */
export function firstFrom(days: Int32Array, day: DayNumber): number {
  let low = 0
  let high = days.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((days[middle] as DayNumber) < day) low = middle + 1
    else high = middle
  }
  return low
}
