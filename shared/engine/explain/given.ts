import { sum } from '@shared/money/exact'
import type { Place } from '../contest'
import type { Figure, TraceNode } from '../result'
import type { Given, GivenPay, SharedPool } from '../standing'
import type { Explained } from './explained'
import { grounds } from './grounds'
import { amountOf, moneyOf, note, type Params, part, ratioOf } from './node'
import { traceFactors } from './slices'

/** Pay that comes from a contest or a pool: the place and its prize, or the share of the fund, with everybody else's. */
export function traceGiven(explained: Explained, given: GivenPay): TraceNode {
  return given.kind === 'prize' ? tracePrize(explained, given) : traceShare(explained, given)
}

function tracePrize(explained: Explained, { amount, of }: GivenPay): TraceNode {
  const { paid, payee } = explained
  const own = of.places.find((one) => one.payee === payee)
  const others = [traceRanking(explained, of), ...grounds(explained)]
  if (own === undefined) return part('unranked', moneyOf(paid.tablePay), {}, others)
  return part(prizeKind(explained, own), moneyOf(paid.tablePay), placeParams(own), [
    part('prizeAmount', moneyOf(amount)),
    ...traceFactors(explained, paid.rate, amount),
    ...others,
  ])
}

function prizeKind({ paid }: Explained, { tied }: Place): string {
  if (tied === 1) return 'prize'
  return paid.standing.worked?.contest?.ties === 'higher' ? 'prizeHigher' : 'prizeShared'
}

function placeParams({ place, tied }: Place): Params {
  return { place, tied }
}

function traceRanking(explained: Explained, { places }: Given): TraceNode {
  return note(
    'ranking',
    null,
    {},
    places.map((one) => {
      const figure = rankedFigure(explained, one)
      return note('ranked', figure, { place: one.place, payee: one.payee })
    }),
  )
}

function rankedFigure({ compiled, paid }: Explained, { figure }: Place): Figure {
  return paid.standing.worked?.contest?.rankedBy === 'attainment' ? ratioOf(figure) : amountOf(compiled.measure, figure)
}

function traceShare(explained: Explained, { amount, of: { pool } }: GivenPay): TraceNode {
  const { payee } = explained
  if (pool === null) return part('poolNone', moneyOf(amount), {}, grounds(explained))
  const own = pool.parts?.find((one) => one.payee === payee)
  const children = [tracePool(explained, pool), ...grounds(explained)]
  if (own === undefined) return part('poolNone', moneyOf(amount), {}, children)
  return part('poolShare', moneyOf(amount), { team: pool.team, share: ratioOf(own.share) }, children)
}

/** The fund as the table gave it, and everybody's share: they add up to it. */
function tracePool({ compiled }: Explained, { team, credited, fund, parts }: SharedPool): TraceNode {
  const shared = parts === null ? null : moneyOf(sum(parts.map(({ amount }) => amount)))
  const shares = (parts ?? []).map(({ payee, share, amount }) =>
    part('poolMember', moneyOf(amount), { payee, share: ratioOf(share) }),
  )
  return note('poolFund', shared, { team, fund: moneyOf(fund), credited: amountOf(compiled.measure, credited) }, shares)
}
