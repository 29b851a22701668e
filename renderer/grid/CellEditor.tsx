import type { CustomCellEditorProps } from 'ag-grid-react'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { choicesMatching } from './cellText'
import type { Choice, GridRow } from './columns'
import { FormulaInput } from './FormulaInput'
import { type FormulaSetup, formulaStart } from './formulaSetup'

/** What an edit hands back: always a new object, so that typing the old text again still counts as an entry. */
export interface TypedText {
  readonly typed: string
}

/** What a cell says about its editor when one opens. */
export interface CellEditorSetup {
  readonly label: string
  /** Text to begin with when the cell is opened rather than typed over. */
  readonly opening: string
  readonly choices: readonly Choice[]
  /** Null where no formula can stand. */
  readonly formula: FormulaSetup | null
}

type EditorProps = CustomCellEditorProps<GridRow, TypedText | string> & CellEditorSetup

/** A key that types a character replaces the text; Delete and Backspace begin empty; F2, Enter and the mouse open what is there. */
function openingText(eventKey: string | null, opening: string): string {
  if (eventKey !== null && eventKey.length === 1) return eventKey
  return eventKey === 'Backspace' || eventKey === 'Delete' ? '' : opening
}

/** The one-line editor of every cell that is typed into. */
export function TextCellEditor({ eventKey, label, opening, formula, onValueChange }: EditorProps) {
  const [typed, setTyped] = useState(() => openingText(eventKey, opening))
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    input.current?.focus()
    const isFormula = formula !== null && formulaStart(opening, formula) !== null
    if ((eventKey === null || eventKey.length !== 1) && !isFormula) input.current?.select()
  }, [eventKey, formula, opening])
  useEffect(() => onValueChange({ typed }), [typed, onValueChange])
  return (
    <FormulaInput
      ref={input}
      className="cell-editor"
      aria-label={label}
      value={typed}
      formula={formula}
      onType={setTyped}
    />
  )
}

/** A list under the cell; typing narrows it, arrows choose, Enter or a click takes the choice. */
export function ChoiceCellEditor({ eventKey, label, opening, choices, onValueChange, stopEditing }: EditorProps) {
  const isTyped = eventKey !== null && eventKey.length === 1
  const [typed, setTyped] = useState(isTyped ? eventKey : '')
  const shown = choicesMatching(typed, choices)
  const [active, setActive] = useState(() =>
    isTyped
      ? 0
      : Math.max(
          0,
          choices.findIndex((choice) => choice.label === opening),
        ),
  )
  const input = useRef<HTMLInputElement>(null)
  const listId = useId()
  const chosen = shown[active]
  useEffect(() => input.current?.focus(), [])
  useEffect(() => onValueChange({ typed: chosen?.label ?? typed }), [chosen, typed, onValueChange])

  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0 || shown.length === 0) return
    event.preventDefault()
    event.stopPropagation()
    setActive((place) => (place + step + shown.length) % shown.length)
  }

  function take(choice: Choice): void {
    onValueChange({ typed: choice.label })
    // The grid reads the value once React has passed it on.
    queueMicrotask(() => stopEditing())
  }

  return (
    <div className="choice-editor">
      <input
        ref={input}
        className="cell-editor"
        role="combobox"
        aria-label={label}
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={chosen === undefined ? undefined : `${listId}-${active}`}
        placeholder={opening}
        value={typed}
        spellCheck={false}
        onKeyDown={onKeyDown}
        onChange={({ target }) => {
          setTyped(target.value)
          setActive(0)
        }}
      />
      <div id={listId} role="listbox" aria-label={label} className="choice-editor__list">
        {shown.map((choice, index) => (
          <div
            key={choice.value}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className="choice-editor__option"
            onPointerDown={(event) => {
              event.preventDefault()
              take(choice)
            }}
          >
            {choice.label}
          </div>
        ))}
      </div>
    </div>
  )
}
