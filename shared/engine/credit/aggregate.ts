import { add, divide, type Exact, exactInteger, greatest, isZero, least, sum } from '@shared/money/exact'
import type { Measure } from '@shared/plan/model'
import { type DaySpan, shared } from '../roster'
import {
  type CountedValue,
  type Credit,
  creditsWithin,
  creditWithin,
  type LeftOut,
  type PayeeCredits,
} from './payeeCredits'

/** A member of a group, or a payee alone, with the days on which their credit counts. */
export interface CreditedOn {
  readonly credits: PayeeCredits | undefined
  readonly spans: readonly DaySpan[]
}

/**
 * What a measure comes to over some days, for a payee or for the members of a group together.
 *
 * `sum` and `count` add up credits, shares as they are. The others are taken over the transactions that are credited, each once however many members
 * share it, and a share or factor changes no value.
 *
 * @returns null where `average`, `min`, `max` or `last` find no transaction; the others are 0 then
 */
export function valueWithin(
  members: readonly CreditedOn[],
  aggregate: Measure['aggregate'],
  days: DaySpan,
  leftOut?: LeftOut,
): Exact | null {
  const parts = members.flatMap(({ credits, spans }) =>
    spans.flatMap((span) => {
      const common = shared(span, days)
      return common === null ? [] : [{ credits, days: common }]
    }),
  )
  if (aggregate === 'sum' || aggregate === 'count') {
    return sum(parts.map((part) => creditWithin(part.credits, part.days, leftOut)))
  }
  const counted = new Map<number, Counted>()
  for (const part of parts) {
    const { credits } = part
    if (credits === undefined) continue
    for (const credit of creditsWithin(credits, part.days, leftOut)) {
      const value = credits.counted(credit.row)
      if (value.isThere && !isZero(credit.share)) counted.set(credit.row, { ...credit, ...value })
    }
  }
  return aggregateOf([...counted.values()], aggregate)
}

type Counted = Pick<Credit, 'row' | 'day'> & CountedValue

function aggregateOf(
  counted: readonly Counted[],
  aggregate: Exclude<Measure['aggregate'], 'sum' | 'count'>,
): Exact | null {
  if (aggregate === 'distinct') return exactInteger(new Set(counted.map(({ key }) => key)).size)
  if (counted.length === 0) return null
  const values = counted.map(({ value }) => value)
  switch (aggregate) {
    case 'average':
      return divide(values.reduce(add), exactInteger(values.length))
    case 'min':
      return values.reduce(least)
    case 'max':
      return values.reduce(greatest)
    case 'last':
      return counted.reduce((last, one) => (isLater(one, last) ? one : last)).value
  }
}

/** By day, then transaction id. */
function isLater(a: Counted, b: Counted): boolean {
  if (a.day !== b.day) return a.day > b.day
  return a.id === b.id ? a.row > b.row : a.id > b.id
}
