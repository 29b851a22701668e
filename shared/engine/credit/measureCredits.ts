import type { MonthSpan } from '@shared/calendar/period'
import type { Finding } from '@shared/findings/finding'
import { MOST_UNITS } from '@shared/formula/columnPrograms'
import { inUnits } from '@shared/formula/columnTables'
import { type MonthTotals, NO_CREDITS, type PayeeCredits } from './payeeCredits'

/** Everything a measure credits, in the way of a component. */
export interface MeasureCredits {
  readonly byPayee: ReadonlyMap<string, PayeeCredits>
  /** Credited to somebody, once each transaction, shared or not. */
  readonly credited: PayeeCredits
  /** Of all transactions that have a value and a date, whoever they belong to. */
  readonly all: MonthTotals
  /** Transactions that count and credit nobody, with their findings. */
  readonly leftOut: number
  readonly findings: readonly Finding[]
}

/** Nothing is credited, for the reasons given. */
export function noCredits(findings: readonly Finding[]): MeasureCredits {
  return { byPayee: new Map(), credited: NO_CREDITS, all: NO_CREDITS.totals(), leftOut: 0, findings }
}

/** Sums by payee and month as whole numbers of 10^-scale. */
export interface MonthSums extends MonthSpan {
  readonly payees: readonly string[]
  /** `payee * monthCount + month - firstMonth` */
  readonly values: Float64Array
  readonly scale: number
  /** False: some sum is no such whole number that a double counts, and the values are not to be used. */
  readonly isExact: boolean
}

/** The sums of all payees over a span of months, side by side, for those that pay many at once. */
export function monthSums({ byPayee }: MeasureCredits, { firstMonth, monthCount }: MonthSpan): MonthSums {
  const totals = [...byPayee.values()].map((credits) => credits.totals())
  const isWithin = (month: number) => month >= firstMonth && month < firstMonth + monthCount
  const extras = totals.flatMap((each) =>
    [...each.extras].flatMap(([month, extra]) => (isWithin(month) ? [inUnits(extra)] : [])),
  )
  const scales = [...totals, ...extras.filter((each) => each !== null)].map((each) => each.scale)
  const scale = scales.reduce((most, one) => Math.max(most, one), 0)
  const values = new Float64Array(byPayee.size * monthCount)
  let isExact = extras.every((each) => each !== null)
  totals.forEach((each, payee) => {
    const first = payee * monthCount - firstMonth
    const factor = 10 ** (scale - each.scale)
    const put = (month: number, units: number) => {
      if (!isWithin(month)) return
      const sum = (values[first + month] as number) + units
      values[first + month] = sum
      if (!(Math.abs(sum) <= MOST_UNITS)) isExact = false
    }
    for (let place = 0; place < each.months.length; place += 1) {
      put(each.months[place] as number, (each.units[place] as number) * factor)
    }
    for (const [month, extra] of each.extras) {
      const read = inUnits(extra)
      if (read !== null) put(month, read.units * 10 ** (scale - read.scale))
    }
  })
  return { firstMonth, monthCount, payees: [...byPayee.keys()], values, scale, isExact }
}
