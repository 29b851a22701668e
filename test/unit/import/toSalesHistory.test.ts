import type { RawTable } from '@shared/bridge/contract'
import type { ColumnMapping } from '@shared/import/columnMapping'
import { detectTable } from '@shared/import/detect'
import { suggestMapping } from '@shared/import/suggestMapping'
import { type ImportContext, toSalesHistory } from '@shared/import/toSalesHistory'
import { columnOf, type SalesHistory } from '@shared/sales/history'
import { cellText } from '@shared/sales/rows'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rawTable } from '../../support/import/rawTable'

const NOBODY: ImportContext = { payees: [], currency: null }

function read(raw: RawTable, change: Partial<ColumnMapping> = {}, context: ImportContext = NOBODY) {
  const { mapping } = suggestMapping(raw, detectTable(raw), context)
  return toSalesHistory(raw, { ...mapping, ...change }, context)
}

function readLines(lines: readonly string[], change: Partial<ColumnMapping> = {}, context: ImportContext = NOBODY) {
  return read(rawTable(['Deal ID|Owner|Amount|Close Date|Stage|Team', ...lines]), change, context)
}

function values(history: SalesHistory, name: string): (string | null)[] {
  const column = columnOf(history, name)
  if (column === undefined) throw new Error(`no column ${name}`)
  return Array.from({ length: history.rowCount }, (_, row) => cellText(column, row))
}

const GOOD = ['A1|Ana|1,000.50|2026-01-31|Won|North', 'A2|Ben|-20.25|2026-02-13|Won|South']

describe('a row that can be read', () => {
  it('keeps id, owner, exact amount, day, other columns and where it stood', () => {
    const { history } = readLines(GOOD)
    expect(values(history, 'id')).toEqual(['A1', 'A2'])
    expect(values(history, 'amount')).toEqual(['1000.50', '-20.25'])
    expect(values(history, 'closed')).toEqual(['2026-01-31', '2026-02-13'])
    expect(values(history, 'team')).toEqual(['North', 'South'])
    expect([...history.source.row]).toEqual([2, 3])
    expect(history.source.files).toEqual(['deals.csv'])
  })

  it('has its text in NFC, and text that looks like a formula stays text', () => {
    const { history } = readLines([`A1|${'Élodie'.normalize('NFD')}|1.00|2026-01-31|Won|=HYPERLINK("x")`])
    expect(values(history, 'owner')).toEqual(['Élodie'])
    expect(values(history, 'team')).toEqual(['=HYPERLINK("x")'])
  })

  it('adds to its owner and to the total, exactly', () => {
    const { totals } = readLines([...GOOD, 'A3|Ana|0.10|2026-01-31|Won|North'])
    expect(totals).toEqual({
      total: '980.35',
      currency: null,
      owners: [
        { owner: 'Ana', count: 2, total: '1000.60' },
        { owner: 'Ben', count: 1, total: '-20.25' },
      ],
    })
  })
})

describe('a row that cannot be read', () => {
  it.each([
    ['a value that is no number', 'A9|Ana|12 abc|2026-01-31|Won|North', 'import.unreadableNumberPoint'],
    ['an amount with the other decimal mark', 'A9|Ana|34,20|2026-01-31|Won|North', 'import.unreadableNumberPoint'],
    ['a blank amount', 'A9|Ana||2026-01-31|Won|North', 'import.blank'],
    ['a blank owner', 'A9||1.00|2026-01-31|Won|North', 'import.blank'],
    ['a blank id', '|Ana|1.00|2026-01-31|Won|North', 'import.blank'],
    ['a blank day', 'A9|Ana|1.00||Won|North', 'import.blank'],
    ['a day that does not exist', 'A9|Ana|1.00|2026-02-30|Won|North', 'import.unreadableDate.ymd'],
    ['an id seen before', 'A1|Ana|1.00|2026-01-31|Won|North', 'import.duplicateId'],
    ['a value that holds the delimiter', 'A9|Ana|1.00|2026-01-31|Won|North|South', 'import.tooManyCells'],
    ['an amount in another currency', 'A9|Ana|£1.00|2026-01-31|Won|North', 'import.otherCurrency'],
  ])('for %s is rejected with row, column and what was found', (_, line, code) => {
    const good = ['A1|Ana|$1,000.50|2026-01-31|Won|North', 'A2|Ben|$20.25|2026-02-13|Won|South']
    const more = [
      'A3|Ben|$1.00|2026-02-14|Won|South',
      'A4|Ben|$1.00|2026-02-15|Won|South',
      'A5|Ben|$1.00|2026-02-15|Won|South',
    ]
    const { rejected, counts } = readLines([...good, ...more, line])
    expect(counts).toEqual({ read: 6, accepted: 5, rejected: 1, excluded: 0 })
    expect(rejected[0]).toMatchObject({ rowNumber: 7, reasons: [{ code, severity: 'error', params: { row: 7 } }] })
  })

  it('says all that is wrong with it at once', () => {
    const { rejected } = readLines([...GOOD, ...GOOD.map((line) => line.replace('A', 'B')), 'A9||abc|x|Won|North'])
    expect(rejected[0]?.reasons.map(({ params }) => params['column'])).toEqual(['Owner', 'Amount', 'Close Date'])
  })

  it('with more decimals than can be kept costs itself and no other row', () => {
    const { rejected, counts } = readLines([...GOOD, 'A3|Ana|1.30000000000000004|2026-01-31|Won|North'])
    expect(counts).toMatchObject({ accepted: 2, rejected: 1 })
    expect(rejected[0]?.reasons[0]?.code).toBe('import.tooPrecise')
  })

  it('is every row where the file lacks a column of the mapping', () => {
    const raw = rawTable(['Deal ID|Owner|Amount|Close Date', 'A1|Ana|1.00|2026-01-31'])
    const { mapping } = suggestMapping(raw, detectTable(raw))
    const other = rawTable(['Deal ID|Owner|Value|Close Date', 'A1|Ana|1.00|2026-01-31'])
    const { counts, findings } = toSalesHistory(other, mapping, NOBODY)
    expect(counts).toEqual({ read: 1, accepted: 0, rejected: 1, excluded: 0 })
    expect(findings).toMatchObject([{ code: 'import.columnMissing', params: { column: 'Amount' } }])
  })
})

describe('rows whose status is not won', () => {
  it('are excluded and counted by status, whatever else is wrong with them', () => {
    const { counts, excluded } = readLines([...GOOD, 'A3|||x|Lost|', 'A4|Ana|1.00||Open|', 'A5|Ana|1.00||Lost|'])
    expect(counts).toEqual({ read: 5, accepted: 2, rejected: 0, excluded: 3 })
    expect(excluded).toEqual([
      { reason: 'notWon', status: 'Lost', count: 2 },
      { reason: 'notWon', status: 'Open', count: 1 },
    ])
  })
})

describe('ids', () => {
  it('of orders name their lines', () => {
    const lines = ['A1|Ana|1.00|2026-01-31|Won|', 'A2|Ana|2.00|2026-01-31|Won|', 'A1|Ana|1.00|2026-01-31|Won|']
    expect(values(readLines(lines, { repeatedIds: 'orderLines' }).history, 'id')).toEqual(['A1/1', 'A2/1', 'A1/2'])
  })

  it('are made of day, owner and amount where the file has none, and none is lost', () => {
    const raw = rawTable(['Owner|Amount|Date', 'Ana|1.00|2026-01-31', 'Ana|1.00|2026-01-31', 'Ben|1.00|2026-01-31'])
    const { history, counts } = read(raw)
    expect(counts.accepted).toBe(3)
    expect(values(history, 'id')).toEqual(['2026-01-31 Ana 1.00', '2026-01-31 Ana 1.00/2', '2026-01-31 Ben 1.00'])
  })
})

describe('currencies', () => {
  const lines = ['A1|Ana|$1.00|2026-01-31|Won|', 'A2|Ana|$2.00|2026-01-31|Won|']

  it('a dollar sign is that of the plan where the plan is in dollars', () => {
    expect(readLines(lines, {}, { payees: [], currency: 'CAD' }).counts.accepted).toBe(2)
  })

  it('amounts in dollars are not taken as euros unless a person says so', () => {
    const context = { payees: [], currency: 'EUR' }
    expect(readLines(lines, {}, context).counts).toMatchObject({ accepted: 0, rejected: 2 })
    expect(readLines(lines, { otherCurrencies: 'takeAsPlan' }, context).totals).toMatchObject({
      total: '3.00',
      currency: 'EUR',
    })
  })

  it('the currency of the heading counts where the amounts bear none', () => {
    const raw = rawTable(['Id|Owner|Montant (€)|Date', 'A|Ana|1.00|2026-01-31'])
    expect(read(raw, {}, { payees: [], currency: 'USD' }).counts.rejected).toBe(1)
    expect(read(raw).totals.currency).toBe('EUR')
  })
})

describe('owners', () => {
  const payees = [{ id: 'r1', name: 'Ana' }]

  it('become the ids of their payees; the others stay as they are, with a warning', () => {
    const { history, findings } = readLines(GOOD, {}, { payees, currency: null })
    expect(values(history, 'owner')).toEqual(['r1', 'Ben'])
    expect(findings).toMatchObject([{ code: 'import.unknownOwner', params: { owner: 'Ben', count: 1 } }])
  })

  it('a person’s choice goes before the name', () => {
    const owners = [{ found: 'Ben', payee: 'r1' }]
    const { history, findings } = readLines(GOOD, { owners }, { payees, currency: null })
    expect(values(history, 'owner')).toEqual(['r1', 'r1'])
    expect(findings).toEqual([])
  })
})

describe('an amount a thousand times the usual', () => {
  const usual = Array.from({ length: 12 }, (_, index) => `A${index}|Ana|${index + 20}.50|2026-01-31|Won|`)

  it('without decimals is warned of', () => {
    const { findings } = readLines([...usual, 'B1|Ana|2,024,994|2026-01-31|Won|'])
    expect(findings).toMatchObject([
      { code: 'import.thousandTimes', params: { row: 14, amount: '2024994.0', count: 1 } },
    ])
  })

  it('with decimals is a large deal', () => {
    expect(readLines([...usual, 'B1|Ana|2,024,994.10|2026-01-31|Won|']).findings).toEqual([])
  })
})

describe('whatever a file holds', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      'A1',
      'A2',
      'Ana',
      'Ben',
      '1.00',
      '1,000.50',
      '34,20',
      '€5',
      '2026-01-31',
      '31/12/2026',
      'Won',
      'Lost',
      '__proto__',
    ),
    fc.string({ maxLength: 6 }),
  )
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 7 }), { maxLength: 30 })

  it('read = accepted + rejected + excluded, and the total is that of the accepted rows', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom('reject' as const, 'orderLines' as const), (cells, repeatedIds) => {
        const table = [['Deal ID', 'Owner', 'Amount', 'Close Date', 'Stage'], ...cells]
        const raw = { ...rawTable([]), rows: table, rowNumbers: table.map((_, index) => index + 1) }
        const mapping: ColumnMapping = {
          headerRow: 0,
          footerRowCount: 0,
          owners: [],
          repeatedIds,
          otherCurrencies: 'reject',
          columns: [
            { use: 'id', header: 'Deal ID' },
            { use: 'owner', header: 'Owner' },
            { use: 'amount', header: 'Amount', decimalMark: '.' },
            { use: 'date', header: 'Close Date', name: 'closed', order: 'ymd', required: true },
            { use: 'status', header: 'Stage', name: 'status', won: ['Won'] },
          ],
        }
        const { counts, history, rejected, totals } = toSalesHistory(raw, mapping, NOBODY)
        const filled = cells.filter((row) => row.some((text) => text.trim() !== ''))
        expect(counts.read).toBe(filled.length)
        expect(counts.read).toBe(counts.accepted + counts.rejected + counts.excluded)
        expect(history.rowCount).toBe(counts.accepted)
        expect(rejected.every(({ reasons }) => reasons.length > 0)).toBe(true)
        expect(totals.owners.reduce((sum, { count }) => sum + count, 0)).toBe(counts.accepted)
        expect(values(history, 'amount')).not.toContain(null)
        expect(new Set(values(history, 'id')).size).toBe(counts.accepted)
      }),
    )
  })

  it('recognising it never fails', () => {
    fc.assert(
      fc.property(rows, (cells) => {
        const raw = { ...rawTable([]), rows: cells, rowNumbers: cells.map((_, index) => index + 1) }
        const { counts } = read(raw)
        expect(counts.read).toBe(counts.accepted + counts.rejected + counts.excluded)
      }),
    )
  })
})
