import { useApp, useServices } from '@renderer/app/context'
import { appliedScenario } from '@renderer/app/document'
import type { Engine } from '@renderer/worker/engine'
import type { Workspace } from '@shared/plan/model'
import type { Simulated } from '@shared/scenario/compare'
import { useEffect, useMemo, useState } from 'react'

/** The baseline and the compared scenarios, run over the same sales. */
export interface ScenarioRuns {
  /** The document these runs are of. */
  readonly document: Workspace
  readonly base: Simulated
  /** In the order asked for. */
  readonly others: readonly ScenarioRun[]
}
export interface ScenarioRun extends Simulated {
  /** Place in `scenarios` of the document. */
  readonly scenario: number
  readonly errorCount: number
}

export interface RunsState {
  /** The latest complete set; it stays while a newer one is worked out. */
  readonly runs: ScenarioRuns | null
  readonly isRunning: boolean
  readonly fault: string | null
}

/** Runs baseline and scenarios again whenever the document or the choice of scenarios changes. */
export function useScenarioRuns(compared: readonly number[]): RunsState {
  const { engine } = useServices()
  const document = useApp((state) => state.document?.workspace ?? null)
  const wanted = useMemo(() => ({ document, compared }), [document, compared])
  const [{ runs, fault, of }, setAnswer] = useState<Answer>({ runs: null, fault: null, of: null })

  useEffect(() => {
    if (wanted.document === null) return
    let isStale = false
    runAll(engine, wanted.document, wanted.compared).then(
      (answer) => !isStale && setAnswer({ runs: answer, fault: null, of: wanted }),
      (reason: unknown) => {
        const words = reason instanceof Error ? reason.message : String(reason)
        if (!isStale) setAnswer((before) => ({ ...before, fault: words, of: wanted }))
      },
    )
    return () => {
      isStale = true
    }
  }, [engine, wanted])

  return { runs, fault, isRunning: of !== wanted }
}

/** The last answer, and what was asked for it. */
interface Answer {
  readonly runs: ScenarioRuns | null
  readonly fault: string | null
  readonly of: object | null
}

async function runAll(engine: Engine, document: Workspace, compared: readonly number[]): Promise<ScenarioRuns> {
  const present = compared.filter((scenario) => scenario < document.scenarios.length)
  const [base, ...others] = await Promise.all([
    engine.call('simulate', document, {}),
    ...present.map(async (scenario) => {
      const { workspace, growth, findings } = appliedScenario(document, scenario)
      const run = await engine.call('simulate', workspace, { growth })
      const errorCount = [...findings, ...run.findings].filter(({ severity }) => severity === 'error').length
      return { workspace, result: run.result, scenario, errorCount }
    }),
  ])
  return { document, base: { workspace: document, result: base.result }, others }
}
