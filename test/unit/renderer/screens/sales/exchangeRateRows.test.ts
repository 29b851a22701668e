import { currenciesOf, FIXED, rateCommand, rateRows } from '@renderer/screens/sales/exchangeRateRows'
import { formatter } from '@shared/i18n/format'
import { textColumn } from '@shared/sales/rows'
import { describe, expect, it } from 'vitest'
import { twoTeams } from '../../../../support/payoutLines'

const base = twoTeams()
const workspace = {
  ...base,
  measures: [
    {
      id: 'bookings',
      name: 'Bookings',
      where: '',
      credit: 'amount',
      aggregate: 'sum',
      date: 'closed',
      unit: 'money',
      currency: 'currency',
    } as const,
  ],
  exchangeRates: [
    { currency: 'USD', month: null, rate: '0.92' },
    { currency: 'USD', month: '2025-12', rate: '0.9' },
  ],
  sales: { ...base.sales, columns: [...base.sales.columns, textColumn('currency', ['EUR', 'GBP', 'n/a'])] },
}

describe('exchange rates', () => {
  it('have a column for currencies with a rate and for those the sales name, never for the plan currency', () => {
    expect(currenciesOf(workspace)).toEqual(['USD', 'GBP'])
  })

  it('stand with the fixed one first, then by month of the years simulated and of every other month with a rate', () => {
    const rows = rateRows(workspace, formatter('en', 'EUR'), 'Fixed rate')
    expect(rows.slice(0, 3).map(({ id, cells }) => [id, cells['USD']])).toEqual([
      [FIXED, '0.92'],
      ['2025-12', '0.9'],
      ['2026-01', undefined],
    ])
    expect(rows).toHaveLength(14)
  })

  it('are taken away when they are cleared', () => {
    expect(rateCommand({ row: FIXED, column: 'USD', text: '' })).toEqual({
      do: 'setExchangeRate',
      currency: 'USD',
      month: null,
      rate: null,
    })
  })
})
