import type { Workspace } from '@shared/plan/model'
import type { SalesHistory } from '@shared/sales/history'
import type { CallName, EngineAnswer, EngineCalls, EngineRequest } from './calls'

/** The engine as the window sees it: one promise a question, answered off the UI thread. */
export interface Engine {
  readonly call: <Name extends CallName>(
    name: Name,
    workspace: Workspace,
    request: EngineCalls[Name]['request'],
  ) => Promise<EngineCalls[Name]['answer']>
}

/** The part of a Worker the client needs. */
export interface EnginePort {
  readonly postMessage: (request: EngineRequest) => void
  readonly addEventListener: (type: 'message', listener: (event: MessageEvent<EngineAnswer>) => void) => void
}

interface Waiting {
  readonly resolve: (answer: never) => void
  readonly reject: (fault: Error) => void
}

/** Talks to a worker that runs simulation.worker.ts. A fault in the worker rejects the one promise it belongs to. */
export function createEngine(port: EnginePort): Engine {
  const waiting = new Map<number, Waiting>()
  const revisions = new WeakMap<SalesHistory, number>()
  let revisionCount = 0
  let sentRevision = 0
  let lastId = 0

  function revisionOf(sales: SalesHistory): number {
    const known = revisions.get(sales)
    if (known !== undefined) return known
    revisionCount += 1
    revisions.set(sales, revisionCount)
    return revisionCount
  }

  port.addEventListener('message', ({ data }) => {
    const promise = waiting.get(data.id)
    waiting.delete(data.id)
    if (data.ok) promise?.resolve(data.answer as never)
    else promise?.reject(new Error(data.fault))
  })

  return {
    call: (name, { sales, ...plans }, request) =>
      new Promise((resolve, reject) => {
        lastId += 1
        waiting.set(lastId, { resolve, reject })
        const salesRevision = revisionOf(sales)
        const workspace = { plans, salesRevision, sales: salesRevision === sentRevision ? null : sales }
        sentRevision = salesRevision
        port.postMessage({ id: lastId, call: name, workspace, request } as EngineRequest)
      }),
  }
}

export function startEngine(): Engine {
  return createEngine(startWorker())
}

/** A long question with an engine of its own, so that what is typed meanwhile goes on being calculated. */
export interface EngineTask<Name extends CallName> {
  /** Null when it was stopped. */
  readonly answer: Promise<EngineCalls[Name]['answer'] | null>
  /** Ends the work at once. */
  readonly stop: () => void
}

export function startTask<Name extends CallName>(
  name: Name,
  workspace: Workspace,
  request: EngineCalls[Name]['request'],
): EngineTask<Name> {
  const worker = startWorker()
  return stoppable(worker, createEngine(worker).call(name, workspace, request))
}

function stoppable<Answer>(worker: Worker, answer: Promise<Answer>) {
  const stopping = new AbortController()
  const stopped = new Promise<null>((resolve) => {
    stopping.signal.addEventListener('abort', () => resolve(null))
  })
  return {
    answer: Promise.race([answer, stopped]).finally(() => worker.terminate()),
    stop: () => stopping.abort(),
  }
}

function startWorker(): Worker {
  return new Worker(new URL('./simulation.worker.ts', import.meta.url), { type: 'module' })
}
