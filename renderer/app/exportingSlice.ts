import type { MessageKey } from '@shared/i18n/catalogue'
import type { StateCreator } from 'zustand/vanilla'
import type { AppState } from './store'

export interface Exporting {
  readonly what: MessageKey
  /** Ends the preparation; null once the file is being written. */
  readonly stop: (() => void) | null
}

export interface ExportingSlice {
  /** The one export under way. */
  readonly exporting: Exporting | null
  readonly setExporting: (exporting: Exporting | null) => void
}

export const createExporting: StateCreator<AppState, [], [], ExportingSlice> = (set) => ({
  exporting: null,
  setExporting: (exporting) => set({ exporting }),
})
