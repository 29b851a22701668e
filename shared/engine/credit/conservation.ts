import type { MonthSpan } from '@shared/calendar/period'
import { type Exact, sum } from '@shared/money/exact'
import type { CreditConservation } from '../result'
import type { MeasureCredits } from './measureCredits'
import { type MonthTotals, sumOfMonths } from './payeeCredits'

/**
 * Where the credit of a measure went over the months of a run.
 *
 * `transactions` - `shared` is the credit of transactions that have a value and a date and credit nobody: of unknown owners, of shares that are not
 * whole; and what a cap on the part of each payee takes.
 *
 * @param owners   credits of the measure to owners and by shares
 * @param overlays credits of the measure by the components that territories and rules credit
 */
export function conservationOf(
  measure: string,
  owners: MeasureCredits,
  overlays: readonly MeasureCredits[],
  spans: readonly MonthSpan[],
): CreditConservation {
  const over = (totals: MonthTotals): Exact =>
    sum(
      spans.map(({ firstMonth, monthCount }) =>
        sumOfMonths(totals, { first: firstMonth, last: firstMonth + monthCount - 1 }),
      ),
    )
  const credited = ({ byPayee }: MeasureCredits) => sum([...byPayee.values()].map(({ totals }) => over(totals())))
  return {
    measure,
    transactions: over(owners.all),
    shared: credited(owners),
    overlay: sum(overlays.map(credited)),
    leftOut: owners.leftOut,
  }
}
