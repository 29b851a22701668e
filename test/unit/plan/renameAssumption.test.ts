import { applyCommand } from '@shared/plan/commands'
import { describeCommand } from '@shared/plan/describeCommand'
import { formulaPlaces, formulasUsing } from '@shared/plan/formulaPlaces'
import type { Workspace } from '@shared/plan/model'
import { parseWorkspace } from '@shared/workspace/parse'
import { describe, expect, it } from 'vitest'

function workspaceOf(special: Readonly<Record<string, unknown>> = {}): Workspace {
  const { workspace, findings } = parseWorkspace({
    format: 'palier',
    version: 1,
    name: 'Small',
    currency: 'EUR',
    years: [2026],
    assumptions: [
      { name: 'rate', value: '8%', note: '=rate is the base' },
      { name: 'double', value: '=rate * 2' },
    ],
    payees: [
      {
        id: 'ada',
        name: 'Ada',
        assignments: [{ from: '2026-01-01', plan: 'plan', targetVariable: '=1000 * rate', fields: { rate: '9%' } }],
      },
    ],
    measures: [{ id: 'm', name: 'M', where: 'amount > rate', credit: 'amount * rate', date: 'closed' }],
    quotas: [{ payee: 'ada', measure: 'm', period: '2026', amount: '= rate * 10' }],
    plans: [
      {
        id: 'plan',
        name: 'Plan',
        terms: '=rate',
        components: [
          {
            id: 'own',
            name: 'Own',
            kind: 'commission',
            measure: 'm',
            window: 'month',
            paid: 'month',
            gate: { when: 'attainment(m) >= rate' },
            multipliers: [
              { on: 'pay', factor: '1 + rate' },
              { on: 'credit', factor: 'rate' },
            ],
            table: { by: 'money', application: 'marginal', pays: 'rate', tiers: [{ from: '0', value: '=rate' }] },
          },
        ],
      },
    ],
    scenarios: [
      {
        name: 'Other',
        commands: [
          { do: 'setAssumption', name: 'rate', value: '9%' },
          { do: 'setComponentField', plan: 'plan', component: 'own', field: 'gate', value: { when: 'rate > 1' } },
          { do: 'renameAssumption', name: 'rate', to: 'later' },
          { do: 'setTierValue', plan: 'plan', component: 'own', tier: 0, value: '=rate' },
        ],
      },
    ],
    ...special,
  })
  if (workspace === null) throw new Error(findings.map(({ code }) => code).join())
  return workspace
}

function rename(workspace: Workspace, name: string, to: string) {
  return applyCommand(workspace, { do: 'renameAssumption', name, to })
}

describe('renaming an assumption', () => {
  it('rewrites numbers, expressions, own fields and changes of scenarios, and no prose', () => {
    const result = rename(workspaceOf(), 'rate', 'base')
    if (!result.ok) throw new Error('it can be renamed')
    const { assumptions, payees, plans, scenarios } = result.value
    expect(assumptions[0]).toEqual({ name: 'base', value: '8%', note: '=rate is the base' })
    expect(payees[0]?.assignments[0]?.fields).toEqual({ base: '9%' })
    expect(plans[0]?.terms).toBe('=rate')
    expect(formulaPlaces(result.value).map(({ formula }) => formula.trim())).toEqual([
      'base * 2',
      '1000 * base',
      'amount > base',
      'amount * base',
      'base * 10',
      'base',
      '1 + base',
      'base',
      'attainment(m) >= base',
      'base > 1',
      'rate',
    ])
    expect(scenarios[0]?.commands.map((command) => ('name' in command ? command.name : ''))).toEqual([
      'base',
      '',
      'base',
      '',
    ])
  })

  it('leaves a column of that name where a formula reads transactions', () => {
    const sales = { columns: ['id', 'owner', 'closed', 'amount', 'rate'], rows: [['1', 'ada', '2026-01-05', 10, 2]] }
    const result = rename(workspaceOf({ sales }), 'rate', 'base')
    if (!result.ok) throw new Error('it can be renamed')
    expect(result.value.measures[0]).toMatchObject({ where: 'amount > rate', credit: 'amount * rate' })
    expect(formulasUsing(result.value, 'base').map(({ path }) => path)).not.toContain('measures[0].where')
    expect(result.value.plans[0]?.components[0]?.gate?.when).toBe('attainment(m) >= base')
  })

  it.each([
    ['rate', 'two words', 'assumption.name'],
    ['rate', 'somme', 'assumption.name'],
    ['rate', 'double', 'assumption.nameTaken'],
    ['rate', 'amount', 'assumption.nameTaken'],
    ['rate', 'base_pay', 'assumption.nameTaken'],
    ['rate', 'later', 'assumption.nameTaken'],
    ['double', 'rate', 'assumption.nameTaken'],
    ['none', 'base', 'command.noSuch'],
  ])('from %s to %s is refused: %s', (name, to, code) => {
    const result = rename(workspaceOf(), name, to)
    expect(result.ok ? [] : result.findings.map((one) => one.code)).toEqual([code])
  })

  it('is a sentence in the list of steps', () => {
    const command = { do: 'renameAssumption', name: 'rate', to: 'base' } as const
    expect(describeCommand(workspaceOf(), command, 'en')).toBe('Rename the assumption rate to base')
    expect(describeCommand(workspaceOf(), command, 'fr')).toBe('Renommer l’hypothèse rate en base')
  })
})
