import type { SimulationResult } from '@shared/engine/result'
import { at } from '@shared/findings/invariant'
import { exactInteger, isZero } from '@shared/money/exact'
import { exactMoney } from '@shared/money/money'
import { inLanguage, type Workspace } from '@shared/plan/model'
import { type CellFormula, call, cellAt, columnRange, operation, whole } from './cellFormula'
import type { NamesOf } from './namesOf'
import { PAYOUT_COLUMNS } from './payoutColumns'
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

/** The rows of the payouts sheet, and whose they are. */
export interface PayoutRows {
  readonly sheet: string
  readonly firstRow: number
  readonly lastRow: number
  /** Rows whose payout could not be a formula that gives the engine's amount: they hold the amount itself and say so. */
  readonly figureCount: number
  /** The rows of each payee and plan; those of a payee stand together. */
  readonly groups: readonly {
    readonly payee: string
    readonly plan: string
    readonly first: number
    readonly last: number
  }[]
  /** Plans that have lines of a settlement. */
  readonly settled: ReadonlySet<string>
}

interface Source {
  readonly workspace: Workspace
  readonly result: SimulationResult
  readonly components: readonly ComponentCells[]
  readonly payouts: PayoutRows
  /** The total of the payments; null where everything is paid with its period. */
  readonly paid: CellFormula | null
  readonly namesOf: NamesOf
}

/** The number of a plan's settlement: after those of all components. */
export function settlementNumber({ plans }: Workspace, plan: number): number {
  return plans.reduce((count, { components }) => count + components.length, 0) + plan + 1
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
  figure(
    words.of('workbook.total.paid'),
    formulaCell(source.paid ?? cellAt(sheet.name, AMOUNT, total), 'money', 'formula'),
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
  figure(words.of('workbook.total.palierPaid'), numberCell(exactMoney(result.totals.paid), 'money', 'input'))
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
  const { workspace, components, payouts } = source
  addRow(book, sheet, [textCell(words.of('workbook.section.byComponent'), 'section')])
  addRow(book, sheet, [
    textCell(words.of('workbook.column.number'), 'header'),
    textCell(words.of('workbook.column.plan'), 'header'),
    textCell(words.of('workbook.column.component'), 'header'),
    textCell(words.of('workbook.column.payout'), 'numberHeader'),
    textCell(words.of('workbook.column.award'), 'numberHeader'),
  ])
  const first = nextRow(sheet)
  const written = new Set<number>()
  for (const { number, plan, component } of components) {
    if (written.has(number)) continue
    written.add(number)
    const isAward = component.kind === 'award'
    const name = inLanguage(component.name, words.language)
    writeNumbered(book, sheet, payouts, { number, plan: inLanguage(plan.name, words.language), name, isAward })
  }
  workspace.plans.forEach((plan, index) => {
    if (!payouts.settled.has(plan.id)) return
    const name = words.of('workbook.settlement')
    const number = settlementNumber(workspace, index)
    writeNumbered(book, sheet, payouts, { number, plan: inLanguage(plan.name, words.language), name, isAward: false })
  })
  writeTotals(book, sheet, first, words)
}

/** The sum of the payouts of one number: a component, or the settlement of a plan. */
function writeNumbered(
  book: BookDraft,
  sheet: SheetDraft,
  { sheet: from, firstRow, lastRow }: PayoutRows,
  one: { readonly number: number; readonly plan: string; readonly name: string; readonly isAward: boolean },
): void {
  const row = nextRow(sheet)
  const sumOf = (column: number): DraftCell =>
    formulaCell(
      lastRow < firstRow
        ? whole(0)
        : call(
            'SUMIF',
            columnRange(from, PAYOUT_COLUMNS.number, firstRow, lastRow),
            cellAt(sheet.name, 1, row),
            columnRange(from, column, firstRow, lastRow),
          ),
      'money',
      'formula',
    )
  addRow(book, sheet, [
    numberCell(exactInteger(one.number), 'whole', 'label'),
    textCell(one.plan, 'label'),
    textCell(one.name, 'label'),
    one.isAward ? null : sumOf(PAYOUT_COLUMNS.payout),
    one.isAward ? sumOf(PAYOUT_COLUMNS.award) : null,
  ])
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
function writeByPayee(book: BookDraft, sheet: SheetDraft, { payouts, namesOf }: Source, words: WorkbookWords): void {
  addRow(book, sheet, [textCell(words.of('workbook.section.byPayee'), 'section')])
  addRow(book, sheet, [
    textCell(words.of('workbook.column.id'), 'header'),
    textCell(words.of('workbook.column.payee'), 'header'),
    textCell(words.of('workbook.column.plan'), 'header'),
    textCell(words.of('workbook.column.payout'), 'numberHeader'),
    textCell(words.of('workbook.column.award'), 'numberHeader'),
  ])
  const first = nextRow(sheet)
  for (const groups of byPayee(payouts)) {
    const { payee, first: top } = at(groups, 0)
    const { last } = at(groups, groups.length - 1)
    const names = groups.map(({ plan }) => namesOf({ payee, plan, component: null }))
    const sumOf = (column: number) =>
      formulaCell(call('SUM', columnRange(payouts.sheet, column, top, last)), 'money', 'formula')
    addRow(book, sheet, [
      textCell(payee, 'label'),
      textCell(at(names, 0).payee, 'label'),
      textCell(names.map(({ plan }) => plan).join(', '), 'label'),
      sumOf(PAYOUT_COLUMNS.payout),
      sumOf(PAYOUT_COLUMNS.award),
    ])
  }
  writeTotals(book, sheet, first, words)
}

function byPayee({ groups }: PayoutRows): readonly PayoutRows['groups'][] {
  const payees = new Map<string, PayoutRows['groups'][number][]>()
  for (const group of groups) payees.set(group.payee, [...(payees.get(group.payee) ?? []), group])
  return [...payees.values()]
}
