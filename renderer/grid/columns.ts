import type { Label } from '@renderer/app/document'
import type { Finding, Result } from '@shared/findings/finding'
import type { FormulaUse } from '@shared/plan/formulaScope'

/** What the cells of a column hold, and so how they are typed, shown and aligned. */
export type CellKind = 'text' | 'expression' | 'money' | 'percent' | 'number' | 'date' | 'choice'

export interface Choice {
  /** What the workspace keeps. */
  readonly value: string
  readonly label: string
}

/** A row of an editable grid: cells by column id in the workspace's own text (`8%`, `12500.00`, `=base_rate * 1.5`); absent is blank. */
export interface GridRow {
  readonly id: string
  readonly cells: Readonly<Record<string, string>>
}

/** A column as plain data. Whatever may differ from row to row is a function of the row. */
export interface GridColumn {
  readonly id: string
  readonly header: string
  /** More about the column, shown on its header. */
  readonly description?: string
  readonly kind: CellKind | ((row: GridRow) => CellKind)
  readonly choices?: readonly Choice[] | ((row: GridRow) => readonly Choice[])
  /** Decimals shown at least; whatever was typed is always shown whole. */
  readonly decimals?: number
  readonly isEditable?: boolean | ((row: GridRow) => boolean)
  readonly width?: number
  /** Takes the room that is left. */
  readonly isWide?: boolean
  readonly isPinned?: boolean
  /** How deep in a tree the row stands: its text is indented by it. */
  readonly level?: (row: GridRow) => number
  /** What formulas of the column may use; absent: what numbers of its screen, or conditions on a payee, may use. */
  readonly formula?: FormulaUse | ((row: GridRow) => FormulaUse)
}

/** A cell and the workspace's own text for it; empty clears it. */
export interface CellEdit {
  readonly row: string
  readonly column: string
  readonly text: string
}

/** Makes one gesture's edits: all or none, as one step named by `label`. A refusal's findings are shown at the cell, which keeps what was typed. */
export type CommitEdits = (edits: readonly CellEdit[], label?: Label) => Result<unknown>

export function kindOf(column: GridColumn, row: GridRow): CellKind {
  return typeof column.kind === 'function' ? column.kind(row) : column.kind
}

export function choicesOf(column: GridColumn, row: GridRow): readonly Choice[] {
  if (column.choices === undefined) return []
  return typeof column.choices === 'function' ? column.choices(row) : column.choices
}

export function isEditable(column: GridColumn, row: GridRow): boolean {
  const { isEditable: editable = false } = column
  return typeof editable === 'function' ? editable(row) : editable
}

export function isNumeric(kind: CellKind): boolean {
  return kind === 'money' || kind === 'percent' || kind === 'number'
}

/** Text in a cell that was refused, and why. */
export interface RefusedText {
  readonly text: string
  readonly findings: readonly Finding[]
}
