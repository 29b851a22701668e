import type { Block, Extent, Place } from './selection'

/** Tables as spreadsheets put them on the clipboard: rows by line ends, cells by tabs, quotes round what holds either. */

export type ClipboardTable = readonly (readonly string[])[]

export function parseTsv(text: string): ClipboardTable {
  const rows: string[][] = []
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gy
  let row: string[] = []
  for (let match = cell.exec(text); match !== null; match = cell.exec(text)) {
    const [all, quoted, plain = '', end] = match
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === '\t') continue
    rows.push(row)
    row = []
    if (all === '' || cell.lastIndex >= text.length) break
  }
  return rows
}

export function writeTsvCell(text: string): string {
  return /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

export function writeTsv(table: ClipboardTable): string {
  return table.map((row) => row.map(writeTsvCell).join('\t')).join('\r\n')
}

/** Cells copied from a grid of Palier: what they show, and what they take when they are pasted into another. */
export interface CopiedCell {
  readonly shown: string
  readonly entry: string
}

/** Marks a table as ours, so that pasting it keeps formulas and all decimals. */
const OURS = 'data-palier'
const ENTRY = 'data-value'

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] as string)
}

/** The table as HTML: spreadsheets read what cells show, our own grids what they hold. */
export function writeHtml(table: readonly (readonly CopiedCell[])[]): string {
  const rows = table.map((row) => {
    const cells = row.map(({ shown, entry }) => `<td ${ENTRY}="${escaped(entry)}">${escaped(shown)}</td>`)
    return `<tr>${cells.join('')}</tr>`
  })
  return `<table ${OURS}="1"><tbody>${rows.join('')}</tbody></table>`
}

/** The table on the clipboard: of our own HTML what its cells hold, else the plain text as spreadsheets write it. */
export function readClipboard(data: Pick<DataTransfer, 'getData'>): ClipboardTable {
  const html = data.getData('text/html')
  if (html.includes(OURS)) {
    const table = new DOMParser().parseFromString(html, 'text/html').querySelector(`table[${OURS}]`)
    const rows = [...(table?.querySelectorAll('tr') ?? [])]
    if (rows.length > 0) return rows.map((row) => [...row.children].map((cell) => cell.getAttribute(ENTRY) ?? ''))
  }
  return parseTsv(data.getData('text/plain'))
}

/** One cell of a paste. */
export interface PastedCell extends Place {
  readonly typed: string
}

/**
 * Where the cells of a pasted table go: one cell fills every block in hand; a block that is a multiple of the table takes it over and over;
 * otherwise the table goes once, from the top left of the block in hand. Short rows leave the cells beyond them alone.
 *
 * @returns the cells within the grid, and how many would fall outside it
 */
export function placePaste(
  table: ClipboardTable,
  blocks: readonly Block[],
  extent: Extent,
): { readonly cells: readonly PastedCell[]; readonly outside: number } {
  const height = table.length
  const width = Math.max(0, ...table.map((row) => row.length))
  const all = blocks.flatMap((block) => {
    const rows = repeats(block.bottom - block.top + 1, height)
    const columns = repeats(block.right - block.left + 1, width)
    const times = rows === null || columns === null ? { rows: 1, columns: 1 } : { rows, columns }
    return placedAt(table, block, { rows: times.rows * height, columns: times.columns * width }, height, width)
  })
  const cells = all.filter(({ row, column }) => row < extent.rows && column < extent.columns)
  return { cells, outside: all.length - cells.length }
}

/** How often a table fits a block exactly; null when it does not. */
function repeats(block: number, table: number): number | null {
  return table > 0 && block % table === 0 ? block / table : null
}

function placedAt(
  table: ClipboardTable,
  { top, left }: Block,
  size: Extent,
  height: number,
  width: number,
): readonly PastedCell[] {
  const cells: PastedCell[] = []
  for (let down = 0; down < size.rows; down += 1) {
    for (let along = 0; along < size.columns; along += 1) {
      const typed = table[down % height]?.[along % width]
      if (typed !== undefined) cells.push({ row: top + down, column: left + along, typed })
    }
  }
  return cells
}
