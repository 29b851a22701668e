import { withColumn, withCountedDate, withOwner, withUse } from '@renderer/screens/sales/importing/changeMapping'
import type { RawTable } from '@shared/bridge/contract'
import { detectTable } from '@shared/import/detect'
import { suggestMapping } from '@shared/import/suggestMapping'
import { expect, it } from 'vitest'

const TABLE: RawTable = {
  fileName: 'deals.csv',
  encoding: 'utf-8',
  delimiter: ',',
  sheets: null,
  sheet: null,
  rows: [
    ['Id', 'Owner', 'Manager', 'Close Date', 'Paid On', 'Amount', 'Stage'],
    ['A-1', 'Ann', 'Zoe', '2025-03-14', '2025-04-14', '1200.50', 'Closed Won'],
    ['A-2', 'Bob', 'Zoe', '2025-03-28', '2025-05-02', '300.00', 'Closed Lost'],
  ],
  rowNumbers: [1, 2, 3],
}
const DETECTED = detectTable(TABLE)
const { mapping: MAPPING } = suggestMapping(TABLE, DETECTED)

function column(header: string) {
  const found = DETECTED.columns.find((each) => each.header === header)
  if (found === undefined) throw new Error(`no column ${header}`)
  return found
}

function usesOf(mapping: typeof MAPPING) {
  return Object.fromEntries(mapping.columns.map(({ header, use }) => [header, use]))
}

it('a use that one column has is taken from the column that had it, which is kept as text', () => {
  const changed = withUse(MAPPING, DETECTED, column('Manager'), 'owner', [])
  expect(usesOf(changed)).toMatchObject({ Manager: 'owner', Owner: 'text' })
})

it('an amount that gives way to another column is kept as a number', () => {
  const changed = withUse(MAPPING, DETECTED, column('Id'), 'amount', [])
  expect(usesOf(changed)).toMatchObject({ Id: 'amount', Amount: 'number' })
})

it('a column taken as the status counts the values that say won', () => {
  const none = withUse(MAPPING, DETECTED, column('Stage'), 'none', [])
  expect(usesOf(none)).not.toHaveProperty('Stage')
  const status = withUse(none, DETECTED, column('Stage'), 'status', ['Closed Won', 'Closed Lost'])
  expect(status.columns.find(({ use }) => use === 'status')).toMatchObject({ won: ['Closed Won'] })
})

it('when the date that sales count on is left out, the other date is the one they count on', () => {
  const changed = withUse(MAPPING, DETECTED, column('Close Date'), 'none', [])
  expect(changed.columns.find(({ use }) => use === 'date')).toMatchObject({ header: 'Paid On', required: true })
})

it('one date alone is the one that sales count on', () => {
  const dates = withCountedDate(MAPPING, 'Paid On').columns.filter(({ use }) => use === 'date')
  expect(dates.map((date) => ({ ...date }))).toMatchObject([
    { header: 'Close Date', required: false },
    { header: 'Paid On', required: true },
  ])
})

it('columns stay in the order of the file', () => {
  const out = withUse(MAPPING, DETECTED, column('Owner'), 'none', [])
  const back = withUse(out, DETECTED, column('Owner'), 'owner', [])
  expect(back.columns.map(({ header }) => header)).toEqual(DETECTED.columns.map(({ header }) => header))
})

it('a column read another way changes nothing else', () => {
  const changed = withColumn(MAPPING, { use: 'amount', header: 'Amount', decimalMark: ',' })
  expect(changed.columns.filter((each, index) => each !== MAPPING.columns[index])).toEqual([
    { use: 'amount', header: 'Amount', decimalMark: ',' },
  ])
})

it('an owner is taken for one payee at most', () => {
  const first = withOwner(MAPPING, 'Ann', 'ann')
  expect(withOwner(first, 'Ann', 'anna').owners).toEqual([{ found: 'Ann', payee: 'anna' }])
  expect(withOwner(first, 'Ann', null).owners).toEqual([])
})
