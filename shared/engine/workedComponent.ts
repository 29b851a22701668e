import { type Finding, finding } from '@shared/findings/finding'
import { at } from '@shared/findings/invariant'
import type { Expression } from '@shared/formula/expression'
import { evaluateNumberText, type NumberScope, placed } from '@shared/formula/numberText'
import { parseFormula } from '@shared/formula/parse'
import { compare, type Exact, ONE, sum } from '@shared/money/exact'
import { percentText } from '@shared/plan/checkNumber'
import type { Cap, Clawback, Component, Floor, LocalText, Payment, RateTable } from '@shared/plan/model'
import type { WorkedTable, WorkedTier } from './rateTable'

/** A cap or a floor whose value is worked out; a floor has no excess. */
export interface WorkedLimit {
  readonly of: Cap['of']
  readonly value: Exact
  readonly per: Cap['per']
  readonly excess: Cap['excess']
}

/** A formula as it was parsed; what it may name and gives is known where it is evaluated. */
export interface WorkedFormula {
  readonly expression: Expression
  readonly path: string
}

export interface WorkedMultiplier {
  /** Place in the component's list. */
  readonly index: number
  readonly on: 'credit' | 'rate' | 'pay'
  readonly name: LocalText | null
  readonly factor: WorkedFormula
  readonly least: Exact | null
  readonly most: Exact | null
}

export interface WorkedGate {
  readonly when: WorkedFormula
  readonly otherwise: Exact
}

export interface WorkedChoice {
  /** Place in the component's list. */
  readonly index: number
  readonly priority: number
  /** Null: always. */
  readonly when: WorkedFormula | null
  readonly table: WorkedTable
}

export interface WorkedBlendPart {
  readonly of: { readonly kind: 'measure' | 'goal'; readonly id: string }
  readonly weight: Exact
}

/** A component whose numbers are worked out for one set of names, with the default of every field that says nothing. */
export interface WorkedComponent {
  readonly component: Component
  readonly table: WorkedTable
  /** By rising priority, then in the order written. */
  readonly choices: readonly WorkedChoice[]
  readonly otherwise: 'table' | 'nothing'
  readonly reads: 'position' | 'transaction'
  readonly transactionCap: {
    readonly of: 'amount' | 'credited'
    readonly value: Exact
    readonly over: 'payee' | 'everyone'
  } | null
  readonly weight: Exact
  readonly multipliers: readonly WorkedMultiplier[]
  readonly gate: WorkedGate | null
  readonly threshold: Exact | null
  readonly cap: WorkedLimit | null
  readonly floor: WorkedLimit | null
  readonly blend: readonly WorkedBlendPart[] | null
  readonly contest: {
    readonly rankedBy: 'credited' | 'attainment'
    readonly ties: 'shared' | 'higher'
    readonly least: Exact | null
  } | null
  readonly pool: {
    readonly sharedBy: 'equally' | 'targetVariable' | 'basePay' | 'days' | 'credited'
    /** Null: everyone of the team in the plan. */
    readonly qualifies: WorkedFormula | null
  } | null
  readonly clawback: { readonly method: Clawback['method']; readonly fraction: Exact; readonly months: number }
  /** Null: paid at once. */
  readonly payments:
    | readonly {
        readonly share: Exact
        readonly when: Payment['when']
        readonly months: number
        readonly column: string | null
      }[]
    | null
}

/** Reads the numbers and formulas of a part of the plan, gathering findings at its path. */
export class NumberReader {
  readonly findings: Finding[] = []
  readonly #scope: NumberScope
  readonly #path: string

  constructor(scope: NumberScope, path: string) {
    this.#scope = scope
    this.#path = path
  }

  number(text: string, place: string): Exact {
    const value = evaluateNumberText(text, this.#scope, `${this.#path}.${place}`)
    if (value.ok) return value.value
    this.findings.push(...value.findings)
    return ONE
  }

  optional(text: string | null | undefined, place: string): Exact | null {
    return text === null || text === undefined ? null : this.number(text, place)
  }

  /** Null where nothing is written; a formula that cannot be parsed has findings. */
  formula(text: string, place: string): WorkedFormula | null {
    if (text.trim() === '') return null
    const path = `${this.#path}.${place}`
    const parsed = parseFormula(text)
    if (parsed.ok) return { expression: parsed.value, path }
    this.findings.push(...placed(parsed.findings, path))
    return null
  }

  limit(limit: Cap | Floor, place: string): WorkedLimit {
    const { of, value, per } = limit
    return { of, per, excess: 'excess' in limit ? limit.excess : 'lost', value: this.number(value, `${place}.value`) }
  }

  refuse(code: string, place: string, params: Finding['params'] = {}): void {
    this.findings.push(finding(code, 'error', `${this.#path}.${place}`, params))
  }
}

/** Works out every number of a component with the names it may use. With any finding it has no numbers: it pays 0. */
export function workComponent(
  { component, path }: { readonly component: Component; readonly path: string },
  scope: NumberScope,
): { readonly worked: WorkedComponent | null; readonly findings: readonly Finding[] } {
  const reader = new NumberReader(scope, path)
  const { transactionCap, gate, contest, pool, cap, floor } = component
  const worked: WorkedComponent = {
    component,
    table: workTable(component.table, reader, 'table'),
    choices: workChoices(component, reader),
    otherwise: component.otherwise ?? 'table',
    reads: component.reads ?? 'position',
    transactionCap:
      transactionCap === undefined
        ? null
        : { ...transactionCap, value: reader.number(transactionCap.value, 'transactionCap.value') },
    weight: reader.number(component.weight, 'weight'),
    multipliers: workMultipliers(component, reader),
    gate: gate === null || gate === undefined ? null : workGate(gate, reader),
    threshold: reader.optional(component.threshold, 'threshold'),
    cap: cap === null ? null : reader.limit(cap, 'cap'),
    floor: floor === null || floor === undefined ? null : reader.limit(floor, 'floor'),
    blend: workBlend(component, reader),
    contest: contest === undefined ? null : { ...contest, least: reader.optional(contest.least, 'contest.least') },
    pool: pool === undefined ? null : { ...pool, qualifies: reader.formula(pool.qualifies, 'pool.qualifies') },
    clawback: workClawback(component, reader),
    payments: workPayments(component, reader),
  }
  return reader.findings.length > 0
    ? { worked: null, findings: reader.findings }
    : { worked, findings: reader.findings }
}

function workTable(table: RateTable, reader: NumberReader, place: string): WorkedTable {
  const { by, application, pays, ends, cumulative, belowZero } = table
  const bounds = table.tiers.map(({ from }, index) => reader.number(from, `${place}.tiers[${index}].from`))
  refuseUnlessRising(bounds, 'table.order', (index) => `${place}.tiers[${index}].from`, reader)
  const tableOf = (values: readonly Exact[]): WorkedTable => ({
    by,
    application: by === 'place' ? 'step' : application,
    pays,
    ends: ends ?? 'flat',
    cumulative: cumulative ?? false,
    belowZero: belowZero ?? 'nothing',
    tiers: values.map((value, index): WorkedTier => ({ from: at(bounds, index), value })),
    across: null,
  })
  if (table.across === undefined) {
    return tableOf(table.tiers.map(({ value }, index) => reader.number(value, `${place}.tiers[${index}].value`)))
  }
  const { measure, by: axis, from } = table.across
  const columns = from.map((text, index) => reader.number(text, `${place}.across.from[${index}]`))
  refuseUnlessRising(columns, 'table.columnOrder', (index) => `${place}.across.from[${index}]`, reader)
  const values = table.tiers.map(({ across }, tier) => {
    const texts = across ?? []
    const path = `${place}.tiers[${tier}].across`
    if (texts.length !== columns.length)
      reader.refuse('table.columns', path, { tier: tier + 1, columns: columns.length })
    return columns.map((_, column) => {
      const text = texts[column]
      return text === undefined ? ONE : reader.number(text, `${path}[${column}]`)
    })
  })
  const tables = columns.map((_, column) => tableOf(values.map((row) => at(row, column))))
  return { ...tableOf([]), across: { measure: measure ?? null, by: axis, from: columns, tables } }
}

function refuseUnlessRising(
  bounds: readonly Exact[],
  code: string,
  placeOf: (index: number) => string,
  reader: NumberReader,
): void {
  if (reader.findings.length > 0) return
  bounds.forEach((bound, index) => {
    if (index > 0 && compare(bound, at(bounds, index - 1)) <= 0)
      reader.refuse(code, placeOf(index), { tier: index + 1 })
  })
}

function workChoices({ choices }: Component, reader: NumberReader): readonly WorkedChoice[] {
  return (choices ?? [])
    .map(({ priority, when, table }, index) => ({
      index,
      priority,
      when: reader.formula(when, `choices[${index}].when`),
      table: workTable(table, reader, `choices[${index}].table`),
    }))
    .sort((a, b) => a.priority - b.priority)
}

function workMultipliers({ multipliers }: Component, reader: NumberReader): readonly WorkedMultiplier[] {
  return (multipliers ?? []).flatMap(({ on, name, factor, least, most }, index): readonly WorkedMultiplier[] => {
    const place = `multipliers[${index}]`
    const formula = reader.formula(factor, `${place}.factor`)
    const bounds = { least: reader.optional(least, `${place}.least`), most: reader.optional(most, `${place}.most`) }
    if (formula !== null) return [{ index, on, name: name ?? null, factor: formula, ...bounds }]
    if (factor.trim() === '') reader.refuse('multiplier.empty', `${place}.factor`)
    return []
  })
}

function workGate({ when, otherwise }: NonNullable<Component['gate']>, reader: NumberReader): WorkedGate | null {
  const formula = reader.formula(when, 'gate.when')
  const factor = reader.number(otherwise, 'gate.otherwise')
  return formula === null ? null : { when: formula, otherwise: factor }
}

function workBlend({ blend }: Component, reader: NumberReader): WorkedComponent['blend'] {
  if (blend === undefined) return null
  const parts = blend.flatMap(({ measure, goal, weight }, index): readonly WorkedBlendPart[] => {
    const worth = reader.number(weight, `blend[${index}].weight`)
    if (measure !== undefined) return [{ of: { kind: 'measure', id: measure }, weight: worth }]
    if (goal !== undefined) return [{ of: { kind: 'goal', id: goal }, weight: worth }]
    reader.refuse('blend.empty', `blend[${index}]`)
    return []
  })
  if (reader.findings.length === 0)
    refuseUnlessWhole(
      parts.map(({ weight }) => weight),
      'blend.weights',
      'blend',
      reader,
    )
  return parts
}

/** By difference, unless the component says how; the figure its method needs must be there. */
function workClawback({ clawback }: Component, reader: NumberReader): WorkedComponent['clawback'] {
  const method = clawback?.method ?? 'difference'
  const fraction = reader.optional(clawback?.fraction, 'clawback.fraction')
  const months = clawback?.months ?? null
  if (method === 'fraction' && fraction === null) reader.refuse('clawback.fraction', 'clawback.fraction')
  if (method === 'straightLine' && months === null) reader.refuse('clawback.months', 'clawback.months')
  return { method, fraction: fraction ?? ONE, months: months ?? 1 }
}

function workPayments({ payments }: Component, reader: NumberReader): WorkedComponent['payments'] {
  if (payments === undefined) return null
  const worked = payments.map(({ share, when, months, column }, index) => {
    const place = `payments[${index}]`
    if (when === 'delay' && months === undefined) reader.refuse('payments.months', `${place}.months`)
    if (when === 'date' && column === undefined) reader.refuse('payments.column', `${place}.column`)
    return { share: reader.number(share, `${place}.share`), when, months: months ?? 1, column: column ?? null }
  })
  if (reader.findings.length === 0)
    refuseUnlessWhole(
      worked.map(({ share }) => share),
      'payments.shares',
      'payments',
      reader,
    )
  return worked
}

function refuseUnlessWhole(shares: readonly Exact[], code: string, place: string, reader: NumberReader): void {
  const total = sum(shares)
  if (compare(total, ONE) === 0) return
  reader.refuse(code, place, { total: percentText(total) })
}
