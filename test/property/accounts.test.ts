import type { LedgerEntry, PaymentLine, PayoutLine } from '@shared/engine/result'
import { simulate } from '@shared/engine/simulate'
import { add, type Exact, sum, ZERO } from '@shared/money/exact'
import { exactMoney } from '@shared/money/money'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomWorkspace } from '../support/arbitrary/workspaces'
import { runs } from '../support/property/runs'

const accountOf = ({ payee, plan, component, kind }: LedgerEntry) => [payee, plan, component ?? '–', kind].join(' ')
const groupOf = ({ payee, plan, component }: PayoutLine | PaymentLine | LedgerEntry) =>
  [payee, plan, component ?? '–'].join(' ')

function addTo(totals: Map<string, Exact>, key: string, amount: Exact): void {
  totals.set(key, add(totals.get(key) ?? ZERO, amount))
}

describe('an account', () => {
  it('closes where its movements lead, and opens where it closed before', () => {
    fc.assert(
      fc.property(randomWorkspace, (workspace) => {
        const closed = new Map<string, Exact>()
        for (const entry of simulate(workspace).ledgers) {
          const { kind, opening, movements, closing, period } = entry
          expect(add(opening, sum(movements.map(({ amount }) => amount))), period).toEqual(closing)
          const key = accountOf(entry)
          const before = closed.get(key)
          // What a window has paid before opens at nothing with each window.
          if (kind !== 'trueUp' && before !== undefined) expect(opening, `${key} ${period}`).toEqual(before)
          closed.set(key, closing)
        }
      }),
      runs(30),
    )
  })
})

describe('what is earned', () => {
  it('is what is paid and what is held back, for each payee, plan and component', () => {
    fc.assert(
      fc.property(randomWorkspace, (workspace) => {
        const { lines, payments, ledgers, totals } = simulate(workspace)
        const [earned, paidOrHeld] = [new Map<string, Exact>(), new Map<string, Exact>()]
        const held = new Map<string, Exact>()
        for (const line of lines) if (line.kind === 'pay') addTo(earned, groupOf(line), exactMoney(line.payout))
        for (const line of payments) addTo(paidOrHeld, groupOf(line), exactMoney(line.amount))
        for (const entry of ledgers) if (entry.kind === 'holdback') held.set(groupOf(entry), entry.closing)
        for (const [key, closing] of held) addTo(paidOrHeld, key, closing)
        const told = (amounts: Map<string, Exact>) =>
          [...amounts]
            .filter(([, { n }]) => n !== 0n)
            .map(([key, { n, d }]) => `${key} ${n}/${d}`)
            .sort()
        expect(told(paidOrHeld)).toEqual(told(earned))
        expect(exactMoney(totals.paid)).toEqual(sum(payments.map(({ amount }) => exactMoney(amount))))
      }),
      runs(30),
    )
  })
})
