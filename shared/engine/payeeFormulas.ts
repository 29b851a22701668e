import { lastDay, monthOfDay, type Period } from '@shared/calendar/period'
import { compileExpression, type Evaluator, FormulaFault, type Named, type Scope } from '@shared/formula/evaluate'
import { namesIn, type Value } from '@shared/formula/expression'
import { kindOf } from '@shared/formula/kinds'
import { type Reference, referenceOf } from '@shared/formula/references'
import { type Exact, exactInteger, sum } from '@shared/money/exact'
import { inLanguage } from '@shared/plan/model'
import { columnOf } from '@shared/sales/history'
import { cellValue } from '@shared/sales/rows'
import type { CompiledComponent } from './compile'
import type { FormulaReading, ReadFormula } from './formulaReading'
import { componentNamed } from './override'
import { measureNamed, type Performance } from './performance'
import { type MeasureReader, measureReader, type Spans } from './position'
import { tenureMonth } from './proration'
import { type AssignedSpan, daysOf, lastSpanWithin, spansInPlan } from './roster'
import type { WorkedFormula } from './workedComponent'

/**
 * Reads formulas of a component over a payee at the end of a period: assumptions and own fields, pay and place of the last assigned day of the period,
 * and the payee's credited amounts, quotas, attainments, scores and payouts over the component's spans. With a row, its columns too.
 *
 * What is missing (an attainment without a quota, a goal without a score) is blank: a formula that needs it has no value and says `formula.blank`,
 * unless it provides for that itself.
 */
export function payeeFormulas(
  performance: Performance,
  compiled: CompiledComponent,
  payee: string,
  period: Period,
  spans: Spans,
): ReadFormula {
  const names = namesAt(performance, compiled, payee, period, spans)
  const compiledFormulas = new Map<WorkedFormula, Evaluator | string>()
  return (formula, row) => {
    let evaluator = compiledFormulas.get(formula)
    if (evaluator === undefined) {
      evaluator = compileFormula(performance, formula, names, row !== null)
      compiledFormulas.set(formula, evaluator)
    }
    return typeof evaluator === 'string' ? { fault: evaluator } : evaluate(evaluator, row)
  }
}

/** A formula over the payee alone reads no row. */
const ANY_ROW = 0

function evaluate(evaluator: Evaluator, row: number | null): FormulaReading {
  try {
    const value = evaluator(row ?? ANY_ROW)
    if (typeof value === 'boolean' || (typeof value === 'object' && value !== null)) return value
    return { fault: value === null ? 'formula.blank' : 'formula.wrongKind' }
  } catch (fault) {
    if (fault instanceof FormulaFault) return { fault: fault.code }
    throw fault
  }
}

type NameAt = (name: string) => Named | null

/** The function of the row, or the code of what is wrong with the formula. */
function compileFormula(
  { compiled: { workspace } }: Performance,
  { expression }: WorkedFormula,
  nameAt: NameAt,
  namesColumns: boolean,
): Evaluator | string {
  const scope = new Map<string, Named>()
  for (const name of namesIn(expression)) {
    const column = namesColumns ? columnOf(workspace.sales, name) : undefined
    const named =
      column === undefined
        ? nameAt(name)
        : { kind: column.kind, read: (row: number): Value => cellValue(column, row) as Value }
    if (named !== null) scope.set(name, named)
  }
  const kind = kindOf(expression, new Map([...scope].map(([name, { kind: of }]) => [name, of])))
  return kind.ok
    ? compileExpression(expression, scope satisfies Scope)
    : (kind.findings[0]?.code ?? 'formula.wrongKind')
}

function namesAt(
  performance: Performance,
  compiled: CompiledComponent,
  payee: string,
  period: Period,
  spans: Spans,
): NameAt {
  const last = lastSpanWithin(spansInPlan(performance.compiled.roster, payee, compiled.plan), daysOf(period))
  const read = measureReader(performance, compiled, payee, period, spans)
  return (name) => {
    const reference = referenceOf(name)
    if (reference !== null) return referenceTo(performance, compiled, payee, period, reference, read)
    return last === null
      ? null
      : (ofPayee(performance, payee, last, period, name) ?? ofNumbers(performance, last, name))
  }
}

function ofNumbers({ compiled }: Performance, { assignment }: AssignedSpan, name: string): Named | null {
  const value = compiled.namesOf(assignment).get(name)
  return value === undefined ? null : constant(value)
}

function constant(value: Exact | null): Named {
  return { kind: 'number', read: () => value }
}

function text(value: string | null): Named {
  return { kind: 'text', read: () => value ?? '' }
}

/** What formulas may name of the payee on the last assigned day of the period. */
function ofPayee(
  { compiled: { annualPay, roster } }: Performance,
  payee: string,
  span: AssignedSpan,
  period: Period,
  name: string,
): Named | null {
  const { assignment } = span
  switch (name) {
    case 'base_pay':
      return constant(annualPay.get(assignment)?.basePay ?? null)
    case 'target_variable':
      return constant(annualPay.get(assignment)?.targetVariable ?? null)
    case 'tenure_months': {
      const hired = roster.hired.get(payee)
      const day = Math.min(span.last, lastDay(period))
      return constant(hired === undefined ? null : exactInteger(tenureMonth(hired, monthOfDay(day))))
    }
    case 'payee_id':
      return text(payee)
    case 'payee_role':
      return text(inLanguage(assignment.role, 'en'))
    case 'payee_team':
      return text(assignment.team)
    case 'payee_territory':
      return text(assignment.territory)
    case 'payee_plan':
      return text(assignment.plan)
    default:
      return null
  }
}

/** A figure named by an id; null for an id the workspace does not have. */
function referenceTo(
  performance: Performance,
  compiled: CompiledComponent,
  payee: string,
  period: Period,
  { word, id }: Reference,
  read: MeasureReader,
): Named | null {
  const ofMeasure = (
    figure: (reader: MeasureReader, measure: NonNullable<ReturnType<typeof measureNamed>>) => Exact | null,
  ) => {
    const measure = measureNamed(performance, id)
    return measure === null ? null : lazily(() => figure(read, measure))
  }
  switch (word) {
    case 'credited':
      return ofMeasure(({ own }, measure) => {
        const { credited, isMissing } = own(measure)
        return isMissing ? null : credited
      })
    case 'quota':
      return ofMeasure(({ own }, measure) => own(measure).quota)
    case 'attainment':
      return ofMeasure(({ own }, measure) => own(measure).ratio)
    case 'team_attainment':
      return ofMeasure(({ ofTeam }, measure) => ofTeam(measure)?.ratio ?? null)
    case 'score':
      return lazily(() => read.score(id))
    case 'payout': {
      const source = componentNamed(performance.compiled, { plan: compiled.plan, component: id })
      return source === null ? null : lazily(() => payoutWithin(performance, source, payee, period))
    }
  }
}

/** Read when the formula first needs it, and once. */
function lazily(read: () => Exact | null): Named {
  let known: { readonly value: Exact | null } | null = null
  return {
    kind: 'number',
    read: () => {
      known ??= { value: read() }
      return known.value
    },
  }
}

/** What a component pays the payee in periods that end within a period; null when none does. */
function payoutWithin(
  performance: Performance,
  source: CompiledComponent,
  payee: string,
  period: Period,
): Exact | null {
  const days = daysOf(period)
  const lines = performance.linesOf(source, payee).filter((line) => {
    const end = lastDay(line.period)
    return days.first <= end && end <= days.last
  })
  return lines.length === 0 ? null : sum(lines.map(({ paid }) => paid))
}
