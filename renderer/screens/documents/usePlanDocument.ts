import { useServices } from '@renderer/app/context'
import type { Workspace } from '@shared/plan/model'
import type { DocumentModel } from '@shared/report/documentModel'
import type { PlanDocumentRequest } from '@shared/report/planDocument'
import { useEffect, useMemo, useState } from 'react'

export interface PreparedDocument {
  /** The document prepared last; while a newer one is prepared it stays. */
  readonly model: DocumentModel | null
  readonly isPreparing: boolean
  /** Why the engine could not prepare it. */
  readonly fault: string | null
}

interface Answered {
  readonly asked: object | null
  readonly model: DocumentModel | null
  readonly fault: string | null
}

const NOT_YET: Answered = { asked: null, model: null, fault: null }

/** The plan document for what is chosen (memoise the request), prepared by the engine when the choice or the workspace changes. */
export function usePlanDocument(workspace: Workspace, request: PlanDocumentRequest): PreparedDocument {
  const { engine } = useServices()
  const asked = useMemo(() => ({ workspace, request }), [workspace, request])
  const [answered, setAnswered] = useState(NOT_YET)
  useEffect(() => {
    let isGone = false
    engine.call('planDocument', asked.workspace, asked.request).then(
      (model) => !isGone && setAnswered({ asked, model, fault: null }),
      (fault: unknown) => {
        if (!isGone) setAnswered({ asked, model: null, fault: fault instanceof Error ? fault.message : String(fault) })
      },
    )
    return () => {
      isGone = true
    }
  }, [engine, asked])
  const isPreparing = answered.asked !== asked
  return { model: answered.model, isPreparing, fault: isPreparing ? null : answered.fault }
}
