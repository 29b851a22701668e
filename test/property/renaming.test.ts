import { simulate } from '@shared/engine/simulate'
import { at } from '@shared/findings/invariant'
import { applyCommand } from '@shared/plan/commands'
import { formulaPlaces, formulasUsing } from '@shared/plan/formulaPlaces'
import type { PlanCommand, Workspace } from '@shared/plan/model'
import { applyScenario } from '@shared/scenario/apply'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomCommand } from '../support/arbitrary/commands'
import { ASSUMPTIONS } from '../support/arbitrary/numbers'
import { randomWorkspace } from '../support/arbitrary/workspaces'
import { runs } from '../support/property/runs'
import { toldByEngine } from '../support/property/told'

/** A workspace with a scenario of random changes, some of which use the names. */
const withScenario = fc
  .tuple(randomWorkspace, fc.array(randomCommand, { maxLength: 6 }))
  .map(([workspace, commands]): Workspace => {
    const using: PlanCommand[] = [
      { do: 'setAssumption', name: 'base_rate', value: '=one * 9%' },
      { do: 'setQuota', payee: 'r0', measure: 'bookings', period: '2026-01', amount: '=1000 * one + third' },
      { do: 'setComponentField', plan: 'p0', component: 'c0', field: 'cap', value: { of: 'amount', value: '=uplift' } },
    ]
    const changes = commands.flatMap((command) => (command.do === 'batch' ? [] : [command as PlanCommand]))
    return { ...workspace, scenarios: [{ name: 'Other', commands: [...using, ...changes] }] }
  })

const nameOf = fc.constantFrom(...ASSUMPTIONS.map(({ name }) => name))
const newName = fc.constantFrom('taux_é', 'x', 'one_more', 'rate2', '_')

function renamed(workspace: Workspace, name: string, to: string): Workspace {
  const result = applyCommand(workspace, { do: 'renameAssumption', name, to })
  if (!result.ok) throw new Error(result.findings.map(({ code }) => code).join(', '))
  return result.value
}

describe('renaming an assumption', () => {
  it('and renaming it back gives the identical document, and nothing uses the old name in between', () => {
    fc.assert(
      fc.property(withScenario, nameOf, newName, (workspace, name, to) => {
        const between = renamed(workspace, name, to)
        expect(formulasUsing(between, name)).toEqual([])
        expect(formulasUsing(between, to).map(({ path }) => path)).toEqual(
          formulasUsing(workspace, name).map(({ path }) => path),
        )
        expect(JSON.stringify(renamed(between, to, name))).toBe(JSON.stringify(workspace))
      }),
      runs(100),
    )
  })

  it('changes nothing of what is paid, nor of what a scenario pays', () => {
    fc.assert(
      fc.property(withScenario, nameOf, newName, (workspace, name, to) => {
        const between = renamed(workspace, name, to)
        expect(toldByEngine(simulate(between))).toEqual(toldByEngine(simulate(workspace)))
        const before = applyScenario(workspace, at(workspace.scenarios, 0)).workspace
        const after = applyScenario(between, at(between.scenarios, 0)).workspace
        expect(toldByEngine(simulate(after))).toEqual(toldByEngine(simulate(before)))
        expect(formulaPlaces(after)).toHaveLength(formulaPlaces(before).length)
      }),
      runs(15),
    )
  })
})
