import { useServices } from '@renderer/app/context'
import type { Workspace } from '@shared/plan/model'
import type { DocumentModel } from '@shared/report/documentModel'
import type { PlanDocumentRequest } from '@shared/report/planDocument'
import { useEffect, useState } from 'react'

export interface PreparedDocument {
  /** The document prepared last; while a newer one is prepared it stays. */
  readonly model: DocumentModel | null
  readonly isPreparing: boolean
  /** Why the engine could not prepare it. */
  readonly fault: string | null
}

/** The plan document for what is chosen, prepared anew by the engine when the choice or the workspace changes. */
export function usePlanDocument(workspace: Workspace, request: PlanDocumentRequest): PreparedDocument {
  const { engine } = useServices()
  const [prepared, setPrepared] = useState<PreparedDocument>({ model: null, isPreparing: true, fault: null })
  const { plan, payee, language } = request
  useEffect(() => {
    let isGone = false
    setPrepared(({ model }) => ({ model, isPreparing: true, fault: null }))
    engine.call('planDocument', workspace, { plan, payee, language }).then(
      (model) => !isGone && setPrepared({ model, isPreparing: false, fault: null }),
      (fault: unknown) => {
        const words = fault instanceof Error ? fault.message : String(fault)
        if (!isGone) setPrepared({ model: null, isPreparing: false, fault: words })
      },
    )
    return () => {
      isGone = true
    }
  }, [engine, workspace, plan, payee, language])
  return prepared
}
