import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { readSalesTable } from '@electron/files/readSales'
import { describe, expect, it } from 'vitest'

const FIXTURES = resolve(import.meta.dirname, '../../fixtures/import')

function read(text: string, options = {}) {
  return readSalesTable(new TextEncoder().encode(text), 'deals.csv', options)
}

function utf16(text: string, bigEndian: boolean, mark: boolean): Uint8Array {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le')
  return bigEndian ? bytes.swap16() : bytes
}

describe('the encoding of a text file', () => {
  const text = 'Propriétaire;Montant (€)\r\nNoël D’Arcy;1 054,00\r\n'
  const table = [
    ['Propriétaire', 'Montant (€)'],
    ['Noël D’Arcy', '1 054,00'],
  ]

  it.each([
    ['UTF-8', new TextEncoder().encode(text), 'utf-8'],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${text}`), 'utf-8'],
    ['UTF-16 little end first', utf16(text, false, true), 'utf-16le'],
    ['UTF-16 big end first', utf16(text, true, true), 'utf-16be'],
    ['UTF-16 little end first without a mark', utf16(text, false, false), 'utf-16le'],
    ['UTF-16 big end first without a mark', utf16(text, true, false), 'utf-16be'],
    ['Windows-1252, as French Excel writes', readFileSync(resolve(FIXTURES, 'windows-1252.csv')), 'windows-1252'],
  ])('%s is recognised', (_, bytes, encoding) => {
    const read = readSalesTable(bytes, 'deals.csv')
    expect(read.encoding).toBe(encoding)
    expect(read.rows).toEqual(table)
  })

  it('can be said instead', () => {
    expect(read('Montant;Prénom\nÉ;1', { encoding: 'windows-1252' }).rows[1]).toEqual(['Ã‰', '1'])
  })
})

describe('the delimiter', () => {
  it.each([
    [',', 'a,b,c\n"1,5",2,3\n4,5,6'],
    [';', 'a;b;c\n1,5;2,5;3,5\n4,5;5,5;6,5'],
    ['\t', 'a\tb\tc\n1,5\t2;3\t3\n4\t5\t6'],
    ['|', 'a|b|c\n1,5|2|3\n4|5|6'],
  ])('%j is the one that cuts all rows alike', (delimiter, text) => {
    const table = read(text)
    expect(table.delimiter).toBe(delimiter)
    expect(table.rows.every((row) => row.length === 3)).toBe(true)
  })

  it('is decided by a first line sep=, which is no row but is counted', () => {
    const table = read('sep=;\r\na,x;b\r\n1,5;2\r\n')
    expect(table).toMatchObject({
      delimiter: ';',
      rows: [
        ['a,x', 'b'],
        ['1,5', '2'],
      ],
      rowNumbers: [2, 3],
    })
  })

  it('can be said instead', () => {
    expect(read('a;b,c\n1;2,3', { delimiter: ',' }).rows[0]).toEqual(['a;b', 'c'])
  })
})

describe('the rows of a text file', () => {
  it('are numbered by the line they begin on: blank lines and lines within quotes count', () => {
    const table = read('id,note\r\n\r\nA1,"two\r\nlines"\nA2,x\n,\nA3,"a ""quoted"" word"\n')
    expect(table.rows).toEqual([
      ['id', 'note'],
      ['A1', 'two\nlines'],
      ['A2', 'x'],
      ['A3', 'a "quoted" word'],
    ])
    expect(table.rowNumbers).toEqual([1, 3, 5, 7])
  })

  it('of a file with old Mac line ends are read too', () => {
    expect(read('id,note\rA1,x\rA2,y').rows).toHaveLength(3)
  })

  it('keep text that looks like a formula as it is', () => {
    expect(read('id,note\nA1,"=HYPERLINK(""http://x"",""y"")"\nA2,@SUM(1)').rows[1]?.[1]).toBe(
      '=HYPERLINK("http://x","y")',
    )
  })

  it('keep headings that programs reserve as words', () => {
    const table = read('__proto__,constructor\npolluted,x')
    expect(table.rows[0]).toEqual(['__proto__', 'constructor'])
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  it('are not read at all where a quotation mark never closes: the rows after it would be lost', () => {
    expect(() => read('id,note\nA1,"open\nA2,x\nA3,y')).toThrow('imports.refused.openQuote')
    expect(() => read('id,note\nA1,"open"more\nA2,x')).toThrow('imports.refused.openQuote')
  })

  it('may hold quotation marks within a value', () => {
    expect(read('id;note\nA1;5" pipe\nA2;x').rows[1]).toEqual(['A1', '5" pipe'])
  })
})

describe('what is no file of sales', () => {
  it.each([
    ['nothing', new Uint8Array(0), 'imports.refused.empty'],
    ['blank lines', new TextEncoder().encode('\n \n\n'), 'imports.refused.empty'],
    ['an old or protected workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'imports.refused.oldExcel'],
    ['a PDF', new TextEncoder().encode('%PDF-1.7 ...'), 'imports.refused.pdf'],
    [
      'a web page',
      new TextEncoder().encode('<html><table><tr><td>1</td></tr></table></html>'),
      'imports.refused.webPage',
    ],
    ['a file of another program', new Uint8Array([1, 0, 0, 7, 65, 0, 0, 0, 9]), 'imports.refused.notText'],
    ['a zip of something else', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'imports.refused.damagedWorkbook'],
  ])('%s is refused in plain words', (_, bytes, reason) => {
    expect(() => readSalesTable(bytes, 'deals.xls')).toThrow(reason)
  })
})
