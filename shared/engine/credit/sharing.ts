import { type Finding, finding } from '@shared/findings/finding'
import { at } from '@shared/findings/invariant'
import { evaluateNumberText, type NumberScope } from '@shared/formula/numberText'
import { allocate } from '@shared/money/allocate'
import { compare, type Exact, multiply, ONE, sum } from '@shared/money/exact'
import type { Workspace } from '@shared/plan/model'
import { ID_COLUMN, type SalesHistory, textColumnOf } from '@shared/sales/history'

export interface ReadShare {
  readonly payee: string
  readonly share: Exact
}

/** Credit shares by transaction; null where they do not add to 100 % or name an unknown payee: that transaction credits nobody. */
export interface CreditShares {
  readonly byTransaction: ReadonlyMap<string, readonly ReadShare[] | null>
  readonly findings: readonly Finding[]
}

/**
 * Reads the credit shares of a workspace.
 *
 * Findings `credit.shareSum`, `credit.unknownSharePayee`, and those of the numbers.
 */
export function readCreditShares(workspace: Workspace, assumptions: NumberScope): CreditShares {
  const findings: Finding[] = []
  const lists = new Map<string, { readonly index: number; readonly share: ReadShare | null }[]>()
  const payees = new Set(workspace.payees.map(({ id }) => id))
  workspace.creditShares.forEach(({ transaction, payee, share }, index) => {
    const path = `creditShares[${index}]`
    const ratio = evaluateNumberText(share, assumptions, `${path}.share`)
    if (!ratio.ok) findings.push(...ratio.findings)
    const known = payees.has(payee)
    if (!known) findings.push(finding('credit.unknownSharePayee', 'error', `${path}.payee`, { payee, transaction }))
    const list = lists.get(transaction) ?? []
    list.push({ index, share: ratio.ok && known ? { payee, share: ratio.value } : null })
    lists.set(transaction, list)
  })
  const byTransaction = new Map<string, readonly ReadShare[] | null>()
  for (const [transaction, list] of lists) {
    const read = list.flatMap(({ share }) => (share === null ? [] : [share]))
    const total = sum(read.map(({ share }) => share))
    const whole = read.length === list.length && compare(total, ONE) === 0 && read.every(({ share }) => share.n >= 0n)
    byTransaction.set(transaction, whole ? read : null)
    if (!whole && read.length === list.length) {
      findings.push(
        finding('credit.shareSum', 'error', `creditShares[${at(list, 0).index}].share`, {
          transaction,
          count: list.length,
        }),
      )
    }
  }
  return { byTransaction, findings }
}

/**
 * The parts of a credit: money by largest remainder to the minor unit, ties to the share listed first; counts as exact ratios.
 *
 * @param digits decimals of the minor unit; null for what is no money
 * @returns parts in the order of the shares; they add to the amount
 */
export function shareOut(amount: Exact, shares: readonly ReadShare[], digits: number | null): readonly Exact[] {
  const ratios = shares.map(({ share }) => share)
  return digits === null ? ratios.map((share) => multiply(amount, share)) : allocate(amount, ratios, digits)
}

const rowsKept = new WeakMap<Int32Array, { readonly shares: Workspace['creditShares']; readonly rows: Int32Array }>()

/** Rows, in order, of the transactions that have credit shares. Looked up once as long as sales and shares stay. */
export function sharedRows(sales: SalesHistory, shares: Workspace['creditShares']): Int32Array {
  const ids = textColumnOf(sales, ID_COLUMN)
  if (ids === undefined || shares.length === 0) return new Int32Array(0)
  const kept = rowsKept.get(ids.codes)
  if (kept !== undefined && kept.shares === shares) return kept.rows
  const transactions = new Set(shares.map(({ transaction }) => transaction))
  const isShared = Uint8Array.from(ids.dictionary, (id) => Number(transactions.has(id)))
  const found: number[] = []
  for (let row = 0; row < ids.codes.length; row += 1) if (isShared[ids.codes[row] as number] === 1) found.push(row)
  const rows = Int32Array.from(found)
  rowsKept.set(ids.codes, { shares, rows })
  return rows
}
