import { createStore, type StoreApi } from 'zustand/vanilla'
import { createDocument, type DocumentSlice } from './document'
import { createDrafts, type DraftSlice } from './drafts'
import { createExporting, type ExportingSlice } from './exportingSlice'
import { createProblems, type ProblemsSlice } from './problems/problemsSlice'
import { createSimulation, type SimulationSlice } from './simulation'
import { createView, type ViewPreferences, type ViewSlice } from './view'

/** All the window knows. Each slice is described, with what changes it, in its own file. */
export type AppState = DocumentSlice & ViewSlice & DraftSlice & SimulationSlice & ExportingSlice & ProblemsSlice
export type AppStore = StoreApi<AppState>

export function createAppStore(preferences: ViewPreferences): AppStore {
  return createStore<AppState>()((...parts) => ({
    ...createDocument(...parts),
    ...createView(preferences)(...parts),
    ...createDrafts(...parts),
    ...createSimulation(...parts),
    ...createExporting(...parts),
    ...createProblems(...parts),
  }))
}
