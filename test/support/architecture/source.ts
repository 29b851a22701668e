import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'

/** A source file by its path from the root of the repository, with forward slashes. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** One import or re-export: of a file of ours by its path, or of a package by its name. */
export interface Import {
  readonly from: string
  readonly target: string
  readonly kind: 'file' | 'package'
  /** Gone when compiled: it cannot make a circle at run time. */
  readonly isTypeOnly: boolean
}

const ROOT = resolve(import.meta.dirname, '../../..')

/** Every TypeScript file below the folders named. */
export function readSources(folders: readonly string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => ({ path: relative(ROOT, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') })),
  )
}

/** Code without comments; texts stay, since a path of an import is one. Lines keep their numbers. */
export function withoutComments(text: string): string {
  const blank = (comment: string) => comment.replace(/[^\n]/g, ' ')
  return text.replace(
    /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g,
    (piece) => (piece.startsWith('/') ? blank(piece) : piece),
  )
}

/** Code without comments and without what stands inside texts. */
export function withoutTexts(text: string): string {
  return withoutComments(text).replace(
    /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g,
    (piece) => piece[0] + piece.slice(-1),
  )
}

const STATEMENT = /\b(import|export)\s+(type\s+)?((?:[\w$*\s{},]|\bas\b)*?)\s*from\s*['"]([^'"]+)['"]/g
const SIDE_EFFECT = /\bimport\s*['"]([^'"]+)['"]/g
const DYNAMIC = /\bimport\s*\(\s*['"]([^'"]+)['"]/g

/** What a file imports, aliases and relative paths resolved against the files that exist. */
export function importsOf(file: SourceFile, paths: ReadonlySet<string>): Import[] {
  const code = withoutComments(file.text)
  const found: Import[] = []
  const add = (name: string, isTypeOnly: boolean) => {
    const inside = resolveName(file.path, name, paths)
    found.push({
      from: file.path,
      target: inside ?? packageName(name),
      kind: inside === null ? 'package' : 'file',
      isTypeOnly,
    })
  }
  for (const [, , type, names = '', name = ''] of code.matchAll(STATEMENT)) {
    add(name, type !== undefined || importsTypesOnly(names))
  }
  for (const [, name = ''] of code.matchAll(SIDE_EFFECT)) add(name, false)
  for (const [, name = ''] of code.matchAll(DYNAMIC)) add(name, false)
  return found
}

/** `{ type A, type B }` imports nothing that is there at run time. */
function importsTypesOnly(names: string): boolean {
  const listed = /^\{([^}]*)\}$/.exec(names.trim())?.[1]
  if (listed === undefined) return false
  const parts = listed.split(',').filter((part) => part.trim() !== '')
  return parts.length > 0 && parts.every((part) => /^\s*type\s/.test(part))
}

function packageName(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')
}

function resolveName(from: string, name: string, paths: ReadonlySet<string>): string | null {
  const alias = /^@(shared|renderer|electron)\/(.*)$/.exec(name)
  const isOurs = alias !== null || name.startsWith('.')
  if (!isOurs) return null
  const bare = (alias === null ? join(from, '..', name) : `${alias[1]}/${alias[2]}`).replaceAll('\\', '/')
  const path = bare.replace(/\?\w+$/, '')
  return (
    [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`, `${path}/index.tsx`].find((one) => paths.has(one)) ?? path
  )
}
