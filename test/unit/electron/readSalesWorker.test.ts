import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { ReadSalesRequest } from '@electron/files/readSales'
import { runInWorker } from '@electron/files/runInWorker'
import type { RawTable } from '@shared/bridge/contract'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../../..')
let folder: string

/** The worker as it ships: bundled to one script that Node starts. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'palier-read-sales-'))
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@shared': join(ROOT, 'shared'), '@electron': join(ROOT, 'electron') } },
    ssr: { noExternal: true },
    build: {
      ssr: join(ROOT, 'electron/files/readSalesWorker.ts'),
      outDir: folder,
      rolldownOptions: { output: { entryFileNames: 'readSales.js', format: 'es' } },
    },
  })
  await writeFile(join(folder, 'package.json'), '{"type":"module"}')
})

afterAll(() => rm(folder, { recursive: true }))

function request(text: string): ReadSalesRequest {
  return { name: 'deals.csv', bytes: new TextEncoder().encode(text), options: {} }
}

describe('reading sales in a worker', () => {
  it('gives the same table as reading them here', async () => {
    const table = await runInWorker<RawTable>(folder, 'readSales', request('id;owner\nA1;Ana'))
    expect(table).toMatchObject({
      delimiter: ';',
      rows: [
        ['id', 'owner'],
        ['A1', 'Ana'],
      ],
      rowNumbers: [1, 2],
    })
  })

  it('says why a file is refused', async () => {
    const failing = runInWorker(folder, 'readSales', request('%PDF-1.7'))
    await expect(failing).rejects.toMatchObject({ failure: 'unreadable', message: 'imports.refused.pdf' })
  })

  it('ends when it takes too long', async () => {
    const slow = runInWorker(folder, 'readSales', request('a,b\n'.repeat(500_000)), { timeMs: 1, memoryMb: 256 })
    await expect(slow).rejects.toMatchObject({ failure: 'timedOut' })
  })

  it('ends when it takes too much memory', async () => {
    const large = request(`${'a,b,c,d,e,f,g,h\n'.repeat(900_000)}`)
    const greedy = runInWorker(folder, 'readSales', large, { timeMs: 60_000, memoryMb: 40 })
    await expect(greedy).rejects.toMatchObject({ failure: 'tooLarge' })
  })
})
