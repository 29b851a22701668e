import { type Finding, finding } from '@shared/findings/finding'
import { divide, type Exact, isZero, sum } from '@shared/money/exact'
import { exactMoney, type Money, sumMoney } from '@shared/money/money'
import type { Measure } from '@shared/plan/model'
import { conservationOf, countOutside, creditWithin, type MeasureCredits } from './credit'
import { emptyKeep, keptFor } from './keep'
import { measureNamed } from './performance'
import type { CreditConservation, PaymentLine, PayoutLine, SimulationTotals } from './result'
import { type DaySpan, daysOf, shared, spansOfPayee } from './roster'
import type { Run } from './run'

/** The measures that components count: their own and those of their blends, in the order of the workspace. */
function countedMeasures({ calculation: { grounds, performance } }: Run): readonly Measure[] {
  const counted = new Set<Measure>()
  for (const { measure, component } of grounds.compiled.components) {
    if (measure !== null) counted.add(measure)
    for (const part of component.blend ?? []) {
      const ofPart = part.measure === undefined ? null : measureNamed(performance, part.measure)
      if (ofPart !== null) counted.add(ofPart)
    }
  }
  return grounds.compiled.workspace.measures.filter((measure) => counted.has(measure))
}

/** Figures of credits alone stay as long as the credits do: no edited tier or quota changes them. */
const kept = {
  conservation: emptyKeep<CreditConservation>(),
  unassigned: emptyKeep<readonly Finding[]>(),
  credited: emptyKeep<Exact>(),
}

function keyOf({ asked }: Run, { id }: Measure): string {
  return [id, ...asked.map(({ firstMonth, monthCount }) => `${firstMonth} ${monthCount}`)].join(' ')
}

/** Where the credit of each counted measure went in the months of the run. */
export function conservationIn(run: Run): readonly CreditConservation[] {
  const { grounds } = run.calculation
  return countedMeasures(run).map((measure) => {
    const owners = grounds.creditsOf(measure)
    const overlays = overlaysOf(run, measure)
    return keptFor(kept.conservation, [owners, ...overlays], keyOf(run, measure), () =>
      conservationOf(measure.id, owners, overlays, run.asked),
    )
  })
}

/** Credit that counts besides the owners', whoever owns the transaction. */
function overlaysOf({ calculation: { grounds } }: Run, measure: Measure): readonly MeasureCredits[] {
  return grounds.compiled.components.flatMap((compiled) => {
    const { creditedTo } = compiled.component
    const isOverlay = creditedTo === 'territory' || creditedTo === 'rule'
    return isOverlay && compiled.measure === measure ? [grounds.creditsFor(compiled, measure)] : []
  })
}

/** Credit dated on days when its payee has no assignment counts for nobody: somebody should know. */
export function unassignedCredit(run: Run): readonly Finding[] {
  const { creditsOf, compiled } = run.calculation.grounds
  return countedMeasures(run).flatMap((measure) => {
    const credits = creditsOf(measure)
    return keptFor(kept.unassigned, [credits, compiled.roster], keyOf(run, measure), () =>
      unassignedOf(run, measure, credits),
    )
  })
}

function unassignedOf(run: Run, measure: Measure, { byPayee }: MeasureCredits): readonly Finding[] {
  const { roster } = run.calculation.grounds.compiled
  const asked = run.asked.map(daysOf)
  return [...byPayee].flatMap(([payee, own]): readonly Finding[] => {
    const assigned = spansOfPayee(roster, payee)
    const count = asked.reduce((total, days) => {
      if (coversAll(assigned, days)) return total
      const within = assigned.flatMap((span) => shared(span, days) ?? [])
      return total + countOutside(own, days, within)
    }, 0)
    return count === 0 ? [] : [finding('credit.unassigned', 'warning', 'payees', { payee, measure: measure.id, count })]
  })
}

/** True when spans in order leave no day of some days out: so it is for nearly everybody, and told without looking at credits. */
function coversAll(spans: readonly DaySpan[], { first, last }: DaySpan): boolean {
  let next = first
  for (const span of spans) if (span.first <= next && span.last >= next) next = span.last + 1
  return next > last
}

/**
 * Sums of the lines and payments, and the sales they are paid on.
 *
 * @param summed the sums of lines besides these, which are paid at once
 */
export function totalsOf(
  run: Run,
  lines: readonly PayoutLine[],
  payments: readonly PaymentLine[],
  summed: Pick<SimulationTotals, 'payout' | 'awards'>,
): SimulationTotals {
  const { grounds } = run.calculation
  const { currency } = run.workspace
  const totalOf = (kind: PayoutLine['kind'], known: Money) =>
    sumMoney([known, ...lines.filter((line) => line.kind === kind).map(({ payout }) => payout)], currency)
  const creditedIn = (measure: Measure): Exact => {
    const { credited } = grounds.creditsOf(measure)
    return keptFor(kept.credited, [credited], keyOf(run, measure), () =>
      sum(run.asked.map((months) => creditWithin(credited, daysOf(months)))),
    )
  }
  const sales = countedMeasures(run)
    .filter(({ unit }) => unit === 'money')
    .map((measure) => ({ measure: measure.id, credited: creditedIn(measure) }))
  const payout = totalOf('pay', summed.payout)
  const base = sales[0]?.credited
  return {
    payout,
    paid: sumMoney([summed.payout, ...payments.map(({ amount }) => amount)], currency),
    awards: totalOf('award', summed.awards),
    sales,
    costOfSales: base === undefined || isZero(base) ? null : divide(exactMoney(payout), base),
  }
}
