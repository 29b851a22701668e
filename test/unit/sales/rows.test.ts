import { columnOf, textColumnOf } from '@shared/sales/history'
import { cellText, salesHistoryOf } from '@shared/sales/rows'
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

  it('refuses the cell with more than 15 decimals alone, and keeps the others of its column', () => {
    const { history, findings } = salesHistoryOf({
      columns: [{ name: 'id' }, { name: 'owner' }, { name: 'amount' }],
      rows: [
        ['1', 'a', '0.00000000000000000001'],
        ['2', 'a', '12500.00'],
        ['3', 'a', 0.1 + 0.2],
      ],
    })
    const amount = columnOf(history, 'amount')
    expect(findings.map(({ code, params }) => [code, params['row']])).toEqual([
      ['sales.tooPrecise', 1],
      ['sales.tooPrecise', 3],
    ])
    expect(amount === undefined ? null : [0, 1, 2].map((row) => cellText(amount, row))).toEqual([null, '12500', null])
  })
})
