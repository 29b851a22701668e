import type { SimulationResult } from '@shared/engine/result'
import { exactInteger, isZero } from '@shared/money/exact'
import { exactMoney } from '@shared/money/money'
import { inLanguage, type Workspace } from '@shared/plan/model'
import { type CellFormula, call, cellAt, columnRange, operation, whole } from './cellFormula'
import type { WorkbookLine } from './creditsSheet'
import { PAYOUT_COLUMNS, type WrittenPayouts } from './payoutsSheet'
import type { ComponentCells } from './planSheet'
import {
  addRow,
  type BookDraft,
  type DraftCell,
  formulaCell,
  newSheet,
  nextRow,
  numberCell,
  type SheetDraft,
  textCell,
} from './sheetDraft'
import type { WorkbookWords } from './workbookWords'

const AMOUNT = 4

interface Source {
  readonly workspace: Workspace
  readonly result: SimulationResult
  readonly components: readonly ComponentCells[]
  readonly lines: readonly WorkbookLine[]
  readonly payouts: WrittenPayouts
}

/** Writes totals, by component and by payee, all live sums of the payouts, and the tie to the total Palier found. */
export function writeSummary(book: BookDraft, source: Source, words: WorkbookWords): void {
  const { workspace, result } = source
  const sheet = newSheet(book, words.sheet.summary, [12, 32, 32, 20, 20], { rows: 0, columns: 0 })
  addRow(book, sheet, [textCell(inLanguage(workspace.name, words.language), 'title')])
  addRow(book, sheet, [textCell(spanText(result, words), 'subtitle')])
  addRow(book, sheet, [textCell(words.of('workbook.summary.note'), 'note')])
  addRow(book, sheet, [])
  writeKeyFigures(book, sheet, source, words)
  addRow(book, sheet, [])
  writeByComponent(book, sheet, source, words)
  addRow(book, sheet, [])
  writeByPayee(book, sheet, source, words)
}

function spanText({ from, to, currency }: SimulationResult, words: WorkbookWords): string {
  return words.of('workbook.summary.span', { from: from.id, to: to.id, currency })
}

/** A whole column of the payouts, or 0 where there are none. */
function payoutSum({ payouts }: Source, column: number): CellFormula {
  const { sheet, firstRow, lastRow } = payouts
  return lastRow < firstRow ? whole(0) : call('SUM', columnRange(sheet, column, firstRow, lastRow))
}

function writeKeyFigures(book: BookDraft, sheet: SheetDraft, source: Source, words: WorkbookWords): void {
  const { result, workspace, payouts } = source
  const figure = (label: string, cell: DraftCell) =>
    addRow(book, sheet, [textCell(label, 'label'), textCell('', 'label'), textCell('', 'label'), cell])
  addRow(book, sheet, [textCell(words.of('workbook.section.keyFigures'), 'section')])
  const total = figure(
    words.of('workbook.total.payout'),
    formulaCell(payoutSum(source, PAYOUT_COLUMNS.payout), 'money', 'total'),
  )
  const awards = figure(
    words.of('workbook.total.awards'),
    formulaCell(payoutSum(source, PAYOUT_COLUMNS.award), 'money', 'formula'),
  )
  const sales = result.totals.sales.map(({ measure, credited }) => {
    const found = workspace.measures.find(({ id }) => id === measure)
    const name = found === undefined ? measure : inLanguage(found.name, words.language)
    const row = figure(words.of('workbook.total.sales', { measure: name }), numberCell(credited, 'money', 'input'))
    return { row, credited }
  })
  const first = sales[0]
  if (first !== undefined && !isZero(first.credited)) {
    const cost = operation(cellAt(sheet.name, AMOUNT, total), '/', cellAt(sheet.name, AMOUNT, first.row))
    figure(words.of('workbook.total.costOfSales'), formulaCell(cost, 'ratio', 'formula'))
  }
  const engine = figure(
    words.of('workbook.total.palier'),
    numberCell(exactMoney(result.totals.payout), 'money', 'input'),
  )
  const engineAwards = figure(
    words.of('workbook.total.palierAwards'),
    numberCell(exactMoney(result.totals.awards), 'money', 'input'),
  )
  const difference = (mine: number, theirs: number) =>
    operation(cellAt(sheet.name, AMOUNT, mine), '-', cellAt(sheet.name, AMOUNT, theirs))
  const gap = operation(call('ABS', difference(total, engine)), '+', call('ABS', difference(awards, engineAwards)))
  figure(words.of('workbook.total.difference'), formulaCell(call('ROUND', gap, whole(6)), 'money', 'formula'))
  if (payouts.figureCount > 0) {
    figure(words.of('workbook.total.figures'), numberCell(exactInteger(payouts.figureCount), 'whole', 'input'))
  }
  const errors = result.findings.filter(({ severity }) => severity === 'error').length
  if (errors > 0) figure(words.of('workbook.total.errors'), numberCell(exactInteger(errors), 'whole', 'input'))
}

function writeByComponent(book: BookDraft, sheet: SheetDraft, source: Source, words: WorkbookWords): void {
  const { components, payouts } = source
  addRow(book, sheet, [textCell(words.of('workbook.section.byComponent'), 'section')])
  addRow(book, sheet, [
    textCell(words.of('workbook.column.number'), 'header'),
    textCell(words.of('workbook.column.plan'), 'header'),
    textCell(words.of('workbook.column.component'), 'header'),
    textCell(words.of('workbook.column.payout'), 'numberHeader'),
    textCell(words.of('workbook.column.award'), 'numberHeader'),
  ])
  const first = nextRow(sheet)
  for (const { number, plan, component } of components.filter(({ own }) => own === null)) {
    const row = nextRow(sheet)
    const sumOf = (column: number): DraftCell =>
      formulaCell(
        payouts.lastRow < payouts.firstRow
          ? whole(0)
          : call(
              'SUMIF',
              columnRange(payouts.sheet, PAYOUT_COLUMNS.number, payouts.firstRow, payouts.lastRow),
              cellAt(sheet.name, 1, row),
              columnRange(payouts.sheet, column, payouts.firstRow, payouts.lastRow),
            ),
        'money',
        'formula',
      )
    addRow(book, sheet, [
      numberCell(exactInteger(number), 'whole', 'label'),
      textCell(inLanguage(plan.name, words.language), 'label'),
      textCell(inLanguage(component.name, words.language), 'label'),
      component.kind === 'award' ? null : sumOf(PAYOUT_COLUMNS.payout),
      component.kind === 'award' ? sumOf(PAYOUT_COLUMNS.award) : null,
    ])
  }
  writeTotals(book, sheet, first, words)
}

/** A line of totals under columns that begin at a row. */
function writeTotals(book: BookDraft, sheet: SheetDraft, first: number, words: WorkbookWords): void {
  const last = nextRow(sheet) - 1
  const sumOf = (column: number): DraftCell =>
    formulaCell(last < first ? whole(0) : call('SUM', columnRange(sheet.name, column, first, last)), 'money', 'total')
  addRow(book, sheet, [
    textCell(words.of('workbook.total.label'), 'total'),
    textCell('', 'total'),
    textCell('', 'total'),
    sumOf(AMOUNT),
    sumOf(AMOUNT + 1),
  ])
}

/** Lines come by payee, so a payee's pay is the sum of one stretch of rows. */
function writeByPayee(book: BookDraft, sheet: SheetDraft, { lines, payouts }: Source, words: WorkbookWords): void {
  addRow(book, sheet, [textCell(words.of('workbook.section.byPayee'), 'section')])
  addRow(book, sheet, [
    textCell(words.of('workbook.column.id'), 'header'),
    textCell(words.of('workbook.column.payee'), 'header'),
    textCell(words.of('workbook.column.plan'), 'header'),
    textCell(words.of('workbook.column.payout'), 'numberHeader'),
    textCell(words.of('workbook.column.award'), 'numberHeader'),
  ])
  const first = nextRow(sheet)
  let start = 0
  lines.forEach(({ line, payeeName }, index) => {
    if (lines[index + 1]?.line.payee === line.payee) return
    const rows = [payouts.firstRow + start, payouts.firstRow + index] as const
    const plans = new Set(lines.slice(start, index + 1).map(({ cells }) => inLanguage(cells.plan.name, words.language)))
    const sumOf = (column: number) =>
      formulaCell(call('SUM', columnRange(payouts.sheet, column, ...rows)), 'money', 'formula')
    addRow(book, sheet, [
      textCell(line.payee, 'label'),
      textCell(payeeName, 'label'),
      textCell([...plans].join(', '), 'label'),
      sumOf(PAYOUT_COLUMNS.payout),
      sumOf(PAYOUT_COLUMNS.award),
    ])
    start = index + 1
  })
  writeTotals(book, sheet, first, words)
}
