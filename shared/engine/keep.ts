/**
 * What was worked out of parts of a workspace, for as long as all of them live. Workspaces are immutable and share what did not change, so the
 * same object is the same content: an edited tier finds everything that depends on people, quotas and sales as it was.
 */
export interface Keep<Value> {
  readonly next: WeakMap<object, Keep<Value>>
  readonly values: Map<string, Value>
}

export function emptyKeep<Value>(): Keep<Value> {
  return { next: new WeakMap(), values: new Map() }
}

/**
 * The value kept for some parts and a key, made when there is none.
 *
 * @param parts everything the value depends on that has an identity
 * @param key   everything else it depends on
 */
export function keptFor<Value>(keep: Keep<Value>, parts: readonly object[], key: string, make: () => Value): Value {
  let place = keep
  for (const part of parts) {
    let next = place.next.get(part)
    if (next === undefined) {
      next = emptyKeep()
      place.next.set(part, next)
    }
    place = next
  }
  const known = place.values.get(key)
  if (known !== undefined) return known
  const value = make()
  place.values.set(key, value)
  return value
}
