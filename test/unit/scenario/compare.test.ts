import type { MoneyChange } from '@shared/scenario/compare'
import { compareGroups, compareResults } from '@shared/scenario/compare'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { payoutLine, resultOf, twoTeams } from '../../support/payoutLines'

const anyLines = fc.array(
  fc
    .record({
      payee: fc.constantFrom('ana', 'ben', 'cleo'),
      plan: fc.constantFrom('ae', 'am'),
      component: fc.constantFrom('own', 'team'),
      period: fc.constantFrom('2026-01', '2026-02', '2026-Q1', '2026'),
      kind: fc.constantFrom('pay' as const, 'award' as const),
      cents: fc.integer({ min: -5_000_00, max: 50_000_00 }),
    })
    .map(payoutLine),
)

const added = (changes: readonly MoneyChange[]) =>
  changes.reduce((total, { difference }) => total + difference.minor, 0)

describe('a comparison of two results', () => {
  it('has differences of payees, components, periods, roles and teams that each add to the difference of the totals', () => {
    fc.assert(
      fc.property(anyLines, anyLines, (before, after) => {
        const [base, other] = [resultOf(before), resultOf(after)]
        const comparison = compareResults(base, other)
        const total = other.totals.payout.minor - base.totals.payout.minor
        const workspace = twoTeams()
        const teams = compareGroups({ workspace, result: base }, { workspace, result: other }, 'team')
        expect(comparison.pay.difference.minor).toBe(total)
        expect(added(comparison.payees)).toBe(total)
        expect(added(comparison.components)).toBe(total)
        expect(added(comparison.periods)).toBe(total)
        expect(added(comparison.roles)).toBe(total)
        expect(added(teams)).toBe(total)
      }),
    )
  })

  it('finds nothing changed in a result compared with itself', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const { payees, winners, losers, pay, awards, unchanged } = compareResults(resultOf(lines), resultOf(lines))
        expect([winners, losers, pay.difference.minor, awards.difference.minor]).toEqual([0, 0, 0, 0])
        expect(unchanged).toBe(payees.length)
      }),
    )
  })

  it('is turned round when base and other change places', () => {
    fc.assert(
      fc.property(anyLines, anyLines, (before, after) => {
        const there = compareResults(resultOf(before), resultOf(after))
        const back = compareResults(resultOf(after), resultOf(before))
        expect(back.pay.difference.minor + there.pay.difference.minor).toBe(0)
        expect([back.winners, back.losers]).toEqual([there.losers, there.winners])
      }),
    )
  })

  it('counts a payee whom only the scenario pays as a winner of the whole amount', () => {
    const comparison = compareResults(resultOf([]), resultOf([payoutLine({ payee: 'ana', cents: 12_34 })]))
    expect(comparison.payees).toMatchObject([{ payee: 'ana', base: { minor: 0 }, difference: { minor: 12_34 } }])
    expect(comparison.winners).toBe(1)
  })

  it('keeps the budget of awards out of pay', () => {
    const comparison = compareResults(
      resultOf([]),
      resultOf([payoutLine({ payee: 'ana', cents: 500_00, kind: 'award' })]),
    )
    expect(comparison.pay.difference.minor).toBe(0)
    expect(comparison.awards.difference.minor).toBe(500_00)
  })

  it('moves the pay of a payee whom the scenario puts into another team from the one to the other', () => {
    const workspace = twoTeams()
    const moved = {
      ...workspace,
      payees: workspace.payees.map((payee) => ({
        ...payee,
        assignments: payee.assignments.map((assignment) => ({ ...assignment, team: 'north' })),
      })),
    }
    const result = resultOf([payoutLine({ payee: 'ben', cents: 100 })])
    const changes = compareGroups({ workspace, result }, { workspace: moved, result }, 'team')
    expect(changes.map(({ id, difference }) => [id, difference.minor])).toEqual([
      ['south', -100],
      ['north', 100],
    ])
  })
})
