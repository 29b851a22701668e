import { periodOf } from '@shared/calendar/period'
import { type Money, money } from '@shared/money/money'
import type { CompiledPlan } from '../compile'
import type { MeasureCredits } from '../credit'
import { monthSums } from '../credit'
import { emptyKeep, keptFor } from '../keep'
import type { LedgerEntry, PaymentLine, PayoutLine } from '../result'
import { isAsked, type Run } from '../run'
import { type ColumnReading, columnLedgers, columnLines, type PlacedLine } from './columnLines'
import type { ColumnSource } from './componentColumns'
import type { CreditMonths } from './creditCells'
import { type PlanColumns, planInColumns } from './planColumns'
import type { WholeMonths } from './wholeMonths'

/** What columns pay of a run. Totals are there at once; lines are made when they are asked for. */
export interface PayoutColumns {
  /** True when columns have all that a plan pays a payee: lines, settlement, payments and accounts. */
  readonly covers: (plan: CompiledPlan, payee: number) => boolean
  readonly coversEverybody: (plan: CompiledPlan) => boolean
  /** What a plan pays a payee that it covers; nothing for others, nor for payees it does not pay. */
  readonly linesOf: (plan: CompiledPlan, payee: number) => readonly PayoutLine[]
  readonly paymentsOf: (plan: CompiledPlan, payee: number) => readonly PaymentLine[]
  readonly ledgersOf: (plan: CompiledPlan, payee: number) => readonly LedgerEntry[]
  /** The sums of the lines of all that is covered; all of it is paid at once. */
  readonly totals: { readonly payout: Money; readonly awards: Money }
  /** How many windows and totals were worked out in fractions because doubles could not tell. */
  readonly toldExactly: number
}

/** Pays in columns what columns can tell of a run. Payees go by their place in the workspace. */
export function payoutColumns(run: Run): PayoutColumns {
  const { compiled, quotas, creditsOf } = run.calculation.grounds
  const { currency, rounding, roundedOn = 'line', fiscalYearStart } = run.workspace
  const source: ColumnSource = {
    compiled,
    quotas,
    performance: run.calculation.performance,
    from: run.from,
    to: run.to,
    creditMonths: (measure, months) => creditMonthsOf(creditsOf(measure), months),
  }
  const plans = new Map<CompiledPlan, PlanColumns>()
  // What an override takes from members may be settled with any of their plans.
  const takesFromMembers = compiled.components.some(({ carvedOut }) => carvedOut)
  for (const plan of takesFromMembers ? [] : compiled.plans) {
    const columns = planInColumns(source, plan, run.asked)
    if (columns !== null) plans.set(plan, columns)
  }
  const reading: ColumnReading = { currency, rounding, roundedOn, isAsked: (period) => isAsked(run, period) }
  const placedOf = (plan: CompiledPlan, payee: number): readonly PlacedLine[] => {
    const columns = plans.get(plan)
    return columns?.isCovered[payee] === 1 ? columnLines(reading, columns, payee) : []
  }
  return {
    covers: (plan, payee) => plans.get(plan)?.isCovered[payee] === 1,
    coversEverybody: (plan) => plans.get(plan)?.isCovered.includes(0) === false,
    linesOf: (plan, payee) => placedOf(plan, payee).map(({ line }) => line),
    paymentsOf: (plan, payee) => paidAtOnce(placedOf(plan, payee), fiscalYearStart),
    ledgersOf: (plan, payee) => {
      const columns = plans.get(plan)
      return columns?.isCovered[payee] === 1 ? columnLedgers(reading, columns, payee) : []
    },
    totals: {
      payout: totalOf([...plans.values()], reading, 'pay'),
      awards: totalOf([...plans.values()], reading, 'award'),
    },
    toldExactly: [...plans.values()].reduce((count, columns) => count + exactCountOf(columns), 0),
  }
}

function exactCountOf({ components, settled }: PlanColumns): number {
  const windows = components.reduce((count, { paid }) => count + paid.exactWindows, 0)
  return settled === null ? windows : windows + settled.exactTotals
}

const keptMonths = emptyKeep<{ readonly months: CreditMonths | null }>()

/** Credits by month, in the order of the roster; null where doubles cannot hold their sums. */
function creditMonthsOf(credits: MeasureCredits, months: WholeMonths): CreditMonths | null {
  return keptFor(keptMonths, [credits, months], '', () => {
    const { payees, values, scale, isExact } = monthSums(credits, months)
    const units = new Float64Array(months.payees.length * months.monthCount)
    payees.forEach((payee, index) => {
      const place = months.placeOf.get(payee)
      const own = values.subarray(index * months.monthCount, (index + 1) * months.monthCount)
      if (place !== undefined) units.set(own, place * months.monthCount)
    })
    return { months: isExact ? { of: 10n ** BigInt(scale), units } : null }
  }).months
}

/** Lines without instalments are paid in the month their period ends. */
function paidAtOnce(lines: readonly PlacedLine[], fiscalYearStart: number): readonly PaymentLine[] {
  return lines
    .filter(({ line }) => line.kind === 'pay' && line.payout.minor !== 0)
    .map(({ period, line }) => ({ paidIn: period.firstMonth + period.monthCount - 1, line }))
    .sort((a, b) => a.paidIn - b.paidIn)
    .map(({ paidIn, line: { payee, plan, component, role, period, payout } }) => ({
      ...{ payee, plan, component, role, earnedIn: period },
      paidIn: periodOf(paidIn, 'month', fiscalYearStart).id,
      amount: payout,
    }))
}

function totalOf(plans: readonly PlanColumns[], reading: ColumnReading, kind: PayoutLine['kind']): Money {
  let minor = 0
  for (const { components, settled, isCovered } of plans) {
    if (settled !== null && kind === 'pay')
      minor += sumOfCovered(
        settled.total,
        isCovered,
        settled.periods.map(() => true),
      )
    for (const { compiled, paid, job } of components) {
      const isAward = compiled.component.kind === 'award'
      if (isAward !== (kind === 'award') || (settled !== null && !isAward)) continue
      minor += sumOfCovered(paid.pay, isCovered, job.cells.pay.periods.map(reading.isAsked))
    }
  }
  return money(minor, reading.currency)
}

/** The sum of the asked periods of covered payees. */
function sumOfCovered(cells: Float64Array, isCovered: Uint8Array, isCounted: readonly boolean[]): number {
  let sum = 0
  for (let payee = 0; payee < isCovered.length; payee += 1) {
    if (isCovered[payee] === 0) continue
    for (let place = 0; place < isCounted.length; place += 1) {
      if (isCounted[place] === true) sum += cells[payee * isCounted.length + place] as number
    }
  }
  return sum
}
