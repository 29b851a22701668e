import { importFile } from '@electron/files/importFile'
import { readSalesTable } from '@electron/files/readSales'
import { formatOf } from '@electron/files/xlsxFormats'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { type WorkbookParts, workbook } from '../../support/import/workbook'

function read(parts: WorkbookParts) {
  return readSalesTable(workbook(parts), 'deals.xlsx')
}

function cell(xml: string, facts: Omit<WorkbookParts, 'sheet'> = {}) {
  return read({ sheet: `<row r="1">${xml}</row>`, ...facts }).rows[0]?.[0]
}

describe('the cells of a workbook', () => {
  it.each([
    ['a whole number', '<c r="A1"><v>1054</v></c>', '1054'],
    ['a decimal', '<c r="A1"><v>1234567.89</v></c>', '1234567.89'],
    ['a decimal with the digits binary fractions add', '<c r="A1"><v>1270506.6100000001</v></c>', '1270506.61'],
    ['a sum that is 0.3 on screen', '<c r="A1"><v>0.30000000000000004</v></c>', '0.3'],
    ['a small number with an exponent', '<c r="A1"><v>1E-7</v></c>', '0.0000001'],
    ['a large number with an exponent', '<c r="A1"><v>1.5E+10</v></c>', '15000000000'],
    ['a negative number', '<c r="A1"><v>-0.05</v></c>', '-0.05'],
    ['zero', '<c r="A1"><v>0</v></c>', '0'],
    ['the last result of a formula', '<c r="A1"><f>1+1</f><v>2</v></c>', '2'],
    ['the last text of a formula', '<c r="A1" t="str"><f>A2</f><v>won</v></c>', 'won'],
    ['text in the cell', '<c r="A1" t="inlineStr"><is><t>=1+1</t></is></c>', '=1+1'],
    ['text with entities', '<c r="A1" t="inlineStr"><is><t>R&amp;D &#233;t&#xe9; _x0041_</t></is></c>', 'R&D été A'],
    ['an error', '<c r="A1" t="e"><v>#N/A</v></c>', '#N/A'],
    ['a truth value', '<c r="A1" t="b"><v>1</v></c>', 'TRUE'],
  ])('%s', (_, xml, text) => {
    expect(cell(xml)).toBe(text)
  })

  it('share texts, whatever parts these are formatted in', () => {
    const strings = '<si><t>plain</t></si><si><r><t>Él</t></r><r><t>odie</t></r><rPh><t>x</t></rPh></si>'
    expect(cell('<c r="A1" t="s"><v>1</v></c>', { strings })).toBe('Élodie')
  })

  it('stand in the row and column they name, whatever is left out', () => {
    const table = read({
      sheet: '<row r="3"><c r="B3"><v>1</v></c><c><v>2</v></c></row><row/><row r="9"><c r="A9"><v>3</v></c></row>',
    })
    expect(table.rows).toEqual([['', '1', '2'], ['3']])
    expect(table.rowNumbers).toEqual([3, 9])
  })
})

describe('days in a workbook', () => {
  const day = (serial: number | string, format: string, workbookProperties = '') =>
    cell(`<c r="A1" s="1"><v>${serial}</v></c>`, { formats: [format], workbookProperties })

  it('are ISO days where the format is one of dates', () => {
    expect(day(42795, 'dd/mm/yyyy')).toBe('2017-03-01')
    expect(day(42795.979, 'm/d/yy h:mm')).toBe('2017-03-01')
    expect(day(43100.999988, 'yyyy-mm-dd')).toBe('2017-12-31')
    expect(day(1, 'dd/mm/yyyy')).toBe('1900-01-01')
    expect(day(59, 'dd/mm/yyyy')).toBe('1900-02-28')
    expect(day(61, 'dd/mm/yyyy')).toBe('1900-03-01')
    expect(day(60, 'dd/mm/yyyy')).toBe('60')
  })

  it('are counted from 1904 where the workbook says so', () => {
    expect(day(41333, 'dd/mm/yyyy', '<workbookPr date1904="1"/>')).toBe('2017-03-01')
  })

  it.each([
    ['dd/mm/yyyy', true],
    ['[$-40C]d mmm yyyy;@', true],
    ['mmm-yy', true],
    ['[$-F800]dddd, mmmm dd, yyyy', true],
    ['h:mm:ss', false],
    ['[h]:mm', false],
    ['#,##0.00', false],
    ['0.00%', false],
    ['General', false],
    ['#,##0.00 "days"', false],
    ['[Red]-#,##0', false],
    ['0.00E+00', false],
  ])('the format %s is one of dates: %s', (code, isDate) => {
    expect(formatOf(code).isDate).toBe(isDate)
  })
})

describe('currencies in a workbook', () => {
  it.each([
    ['#,##0.00 [$€-40C]', '€'],
    ['[$USD] #,##0.00', 'USD'],
    ['"$"#,##0.00', '$'],
    ['_($* #,##0.00_)', '$'],
    ['[$-409]#,##0.00', null],
    ['#,##0.00', null],
  ])('the format %s shows %s', (code, currency) => {
    expect(formatOf(code).currency).toBe(currency)
  })

  it('go with the amount, so that dollars are not taken for euros', () => {
    expect(cell('<c r="A1" s="1"><v>1054.5</v></c>', { formats: ['#,##0.00 [$€-40C]'] })).toBe('1054.5 €')
  })
})

describe('a workbook as a spreadsheet library writes it', () => {
  async function written(): Promise<Uint8Array> {
    const book = new ExcelJS.Workbook()
    book.addWorksheet('Notes').state = 'hidden'
    const sheet = book.addWorksheet('Deals')
    sheet.addRow(['Opportunities'])
    sheet.addRow(['Record ID', 'Deal owner', 'Amount', 'Close Date', 'Deal Stage'])
    sheet.addRow(['A1', 'Élodie', 1234567.89, new Date(Date.UTC(2017, 11, 31)), 'Closed won'])
    sheet.addRow([
      'A2',
      'Noël',
      { formula: '0.1+0.2', result: 0.1 + 0.2 },
      new Date(Date.UTC(2017, 0, 1)),
      'Closed won',
    ])
    sheet.addRow(['A3', 'Noël', 5, new Date(Date.UTC(2017, 0, 1)), 'Closed lost'])
    sheet.getColumn(4).numFmt = 'dd/mm/yyyy'
    return new Uint8Array(await book.xlsx.writeBuffer())
  }

  it('is read like a text file: same rows, same totals', async () => {
    const { report } = importFile(await written(), 'deals.xlsx', { payees: [], currency: null })
    expect(report).toMatchObject({ sheet: 'Deals', encoding: null, delimiter: null, headerRow: 2 })
    expect(report.counts).toEqual({ read: 3, accepted: 2, rejected: 0, excluded: 1 })
    expect(report.totals.total).toBe('1234568.19')
  })

  it('names its sheets, and another one can be chosen', async () => {
    const bytes = await written()
    expect(readSalesTable(bytes, 'deals.xlsx').sheets).toEqual(['Notes', 'Deals'])
    expect(() => readSalesTable(bytes, 'deals.xlsx', { sheet: 'Nowhere' })).toThrow('imports.refused.noSheet')
  })
})

describe('a hostile workbook', () => {
  const row = '<row r="1"><c r="A1"><v>1</v></c></row>'

  it('that would grow more than a hundredfold is refused before it is inflated', () => {
    const bomb = { 'xl/worksheets/sheet1.xml': new Uint8Array(20 * 1024 * 1024) }
    expect(() => read({ sheet: '', others: bomb })).toThrow('imports.refused.zipBomb')
  })

  it('with more than a thousand parts is refused', () => {
    const others = Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`xl/part${index}.xml`, '<x/>']))
    expect(() => read({ sheet: row, others })).toThrow('imports.refused.zipBomb')
  })

  it.each(['../outside.xml', '/etc/outside.xml', 'xl/..\\outside.xml', 'C:/outside.xml'])(
    'with a part %s is refused',
    (name) => {
      expect(() => read({ sheet: row, others: { [name]: '<x/>' } })).toThrow('imports.refused.damagedWorkbook')
    },
  )

  it('that declares a document type is refused, so no entity can grow', () => {
    const sheet = '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData/></worksheet>'
    const others = { 'xl/worksheets/sheet1.xml': sheet }
    expect(() => read({ sheet: '', others })).toThrow('imports.refused.documentType')
  })

  it('that ends too early is damaged, not shorter', () => {
    const others = { 'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${row}<row r="2"><c r="A2"><v>2` }
    expect(() => read({ sheet: '', others })).toThrow('imports.refused.damagedWorkbook')
  })

  it('whose part is larger than its list of contents says is damaged, not shorter', () => {
    const bytes = workbook({ sheet: row.repeat(200) })
    const lied = Buffer.from(bytes)
    const name = Buffer.from('xl/worksheets/sheet1.xml')
    const entry = lied.lastIndexOf(name) - 46
    lied.writeUInt32LE(lied.readUInt32LE(entry + 24) - 40, entry + 24)
    expect(() => readSalesTable(lied, 'deals.xlsx')).toThrow('imports.refused.damagedWorkbook')
  })

  it('with a value in the last column of a spreadsheet is refused, and a blank cell there is nothing', () => {
    expect(() => read({ sheet: '<row r="1"><c r="XFD1"><v>1</v></c></row>' })).toThrow('imports.refused.tooManyColumns')
    expect(read({ sheet: '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="0"/></row>' }).rows).toEqual([['1']])
  })

  it('whose merged cells and names span the whole sheet is read at once: nothing but values is looked at', () => {
    const others = {
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${row}</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><dataValidations><dataValidation sqref="A1:XFD1048576"/></dataValidations></worksheet>`,
    }
    expect(read({ sheet: '', others }).rows).toEqual([['1']])
  })

  it('with headings that programs reserve pollutes nothing', () => {
    const strings = '<si><t>__proto__</t></si><si><t>polluted</t></si>'
    const table = read({
      sheet: '<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c></row>',
      strings,
    })
    expect(table.rows).toEqual([['__proto__'], ['polluted']])
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  it('that names a text which is not there is damaged', () => {
    expect(() => cell('<c r="A1" t="s"><v>7</v></c>')).toThrow('imports.refused.damagedWorkbook')
  })

  it('that is another kind of document is refused', () => {
    expect(() => readSalesTable(workbookless(), 'deals.xlsx')).toThrow('imports.refused.notWorkbook')
  })

  function workbookless(): Uint8Array {
    const bytes = Buffer.from(workbook({ sheet: row }))
    for (let place = bytes.indexOf('xl/workbook.xml'); place !== -1; place = bytes.indexOf('xl/workbook.xml')) {
      bytes.write('xl/document.xml', place)
    }
    return bytes
  }
})
