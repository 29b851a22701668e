import './entryForm.css'
import { useTranslate } from '@renderer/app/context'
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { type CellSetting, cellDisplay, cellEntryText } from './cellText'
import { type CommitEdits, choicesOf, type GridColumn, type GridRow, isEditable, isNumeric, kindOf } from './columns'
import { EntryMessage } from './EntryMessage'
import { FormulaInput } from './FormulaInput'
import { formulaSetup } from './formulaSetup'
import { type CellEntryTools, useCellEntry } from './useCellEntry'
import { useCellSetting } from './useCellSetting'
import { useReveal } from './useReveal'

/** A field of a form: the column of a table, which may also take a text of several lines. */
export interface FormField extends GridColumn {
  readonly isLong?: boolean
}

interface EntryFormProps {
  /** As of a table: refused entries are kept under it. */
  readonly id: string
  readonly label: string
  /** Those that cannot be edited in this row are left out. */
  readonly fields: readonly FormField[]
  readonly row: GridRow
  readonly onCommit: CommitEdits
}

/** One row of the document as a form: its entries are read, refused and kept exactly as those of a table. */
export function EntryForm({ id, label, fields, row, onCommit }: EntryFormProps) {
  const t = useTranslate()
  const setting = useCellSetting()
  const tools = useCellEntry({ grid: id, setting, onCommit })
  const shown = fields.filter((field) => isEditable(field, row))
  const form = useRef<HTMLFieldSetElement>(null)
  useReveal(id, ({ column }) => {
    const entry = [...(form.current?.querySelectorAll<HTMLElement>('[data-field]') ?? [])]
    const wanted = entry.find(({ dataset }) => dataset['field'] === column) ?? entry[0]
    wanted?.focus()
    wanted?.scrollIntoView({ block: 'nearest' })
    return wanted !== undefined
  })
  return (
    <fieldset ref={form} className="entry-form" aria-label={label}>
      {shown.map((field) => {
        const place = { field, row, setting, tools }
        return kindOf(field, row) === 'choice' ? (
          <ChoiceField key={field.id} {...place} />
        ) : (
          <TypedField key={field.id} {...place} />
        )
      })}
      <EntryMessage columns={shown} setting={setting} tools={tools} t={t} />
    </fieldset>
  )
}

interface FieldProps {
  readonly field: FormField
  readonly row: GridRow
  readonly setting: CellSetting
  readonly tools: CellEntryTools
}

function fieldClass({ isWide = false }: FormField): string {
  return isWide ? 'field entry-form__field entry-form__field--wide' : 'field entry-form__field'
}

function ChoiceField({ field, row, tools }: FieldProps) {
  const text = row.cells[field.id] ?? ''
  const choices = choicesOf(field, row)
  const isKnown = choices.some(({ value }) => value === text)
  return (
    <label className={fieldClass(field)}>
      <span className="field__label">{field.header}</span>
      <select
        className="select"
        data-field={field.id}
        value={text}
        title={field.description}
        onChange={({ target }) => {
          const chosen = choices.find(({ value }) => value === target.value)
          if (chosen !== undefined) tools.enter({ row, column: field, typed: chosen.label })
        }}
      >
        {!isKnown && <option value={text}>{text}</option>}
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  )
}

/** Shows the value as people read it, and what was typed while it is edited. Leaving it or Enter enters, Esc gives up. */
function TypedField({ field, row, setting, tools }: FieldProps) {
  const text = row.cells[field.id] ?? ''
  const draft = tools.draftOf(row.id, field.id)
  const opening = draft?.text ?? cellEntryText(text, field, row, setting)
  const [typed, setTyped] = useState<string | null>(null)
  const pending = useRef<string | null>(null)
  const entryId = useId()
  const element = useRef<HTMLInputElement & HTMLTextAreaElement>(null)

  function type(next: string | null): void {
    pending.current = next
    setTyped(next)
  }
  function leave(): void {
    const entered = pending.current
    pending.current = null
    if (entered !== null && entered !== opening) tools.enter({ row, column: field, typed: entered })
  }
  const leaving = useRef(leave)
  useEffect(() => {
    leaving.current = leave
  })
  // Another screen takes the field away without its being left.
  useEffect(() => () => leaving.current(), [])

  const isEditing = typed !== null
  // The text to edit takes the place of the one that was shown: typing replaces it, as in a cell.
  useLayoutEffect(() => {
    if (isEditing) element.current?.select()
  }, [isEditing])

  function onKeyDown(event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>): void {
    if (event.key === 'Escape') {
      if (draft !== undefined) tools.dropDraft(row.id, field.id)
      type(null)
    }
    if (event.key === 'Enter' && event.altKey) tools.takeAlternative()
    const isDone = event.key === 'Escape' || (event.key === 'Enter' && field.isLong !== true)
    if (isDone && !event.altKey) event.currentTarget.blur()
  }

  const entry = {
    id: entryId,
    'data-field': field.id,
    ref: element,
    className: isNumeric(kindOf(field, row)) ? 'input entry-form__number' : 'input',
    value: typed ?? draft?.text ?? cellDisplay(text, field, row, setting),
    'aria-invalid': draft !== undefined,
    ...(field.description === undefined ? {} : { 'aria-describedby': `${entryId}-text` }),
    spellCheck: false,
    onFocus: () => type(opening),
    onChange: ({ target }: { readonly target: { readonly value: string } }) => type(target.value),
    onBlur: () => {
      leave()
      setTyped(null)
    },
    onKeyDown,
  }
  return (
    <div className={fieldClass(field)}>
      <label className="field__label" htmlFor={entryId}>
        {field.header}
      </label>
      {field.isLong === true ? (
        <textarea rows={4} {...entry} />
      ) : (
        <FormulaInput {...entry} formula={formulaSetup(field, row, setting)} onType={type} />
      )}
      {field.description !== undefined && (
        <span id={`${entryId}-text`} className="entry-form__text">
          {field.description}
        </span>
      )}
    </div>
  )
}
