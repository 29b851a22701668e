import { type Finding, finding } from '@shared/findings/finding'
import { at } from '@shared/findings/invariant'
import { scaledText } from '@shared/money/exact'
import { AMOUNT_COLUMN, columnOf, ID_COLUMN, type SalesHistory, textColumnOf } from '@shared/sales/history'

/** Below this many amounts nothing is usual enough to compare with. */
const FEWEST_AMOUNTS = 10
const TOO_BIG = 1000

/**
 * Warns of amounts that look a thousand times too big: without decimals and at least 1,000 times the median amount. That is what is
 * left where a spreadsheet of another language took a decimal mark for a separator of thousands.
 */
export function suspiciousAmounts(history: SalesHistory): Finding[] {
  const amount = columnOf(history, AMOUNT_COLUMN)
  const ids = textColumnOf(history, ID_COLUMN)
  if (amount?.kind !== 'number' || ids === undefined) return []
  const sizes = amount.units
    .filter((units) => !Number.isNaN(units) && units !== 0)
    .map(Math.abs)
    .sort()
  if (sizes.length < FEWEST_AMOUNTS) return []
  const median = at(sizes, Math.floor(sizes.length / 2))
  const whole = 10 ** amount.scale
  const rows: number[] = []
  amount.units.forEach((units, row) => {
    if (Math.abs(units) >= median * TOO_BIG && units % whole === 0) rows.push(row)
  })
  const [first] = rows
  if (first === undefined) return []
  return [
    finding('import.thousandTimes', 'warning', `sales.rows[${first}].${AMOUNT_COLUMN}`, {
      count: rows.length,
      row: at(history.source.row, first),
      id: at(ids.dictionary, at(ids.codes, first)),
      amount: scaledText(BigInt(at(amount.units, first)), amount.scale),
      median: scaledText(BigInt(median), amount.scale),
    }),
  ]
}
