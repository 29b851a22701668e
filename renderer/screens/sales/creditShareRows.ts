import type { Translate } from '@renderer/app/context'
import type { CellSetting } from '@renderer/grid/cellText'
import type { CellEdit, GridColumn, GridRow } from '@renderer/grid/columns'
import { evaluateNumberText } from '@shared/formula/numberText'
import { add, type Exact, exact, multiply, toDecimal, ZERO } from '@shared/money/exact'
import type { CreditShare, Payee } from '@shared/plan/model'

/** Shares of transactions as rows of a grid, and edits of cells as the list they make. */

/** The row that waits for a new share. */
export const NEW_SHARE = 'new'

export function shareColumns(payees: readonly Payee[], t: Translate): readonly GridColumn[] {
  const isThere = ({ id }: GridRow) => id !== NEW_SHARE
  return [
    {
      id: 'transaction',
      header: t('sales.shares.transaction'),
      description: t('sales.shares.transaction.text'),
      kind: 'text',
      isEditable: true,
      isPinned: true,
      width: 240,
    },
    {
      id: 'payee',
      header: t('sales.shares.payee'),
      kind: 'choice',
      choices: payees.map(({ id, name }) => ({ value: id, label: name })),
      isEditable: isThere,
      width: 220,
    },
    { id: 'share', header: t('sales.shares.share'), kind: 'percent', isEditable: isThere, width: 120 },
    {
      id: 'sum',
      header: t('sales.shares.sum'),
      description: t('sales.shares.sum.text'),
      kind: 'percent',
      width: 150,
    },
  ]
}

/** A row for each share, with what the shares of its transaction add to: blank while one of them cannot be worked out. */
export function shareRows(shares: readonly CreditShare[], { names }: CellSetting): readonly GridRow[] {
  const sums = new Map<string, Exact | null>()
  for (const { transaction, share } of shares) {
    const value = evaluateNumberText(share, names, '')
    const before = sums.get(transaction) ?? ZERO
    sums.set(transaction, !value.ok || sums.get(transaction) === null ? null : add(before, value.value))
  }
  const rows = shares.map(({ transaction, payee, share }, index): GridRow => {
    return { id: String(index), cells: { transaction, payee, share, sum: percentText(sums.get(transaction) ?? null) } }
  })
  return [...rows, { id: NEW_SHARE, cells: {} }]
}

function percentText(value: Exact | null): string {
  const decimal = value === null ? null : toDecimal(multiply(value, exact(100n)))
  return decimal === null ? '' : `${decimal}%`
}

/** The list with cells edited. A transaction typed in the last row begins a share of it; one without its transaction is taken away. */
export function withEdits(
  shares: readonly CreditShare[],
  edits: readonly CellEdit[],
  payees: readonly Payee[],
): readonly CreditShare[] {
  const changed = new Map<string, CreditShare>(shares.map((share, index) => [String(index), share]))
  for (const { row, column, text } of edits) {
    const share = changed.get(row) ?? newShare(shares, text, payees)
    if (share !== null) changed.set(row, { ...share, [column]: text })
  }
  return [...changed.values()].filter(({ transaction }) => transaction !== '')
}

/** The first share of a transaction is all of it; a further one, of somebody who has none yet, begins with nothing. */
function newShare(shares: readonly CreditShare[], transaction: string, payees: readonly Payee[]): CreditShare | null {
  const others = shares.filter((share) => share.transaction === transaction)
  const payee = payees.find(({ id }) => others.every((share) => share.payee !== id)) ?? payees[0]
  return payee === undefined ? null : { transaction, payee: payee.id, share: others.length === 0 ? '100%' : '0%' }
}
