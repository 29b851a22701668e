import { lastDay, type Period } from '@shared/calendar/period'
import type { Exact } from '@shared/money/exact'
import type { Measure } from '@shared/plan/model'
import type { CompiledComponent } from './compile'
import { type Credit, creditsWithin, type LeftOut, type MeasureCredits, valueWithin } from './credit'
import type { Performance } from './performance'
import { type DaySpan, shared, spansInPlan } from './roster'

/** Somebody's credit, on the days on which it counts. */
export interface Creditee {
  readonly payee: string
  readonly spans: readonly DaySpan[]
}

/**
 * The transactions that are left out of a component's positions, as things stood at the end of a period: those cancelled by then, unless the component
 * takes back a share of what they paid and leaves them in.
 */
export function leftOutBy(
  { leftOut }: Pick<Performance, 'leftOut'>,
  { takesBackBy }: Pick<CompiledComponent, 'takesBackBy'>,
  seenIn: Period,
): LeftOut {
  return { cancelledBy: takesBackBy === 'difference' ? lastDay(seenIn) : null, rows: leftOut }
}

/** What is credited to some payees together over some days; null when the measure has no value without a transaction and there is none. */
export function creditedOver(
  { byPayee }: MeasureCredits,
  { aggregate }: Measure,
  creditees: readonly Creditee[],
  days: DaySpan,
  leftOut: LeftOut,
): Exact | null {
  const members = creditees.map(({ payee, spans }) => ({ credits: byPayee.get(payee), spans }))
  return valueWithin(members, aggregate, days, leftOut)
}

/** The transactions of a payee's own credit that a component counts over some days: by day, then transaction id. */
export function ownTransactions(
  performance: Performance,
  compiled: CompiledComponent,
  payee: string,
  days: DaySpan,
  seenIn: Period,
): readonly Credit[] {
  const { measure, plan } = compiled
  if (measure === null) return []
  const credits = performance.creditsFor(compiled, measure).byPayee.get(payee)
  const leftOut = leftOutBy(performance, compiled, seenIn)
  return spansInPlan(performance.compiled.roster, payee, plan).flatMap((span) => {
    const common = shared(span, days)
    return common === null ? [] : creditsWithin(credits, common, leftOut)
  })
}
