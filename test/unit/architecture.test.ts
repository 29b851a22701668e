import { describe, expect, it } from 'vitest'
import { breaches } from '../support/architecture/rules'
import { importsOf, readSources, type SourceFile } from '../support/architecture/source'

const file = (path: string, text: string): SourceFile => ({ path, text })

describe('the structure of the source', () => {
  it('keeps its layers, its libraries in their one place, no circle and no forbidden word', () => {
    const sources = readSources(['shared', 'electron', 'renderer'])
    expect(sources.length).toBeGreaterThan(30)
    expect(breaches(sources)).toEqual([])
  })
})

/** One small breach for each rule: a test that cannot fail shows nothing. */
describe('the rules of the structure notice', () => {
  it.each([
    ['a lower folder that imports a higher one', 'shared/money/a.ts', `import { b } from '@shared/plan/b'`],
    ['a plan that imports the engine', 'shared/plan/a.ts', `import type { b } from '@shared/engine/b'`],
    ['an engine that imports a report', 'shared/engine/a.ts', `export { b } from '../report/b'`],
    ['a folder of shared that nobody has placed', 'shared/things/a.ts', `import { b } from '@shared/money/b'`],
    ['shared that imports the window', 'shared/engine/a.ts', `import { b } from '@renderer/app/b'`],
    ['shared that imports a host', 'shared/engine/a.ts', `import { b } from '@electron/files/b'`],
    ['shared that imports Node', 'shared/engine/a.ts', `import { readFileSync } from 'node:fs'`],
    ['a window that imports a host', 'renderer/app/a.ts', `import { b } from '@electron/files/b'`],
    ['a window that runs the engine outside its worker', 'renderer/app/a.ts', `import { b } from '@shared/engine/b'`],
    ['a host that imports the window', 'electron/serve/a.ts', `import { b } from '@renderer/app/b'`],
    ['files that import a host', 'electron/files/a.ts', `import { b } from '@electron/main/b'`],
    ['the command line that imports the main process', 'electron/cli/a.ts', `import { b } from '../main/b'`],
    ['mathjs outside the formulas', 'shared/engine/a.ts', `import { parse } from 'mathjs/number'`],
    ['exceljs outside the files', 'shared/report/a.ts', `import ExcelJS from 'exceljs'`],
    ['docx outside the files', 'electron/cli/a.ts', `import { Document } from 'docx'`],
    ['papaparse outside the import', 'renderer/app/a.ts', `import Papa from 'papaparse'`],
    ['fflate outside the workspace file', 'shared/plan/a.ts', `import { zipSync } from 'fflate'`],
    ['zod outside the shapes', 'shared/engine/a.ts', `import { z } from 'zod'`],
    ['the grid library outside the grid', 'renderer/screens/a.tsx', `import { AgGridReact } from 'ag-grid-react'`],
    ['the chart library outside the charts', 'renderer/screens/a.tsx', `const x = import('echarts/core')`],
    ['Electron outside the main process', 'electron/serve/a.ts', `import 'electron'`],
    ['a default export', 'renderer/app/a.ts', `export default 1`],
    ['a missing figure taken as zero by ||', 'shared/engine/a.ts', `const a = b || 0`],
    ['a missing figure taken as zero by ??', 'shared/engine/a.ts', `const a = b ?? 0`],
    ['a decimal read as a double', 'shared/engine/a.ts', `const a = parseFloat(b)`],
    ['a double rounded as a decimal', 'shared/engine/a.ts', `const a = b.toFixed(2)`],
    ['an error that is swallowed', 'shared/engine/a.ts', `try { a() } catch (error) {\n}`],
  ])('%s', (_, path, text) => {
    expect(breaches([file(path, text)])).toHaveLength(1)
  })

  it('files that need each other', () => {
    const a = file('shared/plan/a.ts', `import { b } from './b'`)
    const b = file('shared/plan/b.ts', `import { c } from '@shared/plan/c'`)
    const c = file('shared/plan/c.ts', `import { a } from './a'`)
    expect(breaches([a, b, c])).toEqual([
      'a circle: shared/plan/a.ts -> shared/plan/b.ts -> shared/plan/c.ts -> shared/plan/a.ts',
    ])
  })
})

describe('the rules of the structure leave alone', () => {
  it.each([
    ['an import downwards', 'shared/engine/a.ts', `import { b } from '@shared/money/b'`],
    [
      'an import of types of the engine in the window',
      'renderer/app/a.ts',
      `import type { b } from '@shared/engine/b'`,
    ],
    ['the engine in the worker', 'renderer/worker/a.ts', `import { b } from '@shared/engine/b'`],
    ['words anywhere', 'shared/plan/a.ts', `import { translate } from '@shared/i18n/catalogue'`],
    ['what only a comment says', 'shared/plan/a.ts', `// never b ?? 0, nor import { b } from 'exceljs'`],
    ['what only a text says', 'shared/plan/a.ts', `const text = 'a ?? 0 and parseFloat'`],
    ['a fallback that is not zero', 'shared/plan/a.ts', `const a = b ?? 0.5`],
    ['a catch that says something', 'shared/plan/a.ts', `try { a() } catch { return null }`],
  ])('%s', (_, path, text) => {
    expect(breaches([file(path, text)])).toEqual([])
  })

  it('files that only share types', () => {
    const a = file('shared/plan/a.ts', `import { type B } from './b'\nexport const x = 1`)
    const b = file('shared/plan/b.ts', `import { x } from './a'`)
    expect(breaches([a, b])).toEqual([])
  })
})

describe('an import statement', () => {
  it('is read in every form it takes', () => {
    const text = `
      import type { A } from './a'
      import { type B, c } from './b'
      import * as d from '@shared/plan/d'
      import e, { type F } from 'mathjs/number'
      export * from './g'
      export { h } from './h'
      import './i'
      const j = await import('@ag-grid-community/locale')`
    const paths = new Set(['a', 'b', 'd', 'g', 'h', 'i'].map((name) => `shared/plan/${name}.ts`))
    const found = importsOf(file('shared/plan/x.ts', text), paths).map(({ target, isTypeOnly }) => [target, isTypeOnly])
    expect(found).toEqual([
      ['shared/plan/a.ts', true],
      ['shared/plan/b.ts', false],
      ['shared/plan/d.ts', false],
      ['mathjs', false],
      ['shared/plan/g.ts', false],
      ['shared/plan/h.ts', false],
      ['shared/plan/i.ts', false],
      ['@ag-grid-community/locale', false],
    ])
  })
})
