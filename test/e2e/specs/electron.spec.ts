import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, expect, type Page, test } from '@playwright/test'
import { CHANNELS } from '@shared/bridge/channels'
import type { Bridge } from '@shared/bridge/contract'
import { electronExecutable } from '../../../scripts/electronRuntime.mjs'

/** Palier in Electron itself, where its runtime is installed. */
const executablePath: string | null = electronExecutable()

declare const palier: Bridge

test.skip(executablePath === null, "Electron's runtime is not installed here: only its npm package is")

let app: ElectronApplication
let page: Page
let data = ''

test.beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'palier-electron-'))
  const root = resolve(import.meta.dirname, '../../..')
  app = await _electron.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: [root, `--data=${data}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  })
  page = await app.firstWindow()
})

test.afterEach(async () => {
  await app.close()
  await rm(data, { recursive: true, force: true })
})

test('the window is a page of ours without Node', async () => {
  expect(page.url()).toBe('app://palier/')
  expect(await page.evaluate(() => 'require' in window || 'process' in window)).toBe(false)
  expect((await page.evaluate(() => Object.keys(palier))).toSorted()).toEqual([...CHANNELS, 'on'].toSorted())
})

test('the host answers the window', async () => {
  const answer = await page.evaluate(async () => palier['host.info']())
  expect(answer).toMatchObject({ ok: true, value: { kind: 'electron' } })
})

test('the window reaches no network and opens no other', async () => {
  const reached = await page.evaluate(async () => fetch('https://example.com/').then(Boolean, () => false))
  expect(reached).toBe(false)
  expect(await page.evaluate(() => window.open('https://example.com/') === null)).toBe(true)
  expect(app.windows()).toHaveLength(1)
})

test('a workspace is saved through the native dialog, which a test answers', async () => {
  const path = join(data, 'Sample.palier')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
  const saved = await page.evaluate(async () => {
    const sample = await palier['workspace.sample']()
    const grant = await palier['dialog.save']({ purpose: 'workspace', suggestedName: 'Sample.palier' })
    if (!sample.ok || !grant.ok || grant.value === null) return null
    return palier['workspace.save']({ token: grant.value.token, bytes: sample.value.bytes })
  })
  expect(saved).toMatchObject({ ok: true, value: { file: { name: 'Sample.palier' } } })
})
