import type { Finding } from '@shared/findings/finding'
import type { StateCreator } from 'zustand/vanilla'
import type { AppState } from './store'

/** Text that was typed into a cell and refused: it stays in its cell until it is mended or given up. */
export interface Draft {
  readonly grid: string
  readonly row: string
  readonly column: string
  readonly text: string
  readonly findings: readonly Finding[]
}

export function draftKey(grid: string, row: string, column: string): string {
  return JSON.stringify([grid, row, column])
}

export interface DraftSlice {
  /** By `draftKey`. Kept here, not in the grid, so that changing screen, language or theme loses none. */
  readonly drafts: ReadonlyMap<string, Draft>
  readonly keepDraft: (draft: Draft) => void
  readonly dropDraft: (grid: string, row: string, column: string) => void
}

export const createDrafts: StateCreator<AppState, [], [], DraftSlice> = (set, get) => ({
  drafts: new Map(),

  keepDraft: (draft) => {
    const drafts = new Map(get().drafts)
    set({ drafts: drafts.set(draftKey(draft.grid, draft.row, draft.column), draft) })
  },

  dropDraft: (grid, row, column) => {
    const drafts = new Map(get().drafts)
    if (drafts.delete(draftKey(grid, row, column))) set({ drafts })
  },
})
