import { type Finding, finding } from '@shared/findings/finding'
import { columnOf } from '@shared/sales/history'
import { isOfGroup } from './checkCredited'
import { checkFormula } from './checkFormula'
import type { Ground } from './checkGround'
import { checkWhole, isShare, numberAt } from './checkNumber'
import type { Component, Measure } from './model'

/**
 * Contests, pools and what is carved out of others' pay.
 *
 * Findings `contest.*`, `pool.*`, `carvedOut.group`, those of formulas and numbers.
 */
export function checkGroupPay(component: Component, ground: Ground, path: string): readonly Finding[] {
  return [
    ...checkContest(component, ground, path),
    ...checkPool(component, ground, path),
    ...(component.carvedOut === true && !isOfGroup(component)
      ? [finding('carvedOut.group', 'error', `${path}.carvedOut`)]
      : []),
  ]
}

function checkContest({ contest, table, window, paid }: Component, { names }: Ground, path: string) {
  if (contest === undefined) return table.by === 'place' ? [finding('contest.missing', 'error', `${path}.contest`)] : []
  const isWhole = window === paid || (window === 'planYear' && paid === 'year')
  return [
    ...(table.by === 'place' ? [] : [finding('contest.table', 'error', `${path}.table.by`)]),
    ...(table.by === 'place' && table.application !== 'step'
      ? [finding('contest.step', 'error', `${path}.table.application`)]
      : []),
    ...(isWhole ? [] : [finding('contest.paid', 'error', `${path}.paid`, { paid, window })]),
    ...(contest.least === undefined ? [] : numberAt(contest.least, names, `${path}.contest.least`).findings),
  ]
}

function checkPool({ pool, creditedTo, table }: Component, { formulas }: Ground, path: string): readonly Finding[] {
  if (pool === undefined) return []
  return [
    ...(creditedTo === 'team' ? [] : [finding('pool.team', 'error', `${path}.creditedTo`)]),
    ...(['rate', 'perUnit', 'amount'].includes(table.pays)
      ? []
      : [finding('pool.table', 'error', `${path}.table.pays`, { pays: table.pays })]),
    ...(pool.qualifies.trim() === ''
      ? []
      : checkFormula(pool.qualifies, 'flag', 'payee', formulas, `${path}.pool.qualifies`)),
  ]
}

/**
 * How pay is taken back and paid out.
 *
 * Findings `clawback.*`, `payments.*`, those of numbers.
 */
export function checkPaying(
  component: Component,
  measure: Measure | undefined,
  ground: Ground,
  path: string,
): readonly Finding[] {
  return [...checkClawback(component, measure, ground, path), ...checkPayments(component, ground, path)]
}

function checkClawback(
  { clawback, blend, payoutsOf }: Component,
  measure: Measure | undefined,
  { workspace, names }: Ground,
  path: string,
): readonly Finding[] {
  if (clawback === undefined) return []
  const { method, fraction, months } = clawback
  const place = `${path}.clawback`
  const ofOthers = (blend ?? []).flatMap((part) => workspace.measures.filter(({ id }) => id === part.measure))
  const isDated = [...(measure === undefined ? [] : [measure]), ...ofOthers].some(
    ({ cancelled }) => cancelled !== undefined,
  )
  return [
    ...(isDated || payoutsOf !== undefined ? [] : [finding('clawback.noColumn', 'error', place)]),
    ...(method === 'fraction' && fraction === undefined
      ? [finding('clawback.fraction', 'error', `${place}.fraction`)]
      : []),
    ...(method === 'straightLine' && months === undefined
      ? [finding('clawback.months', 'error', `${place}.months`)]
      : []),
    ...isShare(fraction, 'clawback.share', names, `${place}.fraction`),
  ]
}

function checkPayments({ payments, kind }: Component, { workspace, names }: Ground, path: string): readonly Finding[] {
  if (payments === undefined) return []
  const { sales } = workspace
  return [
    ...(kind === 'award' ? [finding('component.unused', 'warning', `${path}.payments`, { name: 'payments' })] : []),
    ...payments.flatMap(({ when, months, column }, index): readonly Finding[] => {
      const place = `${path}.payments[${index}]`
      if (when === 'delay' && months === undefined) return [finding('payments.months', 'error', `${place}.months`)]
      if (when !== 'date') return []
      if (column === undefined) return [finding('payments.column', 'error', `${place}.column`)]
      return sales.rowCount === 0 || columnOf(sales, column)?.kind === 'date'
        ? []
        : [finding('payments.unknownColumn', 'error', `${place}.column`, { column })]
    }),
    ...checkWhole(
      payments.map(({ share }, index) => ({ text: share, path: `${path}.payments[${index}].share` })),
      'payments.shares',
      names,
      `${path}.payments`,
    ),
  ]
}
