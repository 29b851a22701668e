import { namePlaces } from '@shared/formula/rename'
import { columnOf } from '@shared/sales/history'
import type { Workspace } from './model'

/** A formula of a document. */
export interface FormulaPlace {
  /** `plans[0].components[1].table.tiers[2].value`. */
  readonly path: string
  /** As the file has it, without the equals sign of a number. */
  readonly formula: string
  /** A column of the sales goes before an assumption of its name here. */
  readonly readsColumns: boolean
}

/** What is put in the place of formulas, and of the names of own fields. */
export interface FormulaChange {
  readonly formula: (place: FormulaPlace) => string
  readonly ownField: (name: string) => string
}

const EXPRESSIONS: ReadonlySet<string> = new Set(['where', 'credit', 'when', 'rule', 'factor', 'qualifies'])

/** Fields that hold a number, which may be a formula. */
const NUMBERS: ReadonlySet<string> = new Set([
  'value',
  'from',
  'across',
  'amount',
  'score',
  'rate',
  'share',
  'basePay',
  'targetVariable',
  'fields',
  'weight',
  'threshold',
  'least',
  'most',
  'otherwise',
  'fraction',
  'quota',
  'assured',
  'recoveredUpTo',
  'growth',
])

/** Parts of a document that hold no formula and are large. */
const WITHOUT_FORMULAS: ReadonlySet<string> = new Set(['sales', 'importMappings'])

/**
 * A document, or a part of it such as a command of a scenario, with its formulas changed. What does not change is shared with what was given.
 *
 * @param path where the part stands in its document
 */
export function changeFormulas<Part extends object>(part: Part, change: FormulaChange, path = ''): Part {
  return changed(part, { path, field: '', container: '', onPay: false }, change) as Part
}

/** Every formula of a document, in its order: of the numbers and expressions of plans, people, quotas, and of the changes of scenarios. */
export function formulaPlaces(workspace: Workspace): readonly FormulaPlace[] {
  const places: FormulaPlace[] = []
  changeFormulas(workspace, {
    formula: (place) => {
      places.push(place)
      return place.formula
    },
    ownField: (name) => name,
  })
  return places
}

/** The formulas of a document that use an assumption by name. */
export function formulasUsing(workspace: Workspace, name: string): readonly FormulaPlace[] {
  const isColumn = columnOf(workspace.sales, name) !== undefined
  return formulaPlaces(workspace).filter(
    ({ formula, readsColumns }) =>
      !(readsColumns && isColumn) && namePlaces(formula).some((place) => place.name === name),
  )
}

interface Around {
  readonly path: string
  /** The field that holds the part. */
  readonly field: string
  /** The field that holds the object the part is a field of. */
  readonly container: string
  /** Part of a multiplier on pay, which reads no transaction. */
  readonly onPay: boolean
}

function changed(part: unknown, around: Around, change: FormulaChange): unknown {
  if (typeof part === 'string') return changedText(part, around, change)
  if (typeof part !== 'object' || part === null || ArrayBuffer.isView(part)) return part
  if (Array.isArray(part)) {
    const items = part.map((item, index) => changed(item, { ...around, path: `${around.path}[${index}]` }, change))
    return items.every((item, index) => item === part[index]) ? part : items
  }
  return changedObject(part as Readonly<Record<string, unknown>>, around, change)
}

function changedObject(part: Readonly<Record<string, unknown>>, around: Around, change: FormulaChange): unknown {
  const entries = Object.entries(part)
  const isNumbers = around.field === 'fields'
  // A setting says which field its value is of.
  const fieldSet = typeof part['do'] === 'string' && typeof part['field'] === 'string' ? part['field'] : 'value'
  const after = entries.map(([name, inner]): [string, unknown] => {
    if (around.path === '' && WITHOUT_FORMULAS.has(name)) return [name, inner]
    const path = around.path === '' ? name : `${around.path}.${name}`
    const field = isNumbers ? 'fields' : name === 'value' ? fieldSet : name
    const place = { path, field, container: around.field, onPay: part['on'] === 'pay' }
    return [isNumbers ? change.ownField(name) : name, changed(inner, place, change)]
  })
  const isSame = after.every(([name, inner], index) => name === entries[index]?.[0] && inner === entries[index]?.[1])
  return isSame ? part : Object.fromEntries(after)
}

function changedText(text: string, { path, field, container, onPay }: Around, change: FormulaChange): string {
  if (EXPRESSIONS.has(field)) {
    const readsColumns = field !== 'qualifies' && container !== 'gate' && !onPay
    return change.formula({ path, formula: text, readsColumns })
  }
  const begin = NUMBERS.has(field) ? /^\s*=/.exec(text) : null
  if (begin === null) return text
  return begin[0] + change.formula({ path, formula: text.slice(begin[0].length), readsColumns: false })
}
