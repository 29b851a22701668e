import { exact, ZERO } from '@shared/money/exact'
import type { PlanCommand, Scenario } from '@shared/plan/model'
import { applyScenario } from '@shared/scenario/apply'
import { describe, expect, it } from 'vitest'
import { twoTeams } from '../../support/payoutLines'

const baseline = { ...twoTeams(), assumptions: [{ name: 'expected_growth', value: '5%' }] }

const scenarioOf = (commands: readonly PlanCommand[], growth?: string): Scenario => ({
  name: 'Steeper',
  commands,
  ...(growth === undefined ? {} : { performance: { growth } }),
})

const STEEPER: PlanCommand = { do: 'setTierValue', plan: 'ae', component: 'own', tier: 0, value: '1.8' }
const GONE: PlanCommand = { do: 'setTierValue', plan: 'gone', component: 'own', tier: 0, value: '2' }

describe('a scenario on its baseline', () => {
  it('changes nothing when it is empty', () => {
    const applied = applyScenario(baseline, scenarioOf([]))
    expect(applied).toEqual({ workspace: baseline, growth: ZERO, findings: [] })
    expect(applied.workspace).toBe(baseline)
  })

  it('applies its changes and leaves the baseline as it was', () => {
    const before = structuredClone(baseline)
    const { workspace, findings } = applyScenario(baseline, scenarioOf([STEEPER]))
    expect(workspace.plans[0]?.components[0]?.table.tiers[0]?.value).toBe('1.8')
    expect(findings).toEqual([])
    expect(baseline).toEqual(before)
  })

  it('names a change that no longer applies and applies the others', () => {
    const withScenario = { ...baseline, scenarios: [scenarioOf([GONE, STEEPER])] }
    const { workspace, findings } = applyScenario(withScenario, scenarioOf([GONE, STEEPER]))
    expect(workspace.plans[0]?.components[0]?.table.tiers[0]?.value).toBe('1.8')
    expect(findings[0]).toMatchObject({
      code: 'scenario.commandRefused',
      severity: 'error',
      params: { scenario: 'Steeper', change: 1 },
    })
    expect(findings[1]?.code).toBe('command.noSuch')
  })

  it('places the finding in the list of scenarios it stands in', () => {
    const scenario = scenarioOf([STEEPER, GONE])
    const { findings } = applyScenario({ ...baseline, scenarios: [scenarioOf([]), scenario] }, scenario)
    expect(findings[0]?.path).toBe('scenarios[1].commands[1]')
  })

  it('grows credits by a share, written as a percentage or as a formula over assumptions', () => {
    expect(applyScenario(baseline, scenarioOf([], '10%')).growth).toEqual(exact(1n, 10n))
    expect(applyScenario(baseline, scenarioOf([], '=2*expected_growth')).growth).toEqual(exact(1n, 10n))
  })

  it('works growth out with the assumptions as the scenario has changed them', () => {
    const raised: PlanCommand = { do: 'setAssumption', name: 'expected_growth', value: '20%' }
    expect(applyScenario(baseline, scenarioOf([raised], '=expected_growth')).growth).toEqual(exact(1n, 5n))
  })

  it('names a growth that cannot be worked out and counts none', () => {
    const { growth, findings } = applyScenario(baseline, scenarioOf([], 'plenty'))
    expect(growth).toEqual(ZERO)
    expect(findings).toMatchObject([{ code: 'number.unreadable', path: 'scenario.performance.growth' }])
  })
})
