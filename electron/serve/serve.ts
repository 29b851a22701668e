import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { HostError } from '@electron/files/failure'
import { disk } from '@electron/files/fileLayer'
import { createFolders } from '@electron/files/folders'
import { printPdfByBrowser } from '@electron/files/printPdf'
import { readBackIn } from '@electron/files/readBack'
import { createHandlers } from '@electron/host/handlers'
import type { Host } from '@electron/host/host'
import { readWindowFiles } from '@electron/host/windowFiles'
import { version } from '../../package.json'
import { servePageFrom, servePageThrough } from './servePage'
import { startServer } from './server'

/**
 * The same application in a browser, over loopback: for computers without the Electron runtime, and for tests.
 * Prints its address as the one line of standard output, then runs until it is stopped.
 */
async function serve(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      /** The folder below which files may be opened and saved. */
      root: { type: 'string' },
      /** Where the application keeps recovery, earlier versions and recent files. */
      data: { type: 'string' },
      port: { type: 'string', default: '0' },
      /** Opens the sample company where there is no work to go on with. */
      sample: { type: 'boolean', default: false },
      /** Address of the development server that serves the window's sources. */
      'dev-server': { type: 'string' },
    },
  })
  const outFolder = dirname(import.meta.dirname)
  const { handlers, grantFor } = createHandlers({
    host: browserHost(values.root ?? homedir(), values.sample),
    layer: disk,
    dataFolder: resolve(values.data ?? join(homedir(), '.palier')),
    workersFolder: import.meta.dirname,
    isReadable: readBackIn(import.meta.dirname),
  })
  const devServer = values['dev-server']
  const server = await startServer({
    handlers,
    servePage:
      devServer === undefined
        ? servePageFrom(await readWindowFiles(join(outFolder, 'renderer')))
        : servePageThrough(devServer),
    port: Number(values.port),
  })
  const [file] = positionals
  if (file !== undefined) server.sendEvent('file.opened', grantFor(resolve(file)))
  process.stdout.write(`${server.address}\n`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.stop().then(() => process.exit(0)))
  }
}

function browserHost(root: string, opensSample: boolean): Host {
  const ours = async (): Promise<never> => {
    throw new HostError('notPermitted', 'the page asks with its own dialog here')
  }
  return {
    info: {
      kind: 'browser',
      version,
      locale: new Intl.DateTimeFormat().resolvedOptions().locale,
      platform: process.platform,
      opensSample,
    },
    askOpen: ours,
    askSave: ours,
    folders: createFolders(root),
    printPdf: printPdfByBrowser,
    // The browser has no menu, no title bar and no close button of ours.
    usedFile: () => undefined,
    unsavedChanged: () => undefined,
    closeWindow: () => undefined,
  }
}

await serve()
