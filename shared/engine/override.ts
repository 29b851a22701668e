import { lastDay } from '@shared/calendar/period'
import { add, type Exact, ZERO } from '@shared/money/exact'
import type { CompiledComponent, CompiledWorkspace, ComponentRef } from './compile'
import type { Creditee } from './credited'
import type { Performance } from './performance'
import type { DaySpan } from './roster'

/** What one member is paid by the components that an override is on. */
export interface MemberPayouts {
  readonly payee: string
  readonly amount: Exact
}

/** The component of a plan; null when there is none. */
export function componentNamed(
  { components }: Pick<CompiledWorkspace, 'components'>,
  { plan, component: id }: ComponentRef,
): CompiledComponent | null {
  return components.find((one) => one.plan === plan && one.component.id === id) ?? null
}

/**
 * What an override on pay counts: the lines (without floors and settlement) that its components pay the members, whose period ends within some
 * days, on a day on which the member is in the group.
 *
 * @returns by member, in their order; their sum is what is credited
 */
export function payoutsOver(
  performance: Performance,
  { payoutsOf }: Pick<CompiledComponent, 'payoutsOf'>,
  members: readonly Creditee[],
  days: DaySpan,
): readonly MemberPayouts[] {
  const sources = payoutsOf.flatMap((ref) => componentNamed(performance.compiled, ref) ?? [])
  return members.map(({ payee, spans }) => {
    let amount = ZERO
    for (const source of sources) {
      for (const { period, paid } of performance.linesOf(source, payee)) {
        const end = lastDay(period)
        const counts =
          end >= days.first && end <= days.last && spans.some(({ first, last }) => first <= end && end <= last)
        if (counts) amount = add(amount, paid)
      }
    }
    return { payee, amount }
  })
}
