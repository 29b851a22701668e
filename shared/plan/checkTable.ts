import { type Finding, finding } from '@shared/findings/finding'
import { at } from '@shared/findings/invariant'
import { add, compare, divide, type Exact, multiply, ONE, subtract } from '@shared/money/exact'
import { type CheckedNumber, type NumberNames, numberAt } from './checkNumber'
import type { Measure, RateTable } from './model'

/** What each table may pay: a step pays amounts, slices pay by the position. */
const PAYS: Readonly<Record<RateTable['application'], readonly RateTable['pays'][]>> = {
  marginal: ['rate', 'perUnit', 'percentOfTarget', 'multipleOfBaseRate'],
  retroactive: ['rate', 'perUnit', 'percentOfTarget', 'multipleOfBaseRate'],
  overage: ['rate', 'perUnit', 'percentOfTarget', 'multipleOfBaseRate'],
  cliff: ['rate', 'perUnit', 'percentOfTarget', 'multipleOfBaseRate'],
  step: ['amount', 'percentOfTarget'],
  interpolated: ['rate', 'perUnit', 'percentOfTarget', 'multipleOfBaseRate', 'amount'],
}

/**
 * The rules of one rate table: numbers, rising bounds, what may go together, whole matrices, pay that falls when sales rise.
 *
 * @param measure what is counted; undefined where the component has no measure of its own
 *
 * Findings `table.*`, `unknown.measure`, `component.needsMeasure`, and those of numbers.
 */
export function checkTable(
  table: RateTable,
  measure: Measure | undefined,
  measures: readonly Measure[],
  names: NumberNames,
  path: string,
): readonly Finding[] {
  const bounds = table.tiers.map(({ from }, index) => numberAt(from, names, `${path}.tiers[${index}].from`))
  return [
    ...bounds.flatMap(({ findings }) => findings),
    ...checkFields(table, measure, path),
    ...rising(bounds, 'table.order', (index) => `${path}.tiers[${index}].from`),
    ...(table.by === 'place' ? checkPlaces(bounds, path) : checkFirstBound(bounds, path)),
    ...(table.across === undefined
      ? checkValues(table, bounds, names, path)
      : checkMatrix(table, table.across, bounds, measure, measures, names, path)),
  ]
}

function checkFirstBound(bounds: readonly CheckedNumber[], path: string): readonly Finding[] {
  const first = at(bounds, 0).value
  return first !== null && first.n < 0n ? [finding('table.negativeBound', 'error', `${path}.tiers[0].from`)] : []
}

/** Ranks are whole numbers from 1. */
function checkPlaces(bounds: readonly CheckedNumber[], path: string): readonly Finding[] {
  return bounds.flatMap(({ value }, index) =>
    value !== null && (value.d !== 1n || value.n < 1n)
      ? [finding('table.place', 'error', `${path}.tiers[${index}].from`)]
      : [],
  )
}

function rising(
  bounds: readonly CheckedNumber[],
  code: string,
  placeOf: (index: number) => string,
): readonly Finding[] {
  return bounds.flatMap(({ value }, index): readonly Finding[] => {
    const before = index === 0 ? null : at(bounds, index - 1).value
    const isRising = before === null || value === null || compare(value, before) > 0
    return isRising ? [] : [finding(code, 'error', placeOf(index), { tier: index + 1 })]
  })
}

function checkFields(table: RateTable, measure: Measure | undefined, path: string): readonly Finding[] {
  const { by, application, pays, ends, cumulative, tiers, across } = table
  const allowed = PAYS[application]
  return [
    ...(allowed.includes(pays)
      ? []
      : [finding('table.pays', 'error', `${path}.pays`, { application, pays, allowed: allowed.join(', ') })]),
    ...checkUnit(by, pays, measure, path),
    ...(application === 'interpolated' && ends === undefined ? [finding('table.ends', 'error', `${path}.ends`)] : []),
    ...(application !== 'interpolated' && ends !== undefined
      ? [finding('table.endsUnused', 'warning', `${path}.ends`)]
      : []),
    ...(application !== 'step' && cumulative !== undefined
      ? [finding('table.cumulativeUnused', 'warning', `${path}.cumulative`)]
      : []),
    ...(application === 'interpolated' && tiers.length === 1
      ? [finding('table.onePoint', 'warning', `${path}.tiers`)]
      : []),
    ...(application === 'interpolated' && across !== undefined
      ? [finding('table.matrixLine', 'error', `${path}.across`)]
      : []),
  ]
}

function checkUnit(
  by: RateTable['by'],
  pays: RateTable['pays'],
  measure: Measure | undefined,
  path: string,
): readonly Finding[] {
  const unit = measure?.unit
  const needsMoney = pays === 'rate' || by === 'money'
  const needsUnits = pays === 'perUnit' || by === 'units'
  return (needsMoney && unit === 'count') || (needsUnits && unit === 'money')
    ? [finding('table.unit', 'error', `${path}.${needsMoney ? 'pays' : 'by'}`, { unit: String(unit), by, pays })]
    : []
}

function checkValues(
  table: RateTable,
  bounds: readonly CheckedNumber[],
  names: NumberNames,
  path: string,
): readonly Finding[] {
  const values = table.tiers.map(({ value }, index) => numberAt(value, names, `${path}.tiers[${index}].value`))
  return [
    ...values.flatMap(({ findings }) => findings),
    ...table.tiers.flatMap(({ across }, index) =>
      across === undefined ? [] : [finding('table.acrossUnused', 'warning', `${path}.tiers[${index}].across`)],
    ),
    ...checkFalls(table, bounds, values, (index) => `${path}.tiers[${index}].value`),
  ]
}

type Across = NonNullable<RateTable['across']>

function checkMatrix(
  table: RateTable,
  across: Across,
  bounds: readonly CheckedNumber[],
  measure: Measure | undefined,
  measures: readonly Measure[],
  names: NumberNames,
  path: string,
): readonly Finding[] {
  const columns = across.from.map((from, index) => numberAt(from, names, `${path}.across.from[${index}]`))
  const rows = table.tiers.map(({ across: values }, tier) =>
    (values ?? []).map((value, column) => numberAt(value, names, `${path}.tiers[${tier}].across[${column}]`)),
  )
  const isWhole = rows.every((row) => row.length === columns.length)
  return [
    ...checkAxis(across, measure, measures, path),
    ...columns.flatMap(({ findings }) => findings),
    ...rising(columns, 'table.columnOrder', (index) => `${path}.across.from[${index}]`),
    ...rows.flatMap((row, tier) => [
      ...(row.length === columns.length
        ? []
        : [
            finding('table.columns', 'error', `${path}.tiers[${tier}].across`, {
              tier: tier + 1,
              columns: columns.length,
            }),
          ]),
      ...row.flatMap(({ findings }) => findings),
    ]),
    ...(isWhole
      ? columns.flatMap((_, column) =>
          checkFalls(
            table,
            bounds,
            rows.map((row) => at(row, column)),
            (tier) => `${path}.tiers[${tier}].across[${column}]`,
          ),
        )
      : []),
    ...(isWhole ? rows.flatMap((row, tier) => checkFallsAcross(row, `${path}.tiers[${tier}]`, tier)) : []),
  ]
}

function checkAxis(
  across: Across,
  measure: Measure | undefined,
  measures: readonly Measure[],
  path: string,
): readonly Finding[] {
  const place = `${path}.across`
  if (across.measure === undefined) {
    return measure === undefined
      ? [finding('component.needsMeasure', 'error', `${place}.measure`)]
      : checkAxisUnit(across, measure, place)
  }
  const axis = measures.find(({ id }) => id === across.measure)
  return axis === undefined
    ? [finding('unknown.measure', 'error', `${place}.measure`, { id: across.measure })]
    : checkAxisUnit(across, axis, place)
}

function checkAxisUnit({ by }: Across, { unit }: Measure, path: string): readonly Finding[] {
  const isOther = (by === 'money' && unit === 'count') || (by === 'units' && unit === 'money')
  return isOther ? [finding('table.axisUnit', 'error', `${path}.by`, { unit, by })] : []
}

/** More on the second axis that pays less rewards waiting as much as on the first. */
function checkFallsAcross(row: readonly CheckedNumber[], path: string, tier: number): readonly Finding[] {
  return row.flatMap(({ value }, column): readonly Finding[] => {
    const before = column === 0 ? null : at(row, column - 1).value
    return before !== null && value !== null && compare(value, before) < 0
      ? [finding('table.fallsAcross', 'warning', `${path}.across[${column}]`, { tier: tier + 1, column: column + 1 })]
      : []
  })
}

interface Point {
  readonly from: Exact
  readonly value: Exact
}

/** A table whose pay falls when sales rise rewards waiting. Places of a contest are no sales. */
function checkFalls(
  table: RateTable,
  bounds: readonly CheckedNumber[],
  values: readonly CheckedNumber[],
  placeOf: (index: number) => string,
): readonly Finding[] {
  if (table.by === 'place') return []
  const points = bounds.map(({ value: from }, index): Point | null => {
    const { value } = at(values, index)
    return from === null || value === null ? null : { from, value }
  })
  return points.flatMap((point, index) => {
    const before = index === 0 ? null : at(points, index - 1)
    const isFalling = point !== null && falls(table, before, point, index === points.length - 1)
    return isFalling ? [finding('table.falls', 'warning', placeOf(index), { tier: index + 1 })] : []
  })
}

function falls(
  { application, cumulative, by, pays, ends }: RateTable,
  before: Point | null,
  point: Point,
  isLast: boolean,
): boolean {
  switch (application) {
    case 'marginal':
    case 'cliff':
      return point.value.n < 0n
    case 'retroactive':
      return point.value.n < 0n || (before !== null && compare(point.value, before.value) < 0)
    case 'overage': {
      const hasExcess = by !== 'attainment' || compare(point.from, ONE) > 0
      return point.value.n < 0n || (hasExcess && before !== null && compare(point.value, before.value) < 0)
    }
    case 'step':
      return cumulative === true ? point.value.n < 0n : before !== null && compare(point.value, before.value) < 0
    case 'interpolated': {
      if (before === null || compare(point.from, before.from) <= 0) return before === null && point.value.n < 0n
      const slope = divide(subtract(point.value, before.value), subtract(point.from, before.from))
      if (pays === 'percentOfTarget' || pays === 'amount' || (isLast && ends === 'extended')) return slope.n < 0n
      // The value times the position rises as long as value + position × slope does; on a falling line that is least at its end.
      return slope.n < 0n && add(point.value, multiply(point.from, slope)).n < 0n
    }
  }
}
