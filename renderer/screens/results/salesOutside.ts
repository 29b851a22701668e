import { monthOfDay } from '@shared/calendar/period'
import type { SimulationResult } from '@shared/engine/result'
import { at } from '@shared/findings/invariant'
import type { Workspace } from '@shared/plan/model'
import { BLANK_DAY, columnOf } from '@shared/sales/history'

/** How many rows of the sales no measure dates within the months of the run: they can credit nobody in it. */
export function countSalesOutside({ sales, measures }: Workspace, { from, to }: SimulationResult): number {
  const dates = [...new Set(measures.map(({ date }) => date))].flatMap((name) => {
    const column = columnOf(sales, name)
    return column?.kind === 'date' ? [column.days] : []
  })
  if (dates.length === 0) return 0
  let count = 0
  for (let row = 0; row < sales.rowCount; row += 1) {
    const isWithin = dates.some((days) => {
      const day = at(days, row)
      if (day === BLANK_DAY) return false
      const month = monthOfDay(day)
      return from.firstMonth <= month && month <= to.firstMonth
    })
    if (!isWithin) count += 1
  }
  return count
}
