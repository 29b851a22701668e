import { useLanguage } from '@renderer/app/context'
import { inLanguage } from '@shared/plan/model'
import { compareResults, type ResultComparison, type Simulated } from '@shared/scenario/compare'
import { useMemo } from 'react'
import type { ScenarioRuns } from './useScenarioRuns'

/** A scenario beside the baseline: its run and what it changes. */
export interface ComparedScenario {
  /** Place in the document. */
  readonly scenario: number
  readonly name: string
  readonly run: Simulated
  readonly comparison: ResultComparison
  readonly errorCount: number
}

export interface Compared {
  readonly base: Simulated
  readonly scenarios: readonly ComparedScenario[]
}

export function useCompared({ document, base, others }: ScenarioRuns): Compared {
  const language = useLanguage()
  return useMemo(
    () => ({
      base,
      scenarios: others.map((run) => ({
        scenario: run.scenario,
        name: inLanguage(document.scenarios[run.scenario]?.name ?? '', language),
        run,
        comparison: compareResults(base.result, run.result),
        errorCount: run.errorCount,
      })),
    }),
    [document, base, others, language],
  )
}
