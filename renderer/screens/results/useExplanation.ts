import { useServices } from '@renderer/app/context'
import type { PayoutLine, TraceNode } from '@shared/engine/result'
import type { Exact } from '@shared/money/exact'
import type { Workspace } from '@shared/plan/model'
import { useCallback, useEffect, useRef, useState } from 'react'

export type LineExplanation =
  | { readonly status: 'asked' }
  | { readonly status: 'told'; readonly nodes: readonly TraceNode[] }
  | { readonly status: 'failed'; readonly fault: string }

/** Names the line of a payee that a figure is of; what is paid of it in two months is of one line. */
export function lineKey({ payee, plan, component, role, period }: PayoutLine): string {
  return JSON.stringify([payee, plan, component, role, period])
}

/** The engine answers with every line of the component in the period: its floor and what is taken back besides. */
function explains({ params }: TraceNode, { plan, role, period }: PayoutLine): boolean {
  return params['plan'] === plan && params['role'] === role && params['period'] === period
}

interface Explanations {
  /** By `lineKey`; a line that was not asked about is not in it. */
  readonly told: ReadonlyMap<string, LineExplanation>
  readonly ask: (line: PayoutLine) => void
}

const NOTHING: ReadonlyMap<string, LineExplanation> = new Map()

/** Explanations of lines of one run, asked of the engine when they are first needed; a new run forgets them. */
export function useExplanation(workspace: Workspace, growth: Exact): Explanations {
  const { engine } = useServices()
  const [{ of, told }, setKnown] = useState({ of: workspace, told: NOTHING })
  const run = useRef(workspace)
  const asked = useRef(new Set<string>())

  useEffect(() => {
    run.current = workspace
    asked.current = new Set()
  }, [workspace])

  const ask = useCallback(
    (line: PayoutLine) => {
      const key = lineKey(line)
      if (asked.current.has(key)) return
      asked.current.add(key)
      const tell = (explanation: LineExplanation) => {
        if (run.current !== workspace) return
        setKnown((known) => {
          const before = known.of === workspace ? known.told : NOTHING
          return { of: workspace, told: new Map(before).set(key, explanation) }
        })
      }
      const { payee, period, component } = line
      engine.call('explain', workspace, { payee, period, component, growth }).then(
        (nodes) => tell({ status: 'told', nodes: nodes.filter((node) => explains(node, line)) }),
        (fault: unknown) => tell({ status: 'failed', fault: fault instanceof Error ? fault.message : String(fault) }),
      )
    },
    [engine, workspace, growth],
  )
  return { told: of === workspace ? told : NOTHING, ask }
}
