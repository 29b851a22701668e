import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { FileDialog } from '../pages/fileDialog'
import { expect, test } from '../support/app'

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
