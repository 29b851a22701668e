import { accountEntry, ledgerOf } from '@shared/engine/ledgers'
import { exactInteger, ZERO } from '@shared/money/exact'
import { describe, expect, it } from 'vitest'

const FIVE = exactInteger(5)
const OWNER = { payee: 'p', plan: 'plan', component: null }

describe('a ledger', () => {
  it('leaves out accounts that never move, and keeps quiet periods of those that do', () => {
    const entries = [
      accountEntry('draw', '2026-01', ZERO, { advanced: ZERO, recovered: ZERO }, ZERO),
      accountEntry('belowZero', '2026-01', ZERO, { carried: ZERO, taken: ZERO }, ZERO),
      accountEntry('draw', '2026-02', ZERO, { advanced: FIVE, recovered: ZERO }, FIVE),
    ]
    expect(ledgerOf(OWNER, entries).map(({ kind, period, movements }) => [kind, period, movements])).toEqual([
      ['draw', '2026-01', []],
      ['draw', '2026-02', [{ name: 'advanced', amount: FIVE }]],
    ])
  })

  it('keeps an account that only stands open', () => {
    expect(ledgerOf(OWNER, [accountEntry('draw', '2026-03', FIVE, {}, FIVE)])).toHaveLength(1)
  })
})
