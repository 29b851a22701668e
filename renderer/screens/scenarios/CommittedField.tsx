import { type KeyboardEvent, useId, useState } from 'react'

interface CommittedFieldProps {
  readonly label: string
  /** What the document holds. */
  readonly text: string
  readonly hint?: string
  /** Why what was typed last was not taken; it stays in the field. */
  readonly refusal?: string | null
  readonly onCommit: (typed: string) => void
}

/** A field whose entry counts when it is left or Enter is pressed; Esc gives it up. */
export function CommittedField({ label, text, hint, refusal = null, onCommit }: CommittedFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const [known, setKnown] = useState(text)
  const noteId = useId()
  if (known !== text) {
    setKnown(text)
    setTyped(null)
  }
  const commit = () => {
    if (typed !== null && typed !== text) onCommit(typed)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit()
    if (event.key === 'Escape') setTyped(null)
  }
  const note = refusal ?? hint
  return (
    <label className="field">
      <span className="field__label">{label}</span>
      <input
        className="input"
        value={typed ?? text}
        spellCheck={false}
        aria-invalid={refusal !== null}
        {...(note === undefined ? {} : { 'aria-describedby': noteId })}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
      {note !== undefined && (
        <span id={noteId} className={refusal === null ? 'field__label' : 'field__refusal'}>
          {note}
        </span>
      )}
    </label>
  )
}
