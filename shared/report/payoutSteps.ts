import { addsUp, type PaidPeriod } from '@shared/engine/pay'
import { compare, type Exact, negate, subtract } from '@shared/money/exact'
import {
  blankText,
  type CellFormula,
  type CellReader,
  call,
  cellAt,
  constant,
  evaluateCell,
  operation,
  whole,
} from './cellFormula'
import type { InputCells, WorkbookLine } from './creditsSheet'
import { PAYOUT_COLUMNS as COLUMN } from './payoutColumns'
import { atBound, attainmentFormula, limitFormula, tableFormula, unitFormula } from './payoutFormulas'

/** The row before of the same payee and component. */
export interface RowBefore {
  readonly row: number
  readonly window: string
}

/** A component's own line where it is written. */
export interface LinePlace {
  readonly line: WorkbookLine
  readonly paid: PaidPeriod
  readonly inputs: InputCells
  readonly sheet: string
  readonly row: number
  readonly before: RowBefore | null
  /** The column that holds what counts as paid: rounded, or exact where the total is rounded. */
  readonly paidColumn: number
  /** Reads what is written so far. */
  readonly read: CellReader
}

/** The formulas of a row by column, up to the amount before rounding; each uses columns to its left alone. */
export type Steps = ReadonlyMap<number, CellFormula>

/** From the credited position to the amount before rounding, step by step. */
export function stepsOf(place: LinePlace): Steps {
  const { inputs } = place
  const own = ownOf(place)
  const steps = new Map<number, CellFormula>()
  if (inputs.credited !== null) steps.set(COLUMN.credited, inputs.credited)
  if (inputs.quota !== null) steps.set(COLUMN.quota, inputs.quota)
  steps.set(
    COLUMN.attainment,
    inputs.attainment ?? attainmentFormula(own(COLUMN.credited), inputs.quota === null ? null : own(COLUMN.quota)),
  )
  const tablePays = inputs.tablePay ?? readSteps(place, steps)
  if (tablePays !== null) steps.set(COLUMN.tablePays, tablePays)
  steps.set(COLUMN.earned, tablePays === null ? whole(0) : earnedFormula(place))
  limitSteps(place, steps)
  return steps
}

function ownOf({ sheet, row }: LinePlace): (column: number) => CellFormula {
  return (column) => cellAt(sheet, column, row)
}

/** Position, table and unit; null where the engine read no table. */
function readSteps(place: LinePlace, steps: Map<number, CellFormula>): CellFormula | null {
  const { line, paid, inputs } = place
  const { table } = line.cells
  if (paid.ready === null || inputs.target === null) return null
  const own = ownOf(place)
  const isApplied = isAppliedToOwnQuota(line)
  const quota = isApplied ? inputs.ownQuota : inputs.quota === null ? null : own(COLUMN.quota)
  const position = positionFormula(place, isApplied)
  const unit = unitFormula(line.cells, inputs.target, quota, inputs.baseQuota)
  if (position === null || unit === null) return null
  const end = table.by === 'attainment' ? whole(1) : quota
  steps.set(COLUMN.position, guarded(place, position))
  const given = tableFormula(line.cells, {
    position: own(COLUMN.position),
    before: inputs.before,
    whole: end ?? whole(1),
  })
  steps.set(COLUMN.given, guarded(place, given))
  steps.set(COLUMN.unit, unit)
  const pays = operation(own(COLUMN.given), '*', own(COLUMN.unit))
  return inputs.rateFactor === null ? pays : operation(pays, '*', inputs.rateFactor)
}

/** A group's attainment that is paid on the payee's own quota. */
function isAppliedToOwnQuota({ stated }: WorkbookLine): boolean {
  if (stated === null) return false
  const { group, appliedTo, payoutsOf } = stated.compiled
  return group !== null && appliedTo === 'ownQuota' && payoutsOf.length === 0
}

/** What the table is read at: attainment, or money or units; a group's attainment in money is that share of the own quota. */
function positionFormula(place: LinePlace, isApplied: boolean): CellFormula | null {
  const own = ownOf(place)
  if (place.line.cells.table.by === 'attainment') return own(COLUMN.attainment)
  if (!isApplied) return own(COLUMN.credited)
  const { ownQuota } = place.inputs
  return ownQuota === null ? null : operation(ownQuota, '*', own(COLUMN.attainment))
}

/** 0 where attainment is needed and there is none. */
function guarded(place: LinePlace, formula: CellFormula): CellFormula {
  const { cells } = place.line
  const isNeeded = cells.table.by === 'attainment' || isAppliedToOwnQuota(place.line) || cells.threshold !== null
  if (!isNeeded) return formula
  return call('IF', operation(ownOf(place)(COLUMN.attainment), '=', blankText), whole(0), formula)
}

/** What the table pays, nothing below the threshold, × multipliers and gate. */
function earnedFormula(place: LinePlace): CellFormula {
  const { line, paid, inputs } = place
  const own = ownOf(place)
  const { threshold } = line.cells
  const held =
    threshold === null || paid.given?.kind === 'share'
      ? own(COLUMN.tablePays)
      : guarded(
          place,
          call('IF', operation(atBound(own(COLUMN.attainment)), '<', threshold), whole(0), own(COLUMN.tablePays)),
        )
  const factors = [inputs.payFactor, inputs.gateFactor].filter((factor) => factor !== null)
  return factors.reduce<CellFormula>((amount, factor) => operation(amount, '*', factor), held)
}

/** What was paid before, excess of the cap brought in, the cap, and what is carried on: the end of the chain. */
function limitSteps(place: LinePlace, steps: Map<number, CellFormula>): void {
  const { line, inputs } = place
  const { component, cap, weight } = line.cells
  const own = ownOf(place)
  const adds = addsUp(component)
  const isPerWindow = component.cap !== null && component.cap.per === 'window'
  steps.set(COLUMN.paidBefore, paidBefore(place))
  if (component.cap !== null) steps.set(COLUMN.brought, brought(place))
  const earned = adds ? own(COLUMN.earned) : operation(own(COLUMN.earned), '-', own(COLUMN.paidBefore))
  const due = component.cap === null ? earned : operation(earned, '+', own(COLUMN.brought))
  if (component.cap === null || cap === null) {
    steps.set(COLUMN.beforeRounding, due)
    return
  }
  const limit = limitFormula(component.cap, cap, weight, inputs.capBase) ?? whole(0)
  const most = isPerWindow ? operation(limit, '-', own(COLUMN.paidBefore)) : limit
  steps.set(COLUMN.beforeRounding, call('MIN', due, most))
  steps.set(COLUMN.overCap, call('MAX', whole(0), operation(due, '-', most)))
  if (component.cap.excess === 'carried') steps.set(COLUMN.carriedOn, carriedOn(place, isPerWindow && adds))
}

/** The row before in the same window; null in its first row. */
function earlierIn({ before, paid }: LinePlace): RowBefore | null {
  return before !== null && before.window === paid.window.id ? before : null
}

function paidBefore(place: LinePlace): CellFormula {
  const earlier = earlierIn(place)
  const sum =
    earlier === null
      ? whole(0)
      : operation(
          cellAt(place.sheet, COLUMN.paidBefore, earlier.row),
          '+',
          cellAt(place.sheet, place.paidColumn, earlier.row),
        )
  return liveOr(place, sum, place.paid.paidBefore)
}

/** Excess of the cap that is due now, above zero; what a cap took for good so far, below zero. */
function brought(place: LinePlace): CellFormula {
  const { paid, before, sheet, line } = place
  const { component } = line.cells
  const earlier = earlierIn(place)
  const expected = component.cap?.excess === 'carried' ? paid.carriedBefore : negate(paid.lostBefore)
  if (expected.n === 0n) return whole(0)
  if (component.cap?.excess === 'carried')
    return before === null
      ? constant(expected)
      : liveOr(place, cellAt(sheet, carriedColumn(place, earlier), before.row), expected)
  if (earlier === null) return constant(expected)
  const lost = operation(cellAt(sheet, COLUMN.brought, earlier.row), '-', cellAt(sheet, COLUMN.overCap, earlier.row))
  return liveOr(place, lost, expected)
}

/** In a cumulative window every period has the same excess brought in; else it is what the row before carried on. */
function carriedColumn({ line }: LinePlace, earlier: RowBefore | null): number {
  return earlier !== null && !addsUp(line.cells.component) ? COLUMN.brought : COLUMN.carriedOn
}

/** What is still to be paid of what the cap took: per window, where periods are added up, of all of them. */
function carriedOn(place: LinePlace, isGathered: boolean): CellFormula {
  const over = ownOf(place)(COLUMN.overCap)
  const earlier = isGathered ? earlierIn(place) : null
  return earlier === null ? over : operation(cellAt(place.sheet, COLUMN.carriedOn, earlier.row), '+', over)
}

/** The formula where it gives what the engine has, else the amount: what a run that begins later brings with it. */
function liveOr({ read }: LinePlace, formula: CellFormula, expected: Exact): CellFormula {
  const value = evaluateCell(formula, read)
  const isLive = typeof value === 'object' && value !== null && compare(value, expected) === 0
  return isLive ? formula : constant(expected)
}

/** True where the chain comes to what the engine has before rounding. */
export function reachesAmount(value: unknown, { unrounded }: Pick<PaidPeriod, 'unrounded'>): boolean {
  return typeof value === 'object' && value !== null && subtract(value as Exact, unrounded).n === 0n
}

/** What is missing to the floor, from the component's own row: the limit less what was paid. */
export function floorFormula({ line, inputs, sheet, paidColumn, row }: LinePlace): CellFormula | null {
  const { component, floor, weight } = line.cells
  if (component.floor === null || component.floor === undefined || floor === null) return null
  const limit = limitFormula(component.floor, floor, weight, inputs.floorBase)
  if (limit === null) return null
  const paid = cellAt(sheet, paidColumn, row)
  const reached = component.floor.per === 'window' ? operation(cellAt(sheet, COLUMN.paidBefore, row), '+', paid) : paid
  return call('MAX', whole(0), operation(limit, '-', reached))
}
