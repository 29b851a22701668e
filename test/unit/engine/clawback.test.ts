import { toDayNumber } from '@shared/calendar/date'
import { wholeMonthsBetween } from '@shared/engine/clawback'
import { describe, expect, it } from 'vitest'
import { codesOf, component, linesOf, payee, smallWorkspace } from '../../support/smallPlan'

const accelerated = {
  by: 'money',
  application: 'marginal',
  pays: 'rate',
  tiers: [
    { from: '0', value: '10%' },
    { from: '10000', value: '20%' },
  ],
}
const sales = [
  ['D-1', 'ana', '2026-01-10', '8000', '2026-03-05'],
  ['D-2', 'ana', '2026-01-20', '4000', ''],
]
const of = (
  special: Readonly<Record<string, unknown>>,
  rows: readonly (readonly (string | null)[])[] = sales,
  end = {},
) =>
  linesOf(
    smallWorkspace({
      payees: [payee('ana', end)],
      plans: [{ id: 'plan', name: 'Plan', components: [component({ table: accelerated, ...special })] }],
      sales: rows,
    }),
  )

describe('a transaction that is cancelled after its window closed', () => {
  const PAID = 'ana own 2026-01 component 1200.00'

  it('is taken back by what the window would have paid without it', () => {
    // 12,000 paid 1,000 + 400; without D-1 4,000 pay 400.
    expect(of({})).toEqual(['ana own 2026-01 component 1400.00', 'ana own 2026-03 clawback -1000.00'])
  })

  it('is taken back once more by the next, less what was taken before', () => {
    const both = [sales[0] ?? [], ['D-2', 'ana', '2026-01-20', '4000', '2026-05-01']]
    expect(of({}, both)).toEqual([
      'ana own 2026-01 component 1400.00',
      'ana own 2026-03 clawback -1000.00',
      'ana own 2026-05 clawback -400.00',
    ])
  })

  it('is taken back in its period even after the payee has left', () => {
    expect(of({}, sales, { to: '2026-02-10' })).toEqual([
      'ana own 2026-01 component 1400.00',
      'ana own 2026-03 clawback -1000.00',
    ])
  })

  it('is taken back out of a window before the first fiscal year, which pays nothing in the run itself', () => {
    const old = ['D-0', 'ana', '2025-11-10', '12000', '2026-02-20']
    expect(of({}, [old], { from: '2025-01-01' })).toEqual(['ana own 2026-02 clawback -1400.00'])
    expect(of({}, [old])).toEqual([])
  })

  it('by a fraction is taken back in that part', () => {
    expect(of({ clawback: { method: 'fraction', fraction: '25%' } })).toEqual([
      'ana own 2026-01 component 1400.00',
      'ana own 2026-03 clawback -250.00',
    ])
  })

  it('by a straight line is taken back for the months still to run', () => {
    // From 10 January to 5 March is one whole month: 11 of 12 are left.
    expect(of({ clawback: { method: 'straightLine', months: 12 } })).toEqual([
      'ana own 2026-01 component 1400.00',
      'ana own 2026-03 clawback -916.67',
    ])
  })

  it('of an award takes nothing back', () => {
    expect(of({ kind: 'award' }).filter((line) => line.includes('clawback'))).toEqual([])
    expect(PAID).toContain('1200.00')
  })
})

describe('a transaction that is cancelled within its window', () => {
  it('is taken back by the window itself, with nothing else', () => {
    expect(of({ window: 'quarter' })).toEqual([
      'ana own 2026-01 component 1400.00',
      'ana own 2026-03 component -1000.00',
    ])
    expect(of({ window: 'quarter', accumulation: 'incremental' })).toEqual([
      'ana own 2026-01 component 1400.00',
      'ana own 2026-03 component -1000.00',
    ])
  })

  it('is taken back by a line of its own where periods stand alone', () => {
    expect(of({ window: 'quarter', accumulation: 'reset' })).toEqual([
      'ana own 2026-01 component 1400.00',
      'ana own 2026-03 clawback -1000.00',
    ])
  })
})

it('a transaction cancelled before its date never counts, or is taken back on its own day', () => {
  const before = [['D-1', 'ana', '2026-03-10', '8000', '2026-01-05']]
  expect(of({}, before)).toEqual([])
  expect(of({ clawback: { method: 'fraction', fraction: '100%' } }, before)).toEqual([
    'ana own 2026-03 component 800.00',
    'ana own 2026-03 clawback -800.00',
  ])
})

it('an override on payouts follows what is taken back from those it is on', () => {
  const lines = linesOf(
    smallWorkspace({
      payees: [payee('ana', { manager: 'cleo' }), payee('cleo', { plan: 'lead' })],
      plans: [
        { id: 'plan', name: 'Plan', components: [component()] },
        {
          id: 'lead',
          name: 'Lead',
          components: [
            component({
              id: 'override',
              measure: null,
              creditedTo: 'directReports',
              payoutsOf: [{ plan: 'plan', component: 'own' }],
            }),
          ],
        },
      ],
      sales,
    }),
  )
  expect(lines).toEqual([
    'ana own 2026-01 component 1200.00',
    'ana own 2026-03 clawback -800.00',
    'cleo override 2026-01 component 120.00',
    'cleo override 2026-03 clawback -80.00',
  ])
})

it('whole months are counted from day to day', () => {
  const [january15, march14, march15] = [toDayNumber(2026, 1, 15), toDayNumber(2026, 3, 14), toDayNumber(2026, 3, 15)]
  expect([wholeMonthsBetween(january15, march14), wholeMonthsBetween(january15, march15)]).toEqual([1, 2])
})

it('an override on payouts gives back in every window of its own what a longer one had paid', () => {
  // Ana's half pays 800 in January and 200 + 400 in April; without D-1 only 400 in April.
  const lines = linesOf(
    smallWorkspace({
      payees: [payee('ana', { manager: 'cleo' }), payee('cleo', { plan: 'lead' })],
      plans: [
        { id: 'plan', name: 'Plan', components: [component({ table: accelerated, window: 'half' })] },
        {
          id: 'lead',
          name: 'Lead',
          components: [
            component({
              id: 'override',
              measure: null,
              creditedTo: 'directReports',
              payoutsOf: [{ plan: 'plan', component: 'own' }],
              window: 'quarter',
              paid: 'quarter',
            }),
          ],
        },
      ],
      sales: [
        ['D-1', 'ana', '2026-01-10', '8000', '2026-08-05'],
        ['D-2', 'ana', '2026-04-10', '4000', ''],
      ],
    }),
  )
  expect(lines).toEqual([
    'ana own 2026-01 component 800.00',
    'ana own 2026-04 component 600.00',
    'ana own 2026-08 clawback -1000.00',
    'cleo override 2026-Q1 component 80.00',
    'cleo override 2026-Q2 component 60.00',
    'cleo override 2026-Q3 clawback -100.00',
  ])
})

it('excess that a cap carried on for what is cancelled later stays paid, and somebody is told', () => {
  // January earns 800 of which 500 are paid; February pays the other 300. March takes back the 500.
  const workspace = smallWorkspace({
    payees: [payee('ana')],
    plans: [
      {
        id: 'plan',
        name: 'Plan',
        components: [component({ cap: { of: 'amount', value: '500', per: 'window', excess: 'carried' } })],
      },
    ],
    sales: [['D-1', 'ana', '2026-01-10', '8000', '2026-03-05']],
  })
  expect(linesOf(workspace)).toEqual([
    'ana own 2026-01 component 500.00',
    'ana own 2026-02 component 300.00',
    'ana own 2026-03 clawback -500.00',
  ])
  expect(codesOf(workspace)).toEqual(['clawback.carried'])
})
