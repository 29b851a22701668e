import { type PreviewPayee, previewComponent } from '@shared/engine/preview'
import { invariant } from '@shared/findings/invariant'
import { parseWorkspace } from '@shared/workspace/parse'
import { describe, expect, it } from 'vitest'
import { n, shown } from '../../support/standing'

const TIERS = [
  { from: '0', value: '5%' },
  { from: '1000', value: '10%' },
]

function preview(component: object, points: readonly string[], payee?: PreviewPayee, column?: number) {
  const { workspace } = parseWorkspace({
    format: 'palier',
    version: 1,
    name: 'Preview',
    currency: 'EUR',
    years: [2026],
    measures: [{ id: 'bookings', name: 'Bookings', date: 'closed' }],
    plans: [
      {
        id: 'plan',
        name: 'Plan',
        components: [
          {
            id: 'own',
            name: 'Own',
            kind: 'commission',
            measure: 'bookings',
            window: 'year',
            paid: 'month',
            table: { by: 'money', application: 'marginal', pays: 'rate', tiers: TIERS },
            ...component,
          },
        ],
      },
    ],
  })
  invariant(workspace !== null, 'the workspace is one')
  return previewComponent(workspace, 'plan', 'own', points.map(n), payee, column).map(({ pay }) => shown(pay))
}

const table = (fields: object) => ({
  table: { by: 'money', application: 'marginal', pays: 'rate', tiers: TIERS, ...fields },
})
const PAYEE: PreviewPayee = { target: n('4000'), quota: n('100000') }

describe('a preview pays a component at chosen positions', () => {
  it('just below, at and just above a bound', () => {
    expect(preview({}, ['999.99', '1000', '1000.01', '0', '-5'])).toEqual(['49.9995', '50', '50.001', '0', '0'])
  })

  it('as below zero the table says', () => {
    expect(preview(table({ belowZero: 'negative' }), ['-1500'])).toEqual(['-100'])
  })

  it('by attainment, of the quota of whom it is for', () => {
    const accelerator = table({ by: 'attainment', tiers: [{ from: '0', value: '5%' }] })
    expect(preview(accelerator, ['50%', '100%'], PAYEE)).toEqual(['2500', '5000'])
    expect(preview(accelerator, ['100%'])).toEqual(['50'])
  })

  it('with the excess beyond the quota', () => {
    const overage = table({ application: 'overage', tiers: [...TIERS, { from: '100000', value: '20%' }] })
    expect(preview(overage, ['100000', '100100'], PAYEE)).toEqual(['5000', '5020'])
  })

  it('at each place of a contest', () => {
    const prizes = { by: 'place', application: 'step', pays: 'amount' }
    const places = [
      { from: '1', value: '1000' },
      { from: '2', value: '400' },
      { from: '3', value: '0' },
    ]
    expect(preview(table({ ...prizes, tiers: places }), ['1', '2', '3', '9'])).toEqual(['1000', '400', '0', '0'])
  })

  it('in a column of a matrix, the first unless it is said', () => {
    const matrix = table({
      tiers: [{ from: '0', value: '0', across: ['5%', '8%'] }],
      across: { by: 'money', from: ['0', '500'] },
    })
    expect(preview(matrix, ['1000'])).toEqual(['50'])
    expect(preview(matrix, ['1000'], PAYEE, 1)).toEqual(['80'])
    expect(preview(matrix, ['1000'], PAYEE, 2)).toEqual([null])
  })

  it('with threshold and cap per window', () => {
    const goal = table({ by: 'attainment', pays: 'percentOfTarget', tiers: [{ from: '0', value: '100%' }] })
    expect(preview({ ...goal, threshold: '80%' }, ['79.99%', '80%'], PAYEE)).toEqual(['0', '3200'])
    const cap = { of: 'componentTarget', value: '150%', per: 'window' }
    expect(preview({ ...goal, cap, weight: '50%' }, ['149%', '150%', '151%'], PAYEE)).toEqual(['2980', '3000', '3000'])
    expect(preview({ ...goal, cap: { ...cap, per: 'period' } }, ['200%'], PAYEE)).toEqual(['8000'])
    expect(preview({ cap: { of: 'credited', value: '6%', per: 'window' } }, ['1000', '2000'], PAYEE)).toEqual([
      '50',
      '120',
    ])
  })

  it('of nothing that cannot be worked out', () => {
    expect(preview({ weight: '=unknown' }, ['1000'])).toEqual([null])
  })
})
