import { applyCommand, type DocumentCommand } from '@shared/plan/commands'
import { describeCommand } from '@shared/plan/describeCommand'
import type { Workspace } from '@shared/plan/model'
import { parseWorkspace } from '@shared/workspace/parse'
import { describe, expect, it } from 'vitest'

const parsed = parseWorkspace({
  format: 'palier',
  version: 1,
  name: 'Small',
  currency: 'EUR',
  years: [2026],
  teams: [{ id: 'north', name: { en: 'North', fr: 'Nord' } }],
  territories: [{ id: 'alps', name: 'Alps' }],
  goals: [{ id: 'csat', name: 'Satisfaction' }],
  scores: [{ payee: 'p1', goal: 'csat', period: '2026-Q1', score: '80%' }],
  exchangeRates: [{ currency: 'USD', rate: '0.9' }],
  payees: [{ id: 'p1', name: 'Payee One', hired: '2026-02-01', assignments: [{ from: '2026-01-01', plan: 'ae' }] }],
  measures: [{ id: 'bookings', name: 'Bookings', date: 'closed' }],
  plans: [
    {
      id: 'ae',
      name: 'Account executive',
      cap: { of: 'amount', value: '90000' },
      components: [
        {
          id: 'own',
          name: 'Own bookings',
          kind: 'commission',
          measure: 'bookings',
          window: 'quarter',
          paid: 'quarter',
          table: {
            by: 'attainment',
            application: 'marginal',
            pays: 'rate',
            tiers: [
              { from: '0%', value: '5%' },
              { from: '100%', value: '8%', across: ['8%', '9%'] },
            ],
            across: { by: 'money', from: ['0', '1000'] },
          },
        },
      ],
    },
  ],
})
const workspace = parsed.workspace as Workspace

function applied(command: DocumentCommand): Workspace {
  const result = applyCommand(workspace, command)
  if (!result.ok) throw new Error(JSON.stringify(result.findings))
  return result.value
}

const own = { plan: 'ae', component: 'own' } as const
const component = ({ plans }: Workspace) => plans[0]?.components[0]

describe('a change makes a new document and shares what it leaves alone', () => {
  const changes: readonly (readonly [DocumentCommand, (after: Workspace) => unknown, unknown])[] = [
    [{ do: 'addTeam', team: { id: 'south', name: 'South', parent: 'north' } }, ({ teams }) => teams.length, 2],
    [{ do: 'removeTeam', team: 'north' }, ({ teams }) => teams.length, 0],
    [{ do: 'setTeamField', team: 'north', field: 'name', value: 'Nord' }, ({ teams }) => teams[0]?.name, 'Nord'],
    [
      { do: 'addTerritory', territory: { id: 'peak', name: 'Peak', parent: 'alps' } },
      ({ territories }) => territories[1]?.parent,
      'alps',
    ],
    [{ do: 'removeTerritory', territory: 'alps' }, ({ territories }) => territories, []],
    [
      { do: 'setTerritoryField', territory: 'alps', field: 'parent', value: null },
      ({ territories }) => territories[0]?.parent,
      null,
    ],
    [{ do: 'addGoal', goal: { id: 'nps', name: 'NPS' } }, ({ goals }) => goals?.map(({ id }) => id), ['csat', 'nps']],
    [{ do: 'setGoalName', goal: 'csat', name: 'Care' }, ({ goals }) => goals, [{ id: 'csat', name: 'Care' }]],
    [{ do: 'removeGoal', goal: 'csat' }, ({ goals, scores }) => [goals, scores], [[], []]],
    [
      { do: 'setScore', payee: 'p1', goal: 'csat', period: '2026-Q1', score: '95%' },
      ({ scores }) => scores?.map(({ score }) => score),
      ['95%'],
    ],
    [
      { do: 'setScore', payee: 'p1', goal: 'csat', period: '2026-Q2', score: '70%' },
      ({ scores }) => scores?.map(({ score }) => score),
      ['80%', '70%'],
    ],
    [{ do: 'setScore', payee: 'p1', goal: 'csat', period: '2026-Q1', score: null }, ({ scores }) => scores, []],
    [
      { do: 'setExchangeRate', currency: 'USD', month: '2026-03', rate: '0.92' },
      ({ exchangeRates }) => exchangeRates?.map(({ month, rate }) => [month, rate]),
      [
        [null, '0.9'],
        ['2026-03', '0.92'],
      ],
    ],
    [{ do: 'setExchangeRate', currency: 'USD', month: null, rate: null }, ({ exchangeRates }) => exchangeRates, []],
    [{ do: 'setHired', payee: 'p1', hired: '2026-04-01' }, ({ payees }) => payees[0]?.hired, '2026-04-01'],
    [{ do: 'setHired', payee: 'p1', hired: null }, ({ payees }) => 'hired' in (payees[0] ?? {}), false],
    [{ do: 'removePayee', payee: 'p1' }, ({ payees, scores }) => [payees, scores], [[], []]],
    [{ do: 'setPlanField', plan: 'ae', field: 'cap', value: null }, ({ plans }) => 'cap' in (plans[0] ?? {}), false],
    [
      { do: 'setPlanField', plan: 'ae', field: 'ramp', value: { months: [{ quota: '50%' }] } },
      ({ plans }) => plans[0]?.ramp,
      { months: [{ quota: '50%', assured: '0%' }], baseRateOf: 'fullQuota' },
    ],
    [
      { do: 'setComponentField', ...own, field: 'gate', value: { when: 'attainment(bookings) > 50%' } },
      (after) => component(after)?.gate,
      { when: 'attainment(bookings) > 50%', otherwise: '0' },
    ],
    [
      { do: 'setComponentField', ...own, field: 'payments', value: null },
      (after) => 'payments' in (component(after) ?? {}),
      false,
    ],
    [{ do: 'setComponentField', ...own, field: 'weight', value: null }, (after) => component(after)?.weight, '100%'],
    [
      { do: 'setMatrixValue', ...own, tier: 0, column: 1, value: '6%' },
      (after) => component(after)?.table.tiers[0]?.across,
      ['5%', '6%'],
    ],
    [
      { do: 'setMatrixValue', ...own, tier: 1, column: 0, value: '7%' },
      (after) => component(after)?.table.tiers[1]?.across,
      ['7%', '9%'],
    ],
  ]
  it.each(changes)('%j', (command, read, expected) => {
    const before = JSON.stringify(workspace)
    const after = applied(command)
    expect(read(after)).toEqual(expected)
    expect(JSON.stringify(workspace)).toBe(before)
    expect(after.sales).toBe(workspace.sales)
    expect(after.measures).toBe(workspace.measures)
  })
})

describe('a change that does not fit is refused and says why', () => {
  const refusals: readonly (readonly [DocumentCommand, string])[] = [
    [{ do: 'addTeam', team: { id: 'north', name: 'Again', parent: null } }, 'command.exists'],
    [{ do: 'removeTeam', team: 'west' }, 'command.noSuch'],
    [{ do: 'removeTerritory', territory: 'sea' }, 'command.noSuch'],
    [{ do: 'addGoal', goal: { id: 'csat', name: 'Again' } }, 'command.exists'],
    [{ do: 'removeGoal', goal: 'nps' }, 'command.noSuch'],
    [{ do: 'setHired', payee: 'p2', hired: null }, 'command.noSuch'],
    [{ do: 'setPlanField', plan: 'ae', field: 'name', value: null }, 'command.invalid'],
    [{ do: 'setPlanField', plan: 'ae', field: 'draw', value: { kind: 'gift', amount: '1' } }, 'command.invalid'],
    [{ do: 'setPlanField', plan: 'ae', field: 'yearStart', value: 13 }, 'command.invalid'],
    [{ do: 'setComponentField', ...own, field: 'id', value: 'other' }, 'command.noSuch'],
    [{ do: 'setComponentField', ...own, field: '__proto__', value: {} }, 'command.noSuch'],
    [{ do: 'setComponentField', ...own, field: 'gate', value: { wen: 'x' } }, 'command.invalid'],
    [{ do: 'setComponentField', ...own, field: 'payments', value: [] }, 'command.invalid'],
    [{ do: 'setMatrixValue', ...own, tier: 0, column: 2, value: '6%' }, 'command.noSuch'],
    [{ do: 'setMatrixValue', ...own, tier: 5, column: 0, value: '6%' }, 'command.noSuch'],
  ]
  it.each(refusals)('%j: %s', (command, code) => {
    const result = applyCommand(workspace, command)
    expect(result.ok ? null : result.findings[0]?.code).toBe(code)
  })
})

describe('a change reads as a sentence in both languages', () => {
  const sentences: readonly (readonly [DocumentCommand, string, string])[] = [
    [
      { do: 'setScore', payee: 'p1', goal: 'csat', period: '2026-Q1', score: '95%' },
      'Score of Payee One for Satisfaction, Q1 2026: 95%',
      'Note de Payee One pour Satisfaction, T1 2026 : 95 %',
    ],
    [
      { do: 'setExchangeRate', currency: 'USD', month: null, rate: '0.92' },
      'Exchange rate of USD, fixed: 0.92',
      'Taux de change de USD, fixe : 0,92',
    ],
    [
      { do: 'setTeamField', team: 'north', field: 'parent', value: null },
      'North: set parent to nothing',
      'Nord : rattachement : rien',
    ],
    [
      { do: 'setMatrixValue', ...own, tier: 0, column: 1, value: '6%' },
      'Account executive, Own bookings: tier 1, column 2 now pays 6%',
      'Account executive, Own bookings : le palier 1, colonne 2, paie 6 %',
    ],
    [{ do: 'setCurrency', currency: 'GBP' }, 'Set the plan currency to GBP', 'Devise du plan : GBP'],
    [{ do: 'setFiscalYearStart', start: 4 }, 'Begin the fiscal year in April', 'Début de l’exercice : avril'],
    [
      {
        do: 'setPlanField',
        plan: 'ae',
        field: 'draw',
        value: { kind: 'recoverable', amount: '2000', recoveredUpTo: '50%' },
      },
      'Account executive: set draw to kind recoverable, amount €2,000.00, taken back up to 50%',
      'Account executive : avance : type récupérable, montant 2 000,00 €, repris à hauteur de 50 %',
    ],
    [
      {
        do: 'setComponentField',
        ...own,
        field: 'cap',
        value: { of: 'targetVariable', value: '300%', per: 'window', excess: 'carried' },
      },
      'Account executive, Own bookings: set cap to 300% of target variable pay, per whole window, excess carried',
      'Account executive, Own bookings : plafond : 300 % du variable cible, par toute la fenêtre, excédent reporté',
    ],
    [
      {
        do: 'setComponentField',
        ...own,
        field: 'gate',
        value: { when: 'attainment(bookings) > 50%', otherwise: '50%' },
      },
      'Account executive, Own bookings: set gate to when attainment(bookings) > 50%, otherwise 50%',
      'Account executive, Own bookings : condition : quand taux_atteinte(bookings) > 50%, sinon 50 %',
    ],
  ]
  it.each(sentences)('%j', (command, english, french) => {
    expect(describeCommand(workspace, command, 'en')).toBe(english)
    expect(describeCommand(workspace, command, 'fr').replace(/[\u00a0\u202f]/g, ' ')).toBe(french)
  })
})
