import type { PayoutLine } from '@shared/engine/result'
import { simulate } from '@shared/engine/simulate'
import { allocate } from '@shared/money/allocate'
import { add, compare, type Exact, exact, multiply, subtract, sum } from '@shared/money/exact'
import { ROUNDINGS, roundToUnits } from '@shared/money/rounding'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomWorkspace, withRowOrder } from '../support/arbitrary/workspaces'
import { fraction, written } from '../support/oracle/fraction'
import { divideByLargestRemainder, roundOnce } from '../support/oracle/money'
import { runs } from '../support/property/runs'
import {
  plain,
  withComponents,
  withCutTransaction,
  withoutMoves,
  withProportionalCredit,
} from '../support/property/variants'

const anyExact = fc
  .tuple(fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), fc.integer({ min: 1, max: 1200 }))
  .map(([top, bottom]) => exact(top, BigInt(bottom)))

const anyShares = fc
  .array(fc.nat({ max: 50 }), { minLength: 1, maxLength: 6 })
  .filter((parts) => parts.some((part) => part > 0))
  .map((parts) => {
    const whole = BigInt(parts.reduce((total, part) => total + part))
    return parts.map((part) => exact(BigInt(part), whole))
  })

const text = ({ n, d }: Exact) => written({ top: n, bottom: d })

describe('dividing an amount by shares', () => {
  it('conserves it, gives each share less than a unit more or less than is fair, and agrees with the oracle', () => {
    fc.assert(
      fc.property(anyExact, anyShares, fc.constantFrom(0, 2, 3), (amount, shares, scale) => {
        const parts = allocate(amount, shares, scale)
        expect(sum(parts)).toEqual(amount)
        const unit = exact(1n, 10n ** BigInt(scale))
        parts.forEach((part, index) => {
          const off = subtract(part, multiply(amount, shares[index] ?? unit))
          expect(compare(off.n < 0n ? { n: -off.n, d: off.d } : off, unit)).toBe(-1)
        })
        const ratios = shares.map(({ n, d }) => fraction(n, d))
        const expected = divideByLargestRemainder(fraction(amount.n, amount.d), ratios, scale)
        expect(parts.map(text)).toEqual(expected.map(written))
      }),
      runs(500),
    )
  })
})

describe('rounding', () => {
  it('is what the oracle rounds to, in every policy', () => {
    fc.assert(
      fc.property(anyExact, fc.constantFrom(...ROUNDINGS), (value, rounding) => {
        const expected = roundOnce(fraction(value.n, value.d), { currency: 'EUR', rounding })
        expect(roundToUnits(value, 2, rounding)).toBe(expected)
      }),
      runs(500),
    )
  })

  it('is symmetric: what is taken back rounds as what is paid', () => {
    fc.assert(
      fc.property(anyExact, fc.constantFrom(...ROUNDINGS), (value, rounding) => {
        expect(roundToUnits({ n: -value.n, d: value.d }, 2, rounding)).toBe(-roundToUnits(value, 2, rounding))
      }),
      runs(300),
    )
  })
})

describe('a simulation', () => {
  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(randomWorkspace, fc.infiniteStream(fc.nat()), (workspace, keys) => {
        const order = Array.from({ length: workspace.sales.rowCount }, (_, row) => ({
          row,
          key: Number(keys.next().value),
        }))
          .sort((a, b) => a.key - b.key)
          .map(({ row }) => row)
        const moved = simulate(withRowOrder(workspace, order))
        const straight = simulate(workspace)
        expect(moved.lines).toEqual(straight.lines)
        expect(moved.totals).toEqual(straight.totals)
      }),
      runs(30),
    )
  })

  it('does not change when one transaction is cut in two', () => {
    fc.assert(
      fc.property(randomWorkspace, fc.nat(), fc.nat({ max: 2_000_000 }), (random, choice, first) => {
        fc.pre(random.sales.rowCount > 0)
        const workspace = withProportionalCredit(
          withComponents(plain({ ...random, creditShares: [] }), (one) => (one.measure === 'bookings' ? one : null)),
        )
        const sales = withCutTransaction(workspace.sales, choice % workspace.sales.rowCount, first)
        expect(simulate({ ...workspace, sales }).lines).toEqual(simulate(workspace).lines)
      }),
      runs(30),
    )
  })

  it('credits each transaction once, however it is shared', () => {
    fc.assert(
      fc.property(randomWorkspace, (random) => {
        const workspace = withoutMoves(
          withComponents(plain(random), (one) => ({
            ...one,
            measure: 'bookings',
            creditedTo: 'owner',
            window: 'year',
            paid: 'year',
            threshold: null,
            table: { by: 'money', application: 'marginal', pays: 'rate', tiers: [{ from: '0', value: '1%' }] },
          })),
        )
        const { lines, totals } = simulate(workspace)
        fc.pre(lines.some(({ plan, component }) => plan === 'p0' && component === 'c0'))
        const credited = lines.filter(({ plan, component }) => plan === 'p0' && component === 'c0')
        expect(sum(credited.map((line) => line.credited))).toEqual(totals.sales[0]?.credited)
      }),
      runs(30),
    )
  })

  it('has totals that are the sums of its lines, pay and awards apart', () => {
    fc.assert(
      fc.property(randomWorkspace, (workspace) => {
        const { lines, totals } = simulate(workspace)
        const of = (kind: string) =>
          lines.reduce((total, line) => total + (line.kind === kind ? BigInt(line.payout.minor) : 0n), 0n)
        expect(BigInt(totals.payout.minor)).toBe(of('pay'))
        expect(BigInt(totals.awards.minor)).toBe(of('award'))
      }),
      runs(30),
    )
  })

  it('of a few months pays what the whole run pays in them', () => {
    fc.assert(
      fc.property(randomWorkspace, fc.nat({ max: 11 }), fc.nat({ max: 11 }), (workspace, start, length) => {
        const whole = simulate(workspace)
        const first = whole.from.firstMonth + start
        const last = Math.min(first + length, whole.to.firstMonth)
        const month = (number: number) => `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`
        const part = simulate(workspace, { from: month(first), to: month(last) })
        const asked = new Set(part.lines.map(keyOf))
        expect(part.lines).toEqual(whole.lines.filter((line) => asked.has(keyOf(line))))
        const monthly = whole.lines.filter(
          ({ period }) => /-\d\d$/.test(period) && period >= month(first) && period <= month(last),
        )
        expect(monthly.every((line) => asked.has(keyOf(line)))).toBe(true)
      }),
      runs(30),
    )
  })
})

function keyOf({ payee, plan, component, role, period }: PayoutLine): string {
  return [payee, plan, component, role, period].join(' ')
}

describe('a window', () => {
  it('pays over its months what it would pay at its end at once, to the one cent a tie may turn', () => {
    fc.assert(
      fc.property(randomWorkspace, (random) => {
        const cumulative = withoutMoves(
          withComponents(plain(random), (one) =>
            one.quotaBasis === 'period' || one.cap?.per === 'period' ? null : { ...one, paid: 'month' },
          ),
        )
        const byWindow = new Map<string, number>()
        const { lines } = simulate(cumulative)
        const atOnce = simulate(
          withComponents(cumulative, (one) => (one.window === 'planYear' ? one : { ...one, paid: one.window })),
        ).lines
        const months = new Map(lines.map((line) => [keyOf(line), line.payout.minor]))
        for (const line of atOnce) byWindow.set(keyOf(line), line.payout.minor)
        const paid = [...months.values()].reduce((total, minor) => total + BigInt(minor), 0n)
        const expected = [...byWindow.values()].reduce((total, minor) => total + BigInt(minor), 0n)
        const off = paid - expected
        expect(off < 0n ? -off : off).toBeLessThanOrEqual(BigInt(atOnce.length))
      }),
      runs(30),
    )
  })
})

describe('a marginal table', () => {
  it('never pays less for a higher rate', () => {
    fc.assert(
      fc.property(randomWorkspace, fc.nat({ max: 3 }), fc.constantFrom('0.01%', '1%', '250%'), (random, tier, more) => {
        const workspace = withComponents(plain(random), (one) =>
          one.table.application === 'marginal' && one.window !== 'planYear'
            ? { ...one, paid: one.window, cap: null }
            : null,
        )
        const raised = withComponents(workspace, (one) => ({
          ...one,
          table: {
            ...one.table,
            tiers: one.table.tiers.map(({ from, value }, index) => ({
              from,
              value: index === tier % one.table.tiers.length ? `=(${value.replace('=', '')}) + ${more}` : value,
            })),
          },
        }))
        const before = simulate(workspace).lines.map(({ payout }) => payout.minor)
        const after = simulate(raised).lines.map(({ payout }) => payout.minor)
        expect(after.filter((minor, index) => minor < Number(before[index]))).toEqual([])
      }),
      runs(30),
    )
  })
})

describe('growth', () => {
  it('of nothing changes nothing, and of 100 % doubles every credit', () => {
    fc.assert(
      fc.property(randomWorkspace, (random) => {
        const workspace = plain(random)
        const zero = simulate(workspace, { growth: exact(0n) })
        expect(zero.lines).toEqual(simulate(workspace).lines)
        const doubled = simulate({ ...workspace, creditShares: [] }, { growth: exact(1n) }).lines
        const single = simulate({ ...workspace, creditShares: [] }).lines
        expect(doubled.map(({ credited }) => credited)).toEqual(single.map(({ credited }) => add(credited, credited)))
      }),
      runs(30),
    )
  })
})
