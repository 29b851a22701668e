import { parseTsv, placePaste, writeHtml, writeTsvCell } from '@renderer/grid/clipboard'
import { describe, expect, it } from 'vitest'

describe('A table on the clipboard', () => {
  it.each([
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['one', [['one']]],
    ['\t', [['', '']]],
    ['a\n\nb', [['a'], [''], ['b']]],
    ['"two\r\nlines"\tb', [['two\r\nlines', 'b']]],
    ['"said ""so"""\t2', [['said "so"', '2']]],
    ['12"\t3', [['12"', '3']]],
    ['a\nb\tc', [['a'], ['b', 'c']]],
  ])('%j is rows of cells', (text, rows) => expect(parseTsv(text)).toEqual(rows))

  it('quotes a cell that holds what separates cells', () => {
    expect(writeTsvCell('plain')).toBe('plain')
    expect(parseTsv(writeTsvCell('two\nlines and "quotes"\t'))).toEqual([['two\nlines and "quotes"\t']])
  })
})

describe('A pasted table', () => {
  const extent = { rows: 4, columns: 4 }
  const one = { top: 1, left: 1, bottom: 1, right: 1 }

  it('goes from the cell in hand on', () => {
    expect(placePaste([['a', 'b'], ['c']], [one], extent)).toEqual({
      cells: [
        { row: 1, column: 1, typed: 'a' },
        { row: 1, column: 2, typed: 'b' },
        { row: 2, column: 1, typed: 'c' },
      ],
      outside: 0,
    })
  })

  it('of one cell fills every block in hand', () => {
    const blocks = [one, { top: 2, left: 2, bottom: 3, right: 3 }]
    expect(placePaste([['x']], blocks, extent).cells).toHaveLength(5)
  })

  it('is laid over a block that is a multiple of it', () => {
    const { cells } = placePaste([['a', 'b']], [{ top: 0, left: 0, bottom: 1, right: 3 }], extent)
    expect(cells.map(({ typed }) => typed).join('')).toBe('abababab')
  })

  it('goes once where the block is no multiple of it', () => {
    expect(placePaste([['a', 'b']], [{ top: 0, left: 0, bottom: 0, right: 2 }], extent).cells).toHaveLength(2)
  })

  it('says how many cells lie beyond the table', () => {
    const table = [
      ['a', 'b'],
      ['c', 'd'],
    ]
    expect(placePaste(table, [{ top: 3, left: 3, bottom: 3, right: 3 }], extent)).toEqual({
      cells: [{ row: 3, column: 3, typed: 'a' }],
      outside: 3,
    })
  })
})

describe('Copied cells', () => {
  it('are HTML that keeps what cells hold and shows what they show', () => {
    const html = writeHtml([[{ shown: '12 %', entry: '=base_rate * "1<2"' }]])
    expect(html).toContain('>12 %</td>')
    expect(html).toContain('data-value="=base_rate * &quot;1&lt;2&quot;"')
  })
})
