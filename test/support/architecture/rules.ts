import { type Import, importsOf, type SourceFile, withoutTexts } from './source'

/** The folders of shared/ from the ground up: a folder imports from its own rank and those below it. */
const SHARED_RANKS: readonly (readonly string[])[] = [
  ['findings', 'money', 'calendar'],
  ['formula', 'plan', 'sales', 'bridge'],
  ['engine', 'import', 'workspace'],
  ['results', 'scenario'],
  ['report', 'sample'],
]
/** Words stand beside everything: any folder may say something in the user's language. */
const BESIDE = 'i18n'

/** The one place of each library that has one: folders or files that may import it. */
const LIBRARY_PLACES: Readonly<Record<string, readonly string[]>> = {
  mathjs: ['shared/formula/'],
  // Whatever comes from outside is checked on the way in: files, imports, the bridge, state on disk.
  zod: ['shared/plan/', 'shared/bridge/', 'shared/import/', 'shared/report/', 'shared/workspace/', 'electron/'],
  fflate: ['shared/workspace/', 'shared/bridge/', 'electron/files/'],
  papaparse: ['shared/import/', 'electron/files/'],
  exceljs: ['electron/files/'],
  docx: ['electron/files/'],
  electron: ['electron/main/', 'electron/preload/'],
  'ag-grid-community': ['renderer/grid/'],
  'ag-grid-react': ['renderer/grid/'],
  '@ag-grid-community/locale': ['renderer/grid/'],
  echarts: ['renderer/charts/'],
  react: ['renderer/'],
  'react-dom': ['renderer/'],
  'radix-ui': ['renderer/'],
  zustand: ['renderer/app/'],
}

/** What may not stand in code, where, and why. */
const FORBIDDEN: readonly { readonly pattern: RegExp; readonly where: string; readonly why: string }[] = [
  { pattern: /\bexport\s+default\b/, where: '', why: 'a default export has a name of its own at every import' },
  { pattern: /\|\|\s*0(?![\w.])/, where: 'shared/', why: 'a missing figure is a finding, never zero' },
  { pattern: /\?\?\s*0n?(?![\w.])/, where: 'shared/', why: 'a missing figure is a finding, never zero' },
  { pattern: /\bparseFloat\b/, where: 'shared/', why: 'a double cannot hold a decimal' },
  { pattern: /\.toFixed\b/, where: 'shared/', why: 'it rounds what is not a decimal any more' },
  { pattern: /\bcatch\s*(\([^)]*\))?\s*\{\s*\}/, where: 'shared/', why: 'an error that nobody hears of' },
]

/** Everything that breaks a rule of the structure, a sentence each. */
export function breaches(files: readonly SourceFile[]): string[] {
  const paths = new Set(files.map(({ path }) => path))
  const imports = files.flatMap((file) => importsOf(file, paths))
  return [
    ...imports.flatMap(layerBreach),
    ...imports.flatMap(libraryBreach),
    ...circles(imports),
    ...files.flatMap(forbiddenWords),
  ]
}

function layerBreach({ from, target, kind, isTypeOnly }: Import): string[] {
  const breach = [`${from} may not import ${target}`]
  const isShared = from.startsWith('shared/')
  if (kind === 'package') {
    return isShared && (target.startsWith('node:') || target === 'electron' || target === 'react') ? breach : []
  }
  if (isShared) return mayShare(from, target) ? [] : breach
  if (from.startsWith('renderer/')) {
    if (target.startsWith('electron/')) return breach
    const runsEngine = target.startsWith('shared/engine/') && !isTypeOnly
    return runsEngine && !from.startsWith('renderer/worker/') ? breach : []
  }
  if (target.startsWith('renderer/')) return breach
  const [, folder = ''] = from.split('/')
  const [top, targetFolder = ''] = target.split('/')
  if (top !== 'electron' || folder === targetFolder) return []
  return isHostOver(folder, targetFolder) ? [] : breach
}

/** main, serve and cli stand on files; preload stands alone; files stands on nothing of Electron. */
function isHostOver(folder: string, target: string): boolean {
  return folder !== 'files' && folder !== 'preload' && target !== 'main' && target !== 'preload' && target !== 'cli'
}

function mayShare(from: string, target: string): boolean {
  if (!target.startsWith('shared/')) return false
  const [own, other] = [from, target].map((path) => path.split('/')[1])
  if (own === other || own === BESIDE || other === BESIDE) return true
  const rank = (folder: string | undefined) => SHARED_RANKS.findIndex((row) => row.some((name) => name === folder))
  return rank(own) >= 0 && rank(other) >= 0 && rank(other) <= rank(own)
}

function libraryBreach({ from, target, kind }: Import): string[] {
  if (kind !== 'package') return []
  const places = LIBRARY_PLACES[target]
  if (places === undefined || places.some((place) => from.startsWith(place))) return []
  return [`${from} imports ${target}, which belongs in ${places.join(', ')}`]
}

/** Files that need each other at run time: one sentence a circle. */
function circles(imports: readonly Import[]): string[] {
  const needs = new Map<string, string[]>()
  for (const { from, target, kind, isTypeOnly } of imports) {
    if (kind === 'file' && !isTypeOnly) needs.set(from, [...(needs.get(from) ?? []), target])
  }
  const found: string[] = []
  const done = new Set<string>()
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path)
    if (start >= 0) {
      found.push(`a circle: ${[...trail.slice(start), path].join(' -> ')}`)
      return
    }
    if (done.has(path)) return
    for (const target of needs.get(path) ?? []) visit(target, [...trail, path])
    done.add(path)
  }
  for (const path of needs.keys()) visit(path, [])
  return found
}

function forbiddenWords({ path, text }: SourceFile): string[] {
  const code = withoutTexts(text)
  return FORBIDDEN.filter(({ pattern, where }) => path.startsWith(where) && pattern.test(code)).map(
    ({ pattern, why }) => `${path} has ${pattern.source}: ${why}`,
  )
}
