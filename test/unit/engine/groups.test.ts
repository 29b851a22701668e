import { simulate } from '@shared/engine/simulate'
import { describe, expect, it } from 'vitest'
import { codesOf, component, LINEAR, linesOf, payee, smallWorkspace, TENTH } from '../../support/smallPlan'

const overriding = (special: Readonly<Record<string, unknown>>) =>
  component({
    id: 'override',
    appliedTo: 'credited',
    table: { ...TENTH, tiers: [{ from: '0', value: '1%' }] },
    ...special,
  })
const plans = (...components: readonly unknown[]) => [
  { id: 'plan', name: 'Plan', components: [] },
  { id: 'lead', name: 'Lead', components },
]
const sales = [
  ['D-1', 'ana', '2026-01-20', '10000'],
  ['D-2', 'ben', '2026-01-20', '20000'],
  ['D-3', 'cleo', '2026-01-20', '40000'],
]

describe('a reporting line', () => {
  const people = [
    payee('ana', { manager: 'ben' }),
    payee('ben', { manager: 'cleo' }),
    payee('cleo', { plan: 'lead', manager: 'ana' }),
  ]

  it('is those who report directly, or at any level; never oneself, even in a circle of managers', () => {
    const of = (creditedTo: string) =>
      linesOf(smallWorkspace({ payees: people, plans: plans(overriding({ creditedTo })), sales }))
    expect(of('directReports')).toEqual(['cleo override 2026-01 component 200.00'])
    expect(of('reportingLine')).toEqual(['cleo override 2026-01 component 300.00'])
  })

  it('counts on the days of reporting', () => {
    const until = [{ from: '2026-01-20', plan: 'plan', manager: null }]
    const payees = [
      payee('ana', { manager: 'ben' }, until),
      payee('ben', { manager: 'cleo' }),
      payee('cleo', { plan: 'lead' }),
    ]
    const workspace = smallWorkspace({ payees, plans: plans(overriding({ creditedTo: 'reportingLine' })), sales })
    expect(linesOf(workspace)).toEqual(['cleo override 2026-01 component 200.00'])
  })
})

describe('a group’s attainment', () => {
  const quota = (id: string, amount: string) => ({ payee: id, measure: 'bookings', period: '2026-01', amount })
  const payees = [
    payee('ana', { manager: 'cleo' }),
    payee('ben', { manager: 'cleo' }),
    payee('cleo', { plan: 'lead', targetVariable: '12000' }),
  ]
  const quotas = [quota('ana', '20000'), quota('ben', '20000'), quota('cleo', '60000')]
  const of = (special: Readonly<Record<string, unknown>>) =>
    smallWorkspace({
      payees,
      quotas,
      plans: plans(component({ id: 'lead', creditedTo: 'directReports', table: LINEAR, ...special })),
      sales,
    })

  it('is measured against the quotas of its members, or of the payee', () => {
    expect(linesOf(of({}))).toEqual(['cleo lead 2026-01 component 750.00'])
    expect(linesOf(of({ quotaOf: 'payee' }))).toEqual(['cleo lead 2026-01 component 500.00'])
  })

  it('is applied to the own quota, unless the component is on the money of the group', () => {
    // 75 % of the own quota of 60,000 is 45,000; the group itself sold 30,000.
    expect(linesOf(of({ table: TENTH }))).toEqual(['cleo lead 2026-01 component 4500.00'])
    expect(linesOf(of({ table: TENTH, appliedTo: 'credited' }))).toEqual(['cleo lead 2026-01 component 3000.00'])
  })
})

describe('a blend', () => {
  const measures = [
    { id: 'bookings', name: 'Bookings', date: 'closed' },
    { id: 'deals', name: 'Deals', date: 'closed', aggregate: 'count', unit: 'count' },
  ]
  const blend = [
    { measure: 'bookings', weight: '50%' },
    { measure: 'deals', weight: '30%' },
    { goal: 'training', weight: '20%' },
  ]
  const score = (period: string, text: string) => ({ payee: 'ana', goal: 'training', period, score: text })
  const of = (scores: readonly unknown[], parts: readonly unknown[] = blend) =>
    smallWorkspace({
      measures,
      goals: [{ id: 'training', name: 'Training' }],
      scores,
      payees: [payee('ana', { targetVariable: '4000' })],
      quotas: [
        { payee: 'ana', measure: 'bookings', period: '2026-Q1', amount: '20000' },
        { payee: 'ana', measure: 'deals', period: '2026-Q1', amount: '2' },
      ],
      plans: [
        {
          id: 'plan',
          name: 'Plan',
          components: [component({ window: 'quarter', paid: 'quarter', measure: null, blend: parts, table: LINEAR })],
        },
      ],
      sales: [['D-1', 'ana', '2026-01-20', '10000']],
    })

  it('is the weighted mean of attainments and of scores weighted by months', () => {
    // 50 % × 50 % + 30 % × 50 % + 20 % × (60 % for two months, 90 % for one: 70 %) = 54 %.
    expect(linesOf(of([score('2026-01', '60%'), score('2026-02', '60%'), score('2026-03', '90%')]))).toEqual([
      'ana own 2026-Q1 component 540.00',
    ])
  })

  it('of which a part is missing has no attainment', () => {
    expect(linesOf(of([]))).toEqual([])
    expect(codesOf(of([]))).toEqual(['blend.missing'])
  })

  it('whose weights do not add to 100 % pays nothing', () => {
    const workspace = of([score('2026-Q1', '100%')], blend.slice(0, 2))
    expect(linesOf(workspace)).toEqual([])
    expect(codesOf(workspace)).toContain('blend.weights')
  })
})

describe('an override on payouts', () => {
  const own = component()
  const override = (special: Readonly<Record<string, unknown>> = {}) =>
    overriding({
      measure: null,
      creditedTo: 'directReports',
      payoutsOf: [{ plan: 'plan', component: 'own' }],
      table: TENTH,
      ...special,
    })
  const of = (special: Readonly<Record<string, unknown>> = {}) =>
    smallWorkspace({
      payees: [payee('ana', { manager: 'cleo' }), payee('ben', { manager: 'cleo' }), payee('cleo', { plan: 'lead' })],
      plans: [
        { id: 'plan', name: 'Plan', components: [own] },
        { id: 'lead', name: 'Lead', components: [override(special)] },
      ],
      sales: sales.slice(0, 2),
    })

  it('counts what the components pay the members', () => {
    expect(linesOf(of())).toEqual([
      'ana own 2026-01 component 1000.00',
      'ben own 2026-01 component 2000.00',
      'cleo override 2026-01 component 300.00',
    ])
  })

  it('carved out is taken from the members in proportion to what they are paid', () => {
    const workspace = of({ carvedOut: true })
    expect(linesOf(workspace)).toEqual([
      'ana own 2026-01 component 1000.00',
      'ana override 2026-01 carvedOut -100.00',
      'ben own 2026-01 component 2000.00',
      'ben override 2026-01 carvedOut -200.00',
      'cleo override 2026-01 component 300.00',
    ])
    expect(simulate(workspace).totals.payout.minor).toBe(300000)
  })
})
