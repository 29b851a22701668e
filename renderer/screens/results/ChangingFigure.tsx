import { useState } from 'react'

interface ChangingFigureProps {
  readonly text: string
}

/** A figure that is tinted for a moment when it changes, so that the eye finds what an edit did. */
export function ChangingFigure({ text }: ChangingFigureProps) {
  const [shown, setShown] = useState({ text, changes: 0 })
  if (shown.text !== text) setShown({ text, changes: shown.changes + 1 })
  return (
    <span key={shown.changes} className={shown.changes > 0 ? 'figure figure--changed' : 'figure'}>
      {text}
    </span>
  )
}
