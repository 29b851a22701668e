import type { PaymentLine, SimulationResult } from '@shared/engine/result'
import { money, sumMoney } from '@shared/money/money'
import { isPaidLater, paidLines } from '@shared/results/paid'
import { columnPeriodOf } from '@shared/results/periods'
import { describe, expect, it } from 'vitest'
import { payoutLine, resultOf } from '../../support/payoutLines'

const CALENDAR = { fiscalYearStart: 1 }

function payment(earnedIn: string, paidIn: string, cents: number): PaymentLine {
  return {
    payee: 'ana',
    plan: 'ae',
    component: 'own',
    role: 'component',
    earnedIn,
    paidIn,
    amount: money(cents, 'EUR'),
  }
}

function paying(payments: readonly PaymentLine[]): SimulationResult {
  const result = resultOf([payoutLine({ payee: 'ana', period: '2026-Q1', cents: 900 })])
  const paid = sumMoney(
    payments.map(({ amount }) => amount),
    'EUR',
  )
  return { ...result, payments, totals: { ...result.totals, paid } }
}

describe('what is paid in the months of a result', () => {
  it('is a table of its own only when some of it is paid in another month than its period ends in', () => {
    expect(isPaidLater(CALENDAR, paying([payment('2026-Q1', '2026-03', 900)]))).toBe(false)
    expect(isPaidLater(CALENDAR, paying([payment('2026-Q1', '2026-04', 900)]))).toBe(true)
    expect(isPaidLater(CALENDAR, paying([payment('2026-Q1', '2026-03', 600)]))).toBe(true)
  })

  it('stands in the month it is paid in, with the line it was earned with', () => {
    const paid = paidLines(paying([payment('2026-Q1', '2026-03', 600), payment('2026-Q1', '2026-06', 300)]))
    expect(paid.map((line) => [line.period, columnPeriodOf(CALENDAR, line, 'month').id, line.payout.minor])).toEqual([
      ['2026-Q1', '2026-03', 600],
      ['2026-Q1', '2026-06', 300],
    ])
  })

  it('takes in what was earned before the first month', () => {
    const [before] = paidLines(paying([payment('2025-12', '2026-01', 120)]))
    expect(before).toMatchObject({ period: '2025-12', paidIn: '2026-01', component: 'own', payout: { minor: 120 } })
  })

  it('leaves awards where they are earned', () => {
    const award = payoutLine({ payee: 'ana', period: '2026-12', kind: 'award', cents: 500 })
    expect(paidLines({ ...paying([]), lines: [award] })).toEqual([award])
  })
})
