import { Icon } from '@renderer/ui/Icon'
import { dayOf, parseIsoDate } from '@shared/calendar/date'
import { SEVERITIES } from '@shared/findings/finding'
import type { Acceptance } from '@shared/plan/model'
import { suggestedFixes } from '@shared/plan/quickFix'
import { canAccept } from '@shared/workspace/acceptance'
import { useId, useMemo, useState } from 'react'
import { useApp, useFormat, useLanguage, useServices, useTranslate } from '../context'
import { shownWorkspace } from '../document'
import { countBySeverity, type Problem } from '../problemList'
import { goToProblem } from './goTo'
import { problemText } from './problemText'
import { severityCount } from './severityCount'

/** Rows drawn before somebody asks for the others: a bad import has thousands. */
const FIRST_ROWS = 100

interface ProblemGroupListProps {
  readonly title: string
  readonly problems: readonly Problem[]
}

/** Problems about one thing, with how many of each severity; nothing where there are none. */
export function ProblemGroupList({ title, problems }: ProblemGroupListProps) {
  const t = useTranslate()
  const titleId = useId()
  const [showsAll, setShowsAll] = useState(false)
  if (problems.length === 0) return null
  const counts = countBySeverity(problems)
  const drawn = showsAll ? problems : problems.slice(0, FIRST_ROWS)
  const left = problems.length - drawn.length
  return (
    <section aria-labelledby={titleId}>
      <h3 id={titleId} className="problems__group">
        {title}
        <span className="problems__counts">
          {SEVERITIES.filter((severity) => counts[severity] > 0)
            .map((severity) => severityCount(severity, counts[severity], t))
            .join(' · ')}
        </span>
      </h3>
      <ul className="problems__list">
        {drawn.map((problem) => (
          <ProblemRow key={problem.key} problem={problem} />
        ))}
      </ul>
      {left > 0 && (
        <button type="button" className="button button--quiet problems__more" onClick={() => setShowsAll(true)}>
          {t('app.problems.more', { count: left })}
        </button>
      )}
    </section>
  )
}

function ProblemRow({ problem }: { readonly problem: Problem }) {
  const t = useTranslate()
  const language = useLanguage()
  const services = useServices()
  const workspace = useApp((state) => shownWorkspace(state) ?? undefined)
  const isCurrent = useApp((state) => state.problem === problem.key)
  const { finding, acceptance, target } = problem
  const text = problemText(problem, language, workspace)
  return (
    <li className={isCurrent ? 'problems__item problems__item--current' : 'problems__item'}>
      <button
        type="button"
        className="problems__row"
        aria-current={isCurrent ? 'true' : undefined}
        onClick={() => goToProblem(services, problem)}
      >
        <span className={`mark mark--${finding.severity}`} title={t(`app.severity.${finding.severity}`)}>
          <Icon name={finding.severity} />
          <span className="visually-hidden">{t(`app.severity.${finding.severity}`)}</span>
        </span>
        <span className="problems__text">
          {text}
          {acceptance !== null && <AcceptedBy acceptance={acceptance} />}
        </span>
        <span className="problems__place">{t(`app.screen.${target.screen}`)}</span>
      </button>
      <ProblemActions problem={problem} text={text} />
    </li>
  )
}

function AcceptedBy({ acceptance: { by, why, on } }: { readonly acceptance: Acceptance }) {
  const t = useTranslate()
  const format = useFormat()
  const day = on === undefined ? null : parseIsoDate(on)
  return (
    <span className="problems__accepted">
      {day === null
        ? t('app.problems.acceptedBy', { by, why })
        : t('app.problems.acceptedOn', { by, why, date: format.date(dayOf(day)) })}
    </span>
  )
}

interface ProblemActionsProps {
  readonly problem: Problem
  readonly text: string
}

function ProblemActions({ problem: { key, finding, draft, acceptance }, text }: ProblemActionsProps) {
  const t = useTranslate()
  const workspace = useApp(shownWorkspace)
  const openDialog = useApp((state) => state.openProblemDialog)
  const dispatch = useApp((state) => state.dispatch)
  const isMendable = useMemo(
    () => workspace !== null && draft === null && suggestedFixes(workspace, finding).length > 0,
    [workspace, draft, finding],
  )
  if (acceptance !== null) {
    const { code, about } = acceptance
    return (
      <button
        type="button"
        className="button button--quiet problems__action"
        aria-label={t('app.problems.withdrawNamed', { text })}
        onClick={() => dispatch({ do: 'withdrawAcceptance', code, about })}
      >
        {t('app.problems.withdraw')}
      </button>
    )
  }
  return (
    <>
      {isMendable && (
        <button
          type="button"
          className="button button--quiet problems__action"
          aria-label={t('app.problems.fixNamed', { text })}
          onClick={() => openDialog({ kind: 'fix', problem: key })}
        >
          {t('app.problems.fix')}
        </button>
      )}
      {draft === null && canAccept(finding) && (
        <button
          type="button"
          className="button button--quiet problems__action"
          aria-label={t('app.problems.acceptNamed', { text })}
          onClick={() => openDialog({ kind: 'accept', problem: key })}
        >
          {t('app.problems.accept')}
        </button>
      )}
    </>
  )
}
