import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { CHANNELS } from '@shared/bridge/channels'
import type { Bridge, HostResult } from '@shared/bridge/contract'
import { at, invariant } from '@shared/findings/invariant'
import { type Desktop, type StandInMenuItem, startDesktop } from '../../support/electronStandIn/start.mjs'

/**
 * The built main process, preload and window against each other, on a stand-in for the 'electron' module: it proves that they fit,
 * not what Electron itself does with sandbox, menus and dialogs (see electron.spec.ts).
 */
const OUT = resolve(import.meta.dirname, '../../../out')

declare const palier: Bridge

let desktop: Desktop
let folder = ''

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'palier-desktop-'))
  process.env['PALIER_STAND_IN_FOLDER'] = folder
  desktop = await startDesktop(join(OUT, 'main', 'main.js'))
})

test.afterAll(async () => {
  await desktop.closeStandIn()
  await rm(folder, { recursive: true, force: true })
})

const mainWindow = () => at(desktop.record.windows, 0)

test('the window is sandboxed, isolated and without Node', () => {
  expect(desktop.record.sandboxed).toBe(true)
  expect(mainWindow().options.webPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
  })
  expect(mainWindow().options.webPreferences).not.toHaveProperty('webSecurity')
})

test('the preload is one CommonJS script that requires Electron and nothing else', async () => {
  const preload = await readFile(String(mainWindow().options.webPreferences['preload']), 'utf8')
  expect([...preload.matchAll(/require\(([^)]*)\)/g)].map(([, name]) => name)).toEqual(['"electron"'])
  expect(preload).not.toMatch(/^\s*(import|export) /m)
})

test('the window reaches the channels of the contract and nothing of Electron', async () => {
  const names = await desktop.page.evaluate(() => Object.keys(palier))
  expect(names.toSorted()).toEqual([...CHANNELS, 'on'].toSorted())
  expect([...desktop.record.ipcHandlers.keys()].toSorted()).toEqual([...CHANNELS].toSorted())
  expect(await desktop.page.evaluate(() => 'require' in window || 'process' in window)).toBe(false)
})

test('the host tells the window who it is', async () => {
  const answer = await desktop.page.evaluate(async () => palier['host.info']())
  expect(answer).toMatchObject({ ok: true, value: { kind: 'electron', locale: 'en-CA' } })
})

test('no other page and no frame is answered', async () => {
  const handler = desktop.record.ipcHandlers.get('host.info')
  invariant(handler !== undefined, 'host.info is handled')
  for (const senderFrame of [null, { url: 'app://palier/' }, { url: 'https://example.com/' }]) {
    expect(await handler({ senderFrame }, undefined)).toMatchObject({ ok: false, failure: 'notPermitted' })
  }
})

test('permissions, new windows, navigation and web views are refused', () => {
  const { permissions } = desktop.record
  const answers: boolean[] = []
  permissions.request(null, 'geolocation', (isGranted) => answers.push(isGranted))
  expect([...answers, permissions.check(), permissions.device()]).toEqual([false, false, false])
  const { webContents } = mainWindow()
  expect(webContents.windowOpenHandler()).toEqual({ action: 'deny' })
  for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview']) {
    let isPrevented = false
    webContents.emit(event, {
      preventDefault: () => {
        isPrevented = true
      },
    })
    expect(isPrevented, event).toBe(true)
  }
})

test('nothing but the application itself is ever asked for: no network, no file', async () => {
  for (const [url, isCancelled] of [
    ['https://example.com/', true],
    ['http://127.0.0.1/', true],
    ['file:///etc/passwd', true],
    ['ws://example.com/', true],
    ['app://palier/', false],
  ] as const) {
    const answer = await new Promise((respond) => desktop.record.beforeRequest({ url }, respond))
    expect(answer, url).toEqual({ cancel: isCancelled })
  }
})

test('the scheme of the window serves its own files only, under its content policy', async () => {
  expect(desktop.record.schemes).toMatchObject([{ scheme: 'app', privileges: { standard: true, secure: true } }])
  expect(desktop.record.schemes[0]?.privileges).not.toHaveProperty('bypassCSP')
  const handler = desktop.record.protocolHandlers.get('app')
  invariant(handler !== undefined, 'the scheme is handled')
  const page = await handler({ url: 'app://palier/' })
  expect(page.headers.get('Content-Security-Policy')).toContain("default-src 'none'; script-src 'self'")
  for (const path of ['/../main/main.js', '/%2e%2e/main/main.js', '/..%2fmain%2fmain.js', '/etc/passwd']) {
    expect((await handler({ url: `app://palier${path}` })).status, path).toBe(404)
  }
  expect((await handler({ url: 'app://other/index.html' })).status).toBe(404)
})

test('a workspace is saved and opened through the native dialogs, and lands among recent documents', async () => {
  const path = join(folder, 'Sample.palier')
  desktop.record.saveAnswers.push(path)
  desktop.record.openAnswers.push(path)
  const [saved, opened] = await desktop.page.evaluate(async () => {
    const value = <T>(result: HostResult<T>) => (result.ok ? result.value : null)
    const bytes = value(await palier['workspace.sample']())?.bytes ?? new Uint8Array()
    const to = value(await palier['dialog.save']({ purpose: 'workspace', suggestedName: 'Sample.palier' }))
    const written = await palier['workspace.save']({ token: to?.token, bytes })
    const from = value(await palier['dialog.open']({ purpose: 'workspace' }))
    const read = value(await palier['workspace.open']({ token: from?.token ?? '' }))
    return [written, read?.bytes.length === bytes.length]
  })
  expect(saved).toMatchObject({ ok: true, value: { file: { name: 'Sample.palier' } } })
  expect(opened).toBe(true)
  expect(desktop.record.recentDocuments).toContain(path)
})

test('the menu speaks the language of the window and sends it its commands', async () => {
  await desktop.page.evaluate(async () => palier['window.unsaved']({ unsaved: true, title: 'FY26', language: 'fr' }))
  const labels = desktop.record.menu.map(({ label }) => label)
  expect(labels).toEqual(['Fichier', 'Édition', 'Affichage', 'Aide'])
  expect(mainWindow()).toMatchObject({ title: 'FY26 – Palier', isEdited: true })
  const items = desktop.record.menu.flatMap(({ submenu = [] }): readonly StandInMenuItem[] => submenu)
  const save = items.find(({ id }) => id === 'file.saveAs')
  expect(save?.accelerator).toBe('CmdOrCtrl+Shift+S')
  const heard = desktop.page.evaluate(
    async () => new Promise((resolve) => palier.on('menu.command', ({ command }) => resolve(command))),
  )
  save?.click?.()
  expect(await heard).toBe('file.saveAs')
})

test('a window with unsaved work asks before it closes, and closes once it may', async () => {
  await desktop.page.evaluate(async () => palier['window.unsaved']({ unsaved: true, title: 'FY26', language: 'en' }))
  const asked = desktop.page.evaluate(async () => new Promise((resolve) => palier.on('close.requested', resolve)))
  mainWindow().close()
  expect(mainWindow().isGone).toBe(false)
  expect(await asked).toBeNull()
  await desktop.page.evaluate(async () => palier['window.close']())
  expect(mainWindow().isGone).toBe(true)
})
