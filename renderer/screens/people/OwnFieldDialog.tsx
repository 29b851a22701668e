import { useTranslate } from '@renderer/app/context'
import { Dialog } from '@renderer/ui/Dialog'
import { strictShapes } from '@shared/plan/schema'
import { type FormEvent, useId, useState } from 'react'

interface OwnFieldDialogProps {
  readonly onAdd: (name: string) => void
  readonly onClose: () => void
}

/** Asks what a number of people's own is called: formulas use the name. */
export function OwnFieldDialog({ onAdd, onClose }: OwnFieldDialogProps) {
  const t = useTranslate()
  const [typed, setTyped] = useState('')
  const [isRefused, setRefused] = useState(false)
  const noteId = useId()
  const formId = useId()

  function add(event: FormEvent): void {
    event.preventDefault()
    const name = typed.trim()
    if (strictShapes.assignment.shape.fields.safeParse({ [name]: '0' }).success) onAdd(name)
    else setRefused(true)
  }

  return (
    <Dialog
      title={t('people.ownField.add')}
      onClose={onClose}
      footer={
        <>
          <button type="button" className="button" onClick={onClose}>
            {t('app.cancel')}
          </button>
          <button type="submit" form={formId} className="button button--primary">
            {t('people.ownField.take')}
          </button>
        </>
      }
    >
      <form id={formId} onSubmit={add}>
        <p className="muted">{t('people.ownField.text')}</p>
        <label className="field">
          <span className="field__label">{t('people.ownField.name')}</span>
          <input
            className="input"
            value={typed}
            spellCheck={false}
            aria-invalid={isRefused}
            aria-describedby={noteId}
            placeholder="commission_rate"
            onChange={({ target }) => {
              setTyped(target.value)
              setRefused(false)
            }}
          />
          <span id={noteId} className={isRefused ? 'field__refusal' : 'field__label'}>
            {t('people.ownField.hint')}
          </span>
        </label>
      </form>
    </Dialog>
  )
}
