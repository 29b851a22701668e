import { SEVERITIES, type Severity } from '@shared/findings/finding'
import type { StateCreator } from 'zustand/vanilla'
import type { AppState } from '../store'
import type { PlanTab } from './target'

/** A cell somebody wants to see: the table or form takes it as soon as it is drawn. */
export interface Reveal {
  readonly grid: string
  /** Null: the first row. */
  readonly row: string | null
  readonly column: string | null
}

/** What is done about one problem, over the window. */
export interface ProblemDialog {
  readonly kind: 'fix' | 'accept' | 'thresholds'
  /** Of the problem it is about; null for thresholds. */
  readonly problem: string | null
}

/** Which problem is in hand, which are shown, and the cell that is on its way to being shown. */
export interface ProblemsSlice {
  readonly problem: string | null
  readonly severitiesShown: ReadonlySet<Severity>
  readonly problemWords: string
  readonly problemDialog: ProblemDialog | null
  readonly reveal: Reveal | null
  readonly planTab: PlanTab

  readonly chooseProblem: (key: string | null) => void
  readonly toggleSeverity: (severity: Severity) => void
  readonly findProblems: (words: string) => void
  readonly openProblemDialog: (dialog: ProblemDialog | null) => void
  readonly askToReveal: (reveal: Reveal | null) => void
  readonly showPlanTab: (tab: PlanTab) => void
}

export const createProblems: StateCreator<AppState, [], [], ProblemsSlice> = (set, get) => ({
  problem: null,
  severitiesShown: new Set(SEVERITIES),
  problemWords: '',
  problemDialog: null,
  reveal: null,
  planTab: 'components',

  chooseProblem: (problem) => set({ problem }),
  toggleSeverity: (severity) => {
    const shown = new Set(get().severitiesShown)
    if (!shown.delete(severity)) shown.add(severity)
    set({ severitiesShown: shown })
  },
  findProblems: (problemWords) => set({ problemWords }),
  openProblemDialog: (problemDialog) => set({ problemDialog }),
  askToReveal: (reveal) => set({ reveal }),
  showPlanTab: (planTab) => set({ planTab }),
})
