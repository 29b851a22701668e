import { finding } from '@shared/findings/finding'
import { applyCommand, type DocumentCommand } from '@shared/plan/commands'
import type { Workspace } from '@shared/plan/model'
import { acceptanceOf, acceptedFinding } from '@shared/workspace/acceptance'
import { readWorkspaceFile, writeWorkspaceFile } from '@shared/workspace/file'
import { describe, expect, it } from 'vitest'
import { soundText } from '../../support/brokenWorkspaces'

const { workspace: read } = readWorkspaceFile(new TextEncoder().encode(soundText()))
if (read === null) throw new Error('the sound workspace can be read')
const sound: Workspace = read

function changed(workspace: Workspace, command: DocumentCommand): Workspace {
  const applied = applyCommand(workspace, command)
  if (!applied.ok) throw new Error('the command applies')
  return applied.value
}

const falls = finding('table.falls', 'warning', 'plans[0].components[0].table.tiers[1].value', { tier: 2 })
const acceptance = { ...acceptedFinding(sound, falls), by: 'CFO', why: 'One year only', on: '2026-01-05' }
const accepted = changed(sound, { do: 'acceptFinding', acceptance })

describe('A finding that somebody accepts', () => {
  it('keeps who and why, in the file too', () => {
    const reopened = readWorkspaceFile(writeWorkspaceFile(accepted))
    expect(reopened.findings).toEqual([])
    expect(reopened.workspace && acceptanceOf(reopened.workspace, falls)).toEqual(acceptance)
  })

  it('is still accepted when something before it is moved or removed', () => {
    const moved = changed(accepted, { do: 'moveComponent', plan: 'sell', component: 'own', to: 2 })
    const there = { ...falls, path: 'plans[0].components[2].table.tiers[1].value' }
    expect(acceptanceOf(moved, there)).toEqual(acceptance)
  })

  it('is no longer when the value it stands at changes', () => {
    const at = { plan: 'sell', component: 'own', tier: 1 }
    expect(acceptanceOf(changed(accepted, { do: 'setTierValue', ...at, value: '1%' }), falls)).toBeNull()
  })

  it('is no longer when it finds something else', () => {
    expect(acceptanceOf(accepted, { ...falls, params: { tier: 3 } })).toBeNull()
  })

  it('is never an error', () => {
    expect(acceptanceOf(accepted, { ...falls, severity: 'error' })).toBeNull()
  })

  it('is open again when the acceptance is withdrawn, and nothing of it stays', () => {
    const { code, about } = acceptance
    expect(changed(accepted, { do: 'withdrawAcceptance', code, about })).toEqual(sound)
  })
})

describe('A threshold of one’s own', () => {
  it('is kept until the usual one is taken again', () => {
    const own = changed(sound, { do: 'setThreshold', check: 'weightLeast', value: '10%' })
    expect(own.checks).toEqual({ thresholds: { weightLeast: '10%' } })
    expect(changed(own, { do: 'setThreshold', check: 'weightLeast', value: null })).toEqual(sound)
  })
})
