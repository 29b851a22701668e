import type { Translate } from '@renderer/app/context'
import type { CellEdit, CellKind, GridColumn, GridRow } from '@renderer/grid/columns'
import type { NumberScope } from '@shared/formula/numberText'
import { evaluateNumberText } from '@shared/formula/numberText'
import { add, compare, exact, multiply, subtract, toDecimal, ZERO } from '@shared/money/exact'
import type { NumberText, PlanCommand, RateTable, Tier } from '@shared/plan/model'
import { columnBoundSet, type TableOwner } from './rules/tableChanges'

/** The tiers of a rate table as rows of a grid, and an edit of a cell as the command it means. */

const BOUND_KINDS: Readonly<Record<RateTable['by'], CellKind>> = {
  attainment: 'percent',
  money: 'money',
  units: 'number',
  place: 'number',
}

const VALUE_KINDS: Readonly<Record<RateTable['pays'], CellKind>> = {
  rate: 'percent',
  perUnit: 'money',
  percentOfTarget: 'percent',
  multipleOfBaseRate: 'number',
  amount: 'money',
}

/** The first row of a matrix holds the bounds of its columns. */
const BOUNDS_ROW = 'bounds'
const ACROSS = 'across.'

const isTier = ({ id }: GridRow) => id !== BOUNDS_ROW

export function tierColumns({ by, pays, across }: RateTable, t: Translate): readonly GridColumn[] {
  const tier: GridColumn = {
    id: 'tier',
    header: t(by === 'place' ? 'plan.tier.prize' : 'plan.tier'),
    kind: 'text',
    width: across === undefined ? 60 : 92,
  }
  const from: GridColumn = {
    id: 'from',
    header: t(`plan.tier.from.${by}`),
    kind: BOUND_KINDS[by],
    isEditable: isTier,
    isWide: true,
    width: 110,
  }
  const value = { header: t(`plan.tier.value.${pays}`), isEditable: true, isWide: true, width: 110 }
  if (across === undefined) return [tier, from, { ...value, id: 'value', kind: VALUE_KINDS[pays] }]
  const columns = across.from.map(
    (_, index): GridColumn => ({
      ...value,
      id: `${ACROSS}${index}`,
      header: t('plan.matrix.column', { column: index + 1 }),
      kind: (row) => (isTier(row) ? VALUE_KINDS[pays] : BOUND_KINDS[across.by]),
      width: 92,
    }),
  )
  return [tier, from, ...columns]
}

export function tierRows({ tiers, across }: RateTable, t: Translate): readonly GridRow[] {
  const rows = tiers.map(
    (tier, index): GridRow => ({
      id: String(index),
      cells: { tier: String(index + 1), from: tier.from, value: tier.value, ...acrossCells(tier.across ?? []) },
    }),
  )
  return across === undefined
    ? rows
    : [{ id: BOUNDS_ROW, cells: { tier: t('plan.matrix.bounds'), ...acrossCells(across.from) } }, ...rows]
}

function acrossCells(values: readonly NumberText[]): Readonly<Record<string, string>> {
  return Object.fromEntries(values.map((value, index) => [`${ACROSS}${index}`, value]))
}

/** The place of a tier among its kind; null for the row of bounds. */
export function tierOf(row: string): number | null {
  return row === BOUNDS_ROW ? null : Number(row)
}

/** Edits of one gesture. Bounds of several columns are told one after the other, each with those before it. */
export function tierCommands(owner: TableOwner, edits: readonly CellEdit[]): readonly PlanCommand[] {
  let latest = owner
  return edits.map((edit) => {
    const command = tierCommand(latest, edit)
    if (command.do === 'setTableField') {
      const table = { ...latest.component.table, across: command.value as RateTable['across'] } as RateTable
      latest = { ...latest, component: { ...latest.component, table } }
    }
    return command
  })
}

function tierCommand(owner: TableOwner, { row, column, text }: CellEdit): PlanCommand {
  const place = { plan: owner.plan.id, component: owner.component.id }
  const tier = tierOf(row)
  const matrixColumn = column.startsWith(ACROSS) ? Number(column.slice(ACROSS.length)) : null
  if (tier === null) return columnBoundSet(owner, matrixColumn ?? 0, text)
  if (matrixColumn !== null) return { do: 'setMatrixValue', ...place, tier, column: matrixColumn, value: text }
  return column === 'from'
    ? { do: 'setTierFrom', ...place, tier, from: text }
    : { do: 'setTierValue', ...place, tier, value: text }
}

const TEN_PERCENT = exact(1n, 10n)
const USUAL_STEP: Readonly<Record<RateTable['by'], typeof TEN_PERCENT>> = {
  attainment: TEN_PERCENT,
  money: exact(1000n),
  units: exact(1000n),
  place: exact(1n),
}

/** A tier after the last: as far from it as it is from the one before, at the same value until that is changed. */
export function nextTier({ tiers, by }: RateTable, names: NumberScope): Tier {
  const last = tiers.at(-1) ?? { from: '0', value: '0' }
  const bounds = tiers.map(({ from }) => from)
  return { ...last, from: nextBound(bounds, by, names) }
}

/** A bound after the last, as far from it as it is from the one before. */
export function nextBound(bounds: readonly NumberText[], by: RateTable['by'], names: NumberScope): NumberText {
  const last = bounds.at(-1) ?? '0'
  const before = bounds.at(-2)
  const at = evaluateNumberText(last, names, '')
  if (!at.ok) return last
  const below = before === undefined ? null : evaluateNumberText(before, names, '')
  const usual = USUAL_STEP[by]
  const gap = below?.ok === true ? subtract(at.value, below.value) : usual
  const from = add(at.value, compare(gap, ZERO) > 0 ? gap : usual)
  const text = by === 'attainment' ? toDecimal(multiply(from, exact(100n))) : toDecimal(from)
  if (text === null) return last
  return by === 'attainment' ? `${text}%` : text
}
