import { register } from 'node:module'
import { pathToFileURL } from 'node:url'

register('./resolve.mjs', import.meta.url)
const standIn = await import('electron')

/** Starts the built main process on the stand-in and resolves once its window has loaded. */
export async function startDesktop(mainFile) {
  await import(`${pathToFileURL(mainFile).href}`)
  for (;;) {
    const page = standIn.record.windows[0]?.webContents.page
    if (standIn.record.fault !== null) throw new Error(`the main process did not start: ${standIn.record.fault}`)
    if (page !== undefined) return { ...standIn, page }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
