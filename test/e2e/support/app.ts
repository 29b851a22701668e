import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { type HostFolders, type LoopbackHost, startHost } from './loopbackHost'

export { expect } from '@playwright/test'

/** Palier, running for one test on folders of its own. */
export interface Palier {
  readonly page: Page
  /** The folder whose files the window may open and save; put inputs here, find outputs here. */
  readonly root: string
  readonly data: string
  /** Stops the host, or kills it, and starts it on the same folders, with a file to open where one is named. */
  readonly restart: (options?: { readonly isKilled?: boolean; readonly file?: string }) => Promise<void>
  /** The address that opened the window, and opens nothing any more. */
  readonly address: () => string
}

/**
 * Specs use `palier` for a running window. A test fails on anything the page says that it should not: a fault, a breach of the content
 * policy, a warning of the grid library. The language follows the browser's: `test.use({ locale: 'fr-FR' })`.
 */
export const test = base.extend<{ palier: Palier; folders: HostFolders; complaints: string[] }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  folders: async ({}, run) => {
    const base = await mkdtemp(join(tmpdir(), 'palier-e2e-'))
    const folders = { root: await mkdtemp(join(base, 'root-')), data: join(base, 'data') }
    await run(folders)
    await rm(base, { recursive: true, force: true })
  },
  complaints: async ({ page }, run) => {
    const complaints = listenForComplaints(page)
    await run(complaints)
    expect(complaints, 'what the page complained of').toEqual([])
  },
  palier: async ({ page, folders, complaints: _complaints }, run) => {
    let host: LoopbackHost = await startHost(folders)
    await page.goto(host.address)
    await isDrawn(page)
    await run({
      page,
      ...folders,
      address: () => host.address,
      restart: async ({ isKilled = false, file } = {}) => {
        await (isKilled ? host.kill() : host.stop())
        host = await startHost(folders, file)
        await page.goto(host.address)
        await isDrawn(page)
      },
    })
    await host.stop()
  },
})

/** The window listens to keys once it is drawn. */
async function isDrawn(page: Page): Promise<void> {
  await page.waitForURL(/\/$/)
  await page.getByRole('main').first().waitFor()
}

function listenForComplaints(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    const text = message.text()
    if (text.startsWith('AG Grid:') || /Content Security Policy/.test(text)) complaints.push(text)
  })
  return complaints
}
