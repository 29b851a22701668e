import type { RateTable } from '@shared/plan/model'
import { aggregated, columnNamed } from './credits'
import { namesOf } from './expression'
import { holds, payeeNames } from './formulas'
import { type Fraction, isBelow, ratio } from './fraction'
import { creditsIn, groupIn, quotasIn } from './position'
import { type Case, creditSpan, measureOf, numberIn } from './run'
import { type Reading, readingOf, type Standing } from './table'

/** Do the choices look at single transactions? They do when a condition names a column. */
export function chooseByTransaction({ run, rule }: Pick<Case, 'run' | 'rule'>): boolean {
  return (rule.component.choices ?? []).some(
    ({ when }) => when !== '' && namesOf(when).some((name) => columnNamed(run.workspace, name) !== undefined),
  )
}

/** The table for a payee, or for a transaction: by priority the first that matches, alone and for certain. Null where nothing is paid. */
export function tableFor(one: Case, row?: number): RateTable | null {
  const { choices = [], otherwise, table } = one.rule.component
  if (choices.length === 0) return table
  const names = payeeNames(one, row)
  for (const priority of [...new Set(choices.map((choice) => choice.priority))].sort((a, b) => a - b)) {
    const tried = choices
      .filter((choice) => choice.priority === priority)
      .map((choice) => ({ choice, matches: choice.when === '' ? true : holds(choice.when, names) }))
    const matching = tried.filter(({ matches }) => matches === true)
    if (matching.length > 1 || tried.some(({ matches }) => matches === null)) return null
    if (matching[0] !== undefined) return matching[0].choice.table
  }
  return otherwise === 'nothing' ? null : table
}

/** A table in the payee's numbers; of a matrix, the column that the second axis reaches. Null below the first column or without a second axis. */
export function read(one: Case, table: RateTable, standing: Standing): Reading | null {
  const column = table.across === undefined ? 0 : columnReached(one, table.across)
  if (column === null || column < 0) return null
  const steps = table.tiers.map(({ from, value, across }) => ({
    from: numberIn(one, from),
    value: numberIn(one, table.across === undefined ? value : (across?.[column] ?? value)),
  }))
  return readingOf(table, steps, standing)
}

/** Own or group credit of the second measure, over the same spans. */
function columnReached(one: Case, across: NonNullable<RateTable['across']>): number | null {
  const measure = measureOf(one.run, across.measure ?? one.rule.component.measure)
  if (measure === undefined) return null
  const group = groupIn(one)
  const credited = aggregated(measure, creditsIn(one, measure, group, creditSpan(one)))
  const x: Fraction | null =
    across.by === 'attainment' ? ratio(credited, quotasIn(one, measure.id, group).quota) : credited
  return x === null ? null : across.from.filter((from) => !isBelow(x, numberIn(one, from))).length - 1
}
