import { isUnsaved, shownWorkspace } from '@renderer/app/document'
import { problemsOf } from '@renderer/app/problemList'
import { type AppStore, createAppStore } from '@renderer/app/store'
import { workspaceFromTemplate } from '@renderer/app/templates'
import { finding } from '@shared/findings/finding'
import { at } from '@shared/findings/invariant'
import type { PlanCommand, Workspace } from '@shared/plan/model'
import { PLAN_TEMPLATES } from '@shared/plan/templates'
import { describe, expect, it } from 'vitest'

const goals = PLAN_TEMPLATES.find(({ id }) => id === 'quarterlyGoal') ?? at(PLAN_TEMPLATES, 0)

function opened(change: (workspace: Workspace) => Workspace = (workspace) => workspace): AppStore {
  const store = createAppStore({ language: 'en', theme: 'light' })
  const workspace = change(workspaceFromTemplate(goals, 'EUR', 2026))
  store.getState().openDocument({ workspace, saved: workspace, file: null, savedMs: null, recoveryId: 'recovery-1' })
  return store
}

const withScenario = (workspace: Workspace): Workspace => ({
  ...workspace,
  scenarios: [{ name: 'Steeper', commands: [] }],
})

function setTier(value: string, tier = 1): PlanCommand {
  return { do: 'setTierValue', plan: 'quarterlyGoal', component: 'goal', tier, value }
}

function tierValue(store: AppStore): string {
  const { plans } = shownWorkspace(store.getState()) ?? { plans: [] }
  return at(at(at(plans, 0).components, 0).table.tiers, 1).value
}

describe('An edit', () => {
  it('makes the document unsaved, and undone it is saved again', () => {
    const store = opened()
    expect(store.getState().dispatch(setTier('110%')).ok).toBe(true)
    expect(tierValue(store)).toBe('110%')
    expect(isUnsaved(store.getState())).toBe(true)
    store.getState().undo()
    expect(tierValue(store)).toBe('100%')
    expect(isUnsaved(store.getState())).toBe(false)
    store.getState().redo()
    expect(tierValue(store)).toBe('110%')
  })

  it('that is refused leaves the document and the history as they were', () => {
    const store = opened()
    const before = store.getState().document
    const result = store.getState().dispatch(setTier('110%', 9))
    expect(result).toMatchObject({ ok: false, findings: [{ code: 'command.noSuch' }] })
    expect(store.getState().document).toBe(before)
    expect(store.getState().done).toHaveLength(0)
  })

  it('of several commands is one step, all or none', () => {
    const store = opened()
    expect(store.getState().dispatch([setTier('110%'), setTier('120%', 9)]).ok).toBe(false)
    expect(tierValue(store)).toBe('100%')
    expect(store.getState().dispatch([setTier('110%'), setTier('170%', 2)]).ok).toBe(true)
    expect(store.getState().done).toHaveLength(1)
    store.getState().undo()
    expect(tierValue(store)).toBe('100%')
  })

  it('names its step in whichever language the window then speaks', () => {
    const store = opened()
    store.getState().dispatch(setTier('110%'))
    const { label } = at(store.getState().done, 0)
    expect(label('en')).not.toBe(label('fr'))
  })

  it('that changes nothing is no step', () => {
    const store = opened()
    store.getState().replace(
      () => 'Nothing',
      (workspace) => workspace,
    )
    expect(store.getState().done).toHaveLength(0)
  })

  it('can be undone a thousand times, back to the very document', () => {
    const store = opened()
    const before = store.getState().document?.workspace
    for (let step = 1; step <= 1000; step += 1) store.getState().dispatch(setTier(`${100 + step}%`))
    for (let step = 1; step <= 1000; step += 1) store.getState().undo()
    expect(store.getState().document?.workspace).toBe(before)
  })
})

describe('While a scenario is active', () => {
  it('edits join its changes and leave the baseline', () => {
    const store = opened(withScenario)
    store.getState().selectScenario(0)
    store.getState().dispatch(setTier('130%'))
    expect(tierValue(store)).toBe('130%')
    expect(store.getState().document?.workspace.scenarios[0]?.commands).toEqual([setTier('130%')])
    store.getState().selectScenario(null)
    expect(tierValue(store)).toBe('100%')
  })

  it('a refused edit joins nothing', () => {
    const store = opened(withScenario)
    store.getState().selectScenario(0)
    expect(store.getState().dispatch(setTier('130%', 9)).ok).toBe(false)
    expect(store.getState().document?.workspace.scenarios[0]?.commands).toEqual([])
  })

  it('what no scenario can hold changes the document', () => {
    const store = opened(withScenario)
    store.getState().selectScenario(0)
    store.getState().dispatch({ do: 'setScenarioName', scenario: 0, name: 'Flatter' })
    expect(store.getState().document?.workspace.scenarios[0]).toEqual({ name: 'Flatter', commands: [] })
  })
})

describe('Refused entries', () => {
  const refused = {
    grid: 'plan.tiers',
    row: '1',
    column: 'from',
    text: 'a lot',
    findings: [finding('entry.notNumber', 'error', '')],
  }

  it('outlive a change of screen and are listed as problems until they are given up', () => {
    const store = opened()
    store.getState().keepDraft(refused)
    store.getState().show('people')
    expect(problemsOf(store.getState()).map(({ draft }) => draft)).toEqual([refused])
    store.getState().dropDraft('plan.tiers', '1', 'from')
    expect(problemsOf(store.getState())).toEqual([])
  })

  it('do not follow into another document', () => {
    const store = opened()
    store.getState().keepDraft(refused)
    const { document } = store.getState()
    if (document !== null) store.getState().openDocument(document)
    expect(store.getState().drafts.size).toBe(0)
  })
})
