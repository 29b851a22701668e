import { describe, expect, it } from 'vitest'
import { codesOf, component, LINEAR, linesOf, payee, smallWorkspace } from '../../support/smallPlan'

const quarterly = component({ window: 'quarter', paid: 'quarter', table: LINEAR })
const hired = (special: Readonly<Record<string, unknown>> = {}) =>
  payee('ana', { from: '2026-02-15', targetVariable: '40000', ...special })
const quota = (period: string, amount: string) => ({ payee: 'ana', measure: 'bookings', period, amount })
const sale = ['D-1', 'ana', '2026-03-01', '30000']

function paid(plan: Readonly<Record<string, unknown>>, quotas: readonly unknown[] = [quota('2026-Q1', '90000')]) {
  return smallWorkspace({
    payees: [hired()],
    quotas,
    plans: [{ id: 'plan', name: 'Plan', components: [quarterly], ...plan }],
    sales: [sale],
  })
}

describe('the quota of a part of a quarter', () => {
  it('is reduced by days as pay is: 45 of 90 days leave 45,000, and half of the target', () => {
    expect(linesOf(paid({}))).toEqual(['ana own 2026-Q1 component 3333.33'])
  })

  it('that is meant for these days already is left as it is', () => {
    const proration = { days: 'calendar', quota: 'asGiven', firstDay: 'counted' }
    expect(linesOf(paid({ proration }))).toEqual(['ana own 2026-Q1 component 1666.67'])
  })

  it('does not count the first day where the plan says so', () => {
    // 44 of 90 days: quota 44,000, target 4,888.888...; 30 ÷ 44 of it.
    const proration = { days: 'calendar', quota: 'prorated', firstDay: 'notCounted' }
    expect(linesOf(paid({ proration }))).toEqual(['ana own 2026-Q1 component 3333.33'])
    const whole = { days: 'wholeMonths', quota: 'prorated', firstDay: 'notCounted' }
    // Without the 15th of February only March is whole: quota 30,000, target 3,333.333...
    expect(linesOf(paid({ proration: whole }))).toEqual(['ana own 2026-Q1 component 3333.33'])
  })

  it('is ramped month by month, first by tenure, then by days', () => {
    // February: 14 ÷ 90 at 50 %; March: 31 ÷ 90 at 75 %: 7,000 + 23,250 = 30,250 of 90,000.
    const ramp = {
      months: [
        { quota: '50%', assured: '0%' },
        { quota: '75%', assured: '0%' },
      ],
    }
    expect(linesOf(paid({ ramp }))).toEqual(['ana own 2026-Q1 component 4958.68'])
  })

  it('has no part of an entry for days outside the plan', () => {
    expect(linesOf(paid({}, [quota('2026-01', '1'), quota('2026-02', '28000'), quota('2026-03', '16000')]))).toEqual([
      'ana own 2026-Q1 component 5000.00',
    ])
  })

  it('is unknown where entries share months', () => {
    const workspace = paid({}, [quota('2026-Q1', '90000'), quota('2026-03', '30000')])
    expect(linesOf(workspace)).toEqual([])
    expect(codesOf(workspace)).toEqual(['quota.missing', 'quota.overlap'])
  })
})

it('the base rate is made of the whole quota, or of the ramped one where the ramp says so', () => {
  const baseRate = component({
    table: { by: 'money', application: 'marginal', pays: 'multipleOfBaseRate', tiers: [{ from: '0', value: '1' }] },
  })
  const ramped = (baseRateOf: string) =>
    linesOf(
      smallWorkspace({
        payees: [payee('ana', { targetVariable: '12000' })],
        quotas: [quota('2026-01', '10000')],
        plans: [
          {
            id: 'plan',
            name: 'Plan',
            components: [baseRate],
            ramp: { months: [{ quota: '50%', assured: '0%' }], baseRateOf },
          },
        ],
        sales: [['D-1', 'ana', '2026-01-20', '4000']],
      }),
    )
  expect(ramped('fullQuota')).toEqual(['ana own 2026-01 component 400.00'])
  expect(ramped('rampedQuota')).toEqual(['ana own 2026-01 component 800.00'])
})

it('a plan year begins in the month the plan says, and a window of it crosses the fiscal year', () => {
  const component2 = component({
    window: 'planYear',
    paid: 'month',
    table: {
      by: 'money',
      application: 'retroactive',
      pays: 'rate',
      tiers: [
        { from: '0', value: '1%' },
        { from: '2000', value: '2%' },
      ],
    },
  })
  const workspace = smallWorkspace({
    years: [2026, 2027],
    payees: [payee('ana')],
    plans: [{ id: 'plan', name: 'Plan', yearStart: 12, components: [component2] }],
    sales: [
      ['D-1', 'ana', '2026-11-10', '1000'],
      ['D-2', 'ana', '2026-12-10', '1000'],
      ['D-3', 'ana', '2027-01-10', '1000'],
    ],
  })
  // November closes its plan year; December opens the next, in which January reaches 2,000.
  expect(linesOf(workspace)).toEqual([
    'ana own 2026-11 component 10.00',
    'ana own 2026-12 component 10.00',
    'ana own 2027-01 component 30.00',
  ])
})
