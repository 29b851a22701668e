import {
  columnReached,
  paysFlat,
  type Slice,
  sliceAlone,
  sliceIncrement,
  sliceStretch,
  sliceTable,
  sumOfSlices,
  unitOf,
  type WorkedTable,
  wholeOf,
} from '@shared/engine/rateTable'
import { at, invariant } from '@shared/findings/invariant'
import { describe, expect, it } from 'vitest'
import { matrixOf, n, shown, tableOf } from '../../support/standing'

const ACCELERATOR = [
  ['0', '5%'],
  ['1000', '10%'],
  ['2000', '20%'],
] as const
/** The same, with nothing below 500. */
const FROM_500 = [
  ['500', '5%'],
  ['1000', '10%'],
  ['2000', '20%'],
] as const

const worth = (slices: readonly Slice[]) => shown(sumOfSlices(slices))
const gives = (table: WorkedTable, position: string, whole = '1') => worth(sliceTable(table, n(position), n(whole)))

describe('a marginal table pays each slice at its own value', () => {
  it.each([
    ['0', '0'],
    ['999.99', '49.9995'],
    ['1000', '50'],
    ['1000.01', '50.001'],
    ['2000', '150'],
    ['2500', '250'],
    ['-100', '0'],
  ])('%s gives %s', (position, paid) => {
    expect(gives(tableOf(ACCELERATOR), position)).toBe(paid)
  })

  it('pays nothing for what lies below the first bound', () => {
    expect(gives(tableOf(FROM_500), '500')).toBe('0')
    expect(gives(tableOf(FROM_500), '600')).toBe('5')
  })

  it('keeps the bounds of each tier beside the part of the position it holds', () => {
    expect(
      sliceTable(tableOf(ACCELERATOR), n('1500')).map(({ tier, from, to, width }) => [
        tier,
        shown(from),
        shown(to),
        shown(width),
      ]),
    ).toEqual([
      [0, '0', '1000', '1000'],
      [1, '1000', '2000', '500'],
    ])
  })
})

describe('a retroactive table pays the whole position at the value of the tier reached', () => {
  it.each([
    ['499.99', '0'],
    ['500', '25'],
    ['999.99', '49.9995'],
    ['1000', '100'],
    ['2000', '400'],
    ['0', '0'],
    ['-1000', '0'],
  ])('%s gives %s', (position, paid) => {
    expect(gives(tableOf(FROM_500, { application: 'retroactive' }), position)).toBe(paid)
  })
})

describe('an overage table pays up to the quota at the first value and all the excess at the value of the tier reached', () => {
  const overage = tableOf(
    [
      ['0', '5%'],
      ['1200', '10%'],
      ['1500', '20%'],
    ],
    { application: 'overage' },
  )

  it.each([
    ['1000', '50'],
    ['1000.01', '50.0005'],
    ['1199.99', '59.9995'],
    ['1200', '70'],
    ['1500', '150'],
    ['0', '0'],
    ['-1', '0'],
  ])('%s of a quota of 1,000 gives %s', (position, paid) => {
    expect(gives(overage, position, '1000')).toBe(paid)
  })

  it('pays nothing below the first bound', () => {
    const late = tableOf([['50%', '1']], { by: 'attainment', application: 'overage' })
    expect(gives(late, '49.99%')).toBe('0')
    expect(gives(late, '50%')).toBe('0.5')
  })

  it('has its whole at 100 % by attainment, at the quota by money, and none without a quota', () => {
    expect(shown(wholeOf(tableOf(ACCELERATOR, { by: 'attainment', application: 'overage' }), null))).toBe('1')
    expect(shown(wholeOf(overage, n('1000')))).toBe('1000')
    expect(wholeOf(overage, null)).toBeNull()
    expect(wholeOf(overage, n('0'))).toBeNull()
  })
})

describe('a cliff pays nothing below the first bound, and from the first unit once it is reached', () => {
  it.each([
    ['499.99', '0'],
    ['500', '25'],
    ['500.01', '25.0005'],
    ['1000', '50'],
    ['1500', '100'],
    ['0', '0'],
    ['-500', '0'],
  ])('%s gives %s', (position, paid) => {
    expect(gives(tableOf(FROM_500, { application: 'cliff' }), position)).toBe(paid)
  })
})

describe('a step table pays the value of the tier reached, or of every bound passed', () => {
  const prizes = [
    ['80%', '300'],
    ['100%', '500'],
  ] as const

  it.each([
    ['79.99%', '0', '0'],
    ['80%', '300', '300'],
    ['99.99%', '300', '300'],
    ['100%', '500', '800'],
    ['-100%', '0', '0'],
  ])('%s gives %s, cumulative %s', (position, once, added) => {
    const fields = { by: 'attainment', application: 'step', pays: 'amount' } as const
    expect(gives(tableOf(prizes, fields), position)).toBe(once)
    expect(gives(tableOf(prizes, { ...fields, cumulative: true }), position)).toBe(added)
  })

  it('pays places of a contest: the first, the second, and nothing from the third', () => {
    const places = tableOf(
      [
        ['1', '1000'],
        ['2', '500'],
        ['3', '0'],
      ],
      { by: 'place', application: 'step', pays: 'amount' },
    )
    expect(['1', '2', '3', '7'].map((place) => gives(places, place))).toEqual(['1000', '500', '0', '0'])
  })
})

describe('an interpolated table reads the straight line through its points', () => {
  const points = [
    ['50%', '0'],
    ['100%', '1'],
    ['150%', '2.5'],
  ] as const
  const line = { by: 'attainment', application: 'interpolated', pays: 'percentOfTarget' } as const

  it.each([
    ['75%', '0.5', '0.5'],
    ['100%', '1', '1'],
    ['125%', '1.75', '1.75'],
    ['40%', '0', '-0.2'],
    ['200%', '2.5', '4'],
    ['-10%', '0', '0'],
  ])('%s gives %s where ends are flat, %s where they go on', (position, flat, extended) => {
    expect(gives(tableOf(points, line), position)).toBe(flat)
    expect(gives(tableOf(points, { ...line, ends: 'extended' }), position)).toBe(extended)
  })

  it('pays the credited amount at the rate on the line', () => {
    const rates = tableOf(
      [
        ['0', '0'],
        ['1000', '10%'],
      ],
      { application: 'interpolated' },
    )
    expect(gives(rates, '500')).toBe('25')
    expect(gives(rates, '2000')).toBe('200')
  })

  it('is the same everywhere with one point', () => {
    expect(gives(tableOf([['50%', '2']], line), '10%')).toBe('2')
  })
})

describe('below zero a table pays nothing, or minus what it pays above', () => {
  it.each([
    ['marginal', '-50.001'],
    ['retroactive', '-100.001'],
    ['cliff', '-50.001'],
  ] as const)('%s', (application, paid) => {
    const negative = tableOf(ACCELERATOR, { application, belowZero: 'negative' })
    expect(gives(negative, '-1000.01')).toBe(paid)
    expect(gives({ ...negative, belowZero: 'nothing' }, '-1000.01')).toBe('0')
  })

  it('holds for steps and lines too', () => {
    const step = tableOf([['500', '30']], { application: 'step', pays: 'amount', belowZero: 'negative' })
    const line = tableOf(
      [
        ['0', '0'],
        ['1000', '100'],
      ],
      { application: 'interpolated', pays: 'amount', belowZero: 'negative' },
    )
    expect([gives(step, '-499.99'), gives(step, '-500')]).toEqual(['0', '-30'])
    expect([gives(line, '-500'), gives(line, '0')]).toEqual(['-50', '0'])
  })

  it('is never so for a return read alone: it pays minus what the same sale would', () => {
    expect(worth(sliceAlone(tableOf(ACCELERATOR), n('-1500')))).toBe('-100')
    expect(worth(sliceAlone(tableOf(ACCELERATOR), n('1500')))).toBe('100')
  })
})

describe('a stretch is paid with the structure of tiers that the whole position has reached', () => {
  const stretch = (table: WorkedTable, before: string, after: string, reached = after, whole = '1') =>
    worth(sliceStretch(table, n(before), n(after), n(reached), n(whole)))

  it('is cut at the bounds: the deal that crosses one is paid at both values', () => {
    expect(stretch(tableOf(ACCELERATOR), '800', '1300')).toBe('40')
  })

  it('unwinds the top slice first when the position falls', () => {
    expect(stretch(tableOf(ACCELERATOR), '1300', '800')).toBe('-40')
    expect(sliceStretch(tableOf(ACCELERATOR), n('1300'), n('800'), n('800')).map(({ width }) => shown(width))).toEqual([
      '-200',
      '-300',
    ])
  })

  it('pays the whole stretch at the tier reached where the table is retroactive', () => {
    const table = tableOf(ACCELERATOR, { application: 'retroactive' })
    expect(stretch(table, '800', '900', '2000')).toBe('20')
    expect(stretch(table, '1300', '800', '800')).toBe('-25')
  })

  it('pays the excess at the tier reached where the table is an overage one', () => {
    const table = tableOf(ACCELERATOR, { application: 'overage' })
    expect(stretch(table, '800', '1200', '2000', '1000')).toBe('50')
  })

  it('pays a cliff as soon as the whole position has passed it', () => {
    const table = tableOf(FROM_500, { application: 'cliff' })
    expect(stretch(table, '0', '400', '499.99')).toBe('0')
    expect(stretch(table, '0', '400', '500')).toBe('20')
  })

  it('pays an interpolated rate at its value at the whole position', () => {
    const table = tableOf(
      [
        ['0', '0'],
        ['1000', '10%'],
      ],
      { application: 'interpolated' },
    )
    expect(stretch(table, '100', '200', '500')).toBe('5')
  })

  it('gives nothing below zero, or minus its mirror', () => {
    const mirrored = tableOf(ACCELERATOR, { belowZero: 'negative' })
    expect(stretch(tableOf(ACCELERATOR), '100', '-200')).toBe('-5')
    expect(stretch(mirrored, '100', '-200')).toBe('-15')
    expect(stretch(tableOf(ACCELERATOR), '-200', '100')).toBe('5')
    expect(stretch(mirrored, '-1200', '-900')).toBe('25')
    expect(stretch(tableOf(ACCELERATOR), '-200', '-100')).toBe('0')
  })

  it('takes back what was paid when returns carry the whole position below zero', () => {
    const table = tableOf(ACCELERATOR, { application: 'retroactive' })
    expect(stretch(table, '500', '-300')).toBe('-25')
    expect(stretch({ ...table, belowZero: 'negative' }, '500', '-1000')).toBe('-150')
  })

  it('adds up to the whole position, however it is cut, where the table is marginal', () => {
    const walked = ['0', '300', '1000', '950', '2500', '-100', '1700']
    const slices = walked
      .slice(1)
      .flatMap((after, index) => sliceStretch(tableOf(ACCELERATOR), n(at(walked, index)), n(after), n('1700')))
    expect(worth(slices)).toBe(gives(tableOf(ACCELERATOR), '1700'))
  })

  it('is not made of steps', () => {
    const step = tableOf(ACCELERATOR, { application: 'step', pays: 'amount' })
    expect(() => sliceStretch(step, n('0'), n('1'), n('1'))).toThrow('a step table has no stretches')
  })
})

describe('what a position moved since it was read before', () => {
  const increment = (table: WorkedTable, before: string | null, now: string) =>
    worth(sliceIncrement(table, before === null ? null : n(before), n(now)))

  it('is the slices between the two positions', () => {
    expect(increment(tableOf(ACCELERATOR), '800', '1300')).toBe('40')
    expect(increment(tableOf(ACCELERATOR), null, '1300')).toBe('80')
  })

  it('is the amount now less the amount then where a table pays amounts', () => {
    const step = tableOf(
      [
        ['0', '10'],
        ['1000', '50'],
      ],
      { application: 'step', pays: 'amount' },
    )
    expect(increment(step, null, '500')).toBe('10')
    expect(increment(step, '500', '900')).toBe('0')
    expect(sliceIncrement(step, n('500'), n('900'))).toEqual([])
    expect(increment(step, '500', '1000')).toBe('40')
    expect(increment(step, '1000', '999.99')).toBe('-40')
    expect(increment({ ...step, cumulative: true }, '500', '1000')).toBe('50')
  })
})

describe('a matrix pays the value of the column that the second axis has reached', () => {
  const matrix = matrixOf([
    ['100', [['0', '5%']]],
    ['200', [['0', '8%']]],
  ])

  it.each([
    ['99.99', -1],
    ['100', 0],
    ['199.99', 0],
    ['200', 1],
    ['5000', 1],
    ['-1', -1],
  ])('at %s it is column %i', (second, column) => {
    invariant(matrix.across !== null, 'it is a matrix')
    expect(columnReached(matrix.across, n(second))).toBe(column)
  })

  it('pays nothing as long as no column is chosen', () => {
    expect(gives(matrix, '1000')).toBe('0')
  })
})

describe('what a value times the position is worth', () => {
  const figures = { weight: n('75%'), target: n('4000'), quota: n('100000'), baseQuota: n('200000') }
  const unit = (table: Partial<WorkedTable>, others = {}) =>
    shown(unitOf(tableOf([], table), { ...figures, ...others }))

  it.each([
    ['rate', 'attainment', '75000'],
    ['rate', 'money', '0.75'],
    ['perUnit', 'attainment', '75000'],
    ['perUnit', 'units', '0.75'],
    ['percentOfTarget', 'attainment', '3000'],
    ['percentOfTarget', 'money', '0.03'],
    ['multipleOfBaseRate', 'attainment', '1500'],
    ['multipleOfBaseRate', 'money', '0.015'],
  ] as const)('%s by %s: %s', (pays, by, worthOfOne) => {
    expect(unit({ pays, by })).toBe(worthOfOne)
  })

  it('is the weight of an amount, or the weighted target, where the table pays flat', () => {
    expect(unit({ application: 'step', pays: 'amount' })).toBe('0.75')
    expect(unit({ application: 'step', pays: 'percentOfTarget' })).toBe('3000')
    expect(unit({ application: 'interpolated', pays: 'amount', by: 'attainment' })).toBe('0.75')
    expect(paysFlat({ application: 'interpolated', pays: 'rate' })).toBe(false)
  })

  it('is missing where it needs a quota that is missing or zero', () => {
    expect(unit({ pays: 'rate', by: 'attainment' }, { quota: null })).toBeNull()
    expect(unit({ pays: 'percentOfTarget', by: 'money' }, { quota: n('0') })).toBeNull()
    expect(unit({ pays: 'multipleOfBaseRate', by: 'money' }, { baseQuota: null })).toBeNull()
    expect(unit({ pays: 'multipleOfBaseRate', by: 'attainment' }, { quota: null })).toBeNull()
    expect(unit({ pays: 'rate', by: 'money' }, { quota: null, baseQuota: null })).toBe('0.75')
    expect(unit({ pays: 'percentOfTarget', by: 'attainment' }, { quota: null })).toBe('3000')
  })
})
