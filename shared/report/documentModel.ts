import { z } from 'zod'

/**
 * A document as plain data: what the window builds, the host checks, and HTML, DOCX and PDF are written from. All text is already in
 * the document's language and formatted for it.
 */

const line = z.string().max(20000)
const lines = z.array(line).max(1000)

const column = z.strictObject({
  title: line,
  align: z.enum(['left', 'right']),
  /** Share of the table's width among the other columns' shares. */
  width: z.number().min(0.1).max(100),
})

const block = z.discriminatedUnion('kind', [
  /** The head of the document: what it is, for whom, and the facts that identify this version of it. */
  z.strictObject({
    kind: z.literal('cover'),
    over: line,
    title: line,
    subtitle: line,
    facts: z.array(z.strictObject({ label: line, value: line })).max(40),
  }),
  z.strictObject({
    kind: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    text: line,
  }),
  z.strictObject({ kind: z.literal('paragraph'), text: line, role: z.enum(['body', 'rule', 'note']) }),
  z.strictObject({ kind: z.literal('list'), items: lines }),
  z.strictObject({
    kind: z.literal('table'),
    caption: line,
    columns: z.array(column).min(1).max(20),
    rows: z.array(z.strictObject({ cells: lines, total: z.boolean() })).max(5000),
    /** A few columns of figures read better close together than spread over the page. */
    isNarrow: z.boolean(),
  }),
  /** Label and value, side by side. */
  z.strictObject({ kind: z.literal('facts'), rows: z.array(z.strictObject({ label: line, value: line })).max(200) }),
  /** Terms and what they mean. */
  z.strictObject({ kind: z.literal('terms'), rows: z.array(z.strictObject({ term: line, meaning: line })).max(200) }),
  z.strictObject({ kind: z.literal('pageBreak') }),
  /** A place to sign for each party. */
  z.strictObject({
    kind: z.literal('signatures'),
    parties: z
      .array(z.strictObject({ title: line, fields: lines }))
      .min(1)
      .max(6),
  }),
])

/** The shape of a document model, for the host that receives one. */
export const documentShape = z.strictObject({
  title: line,
  language: z.enum(['en', 'fr']),
  paper: z.enum(['a4', 'letter']),
  /** Stands on every page, left of the page number: ties a signed page to the plan it was printed from. */
  footer: line,
  blocks: z.array(block).max(5000),
})

type Immutable<T> = T extends (infer Item)[]
  ? readonly Immutable<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Immutable<T[Key]> }
    : T
export type DocumentModel = Immutable<z.infer<typeof documentShape>>
export type DocumentBlock = DocumentModel['blocks'][number]
export type TableBlock = Extract<DocumentBlock, { kind: 'table' }>

/** Rows up to which a table stays on one page. */
const ROWS_KEPT_TOGETHER = 12

/** True for a table short enough to move to the next page rather than be cut. */
export function isKeptTogether({ rows }: TableBlock): boolean {
  return rows.length <= ROWS_KEPT_TOGETHER
}
