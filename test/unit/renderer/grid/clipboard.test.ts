import { parseTsv, writeTsvCell } from '@renderer/grid/clipboard'
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
