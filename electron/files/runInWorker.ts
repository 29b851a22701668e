import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { HostFailure } from '@shared/bridge/contract'
import { codeOf, HostError } from './failure'

/** What a worker of ours posts when it is done. */
export type WorkerAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: HostFailure; readonly detail: string }

export interface WorkerLimits {
  readonly timeMs: number
  readonly memoryMb: number
}

/** Enough for the largest honest file, and an end for any other. */
const LIMITS: WorkerLimits = { timeMs: 60_000, memoryMb: 1_024 }

/**
 * Runs heavy work, or work on a file nobody has vouched for, in a thread of its own: `name` is the worker's built entry in `folder`.
 * Throws HostError `timedOut` or `tooLarge` when the work passes its limits, which end it, and the worker's own failure otherwise.
 */
export async function runInWorker<T>(
  folder: string,
  name: string,
  request: unknown,
  limits: WorkerLimits = LIMITS,
): Promise<T> {
  const worker = new Worker(join(folder, `${name}.js`), {
    workerData: request,
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb },
  })
  let timer: NodeJS.Timeout | undefined
  try {
    const answer = await new Promise<WorkerAnswer<T>>((resolve, reject) => {
      timer = setTimeout(() => {
        reject(new HostError('timedOut', `${name} took longer than ${limits.timeMs / 1000} s`))
      }, limits.timeMs)
      worker.once('message', resolve)
      worker.once('error', (error) => {
        const isOutOfMemory = codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY'
        reject(isOutOfMemory ? new HostError('tooLarge', `${name} needed more than ${limits.memoryMb} MB`) : error)
      })
      worker.once('exit', () => {
        reject(new HostError('unexpected', `${name} ended without an answer`))
      })
    })
    if (!answer.ok) throw new HostError(answer.failure, answer.detail)
    return answer.value
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
