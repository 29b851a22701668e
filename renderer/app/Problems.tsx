import './problems/problems.css'
import { Icon } from '@renderer/ui/Icon'
import { SEVERITIES } from '@shared/findings/finding'
import { foldText } from '@shared/import/foldedText'
import { type KeyboardEvent, useMemo, useRef } from 'react'
import { useApp, useLanguage, useTranslate } from './context'
import { shownWorkspace } from './document'
import { countBySeverity, openProblems, PROBLEM_GROUPS, problemsOf } from './problemList'
import { ProblemGroupList } from './problems/ProblemGroupList'
import { problemText } from './problems/problemText'
import { severityCount } from './problems/severityCount'

/** All findings by what they are about, worst first; choosing one goes to the cell where it is mended. */
export function Problems() {
  const t = useTranslate()
  const language = useLanguage()
  const problems = useApp(problemsOf)
  const workspace = useApp((state) => shownWorkspace(state) ?? undefined)
  const severities = useApp((state) => state.severitiesShown)
  const words = useApp((state) => state.problemWords)
  const list = useRef<HTMLDivElement>(null)

  const shown = useMemo(() => {
    const wanted = foldText(words)
    return problems.filter(
      (problem) =>
        severities.has(problem.finding.severity) &&
        (wanted === '' || foldText(problemText(problem, language, workspace)).includes(wanted)),
    )
  }, [problems, severities, words, language, workspace])
  const open = openProblems(shown)
  const accepted = shown.filter(({ acceptance }) => acceptance !== null)

  /** Up and down go through the problems, wherever in a row the focus is. */
  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0 || event.altKey || event.ctrlKey || event.metaKey) return
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('.problems__row') ?? [])]
    const current = rows.findIndex((row) => row.parentElement?.contains(document.activeElement) === true)
    const next = rows[current === -1 ? 0 : current + step]
    if (next === undefined) return
    event.preventDefault()
    next.focus()
  }

  return (
    <section className="problems" data-region tabIndex={-1} aria-labelledby="problems-title" onKeyDown={onKeyDown}>
      <ProblemTools />
      <div ref={list} className="problems__lists">
        {problems.length === 0 && <p className="problems__none">{t('app.problems.none')}</p>}
        {problems.length > 0 && shown.length === 0 && (
          <p className="problems__none">{t('app.problems.nothingShown')}</p>
        )}
        {PROBLEM_GROUPS.map((group) => (
          <ProblemGroupList
            key={group}
            title={t(`app.problems.group.${group}`)}
            problems={open.filter((problem) => problem.group === group)}
          />
        ))}
        <ProblemGroupList title={t('app.problems.accepted')} problems={accepted} />
      </div>
    </section>
  )
}

/** The title with what may be shown, and the way to the thresholds. */
function ProblemTools() {
  const t = useTranslate()
  const problems = useApp(problemsOf)
  const severities = useApp((state) => state.severitiesShown)
  const words = useApp((state) => state.problemWords)
  const toggleSeverity = useApp((state) => state.toggleSeverity)
  const findProblems = useApp((state) => state.findProblems)
  const openProblemDialog = useApp((state) => state.openProblemDialog)
  const toggleProblems = useApp((state) => state.toggleProblems)
  const counts = countBySeverity(openProblems(problems))
  return (
    <header className="problems__head">
      <h2 id="problems-title">{t('app.problems.title')}</h2>
      <fieldset className="problems__severities">
        <legend className="visually-hidden">{t('app.problems.severities')}</legend>
        {SEVERITIES.map((severity) => (
          <button
            key={severity}
            type="button"
            className="problems__severity"
            aria-pressed={severities.has(severity)}
            onClick={() => toggleSeverity(severity)}
          >
            <span className={`mark mark--${severity}`}>
              <Icon name={severity} />
            </span>
            {severityCount(severity, counts[severity], t)}
          </button>
        ))}
      </fieldset>
      <input
        type="search"
        className="input problems__words"
        aria-label={t('app.problems.filter')}
        placeholder={t('app.problems.filterHint')}
        value={words}
        onChange={({ target }) => findProblems(target.value)}
      />
      <span className="problems__space" />
      <button
        type="button"
        className="button button--quiet"
        onClick={() => openProblemDialog({ kind: 'thresholds', problem: null })}
      >
        {t('app.problems.thresholds')}
      </button>
      <button
        type="button"
        className="button button--quiet button--icon"
        aria-label={t('app.problems.close')}
        onClick={() => toggleProblems(false)}
      >
        <Icon name="close" />
      </button>
    </header>
  )
}
