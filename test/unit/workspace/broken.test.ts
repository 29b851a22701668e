import { checkWorkspace } from '@shared/plan/check'
import { readWorkspaceFile, writeWorkspaceFile } from '@shared/workspace/file'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { brokenWorkspaces, soundText } from '../../support/brokenWorkspaces'

/** Everything said about a document as it is read, as `code @ path`. */
function foundIn(text: string): readonly string[] {
  const { workspace, findings } = readWorkspaceFile(new TextEncoder().encode(text))
  const checked = workspace === null ? [] : checkWorkspace(workspace)
  return [...findings, ...checked].map(({ code, path }) => `${code} @ ${path}`).sort()
}

describe('a broken workspace is named, with the place, and nothing else is', () => {
  it('says nothing of the sound one', () => {
    expect(foundIn(soundText())).toEqual([])
  })

  it.each(brokenWorkspaces().map(({ broken, text, finds }) => [broken, text, finds] as const))(
    '%s',
    (_, text, finds) => {
      expect(foundIn(text)).toEqual([...finds].sort())
    },
  )
})

describe('a broken container is refused before anything of it is used', () => {
  const sound = (() => {
    const { workspace } = readWorkspaceFile(new TextEncoder().encode(soundText()))
    if (workspace === null) throw new Error('the sound workspace can be read')
    return writeWorkspaceFile(workspace)
  })()
  const parts = unzipSync(sound)
  const without = (name: string) => zipSync(Object.fromEntries(Object.entries(parts).filter(([part]) => part !== name)))
  const changed = (name: string, change: (text: string) => string) =>
    zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name] ?? new Uint8Array()))) })
  const containers: readonly (readonly [string, Uint8Array, string])[] = [
    ['nothing at all', new Uint8Array(), 'file.notJson'],
    ['half a text', strToU8(soundText().slice(0, 500)), 'file.notJson'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'file.notJson'],
    ['the head of a zip alone', sound.slice(0, 20), 'file.damaged'],
    ['a zip cut in two', sound.slice(0, sound.length / 2), 'file.damaged'],
    ['a zip of something else', zipSync({ 'readme.txt': strToU8('hello') }), 'file.notWorkspace'],
    ['a zip without its sales', without('sales.json'), 'file.notWorkspace'],
    ['a zip without its manifest', without('manifest.json'), 'file.notWorkspace'],
    ['a plan changed by hand', changed('workspace.json', (text) => text.replace('8%', '9%')), 'file.damaged'],
    ['sales changed by hand', changed('sales.json', (text) => text.replace('12500', '99999')), 'file.damaged'],
    ['a manifest that is none', changed('manifest.json', () => '[]'), 'file.damaged'],
    [
      'more parts than a workspace has',
      zipSync({ ...parts, ...Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`${at}`, new Uint8Array()])) }),
      'file.tooLarge',
    ],
  ]
  it.each(containers)('%s', (_, bytes, code) => {
    const { workspace, findings } = readWorkspaceFile(bytes)
    expect(workspace).toBeNull()
    expect(findings.map((one) => one.code)).toEqual([code])
  })
})
