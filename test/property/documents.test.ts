import { applyCommand } from '@shared/plan/commands'
import type { Workspace } from '@shared/plan/model'
import type { SalesHistory } from '@shared/sales/history'
import { cellValue } from '@shared/sales/rows'
import { readWorkspaceFile, writeWorkspaceFile, writeWorkspaceText } from '@shared/workspace/file'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomCommand } from '../support/arbitrary/commands'
import { randomWorkspace } from '../support/arbitrary/workspaces'
import { runs } from '../support/property/runs'

/** Freezes everything that can be: a change in place then throws. Typed arrays cannot, and are compared. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value
  for (const part of Object.values(value)) frozen(part)
  return Object.freeze(value)
}

/** Every cell by column: numbers as fractions, since a column read again keeps only the decimals it needs. */
function cellsOf({ columns, rowCount }: SalesHistory): Record<string, unknown[]> {
  const rows = Array.from({ length: rowCount }, (_, row) => row)
  return Object.fromEntries(columns.map((column) => [column.name, rows.map((row) => cellValue(column, row))]))
}

describe('a command', () => {
  it('leaves the document it changes as it was, so that keeping it is undo', () => {
    fc.assert(
      fc.property(randomWorkspace, fc.array(randomCommand, { minLength: 1, maxLength: 8 }), (workspace, commands) => {
        const before = structuredClone(workspace)
        const states: Workspace[] = [frozen(workspace)]
        for (const one of commands) {
          const latest = states.at(-1) ?? workspace
          const result = applyCommand(latest, one)
          states.push(result.ok ? frozen(result.value) : latest)
        }
        expect(states[0]).toEqual(before)
        expect(states.at(-1)?.sales).toBe(workspace.sales)
      }),
      runs(60),
    )
  })

  it('of several is all of them or none', () => {
    fc.assert(
      fc.property(randomWorkspace, fc.array(randomCommand, { minLength: 2, maxLength: 5 }), (workspace, commands) => {
        const together = applyCommand(workspace, { do: 'batch', commands })
        let each = applyCommand(workspace, { do: 'batch', commands: [] })
        for (const one of commands) if (each.ok) each = applyCommand(each.value, one)
        expect(together).toEqual(each)
      }),
      runs(40),
    )
  })
})

describe('a workspace file', () => {
  it('reads back as the document that was written', () => {
    fc.assert(
      fc.property(randomWorkspace, (workspace) => {
        const { workspace: read, findings } = readWorkspaceFile(writeWorkspaceFile(workspace))
        expect(findings).toEqual([])
        expect(read).toEqual(workspace)
      }),
      runs(60),
    )
  })

  it('has the same bytes whenever it is written, also after being read', () => {
    fc.assert(
      fc.property(randomWorkspace, (workspace) => {
        const bytes = writeWorkspaceFile(workspace)
        const { workspace: read } = readWorkspaceFile(bytes)
        expect(read === null ? null : writeWorkspaceFile(read)).toEqual(bytes)
      }),
      runs(40),
    )
  })

  it('as a text reads back with the same sales, cell by cell', () => {
    fc.assert(
      fc.property(randomWorkspace, (workspace) => {
        const text = writeWorkspaceText(workspace)
        const { workspace: read, findings } = readWorkspaceFile(new TextEncoder().encode(text))
        expect(findings).toEqual([])
        expect(read === null ? null : cellsOf(read.sales)).toEqual(cellsOf(workspace.sales))
        expect({ ...read, sales: null }).toEqual({ ...workspace, sales: null })
      }),
      runs(60),
    )
  })
})
