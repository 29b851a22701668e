import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { EMPTY_HISTORY } from '@shared/sales/history'
import { sampleWorkspace } from '@shared/sample/sampleWorkspace'
import { writeWorkspaceFile } from '@shared/workspace/file'
import { FileDialog } from '../pages/fileDialog'
import { expect, test } from '../support/app'
import { startHost } from '../support/loopbackHost'

interface Message {
  readonly method: string
  readonly body: string
}

/** How the host answers what the page asks under its own origin and cookie. */
async function statusOf(page: Page, path: string, message?: Message): Promise<number> {
  return page.evaluate(async ([where, how]) => (await fetch(where, how ?? {})).status, [path, message] as [
    string,
    Message | undefined,
  ])
}

/** The first letters of a file, which tell a zip (PK) from a text; empty while there is no file. */
async function beginningOf(path: string): Promise<string> {
  const bytes = await readFile(path).catch(() => Buffer.alloc(0))
  return bytes.subarray(0, 2).toString()
}

test('the address works once: another browser gets nothing', async ({ palier, browser }) => {
  const other = await browser.newContext()
  const page = await other.newPage()
  expect((await page.goto(palier.address()))?.status()).toBe(403)
  expect((await page.goto(new URL('/', palier.address()).href))?.status()).toBe(403)
  await expect(page.locator('#root')).toHaveCount(0)
  await other.close()
})

test('the token leaves the address, and reloading keeps the window', async ({ palier }) => {
  expect(palier.page.url()).not.toContain('token')
  expect((await palier.page.reload())?.status()).toBe(200)
})

test('a page of another site can neither read the window nor reach the host', async ({ palier, context }) => {
  const stranger = await context.newPage()
  await stranger.route('http://stranger.example/', async (route) => route.fulfill({ body: '<!doctype html>' }))
  await stranger.goto('http://stranger.example/')
  const { origin } = new URL(palier.address())
  const reached = await stranger.evaluate(async (address) => {
    const tries = [`${address}/`, `${address}/bridge/host.info`, `${address}/bridge/events`]
    return Promise.all(tries.map(async (url) => fetch(url, { credentials: 'include' }).then(Boolean, () => false)))
  }, origin)
  expect(reached).toEqual([false, false, false])
})

test('the host takes no message that the window did not send', async ({ palier }) => {
  expect(await statusOf(palier.page, '/bridge/host.info')).toBe(400)
  expect(await statusOf(palier.page, '/bridge/host.info', { method: 'POST', body: 'text' })).toBe(400)
  expect(await statusOf(palier.page, '/%2e%2e/main/serve.js')).toBe(404)
})

test.describe('the file dialog of the browser', () => {
  test.beforeEach(async ({ palier }) => {
    await mkdir(join(palier.root, 'Plans'))
    await writeFile(join(palier.root, 'Old.palier'), 'not a workspace')
    await writeFile(join(palier.root, 'notes.txt'), 'not for this dialog')
    await palier.page.getByRole('button', { name: 'Base plus flat commission' }).click()
    await expect(palier.page.getByRole('navigation').first()).toBeVisible()
  })

  test('saves in a folder reached by the keyboard, under a name that gets its extension', async ({ palier }) => {
    const { page, root } = palier
    await page.keyboard.press('Control+Shift+S')
    const dialog = new FileDialog(page)
    await expect(dialog.nameField()).toBeFocused()
    await dialog.dialog.getByRole('listbox').press('Enter')
    await expect(dialog.dialog.getByRole('button', { name: 'Plans' })).toHaveAttribute('aria-current', 'location')
    await dialog.saveAs('FY27')
    await expect.poll(async () => beginningOf(join(root, 'Plans', 'FY27.palier'))).toBe('PK')
  })

  test('replaces a file only once that was confirmed', async ({ palier }) => {
    const { page, root } = palier
    const file = join(root, 'Old.palier')
    await page.keyboard.press('Control+Shift+S')
    const dialog = new FileDialog(page)
    await dialog.nameField().fill('Old')
    await dialog.nameField().press('Enter')
    await dialog.nameField().press('Enter')
    await expect(dialog.dialog.getByRole('alert')).toContainText('Old.palier')
    expect(await readFile(file, 'utf8')).toBe('not a workspace')
    await dialog.replace('Old.palier')
    await expect.poll(async () => beginningOf(file)).toBe('PK')
  })

  test('shows what suits it, and every file when asked', async ({ palier }) => {
    const { page } = palier
    await page.keyboard.press('Control+o')
    const dialog = new FileDialog(page)
    await expect(dialog.dialog.getByRole('option')).toHaveText([/Plans/, /Old\.palier/])
    await dialog.dialog.getByRole('checkbox').check()
    await expect(dialog.entry('notes.txt')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(dialog.dialog).toHaveCount(0)
  })
})

test.describe('in French', () => {
  test.use({ locale: 'fr-CA' })

  test('the dialog speaks the language of the browser', async ({ palier }) => {
    await palier.page.keyboard.press('Control+o')
    const { dialog } = new FileDialog(palier.page)
    await expect(dialog).toContainText('Ouvrir un espace de travail')
    await expect(dialog.getByRole('option')).toHaveText('Rien à choisir ici.')
  })
})

test('a file named at the start is open in the window', async ({ palier }) => {
  const file = join(palier.root, 'Named.palier')
  await writeFile(file, writeWorkspaceFile({ ...sampleWorkspace(), name: 'The named plan', sales: EMPTY_HISTORY }))
  await palier.restart({ file })
  await expect(palier.page).toHaveTitle(/Named/)
  await palier.restart()
  await expect(palier.page.getByRole('button', { name: /Named\.palier/ })).toBeVisible()
})

test('the first start shows the sample company, a later one what there is to go on with', async ({ page, folders }) => {
  const first = await startHost(folders, '--sample')
  await page.goto(first.address)
  await expect(page.getByText('Boréalune Instruments').first()).toBeVisible({ timeout: 30_000 })
  await first.stop()

  const file = join(folders.root, 'own.palier')
  await writeFile(file, writeWorkspaceFile(sampleWorkspace()))
  const second = await startHost(folders, file)
  await page.goto(second.address)
  await expect(page.getByText('own.palier')).toBeVisible({ timeout: 30_000 })
  await second.stop()

  const third = await startHost(folders, '--sample')
  await page.goto(third.address)
  await expect(page.getByRole('button', { name: /own\.palier/ })).toBeVisible()
  await third.stop()
})
