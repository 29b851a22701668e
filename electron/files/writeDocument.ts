import { assertNever, at } from '@shared/findings/invariant'
import { type DocumentBlock, type DocumentModel, isKeptTogether, type TableBlock } from '@shared/report/documentModel'
import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  type IBorderOptions,
  type ITableCellBorders,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx'

const FONT = 'Calibri'
const INK = '1B2430'
const QUIET = '5B6672'
const ACCENT = '1F4E79'
const HAIRLINE = 'D6DCE3'
const HEADER_FILL = 'EEF2F7'

/** Page sizes and margins in twentieths of a point, Word's unit. */
const PAPERS = { a4: { width: 11906, height: 16838 }, letter: { width: 12240, height: 15840 } } as const
const SIDE_MARGIN = 1080

/** Writes a document model as a .docx file: real headings and header rows, named styles, page numbers. */
export async function writeDocument(model: DocumentModel): Promise<Uint8Array> {
  const paper = PAPERS[model.paper]
  const textWidth = paper.width - 2 * SIDE_MARGIN
  const document = new Document({
    creator: 'Palier',
    title: model.title,
    styles: documentStyles(model.language),
    numbering: {
      config: [
        {
          reference: 'points',
          levels: [
            {
              level: 0,
              format: 'bullet',
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 360, hanging: 220 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: { size: paper, margin: { top: 1130, bottom: 1130, left: SIDE_MARGIN, right: SIDE_MARGIN } },
        },
        footers: { default: pageFooter(model.footer, textWidth) },
        children: model.blocks.flatMap((block, index) =>
          blockParts(block, textWidth, leadsTo(model.blocks[index + 1])),
        ),
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

function documentStyles(language: DocumentModel['language']) {
  const heading = (size: number, before: number, after: number) => ({
    run: { font: FONT, size, bold: true, color: ACCENT },
    paragraph: { spacing: { before, after }, keepNext: true },
  })
  return {
    default: {
      document: {
        run: { font: FONT, size: 21, color: INK, language: { value: language === 'fr' ? 'fr-FR' : 'en-US' } },
        paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font: FONT, size: 48, bold: true, color: ACCENT },
        paragraph: { spacing: { before: 0, after: 60 } },
      },
      heading1: heading(30, 420, 120),
      heading2: heading(25, 300, 80),
      heading3: heading(22, 220, 60),
    },
    paragraphStyles: [
      { id: 'Over', name: 'Over title', basedOn: 'Normal', run: { size: 18, color: QUIET, allCaps: true } },
      {
        id: 'Subtitle',
        name: 'Subtitle',
        basedOn: 'Normal',
        run: { size: 26, color: QUIET },
        paragraph: { spacing: { after: 280 } },
      },
      {
        id: 'Rule',
        name: 'Rule',
        basedOn: 'Normal',
        paragraph: {
          indent: { left: 240 },
          border: { left: { style: BorderStyle.SINGLE, size: 18, space: 8, color: ACCENT } },
          spacing: { before: 100, after: 180 },
        },
      },
      { id: 'Note', name: 'Note', basedOn: 'Normal', run: { size: 18, color: QUIET } },
      {
        id: 'Caption',
        name: 'caption',
        basedOn: 'Normal',
        run: { bold: true, size: 20 },
        paragraph: { keepNext: true, spacing: { before: 160, after: 80 } },
      },
      {
        id: 'TableText',
        name: 'Table text',
        basedOn: 'Normal',
        run: { size: 19 },
        paragraph: { spacing: { after: 0, line: 252 } },
      },
    ],
  }
}

function pageFooter(text: string, textWidth: number): Footer {
  const run = { size: 16, color: QUIET }
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        children: [
          new TextRun({ ...run, text }),
          new TextRun({ ...run, children: ['\t', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })
}

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const
const PARAGRAPH_STYLES = { body: 'Normal', rule: 'Rule', note: 'Note' } as const

/** True for what a paragraph before it must not be parted from by the end of a page. */
function leadsTo(next: DocumentBlock | undefined): boolean {
  return next?.kind === 'table' || (next?.kind === 'heading' && next.level === 2)
}

function blockParts(block: DocumentBlock, width: number, keepNext: boolean): FileChild[] {
  switch (block.kind) {
    case 'cover':
      return [
        new Paragraph({ style: 'Over', children: textRuns(block.over) }),
        new Paragraph({ heading: HeadingLevel.TITLE, children: textRuns(block.title) }),
        new Paragraph({ style: 'Subtitle', children: textRuns(block.subtitle) }),
        ...pairs(
          block.facts.map(({ label, value }) => [label, value] as const),
          width,
          QUIET,
        ),
      ]
    case 'heading':
      return [new Paragraph({ heading: HEADINGS[block.level], children: textRuns(block.text) })]
    case 'paragraph':
      return [new Paragraph({ style: PARAGRAPH_STYLES[block.role], keepNext, children: textRuns(block.text) })]
    case 'list':
      return block.items.map(
        (item) => new Paragraph({ numbering: { reference: 'points', level: 0 }, children: textRuns(item) }),
      )
    case 'table':
      return figureTable(block, width)
    case 'facts':
      return pairs(
        block.rows.map(({ label, value }) => [label, value] as const),
        width,
        QUIET,
      )
    case 'terms':
      return pairs(
        block.rows.map(({ term, meaning }) => [term, meaning] as const),
        width,
        INK,
      )
    case 'pageBreak':
      return [new Paragraph({ pageBreakBefore: true, spacing: { after: 0, line: 20, lineRule: LineRuleType.EXACT } })]
    case 'signatures':
      return signatureTable(block.parties, width)
    default:
      return assertNever(block)
  }
}

/** Line breaks the author made are kept. */
function textRuns(text: string, style: { readonly bold?: boolean; readonly color?: string } = {}): TextRun[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line, index) => new TextRun({ ...style, text: line, ...(index > 0 ? { break: 1 } : {}) }))
}

const NO_BORDER: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const lineBorder = (size: number, color: string): IBorderOptions => ({ style: BorderStyle.SINGLE, size, color })
const cellBorders = (top: IBorderOptions, bottom: IBorderOptions): ITableCellBorders => ({
  top,
  bottom,
  left: NO_BORDER,
  right: NO_BORDER,
})

/** Keeps what follows a table from touching it. */
const afterTable = () => new Paragraph({ spacing: { after: 120, line: 120, lineRule: LineRuleType.EXACT } })

function pairs(rows: readonly (readonly [string, string])[], width: number, labelColor: string): FileChild[] {
  const widths = [Math.round(width * 0.36), width - Math.round(width * 0.36)]
  const cell = (text: string, index: number) =>
    new TableCell({
      width: { size: at(widths, index), type: WidthType.DXA },
      borders: cellBorders(NO_BORDER, lineBorder(4, HAIRLINE)),
      margins: { top: 60, bottom: 60, left: 0, right: 120 },
      children: [
        new Paragraph({ style: 'TableText', children: textRuns(text, index === 0 ? { color: labelColor } : {}) }),
      ],
    })
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    rows: rows.map(([label, value]) => new TableRow({ cantSplit: true, children: [cell(label, 0), cell(value, 1)] })),
  })
  return rows.length === 0 ? [] : [table, afterTable()]
}

function figureTable(block: TableBlock, textWidth: number): FileChild[] {
  const { caption, columns, rows, isNarrow } = block
  const width = isNarrow ? Math.round(textWidth * 0.66) : textWidth
  const together = isKeptTogether(block)
  const shares = columns.reduce((total, column) => total + column.width, 0)
  const widths = columns.map((column) => Math.floor((column.width / shares) * width))
  const cell = (text: string, index: number, look: 'header' | 'body' | 'total', isLast = false) =>
    new TableCell({
      width: { size: at(widths, index), type: WidthType.DXA },
      borders:
        look === 'header'
          ? cellBorders(NO_BORDER, lineBorder(8, ACCENT))
          : cellBorders(look === 'total' ? lineBorder(8, INK) : NO_BORDER, lineBorder(4, HAIRLINE)),
      margins: { top: 50, bottom: 50, left: 90, right: 90 },
      ...(look === 'header' ? { shading: { type: ShadingType.CLEAR, fill: HEADER_FILL, color: 'auto' } } : {}),
      children: [
        new Paragraph({
          style: 'TableText',
          keepNext: together && !isLast,
          alignment: at(columns, index).align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: textRuns(text, look === 'body' ? {} : { bold: true }),
        }),
      ],
    })
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title }, index) => cell(title, index, 'header')),
  })
  const body = rows.map(
    ({ cells, total }, row) =>
      new TableRow({
        cantSplit: true,
        children: cells.map((text, index) => cell(text, index, total ? 'total' : 'body', row === rows.length - 1)),
      }),
  )
  return [
    ...(caption === '' ? [] : [new Paragraph({ style: 'Caption', children: textRuns(caption) })]),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: width, type: WidthType.DXA },
      columnWidths: widths,
      rows: [header, ...body],
    }),
    afterTable(),
  ]
}

type Parties = Extract<DocumentBlock, { kind: 'signatures' }>['parties']

function signatureTable(parties: Parties, width: number): FileChild[] {
  const gap = 400
  const each = Math.floor((width - gap * (parties.length - 1)) / parties.length)
  const widths = parties.flatMap((_, index) => (index === 0 ? [each] : [gap, each]))
  const spacer = () =>
    new TableCell({
      width: { size: gap, type: WidthType.DXA },
      borders: cellBorders(NO_BORDER, NO_BORDER),
      children: [new Paragraph({ style: 'TableText' })],
    })
  const row = (texts: readonly string[], title: boolean) =>
    new TableRow({
      cantSplit: true,
      ...(title ? {} : { height: { value: 720, rule: 'atLeast' as const } }),
      children: texts.flatMap((text, index) => [
        ...(index === 0 ? [] : [spacer()]),
        new TableCell({
          width: { size: each, type: WidthType.DXA },
          borders: cellBorders(NO_BORDER, title ? NO_BORDER : lineBorder(6, INK)),
          verticalAlign: 'bottom',
          margins: { top: 60, bottom: 30, left: 0, right: 0 },
          children: [
            new Paragraph({
              style: 'TableText',
              keepNext: true,
              children: textRuns(text, title ? { bold: true } : { color: QUIET }),
            }),
          ],
        }),
      ]),
    })
  const fieldCount = Math.max(...parties.map(({ fields }) => fields.length))
  const fieldRows = Array.from({ length: fieldCount }, (_, index) =>
    row(
      parties.map(({ fields }) => fields[index] ?? ''),
      false,
    ),
  )
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: width, type: WidthType.DXA },
      columnWidths: widths,
      rows: [
        row(
          parties.map(({ title }) => title),
          true,
        ),
        ...fieldRows,
      ],
    }),
  ]
}
