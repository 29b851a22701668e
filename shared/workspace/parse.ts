import { type Finding, finding } from '@shared/findings/finding'
import { nearestName } from '@shared/findings/nearest'
import type { Workspace } from '@shared/plan/model'
import { looseShapes, strictShapes } from '@shared/plan/schema'
import { EMPTY_HISTORY, type SalesHistory } from '@shared/sales/history'
import { type Cell, type ColumnHeading, salesHistoryOf } from '@shared/sales/rows'
import { z } from 'zod'

/** The format this version writes; a file of a newer one is refused, never guessed at. */
export const WORKSPACE_VERSION = 1

/** A workspace, or null when the document cannot be one, with everything found on the way. */
export interface ParsedWorkspace {
  readonly workspace: Workspace | null
  readonly findings: readonly Finding[]
}

/** Sales as rows inside the document. */
export const inlineSales = z.strictObject({
  columns: z.array(
    z.union([
      z.string().min(1).max(200),
      z.strictObject({ name: z.string().min(1).max(200), kind: z.enum(['text', 'number', 'date']).optional() }),
    ]),
  ),
  rows: z.array(z.array(z.union([z.string(), z.number(), z.boolean(), z.null()]))),
})

/**
 * Reads the document of a workspace. What it does not know it refuses with the path: a field nobody defined is an error but is kept,
 * so that saving loses nothing; a kind nobody defined, a wrong type or a newer format leaves no workspace at all.
 *
 * @param document parsed JSON
 * @param history  the sales, where they stand outside the document
 *
 * Findings `schema.*`, `workspace.notOne`, `workspace.newerFormat`, `sales.*`
 */
export function parseWorkspace(document: unknown, history?: SalesHistory): ParsedWorkspace {
  const refusedOutright = checkFormat(document)
  if (refusedOutright !== null) return { workspace: null, findings: [refusedOutright] }
  const { sales, ...rest } = document as Record<string, unknown>
  const unknownFields = strictShapes.workspace.safeParse(rest)
  const parsed = looseShapes.workspace.safeParse(rest)
  const findings = unknownFields.success ? [] : unknownFields.error.issues.flatMap((issue) => findingsOf(issue, rest))
  if (!parsed.success) return { workspace: null, findings }
  const read = history === undefined ? parseSales(sales) : { history, findings: [] }
  if (read.history === null) return { workspace: null, findings: [...findings, ...read.findings] }
  return { workspace: { ...parsed.data, sales: read.history } as Workspace, findings: [...findings, ...read.findings] }
}

function checkFormat(document: unknown): Finding | null {
  if (typeof document !== 'object' || document === null || !('format' in document) || document.format !== 'palier') {
    return finding('workspace.notOne', 'error', 'format')
  }
  if ('version' in document && typeof document.version === 'number' && document.version > WORKSPACE_VERSION) {
    return finding('workspace.newerFormat', 'error', 'version', { found: document.version, known: WORKSPACE_VERSION })
  }
  return null
}

function parseSales(sales: unknown): { readonly history: SalesHistory | null; readonly findings: readonly Finding[] } {
  if (sales === undefined) return { history: EMPTY_HISTORY, findings: [] }
  const parsed = inlineSales.safeParse(sales)
  if (!parsed.success) {
    return { history: null, findings: parsed.error.issues.flatMap((issue) => findingsOf(issue, sales, 'sales')) }
  }
  const columns = parsed.data.columns.map(
    (column): ColumnHeading => (typeof column === 'string' ? { name: column } : column),
  )
  const rows: readonly (readonly Cell[])[] = parsed.data.rows
  const tooLong = rows.flatMap((row, index) =>
    row.length > columns.length
      ? [
          finding('sales.tooManyCells', 'error', `sales.rows[${index}]`, {
            found: row.length,
            expected: columns.length,
            row: index + 1,
          }),
        ]
      : [],
  )
  const built = salesHistoryOf({ columns, rows })
  return { history: built.history, findings: [...tooLong, ...built.findings] }
}

function pathText(path: readonly PropertyKey[], base = ''): string {
  return path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : text === '' ? String(part) : `${text}.${String(part)}`,
    base,
  )
}

function valueAt(document: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[part] : undefined,
    document,
  )
}

/** One issue of the schema as findings a person can act on. */
function findingsOf(issue: z.core.$ZodIssue, document: unknown, base = ''): readonly Finding[] {
  const path = pathText(issue.path, base)
  const found = describe(valueAt(document, issue.path))
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((name) => unknownField(name, issue.path, document, base))
    case 'invalid_value':
      return [finding('schema.unknownKind', 'error', path, { found, allowed: issue.values.join(', ') })]
    case 'invalid_union':
      return found === 'nothing'
        ? [finding('schema.missing', 'error', path, { expected: expectedOf(issue) })]
        : unionFindings(issue, path, found)
    case 'invalid_type':
      return found === 'nothing'
        ? [finding('schema.missing', 'error', path, { expected: issue.expected })]
        : [finding('schema.wrongType', 'error', path, { found, expected: issue.expected })]
    case 'invalid_format':
      return [finding(formCode(issue), 'error', path, { found, reason: issue.message })]
    case 'invalid_key':
      return [finding('schema.fieldName', 'error', path, { name: String(issue.path.at(-1)) })]
    case 'too_small':
      return [
        finding(TOO_SMALL.get(issue.origin) ?? 'schema.invalid', 'error', path, limitOf(found, issue.minimum, issue)),
      ]
    case 'too_big':
      return [
        finding(TOO_BIG.get(issue.origin) ?? 'schema.invalid', 'error', path, limitOf(found, issue.maximum, issue)),
      ]
    default:
      return [finding('schema.invalid', 'error', path, { found, reason: issue.message })]
  }
}

const TOO_SMALL: ReadonlyMap<string, string> = new Map([
  ['array', 'schema.tooFew'],
  ['string', 'schema.blank'],
  ['number', 'schema.below'],
  ['int', 'schema.below'],
])
const TOO_BIG: ReadonlyMap<string, string> = new Map([
  ['array', 'schema.tooMany'],
  ['string', 'schema.tooLong'],
  ['number', 'schema.above'],
  ['int', 'schema.above'],
])

function limitOf(found: string, limit: number | bigint, { message }: z.core.$ZodIssue) {
  return { found, limit: Number(limit), reason: message }
}

/** Texts of a fixed form, by the pattern that says it. */
const FORMS: ReadonlyMap<string, string> = new Map([
  ['/^[A-Z]{3}$/', 'schema.currency'],
  ['/^\\d{4}(-(\\d{2}|Q[1-4]|H[12]))?$/', 'schema.period'],
  ['/^\\d{4}-\\d{2}$/', 'schema.month'],
])

function formCode(issue: Extract<z.core.$ZodIssue, { code: 'invalid_format' }>): string {
  if (issue.format === 'date') return 'schema.date'
  return FORMS.get(issue.pattern ?? '') ?? 'schema.invalid'
}

type UnionIssue = Extract<z.core.$ZodIssue, { code: 'invalid_union' }>

/** What any of the forms of a value would be. */
function expectedOf({ errors }: UnionIssue): string {
  return errors
    .flat()
    .map((inner) => (inner.code === 'invalid_type' ? inner.expected : inner.message))
    .join(', ')
}

function unionFindings(issue: UnionIssue, path: string, found: string): readonly Finding[] {
  const expected = expectedOf(issue)
  return [
    finding(issue.errors.length === 0 ? 'schema.unknownKind' : 'schema.wrongType', 'error', path, {
      found,
      allowed: expected,
      expected,
    }),
  ]
}

function unknownField(name: string, path: readonly PropertyKey[], document: unknown, base: string): Finding {
  const place = pathText([...path, name], base)
  const siblings = Object.keys((valueAt(document, path) ?? {}) as object)
  const nearest = nearestName(
    name,
    knownFields(path).filter((known) => !siblings.includes(known)),
  )
  return nearest === null
    ? finding('schema.unknownField', 'error', place, { name })
    : finding('schema.unknownFieldNear', 'error', place, { name, nearest })
}

/** Names of the fields that an object at a path may have. */
function knownFields(path: readonly PropertyKey[]): readonly string[] {
  let shape: unknown = strictShapes.workspace
  for (const part of path) {
    shape = unwrapped(shape)
    if (shape instanceof z.ZodArray) shape = shape.element
    else if (shape instanceof z.ZodObject) shape = shape.shape[String(part)]
  }
  shape = unwrapped(shape)
  return shape instanceof z.ZodObject ? Object.keys(shape.shape) : []
}

function unwrapped(shape: unknown): unknown {
  let inner = shape
  while (inner instanceof z.ZodDefault || inner instanceof z.ZodOptional || inner instanceof z.ZodNullable)
    inner = inner.unwrap()
  return inner
}

function describe(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'an object'
  return JSON.stringify(value).slice(0, 80)
}
