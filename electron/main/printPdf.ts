import type { PdfPrinter } from '@electron/files/printPdf'
import { BrowserWindow } from 'electron'
import type { PrintPages } from './appProtocol'

/** Prints in a hidden window of its own, which runs no script. */
export function createPdfPrinter(pages: PrintPages): PdfPrinter {
  return async (html) => {
    const page = pages.add(html)
    const window = new BrowserWindow({
      show: false,
      webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false },
    })
    try {
      await window.loadURL(page.address)
      return await window.webContents.printToPDF({
        printBackground: true,
        preferCSSPageSize: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      })
    } finally {
      window.destroy()
      page.release()
    }
  }
}
