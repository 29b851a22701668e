import { at } from '@shared/findings/invariant'
import { exactInteger } from '@shared/money/exact'
import {
  type Assignment,
  type Cap,
  type Component,
  type Floor,
  inLanguage,
  type RateTable,
  type Tier,
  type Workspace,
} from '@shared/plan/model'
import { type CellFormula, cellAt, columnRange, operation, whole } from './cellFormula'
import type { ComponentCase } from './componentCases'
import { formatOfText, type NamedCell, type NamedCells, numberTextCell } from './numberCells'
import {
  addRow,
  appendFormula,
  type BookDraft,
  type DraftCell,
  newSheet,
  nextRow,
  numberCell,
  type SheetDraft,
  textCell,
} from './sheetDraft'
import { addHeadings } from './tableSheet'
import type { WorkbookWords } from './workbookWords'

/** Where a component's figures stand on the plan sheet, for the formulas of its payouts. */
export interface ComponentCells extends ComponentCase {
  readonly weight: CellFormula
  readonly threshold: CellFormula | null
  readonly cap: CellFormula | null
  readonly floor: CellFormula | null
  /** Bounds, values, and what each value adds to the one below (interpolated: slope up from the point below). */
  readonly bounds: CellFormula
  readonly values: CellFormula
  readonly steps: CellFormula
  readonly lowest: CellFormula
  readonly highest: CellFormula
}

const COMPONENT_COLUMNS = [
  { key: 'workbook.column.number', width: 6, numeric: false },
  { key: 'workbook.column.plan', width: 24, numeric: false },
  { key: 'workbook.column.component', width: 28, numeric: false },
  { key: 'workbook.column.kind', width: 13, numeric: false },
  { key: 'workbook.column.measure', width: 22, numeric: false },
  { key: 'workbook.column.creditedTo', width: 12, numeric: false },
  { key: 'workbook.column.window', width: 12, numeric: false },
  { key: 'workbook.column.paid', width: 12, numeric: false },
  { key: 'workbook.column.quotaBasis', width: 16, numeric: false },
  { key: 'workbook.column.application', width: 16, numeric: false },
  { key: 'workbook.column.by', width: 14, numeric: false },
  { key: 'workbook.column.pays', width: 22, numeric: false },
  { key: 'workbook.column.weight', width: 11, numeric: true },
  { key: 'workbook.column.threshold', width: 12, numeric: true },
  { key: 'workbook.column.cap', width: 12, numeric: true },
  { key: 'workbook.column.capOf', width: 20, numeric: false },
  { key: 'workbook.column.capPer', width: 12, numeric: false },
  { key: 'workbook.column.capExcess', width: 14, numeric: false },
  { key: 'workbook.column.floor', width: 12, numeric: true },
  { key: 'workbook.column.floorOf', width: 20, numeric: false },
  { key: 'workbook.column.floorPer', width: 12, numeric: false },
] as const
const WEIGHT_COLUMN = 13
const THRESHOLD_COLUMN = 14
const CAP_COLUMN = 15
const FLOOR_COLUMN = 19

const FIELD_COLUMN = 5
const FROM_COLUMN = 5
const VALUE_COLUMN = 6
const STEP_COLUMN = 7

/** Writes every component and its rate table, with those of payees who have numbers of their own after them; answers in the order of `cases`. */
export function writePlans(
  book: BookDraft,
  workspace: Workspace,
  cases: readonly ComponentCase[],
  names: NamedCells,
  words: WorkbookWords,
): readonly ComponentCells[] {
  const sheet = newSheet(
    book,
    words.sheet.plan,
    COMPONENT_COLUMNS.map(({ width }) => width),
    { rows: 0, columns: 3 },
  )
  addRow(book, sheet, [textCell(words.sheet.plan, 'title')])
  addRow(book, sheet, [textCell(words.of('workbook.plan.note'), 'note')])
  addRow(book, sheet, [])
  const fields = writeFields(book, sheet, workspace, cases, names, words)
  const namesOf = ({ own }: ComponentCase): NamedCells => {
    const ownNames = own === null ? undefined : fields.get(own.assignment)
    return ownNames === undefined ? names : new Map([...names, ...ownNames])
  }
  addRow(book, sheet, [textCell(words.of('workbook.section.components'), 'section')])
  addHeadings(book, sheet, COMPONENT_COLUMNS, words)
  const rows = cases.map((one) => {
    const measure = workspace.measures.find(({ id }) => id === one.component.measure)
    const measured = measure === undefined ? '' : inLanguage(measure.name, words.language)
    return addRow(book, sheet, [
      ...caseCells(one, workspace, words),
      ...ruleCells(one, measured, words),
      ...figureCells(one.component, namesOf(one), words),
    ])
  })
  addRow(book, sheet, [])
  addRow(book, sheet, [textCell(words.of('workbook.section.tables'), 'section')])
  addRow(book, sheet, tableHeader(words))
  return cases.map((one, index) => {
    const row = at(rows, index)
    return {
      ...one,
      weight: cellAt(sheet.name, WEIGHT_COLUMN, row),
      threshold: one.component.threshold === null ? null : cellAt(sheet.name, THRESHOLD_COLUMN, row),
      cap: one.component.cap === null ? null : cellAt(sheet.name, CAP_COLUMN, row),
      floor: floorOf(one.component) === null ? null : cellAt(sheet.name, FLOOR_COLUMN, row),
      ...writeTiers(book, sheet, one, caseCells(one, workspace, words), namesOf(one)),
    }
  })
}

function floorOf({ floor }: Component): Floor | null {
  return floor ?? null
}

/** Number, plan and component with the choice and column of its table; whose, where the numbers are somebody's own. */
function caseCells(one: ComponentCase, { payees }: Workspace, words: WorkbookWords): readonly DraftCell[] {
  const { number, plan, own } = one
  const name = caseName(one, words)
  const payee = payees.find(({ id }) => id === own?.payee)
  return [
    numberCell(exactInteger(number), 'whole', 'label'),
    textCell(inLanguage(plan.name, words.language), 'label'),
    textCell(
      payee === undefined ? name : words.of('workbook.ofPayee', { component: name, payee: payee.name }),
      'label',
    ),
  ]
}

function caseName({ component, choice, column }: ComponentCase, words: WorkbookWords): string {
  const name = inLanguage(component.name, words.language)
  const chosen = choice === null ? name : words.of('workbook.ofChoice', { component: name, choice: choice + 1 })
  return column === null ? chosen : words.of('workbook.ofColumn', { component: chosen, column: column + 1 })
}

/** Writes the own fields of the assignments that components use. */
function writeFields(
  book: BookDraft,
  sheet: SheetDraft,
  { payees }: Workspace,
  cases: readonly ComponentCase[],
  names: NamedCells,
  words: WorkbookWords,
): ReadonlyMap<Assignment, NamedCells> {
  const own = new Map(cases.flatMap((one) => (one.own === null ? [] : [[one.own.assignment, one.own.payee] as const])))
  const cells = new Map<Assignment, NamedCells>()
  if (own.size === 0) return cells
  addRow(book, sheet, [textCell(words.of('workbook.section.fields'), 'section')])
  addRow(book, sheet, [
    textCell('', 'header'),
    textCell(words.of('workbook.column.payee'), 'header'),
    textCell(words.of('workbook.column.name'), 'header'),
    textCell(words.of('workbook.column.since'), 'header'),
    textCell(words.of('workbook.column.value'), 'numberHeader'),
  ])
  for (const [assignment, payee] of own) {
    const named = new Map<string, NamedCell>()
    for (const [name, text] of Object.entries(assignment.fields)) {
      named.set(name, { name: null, place: { sheet: sheet.name, column: FIELD_COLUMN, row: nextRow(sheet) } })
      addRow(book, sheet, [
        textCell('', 'label'),
        textCell(payees.find(({ id }) => id === payee)?.name ?? payee, 'label'),
        textCell(name, 'label'),
        textCell(assignment.from, 'label'),
        numberTextCell(text, names, formatOfText(text, 'factor')),
      ])
    }
    cells.set(assignment, named)
  }
  addRow(book, sheet, [])
  return cells
}

function ruleCells({ component, table }: ComponentCase, measure: string, words: WorkbookWords): readonly DraftCell[] {
  return [
    words.of(`workbook.kind.${component.kind}`),
    measure,
    words.of(`workbook.creditedTo.${component.creditedTo}`),
    words.of(`workbook.span.${component.window}`),
    words.of(`workbook.span.${component.paid}`),
    words.of(`workbook.quotaBasis.${component.quotaBasis}`),
    words.of(`workbook.application.${table.application}`),
    words.of(`workbook.by.${table.by}`),
    words.of(`workbook.pays.${table.pays}`),
  ].map((text) => textCell(text, 'label'))
}

function figureCells(component: Component, names: NamedCells, words: WorkbookWords): readonly DraftCell[] {
  const { weight, threshold, cap } = component
  return [
    numberTextCell(weight, names, 'ratio'),
    threshold === null ? null : numberTextCell(threshold, names, 'ratio'),
    ...limitCells(cap, names, words),
    cap === null ? null : textCell(words.of(`workbook.excess.${cap.excess}`), 'label'),
    ...limitCells(floorOf(component), names, words),
  ]
}

/** Value, what it is a multiple of and the span of a cap or a floor. */
function limitCells(limit: Cap | Floor | null, names: NamedCells, words: WorkbookWords): readonly DraftCell[] {
  if (limit === null) return [null, null, null]
  return [
    numberTextCell(limit.value, names, limit.of === 'amount' ? 'money' : 'ratio'),
    textCell(words.of(`workbook.capOf.${limit.of}`), 'label'),
    textCell(words.of(`workbook.capPer.${limit.per}`), 'label'),
  ]
}

function tableHeader(words: WorkbookWords): readonly DraftCell[] {
  return [
    textCell(words.of('workbook.column.number'), 'header'),
    textCell(words.of('workbook.column.plan'), 'header'),
    textCell(words.of('workbook.column.component'), 'header'),
    textCell(words.of('workbook.column.tier'), 'header'),
    textCell(words.of('workbook.column.from'), 'numberHeader'),
    textCell(words.of('workbook.column.tierValue'), 'numberHeader'),
    textCell(words.of('workbook.column.step'), 'numberHeader'),
  ]
}

const BOUND_FORMATS = { attainment: 'ratio', money: 'money', units: 'quantity', place: 'whole' } as const
const VALUE_FORMATS = {
  rate: 'ratio',
  percentOfTarget: 'ratio',
  multipleOfBaseRate: 'factor',
  perUnit: 'money',
  amount: 'money',
} as const

function writeTiers(
  book: BookDraft,
  sheet: SheetDraft,
  { table }: ComponentCase,
  head: readonly DraftCell[],
  names: NamedCells,
): Pick<ComponentCells, 'bounds' | 'values' | 'steps' | 'lowest' | 'highest'> {
  const first = nextRow(sheet)
  const last = first + table.tiers.length - 1
  table.tiers.forEach((tier: Tier, index) => {
    const row = addRow(book, sheet, [
      ...head,
      numberCell(exactInteger(index + 1), 'whole', 'label'),
      numberTextCell(tier.from, names, BOUND_FORMATS[table.by]),
      numberTextCell(tier.value, names, VALUE_FORMATS[table.pays]),
    ])
    appendFormula(book, sheet, stepFormula(table, sheet.name, row, index), VALUE_FORMATS[table.pays])
  })
  return {
    bounds: columnRange(sheet.name, FROM_COLUMN, first, last),
    values: columnRange(sheet.name, VALUE_COLUMN, first, last),
    steps: columnRange(sheet.name, STEP_COLUMN, first, last),
    lowest: cellAt(sheet.name, FROM_COLUMN, first),
    highest: cellAt(sheet.name, FROM_COLUMN, last),
  }
}

/**
 * What a tier adds to the one below it, as a difference (marginal, cliff) or as a slope from the point below (interpolated): payouts are then one sum
 * or one line. Other tables have no use for it.
 */
function stepFormula({ application }: RateTable, sheet: string, row: number, index: number): CellFormula | null {
  const value = cellAt(sheet, VALUE_COLUMN, row)
  if (application === 'marginal' || application === 'cliff')
    return index === 0 ? value : operation(value, '-', cellAt(sheet, VALUE_COLUMN, row - 1))
  if (application !== 'interpolated') return null
  if (index === 0) return whole(0)
  const from = cellAt(sheet, FROM_COLUMN, row)
  const rise = operation(value, '-', cellAt(sheet, VALUE_COLUMN, row - 1))
  return operation(rise, '/', operation(from, '-', cellAt(sheet, FROM_COLUMN, row - 1)))
}
