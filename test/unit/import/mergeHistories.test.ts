import { mergeHistories } from '@shared/import/mergeHistories'
import { columnOf, EMPTY_HISTORY } from '@shared/sales/history'
import { type Cell, cellText, salesHistoryOf } from '@shared/sales/rows'
import { describe, expect, it } from 'vitest'

function history(columns: readonly string[], rows: readonly (readonly Cell[])[], fileName: string) {
  return salesHistoryOf({ columns: columns.map((name) => ({ name })), rows, fileName }).history
}

const JANUARY = history(
  ['id', 'owner', 'amount', 'closed'],
  [
    ['A1', 'Ana', '10.00', '2026-01-31'],
    ['A2', 'Ben', '20.00', '2026-01-31'],
  ],
  'january.csv',
)

describe('importing into the sales there already are', () => {
  it('the same file again changes nothing', () => {
    const again = mergeHistories(JANUARY, JANUARY)
    expect(again).toEqual({ history: JANUARY, newCount: 0, changedCount: 0, skippedCount: 2 })
    expect(again.history).toBe(JANUARY)
  })

  it('loses no amount where the decimals of one file and the size of the other do not fit together', () => {
    const large = history(['id', 'owner', 'amount'], [['A1', 'Ana', '100000000.00']], 'january.csv')
    const precise = history(['id', 'owner', 'amount'], [['A2', 'Ben', '12.34567891']], 'february.csv')
    expect(rowsOf(mergeHistories(large, precise).history)).toEqual([
      ['A1', 'Ana', '100000000'],
      ['A2', 'Ben', '12.34567891'],
    ])
  })

  it('adds new rows, replaces changed ones in their place and skips the others', () => {
    const february = history(
      ['id', 'owner', 'amount', 'closed'],
      [
        ['A2', 'Ben', '25.5', '2026-01-31'],
        ['A1', 'Ana', '10', '2026-01-31'],
        ['A3', 'Ana', '30', '2026-02-28'],
      ],
      'february.csv',
    )
    const merged = mergeHistories(JANUARY, february)
    expect(merged).toMatchObject({ newCount: 1, changedCount: 1, skippedCount: 1 })
    expect(rowsOf(merged.history)).toEqual([
      ['A1', 'Ana', '10.0', '2026-01-31'],
      ['A2', 'Ben', '25.5', '2026-01-31'],
      ['A3', 'Ana', '30.0', '2026-02-28'],
    ])
    const { files, file, row } = merged.history.source
    expect([...file].map((index) => files[index])).toEqual(['january.csv', 'february.csv', 'february.csv'])
    expect([...row]).toEqual([1, 1, 3])
  })

  it('keeps the values of columns the new file lacks, and adds its new columns', () => {
    const other = history(['id', 'owner', 'amount', 'product'], [['A1', 'Ana', '11.00', 'Core']], 'other.csv')
    const merged = mergeHistories(JANUARY, other).history
    expect(merged.columns.map(({ name }) => name)).toEqual(['id', 'owner', 'amount', 'closed', 'product'])
    expect(rowsOf(merged)).toEqual([
      ['A1', 'Ana', '11', '2026-01-31', 'Core'],
      ['A2', 'Ben', '20', '2026-01-31', null],
    ])
  })

  it('a column that is of two kinds becomes text, and no value is lost', () => {
    const other = history(['id', 'owner', 'amount', 'closed'], [['A3', 'Ana', 'ten', '2026-01-31']], 'other.csv')
    const merged = mergeHistories(JANUARY, other).history
    expect(columnOf(merged, 'amount')?.kind).toBe('text')
    expect(rowsOf(merged).map((row) => row[2])).toEqual(['10', '20', 'ten'])
  })

  it('into no sales at all keeps every row', () => {
    const merged = mergeHistories(EMPTY_HISTORY, JANUARY)
    expect(merged).toMatchObject({ newCount: 2, changedCount: 0, skippedCount: 0 })
    expect(rowsOf(merged.history)).toEqual(rowsOf(JANUARY))
  })
})

function rowsOf(of: typeof JANUARY): (string | null)[][] {
  return Array.from({ length: of.rowCount }, (_, row) => of.columns.map((column) => cellText(column, row)))
}
