import { type MonthNumber, periodOf } from '@shared/calendar/period'
import { type Finding, finding } from '@shared/findings/finding'

/** Rows named one by one before only their number is told. */
const MOST_NAMED_ROWS = 20

/** Why a transaction that counts credits nobody. */
export type RowFault =
  | { readonly kind: 'row'; readonly code: string }
  | { readonly kind: 'noRate'; readonly currency: string; readonly month: MonthNumber }

/** Transactions that credit nobody, gathered so that ten thousand of them make a few findings. */
export class RowFaults {
  readonly #measure: string
  readonly #rows = new Map<string, { count: number; readonly named: number[] }>()
  readonly #rates = new Map<string, { readonly currency: string; readonly month: MonthNumber; count: number }>()
  readonly #owners = new Map<string, number>()
  #count = 0

  constructor(measure: string) {
    this.#measure = measure
  }

  /** Transactions left out so far. */
  get count(): number {
    return this.#count
  }

  add(fault: RowFault, row: number): void {
    this.#count += 1
    if (fault.kind === 'noRate') {
      const key = `${fault.currency} ${fault.month}`
      const known = this.#rates.get(key)
      if (known === undefined) this.#rates.set(key, { currency: fault.currency, month: fault.month, count: 1 })
      else known.count += 1
      return
    }
    const known = this.#rows.get(fault.code) ?? { count: 0, named: [] }
    known.count += 1
    if (known.named.length < MOST_NAMED_ROWS) known.named.push(row)
    this.#rows.set(fault.code, known)
  }

  /** Transactions whose owner is no payee; empty text for those without one. */
  addOwner(owner: string, count: number): void {
    if (count === 0) return
    this.#count += count
    this.#owners.set(owner, count)
  }

  findings(): readonly Finding[] {
    const measure = this.#measure
    return [
      ...[...this.#rows].flatMap(([code, { count, named }]) => [
        ...named.map((row) => finding(code, 'error', `sales.rows[${row}]`, { row: row + 1, measure })),
        ...(count === named.length
          ? []
          : [finding('credit.moreRows', 'error', 'sales.rows', { count: count - named.length, measure, code })]),
      ]),
      ...[...this.#rates.values()].map(({ currency, month, count }) =>
        finding('currency.noRate', 'error', 'exchangeRates', {
          currency,
          month: periodOf(month, 'month', 1).id,
          count,
          measure,
        }),
      ),
      ...[...this.#owners].map(([owner, count]) =>
        finding(owner === '' ? 'credit.blankOwner' : 'credit.unknownOwner', 'error', 'sales.owner', {
          owner,
          count,
          measure,
        }),
      ),
    ]
  }
}
