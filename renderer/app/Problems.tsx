import { Icon } from '@renderer/ui/Icon'
import { findingText } from '@shared/i18n/findingText'
import { useApp, useLanguage, useServices, useTranslate } from './context'
import { shownWorkspace } from './document'
import { type Problem, planPlaceOf, problemsOf, screenOf } from './problemList'

/** All findings, worst first; choosing one goes to where it is mended. */
export function Problems() {
  const t = useTranslate()
  const problems = useApp(problemsOf)
  const toggle = useApp((state) => state.toggleProblems)
  return (
    <section className="problems" data-region tabIndex={-1} aria-labelledby="problems-title">
      <header className="problems__head">
        <h2 id="problems-title">{t('app.problems.title')}</h2>
        <button
          type="button"
          className="button button--quiet button--icon"
          aria-label={t('app.problems.close')}
          onClick={() => toggle(false)}
        >
          <Icon name="close" />
        </button>
      </header>
      {problems.length === 0 ? (
        <p className="problems__none">{t('app.problems.none')}</p>
      ) : (
        <ul className="problems__list">
          {problems.map((problem) => (
            <ProblemRow key={problem.key} problem={problem} />
          ))}
        </ul>
      )}
    </section>
  )
}

function ProblemRow({ problem: { finding, draft } }: { readonly problem: Problem }) {
  const t = useTranslate()
  const language = useLanguage()
  const { store } = useServices()
  const workspace = useApp((state) => shownWorkspace(state) ?? undefined)
  const screen = draft === null ? screenOf(finding.path) : screenOfGrid(draft.grid)
  const reason = findingText(finding, language, workspace)
  const text = draft === null ? reason : t('app.problems.refused', { text: draft.text, reason })

  function go(): void {
    const state = store.getState()
    const place = planPlaceOf(finding.path)
    const plan = place === null ? undefined : shownWorkspace(state)?.plans[place.plan]
    if (place !== null && plan !== undefined) {
      state.selectPlan(plan.id, place.component === null ? null : (plan.components[place.component]?.id ?? null))
    }
    state.show(screen)
  }

  return (
    <li>
      <button type="button" className="problems__row" onClick={go}>
        <span className={`mark mark--${finding.severity}`} title={t(`app.severity.${finding.severity}`)}>
          <Icon name={finding.severity} />
          <span className="visually-hidden">{t(`app.severity.${finding.severity}`)}</span>
        </span>
        <span className="problems__text">{text}</span>
        <span className="problems__place">{t(`app.screen.${screen}`)}</span>
      </button>
    </li>
  )
}

/** A grid's id begins with its screen: `plan.tiers`. */
function screenOfGrid(grid: string) {
  return screenOf(grid.startsWith('people') ? 'payees' : grid)
}
