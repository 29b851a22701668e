import { simulate } from '@shared/engine/simulate'
import { invariant } from '@shared/findings/invariant'
import { checkWorkspace } from '@shared/plan/check'
import { parseWorkspace } from '@shared/workspace/parse'
import { describe, expect, it } from 'vitest'

function workspaceWith(component: object, rest: object = {}) {
  const { workspace } = parseWorkspace({
    format: 'palier',
    version: 1,
    name: 'Unpayable',
    currency: 'EUR',
    years: [2026],
    payees: [{ id: 'ana', name: 'Ana', assignments: [{ from: '2026-01-01', plan: 'plan', targetVariable: '40000' }] }],
    measures: [{ id: 'bookings', name: 'Bookings', date: 'closed' }],
    quotas: [{ payee: 'ana', measure: 'bookings', period: '2026', amount: '100000' }],
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
            table: { by: 'money', application: 'marginal', pays: 'rate', tiers: [{ from: '0', value: '10%' }] },
            ...component,
          },
        ],
      },
    ],
    sales: { columns: ['id', 'owner', 'closed', 'amount'], rows: [['D-1', 'ana', '2026-02-14', '1000.00']] },
    ...rest,
  })
  invariant(workspace !== null, 'the workspace is one')
  return workspace
}

const codes = (findings: readonly { readonly code: string }[]) => findings.map(({ code }) => code)

describe('what cannot be paid stops no run and is named', () => {
  it('a component whose payout periods do not divide its window has no line', () => {
    const workspace = workspaceWith({ window: 'month', paid: 'year' })
    const { lines, findings } = simulate(workspace)
    expect(lines).toEqual([])
    expect(codes(findings)).toEqual(['component.paid'])
  })

  it('an amount too large to be kept to the cent pays 0', () => {
    const { totals, findings } = simulate(workspaceWith({ weight: '1e30' }))
    expect(totals.payout.minor).toBe(0)
    expect(new Set(codes(findings))).toEqual(new Set(['pay.tooLarge']))
  })

  it('a quota of a year before the calendar begins is a finding', () => {
    const quotas = [{ payee: 'ana', measure: 'bookings', period: '0000', amount: '1' }]
    expect(codes(simulate(workspaceWith({}, { fiscalYearStart: 7, quotas })).findings)).toEqual(['quota.period'])
  })

  it('credit shares of a transaction that is not among the sales are named', () => {
    const creditShares = [
      { transaction: 'D-1 ', payee: 'ana', share: '50%' },
      { transaction: 'D-1 ', payee: 'ana', share: '50%' },
    ]
    expect(codes(checkWorkspace(workspaceWith({}, { creditShares })))).toEqual(['credit.unknownShareTransaction'])
  })

  it('a name that is both a column and an assumption is pointed out where an expression uses it', () => {
    const sales = {
      columns: ['id', 'owner', 'closed', 'amount', 'uplift'],
      rows: [['D-1', 'ana', '2026-02-14', '1000.00', '2']],
    }
    const workspace = workspaceWith(
      {},
      {
        assumptions: [{ name: 'uplift', value: '1.1' }],
        measures: [{ id: 'bookings', name: 'Bookings', date: 'closed', credit: 'amount * uplift' }],
        sales,
      },
    )
    expect(codes(checkWorkspace(workspace))).toEqual(['measure.shadowedName'])
  })
})
