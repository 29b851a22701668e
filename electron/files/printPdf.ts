import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { HostError } from './failure'

/** Prints a whole HTML page to PDF. Throws HostError `noPrinter` where nothing can. */
export type PdfPrinter = (html: string) => Promise<Uint8Array>

const TIME_LIMIT_MS = 60_000

const NAMES_ON_PATH = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const KNOWN_PLACES: Readonly<Record<string, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
}

/** Prints by the browser that is installed here, started for this page alone in a private folder. */
export const printPdfByBrowser: PdfPrinter = async (html) => {
  const browser = installedBrowser()
  if (browser === null) throw new HostError('noPrinter', 'no Chromium, Chrome or Edge is installed to print with')
  const folder = await mkdtemp(join(tmpdir(), 'palier-print-'))
  try {
    const page = join(folder, 'page.html')
    const pdf = join(folder, 'page.pdf')
    await writeFile(page, confined(html), { mode: 0o600 })
    await runBrowser(browser, [
      '--headless',
      '--disable-gpu',
      '--no-first-run',
      '--no-pdf-header-footer',
      ...(isRoot() ? ['--no-sandbox'] : []),
      `--user-data-dir=${join(folder, 'profile')}`,
      `--print-to-pdf=${pdf}`,
      pathToFileURL(page).href,
    ])
    if (!existsSync(pdf)) throw new HostError('noPrinter', 'the browser printed nothing')
    return await readFile(pdf)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** A page to print is text and styles: it runs nothing and loads nothing. */
export const PRINT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"

/** A page from a file has no headers: its policy stands before everything else in it. */
function confined(html: string): string {
  const policy = `<meta http-equiv="Content-Security-Policy" content="${PRINT_POLICY}">`
  return html.replace(/^\s*(<!doctype[^>]*>)?/i, (doctype) => `${doctype}${policy}`)
}

/** The browser named by CHROMIUM_PATH, else the first that is found; null when there is none. */
export function installedBrowser(): string | null {
  const named = process.env['CHROMIUM_PATH']
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES_ON_PATH.map((name) => join(folder, name)))
  const places = [...(named === undefined ? [] : [named]), ...onPath, ...(KNOWN_PLACES[process.platform] ?? [])]
  return places.find((place) => existsSync(place)) ?? null
}

/** Chromium refuses its own sandbox to the root user, whose page here is ours and runs no script. */
function isRoot(): boolean {
  return process.getuid?.() === 0
}

async function runBrowser(browser: string, args: readonly string[]): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const child = spawn(browser, args, { stdio: 'ignore', timeout: TIME_LIMIT_MS })
    child.once('error', (error) => {
      reject(new HostError('noPrinter', error.message))
    })
    child.once('exit', (code) => {
      if (code === 0) resolve()
      else
        reject(new HostError(code === null ? 'timedOut' : 'noPrinter', `the browser ended with ${code ?? 'a signal'}`))
    })
  })
}
