import { useApp, useLanguage, useTranslate } from '@renderer/app/context'
import { Icon } from '@renderer/ui/Icon'
import { inLanguage, type Workspace } from '@shared/plan/model'

/** Scenarios that fit beside the baseline. */
export const MOST_COMPARED = 3

interface ScenarioListProps {
  /** The document itself, not a scenario on it. */
  readonly document: Workspace
  readonly selected: number | null
  readonly compared: readonly number[]
  readonly onSelect: (scenario: number) => void
  readonly onCompare: (compared: readonly number[]) => void
  readonly onAdd: () => void
}

/** The scenarios of the document: which one is looked at, which are compared, which is being edited. */
export function ScenarioList({ document, selected, compared, onSelect, onCompare, onAdd }: ScenarioListProps) {
  const t = useTranslate()
  const language = useLanguage()
  const active = useApp((state) => state.scenario)
  return (
    <section className="scenario-list" aria-label={t('scenarios.list')}>
      <ul>
        <li className="scenario-list__item">
          <span className="scenario-list__check" />
          <span className="scenario-list__name">
            <span>{t('scenarios.baseline')}</span>
            <span className="scenario-list__note">
              {active === null ? t('scenarios.active') : t('scenarios.baselineText')}
            </span>
          </span>
        </li>
        {document.scenarios.map((scenario, place) => {
          const name = inLanguage(scenario.name, language)
          const isCompared = compared.includes(place)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a scenario is known by its place
            <li key={place} className="scenario-list__item" data-selected={selected === place}>
              <input
                type="checkbox"
                className="scenario-list__check"
                aria-label={t('scenarios.compareWith', { name })}
                title={t('scenarios.compareLimit')}
                checked={isCompared}
                disabled={!isCompared && compared.length >= MOST_COMPARED}
                onChange={() =>
                  onCompare(
                    isCompared ? compared.filter((each) => each !== place) : [...compared, place].sort((a, b) => a - b),
                  )
                }
              />
              <button
                type="button"
                className="scenario-list__name"
                aria-current={selected === place}
                onClick={() => onSelect(place)}
              >
                <span>{name}</span>
                <span className="scenario-list__note">
                  {active === place ? `${t('scenarios.active')} · ` : ''}
                  {scenario.commands.length === 0
                    ? t('scenarios.noChanges')
                    : t('scenarios.changes', { count: scenario.commands.length })}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
      <button type="button" className="button button--quiet" onClick={onAdd}>
        <Icon name="add" />
        {t('scenarios.new')}
      </button>
    </section>
  )
}
