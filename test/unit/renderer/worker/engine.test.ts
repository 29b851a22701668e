import { workspaceFromTemplate } from '@renderer/app/templates'
import type { EngineAnswer, EngineRequest } from '@renderer/worker/calls'
import { createEngine } from '@renderer/worker/engine'
import { at } from '@shared/findings/invariant'
import { PLAN_TEMPLATES } from '@shared/plan/templates'
import { EMPTY_HISTORY } from '@shared/sales/history'
import { describe, expect, it } from 'vitest'

const workspace = workspaceFromTemplate(at(PLAN_TEMPLATES, 0), 'EUR', 2026)
const QUESTION = { payee: 'r1', period: '2026' }

/** A worker that is answered by hand. */
function handWorker() {
  const sent: EngineRequest[] = []
  let listener: (event: MessageEvent<EngineAnswer>) => void = () => undefined
  const engine = createEngine({
    postMessage: (request) => sent.push(request),
    addEventListener: (_type, listening) => {
      listener = listening
    },
  })
  const answer = (data: EngineAnswer) => listener({ data } as MessageEvent<EngineAnswer>)
  return { sent, engine, answer }
}

describe('The engine behind its worker', () => {
  it('gives each question its own answer, in whichever order they come', async () => {
    const { sent, engine, answer } = handWorker()
    const first = engine.call('explain', workspace, QUESTION)
    const second = engine.call('explain', workspace, QUESTION)
    answer({ id: at(sent, 1).id, ok: true, answer: [] })
    answer({ id: at(sent, 0).id, ok: false, fault: 'broken promise' })
    await expect(second).resolves.toEqual([])
    await expect(first).rejects.toThrow('broken promise')
  })

  it('is sent the sales history only when it has changed', () => {
    const { sent, engine } = handWorker()
    void engine.call('explain', workspace, QUESTION)
    void engine.call('explain', { ...workspace, name: 'Renamed' }, QUESTION)
    void engine.call('explain', { ...workspace, sales: { ...EMPTY_HISTORY } }, QUESTION)
    expect(sent.map((request) => 'workspace' in request && request.workspace.sales !== null)).toEqual([
      true,
      false,
      true,
    ])
  })
})
