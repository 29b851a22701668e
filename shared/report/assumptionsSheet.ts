import { evaluateAssumptions } from '@shared/formula/assumptions'
import { namesIn } from '@shared/formula/expression'
import { readNumberText } from '@shared/formula/numberText'
import type { Assumption, Workspace } from '@shared/plan/model'
import { formatOfText, type NamedCell, type NamedCells, numberTextCell, safeCellNames } from './numberCells'
import { addRow, type BookDraft, newSheet, nextRow, textCell } from './sheetDraft'
import type { WorkbookWords } from './workbookWords'

const VALUE_COLUMN = 2

/**
 * Writes the assumptions as named cells, those that others are worked out from first.
 *
 * @returns where each assumption stands; one that has no value (a circle, an unknown name) has no named cell
 */
export function writeAssumptions(book: BookDraft, workspace: Workspace, words: WorkbookWords): NamedCells {
  const sheet = newSheet(book, words.sheet.assumptions, [30, 18, 60, 34], { rows: 4, columns: 0 })
  addRow(book, sheet, [textCell(words.sheet.assumptions, 'title')])
  addRow(book, sheet, [textCell(words.of('workbook.assumptions.note'), 'note')])
  addRow(book, sheet, [])
  addRow(book, sheet, [
    textCell(words.of('workbook.column.name'), 'header'),
    textCell(words.of('workbook.column.value'), 'numberHeader'),
    textCell(words.of('workbook.column.note'), 'header'),
    textCell(words.of('workbook.column.writtenAs'), 'header'),
  ])
  const { values } = evaluateAssumptions(workspace.assumptions)
  const sorted = inOrderOfUse(workspace.assumptions)
  const safe = safeCellNames(sorted.map(({ name }) => name))
  const cells = new Map<string, NamedCell>()
  sorted.forEach(({ name, value, note }, index) => {
    const row = nextRow(sheet)
    const known = values.has(name) && !cells.has(name)
    addRow(book, sheet, [
      textCell(name, 'label'),
      known ? numberTextCell(value, cells, formatOfText(value, 'factor')) : textCell(value, 'input'),
      textCell(note ?? '', 'label'),
      textCell(value, 'label'),
    ])
    const cellName = safe[index]
    if (known && cellName !== undefined)
      cells.set(name, { name: cellName, place: { sheet: sheet.name, column: VALUE_COLUMN, row } })
  })
  return cells
}

/** What an assumption uses comes before it. */
function inOrderOfUse(assumptions: readonly Assumption[]): readonly Assumption[] {
  const placed: Assumption[] = []
  const visited = new Set<Assumption>()
  const place = (assumption: Assumption): void => {
    if (visited.has(assumption)) return
    visited.add(assumption)
    const read = readNumberText(assumption.value)
    const used = read.ok && read.value.kind === 'formula' ? namesIn(read.value.expression) : []
    for (const other of assumptions) if (used.includes(other.name)) place(other)
    placed.push(assumption)
  }
  for (const assumption of assumptions) place(assumption)
  return placed
}
