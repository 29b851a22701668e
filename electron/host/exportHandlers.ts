import { basename } from 'node:path'
import { replaceFile } from '@electron/files/appData'
import type { FileLayer } from '@electron/files/fileLayer'
import type { Grants } from '@electron/files/grants'
import type { PdfPrinter } from '@electron/files/printPdf'
import { runInWorker } from '@electron/files/runInWorker'
import type { Handlers } from './answer'

interface Needs {
  readonly layer: FileLayer
  readonly grants: Grants
  readonly printPdf: PdfPrinter
  readonly workersFolder: string
}

/** Writing what leaves the application, in a thread of its own; a file that is there is replaced in one step. */
export function exportHandlers(needs: Needs): Pick<Handlers, 'export.workbook' | 'export.document'> {
  const { layer, grants, printPdf, workersFolder } = needs
  const write = async (path: string, bytes: Uint8Array) => {
    await replaceFile(layer, await layer.follow(path), bytes)
    return { name: basename(path), byteCount: bytes.length }
  }
  return {
    'export.workbook': async ({ token, model }) => {
      const path = grants.take(token, 'workbook', 'save')
      return write(path, await runInWorker<Uint8Array>(workersFolder, 'writeExport', { format: 'xlsx', model }))
    },
    'export.document': async ({ token, format, model }) => {
      const path = grants.take(token, 'document', 'save')
      if (format === 'docx') {
        return write(path, await runInWorker<Uint8Array>(workersFolder, 'writeExport', { format, model }))
      }
      const html = await runInWorker<string>(workersFolder, 'writeExport', { format: 'html', model })
      return write(path, await printPdf(html))
    },
  }
}
