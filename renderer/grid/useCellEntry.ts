import { useApp, useServices } from '@renderer/app/context'
import { type Draft, draftKey } from '@renderer/app/drafts'
import type { Finding, Result } from '@shared/findings/finding'
import { type Language, translate } from '@shared/i18n/catalogue'
import type { EntryNote } from '@shared/plan/entry'
import { useState } from 'react'
import { type CellSetting, readCell } from './cellText'
import type { CellEdit, CommitEdits, GridColumn, GridRow } from './columns'

/** A cell of an editable grid and what was typed or pasted into it. */
export interface CellEntry {
  readonly row: GridRow
  readonly column: GridColumn
  readonly typed: string
}

/** Gestures that enter many cells at once. */
export type Gesture = 'paste' | 'cut' | 'fill' | 'clear' | 'enter' | 'replace'

/** A cell that would not take its part of a gesture. */
export interface RefusedEntry {
  readonly entry: CellEntry
  readonly findings: readonly Finding[]
}

/** What the grid has to say about the last entry: another reading of it, or why a gesture changed nothing or went over the edge. */
export type Remark =
  | { readonly kind: 'note'; readonly entry: CellEntry; readonly read: string; readonly note: EntryNote }
  | {
      readonly kind: 'refused'
      readonly gesture: Gesture
      readonly cells: readonly RefusedEntry[]
      /** What the document says against all of them together. */
      readonly findings: readonly Finding[]
    }
  | { readonly kind: 'outside'; readonly count: number }

interface EntryProps {
  readonly grid: string
  readonly setting: CellSetting
  readonly onCommit: CommitEdits
}

/** Entry into cells: reading, committing, keeping what was refused. */
export function useCellEntry({ grid, setting, onCommit }: EntryProps) {
  const { store } = useServices()
  const drafts = useApp((state) => state.drafts)
  const [remark, setRemark] = useState<Remark | null>(null)

  function draftOf(row: string, column: string): Draft | undefined {
    return drafts.get(draftKey(grid, row, column))
  }

  /** The refused entries of this grid. */
  function gridDrafts(all: ReadonlyMap<string, Draft>): readonly Draft[] {
    return [...all.values()].filter((draft) => draft.grid === grid)
  }

  function dropDraft(row: string, column: string): void {
    store.getState().dropDraft(grid, row, column)
  }

  /** One entry into one cell. A refused one stays in the cell. */
  function enter(entry: CellEntry): void {
    const { row, column, typed } = entry
    const read = readCell(typed, column, row, setting)
    const committed = read.ok ? commitText(entry, read.value.text) : read
    if (!committed.ok) {
      setRemark(null)
      store.getState().keepDraft({ grid, row: row.id, column: column.id, text: typed, findings: committed.findings })
      return
    }
    dropDraft(row.id, column.id)
    const note = read.ok ? read.value.note : null
    setRemark(note === null || !read.ok ? null : { kind: 'note', entry, read: read.value.text, note })
  }

  function commitText({ row, column }: CellEntry, text: string): Result<unknown> {
    return text === (row.cells[column.id] ?? '')
      ? { ok: true, value: null }
      : onCommit([{ row: row.id, column: column.id, text }])
  }

  /**
   * Several entries as one step: all of them or none.
   *
   * @param outside how many more cells lay beyond the table
   */
  function enterAll(gesture: Gesture, entries: readonly CellEntry[], outside = 0): boolean {
    const edits: CellEdit[] = []
    const cells: RefusedEntry[] = []
    for (const entry of entries) {
      const { row, column, typed } = entry
      const read = readCell(typed, column, row, setting)
      if (!read.ok) cells.push({ entry, findings: read.findings })
      else if (read.value.text !== (row.cells[column.id] ?? '')) {
        edits.push({ row: row.id, column: column.id, text: read.value.text })
      }
    }
    const label = (language: Language) => translate(language, `grid.step.${gesture}`, { count: entries.length })
    const committed = cells.length > 0 || edits.length === 0 ? null : onCommit(edits, label)
    const findings = committed === null || committed.ok ? [] : committed.findings
    if (cells.length > 0 || findings.length > 0) {
      setRemark({ kind: 'refused', gesture, cells, findings })
      return false
    }
    setRemark(outside === 0 ? null : { kind: 'outside', count: outside })
    for (const { row, column } of entries) dropDraft(row.id, column.id)
    return true
  }

  /** Takes the other reading of the last entry. */
  function takeAlternative(): boolean {
    if (remark?.kind !== 'note') return false
    const { row, column } = remark.entry
    const committed = onCommit([{ row: row.id, column: column.id, text: remark.note.alternative }])
    if (committed.ok) setRemark(null)
    return committed.ok
  }

  return {
    draftOf,
    gridDrafts,
    dropDraft,
    enter,
    enterAll,
    takeAlternative,
    remark,
    dismissRemark: () => setRemark(null),
    drafts,
  }
}

export type CellEntryTools = ReturnType<typeof useCellEntry>
