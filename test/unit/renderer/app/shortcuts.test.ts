import { ACTION_IDS, actionOf } from '@renderer/app/actions'
import { chordOf, shortcutText } from '@renderer/app/shortcuts'
import { describe, expect, it } from 'vitest'

const NOTHING = { key: '', code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

describe('Shortcuts', () => {
  it('are written alike whatever the case of the letter', () => {
    expect(chordOf({ ...NOTHING, key: 'S', code: 'KeyS', ctrlKey: true, shiftKey: true })).toBe('Mod+Shift+S')
    expect(chordOf({ ...NOTHING, key: 's', code: 'KeyS', ctrlKey: true })).toBe('Mod+S')
  })

  it('with a digit go by its key, which a French keyboard types with Shift', () => {
    expect(chordOf({ ...NOTHING, key: '&', code: 'Digit1', altKey: true })).toBe('Alt+1')
  })

  it('are told as the keys are labelled', () => {
    expect(shortcutText('Mod+Shift+S', 'fr')).toBe('Ctrl+Maj+S')
  })

  it('belong to one action each', () => {
    const chords = ACTION_IDS.flatMap((id) => [actionOf(id).shortcut ?? [], actionOf(id).alsoBy ?? []].flat())
    expect(new Set(chords).size).toBe(chords.length)
  })
})
