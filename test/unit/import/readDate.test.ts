import { toIsoDate } from '@shared/calendar/date'
import { type DateOrder, readDate } from '@shared/import/readDate'
import { describe, expect, it } from 'vitest'

type Line = readonly [text: string, day: string | null]

const GOLDEN: readonly (readonly [written: string, order: DateOrder, lines: readonly Line[]])[] = [
  [
    'in the United States',
    'mdy',
    [
      ['3/1/2017', '2017-03-01'],
      ['12/31/2017', '2017-12-31'],
      ['12/31/2017 11:30 PM', '2017-12-31'],
      ['1/2/17', '2017-01-02'],
      ['Mar 1, 2017', '2017-03-01'],
      ['December 31, 2017', '2017-12-31'],
      ['31/12/2017', null],
    ],
  ],
  [
    'in the United Kingdom and France',
    'dmy',
    [
      ['01/03/2017', '2017-03-01'],
      ['31/12/2017', '2017-12-31'],
      ['31/12/2017 23:30', '2017-12-31'],
      ['25-08-2017', '2017-08-25'],
      ['1er mars 2017', '2017-03-01'],
      ['14 février 2026', '2026-02-14'],
      ['31 déc. 2017', '2017-12-31'],
      ['01-Mar-2017', '2017-03-01'],
      ['30 juil. 2026', '2026-07-30'],
      ['12/31/2017', null],
      ['30/02/2017', null],
      ['31/04/2017', null],
      ['29/02/2016', '2016-02-29'],
      ['29/02/1900', null],
    ],
  ],
  [
    'in French Canada and by programs',
    'ymd',
    [
      ['2026-03-04', '2026-03-04'],
      ['2017-12-31 23:30', '2017-12-31'],
      ['2017-12-31T23:30:00Z', '2017-12-31'],
      ['2017-12-31T23:30:00.000+02:00', '2017-12-31'],
      ['20171231', '2017-12-31'],
      ['2017/12/31', '2017-12-31'],
      ['2017-13-01', null],
      ['31-12-2017', null],
    ],
  ],
  [
    'in Germany and Switzerland',
    'dmy',
    [
      ['31.12.2017', '2017-12-31'],
      ['1.3.17', '2017-03-01'],
      ['1. März 2017', '2017-03-01'],
      ['31. Dezember 2017', '2017-12-31'],
    ],
  ],
  [
    'as the day count of a spreadsheet',
    'serial',
    [
      ['42795', '2017-03-01'],
      ['42795.73', '2017-03-01'],
      ['42795,73', '2017-03-01'],
      ['61', null],
      ['1900', '1905-03-14'],
      ['2017-03-01', null],
    ],
  ],
]

describe.each(GOLDEN)('days written %s (%s)', (_, order, lines) => {
  it.each(lines)('%s is %s', (text, expected) => {
    const day = readDate(text, order)
    expect(day === null ? null : toIsoDate(day)).toBe(expected)
  })
})

describe('a year of two digits', () => {
  it('is of this century up to 29, as in spreadsheets', () => {
    expect(toIsoDate(readDate('01/01/29', 'dmy') ?? 0)).toBe('2029-01-01')
    expect(toIsoDate(readDate('01/01/30', 'dmy') ?? 0)).toBe('1930-01-01')
  })
})

describe('a word that is no month', () => {
  it.each(['Market 12, 2017', '12 jui 2017', 'Total 2017', '3 xyz 2017'])('%s is no day', (text) => {
    expect(readDate(text, 'dmy')).toBeNull()
  })
})
