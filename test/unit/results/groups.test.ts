import { sumMoney } from '@shared/money/money'
import { EVERY_LINE, filterLines, groupLines, RESULT_GROUPINGS, resultTable, SETTLEMENT } from '@shared/results/groups'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { payoutLine, resultOf, twoTeams } from '../../support/payoutLines'

const workspace = twoTeams()

const anyLine = fc
  .record({
    payee: fc.constantFrom('ana', 'ben'),
    component: fc.constantFrom('own', 'team', 'trip'),
    period: fc.constantFrom('2026-01', '2026-06', '2026-07', '2026-Q2', '2026-12', '2026'),
    kind: fc.constantFrom('pay' as const, 'award' as const),
    cents: fc.integer({ min: -5_000_00, max: 50_000_00 }),
  })
  .map(payoutLine)

describe('groups of payout lines', () => {
  it('add to the total, pay and awards apart, whatever they are grouped by', () => {
    fc.assert(
      fc.property(fc.array(anyLine), fc.constantFrom(...RESULT_GROUPINGS), (lines, grouping) => {
        const groups = groupLines(workspace, lines, grouping)
        const { totals } = resultOf(lines)
        expect(
          sumMoney(
            groups.map(({ pay }) => pay),
            'EUR',
          ),
        ).toEqual(totals.payout)
        expect(
          sumMoney(
            groups.map(({ awards }) => awards),
            'EUR',
          ),
        ).toEqual(totals.awards)
      }),
    )
  })

  it('put a line in the team of its period: a payee who moves in July counts in the old team in June, in the new one in July', () => {
    const lines = [
      payoutLine({ payee: 'ana', period: '2026-06', cents: 100 }),
      payoutLine({ payee: 'ana', period: '2026-07', cents: 20 }),
    ]
    expect(groupLines(workspace, lines, 'team').map(({ id, pay }) => [id, pay.minor])).toEqual([
      ['lille', 100],
      ['south', 20],
    ])
  })

  it('keep components of the same id in two plans apart', () => {
    const lines = [
      payoutLine({ payee: 'ana', plan: 'ae', cents: 1 }),
      payoutLine({ payee: 'ana', plan: 'am', cents: 2 }),
    ]
    expect(groupLines(workspace, lines, 'component').map(({ id, pay }) => [id, pay.minor])).toEqual([
      ['own', 1],
      ['own', 2],
    ])
  })
})

describe('lines that settle a plan', () => {
  const lines = [
    payoutLine({ payee: 'ana', cents: 700 }),
    payoutLine({ payee: 'ana', role: 'floor', cents: 50 }),
    payoutLine({ payee: 'ana', component: null, role: 'planCap', cents: -200 }),
    payoutLine({ payee: 'ana', component: null, role: 'draw', cents: 30 }),
  ]

  it('are a group for each step, while the floor of a component counts with the component', () => {
    expect(groupLines(workspace, lines, 'component').map(({ id, pay }) => [id, pay.minor])).toEqual([
      ['own', 750],
      [null, -200],
      [null, 30],
    ])
  })

  it('are left by the filter that asks for them', () => {
    expect(filterLines(workspace, lines, { ...EVERY_LINE, plan: 'ae', component: SETTLEMENT })).toEqual(lines.slice(2))
  })
})

describe('the filter of a team', () => {
  it('takes in the teams below it', () => {
    const lines = [payoutLine({ payee: 'ana', period: '2026-06', cents: 100 }), payoutLine({ payee: 'ben', cents: 20 })]
    expect(filterLines(workspace, lines, { ...EVERY_LINE, team: 'north' })).toEqual([lines[0]])
  })
})

describe('the table of results', () => {
  it('has cells that add to its rows and columns, and those to the total', () => {
    fc.assert(
      fc.property(
        fc.array(anyLine),
        fc.constantFrom('month' as const, 'quarter' as const, 'year' as const),
        (lines, periods) => {
          const result = resultOf(lines)
          const table = resultTable(workspace, result, lines, { grouping: 'payee', periods })
          const paid = (cells: (typeof table.total)['cells']) =>
            sumMoney(
              cells.filter((cell) => cell !== null),
              'EUR',
            )
          for (const row of [...table.rows, table.total]) expect(paid(row.cells)).toEqual(row.pay)
          for (const [column] of table.periods.entries()) {
            expect(paid(table.rows.map(({ cells }) => cells[column] ?? null))).toEqual(
              paid([table.total.cells[column] ?? null]),
            )
          }
          expect(table.total.pay).toEqual(result.totals.payout)
        },
      ),
    )
  })

  it('shows a quarterly bonus in the last month of its quarter and leaves the other months blank', () => {
    const lines = [payoutLine({ payee: 'ana', period: '2026-Q2', cents: 300 })]
    const table = resultTable(workspace, resultOf(lines), lines, { grouping: 'payee', periods: 'month' })
    const filled = table.rows[0]?.cells.flatMap((cell, column) => (cell === null ? [] : [table.periods[column]?.id]))
    expect(filled).toEqual(['2026-06'])
  })
})
