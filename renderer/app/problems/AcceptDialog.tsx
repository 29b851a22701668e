import { Dialog } from '@renderer/ui/Dialog'
import { toIsoDate } from '@shared/calendar/date'
import { acceptedFinding } from '@shared/workspace/acceptance'
import { useState } from 'react'
import { useApp, useLanguage, useTranslate, useWorkspace } from '../context'
import type { Problem } from '../problemList'
import { problemText } from './problemText'

const MS_OF_DAY = 86_400_000

/** Who accepts a finding as it is, and why. Both stay in the file. */
export function AcceptDialog({ problem }: { readonly problem: Problem }) {
  const t = useTranslate()
  const language = useLanguage()
  const workspace = useWorkspace()
  const dispatch = useApp((state) => state.dispatch)
  const openDialog = useApp((state) => state.openProblemDialog)
  const [by, setBy] = useState(workspace.checks?.accepted?.at(-1)?.by ?? '')
  const [why, setWhy] = useState('')
  const isWhole = by.trim() !== '' && why.trim() !== ''

  function accept(): void {
    const now = new Date()
    const on = toIsoDate(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / MS_OF_DAY)
    const acceptance = { ...acceptedFinding(workspace, problem.finding), by: by.trim(), why: why.trim(), on }
    if (dispatch({ do: 'acceptFinding', acceptance }).ok) openDialog(null)
  }

  return (
    <Dialog
      title={t('app.problems.accepting')}
      onClose={() => openDialog(null)}
      footer={
        <>
          <button type="button" className="button" onClick={() => openDialog(null)}>
            {t('app.cancel')}
          </button>
          <button type="button" className="button button--primary" disabled={!isWhole} onClick={accept}>
            {t('app.problems.acceptIt')}
          </button>
        </>
      }
    >
      <div className="problem-dialog">
        <p>{problemText(problem, language, workspace)}</p>
        <label className="field">
          <span className="field__label">{t('app.problems.by')}</span>
          <input className="input" value={by} maxLength={200} onChange={({ target }) => setBy(target.value)} />
        </label>
        <label className="field">
          <span className="field__label">{t('app.problems.why')}</span>
          <textarea className="input" value={why} maxLength={2000} onChange={({ target }) => setWhy(target.value)} />
        </label>
        <p className="muted">{t('app.problems.acceptText')}</p>
      </div>
    </Dialog>
  )
}
