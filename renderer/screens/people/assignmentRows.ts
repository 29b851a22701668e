import type { Translate } from '@renderer/app/context'
import { withWords } from '@renderer/app/localText'
import type { CellSetting } from '@renderer/grid/cellText'
import type { CellEdit, Choice, GridColumn, GridRow } from '@renderer/grid/columns'
import { evaluateNumberText } from '@shared/formula/numberText'
import type { Language } from '@shared/i18n/catalogue'
import type { Formatter } from '@shared/i18n/format'
import { add, divide, type Exact, isZero, toDecimal } from '@shared/money/exact'
import { type Assignment, inLanguage, type Payee, type PlanCommand, type Workspace } from '@shared/plan/model'

/** Assignments as rows of a grid, one each, and an edit of a cell as the command it means. */

/** Which assignment a row is; null is a person who has none. */
export interface AssignmentPlace {
  readonly payee: string
  readonly assignment: number | null
}

export function rowIdOf({ payee, assignment }: AssignmentPlace): string {
  return JSON.stringify([payee, assignment])
}

export function placeOf(row: string): AssignmentPlace {
  const [payee, assignment] = JSON.parse(row) as [string, number | null]
  return { payee, assignment }
}

const NOBODY: Choice = { value: '', label: '—' }

/** Begins the id of a column of numbers that only some people have. */
const OWN_FIELD = 'own '

/** The names of those numbers, in the order they are met. */
export function ownFields(payees: readonly Payee[]): readonly string[] {
  return [...new Set(payees.flatMap(({ assignments }) => assignments.flatMap(({ fields }) => Object.keys(fields))))]
}

/** @param fields names of the numbers of people's own that have a column */
export function assignmentColumns(
  workspace: Workspace,
  fields: readonly string[],
  language: Language,
  t: Translate,
): readonly GridColumn[] {
  const named = (list: readonly { readonly id: string; readonly name: Workspace['name'] }[]) => [
    NOBODY,
    ...list.map(({ id, name }) => ({ value: id, label: inLanguage(name, language) })),
  ]
  const isAssigned = ({ id }: GridRow) => placeOf(id).assignment !== null
  const field = (
    id: keyof Assignment & keyof typeof WIDTHS,
    kind: 'text' | 'choice' | 'date' | 'money',
    choices: readonly Choice[] = [],
  ): GridColumn => ({ id, header: t(`plan.people.${id}`), kind, choices, isEditable: isAssigned, width: WIDTHS[id] })
  return [
    { id: 'name', header: t('plan.people.name'), kind: 'text', isEditable: true, isPinned: true, width: 180 },
    field('role', 'text'),
    field('team', 'choice', named(workspace.teams)),
    field('manager', 'choice', named(workspace.payees)),
    field('territory', 'choice', named(workspace.territories)),
    field('plan', 'choice', named(workspace.plans)),
    field('from', 'date'),
    field('to', 'date'),
    field('basePay', 'money'),
    field('targetVariable', 'money'),
    { id: 'ote', header: t('plan.people.ote'), description: t('plan.people.ote.text'), kind: 'money', width: 104 },
    { id: 'mix', header: t('plan.people.mix'), description: t('plan.people.mix.text'), kind: 'text', width: 72 },
    {
      id: 'hired',
      header: t('people.hired'),
      description: t('people.hired.text'),
      kind: 'date',
      isEditable: true,
      width: 116,
    },
    ...fields.map(
      (name): GridColumn => ({
        id: OWN_FIELD + name,
        header: name,
        description: t('people.ownField.text'),
        kind: 'number',
        isEditable: isAssigned,
        width: 124,
      }),
    ),
  ]
}

const WIDTHS = {
  role: 180,
  team: 150,
  manager: 150,
  territory: 140,
  plan: 190,
  from: 116,
  to: 116,
  basePay: 104,
  targetVariable: 118,
} as const

export function assignmentRows(
  payees: readonly Payee[],
  language: Language,
  setting: CellSetting,
  format: Formatter,
): readonly GridRow[] {
  return payees.flatMap(({ id, name, hired = '', assignments }) => {
    if (assignments.length === 0) return [{ id: rowIdOf({ payee: id, assignment: null }), cells: { name, hired } }]
    return assignments.map((assignment, index) => ({
      id: rowIdOf({ payee: id, assignment: index }),
      cells: { name, hired, ...assignmentCells(assignment, language), ...payAtTarget(assignment, setting, format) },
    }))
  })
}

function assignmentCells(assignment: Assignment, language: Language): Readonly<Record<string, string>> {
  const { role, team, manager, territory, plan, from, to, basePay, targetVariable, fields } = assignment
  return {
    role: inLanguage(role, language),
    team: team ?? '',
    manager: manager ?? '',
    territory: territory ?? '',
    plan: plan ?? '',
    from,
    to: to ?? '',
    basePay,
    targetVariable,
    ...Object.fromEntries(Object.entries(fields).map(([name, number]) => [OWN_FIELD + name, number])),
  }
}

/** OTE and pay mix; blank while one of the two cannot be worked out. */
function payAtTarget(
  { basePay, targetVariable }: Assignment,
  { names }: CellSetting,
  format: Formatter,
): { readonly ote: string; readonly mix: string } {
  const base = evaluateNumberText(basePay, names, '')
  const variable = evaluateNumberText(targetVariable, names, '')
  if (!base.ok || !variable.ok) return { ote: '', mix: '' }
  const ote = add(base.value, variable.value)
  if (isZero(ote)) return { ote: '0', mix: '' }
  const share = (part: Exact) => format.ratio(divide(part, ote), 0).replace(/[\s\u00a0\u202f]*%/u, '')
  return { ote: toDecimal(ote) ?? '', mix: `${share(base.value)}/${share(variable.value)}` }
}

/** Fields that may be empty, and what the workspace then keeps. */
const NULLABLE: ReadonlySet<string> = new Set(['team', 'manager', 'territory', 'plan', 'to'])

/** What edits of cells mean. The numbers of a person's own are one field: edited together they are set together. */
export function assignmentCommands(
  payees: readonly Payee[],
  edits: readonly CellEdit[],
  language: Language,
): readonly PlanCommand[] {
  const own = new Map<string, Assignment['fields']>()
  return edits.flatMap((edit) => {
    const { payee, assignment } = placeOf(edit.row)
    const known = payees.find(({ id }) => id === payee)?.assignments[assignment ?? -1]
    if (!edit.column.startsWith(OWN_FIELD)) return assignmentCommand(payees, edit, language)
    if (assignment === null || known === undefined) return []
    const value = withField(own.get(edit.row) ?? known.fields, edit.column.slice(OWN_FIELD.length), edit.text)
    own.set(edit.row, value)
    return [{ do: 'setAssignmentField', payee, assignment, field: 'fields', value } as const]
  })
}

function assignmentCommand(
  payees: readonly Payee[],
  { row, column, text }: CellEdit,
  language: Language,
): readonly PlanCommand[] {
  const { payee: id, assignment } = placeOf(row)
  if (column === 'name') return [{ do: 'setPayeeName', payee: id, name: text }]
  if (column === 'hired') return [{ do: 'setHired', payee: id, hired: text === '' ? null : text }]
  const known = payees.find((payee) => payee.id === id)?.assignments[assignment ?? -1]
  if (assignment === null || known === undefined) return []
  const value = column === 'role' ? withWords(known.role, language, text) : text
  const kept = NULLABLE.has(column) && text === '' ? null : value
  return [{ do: 'setAssignmentField', payee: id, assignment, field: column, value: kept }]
}

/** The numbers with one set; without its text it is taken away. */
function withField(fields: Assignment['fields'], name: string, text: string): Assignment['fields'] {
  const others = Object.entries(fields).filter(([each]) => each !== name)
  return Object.fromEntries(text === '' ? others : [...others, [name, text]])
}
