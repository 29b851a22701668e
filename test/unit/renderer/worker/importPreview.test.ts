import type { ImportSetting } from '@renderer/worker/importCalls'
import { lookAt, previewOf, readAs, takenFrom } from '@renderer/worker/importPreview'
import type { RawTable } from '@shared/bridge/contract'
import { EMPTY_HISTORY } from '@shared/sales/history'
import { expect, it } from 'vitest'

const SETTING: ImportSetting = {
  payees: [{ id: 'ann', name: 'Ann Lee' }],
  currency: 'EUR',
  datesWanted: [],
  namesWanted: [],
  saved: [],
  existing: EMPTY_HISTORY,
}
const TABLE: RawTable = {
  fileName: 'deals.csv',
  encoding: 'utf-8',
  delimiter: ',',
  sheets: null,
  sheet: null,
  rows: [
    ['Id', 'Owner', 'Close Date', 'Amount', 'Stage'],
    ['A-1', 'ann lee', '2025-03-14', '1200.50', 'Closed Won'],
    ['A-2', 'Bob Ray', '2025-03-28', '300.05', 'Closed Won'],
    ['A-3', 'Bob Ray', '2025-03-29', '-0.10', 'Closed Won'],
    ['A-4', 'Bob Ray', '2025-03-30', 'free', 'Closed Won'],
    ['A-5', '', '', '10.00', 'Closed Won'],
    ['A-6', 'Bob Ray', '2025-03-31', '5.00', 'Closed Lost'],
  ],
  rowNumbers: [1, 2, 3, 4, 5, 6, 7],
}

function preview(setting: ImportSetting) {
  const { mapping } = lookAt(TABLE, setting, { ignoresSaved: false })
  const read = readAs(TABLE, mapping, setting)
  return { mapping, read, preview: previewOf(TABLE, read, setting) }
}

it('every row read is accepted, rejected or excluded', () => {
  const { counts, totals } = preview(SETTING).preview
  expect(counts).toEqual({ read: 6, accepted: 3, rejected: 2, excluded: 1 })
  expect(totals.total).toBe('1500.45')
})

it('owners stand under the names of the file with their exact totals, whoever they are taken for', () => {
  expect(preview(SETTING).preview.owners).toEqual([
    { found: 'ann lee', payee: 'ann', suggestion: null, count: 1, total: '1200.50' },
    { found: 'Bob Ray', payee: null, suggestion: null, count: 2, total: '299.95' },
  ])
})

it('a row rejected for two reasons stands under both', () => {
  const groups = preview(SETTING).preview.rejections.map(({ code, column, shown }) => ({
    code,
    column,
    rows: shown.map(({ rowNumber }) => rowNumber),
  }))
  expect(groups).toContainEqual({ code: 'import.blank', column: 'Owner', rows: [6] })
  expect(groups).toContainEqual({ code: 'import.blank', column: 'Close Date', rows: [6] })
  expect(groups).toContainEqual({ code: 'import.unreadableNumberPoint', column: 'Amount', rows: [5] })
})

it('a file taken twice is merged into what is there without a change', () => {
  const { read } = preview(SETTING)
  const { history } = takenFrom(read, 'merged')
  expect(history.rowCount).toBe(3)
  const again = preview({ ...SETTING, existing: history })
  expect(again.preview.merged).toEqual({ newCount: 0, changedCount: 0, skippedCount: 3 })
  expect(takenFrom(again.read, 'replacing').history.rowCount).toBe(3)
})

it('a saved mapping is used again, without the owners whose payee has left', () => {
  const first = lookAt(TABLE, SETTING, { ignoresSaved: false })
  const owners = [
    { found: 'Bob Ray', payee: 'bob' },
    { found: 'ann lee', payee: 'ann' },
  ]
  const signature = 'amount|closedate|id|owner|stage'
  const saved = [{ signature, mapping: { ...first.mapping, owners } }]
  const look = lookAt(TABLE, { ...SETTING, saved }, { ignoresSaved: false })
  expect(look.origin).toBe('saved')
  expect(look.mapping.owners).toEqual([{ found: 'ann lee', payee: 'ann' }])
  expect(lookAt(TABLE, { ...SETTING, saved }, { ignoresSaved: true }).origin).toBe('suggested')
})

it('another row of headings gives other columns', () => {
  const look = lookAt(TABLE, SETTING, { headerRow: -1, ignoresSaved: false })
  expect(look.headerRowNumber).toBeNull()
  expect(look.detected.columns.map(({ header }) => header)).toEqual(['A', 'B', 'C', 'D', 'E'])
})
