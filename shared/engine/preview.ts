import { at } from '@shared/findings/invariant'
import { compare, type Exact, exactInteger, multiply, ZERO } from '@shared/money/exact'
import type { Workspace } from '@shared/plan/model'
import { compileWorkspace } from './compile'
import { cutAt, limitOf } from './limits'
import { type Slice, sliceAlone, sliceTable, sumOfSlices, type WorkedTable } from './rateTable'
import { type ReadyTable, readyTable } from './readyTable'
import { type WorkedComponent, workComponent } from './workedComponent'

/** What a component pays at a point of its table. */
export interface PreviewPoint {
  /** Attainment, money, units or place, as the table's `by` says. */
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
 * worked examples of documents. Threshold and cap per window are applied; multipliers, the gate and earlier payments are none.
 *
 * @param points positions by `table.by`: attainment (1 = 100 %), money, units or a place in a contest
 * @param column of a matrix, from 0; other tables have none
 */
export function previewComponent(
  workspace: Workspace,
  planId: string,
  componentId: string,
  points: readonly Exact[],
  payee: PreviewPayee = ROUND_PAYEE,
  column = 0,
): readonly PreviewPoint[] {
  const compiled = compileWorkspace(workspace)
  const found = compiled.components.find(({ plan, component }) => plan === planId && component.id === componentId)
  const worked = found === undefined ? null : workComponent(found, compiled.assumptions).worked
  const ready = worked === null ? null : readyFor(worked, payee, column)
  return points.map((position): PreviewPoint => {
    if (worked === null || ready === null) return { position, pay: null, slices: [] }
    const attainment = attainmentAt(ready.table, position)
    const isBelow = worked.threshold !== null && attainment !== null && compare(attainment, worked.threshold) < 0
    const slices = isBelow ? [] : slicesAt(worked, ready, position)
    const pay = multiply(ready.unit, sumOfSlices(slices))
    return { position, pay: capped(pay, worked, ready.table, payee, position), slices }
  })
}

/** The table as it is read in a column; null where there is no such column, or no quota. */
function readyFor(worked: WorkedComponent, { target, quota }: PreviewPayee, column: number): ReadyTable | null {
  const { across } = worked.table
  if (across !== null && (column < 0 || column >= across.from.length)) return null
  const second = across === null ? ZERO : at(across.from, column)
  const ready = readyTable(worked.table, worked, {
    target,
    second: () => second,
    position: { quota, baseQuota: quota },
  })
  return typeof ready === 'string' ? null : ready
}

function slicesAt({ reads }: WorkedComponent, { table, whole }: ReadyTable, position: Exact): readonly Slice[] {
  return reads === 'transaction' ? sliceAlone(table, position, whole) : sliceTable(table, position, whole)
}

/** What the threshold reads; a position in money says nothing about the quota of whoever the preview is for. */
function attainmentAt({ by }: WorkedTable, position: Exact): Exact | null {
  return by === 'attainment' ? position : null
}

/** The cap per window, where the figures of a preview's payee are enough to work it out: base pay is none of them. */
function capped(
  pay: Exact,
  { cap, weight }: WorkedComponent,
  { by }: WorkedTable,
  { target, quota }: PreviewPayee,
  position: Exact,
): Exact {
  if (cap === null || cap.per === 'period' || cap.of === 'basePay') return pay
  const credited = by === 'attainment' ? multiply(position, quota) : position
  const limit = limitOf(cap, weight, () => ({ target, basePay: ZERO, credited, baseQuota: quota }))
  return cutAt(pay, limit).kept
}
