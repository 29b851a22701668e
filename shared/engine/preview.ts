import { type Exact, exactInteger, multiply, ZERO } from '@shared/money/exact'
import type { Workspace } from '@shared/plan/model'
import { compileWorkspace, workComponent } from './compile'
import { type Slice, sliceTable, sumOfSlices, unitOf } from './rateTable'

/** What a component pays at a point of its table. */
export interface PreviewPoint {
  /** Attainment, money or units, as the table's `by` says. */
  readonly position: Exact
  /** Exact pay of the window at that position, before rounding; null where its numbers cannot be worked out. */
  readonly pay: Exact | null
  readonly slices: readonly Slice[]
}

/** Whom a preview is for. */
export interface PreviewPayee {
  /** Target variable pay of the window, before the weight. */
  readonly target: Exact
  readonly quota: Exact
}

/** A payee with round figures: 100 of target and 1,000 of quota, so that pay reads as a share of both. */
export const ROUND_PAYEE: PreviewPayee = { target: exactInteger(100), quota: exactInteger(1000) }

/**
 * Pays a component at chosen positions, through the very table that pays people: for curves, for the three values at each bound and for the
 * worked examples of documents. Threshold and cap per window are applied; earlier payments are none.
 *
 * @param points positions by `table.by`: attainment (1 = 100 %), money or units
 */
export function previewComponent(
  workspace: Workspace,
  planId: string,
  componentId: string,
  points: readonly Exact[],
  payee: PreviewPayee = ROUND_PAYEE,
): readonly PreviewPoint[] {
  const compiled = compileWorkspace(workspace)
  const found = compiled.components.find(({ plan, component }) => plan === planId && component.id === componentId)
  const { worked } = found === undefined ? { worked: null } : workComponent(found, compiled.assumptions)
  const unit = worked === null ? null : unitOf(worked.table, { weight: worked.weight, ...payee })
  return points.map((position): PreviewPoint => {
    if (worked === null || unit === null) return { position, pay: null, slices: [] }
    const slices = sliceTable(worked.table, position)
    const attainment = worked.table.by === 'attainment' ? position : null
    const isBelow = worked.threshold !== null && attainment !== null && isLess(attainment, worked.threshold)
    const pay = isBelow ? ZERO : multiply(unit, sumOfSlices(slices))
    return { position, pay: capped(pay, worked, payee), slices: isBelow ? [] : slices }
  })
}

function isLess(a: Exact, b: Exact): boolean {
  return a.n * b.d < b.n * a.d
}

function capped(
  pay: Exact,
  { component: { cap }, cap: value, weight }: NonNullable<ReturnType<typeof workComponent>['worked']>,
  { target }: PreviewPayee,
): Exact {
  if (cap === null || value === null || cap.per === 'period') return pay
  const limit =
    cap.of === 'amount' ? value : multiply(value, cap.of === 'componentTarget' ? multiply(target, weight) : target)
  return isLess(limit, pay) ? limit : pay
}
