import { exact } from '@shared/money/exact'
import { attainmentDistribution, countAtQuota, payeeAttainments } from '@shared/results/attainment'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { componentOf, payoutLine, twoTeams } from '../../support/payoutLines'

const line = (period: string, credited: number, quota: number | null, component = 'own') =>
  payoutLine({ payee: 'ana', cents: 0, period, credited, quota, component })

describe('the attainment of a payee over a result', () => {
  it('counts the last position of each window, not every month of it', () => {
    const lines = [
      line('2026-01', 40, 100),
      line('2026-03', 90, 100),
      line('2026-04', 10, 100),
      line('2026-06', 120, 100),
    ]
    expect(payeeAttainments(twoTeams(), lines).get('ana')?.attainment).toEqual(exact(210n, 200n))
  })

  it('counts every period when the component is measured by the period', () => {
    const workspace = twoTeams([componentOf({ quotaBasis: 'period' })])
    expect(
      payeeAttainments(workspace, [line('2026-01', 40, 50), line('2026-02', 20, 50)]).get('ana')?.attainment,
    ).toEqual(exact(60n, 100n))
  })

  it('adds up periods that start again at zero, against the quota of their window once', () => {
    const workspace = twoTeams([componentOf({ accumulation: 'reset' })])
    expect(
      payeeAttainments(workspace, [line('2026-01', 40, 100), line('2026-02', 50, 100)]).get('ana')?.attainment,
    ).toEqual(exact(9n, 10n))
  })

  it('counts the last position of each year of a plan that begins in another month than the fiscal year', () => {
    const workspace = twoTeams([componentOf({ window: 'planYear' })])
    const plans = workspace.plans.map((plan) => ({ ...plan, yearStart: 4 }))
    const lines = [line('2026-03', 80, 100), line('2026-04', 10, 100), line('2026-12', 70, 100)]
    expect(payeeAttainments({ ...workspace, plans }, lines).get('ana')?.attainment).toEqual(exact(150n, 200n))
  })

  it('is of no component whose attainment is blended of several parts', () => {
    const workspace = twoTeams([componentOf({ blend: [{ measure: 'bookings', weight: '100%' }] })])
    expect(payeeAttainments(workspace, [line('2026-03', 50, 100)]).has('ana')).toBe(false)
  })

  it('leaves windows without a quota out on both sides', () => {
    expect(
      payeeAttainments(twoTeams(), [line('2026-03', 90, 100), line('2026-06', 70, null)]).get('ana')?.attainment,
    ).toEqual(exact(9n, 10n))
  })

  it('is that of the first component of the plan that has a quota', () => {
    const workspace = twoTeams([componentOf({ id: 'flat' }), componentOf({ id: 'own' }), componentOf({ id: 'team' })])
    const lines = [line('2026-03', 50, null, 'flat'), line('2026-03', 90, 100, 'team'), line('2026-03', 80, 100, 'own')]
    expect(payeeAttainments(workspace, lines).get('ana')).toMatchObject({ component: 'own', attainment: exact(4n, 5n) })
  })

  it('is missing, not zero, without any quota', () => {
    expect(payeeAttainments(twoTeams(), [line('2026-03', 50, null)]).has('ana')).toBe(false)
  })

  it('reaches quota at exactly 100 %, not a hair below', () => {
    const at = (credited: number) => payeeAttainments(twoTeams(), [line('2026-03', credited, 1_000_000)]).values()
    expect(countAtQuota(at(1_000_000))).toBe(1)
    expect(countAtQuota(at(999_999))).toBe(0)
  })
})

describe('the distribution of attainment', () => {
  it('puts a bound into the bucket above it', () => {
    const reached = attainmentDistribution([exact(1n), exact(999n, 1000n), exact(3n, 2n), exact(-1n)])
    expect(reached.filter(({ count }) => count > 0).map(({ from, to }) => [from, to])).toEqual([
      [null, exact(1n, 2n)],
      [exact(9n, 10n), exact(1n)],
      [exact(1n), exact(11n, 10n)],
      [exact(3n, 2n), null],
    ])
  })

  it('counts everybody once', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -100, max: 400 })), (percents) => {
        const buckets = attainmentDistribution(percents.map((percent) => exact(BigInt(percent), 100n)))
        expect(buckets.reduce((total, { count }) => total + count, 0)).toBe(percents.length)
      }),
    )
  })
})
