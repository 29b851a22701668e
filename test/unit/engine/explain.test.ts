import { type ExplainRequest, explain } from '@shared/engine/explain'
import type * as Pay from '@shared/engine/pay'
import type { TraceNode } from '@shared/engine/result'
import { invariant } from '@shared/findings/invariant'
import { formatter } from '@shared/i18n/format'
import { traceText } from '@shared/i18n/traceText'
import { parseWorkspace } from '@shared/workspace/parse'
import { beforeEach, describe, expect, it, vi } from 'vitest'

const paidTo = vi.hoisted(() => new Set<string>())

vi.mock('@shared/engine/pay', async (original) => {
  const pay = await original<typeof Pay>()
  return {
    ...pay,
    payWindow: (request: Pay.PayRequest) => {
      paidTo.add(request.payee)
      return pay.payWindow(request)
    },
  }
})

const SELLER = { from: '2026-01-01', team: 'north', manager: 'max', plan: 'seller', targetVariable: '40000' }

const OWN = {
  id: 'own',
  name: 'Own sales',
  kind: 'commission',
  measure: 'bookings',
  window: 'quarter',
  paid: 'month',
  table: {
    by: 'money',
    application: 'marginal',
    pays: 'rate',
    tiers: [
      { from: '0', value: '5%' },
      { from: '20000', value: '8%' },
    ],
  },
}

const OVERRIDE = {
  ...OWN,
  id: 'override',
  name: 'Override',
  measure: null,
  creditedTo: 'directReports',
  payoutsOf: [{ plan: 'seller', component: 'own' }],
  carvedOut: true,
  paid: 'quarter',
  table: { by: 'money', application: 'marginal', pays: 'rate', tiers: [{ from: '0', value: '10%' }] },
}

function workspaceWith(component: object = {}, plan: object = {}, rest: object = {}) {
  const { workspace, findings } = parseWorkspace({
    format: 'palier',
    version: 1,
    name: 'Explained',
    currency: 'EUR',
    years: [2026],
    teams: [{ id: 'north', name: 'North' }],
    payees: [
      { id: 'ana', name: 'Ana', assignments: [{ ...SELLER, to: '2026-05-31' }] },
      { id: 'ben', name: 'Ben', assignments: [SELLER] },
      { id: 'max', name: 'Max', assignments: [{ from: '2026-01-01', plan: 'manager' }] },
    ],
    measures: [
      {
        id: 'bookings',
        name: 'Bookings',
        date: 'closed',
        currency: 'currency',
        cancelled: 'cancelled',
        creditCap: { amount: '40000', applied: 'beforeSharing' },
      },
    ],
    exchangeRates: [{ currency: 'USD', rate: '0.9' }],
    creditShares: [
      { transaction: 'D-2', payee: 'ana', share: '75%' },
      { transaction: 'D-2', payee: 'ben', share: '25%' },
    ],
    plans: [{ id: 'seller', name: 'Seller', components: [{ ...OWN, ...component }], ...plan }],
    sales: {
      columns: ['id', 'closed', 'owner', 'amount', 'currency', 'cancelled'],
      rows: [
        ['D-1', '2026-01-14', 'ana', '12500.00', 'EUR', null],
        ['D-2', '2026-02-14', 'ana', '50000.00', 'USD', '2026-05-02'],
        ['D-3', '2026-03-03', 'ben', '9000.00', 'EUR', null],
      ],
    },
    ...rest,
  })
  invariant(workspace !== null, JSON.stringify(findings))
  return workspace
}

/** The explanation as the command line prints it: a step a line, indented, with its figure. */
function told(workspace: ReturnType<typeof workspaceWith>, request: ExplainRequest): readonly string[] {
  const format = formatter('en', workspace.currency)
  const lines = (node: TraceNode, depth: number): readonly string[] => [
    `${'  '.repeat(depth)}${traceText(node, workspace, 'en', format)}${node.figure === null ? '' : ` = ${format.figure(node.figure)}`}`,
    ...node.children.flatMap((child) => lines(child, depth + 1)),
  ]
  return explain(workspace, request).flatMap((node) => lines(node, 0))
}

beforeEach(() => paidTo.clear())

describe('an explanation', () => {
  it('goes from the payout down to the row, with every step that made a credit', () => {
    expect(told(workspaceWith(), { payee: 'ana', period: '2026-02', component: 'own' })).toEqual([
      'Own sales pays Ana for Feb 2026 = €2,175.00',
      '  The table pays each slice of €42,500.00 at the value of its own tier = €2,800.00',
      '    From €0.00 to €20,000.00: €20,000.00 × 5% × 100% = €1,000.00',
      '    From €20,000.00: €22,500.00 × 8% × 100% = €1,800.00',
      '    100% is the weight of the component = 100%',
      '    Bookings: €42,500.00 credited, and no quota to measure it against',
      '      Credited from Jan 1, 2026 to Feb 28, 2026 = €42,500.00',
      '        D-1, Jan 14, 2026 (sales, row 1) = €12,500.00',
      '        D-2, Feb 14, 2026: 75% of it (sales, row 2) = €30,000.00',
      '          50,000 USD × 0.9 = €45,000.00',
      '          Cut to €40,000.00 by the cap on one transaction = €40,000.00',
      '          75% of €40,000.00 = €30,000.00',
      '    Target variable pay of the span = €10,000.00',
      '      Jan 2026: €40,000.00 a year, 1 of 12 months = €3,333.33',
      '      Feb 2026: €40,000.00 a year, 1 of 12 months = €3,333.33',
      '      Mar 2026: €40,000.00 a year, 1 of 12 months = €3,333.33',
      '  Already paid earlier in Q1 2026 = −€625.00',
    ])
  })

  it('computes the payee alone', () => {
    explain(workspaceWith(), { payee: 'ben', period: '2026-02' })
    expect([...paidTo]).toEqual(['ben'])
  })

  it('computes those whose pay an override counts, and nobody else', () => {
    const others = {
      payees: [
        ...workspaceWith().payees,
        { id: 'zoe', name: 'Zoe', assignments: [{ from: '2026-01-01', plan: 'seller' }] },
      ],
    }
    const manager = { id: 'manager', name: 'Manager', components: [{ ...OVERRIDE, carvedOut: false }] }
    const seller = { id: 'seller', name: 'Seller', components: [OWN] }
    explain(workspaceWith({}, {}, { ...others, plans: [seller, manager] }), { payee: 'max', period: '2026-Q1' })
    expect([...paidTo].sort()).toEqual(['ana', 'ben', 'max'])
  })

  it('shows a draw with its balance, and what stood before it', () => {
    const draw = { kind: 'recoverable', amount: '1000' }
    expect(told(workspaceWith({}, { draw }), { payee: 'ana', period: '2026-01', component: null })).toEqual([
      'Draw of Ana in Seller for Jan 2026 = €375.00',
      '  Advanced from €625.00 up to the draw of €1,000.00 = €375.00',
      '  Balance: €0.00 before, €375.00 after = €375.00',
      '  What stands before = €625.00',
      '    Own sales, Jan 2026 = €625.00',
    ])
    expect(told(workspaceWith({}, { draw }), { payee: 'ana', period: '2026-02', component: null })).toEqual([
      'Draw of Ana in Seller for Feb 2026 = −€375.00',
      '  Taken back from €2,175.00 earned = −€375.00',
      '  Balance: €375.00 before, €0.00 after = €0.00',
      '  What stands before = €2,175.00',
      '    Own sales, Feb 2026 = €2,175.00',
    ])
  })

  it('shows what a cap of the plan cuts, and carries', () => {
    const cap = { of: 'amount', value: '2000', per: 'period', excess: 'carried' }
    expect(told(workspaceWith({}, { cap }), { payee: 'ana', period: '2026-02', component: null })).toEqual([
      'Seller keeps Ana to its cap for Feb 2026 = −€175.00',
      '  The cap of the plan = €2,000.00',
      '  Less what stands before = −€2,175.00',
      '  Balance: €0.00 before, €175.00 after = €175.00',
      '  What stands before = €2,175.00',
      '    Own sales, Feb 2026 = €2,175.00',
    ])
  })

  it('shows what is taken back for a cancelled transaction, with and without it', () => {
    expect(told(workspaceWith(), { payee: 'ana', period: '2026-05', component: 'own' })).toContain(
      '    Cancelled: D-2 (sales, row 2)',
    )
    expect(told(workspaceWith(), { payee: 'ana', period: '2026-05', component: 'own' }).slice(-5)).toEqual([
      'Own sales takes back from Ana in May 2026 what cancelled transactions were paid = −€2,175.00',
      '  Q1 2026: what it pays without the cancelled transactions, less what it paid = −€2,175.00',
      '    Without them: €625.00 = €625.00',
      '    Less with them: €2,800.00 = −€2,800.00',
      '    Cancelled: D-2 (sales, row 2)',
    ])
  })

  it('says when a line is paid, and what is still held back', () => {
    const payments = [
      { share: '75%', when: 'earned' },
      { share: '25%', when: 'delay', months: 2 },
    ]
    expect(told(workspaceWith({ payments }), { payee: 'ben', period: '2026-03', component: 'own' }).slice(-3)).toEqual([
      '  Paid as follows = €450.00',
      '    In Mar 2026 = €337.50',
      '    In May 2026 = €112.50',
    ])
  })

  it('shows whose pay an override is on, and what it takes from each', () => {
    const plans = [
      { id: 'seller', name: 'Seller', components: [OWN] },
      { id: 'manager', name: 'Manager', components: [OVERRIDE] },
    ]
    const workspace = workspaceWith({}, {}, { plans })
    expect(told(workspace, { payee: 'max', period: '2026-Q1' })).toEqual([
      'Override pays Max for Q1 2026 = €375.00',
      '  The table pays each slice of €3,750.00 at the value of its own tier = €375.00',
      '    From €0.00: €3,750.00 × 10% × 100% = €375.00',
      '    100% is the weight of the component = 100%',
      '    Paid by other components from Jan 1, 2026 to Mar 31, 2026 = €3,750.00',
      '      Ana = €2,800.00',
      '      Ben = €950.00',
      '      Own sales of Seller',
    ])
    expect(told(workspace, { payee: 'ben', period: '2026-Q1', component: 'override' })).toEqual([
      'Override is taken from what Ben earns for Q1 2026 = −€95.00',
      '  25.3333% of the €375.00 that Max is paid, for €950.00 contributed = −€95.00',
    ])
  })

  it('shows the ranking of a contest, and shares of a pool that add to it', () => {
    const prizes = {
      by: 'place',
      application: 'step',
      pays: 'amount',
      tiers: [
        { from: '1', value: '500' },
        { from: '2', value: '0' },
      ],
    }
    const contest = { ...OWN, window: 'quarter', paid: 'quarter', table: prizes, contest: { ties: 'shared' } }
    expect(told(workspaceWith(contest), { payee: 'ana', period: '2026-Q1', component: 'own' }).slice(0, 6)).toEqual([
      'Own sales pays Ana for Q1 2026 = €500.00',
      '  Place 1: the prize of this place = €500.00',
      '    Prize = €500.00',
      '    Ranking of the contest',
      '      Place 1: Ana = €42,500.00',
      '      Place 2: Ben = €19,000.00',
    ])
    const pool = { paid: 'quarter', creditedTo: 'team', pool: { sharedBy: 'equally' } }
    expect(told(workspaceWith(pool), { payee: 'ben', period: '2026-Q1', component: 'own' }).slice(0, 5)).toEqual([
      'Own sales pays Ben for Q1 2026 = €2,160.00',
      '  50.0% of the pool of North = €2,160.00',
      '    The pool of North: €4,320.00, what the table pays on €61,500.00, rounded and shared = €4,320.00',
      '      Ana: 50.0% = €2,160.00',
      '      Ben: 50.0% = €2,160.00',
    ])
  })

  it('multiplies, closes a gate and caps step by step', () => {
    const steps = {
      multipliers: [{ on: 'pay', name: 'Kicker', factor: '1.5', most: '1.2' }],
      gate: { when: 'credited(bookings) > 100000', otherwise: '50%' },
      cap: { of: 'amount', value: '300', per: 'period' },
    }
    expect(told(workspaceWith(steps), { payee: 'ana', period: '2026-01', component: 'own' }).slice(-3)).toEqual([
      '  Kicker: 150%, kept to × 120% by its bounds = €125.00',
      '  The condition does not hold, and 50% is paid: credited(bookings) > 100000 = −€375.00',
      '  The cap allows €300.00 for the period; what is above it is lost = −€75.00',
    ])
  })

  it('is none for a period that is none, or without a line', () => {
    expect(explain(workspaceWith(), { payee: 'ana', period: 'spring' })).toEqual([])
    expect(explain(workspaceWith(), { payee: 'ana', period: '2027-01' })).toEqual([])
  })
})
