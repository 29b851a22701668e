import { type Period, parsePeriod } from '@shared/calendar/period'
import type { LimitGround } from '@shared/engine/limits'
import { addsUp, type PaidPeriod } from '@shared/engine/pay'
import type { PayoutLine } from '@shared/engine/result'
import { invariant } from '@shared/findings/invariant'
import { compare, divide, type Exact, isZero, multiply, ONE } from '@shared/money/exact'
import { type Cap, type Component, type Floor, inLanguage, type Workspace } from '@shared/plan/model'
import { type CellFormula, cellAt, evaluateCell } from './cellFormula'
import { type DetailedLine, paidOf } from './lineDetails'
import type { ComponentCells } from './planSheet'
import type { QuotaCells } from './quotasSheet'
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

/** A component's line with what the workbook needs to know about it. */
export interface WorkbookLine extends DetailedLine {
  readonly cells: ComponentCells
  readonly period: Period
  readonly payeeName: string
  readonly measureFormat: NumberFormat
}

/** The inputs of a component's own line, each where it stands; null: the line has no use for it. */
export interface InputCells {
  readonly credited: CellFormula | null
  readonly quota: CellFormula | null
  readonly ownQuota: CellFormula | null
  /** The quota that the base rate is made of, where it is another one. */
  readonly baseQuota: CellFormula | null
  /** Of a blend or of payouts: not credited ÷ quota. */
  readonly attainment: CellFormula | null
  /** Where an incremental component stood before. */
  readonly before: CellFormula | null
  readonly target: CellFormula | null
  /** What the table gives in money where no formula says it: transaction by transaction, a prize, a share of a pool. */
  readonly tablePay: CellFormula | null
  readonly rateFactor: CellFormula | null
  readonly payFactor: CellFormula | null
  readonly gateFactor: CellFormula | null
  readonly capBase: CellFormula | null
  readonly floorBase: CellFormula | null
}
type InputName = keyof InputCells

/** Inputs that a rounding error of a double can come in by; quotas divide and multiply what they are part of. */
export const CARRYING_INPUTS: ReadonlySet<InputName> = new Set(['credited', 'before', 'target', 'tablePay'])

const HEAD = [
  { key: 'workbook.column.id', width: 12, numeric: false },
  { key: 'workbook.column.payee', width: 28, numeric: false },
  { key: 'workbook.column.component', width: 28, numeric: false },
  { key: 'workbook.column.period', width: 11, numeric: false },
  { key: 'workbook.column.measuredOver', width: 20, numeric: false },
] as const
const INPUTS = [
  { name: 'credited', key: 'workbook.column.credited', width: 17, numeric: true },
  { name: 'quota', key: 'workbook.column.quota', width: 17, numeric: true },
  { name: 'ownQuota', key: 'workbook.column.ownQuota', width: 17, numeric: true, optional: true },
  { name: 'baseQuota', key: 'workbook.column.baseQuota', width: 17, numeric: true, optional: true },
  { name: 'attainment', key: 'workbook.column.blended', width: 14, numeric: true, optional: true },
  { name: 'before', key: 'workbook.column.before', width: 17, numeric: true, optional: true },
  { name: 'target', key: 'workbook.column.target', width: 17, numeric: true },
  { name: 'tablePay', key: 'workbook.column.tablePay', width: 17, numeric: true, optional: true },
  { name: 'rateFactor', key: 'workbook.column.rateFactor', width: 13, numeric: true, optional: true },
  { name: 'payFactor', key: 'workbook.column.payFactor', width: 13, numeric: true, optional: true },
  { name: 'gateFactor', key: 'workbook.column.gateFactor', width: 13, numeric: true, optional: true },
  { name: 'capBase', key: 'workbook.column.capBase', width: 17, numeric: true, optional: true },
  { name: 'floorBase', key: 'workbook.column.floorBase', width: 17, numeric: true, optional: true },
] as const satisfies readonly { readonly name: InputName; readonly [key: string]: unknown }[]

/** Component lines of a result with their component's cells and their period. */
export function workbookLine(
  workspace: Workspace,
  detailed: DetailedLine,
  cells: ComponentCells | undefined,
  payeeName: string,
): WorkbookLine {
  const period = parsePeriod(detailed.line.period, workspace.fiscalYearStart)
  invariant(cells !== undefined && period !== null, 'the lines of a result belong to the workspace it was run on')
  const measure = workspace.measures.find(({ id }) => id === cells.component.measure)
  return {
    ...detailed,
    cells,
    period,
    payeeName,
    measureFormat: measure?.unit === 'count' ? 'quantity' : 'money',
  }
}

/** The sheet of inputs, with its headings. */
export function newCreditsSheet(book: BookDraft, words: WorkbookWords): SheetDraft {
  const note = words.of('workbook.credits.note')
  return newTableSheet(book, words.sheet.credits, note, [...HEAD, ...INPUTS], { rows: 4, columns: 2 }, words)
}

/**
 * Writes what a component's own line starts from: the credited position, the quota it is measured against (a live sum of the quota entries where it is
 * exactly that), target variable pay, the factors that hold, and what limits are a multiple of.
 *
 * @returns null for other lines, and where nothing is known of how the line was made
 */
export function writeInputs(
  book: BookDraft,
  sheet: SheetDraft,
  detailed: WorkbookLine,
  quotaCells: QuotaCells,
  words: WorkbookWords,
): InputCells | null {
  const { line, cells, payeeName } = detailed
  const paid = paidOf(detailed)
  if (paid === null) return null
  const row = nextRow(sheet)
  const drafts = inputDrafts(book, detailed, paid, quotaCells)
  addRow(book, sheet, [
    textCell(line.payee, 'label'),
    textCell(payeeName, 'label'),
    textCell(inLanguage(cells.component.name, words.language), 'label'),
    textCell(line.period, 'label'),
    textCell(spanText(paid, words), 'label'),
    ...INPUTS.map(({ name }) => drafts[name]),
  ])
  const placeOf = (name: InputName): CellFormula | null => {
    const place = INPUTS.findIndex((input) => input.name === name)
    return drafts[name] === null ? null : cellAt(sheet.name, HEAD.length + 1 + place, row)
  }
  return {
    credited: placeOf('credited'),
    quota: placeOf('quota'),
    ownQuota: placeOf('ownQuota'),
    baseQuota: placeOf('baseQuota'),
    attainment: placeOf('attainment'),
    before: placeOf('before'),
    target: placeOf('target'),
    tablePay: placeOf('tablePay'),
    rateFactor: placeOf('rateFactor'),
    payFactor: placeOf('payFactor'),
    gateFactor: placeOf('gateFactor'),
    capBase: placeOf('capBase'),
    floorBase: placeOf('floorBase'),
  }
}

type InputDrafts = Readonly<Record<InputName, DraftCell>>

function inputDrafts(
  book: BookDraft,
  { line, cells, measureFormat }: WorkbookLine,
  paid: PaidPeriod,
  quotaCells: QuotaCells,
): InputDrafts {
  const { component, table } = cells
  const { standing } = paid
  const { position } = standing
  const input = (value: Exact | null, format: NumberFormat): DraftCell =>
    value === null ? null : numberCell(value, format, 'input')
  const isOfGroup = position.group !== null
  const entries = component.measure === null ? null : quotaCells(line.payee, component.measure, position.quotaSpan)
  const quotaCell = (value: Exact | null, live: boolean): DraftCell => {
    if (value === null) return null
    const isLive = live && entries !== null && isExactly(evaluateCell(entries, readerOf(book)), value)
    return isLive && entries !== null
      ? formulaCell(entries, measureFormat, 'formula')
      : numberCell(value, measureFormat, 'input')
  }
  const isOther = position.baseQuota !== null && position.quota !== null
  const isBase = isOther && compare(position.baseQuota, position.quota) !== 0
  const isRead = paid.transactions === null && paid.given === null
  const factor = (value: Exact): DraftCell => input(compare(value, ONE) === 0 ? null : value, 'factor')
  const isBefore = isRead && paid.positionBefore !== null
  return {
    credited: input(line.credited, measureFormat),
    quota: quotaCell(line.quota, !isOfGroup),
    ownQuota: isOfGroup ? quotaCell(line.ownQuota, true) : null,
    baseQuota: isBase && table.pays === 'multipleOfBaseRate' ? input(position.baseQuota, measureFormat) : null,
    attainment: isQuotient(line) ? null : input(line.attainment, 'ratio'),
    before: isBefore ? input(paid.positionBefore, table.by === 'attainment' ? 'ratio' : measureFormat) : null,
    target: input(line.target, 'money'),
    tablePay: isRead ? null : input(paid.tablePay, 'money'),
    rateFactor: isRead ? factor(paid.rate.product) : null,
    payFactor: factor(paid.payFactors.product),
    gateFactor: paid.gate === null || paid.gate.holds ? null : input(paid.gate.factor, 'factor'),
    capBase: input(baseOf(component.cap, standing), 'money'),
    floorBase: input(baseOf(component.floor ?? null, standing), 'money'),
  }
}

/** True where attainment is credited ÷ quota, or there is none. */
function isQuotient({ credited, quota, attainment }: PayoutLine): boolean {
  if (attainment === null) return true
  return quota !== null && !isZero(quota) && compare(divide(credited, quota), attainment) === 0
}

function isExactly(value: unknown, expected: Exact): boolean {
  return typeof value === 'object' && value !== null && compare(value as Exact, expected) === 0
}

/** What a limit is a multiple of; null where it is an amount, or there is nothing to take a multiple of. */
function baseOf(limit: Cap | Floor | null, { limitGround, worked }: PaidPeriod['standing']): Exact | null {
  if (limit === null || limit.of === 'amount' || worked === null) return null
  return baseIn(limit.of, limitGround(limit.per))
}

function baseIn(of: Exclude<Cap['of'], 'amount'>, ground: LimitGround): Exact | null {
  switch (of) {
    case 'targetVariable':
    case 'componentTarget':
      return ground.target
    case 'basePay':
      return ground.basePay
    case 'credited':
      return ground.credited
    case 'baseRate': {
      const { target, baseQuota, credited } = ground
      return baseQuota === null || isZero(baseQuota) ? null : multiply(divide(target, baseQuota), credited)
    }
  }
}

function spanText({ window, period, standing }: PaidPeriod, words: WorkbookWords): string {
  const component: Component | undefined = standing.worked?.component
  const isAlone = component !== undefined && addsUp(component) && component.accumulation !== 'incremental'
  if (isAlone || window.id === period.id) return period.id
  return words.of('workbook.toDate', { window: window.id, period: period.id })
}
