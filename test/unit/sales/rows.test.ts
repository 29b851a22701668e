import { textColumnOf } from '@shared/sales/history'
import { salesHistoryOf } from '@shared/sales/rows'
import { describe, expect, it } from 'vitest'

describe('a sales history made of rows', () => {
  it('keeps id and owner as text even where their heading says number, so that credit finds its payee', () => {
    const { history, findings } = salesHistoryOf({
      columns: [{ name: 'id', kind: 'number' }, { name: 'owner', kind: 'number' }, { name: 'amount' }],
      rows: [['1', '007', '12.50']],
    })
    expect(findings).toEqual([])
    expect(textColumnOf(history, 'id')?.dictionary).toEqual(['1'])
    expect(textColumnOf(history, 'owner')?.dictionary).toEqual(['007'])
  })
})
