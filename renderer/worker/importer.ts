import type { ImportAnswer, ImportCallName, ImportCalls, ImportRequest } from './importCalls'

/** The reading of one file, off the UI thread. */
export interface Importer {
  readonly call: <Name extends ImportCallName>(
    name: Name,
    request: ImportCalls[Name]['request'],
  ) => Promise<ImportCalls[Name]['answer']>
  /** Ends the work at once; questions still open are never answered. */
  readonly stop: () => void
}

interface Waiting {
  readonly resolve: (answer: never) => void
  readonly reject: (fault: Error) => void
}

export function startImporter(): Importer {
  const worker = new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, Waiting>()
  let lastId = 0

  worker.addEventListener('message', ({ data }: MessageEvent<ImportAnswer>) => {
    const promise = waiting.get(data.id)
    waiting.delete(data.id)
    if (data.ok) promise?.resolve(data.answer as never)
    else promise?.reject(new Error(data.fault))
  })

  return {
    call: (name, request) =>
      new Promise((resolve, reject) => {
        lastId += 1
        waiting.set(lastId, { resolve, reject })
        worker.postMessage({ id: lastId, call: name, request } as ImportRequest)
      }),
    stop: () => worker.terminate(),
  }
}
