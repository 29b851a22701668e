/** A broken promise inside Palier itself: a fault of ours, never of the user's plan or data. */
export class InvariantError extends Error {
  override readonly name = 'InvariantError'
}

/** Throws InvariantError with the promise in words when `holds` is false. */
export function invariant(holds: boolean, promise: string): asserts holds {
  if (!holds) throw new InvariantError(promise)
}

/** Makes a switch over a tagged union exhaustive: a new kind does not compile until it is handled. */
export function assertNever(value: never): never {
  throw new InvariantError(`unhandled kind: ${JSON.stringify(value)}`)
}

/** The element that is known to be there. Throws InvariantError when it is not. */
export function at<T>(list: ArrayLike<T>, index: number): T {
  invariant(index >= 0 && index < list.length, `element ${index} of ${list.length} is there`)
  return list[index] as T
}
