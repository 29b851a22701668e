import type { Translate } from '@renderer/app/context'
import { withWords } from '@renderer/app/localText'
import type { CellKind, Choice, GridRow } from '@renderer/grid/columns'
import type { FormField } from '@renderer/grid/EntryForm'
import { finding, ok, type Result, refused } from '@shared/findings/finding'
import { at } from '@shared/findings/invariant'
import type { Language } from '@shared/i18n/catalogue'
import { type CompPlan, inLanguage, type LocalText, type Workspace } from '@shared/plan/model'

/** A part of a component or plan as its fields are edited: what its shape says is checked when the document takes it. */
export type RuleValue = Readonly<Record<string, unknown>>

/** A field of such a part: how it is shown and typed, and how its text becomes its value. */
export interface RuleField extends FormField {
  readonly read: (value: RuleValue) => string
  readonly write: (value: RuleValue, text: string) => Result<RuleValue>
}

/** What the fields of rules are worded and filled with. */
export interface RuleGround {
  readonly t: Translate
  readonly language: Language
  readonly workspace: Workspace
  readonly plan: CompPlan
}

type Look = Partial<Pick<FormField, 'isWide' | 'isLong' | 'description' | 'isEditable' | 'width' | 'formula'>>

/** A text, number or yes-or-no as the text of its cell; empty where there is none. */
export function heldText(held: unknown): string {
  return typeof held === 'string' || typeof held === 'number' || typeof held === 'boolean' ? `${held}` : ''
}

function readText(id: string): RuleField['read'] {
  return (value) => heldText(value[id])
}

/** The value with a field set, or taken away where it is to be absent. */
export function withField(value: RuleValue, id: string, held: unknown): RuleValue {
  const others = Object.fromEntries(Object.entries(value).filter(([name]) => name !== id))
  return held === undefined ? others : { ...value, [id]: held }
}

/** A field that always has a value. */
export function field(id: string, header: string, kind: FormField['kind'], look: Look = {}): RuleField {
  return {
    id,
    header,
    kind,
    isEditable: true,
    ...look,
    read: readText(id),
    write: (value, text) => ok(withField(value, id, text)),
  }
}

/** A field that is absent when it is empty. */
export function optional(id: string, header: string, kind: CellKind | ((row: GridRow) => CellKind), look: Look = {}) {
  return {
    ...field(id, header, kind, look),
    write: (value: RuleValue, text: string) => ok(withField(value, id, text === '' ? undefined : text)),
  } satisfies RuleField
}

/** A choice of several. */
export function choice(id: string, header: string, choices: readonly Choice[], look: Look = {}): RuleField {
  return { ...field(id, header, 'choice', look), choices }
}

/** A choice of which one is what its absence means. */
export function usually(
  id: string,
  header: string,
  choices: readonly Choice[],
  usual: string,
  look: Look = {},
): RuleField {
  const shown = readText(id)
  return {
    ...choice(id, header, choices, look),
    read: (value) => (shown(value) === '' ? usual : shown(value)),
    write: (value, text) => ok(withField(value, id, text === usual ? undefined : text)),
  }
}

/** Yes or no, of which no is what its absence means. */
export function flag(id: string, header: string, choices: readonly Choice[], look: Look = {}): RuleField {
  return {
    ...usually(id, header, choices, 'false', look),
    write: (value, text) => ok(withField(value, id, text === 'true' ? true : undefined)),
  }
}

/** A whole number within bounds. */
export function whole(id: string, header: string, least: number, most: number, look: Look = {}): RuleField {
  return {
    ...field(id, header, 'number', look),
    write: (value, text) => {
      const count = Number(text)
      return Number.isInteger(count) && count >= least && count <= most
        ? ok(withField(value, id, count))
        : refused(finding('entry.notWhole', 'error', '', { found: text, least, most }))
    },
  }
}

/** A text in the language of the window; the other language keeps its own. */
export function words(id: string, header: string, language: Language, look: Look = {}): RuleField {
  const held = (value: RuleValue) => value[id] as LocalText | undefined
  return {
    ...field(id, header, 'text', look),
    read: (value) => inLanguage(held(value) ?? '', language),
    write: (value, text) =>
      ok(withField(value, id, text === '' ? undefined : withWords(held(value) ?? '', language, text))),
  }
}

/** The row of a form or table that shows a value. */
export function rowOf(id: string, fields: readonly RuleField[], value: RuleValue): GridRow {
  return { id, cells: Object.fromEntries(fields.map((each) => [each.id, each.read(value)])) }
}

/** A value after one of its fields was entered. */
export function entered(
  value: RuleValue,
  fields: readonly RuleField[],
  { column, text }: { readonly column: string; readonly text: string },
): Result<RuleValue> {
  return at(
    fields.filter(({ id }) => id === column),
    0,
  ).write(value, text)
}
