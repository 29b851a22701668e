import { countBySeverity, inPanelOrder, openProblems, problemsOf } from '@renderer/app/problemList'
import { targetOf, targetOfDraft } from '@renderer/app/problems/target'
import { createAppStore } from '@renderer/app/store'
import { finding } from '@shared/findings/finding'
import { acceptedFinding } from '@shared/workspace/acceptance'
import { parseWorkspace } from '@shared/workspace/parse'
import { describe, expect, it } from 'vitest'
import document from '../../../fixtures/broken/sound.palier.json'

function sound() {
  const { workspace } = parseWorkspace(document)
  if (workspace === null) throw new Error('the sound workspace can be read')
  return workspace
}

/** Screen, plan and component, and the cell: `grid row column`. */
function place(path: string, params: Readonly<Record<string, string | number>> = {}) {
  const { screen, tab, plan, reveal } = targetOf(sound(), finding('any', 'error', path, params))
  return [screen, tab, plan?.component ?? null, reveal && [reveal.grid, reveal.row, reveal.column].join(' ')]
}

describe('A problem leads to the very cell it is about', () => {
  it.each([
    ['plans[0].components[1].weight', ['plan', 'components', 'matrix', 'plan.components.sell matrix weight']],
    ['plans[0].components[0].cap.value', ['plan', 'components', 'own', 'plan.components.sell own cap']],
    ['plans[0].components[0].table.tiers[1].from', ['plan', 'components', 'own', 'plan.tiers.sell.own 1 from']],
    [
      'plans[0].components[1].table.tiers[0].across[1]',
      ['plan', 'components', 'matrix', 'plan.tiers.sell.matrix 0 across.1'],
    ],
    [
      'plans[0].components[1].table.across.from[1]',
      ['plan', 'components', 'matrix', 'plan.tiers.sell.matrix bounds across.1'],
    ],
    ['plans[0].components[0].gate.when', ['plan', 'components', 'own', 'plan.gate.sell.own  when']],
    ['plans[0].components[0].payments[1].share', ['plan', 'components', 'own', 'plan.payments.sell.own 1 share']],
    ['plans[2].components', ['plan', 'components', 'mbo', 'plan.components.goals mbo weight']],
    ['plans[0].draw.amount', ['plan', 'terms', null, 'plan.draw.sell  amount']],
    ['plans[0].ramp.months[1].quota', ['plan', 'terms', null, 'plan.ramp.sell 1 quota']],
    ['measures[1].where', ['plan', 'measures', null, 'plan.measures meetings where']],
    ['assumptions[0].value', ['plan', 'assumptions', null, 'plan.assumptions base_rate value']],
    ['payees[1].assignments[1].plan', ['people', null, null, 'people.assignments ["r1",1] plan']],
    ['quotas[1].amount', ['quotas', null, null, 'quotas.bookings r2 2026']],
    ['sales.rows[17].amount', ['sales', null, null, 'sales.rows 17 amount']],
    ['creditShares[1].share', ['sales', null, null, 'sales.shares 1 share']],
    ['exchangeRates[1].rate', ['sales', null, null, 'sales.rates 2026-02 USD']],
    ['scores[1].score', ['quotas', null, null, 'quotas.scores.care r1 2026-Q2']],
    ['teams[1].parent', ['people', null, null, 'people.team north parent']],
    ['results', ['results', null, null, null]],
  ])('%s', (path, expected) => expect(place(path)).toEqual(expected))

  it('also where the path names a list and the params whom', () => {
    expect(place('quotas', { payee: 'r1', measure: 'bookings', window: '2026-Q1' })[3]).toBe(
      'quotas.bookings r1 2026-Q1',
    )
    expect(place('payees', { payee: 'r2' })[3]).toBe('people.assignments ["r2",0] name')
    expect(place('sales.owner', { owner: 'r2' })[3]).toBe('sales.rows 2 owner')
  })

  it('or to the entry that was refused', () => {
    const draft = { row: '0', column: 'value', text: 'much', findings: [] }
    expect(targetOfDraft({ ...draft, grid: 'plan.tiers.sell.own' })).toMatchObject({
      screen: 'plan',
      tab: 'components',
      plan: { id: 'sell', component: 'own' },
    })
    expect(targetOfDraft({ ...draft, grid: 'quotas.bookings' })).toMatchObject({ screen: 'quotas' })
  })
})

describe('Problems', () => {
  const note = finding('plan.targetPay', 'note', 'plans[2].components', { plan: 'goals', total: '110', off: '10' })
  const error = finding('quota.negative', 'error', 'quotas[0].amount', {})

  function opened() {
    const store = createAppStore({ language: 'en', theme: 'light' })
    const workspace = sound()
    store.getState().openDocument({ workspace, saved: workspace, file: null, savedMs: null, recoveryId: 'one' })
    const { simulation, setSimulation } = store.getState()
    setSimulation({ ...simulation, workspace, findings: [note, error] })
    return store
  }

  it('stand by what they are about, the plan first, and are counted by severity', () => {
    const problems = problemsOf(opened().getState())
    expect(inPanelOrder(problems).map(({ group }) => group)).toEqual(['plan', 'quotas'])
    expect(countBySeverity(problems)).toEqual({ error: 1, warning: 0, note: 1 })
  })

  it('that somebody accepts are no longer open, until that is undone', () => {
    const store = opened()
    const acceptance = { ...acceptedFinding(sound(), note), by: 'CFO', why: 'As agreed' }
    expect(store.getState().dispatch({ do: 'acceptFinding', acceptance }).ok).toBe(true)
    const problems = problemsOf(store.getState())
    expect(openProblems(problems).map(({ finding: { code } }) => code)).toEqual(['quota.negative'])
    expect(problems.find(({ acceptance: held }) => held !== null)?.acceptance).toMatchObject({ why: 'As agreed' })
    store.getState().undo()
    expect(openProblems(problemsOf(store.getState()))).toHaveLength(2)
  })
})
