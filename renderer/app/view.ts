import type { ImportSession } from '@renderer/screens/sales/importing/importSession'
import type { Language, MessageKey } from '@shared/i18n/catalogue'
import type { StateCreator } from 'zustand/vanilla'
import type { AppState } from './store'

export const SCREENS = ['plan', 'people', 'quotas', 'sales', 'results', 'scenarios', 'documents'] as const
export type Screen = (typeof SCREENS)[number]

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

export type UnsavedAnswer = 'save' | 'discard' | 'cancel'

/** The one dialog that may be open over the window, with exactly what it needs. */
export type Dialog =
  | { readonly kind: 'unsaved'; readonly name: string; readonly answer: (answer: UnsavedAnswer) => void }
  | { readonly kind: 'overwrite'; readonly name: string; readonly answer: (overwrite: boolean) => void }
  | { readonly kind: 'templates' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'palette' }
  /** The manager of names, with one of them in hand. */
  | { readonly kind: 'names'; readonly name: string | null }
  | { readonly kind: 'importSales'; readonly session: ImportSession }

/** What happened, in words, until it is read: a file that could not be opened, a workbook that was written. */
export interface Notice {
  readonly severity: 'error' | 'note'
  readonly text: (language: Language) => string
}

/** Where the user is and how the window looks. Nothing here belongs to the document. */
export interface ViewSlice {
  readonly screen: Screen
  readonly plan: string | null
  readonly component: string | null
  /** The person in hand on the screen of people. */
  readonly person: string | null
  /** Place in `workspace.scenarios` of the scenario being edited; null edits the baseline. */
  readonly scenario: number | null
  readonly problemsOpen: boolean
  readonly dialog: Dialog | null
  readonly notice: Notice | null
  /** What is being waited for, when it takes long enough to say so. */
  readonly waitingFor: MessageKey | null
  readonly language: Language
  readonly theme: Theme
  /** What the status bar says about the cells in hand. */
  readonly selectionText: string
  /** Tables show formulas as they are written instead of their values. */
  readonly showsFormulas: boolean

  readonly show: (screen: Screen) => void
  readonly selectPlan: (plan: string | null, component?: string | null) => void
  readonly selectComponent: (component: string | null) => void
  readonly selectPerson: (person: string | null) => void
  readonly selectScenario: (scenario: number | null) => void
  readonly toggleProblems: (open?: boolean) => void
  readonly openDialog: (dialog: Dialog | null) => void
  readonly notify: (notice: Notice | null) => void
  readonly wait: (waitingFor: MessageKey | null) => void
  readonly setLanguage: (language: Language) => void
  readonly setTheme: (theme: Theme) => void
  readonly setSelectionText: (text: string) => void
  readonly toggleFormulas: () => void
}

export interface ViewPreferences {
  readonly language: Language
  readonly theme: Theme
}

export function createView(preferences: ViewPreferences): StateCreator<AppState, [], [], ViewSlice> {
  return (set, get) => ({
    screen: 'plan',
    plan: null,
    component: null,
    person: null,
    scenario: null,
    problemsOpen: false,
    dialog: null,
    notice: null,
    waitingFor: null,
    selectionText: '',
    showsFormulas: false,
    ...preferences,

    show: (screen) => set({ screen, selectionText: '' }),
    selectPlan: (plan, component = null) => set({ plan, component }),
    selectComponent: (component) => set({ component }),
    selectPerson: (person) => set({ person }),
    selectScenario: (scenario) => set({ scenario }),
    toggleProblems: (open) => set({ problemsOpen: open ?? !get().problemsOpen }),
    openDialog: (dialog) => set({ dialog }),
    notify: (notice) => set({ notice }),
    wait: (waitingFor) => set({ waitingFor }),
    setLanguage: (language) => set({ language }),
    setTheme: (theme) => set({ theme }),
    toggleFormulas: () => set({ showsFormulas: !get().showsFormulas }),
    setSelectionText: (selectionText) => {
      if (get().selectionText !== selectionText) set({ selectionText })
    },
  })
}
