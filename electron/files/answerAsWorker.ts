import { parentPort, workerData } from 'node:worker_threads'
import { invariant } from '@shared/findings/invariant'
import { failureOf } from './failure'
import type { WorkerAnswer } from './runInWorker'

/** The worker's end of `runInWorker`: works on the request it was started with and posts the one answer. */
export async function answerAsWorker<Request, T>(work: (request: Request) => Promise<T> | T): Promise<void> {
  invariant(parentPort !== null, 'this entry is started as a worker')
  parentPort.postMessage(await answerOf(work))
}

async function answerOf<Request, T>(work: (request: Request) => Promise<T> | T): Promise<WorkerAnswer<T>> {
  try {
    return { ok: true, value: await work(workerData as Request) }
  } catch (error) {
    return { ok: false, ...failureOf(error) }
  }
}
