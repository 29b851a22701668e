import { join } from 'node:path'
import { newToken } from '@electron/files/grants'
import { PRINT_POLICY } from '@electron/files/printPdf'
import { readWindowFiles, WINDOW_HEADERS, windowFileAt } from '@electron/host/windowFiles'
import { protocol } from 'electron'
import { devServer } from './devServer'

export const APP_SCHEME = 'app'
const APP_HOST = 'palier'
/** The address of the window; no other page ever asks this host anything. */
export const WINDOW_ADDRESS = `${APP_SCHEME}://${APP_HOST}/`

/** Pages made for one printing. */
export interface PrintPages {
  /** Serves the page until it is released. */
  readonly add: (html: string) => { readonly address: string; readonly release: () => void }
}

/** Before Electron is ready: our scheme is a real origin, so that modules, workers and storage work in it. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the built window, and pages to be printed, from memory: no address ever becomes a path. */
export async function setupAppProtocol(outFolder: string): Promise<PrintPages> {
  const files = devServer() === null ? await readWindowFiles(join(outFolder, 'renderer')) : new Map()
  const pages = new Map<string, string>()
  protocol.handle(APP_SCHEME, ({ url }) => {
    const { host, pathname } = new URL(url)
    const page = pages.get(pathname)
    if (host !== APP_HOST) return notFound()
    if (page !== undefined) return new Response(page, { headers: PRINT_HEADERS })
    const file = windowFileAt(files, pathname)
    if (file === undefined) return notFound()
    return new Response(file.bytes, { headers: { ...WINDOW_HEADERS, 'Content-Type': file.type } })
  })
  return {
    add: (html) => {
      const pathname = `/print/${newToken()}`
      pages.set(pathname, html)
      return { address: `${APP_SCHEME}://${APP_HOST}${pathname}`, release: () => pages.delete(pathname) }
    },
  }
}

const PRINT_HEADERS = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': PRINT_POLICY }

function notFound(): Response {
  return new Response('There is no such file.', { status: 404, headers: WINDOW_HEADERS })
}
