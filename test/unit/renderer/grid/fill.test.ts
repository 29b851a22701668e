import { continued } from '@renderer/grid/fill'
import { describe, expect, it } from 'vitest'

describe('A fill', () => {
  it.each([
    ['repeats one cell', ['8%'], 3, ['8%', '8%', '8%']],
    ['goes on in even steps', ['1', '2'], 3, ['3', '4', '5']],
    ['goes on in percents', ['80%', '90%'], 2, ['100%', '110%']],
    ['adds decimals exactly', ['0.1', '0.2'], 2, ['0.3', '0.4']],
    ['goes down as well', ['120000', '110000'], 2, ['100000', '90000']],
    ['goes on by months', ['2026-01-01', '2026-02-01'], 2, ['2026-03-01', '2026-04-01']],
    ['goes on by quarters over a year end', ['2026-07-01', '2026-10-01'], 2, ['2027-01-01', '2027-04-01']],
    ['goes on by days', ['2026-02-26', '2026-02-27'], 3, ['2026-02-28', '2026-03-01', '2026-03-02']],
    ['repeats in turn what makes no series', ['a', 'b'], 3, ['a', 'b', 'a']],
    ['repeats uneven numbers', ['1', '2', '5'], 2, ['1', '2']],
    ['repeats a percent beside a plain number', ['1', '2%'], 2, ['1', '2%']],
    ['repeats formulas', ['=base_rate', '=base_rate * 2'], 2, ['=base_rate', '=base_rate * 2']],
  ] as const)('%s', (_title, texts, count, expected) => {
    expect(continued(texts, count)).toEqual(expected)
  })
})
