import { at } from '@shared/findings/invariant'
import { type Exact, exact } from '@shared/money/exact'
import type { CompiledComponent } from '../compile'
import type { GroupAttainment, Performance } from '../performance'
import { measureTeam, spansAt } from '../position'
import { MOST_WHOLE } from './doubles'
import type { PlanCells, SpanCells } from './planCells'
import type { TeamMonths } from './quotaCells'
import { inWholeUnits } from './wholeUnits'

/** Credit and quota of teams, by team and period. */
export interface TeamCells {
  readonly credited: SpanCells
  readonly quota: SpanCells
}

/**
 * Teams that whole months cannot tell, because somebody came or left within a month, measured the exact way: once for all whom they pay.
 *
 * They stay unclear where credit or quota are no whole units, or somebody has credit and no quota: that is a finding.
 *
 * @param paid the teams that somebody is paid on
 */
export function withPartMembers(
  performance: Performance,
  compiled: CompiledComponent,
  { teams }: TeamMonths,
  { pay }: PlanCells,
  { credited, quota }: TeamCells,
  paid: readonly number[],
): TeamCells {
  const isClear = credited.isClear.map((one, place) => (quota.isClear[place] === 1 ? one : 0))
  const measured = new Map<number, GroupAttainment>()
  for (const team of paid) {
    pay.windows.forEach(({ window, firstPeriod, paidCount }, index) => {
      const place = team * pay.windows.length + index
      if (isClear[place] === 1) return
      isClear[place] = 1
      for (let period = firstPeriod; period < firstPeriod + paidCount; period += 1) {
        const spans = spansAt(compiled, window, at(pay.periods, period))
        const found = measureTeam(performance, compiled, at(pay.periods, period), spans, at(teams, team))
        measured.set(team * pay.periods.length + period, found)
        if (found.isMissing || found.membersWithoutQuota.length > 0) isClear[place] = 0
      }
    })
  }
  if (measured.size === 0) return { credited, quota }
  return {
    credited: withExact(
      { ...credited, isClear },
      [...measured].map(([cell, one]) => [cell, one.credited]),
    ),
    quota: withExact(
      { ...quota, isClear },
      [...measured].map(([cell, one]) => [cell, one.quota]),
    ),
  }
}

/** Cells with some of them replaced by exact values, in a unit fine enough for all; NaN, which no window with it is paid by, where none is. */
function withExact({ of, units, isClear }: SpanCells, values: readonly (readonly [number, Exact | null])[]): SpanCells {
  const read = inWholeUnits([exact(1n, of), ...values.map(([, value]) => value)])
  const finer = Number(read.of / of)
  const all = units.map((one) => (Math.abs(one * finer) <= MOST_WHOLE ? one * finer : Number.NaN))
  values.forEach(([cell], index) => {
    all[cell] = at(read.units, index + 1)
  })
  return { of: read.of, units: all, isClear }
}
