import { namesIn } from '@shared/formula/expression'
import { parseFormula } from '@shared/formula/parse'
import { referenceOf } from '@shared/formula/references'
import type { Component } from './model'

/** A component as far as its need of others' payouts goes. */
export interface PayoutUser {
  readonly plan: string
  readonly component: Component
}

/**
 * Components that need each other's payouts in a circle: by formulas that ask for `payout(...)`, or as overrides on payouts.
 *
 * @returns each of them with the names of its circle, from itself back to itself
 */
export function payoutCircles<User extends PayoutUser>(
  components: readonly User[],
): ReadonlyMap<User, readonly string[]> {
  const sources = new Map(components.map((user) => [user, sourcesOf(user, components)]))
  const circles = new Map<User, readonly string[]>()
  for (const user of components) {
    const circle = wayBack(user, sources)
    if (circle !== null)
      circles.set(
        user,
        circle.map(({ component }) => component.id),
      )
  }
  return circles
}

/** The shortest way from a component back to itself; null when there is none. */
function wayBack<User>(start: User, sources: ReadonlyMap<User, readonly User[]>): readonly User[] | null {
  const passed = new Set<User>()
  let ways: readonly (readonly User[])[] = [[start]]
  while (ways.length > 0) {
    const longer: (readonly User[])[] = []
    for (const way of ways) {
      for (const source of sources.get(way.at(-1) ?? start) ?? []) {
        if (source === start) return [...way, start]
        if (passed.has(source)) continue
        passed.add(source)
        longer.push([...way, source])
      }
    }
    ways = longer
  }
  return null
}

function sourcesOf<User extends PayoutUser>({ plan, component }: User, components: readonly User[]): readonly User[] {
  const refs = [
    ...(component.payoutsOf ?? []),
    ...payoutsNamed(component).map((id): { plan: string; component: string } => ({ plan, component: id })),
  ]
  return refs.flatMap((ref) => components.filter((one) => one.plan === ref.plan && one.component.id === ref.component))
}

/** Ids of the components whose payouts the formulas of a component ask for. */
function payoutsNamed({ gate, multipliers, choices, pool }: Component): readonly string[] {
  const formulas = [
    ...(gate === null || gate === undefined ? [] : [gate.when]),
    ...(multipliers ?? []).map(({ factor }) => factor),
    ...(choices ?? []).map(({ when }) => when),
    ...(pool === undefined ? [] : [pool.qualifies]),
  ]
  return formulas.flatMap((formula) => {
    const parsed = parseFormula(formula)
    if (!parsed.ok) return []
    return namesIn(parsed.value).flatMap((name) => {
      const reference = referenceOf(name)
      return reference?.word === 'payout' ? [reference.id] : []
    })
  })
}
