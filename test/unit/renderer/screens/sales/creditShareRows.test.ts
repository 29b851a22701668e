import { NEW_SHARE, shareRows, withEdits } from '@renderer/screens/sales/creditShareRows'
import { describe, expect, it } from 'vitest'
import { twoTeams } from '../../../../support/payoutLines'

const { payees } = twoTeams()
const shares = [
  { transaction: 'T1', payee: 'ana', share: '60%' },
  { transaction: 'T1', payee: 'ben', share: '=rest' },
]

describe('shares of transactions', () => {
  it('say what those of a transaction add to, and nothing while one cannot be worked out', () => {
    const names = new Map([['rest', { n: 2n, d: 5n }]])
    const sums = (known: typeof names) =>
      shareRows(shares, { language: 'en', currency: 'EUR', names: known }).map(({ cells }) => cells['sum'])
    expect(sums(names)).toEqual(['100%', '100%', undefined])
    expect(sums(new Map())).toEqual(['', '', undefined])
  })

  it('begin with all of a transaction, and a further one with nothing, of somebody who has none of it', () => {
    const [first] = withEdits([], [{ row: NEW_SHARE, column: 'transaction', text: 'T9' }], payees)
    expect(first).toEqual({ transaction: 'T9', payee: 'ana', share: '100%' })
    const further = withEdits(shares.slice(0, 1), [{ row: NEW_SHARE, column: 'transaction', text: 'T1' }], payees)
    expect(further.at(-1)).toEqual({ transaction: 'T1', payee: 'ben', share: '0%' })
  })

  it('leave when their transaction is cleared', () => {
    expect(withEdits(shares, [{ row: '0', column: 'transaction', text: '' }], payees)).toEqual(shares.slice(1))
  })
})
