import { workspaceFromTemplate } from '@renderer/app/templates'
import { periodsOfYear, quotaCounts, quotaRows, usualKind } from '@renderer/screens/quotas/quotaRows'
import { at } from '@shared/findings/invariant'
import type { Workspace } from '@shared/plan/model'
import { PLAN_TEMPLATES } from '@shared/plan/templates'
import { describe, expect, it } from 'vitest'

const base = workspaceFromTemplate(at(PLAN_TEMPLATES, 0), 'EUR', 2026)
const workspace: Workspace = {
  ...base,
  payees: [
    { id: 'a', name: 'A', assignments: [] },
    { id: 'b', name: 'B', assignments: [] },
  ],
  quotas: [
    { payee: 'a', measure: 'bookings', period: '2026-Q1', amount: '0.10' },
    { payee: 'a', measure: 'bookings', period: '2026-Q2', amount: '0.20' },
    { payee: 'b', measure: 'bookings', period: '2026-Q1', amount: '=2*0.1' },
    { payee: 'b', measure: 'bookings', period: '2026-05', amount: '9' },
    { payee: 'b', measure: 'other', period: '2026-Q1', amount: '7' },
  ],
}
const setting = { language: 'en', currency: 'EUR', names: new Map() } as const

function table(of: Workspace) {
  return quotaRows(of, 'bookings', periodsOfYear(of, 2026, 'quarter'), setting, 'Total')
}

describe('The table of quotas', () => {
  it('shows the kind of period that most quotas have', () => {
    expect(usualKind(quotaCounts(workspace, 'bookings'))).toBe('quarter')
    expect(usualKind(quotaCounts(base, 'bookings'))).toBe('quarter')
  })

  it('adds exactly, across and down, what the cells show', () => {
    const { rows, totals } = table(workspace)
    expect(rows.map(({ cells }) => cells['total'])).toEqual(['0.3', '0.2'])
    expect(totals[0]?.cells).toMatchObject({ '2026-Q1': '0.3', '2026-Q2': '0.2', '2026-Q3': '', total: '0.5' })
  })

  it('has no total over a quota that cannot be worked out', () => {
    const quotas = [...workspace.quotas, { payee: 'a', measure: 'bookings', period: '2026-Q3', amount: '=nowhere' }]
    const { rows, totals } = table({ ...workspace, quotas })
    expect(rows[0]?.cells['total']).toBe('')
    expect(totals[0]?.cells).toMatchObject({ '2026-Q1': '0.3', '2026-Q3': '', total: '' })
  })
})
