export interface Queues {
  /** Runs the work once everything asked before it under the same name is over, whether that went well or not. */
  readonly run: <T>(name: string, work: () => Promise<T>) => Promise<T>
}

/** One queue a name: two quick saves of a file finish in the order they were asked for. */
export function createQueues(): Queues {
  const lasts = new Map<string, Promise<unknown>>()
  return {
    run: async (name, work) => {
      const before = lasts.get(name) ?? Promise.resolve()
      const mine = before.then(work, work)
      lasts.set(name, mine)
      try {
        return await mine
      } finally {
        if (lasts.get(name) === mine) lasts.delete(name)
      }
    },
  }
}
