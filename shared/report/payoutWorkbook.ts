import { parsePeriod, periodOf } from '@shared/calendar/period'
import type { PayoutLine, SimulationResult } from '@shared/engine/result'
import type { SettledLines } from '@shared/engine/settle/settlePayee'
import { at, invariant } from '@shared/findings/invariant'
import type { Language } from '@shared/i18n/catalogue'
import type { Exact } from '@shared/money/exact'
import { minorDigits } from '@shared/money/money'
import { type CompPlan, inLanguage, type Workspace } from '@shared/plan/model'
import { writeAssumptions } from './assumptionsSheet'
import { type CaseOfLine, type ComponentCase, componentCases } from './componentCases'
import { newCreditsSheet, workbookLine, writeInputs } from './creditsSheet'
import { writeLedgers } from './ledgersSheet'
import { type DetailedLine, type DetailedPlan, detailedPlans } from './lineDetails'
import { type NamesOf, namesIn } from './namesOf'
import { isAnythingDeferred, writePayments } from './paymentsSheet'
import { PAYOUT_COLUMNS } from './payoutColumns'
import { newPayoutsSheet, type PayoutsDraft, writeLine, writeSettlementLine } from './payoutsSheet'
import { type ComponentCells, writePlans } from './planSheet'
import { type QuotaCells, writeQuotas } from './quotasSheet'
import { isSettled, newSettlementSheet, type SettlementDraft, writeSettlements } from './settlementSheet'
import { type BookDraft, nextRow, type SheetDraft, sheetModel } from './sheetDraft'
import { type PayoutRows, settlementNumber, writeSummary } from './summarySheet'
import type { WorkbookModel } from './workbookModel'
import { type WorkbookWords, workbookWords } from './workbookWords'

/**
 * The payouts of a simulation as a workbook that calculates: from credited amounts, quotas, assumptions and rate tables on their own
 * sheets through attainment, table, multipliers, gate, cap and true-up to each rounded payout, the settlement of each plan, and the totals.
 *
 * Every payout formula has been worked out exactly and gives the engine's amount; where none does, the line holds the amount itself, says
 * so, and is counted on the summary. Payments and ledgers have sheets where something is deferred or an account moves.
 *
 * @param result         the run of that same workspace
 * @param options.growth the growth it was run with
 * @returns sheets in reading order, the words in `language`
 *
 * Throws InvariantError when a line of the result names a component the workspace does not have.
 */
export function payoutWorkbook(
  workspace: Workspace,
  result: SimulationResult,
  { language, growth }: { readonly language: Language; readonly growth?: Exact | undefined },
): WorkbookModel {
  const words = workbookWords(language)
  const book: BookDraft = new Map()
  const names = writeAssumptions(book, workspace, words)
  const plans = detailedPlans(workspace, result, growth)
  const { cases, caseOf } = componentCases(
    workspace,
    plans.flatMap(({ lines }) => lines),
  )
  const components = writePlans(book, workspace, cases, names, words)
  const quotaCells = writeQuotas(book, workspace, names, words)
  const namesOf = namesIn(workspace, words)
  const cellsOfCase = new Map(cases.map((one, index) => [one, at(components, index)]))
  const source: Source = { workspace, result, cellsOfCase, caseOf, quotaCells, namesOf, words }
  const payouts = writeLines(book, source, plans)
  const paid = isAnythingDeferred(result, workspace) ? writePayments(book, result, namesOf, words) : null
  if (result.ledgers.length > 0) writeLedgers(book, result, namesOf, words)
  writeSummary(book, { workspace, result, components, payouts, paid, namesOf }, words)
  return {
    title: inLanguage(workspace.name, language),
    language,
    moneyDigits: minorDigits(workspace.currency),
    sheets: inReadingOrder(book, words).map(sheetModel),
    names: [...names.values()].flatMap(({ name, place }) => (name === null ? [] : [{ name, ...place }])),
  }
}

function inReadingOrder(book: BookDraft, { sheet }: WorkbookWords): readonly SheetDraft[] {
  const { summary, payouts, settlement, payments, ledgers, plan, assumptions, quotas, credits } = sheet
  return [summary, payouts, settlement, payments, ledgers, plan, assumptions, quotas, credits].flatMap(
    (name) => book.get(name) ?? [],
  )
}

interface Source {
  readonly workspace: Workspace
  readonly result: SimulationResult
  readonly cellsOfCase: ReadonlyMap<ComponentCase, ComponentCells>
  readonly caseOf: CaseOfLine
  readonly quotaCells: QuotaCells
  readonly namesOf: NamesOf
  readonly words: WorkbookWords
}

/** Writes inputs, payouts and settlements side by side, payee by payee and plan by plan. */
function writeLines(book: BookDraft, source: Source, plans: readonly DetailedPlan[]): PayoutRows {
  const { workspace, words } = source
  const digits = minorDigits(workspace.currency)
  const inputs = newCreditsSheet(book, words)
  const payouts = newPayoutsSheet(book, workspace, digits, words)
  const settlement = plans.some(({ settlements }) => isSettled(settlements))
    ? newSettlementSheet(book, payouts.rounding, payouts.isTotalRounded, words)
    : null
  const firstRow = nextRow(payouts.sheet)
  const groups = plans.map((detailed) => {
    const first = nextRow(payouts.sheet)
    writePlan(book, source, detailed, inputs, payouts, settlement)
    return { payee: detailed.payee, plan: detailed.plan, first, last: nextRow(payouts.sheet) - 1 }
  })
  return {
    sheet: payouts.sheet.name,
    firstRow,
    lastRow: nextRow(payouts.sheet) - 1,
    figureCount: payouts.figures.length,
    groups,
    settled: new Set(plans.flatMap(({ plan, settlementLines }) => (settlementLines.length > 0 ? [plan] : []))),
  }
}

function writePlan(
  book: BookDraft,
  source: Source,
  detailed: DetailedPlan,
  inputs: SheetDraft,
  payouts: PayoutsDraft,
  settlement: SettlementDraft | null,
): void {
  const { workspace, quotaCells, namesOf, words } = source
  const { payee, plan: id, lines, settlementLines, settlements } = detailed
  const names = namesOf({ payee, plan: id, component: null })
  const planIndex = workspace.plans.findIndex((one) => one.id === id)
  const plan = at(workspace.plans, planIndex)
  const first = nextRow(payouts.sheet)
  const isWritten = settlement !== null && isSettled(settlements)
  for (const one of lines) {
    const line = workbookLine(workspace, one, cellsOf(source, one), names.payee)
    const cells = writeInputs(book, inputs, line, quotaCells, words)
    writeLine(payouts, line, cells, isWritten ? settledIn(workspace, plan, one.line) : null)
  }
  const amountOf = isWritten
    ? writeSettlements(
        settlement,
        inRun(source, settlements),
        { id: payee, payee: names.payee, plan: names.plan },
        {
          sheet: payouts.sheet.name,
          first,
          last: nextRow(payouts.sheet) - 1,
          keys: PAYOUT_COLUMNS.settledIn,
          amounts: payouts.isTotalRounded ? PAYOUT_COLUMNS.beforeRounding : PAYOUT_COLUMNS.payout,
        },
      )
    : () => null
  const number = settlementNumber(workspace, planIndex)
  for (const line of settlementLines) {
    writeSettlementLine(payouts, line, { number, payee: names.payee, plan: names.plan }, amountOf(line))
  }
}

function cellsOf({ cellsOfCase, caseOf }: Source, line: DetailedLine): ComponentCells | undefined {
  const one = caseOf(line)
  return one === undefined ? undefined : cellsOfCase.get(one)
}

/** The settled period that a line's period ends in. */
function settledIn({ fiscalYearStart }: Workspace, { settled }: CompPlan, line: PayoutLine): string {
  const period = parsePeriod(line.period, fiscalYearStart)
  invariant(period !== null, 'the lines of a result have periods')
  return periodOf(period.firstMonth + period.monthCount - 1, settled ?? 'month', fiscalYearStart).id
}

/** Settled periods that end in the months of the run. */
function inRun({ result: { from, to } }: Source, settlements: readonly SettledLines[]): readonly SettledLines[] {
  return settlements.filter(({ settlement }) => {
    const { firstMonth, monthCount } = settlement.settled.period
    const end = firstMonth + monthCount - 1
    return end >= from.firstMonth && end <= to.firstMonth
  })
}
