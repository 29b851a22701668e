import type { Language } from '@shared/i18n/catalogue'
import { ACTION_IDS, actionOf, runAction } from './actions'
import type { Services } from './context'

const isMac = typeof navigator !== 'undefined' && navigator.platform.startsWith('Mac')

/** The chord of a key press as actions write it: `Mod+Shift+S`. Digits go by their key, which AZERTY types with Shift. */
export function chordOf(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): string {
  const digit = /^Digit(\d)$/.exec(event.code)?.[1]
  const key = event.altKey && digit !== undefined ? digit : event.key
  const parts = [
    (isMac ? event.metaKey : event.ctrlKey) ? 'Mod' : '',
    event.altKey ? 'Alt' : '',
    event.shiftKey ? 'Shift' : '',
    key.length === 1 ? key.toUpperCase() : key,
  ]
  return parts.filter((part) => part !== '').join('+')
}

const KEY_NAMES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { Mod: isMac ? '⌘' : 'Ctrl', Shift: 'Shift', Alt: 'Alt' },
  fr: { Mod: isMac ? '⌘' : 'Ctrl', Shift: 'Maj', Alt: 'Alt' },
}

/** A chord as the keys are labelled: `Ctrl+Maj+S`. */
export function shortcutText(chord: string, language: Language): string {
  return chord
    .split('+')
    .map((key) => KEY_NAMES[language][key] ?? key)
    .join('+')
}

/** True where the keyboard belongs to a text being typed: its own undo comes first. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, [contenteditable="true"]') !== null
}

/** Leaves the field being typed into, so that what was typed is in the document before anything else happens to it. */
export function finishEntry(): void {
  const { activeElement } = document
  if (activeElement instanceof HTMLElement && isTyping(activeElement)) activeElement.blur()
}

/** The regions F6 goes round, in order. */
const REGIONS = '[data-region]'

function focusNextRegion(backwards: boolean): void {
  const regions = [...document.querySelectorAll<HTMLElement>(REGIONS)]
  const current = regions.findIndex((region) => region.contains(document.activeElement))
  const step = backwards ? -1 : 1
  regions.at((current + step + regions.length) % regions.length)?.focus()
}

/** Runs actions by their shortcuts; returns how to stop. */
export function listenToShortcuts(services: Services): () => void {
  function onKeyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented) return
    const chord = chordOf(event)
    if (chord === 'F6' || chord === 'Shift+F6') {
      event.preventDefault()
      focusNextRegion(event.shiftKey)
      return
    }
    const { dialog, problemDialog } = services.store.getState()
    if (dialog !== null || problemDialog !== null) return
    const id = ACTION_IDS.find((each) => actionOf(each).shortcut === chord || actionOf(each).alsoBy === chord)
    if (id === undefined || (actionOf(id).menu === 'edit' && isTyping(event.target))) return
    event.preventDefault()
    finishEntry()
    void runAction(services, id)
  }
  window.addEventListener('keydown', onKeyDown)
  return () => window.removeEventListener('keydown', onKeyDown)
}
