import { useServices } from '@renderer/app/context'
import type { PreviewPoint } from '@shared/engine/preview'
import type { Exact } from '@shared/money/exact'
import type { Workspace } from '@shared/plan/model'
import { useEffect, useState } from 'react'

interface Drawn {
  /** The components asked about. */
  readonly key: string
  readonly previews: readonly (readonly PreviewPoint[])[]
}

/**
 * What components pay at chosen positions, from the engine; null until it has answered. A newer question makes an older answer void,
 * but what was drawn stays until the new answer is here.
 *
 * @param column of matrices; other tables have none
 */
export function usePreviews(
  workspace: Workspace,
  plan: string,
  components: readonly string[],
  points: readonly Exact[],
  column = 0,
): readonly (readonly PreviewPoint[])[] | null {
  const { engine } = useServices()
  const [drawn, setDrawn] = useState<Drawn | null>(null)
  const key = JSON.stringify([plan, components])
  useEffect(() => {
    let isVoid = false
    const [asked, parts] = JSON.parse(key) as [string, readonly string[]]
    const questions = parts.map((component) =>
      engine.call('preview', workspace, { plan: asked, component, points, column }),
    )
    Promise.all(questions).then(
      (previews) => {
        if (!isVoid) setDrawn({ key, previews })
      },
      () => {
        // The run of the same document fails for the same reason, and the status bar says so.
        if (!isVoid) setDrawn(null)
      },
    )
    return () => {
      isVoid = true
    }
  }, [engine, workspace, key, points, column])
  return drawn?.key === key ? drawn.previews : null
}
