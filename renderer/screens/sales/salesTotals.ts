import { at } from '@shared/findings/invariant'
import { scaledText } from '@shared/money/exact'
import { minorDigits } from '@shared/money/money'
import {
  AMOUNT_COLUMN,
  BLANK_CODE,
  BLANK_DAY,
  columnOf,
  OWNER_COLUMN,
  type SalesHistory,
  textColumnOf,
} from '@shared/sales/history'
import type { SalesRow } from './salesColumns'

/** What the rows shown come to. */
export interface SalesTotals {
  /** Exact plain decimal with the currency's decimals at least; null where the sales have no amount. */
  readonly amount: string | null
  readonly ownerCount: number
  /** First and last day of the first date column; null without any day. */
  readonly days: { readonly from: number; readonly to: number } | null
}

/** Adds up the rows shown, in whole units: exact whatever their number. */
export function salesTotals(sales: SalesHistory, rows: readonly SalesRow[], currency: string): SalesTotals {
  return { amount: amountOf(sales, rows, currency), ownerCount: ownersOf(sales, rows), days: daysOf(sales, rows) }
}

function amountOf(sales: SalesHistory, rows: readonly SalesRow[], currency: string): string | null {
  const column = columnOf(sales, AMOUNT_COLUMN)
  if (column?.kind !== 'number') return null
  let units = 0n
  for (const { place } of rows) {
    const amount = at(column.units, place)
    if (!Number.isNaN(amount)) units += BigInt(amount)
  }
  const scale = Math.max(column.scale, minorDigits(currency))
  return scaledText(units * 10n ** BigInt(scale - column.scale), scale)
}

function ownersOf(sales: SalesHistory, rows: readonly SalesRow[]): number {
  const column = textColumnOf(sales, OWNER_COLUMN)
  if (column === undefined) return 0
  const owners = new Set(rows.map(({ place }) => at(column.codes, place)))
  owners.delete(BLANK_CODE)
  return owners.size
}

function daysOf(sales: SalesHistory, rows: readonly SalesRow[]): SalesTotals['days'] {
  const column = sales.columns.find(({ kind }) => kind === 'date')
  if (column?.kind !== 'date') return null
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { place } of rows) {
    const day = at(column.days, place)
    if (day === BLANK_DAY) continue
    from = Math.min(from, day)
    to = Math.max(to, day)
  }
  return from > to ? null : { from, to }
}
