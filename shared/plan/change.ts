import { type Finding, finding, ok, type Result, refused } from '@shared/findings/finding'
import type { z } from 'zod'

/**
 * Sets one field of an object after its own shape has accepted the value. Null takes away a field that may be absent, and gives one that has
 * a default its default.
 *
 * Findings `command.noSuch` for a field there is none of, `command.invalid` (field, found, reason).
 */
export function setField<T extends object>(
  target: T,
  shape: Readonly<Record<string, z.ZodType>>,
  field: string,
  value: unknown,
): Result<T> {
  const fieldShape = Object.hasOwn(shape, field) && field !== 'id' ? shape[field] : undefined
  if (fieldShape === undefined) return refused(noSuch('fields', field))
  const parsed = fieldShape.safeParse(value ?? undefined)
  const kept = parsed.success ? parsed : fieldShape.safeParse(value)
  if (kept.success) return ok(kept.data === undefined ? without(target, field) : { ...target, [field]: kept.data })
  const reason = kept.error.issues.map(({ message }) => message).join('; ')
  return refused(finding('command.invalid', 'error', field, { field, found: String(value), reason }))
}

function without<T extends object>(target: T, field: string): T {
  return Object.fromEntries(Object.entries(target).filter(([name]) => name !== field)) as T
}

/** What a change was to be made to is not there. */
export function noSuch(what: string, id: string | number): Finding {
  return finding('command.noSuch', 'error', what, { what, id })
}

/** The list with an item at a place, or at its end. */
export function inserted<T>(list: readonly T[], item: T, place: number | undefined): readonly T[] {
  return place === undefined ? [...list, item] : [...list.slice(0, place), item, ...list.slice(place)]
}

/** The list with the item in the place of the one that it replaces, or at the end; null takes that one away. */
export function replaced<T>(list: readonly T[], isReplaced: (item: T) => boolean, item: T | null): readonly T[] {
  const place = list.findIndex(isReplaced)
  const others = list.filter((_, index) => index !== place)
  return item === null ? others : inserted(others, item, place === -1 ? undefined : place)
}

type Lists<T> = { [K in keyof T]: T[K] extends readonly (infer _)[] ? K : never }[keyof T]

/** Puts what a change makes of the item at a place of a list in its place. */
export function changeList<T, K extends Lists<T>, Item extends T[K] extends readonly (infer I)[] ? I : never>(
  target: T,
  key: K,
  index: number,
  change: (item: Item) => readonly Item[],
): Result<T> {
  const list = target[key] as unknown as readonly Item[]
  const item = list[index]
  if (item === undefined) return refused(noSuch(String(key), index))
  return ok({ ...target, [key]: [...list.slice(0, index), ...change(item), ...list.slice(index + 1)] })
}

/** Adds an item with an id that the list does not have. */
export function addNew<T, K extends Lists<T>>(target: T, key: K, item: { readonly id: string }): Result<T> {
  const list = target[key] as unknown as readonly { readonly id: string }[]
  if (list.some(({ id }) => id === item.id))
    return refused(finding('command.exists', 'error', String(key), { id: item.id }))
  return ok({ ...target, [key]: [...list, item] })
}

/** Takes the first item that is meant out of a list. */
export function removeNamed<T, K extends Lists<T>, Item extends T[K] extends readonly (infer I)[] ? I : never>(
  target: T,
  key: K,
  is: (item: Item) => boolean,
  id: string,
): Result<T> {
  const list = target[key] as unknown as readonly Item[]
  const index = list.findIndex(is)
  return index === -1 ? refused(noSuch(String(key), id)) : changeList(target, key, index, () => [])
}

/** Changes the item of a list that has an id. */
export function changeNamed<T, K extends Lists<T>, Item extends { readonly id: string }>(
  target: T,
  key: K,
  id: string,
  change: (item: Item) => Result<Item>,
): Result<T> {
  const list = target[key] as unknown as readonly Item[]
  const item = list.find((one) => one.id === id)
  if (item === undefined) return refused(noSuch(String(key), id))
  const changed = change(item)
  if (!changed.ok) return changed
  return ok({ ...target, [key]: list.map((one) => (one === item ? changed.value : one)) })
}
