import { payoutColumns } from '@shared/engine/fast/payoutColumns'
import { ledgersOf, linesOf, paymentsOf } from '@shared/engine/resultLines'
import { startRun } from '@shared/engine/run'
import { simulate } from '@shared/engine/simulate'
import { statementsOf } from '@shared/engine/statement'
import type { Component, Workspace } from '@shared/plan/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CONTROL_TOTALS } from '../../../bench/kernel'
import { drawWorkload, QUARTERS } from '../../../bench/workload'
import { workspaceOf } from '../../../bench/workspace'
import { plainWorkspace } from '../../../support/arbitrary/plainWorkspaces'
import { runs } from '../../../support/property/runs'

const written = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, one) => (typeof one === 'bigint' ? String(one) : one)))

/** Everything the exact way, nothing in columns. */
function exactly(workspace: Workspace) {
  const run = startRun(workspace)
  const { roster } = run.calculation.grounds.compiled
  const statements = [...roster.spans.keys()].flatMap((payee) =>
    statementsOf(run, payee).map((statement) => ({ payee, statement })),
  )
  return {
    lines: statements.flatMap(({ payee, statement }) => linesOf(run, payee, statement)),
    payments: statements.flatMap(({ payee, statement }) => paymentsOf(run, payee, statement)),
    ledgers: statements.flatMap(({ payee, statement }) => ledgersOf(run, payee, statement)),
    findings: statements.flatMap(({ statement }) => statement.findings.map(({ code, params }) => [code, params])),
  }
}

/** One component of the first plan with another weight; the others stay the very same. */
function reweighted(workspace: Workspace, which: number, percent: number): Workspace {
  const [plan, ...others] = workspace.plans
  if (plan === undefined) throw new Error('a plain workspace has a plan')
  const place = which % plan.components.length
  const components = plan.components.map((one, at) => (at === place ? { ...one, weight: `${percent}%` } : one))
  return { ...workspace, plans: [{ ...plan, components }, ...others] }
}

describe('columns', () => {
  it('pay every line, payment and account of a plain workspace as the exact way does', () => {
    let covered = 0
    let people = 0
    fc.assert(
      fc.property(plainWorkspace, (workspace) => {
        const result = simulate(workspace)
        const expected = exactly(workspace)
        expect(written(result.lines)).toEqual(written(expected.lines))
        expect(written(result.payments)).toEqual(written(expected.payments))
        expect(written(result.ledgers)).toEqual(written(expected.ledgers))
        const sum = (kind: string) =>
          expected.lines.reduce((total, line) => total + (line.kind === kind ? line.payout.minor : 0), 0)
        expect([result.totals.payout.minor, result.totals.awards.minor]).toEqual([sum('pay'), sum('award')])
        const codes = new Set(result.findings.map(({ code, params }) => JSON.stringify([code, params])))
        for (const one of expected.findings) expect(codes).toContain(JSON.stringify(one))
        const run = startRun(workspace)
        const columns = payoutColumns(run)
        for (const plan of run.calculation.grounds.compiled.plans) {
          workspace.payees.forEach((_, place) => {
            people += 1
            if (columns.covers(plan, place)) covered += 1
          })
        }
      }),
      runs(150),
    )
    // Otherwise the property would say nothing of columns.
    expect(covered / people).toBeGreaterThan(0.25)
  })

  it('pay after an edit, and after undoing it, what they pay of a copy that nothing is known of', () => {
    fc.assert(
      fc.property(plainWorkspace, fc.nat(), fc.integer({ min: 1, max: 300 }), (workspace, which, percent) => {
        const versions = [workspace, reweighted(workspace, which, percent), reweighted(workspace, which + 1, percent)]
        const other = workspace.rounding === 'truncate' ? 'halfAwayFromZero' : 'truncate'
        versions.push({ ...workspace, rounding: other }, { ...workspace, roundedOn: 'total' }, workspace)
        for (const version of versions) {
          expect(written(simulate(version).lines)).toEqual(written(simulate(structuredClone(version)).lines))
        }
      }),
      runs(40),
    )
  })

  it('leave to fractions no more than one in two hundred of the payouts of the reference workload', () => {
    const columns = payoutColumns(startRun(workspaceOf(drawWorkload(10_000))))
    expect(columns.totals.payout.minor).toBe(CONTROL_TOTALS[300]?.[10_000])
    expect(columns.toldExactly).toBeLessThan((300 * QUARTERS) / 200)
  })

  it('leave every tie to fractions', () => {
    // 0.5 % of 101.00 in the own part is 0.505 each quarter: half a cent exactly.
    const workload = drawWorkload(300, 15)
    const workspace = workspaceOf({ ...workload, amount: workload.amount.fill(10_100) })
    const [plan] = workspace.plans
    const [own] = plan?.components ?? []
    if (plan === undefined || own === undefined) throw new Error('the plan has an own part')
    const flat: Component = { ...own, weight: '100%', table: { ...own.table, tiers: [{ from: '0%', value: '0.5%' }] } }
    const { cap: _, ...uncapped } = plan
    const tied: Workspace = {
      ...workspace,
      roundedOn: 'line',
      measures: workspace.measures.map((measure) => ({ ...measure, where: '', credit: 'amount' })),
      plans: [{ ...uncapped, components: [flat] }],
    }
    const run = startRun(tied)
    const odd = simulate(tied).lines.filter(({ credited }) => (credited.n / 101n) % 2n === 1n)
    expect(payoutColumns(run).toldExactly).toBe(odd.length)
    expect(odd.length).toBeGreaterThan(10)
    expect(written(simulate(tied).lines)).toEqual(written(exactly(tied).lines))
  })
})
