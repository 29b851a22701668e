import { useApp, useServices, useTranslate } from '@renderer/app/context'
import { openSample } from '@renderer/app/files'
import '@renderer/ui/empty.css'
import { invariant } from '@shared/findings/invariant'
import { translate } from '@shared/i18n/catalogue'
import type { LocalText, Scenario } from '@shared/plan/model'
import { useMemo, useState } from 'react'
import { CompareTable } from './CompareTable'
import { useCompared } from './comparison'
import { DifferenceGrid } from './DifferenceGrid'
import { ScenarioCharts } from './ScenarioCharts'
import { ScenarioDetail } from './ScenarioDetail'
import { MOST_COMPARED, ScenarioList } from './ScenarioList'
import { type RunsState, type ScenarioRuns, useScenarioRuns } from './useScenarioRuns'
import './scenarios.css'

/** The scenarios of the document, what each changes, and what that costs beside the baseline. */
export function ScenariosScreen() {
  const t = useTranslate()
  const document = useApp((state) => state.document?.workspace)
  invariant(document !== undefined, 'screens are shown for an open document')
  const { selected, compared, select, compare, add, duplicate, remove } = useScenarioChoices(document.scenarios)
  const state = useScenarioRuns(compared)
  if (document.scenarios.length === 0) return <NoScenarios onAdd={add} />
  return (
    <div className="scenarios">
      <h1 className="visually-hidden">{t('scenarios.title')}</h1>
      <div className="scenarios__side">
        <ScenarioList
          document={document}
          selected={selected}
          compared={compared}
          onSelect={select}
          onCompare={compare}
          onAdd={add}
        />
        {selected !== null && (
          <ScenarioDetail
            key={selected}
            document={document}
            place={selected}
            onDuplicate={() => duplicate(selected)}
            onRemove={() => remove(selected)}
          />
        )}
      </div>
      <div className="scenarios__compare" aria-busy={state.isRunning}>
        <ComparisonOf state={state} />
      </div>
    </div>
  )
}

function ComparisonOf({ state: { runs, fault } }: { readonly state: RunsState }) {
  const t = useTranslate()
  return (
    <>
      {fault !== null && (
        <p className="scenarios__fault" role="alert">
          {t('scenarios.compare.failed', { fault })}
        </p>
      )}
      {runs === null ? (
        <p className="scenarios__wait">{t('scenarios.compare.calculating')}</p>
      ) : (
        <Comparison runs={runs} />
      )}
    </>
  )
}

function Comparison({ runs }: { readonly runs: ScenarioRuns }) {
  const compared = useCompared(runs)
  return (
    <>
      <div className="scenarios__figures">
        <CompareTable compared={compared} />
      </div>
      <ScenarioCharts compared={compared} />
      <DifferenceGrid compared={compared} />
    </>
  )
}

/** Which scenario is looked at and which are compared, and what adds, copies and removes them. */
function useScenarioChoices(scenarios: readonly Scenario[]) {
  const t = useTranslate()
  const { store } = useServices()
  const [chosen, setChosen] = useState<number | null>(() => store.getState().scenario)
  const [wanted, setWanted] = useState<readonly number[] | null>(null)
  const selected = scenarios.length === 0 ? null : Math.min(chosen ?? 0, scenarios.length - 1)
  const compared = useMemo(
    () => (wanted ?? [...scenarios.keys()].slice(0, MOST_COMPARED)).filter((place) => place < scenarios.length),
    [wanted, scenarios],
  )

  const insert = (scenario: Scenario, place: number) => {
    const { dispatch, selectScenario } = store.getState()
    if (!dispatch({ do: 'addScenario', scenario, at: place }).ok) return
    const kept = compared.map((each) => (each >= place ? each + 1 : each))
    setWanted([...kept.slice(0, MOST_COMPARED - 1), place].toSorted((a, b) => a - b))
    setChosen(place)
    selectScenario(place)
  }

  const remove = (place: number) => {
    const { scenario: active, selectScenario, dispatch } = store.getState()
    selectScenario(active === null || active === place ? null : active > place ? active - 1 : active)
    dispatch({ do: 'removeScenario', scenario: place })
    setWanted(compared.filter((each) => each !== place).map((each) => (each > place ? each - 1 : each)))
    setChosen(null)
  }

  return {
    selected,
    compared,
    select: setChosen,
    compare: setWanted,
    add: () =>
      insert({ name: t('scenarios.newName', { number: scenarios.length + 1 }), commands: [] }, scenarios.length),
    duplicate: (place: number) => {
      const original = scenarios[place]
      if (original !== undefined) insert({ ...original, name: nameOfCopy(original.name) }, place + 1)
    },
    remove,
  }
}

function nameOfCopy(name: LocalText): LocalText {
  const { en, fr } = typeof name === 'string' ? { en: name, fr: name } : name
  return {
    en: translate('en', 'scenarios.copyName', { name: en }),
    fr: translate('fr', 'scenarios.copyName', { name: fr }),
  }
}

function NoScenarios({ onAdd }: { readonly onAdd: () => void }) {
  const t = useTranslate()
  const services = useServices()
  return (
    <div className="empty">
      <h1>{t('scenarios.empty')}</h1>
      <p>{t('scenarios.empty.text')}</p>
      <div className="empty__actions">
        <button type="button" className="button button--primary" onClick={onAdd}>
          {t('scenarios.new')}
        </button>
        <button type="button" className="button" onClick={() => void openSample(services)}>
          {t('scenarios.empty.sample')}
        </button>
      </div>
    </div>
  )
}
