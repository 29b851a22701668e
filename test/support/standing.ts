import { monthNumber, periodOf } from '@shared/calendar/period'
import type { FormulaReading, ReadFormula } from '@shared/engine/formulaReading'
import type { Position } from '@shared/engine/position'
import type { WorkedAcross, WorkedTable } from '@shared/engine/rateTable'
import type { Standing, TransactionCredit } from '@shared/engine/standing'
import type { WorkedChoice, WorkedComponent, WorkedFormula, WorkedMultiplier } from '@shared/engine/workedComponent'
import { finding } from '@shared/findings/finding'
import { invariant } from '@shared/findings/invariant'
import { divide, type Exact, isZero, parseDecimal, toDecimal, ZERO } from '@shared/money/exact'
import { strictShapes } from '@shared/plan/schema'

/** An exact number written as people write it: `0.08`, `8%`, `-12500`. */
export function n(text: string): Exact {
  const isPercent = text.endsWith('%')
  const value = parseDecimal(isPercent ? text.slice(0, -1) : text)
  invariant(value !== null, `${text} is a number`)
  return isPercent ? divide(value, { n: 100n, d: 1n }) : value
}

/** The same as plain text, for expectations. */
export function shown(value: Exact | null): string | null {
  return value === null ? null : (toDecimal(value) ?? `${value.n}/${value.d}`)
}

type Tiers = readonly (readonly [from: string, value: string])[]

/** A worked table from its tiers; marginal, by money, paying a rate, unless said otherwise. */
export function tableOf(tiers: Tiers, fields: Partial<WorkedTable> = {}): WorkedTable {
  return {
    by: 'money',
    application: 'marginal',
    pays: 'rate',
    ends: 'flat',
    cumulative: false,
    belowZero: 'nothing',
    tiers: tiers.map(([from, value]) => ({ from: n(from), value: n(value) })),
    across: null,
    ...fields,
  }
}

/** A matrix from its columns: `[from, tiers]` each. */
export function matrixOf(
  columns: readonly (readonly [from: string, tiers: Tiers])[],
  fields: Partial<WorkedTable> = {},
): WorkedTable {
  const across: WorkedAcross = {
    measure: null,
    by: 'money',
    from: columns.map(([from]) => n(from)),
    tables: columns.map(([, tiers]) => tableOf(tiers, fields)),
  }
  return { ...tableOf([], fields), across }
}

/** A formula that tests tell apart by its text. */
export function formula(text: string): WorkedFormula {
  return { expression: { kind: 'text', value: text, at: 0 }, path: text }
}

/** Reads formulas by their text, and by row where `text@row` is given; what is not listed is blank. */
export function reads(values: Readonly<Record<string, FormulaReading>>): ReadFormula {
  return ({ path }, row) => values[`${path}@${row}`] ?? values[path] ?? { fault: 'formula.blank' }
}

/** A choice of a table that pays a rate from the first unit. */
export function choiceOf(when: string | null, value: string, priority = 1, index = 0): WorkedChoice {
  return { index, priority, when: when === null ? null : formula(when), table: tableOf([['0', value]]) }
}

/** A multiplier whose factor is read by its text. */
export function multiplierOf(
  on: WorkedMultiplier['on'],
  text: string,
  least: string | null = null,
  most: string | null = null,
): WorkedMultiplier {
  const bounds = { least: least === null ? null : n(least), most: most === null ? null : n(most) }
  return { index: 0, on, name: text, factor: formula(text), ...bounds }
}

type ComponentFields = Readonly<Record<string, unknown>>

/** A component with its numbers; 10 % of bookings of a year, paid by month, unless said otherwise. */
export function workedOf(
  fields: Partial<Omit<WorkedComponent, 'component'>> = {},
  component: ComponentFields = {},
): WorkedComponent {
  return {
    component: strictShapes.component.parse({
      id: 'own',
      name: 'Own',
      kind: 'commission',
      measure: 'bookings',
      window: 'year',
      paid: 'month',
      table: { by: 'money', application: 'marginal', pays: 'rate', tiers: [{ from: '0', value: '10%' }] },
      ...component,
    }),
    table: tableOf([['0', '10%']]),
    choices: [],
    otherwise: 'table',
    reads: 'position',
    transactionCap: null,
    weight: n('1'),
    multipliers: [],
    gate: null,
    threshold: null,
    cap: null,
    floor: null,
    blend: null,
    contest: null,
    pool: null,
    clawback: { method: 'difference', fraction: n('1'), months: 1 },
    payments: null,
    ...fields,
  }
}

/** A month of 2026. */
export function month(number: number) {
  return periodOf(monthNumber(2026, number), 'month', 1)
}

/** What a payee was credited, against a quota. */
export function positionOf(credited: string, quota: string | null, fields: Partial<Position> = {}): Position {
  const amount = n(credited)
  const against = quota === null ? null : n(quota)
  const own = {
    credited: amount,
    quota: against,
    fullQuota: against,
    ratio: against === null || isZero(against) ? null : divide(amount, against),
    isMissing: false,
  }
  return {
    own,
    group: null,
    blend: null,
    measured: own,
    credited: amount,
    quota: against,
    baseQuota: against,
    missing: null,
    creditSpan: { first: 0, last: 0 },
    quotaSpan: month(1),
    ...fields,
  }
}

export interface StandingFields extends Partial<Omit<Standing, 'position' | 'period' | 'worked' | 'target'>> {
  readonly month?: number
  readonly credited?: string
  readonly quota?: string | null
  readonly target?: string
  readonly worked?: WorkedComponent | null
  /** By month, what was credited up to its end: where `incremental` begins. */
  readonly before?: Readonly<Record<string, string>>
  readonly position?: Partial<Position>
}

/** Where a payee stands at the end of a month: 1,000 credited of a quota of 1,000 and a target of 100, unless said otherwise. */
export function standingOf(fields: StandingFields = {}): Standing {
  const { month: at = 1, credited = '1000', quota = '1000', target = '100', worked, before, position, ...rest } = fields
  return {
    period: month(at),
    worked: worked === undefined ? workedOf() : worked,
    position: positionOf(credited, quota, position),
    target: n(target),
    targetParts: [],
    positionBefore: ({ id }) => positionOf(before?.[id] ?? '0', quota),
    missing: () => finding('quota.missing', 'error', 'quotas'),
    second: () => null,
    transactions: null,
    transactionShares: null,
    limitGround: () => ({
      target: n(target),
      basePay: ZERO,
      credited: n(credited),
      baseQuota: quota === null ? null : n(quota),
    }),
    read: reads({}),
    given: null,
    ...rest,
  }
}

/** Credits of whole transactions, one each day of January from its row: `['600', '-100']`. */
export function creditsOf(amounts: readonly string[]): readonly TransactionCredit[] {
  const first = 20454
  return amounts.map((amount, row) => ({ row, day: first + row, amount: n(amount), whole: n(amount) }))
}
