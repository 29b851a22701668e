import { at } from '@shared/findings/invariant'
import { compare, type Exact, multiply, ONE } from '@shared/money/exact'
import type { Measure, Workspace } from '@shared/plan/model'
import { columnOf, ID_COLUMN } from '@shared/sales/history'
import { cellText } from '@shared/sales/rows'
import { type CountedValue, creditsWithin, type PayeeCredits } from '../credit'
import { type Creditee, leftOutBy } from '../credited'
import type { TraceNode } from '../result'
import { shared } from '../roster'
import type { TransactionCredit } from '../standing'
import type { Explained } from './explained'
import { amountOf, countOf, moneyOf, note, type Params, part, rateOf } from './node'

/** Where a transaction stands: its id, and the file and row it was read from. */
export function sourceOf({ sales }: Workspace, row: number): Params {
  const ids = columnOf(sales, ID_COLUMN)
  return {
    id: (ids === undefined ? null : cellText(ids, row)) ?? '',
    file: at(sales.source.files, at(sales.source.file, row)),
    row: at(sales.source.row, row),
  }
}

/** The transactions that a measure counts for somebody over the days of the position: parts of what is credited where credits are added up. */
export function traceCredits(explained: Explained, measure: Measure, { payee, spans }: Creditee): readonly TraceNode[] {
  const { performance, compiled, paid } = explained
  const credits = performance.creditsFor(compiled, measure).byPayee.get(payee)
  if (credits === undefined) return []
  const leftOut = leftOutBy(performance, compiled, paid.period)
  const adds = measure.aggregate === 'sum' || measure.aggregate === 'count'
  return spans.flatMap((span) => {
    const days = shared(span, paid.standing.position.creditSpan)
    if (days === null) return []
    return creditsWithin(credits, days, leftOut).map((credit) => {
      const counted = credits.counted(credit.row)
      const figure = amountOf(measure, adds ? credit.amount : counted.value)
      return { ...traceCredit(explained, measure, credit, credits), figure, adds }
    })
  })
}

/** A transaction of a payee, with the steps that made its credit: converted, grown, multiplied, capped, shared. */
function traceCredit(
  { performance }: Explained,
  measure: Measure,
  credit: TransactionCredit & { readonly share: Exact },
  credits: PayeeCredits,
): TraceNode {
  const { row, day, amount, share } = credit
  const isWhole = compare(share, ONE) === 0
  const source = sourceOf(performance.compiled.workspace, row)
  const params: Params = { ...source, day: { kind: 'date', day }, share: rateOf(share) }
  return part(isWhole ? 'transaction' : 'transactionShared', amountOf(measure, amount), params, [
    ...stepsOf(measure, credits.counted(row)),
    ...(isWhole ? [] : [note('creditShare', amountOf(measure, amount), sharedOf(measure, share, credit.whole))]),
    ...(isCut(credit, credits) ? [note('creditPartCapped', amountOf(measure, amount))] : []),
  ])
}

function sharedOf(measure: Measure, share: Exact, whole: Exact): Params {
  return { share: rateOf(share), whole: amountOf(measure, whole) }
}

/** True where a cap on each payee's part made it less. */
function isCut(
  { amount, whole, share }: TransactionCredit & { readonly share: Exact },
  { isUncut }: PayeeCredits,
): boolean {
  return !isUncut && compare(share, ONE) === 0 && compare(amount, whole) !== 0
}

/** What is done to a transaction before it is shared; nothing where it counts for what it is. */
function stepsOf(measure: Measure, { given, converted, value, factor, whole }: CountedValue): readonly TraceNode[] {
  const isNumber = typeof given === 'object'
  const inPlan = isNumber && converted !== null ? multiply(given, converted.rate) : given
  const multiplied = multiply(value, factor)
  return [
    ...(isNumber && converted !== null && compare(converted.rate, ONE) !== 0
      ? [
          note('creditConverted', moneyOf(multiply(given, converted.rate)), {
            given: countOf(given),
            currency: converted.currency,
            rate: countOf(converted.rate),
          }),
        ]
      : []),
    ...(typeof inPlan === 'object' && compare(inPlan, value) !== 0
      ? [note('creditGrown', amountOf(measure, value), { value: amountOf(measure, value) })]
      : []),
    ...(compare(factor, ONE) === 0
      ? []
      : [note('creditFactor', amountOf(measure, multiplied), { factor: countOf(factor) })]),
    ...(compare(multiplied, whole) === 0
      ? []
      : [note('creditCapped', amountOf(measure, whole), { whole: amountOf(measure, whole) })]),
  ]
}

/** The credit of one transaction that pay is worked out for, with its steps. */
export function traceTransactionCredit(explained: Explained, credit: TransactionCredit): readonly TraceNode[] {
  const { performance, compiled, payee, paid } = explained
  const { measure } = compiled
  const credits = measure === null ? undefined : performance.creditsFor(compiled, measure).byPayee.get(payee)
  if (measure === null || credits === undefined) return []
  const days = { first: credit.day, last: credit.day }
  return creditsWithin(credits, days, leftOutBy(performance, compiled, paid.period))
    .filter(({ row }) => row === credit.row)
    .map((one) => ({ ...traceCredit(explained, measure, one, credits), adds: false }))
}
