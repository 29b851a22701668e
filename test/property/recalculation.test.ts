import { simulate } from '@shared/engine/simulate'
import { applyCommand } from '@shared/plan/commands'
import type { Workspace } from '@shared/plan/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomCommand } from '../support/arbitrary/commands'
import { randomWorkspace } from '../support/arbitrary/workspaces'
import { runs } from '../support/property/runs'

/** All that a run says, worked out of the document as it is: parts that did not change are the very same objects as before. */
function said(workspace: Workspace) {
  const { lines, payments, ledgers, conservation, totals, findings } = simulate(workspace)
  return { lines: [...lines], payments, ledgers, conservation, totals, findings }
}

describe('a run after a change', () => {
  it('says what a run of a copy says that nothing is known of, over a walk of changes', () => {
    fc.assert(
      fc.property(randomWorkspace, fc.array(randomCommand, { minLength: 20, maxLength: 30 }), (start, commands) => {
        let workspace = start
        expect(said(workspace)).toEqual(said(structuredClone(workspace)))
        for (const command of commands) {
          const changed = applyCommand(workspace, command)
          if (!changed.ok) continue
          workspace = changed.value
          const kept = said(workspace)
          expect(kept, JSON.stringify(command)).toEqual(said(structuredClone(workspace)))
        }
      }),
      runs(5),
    )
  })

  it('says the same again when nothing changed, and after undo', () => {
    fc.assert(
      fc.property(randomWorkspace, randomCommand, (workspace, command) => {
        const before = said(workspace)
        const changed = applyCommand(workspace, command)
        if (changed.ok) said(changed.value)
        expect(said(workspace)).toEqual(before)
      }),
      runs(20),
    )
  })
})
