import { type Exact, isZero } from '@shared/money/exact'
import type { LedgerEntry, LedgerKind } from './result'

/** One period of an account of a payee, before it is known whose. */
export type AccountEntry = Pick<LedgerEntry, 'kind' | 'period' | 'opening' | 'movements' | 'closing'>

/** An entry with its movements named in order; those of nothing are left out. */
export function accountEntry(
  kind: LedgerKind,
  period: string,
  opening: Exact,
  moved: Readonly<Record<string, Exact>>,
  closing: Exact,
): AccountEntry {
  const movements = Object.entries(moved).flatMap(([name, amount]) => (isZero(amount) ? [] : [{ name, amount }]))
  return { kind, period, opening, movements, closing }
}

/** Whose account it is; no component for an account of the plan. */
export type AccountOwner = Pick<LedgerEntry, 'payee' | 'plan' | 'component'>

/**
 * The ledger of accounts: their entries in order, without those of accounts that stay at zero throughout.
 *
 * @param entries of one owner; any kinds, each kind's by period
 */
export function ledgerOf(owner: AccountOwner, entries: readonly AccountEntry[]): readonly LedgerEntry[] {
  const moving = new Set(entries.filter(hasMoney).map(({ kind }) => kind))
  return entries.filter(({ kind }) => moving.has(kind)).map((entry) => ({ ...owner, ...entry }))
}

function hasMoney({ opening, movements }: AccountEntry): boolean {
  return !isZero(opening) || movements.length > 0
}
