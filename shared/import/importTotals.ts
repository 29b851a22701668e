import { at } from '@shared/findings/invariant'
import { scaledText } from '@shared/money/exact'
import { minorDigits } from '@shared/money/money'
import { AMOUNT_COLUMN, columnOf, OWNER_COLUMN, type SalesHistory, textColumnOf } from '@shared/sales/history'

/** Amounts as plain decimal text, exact. */
export interface ImportTotals {
  /** Null when the file has no amounts. */
  readonly total: string | null
  /** ISO code the amounts are taken in; null when neither file nor plan says. */
  readonly currency: string | null
  /** By falling total; `owner` is the payee's id where one is known, else the name in the file. */
  readonly owners: readonly { readonly owner: string; readonly count: number; readonly total: string | null }[]
}

/** Adds up the accepted rows by owner and in all: what a person compares with the total they know. */
export function totalsOf(history: SalesHistory, currency: string | null): ImportTotals {
  const owner = textColumnOf(history, OWNER_COLUMN)
  const found = columnOf(history, AMOUNT_COLUMN)
  const amount = found?.kind === 'number' ? found : null
  const names = owner?.dictionary ?? []
  const sums = names.map(() => 0n)
  const counts = names.map(() => 0)
  owner?.codes.forEach((code, row) => {
    counts[code] = at(counts, code) + 1
    if (amount !== null) sums[code] = at(sums, code) + BigInt(at(amount.units, row))
  })
  const decimals = currency === null ? 2 : minorDigits(currency)
  const text = (units: bigint) => (amount === null ? null : padded(units, amount.scale, decimals))
  return {
    total: text(sums.reduce((total, units) => total + units, 0n)),
    currency,
    owners: names
      .map((name, code) => ({ owner: name, count: at(counts, code), units: at(sums, code) }))
      .sort((a, b) => (a.units < b.units ? 1 : a.units > b.units ? -1 : 0))
      .map(({ units, ...line }) => ({ ...line, total: text(units) })),
  }
}

/** With the decimals of the currency at least, and never fewer than the amounts have. */
function padded(units: bigint, scale: number, decimals: number): string {
  return scale >= decimals ? scaledText(units, scale) : scaledText(units * 10n ** BigInt(decimals - scale), decimals)
}
