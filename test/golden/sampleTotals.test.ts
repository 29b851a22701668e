import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parsePeriod, periodOf } from '@shared/calendar/period'
import type { PayoutLine, SimulationResult } from '@shared/engine/result'
import { simulate } from '@shared/engine/simulate'
import { at, invariant } from '@shared/findings/invariant'
import { add, divide, type Exact, toApproximate, ZERO } from '@shared/money/exact'
import { money, moneyText, sumMoney } from '@shared/money/money'
import { checkWorkspace } from '@shared/plan/check'
import { sampleWorkspace } from '@shared/sample/sampleWorkspace'
import { applyScenario } from '@shared/scenario/apply'
import { writeWorkspaceFile } from '@shared/workspace/file'
import { describe, expect, it } from 'vitest'
import { oracleSimulate } from '../support/oracle/simulate'
import { toldByEngine, toldByOracle } from '../support/property/told'

const GOLDEN = resolve(import.meta.dirname, 'sample-totals.json')

const workspace = sampleWorkspace()
const result = simulate(workspace)
const scenarioResults = workspace.scenarios.map((scenario) => {
  const applied = applyScenario(workspace, scenario)
  return simulate(applied.workspace)
})

/** The quarter a line is paid in: of its last month. */
function quarterOf({ period }: PayoutLine): string {
  const paid = parsePeriod(period, 1)
  invariant(paid !== null, 'a line has a period')
  return periodOf(paid.firstMonth + paid.monthCount - 1, 'quarter', 1).id
}

/** Own attainment per payee and year: credit and quota where each quarter closed, added up. */
function attainments(): number[] {
  const closings = new Map<string, PayoutLine>()
  for (const line of result.lines) {
    if (['own', 'commission', 'meetings'].includes(line.component ?? ''))
      closings.set(`${line.payee}/${quarterOf(line)}`, line)
  }
  const years = new Map<string, { credited: Exact; quota: Exact }>()
  for (const [key, { credited, quota }] of closings) {
    const year = key.slice(0, -3)
    const sofar = years.get(year) ?? { credited: ZERO, quota: ZERO }
    invariant(quota !== null, 'everybody who sells has a quota')
    years.set(year, { credited: add(sofar.credited, credited), quota: add(sofar.quota, quota) })
  }
  return [...years.values()].map(({ credited, quota }) => toApproximate(divide(credited, quota)))
}

/** By `payee plan/component`: the amounts of the quarters it is paid in. */
function totalsOf({ lines }: SimulationResult): ReadonlyMap<string, Record<string, string>> {
  const totals = new Map<string, Record<string, string>>()
  for (const line of lines) {
    const key = `${line.payee} ${line.plan}/${line.component}`
    const quarters = totals.get(key) ?? {}
    const known = quarters[quarterOf(line)]
    const minor = line.payout.minor + (known === undefined ? 0 : Number(known.replace('.', '')))
    quarters[quarterOf(line)] = moneyText(money(minor, 'EUR'))
    totals.set(key, quarters)
  }
  return totals
}

/** One line per payee and component, so that a person can read the file and see a change. */
function goldenText(): string {
  const lines = [...totalsOf(result)].map(
    ([key, quarters]) => `    ${JSON.stringify(key)}: ${JSON.stringify(quarters)}`,
  )
  const totals = [result, ...scenarioResults].map(
    ({ totals }) => `${moneyText(totals.payout)} + ${moneyText(totals.awards)}`,
  )
  return `{\n  "baseline and scenarios, pay + awards": ${JSON.stringify(totals)},\n  "lines": {\n${lines.join(',\n')}\n  }\n}\n`
}

describe('the sample company, run', () => {
  it('pays what it paid, per payee, component and quarter', () => {
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(GOLDEN, goldenText())
    expect(goldenText()).toBe(readFileSync(GOLDEN, 'utf8'))
  })

  it('a second, slow exact calculation pays every line the same', () => {
    expect(toldByEngine(result).lines).toEqual(toldByOracle(oracleSimulate(workspace)).lines)
  })

  it('has no error or warning, in its plans or in its run', () => {
    const serious = [...checkWorkspace(workspace), ...result.findings].filter(({ severity }) => severity !== 'note')
    expect(serious).toEqual([])
  })

  it('costs between 6 and 14 % of its bookings', () => {
    const { costOfSales } = result.totals
    invariant(costOfSales !== null, 'something was sold')
    expect(toApproximate(costOfSales)).toBeGreaterThan(0.06)
    expect(toApproximate(costOfSales)).toBeLessThan(0.14)
  })

  it('totals are the sums of the lines, pay and awards apart', () => {
    const of = (kind: PayoutLine['kind']) =>
      sumMoney(
        result.lines.filter((line) => line.kind === kind).map(({ payout }) => payout),
        'EUR',
      )
    expect(of('pay')).toEqual(result.totals.payout)
    expect(of('award')).toEqual(result.totals.awards)
    expect(result.totals.awards.minor).toBeGreaterThan(0)
  })

  it('55 to 65 % of people reach their quota of the year, most of them between 60 and 160 %', () => {
    const attained = attainments()
    expect(attained.length).toBeGreaterThan(90)
    const reached = attained.filter((value) => value >= 1).length / attained.length
    expect(reached).toBeGreaterThanOrEqual(0.55)
    expect(reached).toBeLessThanOrEqual(0.65)
    expect(Math.min(...attained)).toBeGreaterThan(0.5)
    expect(Math.min(...attained)).toBeLessThan(0.8)
    expect(Math.max(...attained)).toBeGreaterThan(1.4)
    expect(Math.max(...attained)).toBeLessThan(1.7)
  })

  it('a steeper accelerator costs more than the baseline; 60/40 moves pay both ways', () => {
    const [steeper, heavierTeam] = [at(scenarioResults, 0), at(scenarioResults, 1)]
    expect(steeper.totals.payout.minor).toBeGreaterThan(result.totals.payout.minor)
    const paid = (run: SimulationResult, payee: string) =>
      run.lines.reduce((total, line) => (line.payee === payee ? total + line.payout.minor : total), 0)
    const differences = workspace.payees.map(({ id }) => paid(heavierTeam, id) - paid(result, id))
    expect(differences.some((difference) => difference > 0)).toBe(true)
    expect(differences.some((difference) => difference < 0)).toBe(true)
  })

  it('fits in a file of less than 1.5 MB', () => {
    expect(writeWorkspaceFile(workspace).length).toBeLessThan(1_500_000)
  })
})
