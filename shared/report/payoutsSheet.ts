import { at } from '@shared/findings/invariant'
import { add, compare, type Exact, exact, exactInteger, multiply, ONE, subtract } from '@shared/money/exact'
import { exactMoney, minorDigits } from '@shared/money/money'
import type { Rounding } from '@shared/money/rounding'
import { inLanguage } from '@shared/plan/model'
import {
  blankText,
  type CellFormula,
  type CellPlace,
  type CellReader,
  type CellValue,
  call,
  cellAt,
  columnRange,
  evaluateCell,
  operation,
  whole,
} from './cellFormula'
import type { InputCells, WorkbookLine } from './creditsSheet'
import {
  attainmentFormula,
  capFormula,
  earnedFormula,
  positionFormula,
  roundingFormula,
  tableFormula,
  unitFormula,
} from './payoutFormulas'
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
import { newTableSheet } from './tableSheet'
import type { NumberFormat } from './workbookModel'
import type { WorkbookWords } from './workbookWords'

const COLUMNS = [
  { key: 'workbook.column.number', width: 6, numeric: false },
  { key: 'workbook.column.id', width: 12, numeric: false },
  { key: 'workbook.column.payee', width: 26, numeric: false },
  { key: 'workbook.column.plan', width: 22, numeric: false },
  { key: 'workbook.column.component', width: 26, numeric: false },
  { key: 'workbook.column.period', width: 10, numeric: false },
  { key: 'workbook.column.credited', width: 16, numeric: true },
  { key: 'workbook.column.quota', width: 16, numeric: true },
  { key: 'workbook.column.attainment', width: 12, numeric: true },
  { key: 'workbook.column.position', width: 16, numeric: true },
  { key: 'workbook.column.tableGives', width: 14, numeric: true },
  { key: 'workbook.column.unit', width: 15, numeric: true },
  { key: 'workbook.column.paidBefore', width: 15, numeric: true },
  { key: 'workbook.column.earned', width: 15, numeric: true },
  { key: 'workbook.column.beforeRounding', width: 16, numeric: true },
  { key: 'workbook.column.overCap', width: 13, numeric: true },
  { key: 'workbook.column.payout', width: 15, numeric: true },
  { key: 'workbook.column.award', width: 15, numeric: true },
  { key: 'workbook.column.remark', width: 30, numeric: false },
] as const

/** Columns that other sheets and later rows use. */
export const PAYOUT_COLUMNS = { number: 1, payout: 17, award: 18, remark: 19 } as const
const CREDITED = 7
const QUOTA = 8
const ATTAINMENT = 9
const POSITION = 10
const GIVEN = 11
const UNIT = 12
const PAID_BEFORE = 13
const EARNED = 14
const BEFORE_ROUNDING = 15
const OVER_CAP = 16

/** The payouts sheet once written: where its lines stand, and which of them are figures instead of formulas. */
export interface WrittenPayouts {
  readonly sheet: string
  readonly firstRow: number
  readonly lastRow: number
  /** Lines whose payout could not be a formula that gives the engine's amount: they hold the amount itself and say so. */
  readonly figureCount: number
}

interface Line extends WorkbookLine {
  readonly inputs: InputCells
  readonly row: number
  /** Row of the first line of the same payee, component and window. */
  readonly windowStart: number
}

/** Writes a row per payout line: from the credited position to the rounded payout, each step a formula. */
export function writePayouts(
  book: BookDraft,
  lines: readonly WorkbookLine[],
  inputs: readonly InputCells[],
  rounding: Rounding,
  words: WorkbookWords,
): WrittenPayouts {
  const note = words.of('workbook.payouts.note')
  const sheet = newTableSheet(book, words.sheet.payouts, note, COLUMNS, { rows: 4, columns: 6 }, words)
  const firstRow = nextRow(sheet)
  let windowStart = firstRow
  let figureCount = 0
  lines.forEach((line, index) => {
    const row = nextRow(sheet)
    const before = lines[index - 1]
    if (before === undefined || !isSameWindow(before, line)) windowStart = row
    const written = writeLine(book, sheet, { ...line, inputs: at(inputs, index), row, windowStart }, rounding, words)
    if (written === 'figure') figureCount += 1
  })
  return { sheet: sheet.name, firstRow, lastRow: nextRow(sheet) - 1, figureCount }
}

function isSameWindow(a: WorkbookLine, b: WorkbookLine): boolean {
  return a.line.payee === b.line.payee && a.cells.number === b.cells.number && a.window.id === b.window.id
}

/** The formulas of a row by column, up to the amount before rounding; each uses columns to its left alone. */
type Steps = ReadonlyMap<number, CellFormula>

function stepsOf(source: Line, sheet: string): Steps {
  const { line, cells, inputs, row } = source
  const own = (column: number) => cellAt(sheet, column, row)
  const steps = new Map<number, CellFormula>()
  steps.set(CREDITED, { kind: 'cell', place: inputs.credited })
  if (inputs.quota !== null) steps.set(QUOTA, inputs.quota)
  steps.set(ATTAINMENT, attainmentFormula(own(CREDITED), inputs.quota === null ? null : own(QUOTA)))
  const { component } = cells
  const needsAttainment =
    component.table.by === 'attainment' || component.creditedTo === 'team' || component.threshold !== null
  const guarded = (formula: CellFormula) =>
    needsAttainment ? call('IF', operation(own(ATTAINMENT), '=', blankText), whole(0), formula) : formula
  const position = positionFormula(cells, {
    credited: own(CREDITED),
    attainment: own(ATTAINMENT),
    ownQuota: inputs.ownQuota,
  })
  const unit = unitFormula(cells, { kind: 'cell', place: inputs.target }, inputs.ownQuota)
  const pays = position !== null && unit !== null && (line.attainment !== null || !needsAttainment)
  if (pays) {
    steps.set(POSITION, guarded(position))
    steps.set(GIVEN, guarded(tableFormula(cells, own(POSITION))))
    steps.set(UNIT, unit)
  }
  const earned = pays ? guarded(earnedFormula(cells, own(GIVEN), own(UNIT), own(ATTAINMENT))) : whole(0)
  settle(source, sheet, steps, earned)
  return steps
}

/** Cap, what the window already paid, cap per period: the end of the chain. */
function settle(
  { line, cells, inputs, row, windowStart }: Line,
  sheet: string,
  steps: Map<number, CellFormula>,
  earned: CellFormula,
): void {
  const own = (column: number) => cellAt(sheet, column, row)
  const before = (column: number): CellFormula =>
    row === windowStart ? whole(0) : call('SUM', columnRange(sheet, column, windowStart, row - 1))
  const { component } = cells
  const limit = capFormula(cells, inputs.capBase)
  const perWindow = limit !== null && component.cap?.per === 'window'
  const alone = component.quotaBasis === 'period'
  const paid = before(line.kind === 'award' ? PAYOUT_COLUMNS.award : PAYOUT_COLUMNS.payout)
  steps.set(PAID_BEFORE, alone && !perWindow ? whole(0) : paid)
  const most = perWindow ? (alone ? operation(limit, '-', own(PAID_BEFORE)) : limit) : null
  steps.set(EARNED, most === null ? earned : call('MIN', earned, most))
  const due = alone ? own(EARNED) : operation(own(EARNED), '-', own(PAID_BEFORE))
  if (limit === null || perWindow) {
    steps.set(BEFORE_ROUNDING, due)
    return
  }
  const uncapped = alone || row === windowStart ? due : operation(due, '-', before(OVER_CAP))
  steps.set(OVER_CAP, call('MAX', whole(0), operation(uncapped, '-', limit)))
  steps.set(BEFORE_ROUNDING, call('MIN', uncapped, limit))
}

/** Spare decimals tried for the first rounding: the second where amounts are so large that doubles hold fewer. */
const GUARDS = [6, 4] as const

/**
 * Relative error that a chain of doubles may gather. A payout formula is used only if it gives the engine's amount at the exact
 * inputs and at inputs off by this much either way: then no rounding error of a spreadsheet can move it by a cent.
 */
const DOUBLE_ERROR = exact(4n, 10n ** 15n)

function writeLine(
  book: BookDraft,
  sheet: SheetDraft,
  line: Line,
  rounding: Rounding,
  words: WorkbookWords,
): 'formula' | 'figure' {
  const steps = stepsOf(line, sheet.name)
  const digits = minorDigits(line.line.payout.currency)
  const expected = exactMoney(line.line.payout)
  const amount = cellAt(sheet.name, BEFORE_ROUNDING, line.row)
  const chains = [ONE, add(ONE, DOUBLE_ERROR), subtract(ONE, DOUBLE_ERROR)].map((factor) =>
    chainReader(readerOf(book), sheet.name, line, steps, factor),
  )
  const formula = GUARDS.map((guard) => roundingFormula(amount, rounding, digits, digits + guard)).find((candidate) =>
    chains.every((read) => isAmount(evaluateCell(candidate, read), expected)),
  )
  const payout: DraftCell =
    formula === undefined ? numberCell(expected, 'money', 'input') : formulaCell(formula, 'money', 'formula')
  const isAward = line.line.kind === 'award'
  addRow(book, sheet, [
    numberCell(exactInteger(line.cells.number), 'whole', 'label'),
    textCell(line.line.payee, 'label'),
    textCell(line.payeeName, 'label'),
    textCell(inLanguage(line.cells.plan.name, words.language), 'label'),
    textCell(inLanguage(line.cells.component.name, words.language), 'label'),
    textCell(line.line.period, 'label'),
    ...stepCells(line, steps, at(chains, 0), sheet.name),
    isAward ? null : payout,
    isAward ? payout : null,
    formula === undefined ? textCell(words.of('workbook.remark.figure'), 'note') : null,
  ])
  return formula === undefined ? 'figure' : 'formula'
}

function isAmount(value: CellValue | null, expected: Exact): boolean {
  return typeof value === 'object' && value !== null && compare(value, expected) === 0
}

/** Reads the row as its formulas would have it, with the credited position and the target multiplied by a factor. */
function chainReader(
  written: CellReader,
  sheet: string,
  { inputs, row }: Line,
  steps: Steps,
  factor: Exact,
): CellReader {
  const values = new Map<number, CellValue | null>()
  const read: CellReader = (place) => {
    if (place.sheet === sheet && place.row === row) return values.get(place.column) ?? null
    const value = written(place)
    const isInput = isPlace(place, inputs.credited) || isPlace(place, inputs.target)
    return isInput && typeof value === 'object' && value !== null ? multiply(value, factor) : value
  }
  for (const [column, formula] of [...steps].sort(([a], [b]) => a - b)) values.set(column, evaluateCell(formula, read))
  return read
}

function isPlace(a: CellPlace, b: CellPlace): boolean {
  return a.sheet === b.sheet && a.column === b.column && a.row === b.row
}

/** The cells between the period and the payout; one whose formula finds no value stays empty. */
function stepCells(line: Line, steps: Steps, read: CellReader, sheet: string): readonly DraftCell[] {
  return Array.from({ length: OVER_CAP - CREDITED + 1 }, (_, index) => {
    const column = CREDITED + index
    const formula = steps.get(column)
    if (formula === undefined || read({ sheet, column, row: line.row }) === null) return null
    return formulaCell(formula, formatOf(column, line), 'formula')
  })
}

function formatOf(column: number, { cells, measureFormat }: Line): NumberFormat {
  const { table } = cells.component
  switch (column) {
    case CREDITED:
    case QUOTA:
      return measureFormat
    case ATTAINMENT:
      return 'ratio'
    case POSITION:
      return table.by === 'attainment' ? 'ratio' : table.by === 'money' ? 'money' : 'quantity'
    case GIVEN:
      return 'factor'
    default:
      return 'money'
  }
}
