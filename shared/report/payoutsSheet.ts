import { addsUp } from '@shared/engine/pay'
import type { PayoutLine } from '@shared/engine/result'
import { add, type Exact, exactInteger } from '@shared/money/exact'
import { exactMoney } from '@shared/money/money'
import { inLanguage, type Workspace } from '@shared/plan/model'
import {
  type CellFormula,
  type CellPlace,
  type CellReader,
  type CellValue,
  call,
  cellAt,
  evaluateCell,
  operation,
  whole,
} from './cellFormula'
import { CARRYING_INPUTS, type InputCells, type WorkbookLine } from './creditsSheet'
import { paidOf } from './lineDetails'
import { PAYOUT_COLUMNS as COLUMN, PAYOUT_TABLE } from './payoutColumns'
import { floorFormula, type LinePlace, type RowBefore, reachesAmount, type Steps, stepsOf } from './payoutSteps'
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
import { newTableSheet } from './tableSheet'
import type { NumberFormat } from './workbookModel'
import type { WorkbookWords } from './workbookWords'

/** The payouts sheet as it is written. */
export interface PayoutsDraft {
  readonly book: BookDraft
  readonly sheet: SheetDraft
  readonly words: WorkbookWords
  readonly rounding: AmountRounding
  /** The total of a settled period is rounded, not each line. */
  readonly isTotalRounded: boolean
  /** The last row written of a component's own lines, by component and payee. */
  readonly before: Map<string, { readonly place: LinePlace; readonly row: RowBefore }>
  /** Rows whose payout is an amount and no formula: they say so. */
  readonly figures: number[]
}

/** A new payouts sheet, with its headings. */
export function newPayoutsSheet(
  book: BookDraft,
  { rounding, roundedOn }: Workspace,
  digits: number,
  words: WorkbookWords,
): PayoutsDraft {
  const note = words.of('workbook.payouts.note')
  const sheet = newTableSheet(book, words.sheet.payouts, note, PAYOUT_TABLE, { rows: 4, columns: 7 }, words)
  const isTotalRounded = roundedOn === 'total'
  return { book, sheet, words, rounding: { rounding, digits }, isTotalRounded, before: new Map(), figures: [] }
}

/** What a line comes to in its cells. */
interface Written {
  readonly steps: readonly DraftCell[]
  readonly payout: CellFormula | null
  readonly remark: string | null
}

/** Writes the line of a component: from the credited position to the rounded payout, each step a formula where one says it. */
export function writeLine(
  draft: PayoutsDraft,
  line: WorkbookLine,
  inputs: InputCells | null,
  settledIn: string | null,
): void {
  const { cells, line: payout } = line
  const written = writtenLine(draft, line, inputs)
  addPayoutRow(draft, payout, written, [
    numberCell(exactInteger(cells.number), 'whole', 'label'),
    textCell(payout.payee, 'label'),
    textCell(line.payeeName, 'label'),
    textCell(inLanguage(cells.plan.name, draft.words.language), 'label'),
    textCell(inLanguage(cells.component.name, draft.words.language), 'label'),
    textCell(draft.words.of(`workbook.role.${payout.role}`), 'label'),
    textCell(payout.period, 'label'),
    settledIn === null || payout.kind === 'award' ? null : textCell(settledIn, 'label'),
  ])
}

/**
 * Writes a line of the settlement of a plan.
 *
 * @param amount where its settlement stands; null: nothing is known of it
 */
export function writeSettlementLine(
  draft: PayoutsDraft,
  line: PayoutLine,
  names: { readonly number: number; readonly payee: string; readonly plan: string },
  amount: CellFormula | null,
): void {
  const { words, book, isTotalRounded } = draft
  const isSame = amount !== null && isAmount(evaluateCell(amount, readerOf(book)), exactMoney(line.payout))
  const isLive = isSame && !isTotalRounded
  const written: Written = {
    steps: [],
    payout: isLive ? amount : null,
    remark: isLive ? null : words.of(isTotalRounded ? 'workbook.remark.total' : 'workbook.remark.figure'),
  }
  addPayoutRow(draft, line, written, [
    numberCell(exactInteger(names.number), 'whole', 'label'),
    textCell(line.payee, 'label'),
    textCell(names.payee, 'label'),
    textCell(names.plan, 'label'),
    textCell(words.of('workbook.settlement'), 'label'),
    textCell(words.of(`workbook.role.${line.role}`), 'label'),
    textCell(line.period, 'label'),
    null,
  ])
}

function addPayoutRow(
  { book, sheet, figures }: PayoutsDraft,
  line: PayoutLine,
  { steps, payout, remark }: Written,
  head: readonly DraftCell[],
): void {
  const isAward = line.kind === 'award'
  const amount: DraftCell =
    payout === null ? numberCell(exactMoney(line.payout), 'money', 'input') : formulaCell(payout, 'money', 'formula')
  const filled = Array.from({ length: COLUMN.payout - COLUMN.credited }, (_, index) => steps[index] ?? null)
  const row = addRow(book, sheet, [
    ...head,
    ...filled,
    isAward ? null : amount,
    isAward ? amount : null,
    remark === null ? null : textCell(remark, 'note'),
  ])
  if (payout === null) figures.push(row)
}

function writtenLine(draft: PayoutsDraft, line: WorkbookLine, inputs: InputCells | null): Written {
  const paid = paidOf(line)
  const { stated } = line
  const remark = (key: 'figure' | 'total' | 'clawback' | 'carvedOut') => draft.words.of(`workbook.remark.${key}`)
  if (paid !== null && inputs !== null) return writtenComponent(draft, line, placeOf(draft, line, paid, inputs))
  if (stated === null) return { steps: [], payout: null, remark: remark('figure') }
  const amount = draft.isTotalRounded ? amountAt(numberCell(stated.amount, 'money', 'input')) : []
  if (stated.role === 'floor') return writtenFloor(draft, line, stated.amount)
  const reason = stated.role === 'clawback' || stated.role === 'carvedOut' ? stated.role : 'figure'
  return { steps: amount, payout: null, remark: remark(reason) }
}

/** The steps of a row that has an amount before rounding alone. */
function amountAt(cell: DraftCell): readonly DraftCell[] {
  return [...Array.from({ length: COLUMN.beforeRounding - COLUMN.credited }, () => null), cell]
}

function chainKey({ line, cells }: WorkbookLine): string {
  return JSON.stringify([line.payee, cells.number])
}

function placeOf(draft: PayoutsDraft, line: WorkbookLine, paid: LinePlace['paid'], inputs: InputCells): LinePlace {
  const isExact = draft.isTotalRounded && line.line.kind !== 'award'
  const place: LinePlace = {
    ...{ line, paid, inputs },
    sheet: draft.sheet.name,
    row: nextRow(draft.sheet),
    before: draft.before.get(chainKey(line))?.row ?? null,
    paidColumn: isExact ? COLUMN.beforeRounding : line.line.kind === 'award' ? COLUMN.award : COLUMN.payout,
    read: readerOf(draft.book),
  }
  draft.before.set(chainKey(line), { place, row: { row: place.row, window: paid.window.id } })
  return place
}

function writtenComponent(draft: PayoutsDraft, line: WorkbookLine, place: LinePlace): Written {
  const { words, isTotalRounded } = draft
  const { paid } = place
  const steps = stepsOf(place)
  const chain = chainReader(place, steps, null)
  const unrounded = cellAt(place.sheet, COLUMN.beforeRounding, place.row)
  if (!reachesAmount(chain(placeIn(unrounded)), paid)) {
    const kept = [COLUMN.credited, COLUMN.quota, COLUMN.attainment].map((column) =>
      stepCell(place, steps, column, chain),
    )
    const gap = Array.from({ length: COLUMN.beforeRounding - COLUMN.position }, () => null)
    return {
      steps: [...kept, ...gap, numberCell(paid.unrounded, 'money', 'input')],
      payout: null,
      remark: words.of('workbook.remark.figure'),
    }
  }
  const cells = Array.from({ length: COLUMN.payout - COLUMN.credited }, (_, index) =>
    stepCell(place, steps, COLUMN.credited + index, chain),
  )
  if (isTotalRounded && line.line.kind !== 'award')
    return { steps: cells, payout: null, remark: words.of('workbook.remark.total') }
  const payout = roundedLine(draft, place, (factor) => chainReader(place, steps, factor))
  const remark = payout === null ? words.of('workbook.remark.figure') : partRemark(place, words)
  return { steps: cells, payout, remark }
}

/** The rounded line; one that trues up what was paid before is rounded with it, so that pay to date is rounded once. */
function roundedLine(
  { rounding }: PayoutsDraft,
  { line, paid, sheet, row }: LinePlace,
  readWith: (factor: Exact) => CellReader,
): CellFormula | null {
  const due = cellAt(sheet, COLUMN.beforeRounding, row)
  const expected = exactMoney(line.line.payout)
  if (addsUp(line.cells.component)) return provenRounding(due, expected, rounding, readWith)
  const before = cellAt(sheet, COLUMN.paidBefore, row)
  const toDate = provenRounding(operation(before, '+', due), add(paid.paidBefore, expected), rounding, readWith)
  return toDate === null ? null : call('ROUND', operation(toDate, '-', before), whole(rounding.digits))
}

function writtenFloor(draft: PayoutsDraft, line: WorkbookLine, amount: Exact): Written {
  const { words, book, rounding, isTotalRounded } = draft
  const place = draft.before.get(chainKey(line))?.place
  const formula = place === undefined ? null : floorFormula(place)
  if (place === undefined || formula === null)
    return { steps: [], payout: null, remark: words.of('workbook.remark.figure') }
  const inputs = carryingPlaces(place.inputs)
  const read = readerOf(book)
  if (isTotalRounded) {
    const isLive = isAmount(evaluateCell(formula, read), amount)
    const cell = isLive ? formulaCell(formula, 'money', 'formula') : numberCell(amount, 'money', 'input')
    return { steps: amountAt(cell), payout: null, remark: words.of('workbook.remark.total') }
  }
  const payout = provenRounding(formula, exactMoney(line.line.payout), rounding, (factor) =>
    scaled(read, (cell) => inputs.some((input) => isPlace(input, cell)), factor),
  )
  return { steps: [], payout, remark: payout === null ? words.of('workbook.remark.figure') : null }
}

/** Says where a part of a live row is an amount that no formula gives. */
function partRemark({ paid, inputs }: LinePlace, words: WorkbookWords): string | null {
  if (inputs.tablePay === null) return null
  if (paid.given !== null) return words.of(`workbook.remark.${paid.given.kind}`)
  return words.of('workbook.remark.transactions')
}

/** Reads the row as its formulas would have it; with a factor, with the inputs that carry errors multiplied by it. */
function chainReader(place: LinePlace, steps: Steps, factor: Exact | null): CellReader {
  const inputs = carryingPlaces(place.inputs)
  const written =
    factor === null ? place.read : scaled(place.read, (cell) => inputs.some((input) => isPlace(input, cell)), factor)
  const values = new Map<number, CellValue | null>()
  const read: CellReader = (cell) =>
    cell.sheet === place.sheet && cell.row === place.row ? (values.get(cell.column) ?? null) : written(cell)
  for (const [column, formula] of [...steps].sort(([a], [b]) => a - b)) values.set(column, evaluateCell(formula, read))
  return read
}

function carryingPlaces(inputs: InputCells): readonly CellPlace[] {
  return [...CARRYING_INPUTS].flatMap((name) => {
    const formula = inputs[name]
    return formula === null ? [] : [placeIn(formula)]
  })
}

function placeIn(formula: CellFormula): CellPlace {
  return formula.kind === 'cell' ? formula.place : { sheet: '', column: 0, row: 0 }
}

function isPlace(a: CellPlace, b: CellPlace): boolean {
  return a.sheet === b.sheet && a.column === b.column && a.row === b.row
}

/** One step of a row; one whose formula finds no value stays empty, an amount that the row begins with is an input. */
function stepCell({ line, sheet, row }: LinePlace, steps: Steps, column: number, read: CellReader): DraftCell {
  const formula = steps.get(column)
  if (formula === undefined || read({ sheet, column, row }) === null) return null
  const format = formatOf(column, line)
  return formula.kind === 'number' && formula.value.n !== 0n
    ? numberCell(formula.value, format, 'input')
    : formulaCell(formula, format, 'formula')
}

const POSITION_FORMATS = { attainment: 'ratio', money: 'money', units: 'quantity', place: 'whole' } as const

function formatOf(column: number, { cells, measureFormat }: WorkbookLine): NumberFormat {
  switch (column) {
    case COLUMN.credited:
    case COLUMN.quota:
      return measureFormat
    case COLUMN.attainment:
      return 'ratio'
    case COLUMN.position:
      return POSITION_FORMATS[cells.table.by]
    case COLUMN.given:
      return 'factor'
    default:
      return 'money'
  }
}
