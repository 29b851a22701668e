import { simulate } from '@shared/engine/simulate'
import { describe, expect, it } from 'vitest'
import { codesOf, component, linesOf, payee, smallWorkspace } from '../../support/smallPlan'

const sales = [['D-1', 'ana', '2026-01-20', '10000']]
const gated = (when: string, more: Readonly<Record<string, unknown>> = {}) =>
  smallWorkspace({
    assumptions: [{ name: 'bar', value: '50%' }],
    payees: [
      payee('ana', {
        to: '2026-01-31',
        basePay: '60000',
        targetVariable: '12000',
        role: 'AE',
        fields: { hurdle: '0.4' },
      }),
    ],
    quotas: [{ payee: 'ana', measure: 'bookings', period: '2026-01', amount: '20000' }],
    plans: [{ id: 'plan', name: 'Plan', components: [component({ gate: { when, otherwise: '0' } })] }],
    sales,
    ...more,
  })
const PAID = ['ana own 2026-01 component 1000.00']

describe('a formula over the payee', () => {
  it.each([
    'attainment(bookings) >= bar',
    'attainment(bookings) = 50% and quota(bookings) = 20000 and credited(bookings) = 10000',
    'attainment(bookings) > hurdle',
    'base_pay = 60000 and target_variable = 12000 and tenure_months = 1',
    'payee_id = "ana" and payee_role = "AE" and payee_plan = "plan" and payee_team = ""',
  ])('may ask: %s', (when) => {
    expect(linesOf(gated(when))).toEqual(PAID)
  })

  it.each(['attainment(bookings) > 50%', 'payee_role = "SE"'])('that does not hold closes the gate: %s', (when) => {
    expect(linesOf(gated(when))).toEqual([])
    expect(codesOf(gated(when)).filter((code) => code.startsWith('gate'))).toEqual([])
  })

  it('that needs what is missing closes the gate and says so, unless it provides for that', () => {
    expect(linesOf(gated('team_attainment(bookings) >= 0'))).toEqual([])
    expect(codesOf(gated('team_attainment(bookings) >= 0'))).toContain('gate.missing')
    expect(linesOf(gated('ifblank(team_attainment(bookings), 1) >= 1'))).toEqual(PAID)
  })
})

describe('a formula over payouts', () => {
  const plans = (first: string | null, second: string) => [
    {
      id: 'plan',
      name: 'Plan',
      components: [
        component({ id: 'own', ...(first === null ? {} : { gate: { when: first, otherwise: '0' } }) }),
        component({ id: 'bonus', gate: { when: second, otherwise: '0' } }),
      ],
    },
  ]

  it('reads what another component of the plan pays in the period', () => {
    expect(linesOf(gated('', { plans: plans(null, 'payout(own) >= 1000') }))).toEqual([
      ...PAID,
      'ana bonus 2026-01 component 1000.00',
    ])
    expect(linesOf(gated('', { plans: plans(null, 'payout(own) > 1000') }))).toEqual(PAID)
  })

  it('in a circle is an error that names it, and none of the circle pays', () => {
    const workspace = gated('', { plans: plans('payout(bonus) >= 0', 'payout(own) >= 0') })
    expect(linesOf(workspace)).toEqual([])
    const circles = simulate(workspace).findings.filter(({ code }) => code === 'component.circle')
    expect(circles.map(({ params }) => params['circle'])).toEqual(['own → bonus → own', 'bonus → own → bonus'])
  })
})
