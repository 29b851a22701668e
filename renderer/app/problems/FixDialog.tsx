import { Dialog } from '@renderer/ui/Dialog'
import type { Finding } from '@shared/findings/finding'
import { findingText } from '@shared/i18n/findingText'
import { readEntry } from '@shared/plan/entry'
import { type QuickFix, quickFixesOf } from '@shared/plan/quickFix'
import { useMemo, useState } from 'react'
import { useApp, useLanguage, useTranslate, useWorkspace } from '../context'
import type { Problem } from '../problemList'
import { fixText, stepTexts } from './fixText'
import { problemText } from './problemText'

/** The ways to mend a problem: what each would do, in words, before it is done as one step. */
export function FixDialog({ problem }: { readonly problem: Problem }) {
  const t = useTranslate()
  const language = useLanguage()
  const workspace = useWorkspace()
  const dispatch = useApp((state) => state.dispatch)
  const openDialog = useApp((state) => state.openProblemDialog)
  const { finding } = problem
  const fixes = useMemo(() => quickFixesOf(workspace, finding), [workspace, finding])
  const [chosen, setChosen] = useState(0)
  const [typed, setTyped] = useState('')
  const [refusal, setRefusal] = useState<Finding | null>(null)
  const fix = fixes[chosen]
  const answer = fix?.asks === null || fix === undefined ? null : readAnswer(fix.asks)

  function readAnswer(kind: NonNullable<QuickFix['asks']>) {
    return readEntry(typed, { kind, language, currency: workspace.currency })
  }

  function apply(): void {
    if (fix === undefined) return
    if (answer !== null && (!answer.ok || answer.value.text === '')) {
      setRefusal(answer.ok ? null : (answer.findings[0] ?? null))
      return
    }
    const commands = fix.commands(answer === null ? '' : answer.value.text)
    const applied = dispatch(commands, (spoken) => fixText(fix, spoken, workspace))
    if (applied.ok) openDialog(null)
    else setRefusal(applied.findings[0] ?? null)
  }

  const isReady = fix !== undefined && (answer === null || (answer.ok && answer.value.text !== ''))
  return (
    <Dialog
      title={t('app.problems.fixing')}
      onClose={() => openDialog(null)}
      footer={
        <>
          <button type="button" className="button" onClick={() => openDialog(null)}>
            {t('app.cancel')}
          </button>
          <button type="button" className="button button--primary" disabled={fix === undefined} onClick={apply}>
            {t('app.problems.fixIt')}
          </button>
        </>
      }
    >
      <div className="problem-dialog">
        <p>{problemText(problem, language, workspace)}</p>
        {fixes.length === 0 && <p>{t('app.problems.fixNone')}</p>}
        {fixes.length > 0 && (
          <fieldset className="problem-dialog__choices">
            <legend className="visually-hidden">{t('app.problems.fixChoice')}</legend>
            {fixes.map((each, index) => (
              <label key={each.kind} className="problem-dialog__choice">
                <input
                  type="radio"
                  name="fix"
                  checked={index === chosen}
                  onChange={() => {
                    setChosen(index)
                    setRefusal(null)
                  }}
                />
                {fixText(each, language, workspace)}
              </label>
            ))}
          </fieldset>
        )}
        {fix !== undefined && fix.asks !== null && (
          <label className="field">
            <span className="field__label">{t(`app.problems.answer.${fix.asks}`)}</span>
            <input className="input" value={typed} onChange={({ target }) => setTyped(target.value)} />
          </label>
        )}
        {fix !== undefined && isReady && (
          <div>
            <p className="muted">{t('app.problems.fixWould')}</p>
            <ul className="problem-dialog__steps">
              {stepTexts(fix.commands(answer?.ok === true ? answer.value.text : ''), language, workspace).map(
                (step) => (
                  <li key={step}>{step}</li>
                ),
              )}
            </ul>
          </div>
        )}
        {refusal !== null && (
          <p className="problem-dialog__refused" role="alert">
            {findingText(refusal, language, workspace)}
          </p>
        )}
      </div>
    </Dialog>
  )
}
