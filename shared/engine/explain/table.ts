import { ZERO } from '@shared/money/exact'
import type { TraceNode } from '../result'
import type { Explained } from './explained'
import { traceGiven } from './given'
import { grounds } from './grounds'
import { moneyOf, type Params, part } from './node'
import {
  paidBySlices,
  positionFigure,
  traceChoice,
  traceColumn,
  traceFactors,
  traceSince,
  traceSlices,
  traceUnit,
  unitFigure,
} from './slices'
import { traceWalk } from './walk'

/** What the table gives: its slices or transactions, what each is multiplied by, and what it was read with. */
export function traceTable(explained: Explained): TraceNode {
  const { paid } = explained
  const { worked } = paid.standing
  if (worked === null) return part('numbersMissing', moneyOf(ZERO), {}, grounds(explained))
  if (paid.given !== null) return traceGiven(explained, paid.given)
  if (paid.transactions !== null) return traceWalk(explained, paid.transactions)
  return traceRead(explained)
}

function traceRead(explained: Explained): TraceNode {
  const { paid } = explained
  const { ready, tablePosition, choice } = paid
  const choices = choice === null ? [] : [traceChoice(explained, choice)]
  const below = [...choices, ...grounds(explained)]
  if (tablePosition === null) {
    const kind = paid.standing.position.measured.ratio === null ? 'attainmentMissing' : 'tableMissing'
    return part(kind, moneyOf(ZERO), {}, below)
  }
  if (ready === null) return part('table.belowColumn', moneyOf(ZERO), {}, [...traceColumn(explained, null), ...below])
  const { table, unit } = ready
  const isReached = paid.slices.length > 0
  const params: Params = { position: positionFigure(table.by, tablePosition), unit: unitFigure(table, unit) }
  const kind = isReached ? `table.${table.application}` : 'table.below'
  return part(kind, moneyOf(paid.tablePay), params, [
    ...traceSlices(ready, paid.slices),
    ...traceFactors(explained, paid.rate, paidBySlices(ready, paid.slices)),
    ...traceSince(explained, ready),
    ...(isReached ? [traceUnit(explained, ready)] : []),
    ...traceColumn(explained, ready.column),
    ...choices,
    ...grounds(explained),
  ])
}
