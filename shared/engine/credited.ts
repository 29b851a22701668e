import type { DayNumber } from '@shared/calendar/date'
import { lastDay, type Period } from '@shared/calendar/period'
import type { Exact } from '@shared/money/exact'
import type { Measure } from '@shared/plan/model'
import type { CompiledComponent } from './compile'
import { type Credit, creditsWithin, type MeasureCredits, type PayeeCredits, valueWithin } from './credit'
import type { Cancellations, Performance } from './performance'
import { type DaySpan, shared, spansInPlan } from './roster'

/** Somebody's credit, on the days on which it counts. */
export interface Creditee {
  readonly payee: string
  readonly spans: readonly DaySpan[]
}

/** The day up to which cancelled transactions are left out of a component's positions at the end of a period; undefined: none is. */
export function cancelledBy(
  { cancellations }: Pick<Performance, 'cancellations'>,
  { takesBackBy }: Pick<CompiledComponent, 'takesBackBy'>,
  period: Period,
): DayNumber | undefined {
  switch (cancellations.kind) {
    case 'asPaid':
      return takesBackBy === 'difference' ? lastDay(period) : undefined
    case 'asOf':
      return cancellations.day
    case 'marked':
      return MARKED
  }
}

/** The day that marks a row as left out. */
export const MARKED: DayNumber = 0

function seen(credits: PayeeCredits | undefined, cancellations: Cancellations): PayeeCredits | undefined {
  return credits === undefined || cancellations.kind !== 'marked'
    ? credits
    : { ...credits, cancelled: cancellations.days }
}

/** What is credited to some payees together over some days; null when the measure has no value without a transaction and there is none. */
export function creditedOver(
  { cancellations }: Pick<Performance, 'cancellations'>,
  { byPayee }: MeasureCredits,
  { aggregate }: Measure,
  creditees: readonly Creditee[],
  days: DaySpan,
  by: DayNumber | undefined,
): Exact | null {
  const members = creditees.map(({ payee, spans }) => ({ credits: seen(byPayee.get(payee), cancellations), spans }))
  return valueWithin(members, aggregate, days, by)
}

/** The transactions of a payee's own credit that a component counts over some days, at the end of a period: by day, then transaction id. */
export function ownTransactions(
  performance: Performance,
  compiled: CompiledComponent,
  payee: string,
  days: DaySpan,
  period: Period,
): readonly Credit[] {
  const { measure, plan } = compiled
  if (measure === null) return []
  const credits = seen(performance.creditsFor(compiled, measure).byPayee.get(payee), performance.cancellations)
  const by = cancelledBy(performance, compiled, period)
  return spansInPlan(performance.compiled.roster, payee, plan).flatMap((span) => {
    const common = shared(span, days)
    return common === null ? [] : creditsWithin(credits, common, by)
  })
}
