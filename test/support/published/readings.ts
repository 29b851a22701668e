import { explain } from '@shared/engine/explain'
import { previewComponent } from '@shared/engine/preview'
import type { LedgerKind, LineRole, PayoutLine, SimulationResult, TraceNode } from '@shared/engine/result'
import { at } from '@shared/findings/invariant'
import { evaluateAssumptions } from '@shared/formula/assumptions'
import { evaluateNumberText } from '@shared/formula/numberText'
import {
  add,
  divide,
  type Exact,
  exact,
  exactInteger,
  multiply,
  negate,
  parseDecimal,
  subtract,
  sum,
  toDecimal,
  ZERO,
} from '@shared/money/exact'
import { exactMoney } from '@shared/money/money'
import type { Workspace } from '@shared/plan/model'

/** A workspace with what its simulation gave. */
export interface Ran {
  readonly workspace: Workspace
  readonly result: SimulationResult
}

/** Where a published figure is read from, in words and as a function of the run. */
export interface Reading {
  readonly says: string
  readonly read: (ran: Ran) => Exact
}

/** Which lines of a payee; all of them without it. */
export interface Where {
  readonly plan?: string
  readonly component?: string
  readonly period?: string
  readonly role?: LineRole
}

function reading(says: string, read: Reading['read']): Reading {
  return { says, read }
}

function linesOf({ result }: Ran, payee: string, { plan, component, period, role }: Where): readonly PayoutLine[] {
  return result.lines.filter(
    (line) =>
      line.payee === payee &&
      (plan === undefined || line.plan === plan) &&
      (component === undefined || line.component === component) &&
      (period === undefined || line.period === period) &&
      (role === undefined || line.role === role),
  )
}

function wordsOf(payee: string, where: Where): string {
  return [payee, where.plan, where.component, where.role, where.period].filter((word) => word !== undefined).join(', ')
}

function oneLine(ran: Ran, payee: string, where: Where): PayoutLine {
  const found = linesOf(ran, payee, { role: 'component', ...where })
  if (found.length !== 1) throw new Error(`${found.length} lines instead of one: ${wordsOf(payee, where)}`)
  return at(found, 0)
}

/** The payout line, or the sum of the payout lines, of every role unless one is named. */
export function payout(payee: string, where: Where = {}): Reading {
  return reading(`payout of ${wordsOf(payee, where)}`, (ran) => {
    const lines = linesOf(ran, payee, where)
    if (lines.length === 0) throw new Error(`no line: ${wordsOf(payee, where)}`)
    return sum(lines.map((line) => exactMoney(line.payout)))
  })
}

/** What the component line credits: the position attainment is measured on. */
export function credited(payee: string, where: Where = {}): Reading {
  return reading(`credited to ${wordsOf(payee, where)}`, (ran) => oneLine(ran, payee, where).credited)
}

export function quota(payee: string, where: Where = {}): Reading {
  return reading(`quota of ${wordsOf(payee, where)}`, (ran) => existing(oneLine(ran, payee, where).quota, 'quota'))
}

export function attainment(payee: string, where: Where = {}): Reading {
  return reading(`attainment of ${wordsOf(payee, where)}`, (ran) =>
    existing(oneLine(ran, payee, where).attainment, 'attainment'),
  )
}

/** Zero where a line has no attainment at all; an attainment is a fault. */
export function noAttainment(payee: string): Reading {
  return reading(`no attainment of ${payee}, published as 0`, (ran) => {
    if (oneLine(ran, payee, {}).attainment !== null) throw new Error(`${payee} has an attainment`)
    return ZERO
  })
}

/** Target variable pay of the span of the line. */
export function target(payee: string, where: Where = {}): Reading {
  return reading(`target of ${wordsOf(payee, where)}`, (ran) => oneLine(ran, payee, where).target)
}

function existing(value: Exact | null, what: string): Exact {
  if (value === null) throw new Error(`there is no ${what}`)
  return value
}

/** What leaves for the payee in a month. */
export function paid(payee: string, month: string, where: Pick<Where, 'component' | 'role'> = {}): Reading {
  return reading(`paid to ${wordsOf(payee, where)} in ${month}`, ({ result }) =>
    sum(
      result.payments
        .filter(
          (one) =>
            one.payee === payee &&
            one.paidIn === month &&
            (where.component === undefined || one.component === where.component) &&
            (where.role === undefined || one.role === where.role),
        )
        .map(({ amount }) => exactMoney(amount)),
    ),
  )
}

/** The closing balance of an account, or one of its movements. */
export function ledger(payee: string, kind: LedgerKind, period: string, what = 'closing'): Reading {
  return reading(`${what} of the ${kind} account of ${payee} in ${period}`, ({ result }) => {
    const entries = result.ledgers.filter((one) => one.payee === payee && one.kind === kind && one.period === period)
    if (entries.length !== 1) throw new Error(`${entries.length} entries of the ${kind} account of ${payee}, ${period}`)
    const entry = at(entries, 0)
    if (what === 'closing') return entry.closing
    return sum(entry.movements.filter(({ name }) => name === what).map(({ amount }) => amount))
  })
}

function traced({ workspace }: Ran, payee: string, where: Where, period: string): readonly TraceNode[] {
  const wholeOf = (node: TraceNode): readonly TraceNode[] => [node, ...node.children.flatMap(wholeOf)]
  return explain(workspace, { payee, period, component: where.component }).flatMap(wholeOf)
}

function slicesOf(ran: Ran, payee: string, where: Where): readonly TraceNode[] {
  const { period } = oneLine(ran, payee, where)
  return traced(ran, payee, where, period).filter(({ kind }) => kind.startsWith('slice'))
}

/** What a slice of the table pays, counted from 1: the figure in the trace. */
export function slice(payee: string, number: number, where: Where = {}): Reading {
  return reading(`slice ${number} of ${wordsOf(payee, where)}`, (ran) => {
    const node = slicesOf(ran, payee, where)[number - 1]
    return numberOf(node?.figure ?? undefined)
  })
}

/** How many slices of the table the trace has. */
export function sliceCount(payee: string, where: Where = {}): Reading {
  return reading(`slices of ${wordsOf(payee, where)}`, (ran) => exactInteger(slicesOf(ran, payee, where).length))
}

/** A number of a slice in the trace: its `width` or its `value`. */
export function sliceParam(name: 'width' | 'value', payee: string, number: number, where: Where = {}): Reading {
  return reading(`${name} of slice ${number} of ${wordsOf(payee, where)}`, (ran) =>
    numberOf(slicesOf(ran, payee, where)[number - 1]?.params[name]),
  )
}

/** What the first so many transactions of a line credit together: its trace, in order. */
export function runningCredit(payee: string, period: string, count: number): Reading {
  return reading(`the first ${count} transactions of ${payee} in ${period}`, (ran) => {
    const transactions = traced(ran, payee, {}, period).filter(({ kind }) => kind === 'transaction')
    return sum(transactions.slice(0, count).map(({ figure }) => numberOf(figure ?? undefined)))
  })
}

/** What one member's transactions count for in the credit of a manager: the trace of the override. */
export function memberCredit(payee: string, member: string): Reading {
  return reading(`credit of ${member} in the line of ${payee}`, (ran) => {
    const { period } = oneLine(ran, payee, {})
    const node = traced(ran, payee, {}, period).find(
      ({ kind, params }) => kind === 'memberCredited' && params['payee'] === member,
    )
    return numberOf(node?.figure ?? undefined)
  })
}

function numberOf(value: TraceNode['params'][string] | undefined): Exact {
  if (typeof value !== 'object' || value.kind === 'date') throw new Error('the trace has no such number')
  return value.value
}

/** Exact pay of a component at a position of its table, before rounding. */
export function preview(planId: string, componentId: string, position: number): Reading {
  return reading(`preview of ${planId}, ${componentId} at ${position}`, ({ workspace }) => {
    const points = previewComponent(workspace, planId, componentId, [decimal(position)])
    return existing(at(points, 0).pay, 'pay')
  })
}

/** Fixed pay of so many months: the assignment's base pay ÷ 12 × months. It is no pay of the plan. */
export function basePay(payee: string, months: number): Reading {
  return reading(`base pay of ${payee} for ${months} months`, ({ workspace }) => {
    const assignment = workspace.payees.find(({ id }) => id === payee)?.assignments[0]
    if (assignment === undefined) throw new Error(`${payee} has no assignment`)
    const { values } = evaluateAssumptions(workspace.assumptions)
    const annual = evaluateNumberText(assignment.basePay, values, 'basePay')
    if (!annual.ok) throw new Error(`${assignment.basePay} is no number`)
    return multiply(annual.value, exact(BigInt(months), 12n))
  })
}

// What is no result of a plan but follows from results: computed here, in the open.

/** A number the case states itself. */
export function stated(value: number | string): Reading {
  return reading(String(value), () => decimal(value))
}

export function plus(...readings: readonly Reading[]): Reading {
  return reading(readings.map(({ says }) => says).join(' + '), (ran) => sum(readings.map(({ read }) => read(ran))))
}

export function minus(from: Reading, what: Reading): Reading {
  return reading(`${from.says} - ${what.says}`, (ran) => subtract(from.read(ran), what.read(ran)))
}

export function times(of: Reading, factor: number | string): Reading {
  return reading(`${of.says} × ${factor}`, (ran) => multiply(of.read(ran), decimal(factor)))
}

export function ratio(of: Reading, to: Reading): Reading {
  return reading(`${of.says} ÷ ${to.says}`, (ran) => divide(of.read(ran), to.read(ran)))
}

export function percent(of: Reading, to: Reading): Reading {
  return times(ratio(of, to), 100)
}

/** From one figure to another, in percent of the first. */
export function increase(from: Reading, to: Reading): Reading {
  return percent(minus(to, from), from)
}

export function opposite(of: Reading): Reading {
  return reading(`minus ${of.says}`, (ran) => negate(of.read(ran)))
}

/** 1 when there is anything, else 0. */
export function anything(of: Reading): Reading {
  return reading(`whether there is ${of.says}`, (ran) => exactInteger(of.read(ran).n === 0n ? 0 : 1))
}

/** A decimal as a case writes it. Throws on anything else. */
export function decimal(value: number | string): Exact {
  const found = parseDecimal(String(value))
  if (found === null) throw new Error(`${value} is no decimal`)
  return found
}

/** An exact figure for a message. */
export function shown(value: Exact): string {
  return toDecimal(value) ?? `${value.n}/${value.d}`
}

/** The part by which two figures differ. */
export function apart(a: Exact, b: Exact): Exact {
  const difference = add(a, negate(b))
  return difference.n < 0n ? negate(difference) : difference
}
