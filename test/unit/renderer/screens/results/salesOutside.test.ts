import { salesOutside } from '@renderer/screens/results/salesOutside'
import { simulate } from '@shared/engine/simulate'
import { invariant } from '@shared/findings/invariant'
import { parseWorkspace } from '@shared/workspace/parse'
import { describe, expect, it } from 'vitest'

function workspaceWith(days: readonly string[]) {
  const { workspace } = parseWorkspace({
    format: 'palier',
    version: 1,
    name: 'Outside',
    currency: 'EUR',
    years: [2026],
    measures: [{ id: 'bookings', name: 'Bookings', date: 'closed' }],
    sales: {
      columns: ['id', 'owner', 'closed', 'amount'],
      rows: days.map((day, index) => [`D-${index}`, 'ana', day, '10.00']),
    },
  })
  invariant(workspace !== null, 'the workspace is one')
  return workspace
}

describe('rows of sales outside the run', () => {
  it('are those dated before its first month or after its last', () => {
    const workspace = workspaceWith(['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'])
    expect(salesOutside(workspace, simulate(workspace))).toEqual({ count: 2, years: [2025, 2027] })
  })

  it('are none before there are sales, and no name of a column is wrong yet', () => {
    const workspace = workspaceWith([])
    const result = simulate(workspace)
    expect(salesOutside(workspace, result)).toEqual({ count: 0, years: [] })
    expect(result.findings).toEqual([])
  })
})
