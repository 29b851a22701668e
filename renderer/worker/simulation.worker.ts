import { explain } from '@shared/engine/explain'
import { previewComponent } from '@shared/engine/preview'
import { simulate } from '@shared/engine/simulate'
import { withoutRepeats } from '@shared/findings/finding'
import { invariant } from '@shared/findings/invariant'
import { checkWorkspace } from '@shared/plan/check'
import type { Workspace } from '@shared/plan/model'
import { payoutWorkbook } from '@shared/report/payoutWorkbook'
import { planDocument } from '@shared/report/planDocument'
import { checkPractice } from '@shared/results/practice/checkPractice'
import type { SalesHistory } from '@shared/sales/history'
import type { CallName, EngineAnswer, EngineCalls, EngineRequest, SentWorkspace, SimulationRun } from './calls'

/** The sales history the window sent last, with its revision. */
let held: { readonly revision: number; readonly sales: SalesHistory } | null = null

function received({ plans, salesRevision, sales }: SentWorkspace): Workspace {
  if (sales !== null) held = { revision: salesRevision, sales }
  invariant(held?.revision === salesRevision, 'the window sends a sales history before it speaks of it')
  return { ...plans, sales: held.sales }
}

function run(workspace: Workspace, request: EngineCalls['simulate']['request']): SimulationRun {
  const started = performance.now()
  const result = simulate(workspace, request)
  const engineMs = performance.now() - started
  const findings = withoutRepeats([
    ...checkWorkspace(workspace),
    ...result.findings,
    ...checkPractice(workspace, result),
  ])
  return { result, findings, engineMs }
}

function answer(message: EngineRequest): EngineCalls[CallName]['answer'] {
  const workspace = received(message.workspace)
  switch (message.call) {
    case 'simulate':
      return run(workspace, message.request)
    case 'explain':
      return explain(workspace, message.request)
    case 'preview': {
      const { plan, component, points, column } = message.request
      return previewComponent(workspace, plan, component, points, undefined, column)
    }
    case 'planDocument':
      return planDocument(workspace, message.request)
    case 'payoutWorkbook':
      return payoutWorkbook(workspace, simulate(workspace, message.request), message.request)
  }
}

function answered(message: EngineRequest): EngineAnswer {
  try {
    return { id: message.id, ok: true, answer: answer(message) }
  } catch (fault) {
    return { id: message.id, ok: false, fault: fault instanceof Error ? fault.message : String(fault) }
  }
}

self.addEventListener('message', (event: MessageEvent<EngineRequest>) => self.postMessage(answered(event.data)))
