import { type Finding, finding } from '@shared/findings/finding'
import { compare } from '@shared/money/exact'
import { isOfGroup } from './checkCredited'
import { checkFormula, namesColumn } from './checkFormula'
import type { Ground } from './checkGround'
import { notNegative, numberAt } from './checkNumber'
import { checkTable } from './checkTable'
import type { Cap, Component, Floor, Measure, RateTable } from './model'

/**
 * What changes the pay of a component besides its table: choices of other tables, paying sale by sale, multipliers, the gate, cap and floor.
 *
 * Findings `choice.*`, `component.walk*`, `multiplier.*`, `limit.*`, `component.negative*`, `component.floorAboveCap`, those of tables and formulas.
 */
export function checkAdjustments(
  component: Component,
  measure: Measure | undefined,
  ground: Ground,
  path: string,
): readonly Finding[] {
  const { gate, transactionCap } = component
  const { names, formulas } = ground
  const walks = isBySale(component, ground)
  return [
    ...checkChoices(component, measure, ground, path),
    ...(walks ? checkWalk(component, measure, path) : []),
    ...notNegative(transactionCap?.value, 'component.negativeCap', names, `${path}.transactionCap.value`),
    ...checkMultipliers(component, walks, ground, path),
    ...(gate === undefined || gate === null
      ? []
      : [
          ...checkFormula(gate.when, 'flag', 'payee', formulas, `${path}.gate.when`),
          ...notNegative(gate.otherwise, 'gate.negative', names, `${path}.gate.otherwise`),
        ]),
    ...checkLimits(component, 'component', ground.names, path),
  ]
}

/** True when pay is worked out sale by sale (rule 18 of the engine). */
function isBySale({ reads, choices, transactionCap }: Component, { formulas }: Ground): boolean {
  return (
    reads === 'transaction' ||
    transactionCap !== undefined ||
    (choices ?? []).some(({ when }) => when.trim() !== '' && namesColumn(when, formulas))
  )
}

function checkWalk(component: Component, measure: Measure | undefined, path: string): readonly Finding[] {
  const { reads, table, choices, otherwise, payoutsOf, blend, pool, contest } = component
  const cannot =
    isOfGroup(component) ||
    payoutsOf !== undefined ||
    blend !== undefined ||
    pool !== undefined ||
    contest !== undefined
  const isAdded = measure === undefined || measure.aggregate === 'sum' || measure.aggregate === 'count'
  const tables: readonly (readonly [string, RateTable])[] = [
    ...(otherwise === 'nothing' ? [] : [[`${path}.table`, table] as const]),
    ...(choices ?? []).map((choice, index) => [`${path}.choices[${index}].table`, choice.table] as const),
  ]
  return [
    ...(cannot ? [finding('component.walkGroup', 'error', `${path}.creditedTo`)] : []),
    ...(isAdded ? [] : [finding('component.walkAggregate', 'error', `${path}.measure`)]),
    ...tables.flatMap(([place, each]) =>
      reads !== 'transaction' && isFlat(each) ? [finding('component.walk', 'error', `${place}.application`)] : [],
    ),
  ]
}

/** Pays an amount whatever the position: no part of it belongs to one sale. */
function isFlat({ application, pays }: RateTable): boolean {
  return application === 'step' || (application === 'interpolated' && (pays === 'amount' || pays === 'percentOfTarget'))
}

function checkChoices(
  { choices }: Component,
  measure: Measure | undefined,
  { workspace, names, formulas }: Ground,
  path: string,
): readonly Finding[] {
  return (choices ?? []).flatMap(({ priority, when, table }, index, all): readonly Finding[] => {
    const place = `${path}.choices[${index}]`
    const isAlways = when.trim() === ''
    const rival = all.slice(0, index).find((other) => other.priority === priority && sameCondition(other.when, when))
    const hidden = all.some((other) => other.priority < priority && other.when.trim() === '')
    return [
      ...(isAlways ? [] : checkFormula(when, 'flag', 'paidTransaction', formulas, `${place}.when`)),
      ...(rival === undefined ? [] : [finding('choice.ambiguous', 'error', `${place}.priority`, { priority })]),
      ...(hidden ? [finding('choice.unreachable', 'warning', `${place}.priority`, { priority })] : []),
      ...checkTable(table, measure, workspace.measures, names, `${place}.table`),
    ]
  })
}

/** Two conditions of one priority that hold together for certain: the same one, or one of them always. */
function sameCondition(one: string, other: string): boolean {
  return one.trim() === '' || other.trim() === '' || one.trim() === other.trim()
}

function checkMultipliers(
  { multipliers }: Component,
  walks: boolean,
  { names, formulas }: Ground,
  path: string,
): readonly Finding[] {
  return (multipliers ?? []).flatMap(({ on, factor, least, most }, index): readonly Finding[] => {
    const place = `${path}.multipliers[${index}]`
    const of = on === 'credit' ? 'transaction' : on === 'rate' && walks ? 'paidTransaction' : 'payee'
    const lower = least === undefined ? null : numberAt(least, names, `${place}.least`)
    const upper = most === undefined ? null : numberAt(most, names, `${place}.most`)
    const crosses = lower?.value && upper?.value ? compare(lower.value, upper.value) > 0 : false
    return [
      ...(factor.trim() === ''
        ? [finding('multiplier.empty', 'error', `${place}.factor`)]
        : checkFormula(factor, 'number', of, formulas, `${place}.factor`)),
      ...(lower?.findings ?? []),
      ...(upper?.findings ?? []),
      ...(crosses ? [finding('multiplier.bounds', 'error', `${place}.most`)] : []),
    ]
  })
}

/** Cap and floor of a component or of a plan. */
export function checkLimits(
  { cap, floor }: { readonly cap?: Cap | null | undefined; readonly floor?: Floor | null | undefined },
  of: 'component' | 'plan',
  names: Ground['names'],
  path: string,
): readonly Finding[] {
  const isComparable = cap && floor && cap.of === floor.of && cap.per === floor.per
  const most = cap ? numberAt(cap.value, names, `${path}.cap.value`).value : null
  const least = floor ? numberAt(floor.value, names, `${path}.floor.value`).value : null
  return [
    ...notNegative(cap?.value, 'component.negativeCap', names, `${path}.cap.value`),
    ...notNegative(floor?.value, 'component.negativeFloor', names, `${path}.floor.value`),
    ...(isComparable && most !== null && least !== null && compare(least, most) > 0
      ? [finding('component.floorAboveCap', 'error', `${path}.floor.value`)]
      : []),
    ...(of === 'plan'
      ? (['cap', 'floor'] as const).flatMap((field) => {
          const limit = field === 'cap' ? cap : floor
          return limit?.of === 'credited' || limit?.of === 'baseRate'
            ? [finding('plan.limit', 'error', `${path}.${field}.of`)]
            : []
        })
      : []),
  ]
}
