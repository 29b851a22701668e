import { Icon } from '@renderer/ui/Icon'
import { SEVERITIES } from '@shared/findings/finding'
import { LANGUAGES } from '@shared/i18n/catalogue'
import { Fragment } from 'react'
import { useApp, useFormat, useLanguage, useTranslate } from './context'
import { isUnsaved } from './document'
import { countBySeverity, openProblems, problemsOf } from './problemList'
import { severityCount } from './problems/severityCount'
import type { AppState } from './store'

export function StatusBar() {
  const t = useTranslate()
  const hasDocument = useApp((state) => state.document !== null)
  const selectionText = useApp((state) => state.selectionText)
  const waitingFor = useApp((state) => state.waitingFor)
  return (
    <footer className="statusbar" data-region tabIndex={-1}>
      <h2 className="visually-hidden">{t('app.status.bar')}</h2>
      <span className="statusbar__saved" role="status">
        {waitingFor === null ? hasDocument && <SavedState /> : t(waitingFor)}
      </span>
      <span>{t('app.status.local')}</span>
      {hasDocument && <ProblemCount />}
      <span className="statusbar__space">{selectionText}</span>
      {hasDocument && <EngineState />}
      <LanguageSwitch />
    </footer>
  )
}

function SavedState() {
  const t = useTranslate()
  const language = useLanguage()
  const unsaved = useApp(isUnsaved)
  const savedMs = useApp((state) => state.document?.savedMs)
  const inFile = useApp((state) => state.document?.file !== null)
  if (unsaved) return <span>{t('app.status.unsaved')}</span>
  if (!inFile) return <span>{t('app.status.notSaved')}</span>
  if (savedMs === null || savedMs === undefined) return <span>{t('app.status.saved')}</span>
  const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }).format(savedMs)
  return <span>{t('app.status.savedAt', { time })}</span>
}

function ProblemCount() {
  const t = useTranslate()
  const format = useFormat()
  const problems = useApp(problemsOf)
  const open = useApp((state) => state.problemsOpen)
  const toggle = useApp((state) => state.toggleProblems)
  const counts = countBySeverity(openProblems(problems))
  const present = SEVERITIES.filter((severity) => counts[severity] > 0)
  const text = present.map((severity) => severityCount(severity, counts[severity], t)).join(', ')
  return (
    <button
      type="button"
      className="statusbar__button"
      aria-expanded={open}
      aria-label={present.length === 0 ? undefined : t('app.status.problemsTitle', { counts: text })}
      title={present.length === 0 ? undefined : text}
      onClick={() => toggle()}
    >
      {present.length === 0 && t('app.status.noProblems')}
      {present.map((severity) => (
        <Fragment key={severity}>
          <span className={`mark mark--${severity}`}>
            <Icon name={severity} />
          </span>
          {format.count(counts[severity])}
        </Fragment>
      ))}
    </button>
  )
}

const engineState = ({ simulation }: AppState) => simulation

function EngineState() {
  const t = useTranslate()
  const language = useLanguage()
  const { status, engineMs, failure } = useApp(engineState)
  if (status === 'failed' && failure !== null) {
    return <span className="statusbar__failure">{t('app.status.calculationFailed', { fault: failure })}</span>
  }
  if (engineMs === null) return <span>{status === 'running' ? t('app.status.calculating') : ''}</span>
  const ms = new Intl.NumberFormat(language, { maximumFractionDigits: 0 }).format(Math.max(1, engineMs))
  return <span>{t('app.status.calculated', { ms })}</span>
}

const LANGUAGE_CODES = { en: 'EN', fr: 'FR' } as const

function LanguageSwitch() {
  const t = useTranslate()
  const language = useLanguage()
  const setLanguage = useApp((state) => state.setLanguage)
  return (
    <fieldset className="statusbar__languages">
      <legend className="visually-hidden">{t('app.menu.language')}</legend>
      {LANGUAGES.map((each) => (
        <button
          key={each}
          type="button"
          className="statusbar__button"
          aria-pressed={each === language}
          onClick={() => setLanguage(each)}
        >
          {LANGUAGE_CODES[each]}
        </button>
      ))}
    </fieldset>
  )
}
