import { assertNever, at } from '@shared/findings/invariant'
import { type DocumentBlock, type DocumentModel, isKeptTogether, type TableBlock } from './documentModel'

/**
 * The document as one self-contained HTML page for the preview and for printing to PDF: no script, no outside resource, every text
 * escaped, so it may be shown in a sandboxed frame whatever the names in it are.
 */
export function documentHtml(model: DocumentModel): string {
  return [
    '<!doctype html>',
    `<html lang="${model.language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${escapeHtml(model.title)}</title>`,
    `<style>${styleSheet(model)}</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...model.blocks.map(blockHtml),
    '</main>',
    '</body>',
    '</html>',
  ].join('\n')
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
])

/** Text that stays text inside an HTML element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES.get(character) as string)
}

/** Line breaks the author made are kept. */
function textHtml(text: string): string {
  return escapeHtml(text).replace(/\r\n|\r|\n/g, '<br>')
}

function blockHtml(block: DocumentBlock): string {
  switch (block.kind) {
    case 'cover':
      return coverHtml(block)
    case 'heading':
      return `<h${block.level}>${textHtml(block.text)}</h${block.level}>`
    case 'paragraph':
      return `<p class="${block.role}">${textHtml(block.text)}</p>`
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${textHtml(item)}</li>`).join('')}</ul>`
    case 'table':
      return tableHtml(block)
    case 'facts':
      return factsHtml(block.rows)
    case 'terms':
      return termsHtml(block.rows)
    case 'pageBreak':
      return '<div class="page-break"></div>'
    case 'signatures':
      return signaturesHtml(block.parties)
    default:
      return assertNever(block)
  }
}

function coverHtml({ over, title, subtitle, facts }: Extract<DocumentBlock, { kind: 'cover' }>): string {
  return [
    '<header class="cover">',
    `<p class="over">${textHtml(over)}</p>`,
    `<h1 class="title">${textHtml(title)}</h1>`,
    `<p class="subtitle">${textHtml(subtitle)}</p>`,
    factsHtml(facts),
    '</header>',
  ].join('')
}

function factsHtml(rows: readonly { readonly label: string; readonly value: string }[]): string {
  const body = rows.map(
    ({ label, value }) => `<tr><th scope="row">${textHtml(label)}</th><td>${textHtml(value)}</td></tr>`,
  )
  return `<table class="facts"><tbody>${body.join('')}</tbody></table>`
}

function termsHtml(rows: readonly { readonly term: string; readonly meaning: string }[]): string {
  return `<dl>${rows.map(({ term, meaning }) => `<dt>${textHtml(term)}</dt><dd>${textHtml(meaning)}</dd>`).join('')}</dl>`
}

function tableHtml(table: TableBlock): string {
  const { caption, columns, rows, isNarrow } = table
  const classes = ['figures', ...(isNarrow ? ['narrow'] : []), ...(isKeptTogether(table) ? ['together'] : [])].join(' ')
  const whole = columns.reduce((total, { width }) => total + width, 0)
  const widths = columns.map(({ width }) => `<col style="width:${Math.round((width / whole) * 1000) / 10}%">`)
  const heads = columns.map(({ title, align }) => `<th scope="col" class="${align}">${textHtml(title)}</th>`)
  const body = rows.map(({ cells, total }) => {
    const content = cells.map((cell, index) => `<td class="${at(columns, index).align}">${textHtml(cell)}</td>`)
    return `<tr${total ? ' class="total"' : ''}>${content.join('')}</tr>`
  })
  const head = caption === '' ? '' : `<caption>${textHtml(caption)}</caption>`
  return [
    `<table class="${classes}">${head}<colgroup>${widths.join('')}</colgroup>`,
    `<thead><tr>${heads.join('')}</tr></thead><tbody>${body.join('')}</tbody></table>`,
  ].join('')
}

function signaturesHtml(parties: readonly { readonly title: string; readonly fields: readonly string[] }[]): string {
  const boxes = parties.map(({ title, fields }) => {
    const lines = fields.map((field) => `<div class="field"><span>${textHtml(field)}</span></div>`)
    return `<section class="party"><p class="party-title">${textHtml(title)}</p>${lines.join('')}</section>`
  })
  return `<div class="signatures">${boxes.join('')}</div>`
}

/** A CSS string: quotes, backslashes and line ends cannot leave it, nor a tag end the style element. */
function cssText(text: string): string {
  return `"${text.replace(/["\\<>\n\r\f]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`
}

function styleSheet({ paper, footer }: DocumentModel): string {
  return `
@page { size: ${paper === 'a4' ? 'A4' : 'letter'}; margin: 20mm 18mm 20mm;
  @bottom-left { content: ${cssText(footer)}; font: 8pt sans-serif; color: #5b6672; }
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #5b6672; } }
* { box-sizing: border-box; }
html { font: 10.5pt/1.5 "Inter Variable", Inter, "Segoe UI", "Helvetica Neue", Arial, sans-serif; color: #1b2430; background: #fff; }
body { margin: 0; }
main { max-width: 174mm; margin: 0 auto; }
h1, h2, h3 { line-height: 1.25; break-after: avoid; color: #16324f; font-weight: 600; }
h1 { font-size: 15pt; margin: 9mm 0 2.5mm; padding-bottom: 1.2mm; border-bottom: 0.3mm solid #c9d1da; }
h2 { font-size: 12pt; margin: 6mm 0 1.5mm; }
h3 { font-size: 10.5pt; margin: 4.5mm 0 1mm; }
p { margin: 0 0 2.5mm; orphans: 3; widows: 3; }
p.rule { border-left: 0.8mm solid #1f4e79; padding: 0.5mm 0 0.5mm 4mm; margin: 2.5mm 0 3.5mm; }
p:has(+ table), p:has(+ h2), h1:has(+ table) { break-after: avoid; }
p.note { font-size: 9pt; color: #5b6672; }
ul { margin: 0 0 3mm; padding-left: 5mm; }
li { margin-bottom: 1mm; }
.cover { border-top: 1.2mm solid #1f4e79; padding-top: 8mm; margin-bottom: 8mm; }
.cover .over { font-size: 9pt; letter-spacing: 0.06em; text-transform: uppercase; color: #5b6672; margin: 0 0 2mm; }
.cover h1.title { font-size: 24pt; border: 0; margin: 0 0 1.5mm; padding: 0; }
.cover .subtitle { font-size: 12.5pt; color: #3b4754; margin-bottom: 6mm; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums lining-nums; }
table.facts { margin: 0 0 4mm; }
table.facts th { width: 38%; text-align: left; font-weight: 400; color: #5b6672; }
table.facts th, table.facts td { padding: 1.3mm 0; border-bottom: 0.2mm solid #e1e6ec; vertical-align: top; }
table.figures { margin: 2mm 0 5mm; font-size: 9.5pt; table-layout: fixed; }
table.narrow { width: 66%; }
table.together { break-inside: avoid; }
table.figures caption { caption-side: top; text-align: left; font-weight: 600; padding-bottom: 1.5mm; break-after: avoid; }
table.figures th { font-weight: 600; background: #eef2f7; border-bottom: 0.35mm solid #1f4e79; vertical-align: bottom; }
table.figures th, table.figures td { padding: 1.2mm 2mm; overflow-wrap: break-word; }
table.figures td { border-bottom: 0.2mm solid #e1e6ec; vertical-align: top; }
table.figures tr.total td { font-weight: 600; border-top: 0.35mm solid #1b2430; border-bottom: 0; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
.left { text-align: left; }
.right { text-align: right; }
dl { display: grid; grid-template-columns: 38% 1fr; margin: 0 0 4mm; }
dt, dd { padding: 1.3mm 0; border-bottom: 0.2mm solid #e1e6ec; margin: 0; }
dt { font-weight: 600; padding-right: 4mm; }
.page-break { break-after: page; height: 0; }
.signatures { display: grid; grid-template-columns: 1fr 1fr; gap: 10mm; margin-top: 6mm; break-inside: avoid; }
.party-title { font-weight: 600; }
.field { height: 13mm; border-bottom: 0.25mm solid #1b2430; position: relative; }
.field span { position: absolute; bottom: 0.6mm; font-size: 8.5pt; color: #5b6672; background: #fff; padding-right: 2mm; }
@media screen { body { background: #fff; } main { max-width: 190mm; padding: 10mm 8mm 16mm; } .page-break { height: 10mm; } }
`
}
