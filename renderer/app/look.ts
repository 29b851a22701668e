import { LANGUAGES, type Language } from '@shared/i18n/catalogue'
import type { AppStore } from './store'
import { THEMES, type Theme, type ViewPreferences } from './view'

/** Language and theme outlive the window; they are the user's, not the document's. */
const LANGUAGE_KEY = 'palier.language'
const THEME_KEY = 'palier.theme'

function chosen<T extends string>(key: string, values: readonly T[]): T | undefined {
  const kept = localStorage.getItem(key)
  return values.find((value) => value === kept)
}

/** What the user chose before; else the language of the system when Palier speaks it, and the system's theme. */
export function keptPreferences(locale: string): ViewPreferences {
  const ofSystem: Language = locale.toLowerCase().startsWith('fr') ? 'fr' : 'en'
  return { language: chosen(LANGUAGE_KEY, LANGUAGES) ?? ofSystem, theme: chosen<Theme>(THEME_KEY, THEMES) ?? 'system' }
}

/** Puts the theme on the page, follows the system's where that was chosen, and keeps choices; returns how to stop. */
export function keepLook(store: AppStore): () => void {
  const systemDark = window.matchMedia('(prefers-color-scheme: dark)')
  function apply(): void {
    const { theme } = store.getState()
    const isDark = theme === 'dark' || (theme === 'system' && systemDark.matches)
    document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light'
  }
  apply()
  systemDark.addEventListener('change', apply)
  const unsubscribe = store.subscribe((state, before) => {
    if (state.theme !== before.theme) localStorage.setItem(THEME_KEY, state.theme)
    if (state.language !== before.language) localStorage.setItem(LANGUAGE_KEY, state.language)
    apply()
  })
  return () => {
    systemDark.removeEventListener('change', apply)
    unsubscribe()
  }
}
