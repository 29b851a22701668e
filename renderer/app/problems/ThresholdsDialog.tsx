import { Dialog } from '@renderer/ui/Dialog'
import { Icon } from '@renderer/ui/Icon'
import type { Finding } from '@shared/findings/finding'
import { findingText } from '@shared/i18n/findingText'
import { entryText, readEntry } from '@shared/plan/entry'
import { shownNumber } from '@shared/plan/shownNumber'
import { PRACTICE_CHECKS, type PracticeCheck } from '@shared/results/practice/practiceChecks'
import { useState } from 'react'
import { useApp, useFormat, useLanguage, useTranslate, useWorkspace } from '../context'

/** The checks of usual practice with their sources, and the threshold of each to change. */
export function ThresholdsDialog() {
  const t = useTranslate()
  const openDialog = useApp((state) => state.openProblemDialog)
  return (
    <Dialog title={t('practice.title')} onClose={() => openDialog(null)} size="wide">
      <p className="muted">{t('practice.text')}</p>
      <table className="thresholds">
        <thead>
          <tr>
            <th scope="col">{t('practice.check')}</th>
            <th scope="col" className="number">
              {t('practice.threshold')}
            </th>
            <th scope="col" className="number">
              {t('practice.usual')}
            </th>
            <th scope="col">{t('practice.source')}</th>
          </tr>
        </thead>
        <tbody>
          {PRACTICE_CHECKS.map((check) => (
            <ThresholdRow key={check.id} check={check} />
          ))}
        </tbody>
      </table>
    </Dialog>
  )
}

function ThresholdRow({ check: { id, usual, shownAs, source } }: { readonly check: PracticeCheck }) {
  const t = useTranslate()
  const language = useLanguage()
  const format = useFormat()
  const { checks, currency } = useWorkspace()
  const dispatch = useApp((state) => state.dispatch)
  const own = checks?.thresholds?.[id]
  const rules = { kind: shownAs === 'share' ? 'percent' : 'number', language, currency } as const
  const shown = (text: string) => shownNumber(text, shownAs === 'share' ? 'rate' : 'count', { language, format })
  const [typed, setTyped] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<Finding | null>(null)
  const name = t(`practice.${id}`)

  function leave(): void {
    if (typed === null) return
    const read = readEntry(typed, rules)
    if (!read.ok) {
      setRefusal(read.findings[0] ?? null)
      return
    }
    setRefusal(null)
    setTyped(null)
    const value = read.value.text === '' || read.value.text === usual ? null : read.value.text
    if (value !== (own ?? null)) dispatch({ do: 'setThreshold', check: id, value })
  }

  return (
    <tr>
      <th scope="row">
        {name}
        {refusal !== null && (
          <span className="problem-dialog__refused" role="alert">
            {' '}
            {findingText(refusal, language)}
          </span>
        )}
      </th>
      <td className="number">
        <input
          className="input thresholds__input"
          aria-label={t('practice.thresholdOf', { check: name })}
          aria-invalid={refusal !== null}
          value={typed ?? shown(own ?? usual)}
          onFocus={() => setTyped(typed ?? entryText(own ?? usual, rules))}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={({ key, currentTarget }) => key === 'Enter' && currentTarget.blur()}
          onBlur={leave}
        />
        {own !== undefined && (
          <button
            type="button"
            className="button button--quiet button--icon"
            aria-label={`${t('practice.reset')}: ${name}`}
            title={t('practice.reset')}
            onClick={() => dispatch({ do: 'setThreshold', check: id, value: null })}
          >
            <Icon name="undo" />
          </button>
        )}
      </td>
      <td className="number">{shown(usual)}</td>
      <td>
        {source === null
          ? t('practice.ownRule')
          : t('practice.sourced', { address: source.address, grade: t(`practice.grade.${source.grade}`) })}
      </td>
    </tr>
  )
}
