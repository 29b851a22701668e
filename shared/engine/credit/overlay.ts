import { type Finding, finding } from '@shared/findings/finding'
import { blocksOf, NO_FLAG } from '@shared/formula/columnPrograms'
import type { ColumnScope } from '@shared/formula/columnScope'
import { type Expression, namesIn } from '@shared/formula/expression'
import type { Component } from '@shared/plan/model'
import { BLANK_DAY, textColumnOf } from '@shared/sales/history'
import { type AssignedSpan, spansInPlan, withThoseAbove } from '../roster'
import { countingProgram } from './counting'
import { RowFaults } from './faults'
import { inOrder, monthsOf, rowsOfWord } from './history'
import { type Counting, lazily, listOf, totalsOfList, valuesOf } from './lists'
import type { MeasureCredits } from './measureCredits'
import { type CreditGrounds, transactionNames } from './names'
import { amountAt, type CreditList, firstFrom, type PayeeCredits } from './payeeCredits'
import { kindsOf, narrowed, readExpression } from './transaction'

/** The text column that names the territory of a transaction. */
const TERRITORY_COLUMN = 'territory'

/** A component as it stands in its plan. */
export interface CreditedComponent {
  readonly plan: string
  readonly component: Component
  /** Where it stands, for findings: `plans[0].components[1]`. */
  readonly path: string
}

/** Rows of a history by day, then transaction id, that a payee may be credited with on the days of a span. */
type Candidates = (
  payee: string,
  span: AssignedSpan,
) => { readonly counting: Counting; readonly rows: Int32Array } | null

/**
 * Credits whole transactions to the payees of a plan, by their territory or by a rule, on the days of their assignments.
 *
 * Findings `component.noTerritoryColumn`, `component.noRule`, `formula.*` at the rule; by row what keeps a transaction from being counted.
 */
export function creditOverlay(
  grounds: CreditGrounds,
  counting: Counting,
  component: CreditedComponent,
): MeasureCredits {
  const { workspace, roster } = grounds
  const faults = new RowFaults(counting.reading.measure.id)
  const told = new Set<number>()
  const findings: Finding[] = []
  noteFaults(counting, workspace.sales.rowCount, faults, told)
  const candidates =
    component.component.creditedTo === 'territory'
      ? byTerritory(grounds, counting, component, findings)
      : byRule(grounds, counting, component, findings, faults, told)
  const byPayee = new Map<string, PayeeCredits>()
  const all = new Set<number>()
  for (const payee of roster.spans.keys()) {
    const lists = spansInPlan(roster, payee, component.plan).flatMap((span): readonly CreditList[] => {
      const found = candidates(payee, span)
      return found === null ? [] : [listOf(found.counting, withinDays(found.rows, found.counting, span))]
    })
    const list = joined(lists)
    for (const row of list.rows) all.add(row)
    byPayee.set(payee, creditsOf(counting, list))
  }
  const rows = inOrder(Int32Array.from(all), counting.reading.dates, counting.ids)
  const credited = creditsOf(counting, listOf(counting, rows))
  return {
    byPayee,
    credited,
    all: credited.totals(),
    leftOut: faults.count,
    findings: [...findings, ...faults.findings()],
  }
}

function creditsOf(counting: Counting, list: CreditList): PayeeCredits {
  const { reading } = counting
  return {
    totals: lazily(() => totalsOfList(reading, list)),
    list: () => list,
    cancelled: reading.cancelled?.days ?? null,
    isUncut: reading.capAfter === null,
    counted: valuesOf(counting),
  }
}

/** Lists of spans that follow each other, as one. */
function joined(lists: readonly CreditList[]): CreditList {
  const [first] = lists
  if (first !== undefined && lists.length === 1) return first
  const flat = (read: (list: CreditList) => ArrayLike<number>) =>
    Int32Array.from(lists.flatMap((list) => [...Array.from(read(list))]))
  return {
    rows: flat(({ rows }) => rows),
    days: flat(({ days }) => days),
    amounts: {
      kind: 'exact',
      values: lists.flatMap(({ amounts, rows }) => Array.from(rows, (_, index) => amountAt(amounts, index))),
    },
    shares: null,
  }
}

function withinDays(rows: Int32Array, { reading }: Counting, { first, last }: AssignedSpan): Int32Array {
  const { days } = reading.dates
  const dated = rows.map((row) => days[row] as number)
  return rows.subarray(firstFrom(dated, first), firstFrom(dated, last + 1))
}

/** Names the transactions that count and cannot be credited for want of a value or date. */
function noteFaults({ reading, program }: Counting, rowCount: number, faults: RowFaults, told: Set<number>): void {
  const doubtful = program === null ? null : new Set(monthsOf(reading.dates).blankRows)
  if (program?.mayFail === true) {
    for (const block of blocksOf(rowCount)) {
      const flags = program.flags(block)
      for (let place = 0; place < block.count; place += 1)
        if (flags[place] === NO_FLAG) doubtful?.add(block.start + place)
    }
  }
  const rows =
    doubtful === null ? Array.from({ length: rowCount }, (_, row) => row) : [...doubtful].sort((a, b) => a - b)
  for (const row of rows) {
    const found = told.has(row) ? null : reading.read(row)
    if (found === null || !('kind' in found)) continue
    told.add(row)
    faults.add(found, row)
  }
}

/** The transactions whose territory is that of the assignment, or one below it. */
function byTerritory(
  { workspace }: CreditGrounds,
  counting: Counting,
  { path }: CreditedComponent,
  findings: Finding[],
): Candidates {
  const column = textColumnOf(workspace.sales, TERRITORY_COLUMN)
  if (column === undefined) {
    findings.push(finding('component.noTerritoryColumn', 'error', `${path}.creditedTo`, { column: TERRITORY_COLUMN }))
    return () => null
  }
  const above = withThoseAbove(workspace.territories)
  const kept = new Map<string, Int32Array>()
  return (_payee, { assignment: { territory } }) => {
    if (territory === null) return null
    const rows =
      kept.get(territory) ??
      inOrder(
        concatenated(
          column.dictionary.flatMap((name, code) =>
            above.get(name)?.includes(territory) === true ? [rowsOfWord(column, code)] : [],
          ),
        ),
        counting.reading.dates,
        counting.ids,
      )
    kept.set(territory, rows)
    return { counting, rows }
  }
}

function concatenated(lists: readonly Int32Array[]): Int32Array {
  const all = new Int32Array(lists.reduce((length, list) => length + list.length, 0))
  let start = 0
  for (const list of lists) {
    all.set(list, start)
    start += list.length
  }
  return all
}

/** The transactions for which the rule holds for the assignment. */
function byRule(
  grounds: CreditGrounds,
  counting: Counting,
  { component: { rule = '' }, path }: CreditedComponent,
  findings: Finding[],
  faults: RowFaults,
  told: Set<number>,
): Candidates {
  if (rule.trim() === '') {
    findings.push(finding('component.noRule', 'error', `${path}.rule`))
    return () => null
  }
  const kept = new Map<string, ReturnType<Candidates>>()
  return (payee, span) => {
    const names = transactionNames(grounds, { id: payee, span }, counting.reading.dates)
    const expression = readExpression(rule, 'flag', kindsOf(names), `${path}.rule`, findings)
    if (expression === null) return null
    const key = valuesNamed(expression, names, payee)
    const known = kept.get(key)
    if (known !== undefined) return known
    const reading = narrowed(counting.reading, names, expression)
    const ruled: Counting = { ...counting, reading, program: countingProgram(reading) }
    noteFaults(ruled, grounds.workspace.sales.rowCount, faults, told)
    const made = { counting: ruled, rows: inOrder(rowsThatCount(ruled), reading.dates, counting.ids) }
    kept.set(key, made)
    return made
  }
}

/** What an expression depends on besides columns: two payees with the same values are credited with the same transactions. */
function valuesNamed(expression: Expression, names: ColumnScope, payee: string): string {
  return JSON.stringify(
    namesIn(expression).flatMap((name) => {
      const bound = names.get(name)
      if (bound?.kind === 'constant') {
        const { value } = bound
        return [[name, typeof value === 'string' ? value : `${value.n}/${value.d}`]]
      }
      return name === 'tenure_months' ? [[name, payee]] : []
    }),
  )
}

function rowsThatCount({ reading, program }: Counting): Int32Array {
  const { days } = reading.dates
  const rows: number[] = []
  if (program === null) {
    for (let row = 0; row < days.length; row += 1) {
      const found = reading.read(row)
      if (found !== null && !('kind' in found)) rows.push(row)
    }
    return Int32Array.from(rows)
  }
  for (const block of blocksOf(days.length)) {
    const flags = program.flags(block)
    for (let place = 0; place < block.count; place += 1) {
      const row = block.start + place
      if (flags[place] === 1 && days[row] !== BLANK_DAY) rows.push(row)
    }
  }
  return Int32Array.from(rows)
}
