import { writeDocument } from '@electron/files/writeDocument'
import { LANGUAGES } from '@shared/i18n/catalogue'
import { documentHtml } from '@shared/report/documentHtml'
import { documentShape } from '@shared/report/documentModel'
import { planDocument } from '@shared/report/planDocument'
import { sampleWorkspace } from '@shared/sample/sampleWorkspace'
import { describe, expect, it } from 'vitest'
import { canPrint, documentXml, plainSpaces, printedText, textOfMarkup, textsOf } from '../../support/writtenDocument'

const sample = sampleWorkspace()
const payee = sample.payees.find(({ assignments }) =>
  assignments.some(({ plan, to }) => plan === 'ae' && to === null),
)?.id
const model = (language: 'en' | 'fr') => planDocument(sample, { plan: 'ae', payee, language })

/** Everything the document says stands in the text, one after the other. */
function expectTextsInOrder(text: string, texts: readonly string[]): void {
  const found = plainSpaces(text)
  let from = 0
  for (const each of texts.map(plainSpaces)) {
    const place = found.indexOf(each, from)
    expect(place, `“${each}” after “${found.slice(Math.max(0, from - 80), from)}”`).toBeGreaterThanOrEqual(0)
    from = place + each.length
  }
}

function withoutSpaces(text: string): string {
  return plainSpaces(text).replaceAll(' ', '')
}

describe.each(LANGUAGES)('a plan document as a file, %s', (language) => {
  it('holds in DOCX every figure and sentence of the model, in order', async () => {
    const document = model(language)
    expectTextsInOrder(textOfMarkup(documentXml(await writeDocument(document))), textsOf(document))
  })

  it('has real headings and header rows in DOCX', async () => {
    const xml = documentXml(await writeDocument(model(language)))
    const headings = model(language).blocks.filter(({ kind }) => kind === 'heading')
    expect(xml.match(/<w:pStyle w:val="Heading\d"\/>/g)).toHaveLength(headings.length)
    const tables = model(language).blocks.filter(({ kind }) => kind === 'table')
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(tables.length)
  })

  it('holds in HTML every figure and sentence of the model, in order', () => {
    const document = model(language)
    expectTextsInOrder(textOfMarkup(documentHtml(document)), textsOf(document))
  })

  it.skipIf(!canPrint)(
    'holds in the printed PDF every figure of the model (skipped without Chromium and pdftotext)',
    async () => {
      const document = model(language)
      // A printed line may end anywhere, and the thin space of French thousands is too thin for the reader of the file.
      const printed = withoutSpaces(await printedText(documentHtml(document)))
      for (const text of textsOf(document)) {
        for (const figure of text.match(/[−€]*\d[\d.,\u00a0\u202f]*[%€]?/g) ?? [])
          expect(printed).toContain(withoutSpaces(figure))
      }
      expect(printed).toContain(withoutSpaces(document.footer))
    },
  )

  it('has the shape that the host checks', () => {
    expect(documentShape.safeParse(model(language)).success).toBe(true)
  })
})

describe('a document in HTML', () => {
  const hostile = '<img src=x onerror=alert(1)> & "quotes" \'apostrophes\' </style><script>alert(2)</script>'
  const html = documentHtml({
    title: hostile,
    language: 'en',
    paper: 'a4',
    footer: `${hostile} \\ \n`,
    blocks: [
      { kind: 'cover', over: hostile, title: hostile, subtitle: hostile, facts: [{ label: hostile, value: hostile }] },
      { kind: 'paragraph', role: 'body', text: hostile },
      {
        kind: 'table',
        caption: hostile,
        isNarrow: false,
        columns: [{ title: hostile, align: 'left', width: 1 }],
        rows: [{ cells: [hostile], total: false }],
      },
      { kind: 'signatures', parties: [{ title: hostile, fields: [hostile] }] },
    ],
  })

  it('keeps the text of a hostile name as text, in the page and in its style', () => {
    expect(html).not.toMatch(/<img|<script|onerror=alert\(1\)>[^&]/)
    expect(html.match(/<\/style>/g)).toHaveLength(1)
    expect(textOfMarkup(html)).toContain(hostile)
  })

  it('asks for nothing from outside and runs nothing', () => {
    expect(html).toContain("default-src 'none'")
    expect(html).not.toMatch(/<link|<iframe|\ssrc="|url\(/)
  })
})
