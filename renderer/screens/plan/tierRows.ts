import type { Translate } from '@renderer/app/context'
import type { CellEdit, CellKind, GridColumn, GridRow } from '@renderer/grid/columns'
import type { NumberScope } from '@shared/formula/numberText'
import { evaluateNumberText } from '@shared/formula/numberText'
import { add, compare, exact, multiply, subtract, toDecimal, ZERO } from '@shared/money/exact'
import type { Component, PlanCommand, RateTable, Tier } from '@shared/plan/model'

/** The tiers of a rate table as rows of a grid, and an edit of a cell as the command it means. */

const BOUND_KINDS: Readonly<Record<RateTable['by'], CellKind>> = {
  attainment: 'percent',
  money: 'money',
  units: 'number',
}

const VALUE_KINDS: Readonly<Record<RateTable['pays'], CellKind>> = {
  rate: 'percent',
  perUnit: 'money',
  percentOfTarget: 'percent',
  multipleOfBaseRate: 'number',
  amount: 'money',
}

export function tierColumns({ by, pays }: RateTable, t: Translate): readonly GridColumn[] {
  return [
    { id: 'tier', header: t('plan.tier'), kind: 'text', width: 60 },
    {
      id: 'from',
      header: t(`plan.tier.from.${by}`),
      kind: BOUND_KINDS[by],
      isEditable: true,
      isWide: true,
      width: 110,
    },
    {
      id: 'value',
      header: t(`plan.tier.value.${pays}`),
      kind: VALUE_KINDS[pays],
      isEditable: true,
      isWide: true,
      width: 110,
    },
  ]
}

export function tierRow({ from, value }: Tier, index: number): GridRow {
  return { id: String(index), cells: { tier: String(index + 1), from, value } }
}

export function tierCommand(plan: string, component: string, { row, column, text }: CellEdit): PlanCommand {
  const tier = Number(row)
  return column === 'from'
    ? { do: 'setTierFrom', plan, component, tier, from: text }
    : { do: 'setTierValue', plan, component, tier, value: text }
}

const TEN_PERCENT = exact(1n, 10n)

/** A tier after the last: as far from it as it is from the one before, at the same value until that is changed. */
export function nextTier({ table }: Component, names: NumberScope): Tier {
  const last = table.tiers.at(-1) ?? { from: '0', value: '0' }
  const before = table.tiers.at(-2)
  const at = evaluateNumberText(last.from, names, '')
  if (!at.ok) return last
  const below = before === undefined ? null : evaluateNumberText(before.from, names, '')
  const usual = table.by === 'attainment' ? TEN_PERCENT : exact(1000n)
  const gap = below?.ok === true ? subtract(at.value, below.value) : usual
  const from = add(at.value, compare(gap, ZERO) > 0 ? gap : usual)
  const text = table.by === 'attainment' ? toDecimal(multiply(from, exact(100n))) : toDecimal(from)
  if (text === null) return last
  return { from: table.by === 'attainment' ? `${text}%` : text, value: last.value }
}
