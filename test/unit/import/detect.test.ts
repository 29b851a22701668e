import type { RawTable } from '@shared/bridge/contract'
import { detectTable } from '@shared/import/detect'
import { describe, expect, it } from 'vitest'
import { rawTable } from '../../support/import/rawTable'

function columnOf(raw: RawTable, header: string) {
  const column = detectTable(raw).columns.find((candidate) => candidate.header === header)
  if (column === undefined) throw new Error(`no column ${header}`)
  return column
}

function oneColumn(header: string, values: readonly string[], facts: Partial<RawTable> = {}) {
  return columnOf(rawTable([`${header}|key`, ...values.map((value, index) => `${value}|k${index}`)], facts), header)
}

describe('headings and footer', () => {
  const table = rawTable([
    'Opportunities closed this year',
    'Printed for|Finance',
    'Owner|Deal|Amount|Close Date',
    'Ana|A-1|10.00|2026-01-31',
    'Ben|A-2|20.00|2026-02-28',
    'Total||30.00|',
    'Copyright (c) 2026',
  ])

  it('are found below report titles and above totals and notices', () => {
    const detected = detectTable(table)
    expect(detected.headerRow).toBe(2)
    expect(detected.columns.map(({ header }) => header)).toEqual(['Owner', 'Deal', 'Amount', 'Close Date'])
    expect(detected.footer).toEqual([
      { rowNumber: 6, text: 'Total · 30.00' },
      { rowNumber: 7, text: 'Copyright (c) 2026' },
    ])
  })

  it('a last row that only begins like a total is data', () => {
    const detected = detectTable(
      rawTable(['Customer|Owner|Amount|Note', 'Delta|Ana|1.00|x', 'TotalEnergies|Ben|2.00|']),
    )
    expect(detected.footer).toEqual([])
  })

  it('a column most rows fill is one even where nobody has named it', () => {
    const rows = ['Owner|Deal', 'Ana|A-1|10.00', 'Ben|A-2|20.00']
    expect(detectTable(rawTable(rows)).columns.map(({ header }) => header)).toEqual(['Owner', 'Deal', 'C'])
  })

  it('a file without headings calls its columns by letter', () => {
    const detected = detectTable(rawTable(['A-1|Ana|10.00', 'A-2|Ben|20.00']))
    expect(detected.headerRow).toBe(-1)
    expect(detected.columns.map(({ header }) => header)).toEqual(['A', 'B', 'C'])
  })

  it('the same heading twice and a blank heading are told apart', () => {
    const detected = detectTable(rawTable(['Date|Amount|Amount||Owner', 'x|1|2|3|Ana']))
    expect(detected.columns.map(({ header }) => header)).toEqual(['Date', 'Amount', 'Amount (2)', 'D', 'Owner'])
  })

  it('headings that programs reserve are headings like others', () => {
    const detected = detectTable(rawTable(['__proto__|constructor|Owner', 'x|y|Ana']))
    expect(detected.columns.map(({ header }) => header)).toEqual(['__proto__', 'constructor', 'Owner'])
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false)
  })
})

describe('the decimal mark', () => {
  it('is decided by the whole column: one value that fits only one mark decides for the others', () => {
    expect(oneColumn('Amount', ['1,234', '5,678', '9,50'])).toMatchObject({ decimalMark: ',', confidence: 'sure' })
    expect(oneColumn('Amount', ['1,234', '5,678', '9.50'])).toMatchObject({ decimalMark: '.', confidence: 'sure' })
  })

  it('is doubtful where every value fits both, and then thousands are likelier than three decimals', () => {
    expect(oneColumn('Amount', ['1,234', '5,678'])).toMatchObject({ decimalMark: '.', confidence: 'doubtful' })
    expect(oneColumn('Amount', ['1.234', '5.678'])).toMatchObject({ decimalMark: ',', confidence: 'doubtful' })
  })

  it('is that of the other columns where those are sure', () => {
    const raw = rawTable(['Amount|Margin', '1.234|0.5', '5.678|0.25'])
    expect(columnOf(raw, 'Amount')).toMatchObject({ decimalMark: '.', confidence: 'likely' })
  })

  it('a column written with both marks says so', () => {
    const column = oneColumn('Amount', ['2,024,994', '865,212', '1,234,567', '34,20', '9,876,543', '1,111,111'])
    expect(column).toMatchObject({ kind: 'amount', decimalMark: '.', mixedMarks: true, unreadableCount: 1 })
  })

  it('numbers of a workbook come with a point', () => {
    expect(oneColumn('Amount', ['1.234', '5.678'], { sheets: ['Sheet1'] })).toMatchObject({ decimalMark: '.' })
  })
})

describe('the order of dates', () => {
  it('is decided by one day beyond the twelfth', () => {
    expect(oneColumn('Close Date', ['03/01/2017', '01/13/2017'])).toMatchObject({
      dateOrder: 'mdy',
      confidence: 'sure',
    })
    expect(oneColumn('Close Date', ['03/01/2017', '13/01/2017'])).toMatchObject({
      dateOrder: 'dmy',
      confidence: 'sure',
    })
  })

  it('is doubtful where no day is beyond the twelfth; both readings come with the days they give', () => {
    expect(oneColumn('Close Date', ['01/03/2017', '01/12/2017'])).toMatchObject({
      confidence: 'doubtful',
      dateReadings: [
        { order: 'dmy', from: '2017-03-01', to: '2017-12-01' },
        { order: 'mdy', from: '2017-01-03', to: '2017-01-12' },
      ],
    })
  })

  it('is that of another column of dates where that is sure', () => {
    const raw = rawTable(['Close Date|Create Date', '01/03/2017|12/31/2016', '01/12/2017|12/30/2016'])
    expect(columnOf(raw, 'Close Date')).toMatchObject({ dateOrder: 'mdy', confidence: 'likely' })
  })

  it('needs no choice where months are words', () => {
    expect(oneColumn('Close Date', ['1 mars 2017', '2 avr. 2017'])).toMatchObject({ kind: 'date', confidence: 'sure' })
  })

  it('bare numbers are days only under a heading that sounds like one', () => {
    expect(oneColumn('Close Date', ['42795', '42796'])).toMatchObject({ kind: 'date', dateOrder: 'serial' })
    expect(oneColumn('Quantity', ['42795', '42796'])).toMatchObject({ kind: 'number' })
    expect(oneColumn('OrderDateKey', ['20101229', '20101230'])).toMatchObject({ kind: 'date', dateOrder: 'ymd' })
    expect(oneColumn('Units', ['20101229', '20101230'])).toMatchObject({ kind: 'number' })
  })
})

describe('the kind of a column', () => {
  it('codes with leading zeros stay text', () => {
    expect(oneColumn('Postcode', ['01234', '75001'])).toMatchObject({ kind: 'text' })
  })

  it('a currency sign or the heading makes an amount of a number', () => {
    expect(oneColumn('Price', ['$1.00', '$2.00'])).toMatchObject({ kind: 'amount', currencies: ['$'] })
    expect(oneColumn('Montant (€)', ['1,00', '2,00'])).toMatchObject({ kind: 'amount', currencies: ['€'] })
  })

  it('shows the first three different values', () => {
    expect(oneColumn('Stage', ['Won', 'Won', 'Lost', 'Open', 'New']).samples).toEqual(['Won', 'Lost', 'Open'])
  })
})
