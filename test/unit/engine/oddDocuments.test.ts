import { simulate } from '@shared/engine/simulate'
import { evaluateAssumptions } from '@shared/formula/assumptions'
import { evaluateNumberText } from '@shared/formula/numberText'
import { parseWorkspace } from '@shared/workspace/parse'
import { describe, expect, it } from 'vitest'

const ASSIGNMENT = { from: '2024-01-01', plan: 'plan' }
const COMPONENT = {
  id: 'own',
  name: 'Own',
  kind: 'commission',
  measure: 'bookings',
  window: 'month',
  paid: 'month',
  table: { by: 'money', application: 'marginal', pays: 'rate', tiers: [{ from: '0', value: '10%' }] },
}
const DOCUMENT = {
  format: 'palier',
  version: 1,
  name: 'Odd',
  currency: 'EUR',
  years: [2026],
  payees: [{ id: 'ana', name: 'Ana', assignments: [ASSIGNMENT] as object[] }],
  measures: [{ id: 'bookings', name: 'Bookings', date: 'closed' }],
  plans: [{ id: 'plan', name: 'Plan', components: [COMPONENT] as object[] }],
  sales: {
    columns: ['id', 'owner', 'closed', 'amount'],
    rows: [
      ['D-1', 'ana', '2025-06-10', '3000'],
      ['D-2', 'ana', '2026-06-10', '1000'],
    ],
  },
}

function paid(change: object) {
  const { workspace } = parseWorkspace({ ...DOCUMENT, ...change })
  if (workspace === null) throw new Error('the document is a workspace')
  return simulate(workspace)
}

describe('a document with mistakes or gaps never pays twice', () => {
  it('years between those of the workspace are neither paid nor counted', () => {
    const { lines, totals } = paid({ years: [2024, 2026] })
    expect(lines.filter(({ period }) => period.startsWith('2025'))).toEqual([])
    expect(totals.payout.minor).toBe(10000)
    expect(totals.sales).toEqual([{ measure: 'bookings', credited: { n: 1000n, d: 1n } }])
  })

  it('assignments that overlap share no day: the later one begins, the earlier ends', () => {
    const assignments = [
      { ...ASSIGNMENT, to: '2026-12-31' },
      { ...ASSIGNMENT, from: '2026-02-01', to: '2026-12-31' },
    ]
    expect(paid({ payees: [{ id: 'ana', name: 'Ana', assignments }] }).totals.payout.minor).toBe(10000)
  })

  it('of two payees, plans or components of one id the first counts', () => {
    const [payee] = DOCUMENT.payees
    const [plan] = DOCUMENT.plans
    expect(paid({ payees: [payee, payee] }).totals.payout.minor).toBe(10000)
    expect(paid({ plans: [plan, plan] }).totals.payout.minor).toBe(10000)
    expect(paid({ plans: [{ ...plan, components: [COMPONENT, COMPONENT] }] }).totals.payout.minor).toBe(10000)
  })

  it('credit on days without an assignment is named, not lost in silence', () => {
    const assignments = [{ ...ASSIGNMENT, from: '2026-07-01' }]
    const { totals, findings } = paid({ payees: [{ id: 'ana', name: 'Ana', assignments }] })
    expect(totals.payout.minor).toBe(0)
    expect(findings).toEqual([
      expect.objectContaining({ code: 'credit.unassigned', params: { payee: 'ana', measure: 'bookings', count: 1 } }),
    ])
  })

  it('a number of their own that cannot be read is not the assumption of that name: the component pays nothing and says why', () => {
    const tiers = [{ from: '0', value: '=rate' }]
    const { totals, findings } = paid({
      assumptions: [{ name: 'rate', value: '5%' }],
      payees: [{ id: 'ana', name: 'Ana', assignments: [{ ...ASSIGNMENT, fields: { rate: 'abc' } }] }],
      plans: [{ id: 'plan', name: 'Plan', components: [{ ...COMPONENT, table: { ...COMPONENT.table, tiers } }] }],
    })
    expect(totals.payout.minor).toBe(0)
    expect(findings.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'number.unreadable payees[0].assignments[0].fields.rate',
      'formula.unknownName plans[0].components[0].table.tiers[0].value',
    ])
  })
})

it('a tower of powers is refused before it fills the memory', () => {
  const value = evaluateNumberText('=((((9^64)^64)^64)^64)^64', new Map(), 'here')
  expect(value.ok ? [] : value.findings.map(({ code }) => code)).toEqual(['formula.power'])
})

it('names that square each other are refused before they fill the memory', () => {
  const squares = Array.from({ length: 40 }, (_, place) => ({ name: `a${place + 1}`, value: `=a${place} * a${place}` }))
  const { findings } = evaluateAssumptions([{ name: 'a0', value: '1.37' }, ...squares])
  expect(findings.map(({ code }) => code)).toContain('formula.tooManyDigits')
})
