import { readFileSync } from 'node:fs'

/** A workspace with one thing broken, and what must be said about it. A reader adds one by adding a line to `cases.json`. */
export interface BrokenWorkspace {
  /** What is broken, in a few words. */
  readonly broken: string
  /** The document as it would be read from a file. */
  readonly text: string
  /** `code @ path` of every finding, in no order. */
  readonly finds: readonly string[]
}

interface Case {
  readonly broken: string
  /** New values by path; `{ "repeat": "(", "times": 10000 }` stands for a long text. */
  readonly set?: Readonly<Record<string, unknown>>
  readonly remove?: readonly string[]
  readonly finds: readonly string[]
}

const FOLDER = new URL('../fixtures/broken/', import.meta.url)

/** A workspace that uses every instrument and has nothing wrong: what the broken ones are made from. */
export function soundText(): string {
  return readFileSync(new URL('sound.palier.json', FOLDER), 'utf8')
}

/** Every broken workspace of `cases.json`: the sound one with some values set or taken away. */
export function brokenWorkspaces(): readonly BrokenWorkspace[] {
  const cases = JSON.parse(readFileSync(new URL('cases.json', FOLDER), 'utf8')) as readonly Case[]
  return cases.map(({ broken, set, remove, finds }) => {
    const document: unknown = JSON.parse(soundText())
    for (const [path, value] of Object.entries(set ?? {})) change(document, path, written(value))
    for (const path of remove ?? []) change(document, path, undefined)
    return { broken, text: JSON.stringify(document), finds }
  })
}

function written(value: unknown): unknown {
  const isLong = typeof value === 'object' && value !== null && 'repeat' in value && 'times' in value
  return isLong ? String(value.repeat).repeat(Number(value.times)) : value
}

/** Sets the value at a path such as `plans[0].name`; undefined takes it away. */
function change(document: unknown, path: string, value: unknown): void {
  const parts = path.split(/[.[\]]+/).filter((part) => part !== '')
  const last = parts.pop() ?? ''
  const parent = parts.reduce((inner, part) => (inner as Record<string, unknown>)[part], document) as Record<
    string,
    unknown
  >
  if (value === undefined) delete parent[last]
  else Object.defineProperty(parent, last, { value, enumerable: true, writable: true, configurable: true })
}
