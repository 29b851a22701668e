import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runInWorker } from '@electron/files/runInWorker'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const WORKERS = {
  twice: `postMessage({ ok: true, value: workerData * 2 })`,
  fails: `postMessage({ ok: false, failure: 'unreadable', detail: 'not a table' })`,
  forever: `for (;;) {}`,
  greedy: `const kept = []; for (;;) kept.push(new Array(100000).fill(kept.length))`,
  silent: ``,
}

describe('work in a thread of its own', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'palier-workers-'))
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
    for (const [name, code] of Object.entries(WORKERS)) {
      const head = `import { parentPort, workerData } from 'node:worker_threads'\nconst postMessage = (m) => parentPort.postMessage(m)\n`
      await writeFile(join(folder, `${name}.js`), head + code)
    }
  })
  afterAll(async () => rm(folder, { recursive: true, force: true }))

  it('gives its value', async () => {
    expect(await runInWorker(folder, 'twice', 21)).toBe(42)
  })

  it('gives its own failure', async () => {
    await expect(runInWorker(folder, 'fails', null)).rejects.toMatchObject({ failure: 'unreadable' })
  })

  it('is ended when it takes too long', async () => {
    const limits = { timeMs: 200, memoryMb: 64 }
    await expect(runInWorker(folder, 'forever', null, limits)).rejects.toMatchObject({ failure: 'timedOut' })
  })

  it('is ended when it needs too much memory, and nothing else is', async () => {
    const limits = { timeMs: 30_000, memoryMb: 32 }
    await expect(runInWorker(folder, 'greedy', null, limits)).rejects.toMatchObject({ failure: 'tooLarge' })
  })

  it('that ends without a word is a failure', async () => {
    await expect(runInWorker(folder, 'silent', null)).rejects.toMatchObject({ failure: 'unexpected' })
  })
})
