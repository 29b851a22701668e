import { measureCommands } from '@renderer/screens/plan/measureRows'
import type { Measure } from '@shared/plan/model'
import { describe, expect, it } from 'vitest'

const measure: Measure = {
  id: 'bookings',
  name: 'Bookings',
  where: '',
  credit: 'amount',
  aggregate: 'sum',
  date: 'closed',
  unit: 'money',
}
const edit = (column: string, text: string) => ({ row: 'bookings', column, text })

describe('the credit cap of a measure', () => {
  it('begins before sharing, and is taken away with its amount', () => {
    expect(measureCommands([measure], [edit('cap', '50000')], 'en')).toMatchObject([
      { field: 'creditCap', value: { amount: '50000', applied: 'beforeSharing' } },
    ])
    expect(measureCommands([measure], [edit('cap', '')], 'en')).toMatchObject([{ field: 'creditCap', value: null }])
  })

  it('keeps both of its parts when they are entered together', () => {
    const commands = measureCommands([measure], [edit('cap', '50000'), edit('capApplied', 'afterSharing')], 'en')
    expect(commands.at(-1)).toMatchObject({ value: { amount: '50000', applied: 'afterSharing' } })
  })
})
