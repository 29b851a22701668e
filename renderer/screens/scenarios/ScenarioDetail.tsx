import { useApp, useLanguage, useTranslate } from '@renderer/app/context'
import { appliedScenario } from '@renderer/app/document'
import { Icon } from '@renderer/ui/Icon'
import { at } from '@shared/findings/invariant'
import { findingText } from '@shared/i18n/findingText'
import { describeCommand } from '@shared/plan/describeCommand'
import { inLanguage, type Scenario, type Workspace } from '@shared/plan/model'
import { useMemo } from 'react'
import { CommittedField } from './CommittedField'
import { GrowthField } from './GrowthField'

interface ScenarioDetailProps {
  readonly document: Workspace
  readonly place: number
  readonly onDuplicate: () => void
  readonly onRemove: () => void
}

/** One scenario: its name, what it changes in sentences, and what it assumes of performance. */
export function ScenarioDetail({ document, place, onDuplicate, onRemove }: ScenarioDetailProps) {
  const t = useTranslate()
  const language = useLanguage()
  const dispatch = useApp((state) => state.dispatch)
  const active = useApp((state) => state.scenario)
  const selectScenario = useApp((state) => state.selectScenario)
  const show = useApp((state) => state.show)
  const scenario = at(document.scenarios, place)
  const note = scenario.note === undefined ? '' : inLanguage(scenario.note, language)
  return (
    <section className="scenario" aria-label={t('scenarios.detail')}>
      <CommittedField
        label={t('scenarios.rename')}
        text={inLanguage(scenario.name, language)}
        onCommit={(name) => {
          if (name.trim() !== '') dispatch({ do: 'setScenarioName', scenario: place, name: name.trim() })
        }}
      />
      {note !== '' && <p className="scenario__note">{note}</p>}
      <GrowthField document={document} place={place} />
      <h2>{t('scenarios.changeList')}</h2>
      <ChangeList document={document} scenario={scenario} place={place} />
      <p className="scenario__note">{t('scenarios.howTo')}</p>
      <div className="scenario__actions">
        {active === place ? (
          <>
            <button type="button" className="button button--primary" onClick={() => show('plan')}>
              {t('scenarios.goPlan')}
            </button>
            <button type="button" className="button" onClick={() => selectScenario(null)}>
              {t('scenarios.editBaseline')}
            </button>
          </>
        ) : (
          <button type="button" className="button button--primary" onClick={() => selectScenario(place)}>
            {t('scenarios.edit')}
          </button>
        )}
        <button type="button" className="button" onClick={onDuplicate}>
          {t('scenarios.duplicate')}
        </button>
        <button type="button" className="button" onClick={onRemove}>
          {t('scenarios.remove')}
        </button>
      </div>
    </section>
  )
}

interface ChangeListProps {
  readonly document: Workspace
  readonly scenario: Scenario
  readonly place: number
}

/** The changes in their order, each a sentence; one that no longer applies says why. */
function ChangeList({ document, scenario, place }: ChangeListProps) {
  const t = useTranslate()
  const language = useLanguage()
  const dispatch = useApp((state) => state.dispatch)
  const { workspace, findings } = useMemo(() => appliedScenario(document, place), [document, place])
  if (scenario.commands.length === 0) return <p className="scenario__note">{t('scenarios.noChanges')}</p>
  return (
    <ol className="scenario__changes">
      {scenario.commands.map((command, index) => {
        const change = describeCommand(workspace, command, language)
        const refusal = findings.filter(({ path }) => path === `scenarios[${place}].commands[${index}]`).at(-1)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a change is known by its place
          <li key={index}>
            <span>
              {change}
              {refusal !== undefined && (
                <span className="scenario__refused">
                  <span className="mark mark--error">
                    <Icon name="error" />
                  </span>
                  {t('scenarios.changeRefused', { reason: findingText(refusal, language) })}
                </span>
              )}
            </span>
            <button
              type="button"
              className="button button--quiet button--icon"
              aria-label={t('scenarios.removeChange', { change })}
              onClick={() => dispatch({ do: 'removeScenarioChange', scenario: place, change: index })}
            >
              <Icon name="close" />
            </button>
          </li>
        )
      })}
    </ol>
  )
}
