import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import type { DocumentBlock, DocumentModel } from '@shared/report/documentModel'
import { strFromU8, unzipSync } from 'fflate'

const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'
const PDFTOTEXT = '/usr/bin/pdftotext'
/** True where a page can be printed to PDF and its text read back. */
export const canPrint = existsSync(CHROMIUM) && existsSync(PDFTOTEXT)

/** Text with every kind and run of spaces as one plain space, for comparing what was laid out with what was meant. */
export function plainSpaces(text: string): string {
  return text.replace(/[\s\u00a0\u202f\u200b]+/g, ' ').trim()
}

const ENTITIES: readonly (readonly [string, string])[] = [
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
  ['&#39;', "'"],
  ['&amp;', '&'],
]

/** The text of markup without its tags; each paragraph, cell and line on a line of its own. */
export function textOfMarkup(markup: string): string {
  const lines = markup.replace(/<\/(w:p|p|td|th|li|h\d|dt|dd|caption|title)>|<(w:br|br)\b[^>]*>/g, '\n')
  return ENTITIES.reduce(
    (text, [entity, character]) => text.replaceAll(entity, character),
    lines.replace(/<[^>]*>/g, ''),
  )
}

/** The main part of a .docx file, as XML. */
export function documentXml(docx: Uint8Array): string {
  const part = unzipSync(docx)['word/document.xml']
  if (part === undefined) throw new Error('a .docx file has a document')
  return strFromU8(part)
}

/** The text of the PDF that Chromium prints an HTML page to. */
export async function printedText(html: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'palier-print-'))
  try {
    const [page, pdf, text] = ['page.html', 'page.pdf', 'page.txt'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ]
    await writeFile(page, html)
    const profile = `--user-data-dir=${join(folder, 'profile')}`
    const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer', profile]
    await promisify(execFile)(CHROMIUM, [...flags, `--print-to-pdf=${pdf}`, pathToFileURL(page).href])
    await promisify(execFile)(PDFTOTEXT, ['-raw', '-enc', 'UTF-8', pdf, text])
    return await readFile(text, 'utf8')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Every text a document model holds, in reading order; of the fields to sign, those of the last party. */
export function textsOf({ blocks }: DocumentModel): readonly string[] {
  return blocks.flatMap(textsOfBlock)
}

function textsOfBlock(block: DocumentBlock): readonly string[] {
  switch (block.kind) {
    case 'cover':
      return [block.over, block.title, block.subtitle, ...block.facts.flatMap(({ label, value }) => [label, value])]
    case 'heading':
    case 'paragraph':
      return [block.text]
    case 'list':
      return block.items
    case 'table':
      return [block.caption, ...block.columns.map(({ title }) => title), ...block.rows.flatMap(({ cells }) => cells)]
    case 'facts':
      return block.rows.flatMap(({ label, value }) => [label, value])
    case 'terms':
      return block.rows.flatMap(({ term, meaning }) => [term, meaning])
    case 'pageBreak':
      return []
    case 'signatures':
      return [...block.parties.map(({ title }) => title), ...block.parties.slice(-1).flatMap(({ fields }) => fields)]
  }
}
