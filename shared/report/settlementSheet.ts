import type { PayoutLine } from '@shared/engine/result'
import type { DrawStep } from '@shared/engine/settle/draw'
import type { Settlement, SettlementStep } from '@shared/engine/settle/settlement'
import type { SettledLines } from '@shared/engine/settle/settlePayee'
import { type Exact, isZero, sum, ZERO } from '@shared/money/exact'
import {
  type CellFormula,
  type CellReader,
  call,
  cellAt,
  columnRange,
  constant,
  evaluateCell,
  operation,
  whole,
} from './cellFormula'
import { type AmountRounding, isAmount, provenRounding, scaled } from './provenAmount'
import {
  addRow,
  type BookDraft,
  type DraftCell,
  formulaCell,
  nextRow,
  numberCell,
  readerOf,
  type SheetDraft,
  textCell,
} from './sheetDraft'
import { newTableSheet, type TableColumn } from './tableSheet'
import type { WorkbookWords } from './workbookWords'

const TABLE = [
  { key: 'workbook.column.id', width: 12, numeric: false },
  { key: 'workbook.column.payee', width: 26, numeric: false },
  { key: 'workbook.column.plan', width: 22, numeric: false },
  { key: 'workbook.column.settledPeriod', width: 11, numeric: false },
  { key: 'workbook.column.lines', width: 16, numeric: true },
  { key: 'workbook.column.inYear', width: 16, numeric: true, optional: true },
  { key: 'workbook.column.planFloorLimit', width: 15, numeric: true, optional: true },
  { key: 'workbook.column.planFloor', width: 15, numeric: true, optional: true },
  { key: 'workbook.column.planCapLimit', width: 15, numeric: true, optional: true },
  { key: 'workbook.column.capOpening', width: 15, numeric: true, optional: true },
  { key: 'workbook.column.planCap', width: 15, numeric: true, optional: true },
  { key: 'workbook.column.capClosing', width: 15, numeric: true, optional: true },
  { key: 'workbook.column.assured', width: 15, numeric: true, optional: true },
  { key: 'workbook.column.assuredTopUp', width: 15, numeric: true, optional: true },
  { key: 'workbook.column.drawDue', width: 15, numeric: true, optional: true },
  { key: 'workbook.column.drawUpTo', width: 12, numeric: true, optional: true },
  { key: 'workbook.column.drawOpening', width: 15, numeric: true, optional: true },
  { key: 'workbook.column.advanced', width: 15, numeric: true, optional: true },
  { key: 'workbook.column.recovered', width: 15, numeric: true, optional: true },
  { key: 'workbook.column.collected', width: 15, numeric: true, optional: true },
  { key: 'workbook.column.forgiven', width: 15, numeric: true, optional: true },
  { key: 'workbook.column.draw', width: 15, numeric: true, optional: true },
  { key: 'workbook.column.drawClosing', width: 15, numeric: true, optional: true },
  { key: 'workbook.column.owedOpening', width: 15, numeric: true, optional: true },
  { key: 'workbook.column.belowZero', width: 15, numeric: true, optional: true },
  { key: 'workbook.column.owedClosing', width: 15, numeric: true, optional: true },
  { key: 'workbook.column.settled', width: 16, numeric: true },
] as const satisfies readonly TableColumn[]

const LINES = 5
const IN_YEAR = 6
const FLOOR_LIMIT = 7
const PLAN_FLOOR = 8
const CAP_LIMIT = 9
const CAP_OPENING = 10
const PLAN_CAP = 11
const CAP_CLOSING = 12
const ASSURED = 13
const TOP_UP = 14
const DUE = 15
const UP_TO = 16
const DRAW_OPENING = 17
const ADVANCED = 18
const RECOVERED = 19
const COLLECTED = 20
const FORGIVEN = 21
const DRAW = 22
const DRAW_CLOSING = 23
const OWED_OPENING = 24
const BELOW_ZERO = 25
const OWED_CLOSING = 26
const SETTLED = 27

/** Columns that are inputs with decimals of their own: rounding errors of doubles come in by them. */
const INPUTS: ReadonlySet<number> = new Set([FLOOR_LIMIT, CAP_LIMIT, ASSURED, DUE])

const STEP_COLUMNS: Readonly<Record<SettlementStep['role'], number>> = {
  planFloor: PLAN_FLOOR,
  planCap: PLAN_CAP,
  assured: TOP_UP,
  draw: DRAW,
  belowZero: BELOW_ZERO,
}

/** The settlement sheet as it is written. */
export interface SettlementDraft {
  readonly book: BookDraft
  readonly sheet: SheetDraft
  readonly rounding: AmountRounding
  readonly isTotalRounded: boolean
}

/** A new settlement sheet, with its headings. */
export function newSettlementSheet(
  book: BookDraft,
  rounding: AmountRounding,
  isTotalRounded: boolean,
  words: WorkbookWords,
): SettlementDraft {
  const note = words.of('workbook.settlement.note')
  const sheet = newTableSheet(book, words.sheet.settlement, note, TABLE, { rows: 4, columns: 4 }, words)
  return { book, sheet, rounding, isTotalRounded }
}

/** The rows of a payee and plan on the payouts sheet, and the columns a settlement reads there. */
export interface SettledRows {
  readonly sheet: string
  readonly first: number
  readonly last: number
  readonly keys: number
  readonly amounts: number
}

/** Who is settled, by what plan. */
export interface SettledNames {
  readonly id: string
  readonly payee: string
  readonly plan: string
}

/** Where a settlement line of a payee and plan stands. */
export type AmountOf = (line: PayoutLine) => CellFormula | null

/**
 * Writes the settled periods of a payee and plan: what the lines come to, then floor, cap, assured pay, draw and what is below zero, each on what stands
 * before it, with their balances from period to period.
 */
export function writeSettlements(
  draft: SettlementDraft,
  settlements: readonly SettledLines[],
  names: SettledNames,
  rows: SettledRows,
): AmountOf {
  const written = new Map<string, number>()
  let before: RowOf | null = null
  for (const { settlement } of settlements) {
    const row = nextRow(draft.sheet)
    const source: RowOf = { settlement, row, before }
    addRow(draft.book, draft.sheet, [
      textCell(names.id, 'label'),
      textCell(names.payee, 'label'),
      textCell(names.plan, 'label'),
      textCell(settlement.settled.period.id, 'label'),
      ...cellsOf(draft, source, rows),
    ])
    written.set(settlement.settled.period.id, row)
    before = { ...source, before: null }
  }
  return ({ role, period }) => {
    const row = written.get(period)
    if (row === undefined || !(role in STEP_COLUMNS)) return null
    return cellAt(draft.sheet.name, STEP_COLUMNS[role as SettlementStep['role']], row)
  }
}

interface RowOf {
  readonly settlement: Settlement
  readonly row: number
  readonly before: RowOf | null
}

/** A cell of the row: its exact value and the formula for it, rounded where it moves money. */
interface Entry {
  readonly expected: Exact
  readonly formula: CellFormula | null
  readonly isRounded: boolean
}

const given = (expected: Exact): Entry => ({ expected, formula: null, isRounded: false })
const live = (expected: Exact, formula: CellFormula): Entry => ({ expected, formula, isRounded: false })
const moved = (expected: Exact, formula: CellFormula): Entry => ({ expected, formula, isRounded: true })

/** The cells from the lines on, worked out from left to right: a formula where it gives what the engine has, else the amount. */
function cellsOf(draft: SettlementDraft, source: RowOf, rows: SettledRows): readonly DraftCell[] {
  const entries = entriesOf(draft, source, rows)
  const values = new Map<number, Exact>()
  const read: CellReader = (place) =>
    place.sheet === draft.sheet.name && place.row === source.row
      ? (values.get(place.column) ?? null)
      : readerOf(draft.book)(place)
  return Array.from({ length: SETTLED - LINES + 1 }, (_, index): DraftCell => {
    const column = LINES + index
    const entry = entries.get(column)
    if (entry === undefined) return null
    values.set(column, entry.expected)
    const formula = provenFormula(draft, entry, read, source.row)
    const format = column === UP_TO ? 'ratio' : 'money'
    return formula === null ? numberCell(entry.expected, format, 'input') : formulaCell(formula, format, 'formula')
  })
}

function provenFormula(
  { sheet, rounding, isTotalRounded }: SettlementDraft,
  { expected, formula, isRounded }: Entry,
  read: CellReader,
  row: number,
): CellFormula | null {
  if (formula === null) return null
  if (!isRounded || isTotalRounded) {
    const isPlain = formula.kind === 'cell' || formula.kind === 'number' || isTotalRounded
    // Sums of cents in doubles are off by a last bit: rounding puts them back.
    const tidy = isPlain ? formula : call('ROUND', formula, whole(rounding.digits))
    return isAmount(evaluateCell(tidy, read), expected) ? tidy : null
  }
  const isInput = (place: Parameters<CellReader>[0]) =>
    place.sheet === sheet.name && place.row === row && INPUTS.has(place.column)
  return provenRounding(formula, expected, rounding, (factor) => scaled(read, isInput, factor))
}

function entriesOf(draft: SettlementDraft, source: RowOf, rows: SettledRows): ReadonlyMap<number, Entry> {
  const { settlement, row } = source
  const own = (column: number) => cellAt(draft.sheet.name, column, row)
  const entries = new Map<number, Entry>()
  const stands: CellFormula[] = [own(LINES)]
  entries.set(LINES, live(sum(settlement.settled.lines), linesFormula(settlement, rows)))
  const year = inYearOf(settlement)
  if (year !== null) entries.set(IN_YEAR, yearEntry(draft, source, year))
  const inYear = year === null ? whole(0) : own(IN_YEAR)
  for (const step of settlement.steps) {
    const before = stands.reduce((left, right) => operation(left, '+', right))
    addStep(draft, source, step, { entries, own, stands: before, inYear })
    stands.push(own(STEP_COLUMNS[step.role]))
  }
  entries.set(
    SETTLED,
    live(
      settlement.total,
      stands.reduce((left, right) => operation(left, '+', right)),
    ),
  )
  return entries
}

function linesFormula({ settled }: Settlement, { sheet, first, last, keys, amounts }: SettledRows): CellFormula {
  if (last < first) return whole(0)
  const isOf = operation(columnRange(sheet, keys, first, last), '=', { kind: 'text', text: settled.period.id })
  return call('SUMPRODUCT', operation(isOf, '*', columnRange(sheet, amounts, first, last)))
}

/** What the year has come to before, where a floor or a cap of the year asks; else null. */
function inYearOf({ steps }: Settlement): Exact | null {
  for (const step of steps) {
    if (step.role === 'planFloor' && step.floor.inYear !== null) return step.floor.inYear
    if (step.role === 'planCap' && step.cap.inYear !== null) return step.cap.inYear
  }
  return null
}

function yearEntry({ sheet }: SettlementDraft, { settlement, before }: RowOf, expected: Exact): Entry {
  if (before === null || before.settlement.settled.year.id !== settlement.settled.year.id)
    return live(expected, whole(0))
  const columns = [
    IN_YEAR,
    LINES,
    ...before.settlement.steps.flatMap(({ role }) =>
      role === 'planFloor' || role === 'planCap' ? [STEP_COLUMNS[role]] : [],
    ),
  ]
  return live(
    expected,
    columns
      .map((column): CellFormula => cellAt(sheet.name, column, before.row))
      .reduce((left, right) => operation(left, '+', right)),
  )
}

interface StepGround {
  readonly entries: Map<number, Entry>
  readonly own: (column: number) => CellFormula
  /** What stands before the step. */
  readonly stands: CellFormula
  readonly inYear: CellFormula
}

function addStep(draft: SettlementDraft, source: RowOf, step: SettlementStep, ground: StepGround): void {
  const { entries, own, stands, inYear } = ground
  const opening = (column: number, closing: number, expected: Exact) =>
    entries.set(column, openingEntry(draft, source, closing, expected))
  switch (step.role) {
    case 'planFloor': {
      const reached = step.floor.inYear === null ? stands : operation(inYear, '+', stands)
      entries.set(FLOOR_LIMIT, given(step.floor.limit))
      const missing = operation(own(FLOOR_LIMIT), '-', reached)
      entries.set(PLAN_FLOOR, moved(step.amount, call('MAX', whole(0), missing)))
      return
    }
    case 'planCap': {
      const reached = step.cap.inYear === null ? stands : operation(inYear, '+', stands)
      entries.set(CAP_LIMIT, given(step.cap.limit))
      opening(CAP_OPENING, CAP_CLOSING, step.cap.opening)
      const room = operation(own(CAP_LIMIT), '-', reached)
      entries.set(PLAN_CAP, moved(step.amount, call('MIN', own(CAP_OPENING), room)))
      const isCarried = source.settlement.terms.cap?.excess === 'carried'
      const left = isCarried ? operation(own(CAP_OPENING), '-', own(PLAN_CAP)) : whole(0)
      entries.set(CAP_CLOSING, live(step.cap.closing, left))
      return
    }
    case 'assured':
      entries.set(ASSURED, given(step.assured))
      entries.set(TOP_UP, moved(step.amount, call('MAX', whole(0), operation(own(ASSURED), '-', stands))))
      return
    case 'draw':
      opening(DRAW_OPENING, DRAW_CLOSING, step.draw.opening)
      drawEntries(source, step.draw, ground)
      return
    case 'belowZero': {
      opening(OWED_OPENING, OWED_CLOSING, step.belowZero.opening)
      const taken: CellFormula = { kind: 'negate', operand: call('MIN', own(OWED_OPENING), stands) }
      const carried: CellFormula = { kind: 'negate', operand: stands }
      entries.set(BELOW_ZERO, moved(step.amount, call('IF', operation(stands, '<', whole(0)), carried, taken)))
      entries.set(OWED_CLOSING, live(step.belowZero.closing, operation(own(OWED_OPENING), '+', own(BELOW_ZERO))))
    }
  }
}

/** A balance opens with what the period before closed with. */
function openingEntry({ sheet }: SettlementDraft, { before }: RowOf, closing: number, expected: Exact): Entry {
  return live(expected, before === null ? constant(ZERO) : cellAt(sheet.name, closing, before.row))
}

function drawEntries({ settlement }: RowOf, draw: DrawStep, { entries, own, stands }: StepGround): void {
  const { kind, due, advanced, recovered, forgiven, collected, closing, amount } = draw
  const { recoveredFrom } = settlement.terms.draw ?? { recoveredFrom: 'allEarnings' }
  const period = settlement.settled.draw
  entries.set(DUE, given(due))
  if (kind !== 'nonRecoverable' && period !== null) entries.set(UP_TO, given(period.recoveredUpTo))
  const shortfall = call('MAX', whole(0), operation(own(DUE), '-', stands))
  const isDrawn = operation(own(DUE), '>', whole(0))
  const advance = kind === 'loan' ? own(DUE) : call('IF', isDrawn, shortfall, whole(0))
  entries.set(ADVANCED, moved(advanced, advance))
  const isAbove = kind === 'recoverable' && recoveredFrom === 'aboveDraw'
  const from = isAbove ? operation(stands, '-', own(DUE)) : stands
  const taken = call('MAX', whole(0), call('MIN', own(DRAW_OPENING), operation(own(UP_TO), '*', from)))
  const isShort = call('AND', isDrawn, operation(stands, '<', own(DUE)))
  if (kind !== 'nonRecoverable') {
    const recovery = kind === 'recoverable' ? call('IF', isShort, whole(0), taken) : taken
    entries.set(RECOVERED, period?.recovers === true ? moved(recovered, recovery) : live(recovered, whole(0)))
  }
  const owed = operation(operation(own(DRAW_OPENING), '+', own(ADVANCED)), '-', own(RECOVERED))
  if (!isZero(collected)) entries.set(COLLECTED, live(collected, owed))
  if (!isZero(forgiven)) entries.set(FORGIVEN, live(forgiven, owed))
  const minus = [RECOVERED, COLLECTED].filter((column) => entries.has(column))
  const pays = minus.reduce((left, column) => operation(left, '-', own(column)), own(ADVANCED))
  entries.set(DRAW, live(amount, pays))
  if (kind === 'nonRecoverable') return
  const closed = [COLLECTED, FORGIVEN].filter((column) => entries.has(column))
  const left = closed.reduce((balance, column) => operation(balance, '-', own(column)), owed)
  entries.set(DRAW_CLOSING, live(closing, left))
}

/** True for settlements that anything but lines is in: only then they are written. */
export function isSettled(settlements: readonly SettledLines[]): boolean {
  return settlements.some(({ settlement }) => settlement.steps.length > 0)
}
