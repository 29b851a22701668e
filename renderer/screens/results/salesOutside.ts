import { monthOfDay, periodOf } from '@shared/calendar/period'
import type { SimulationResult } from '@shared/engine/result'
import { at } from '@shared/findings/invariant'
import { datesUsed } from '@shared/plan/columnsUsed'
import type { Workspace } from '@shared/plan/model'
import { BLANK_DAY, columnOf } from '@shared/sales/history'

/** Rows of the sales that no measure dates within the run: they can credit nobody in it. */
export interface SalesOutside {
  readonly count: number
  /** Fiscal years that would take them in, rising. */
  readonly years: readonly number[]
}

export function salesOutside(
  { sales, measures, years, fiscalYearStart }: Workspace,
  { from, to }: SimulationResult,
): SalesOutside {
  const dates = datesUsed(measures).flatMap((name) => {
    const column = columnOf(sales, name)
    return column?.kind === 'date' ? [column.days] : []
  })
  const missing = new Set<number>()
  let count = 0
  for (let row = 0; dates.length > 0 && row < sales.rowCount; row += 1) {
    const months = dates.flatMap((days) => (at(days, row) === BLANK_DAY ? [] : [monthOfDay(at(days, row))]))
    if (months.some((month) => from.firstMonth <= month && month <= to.firstMonth)) continue
    count += 1
    for (const month of months) missing.add(Number(periodOf(month, 'year', fiscalYearStart).id))
  }
  return { count, years: [...missing].filter((year) => !years.includes(year)).sort((a, b) => a - b) }
}
