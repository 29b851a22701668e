import { readFile } from 'node:fs/promises'

/** Chromium knows no scheme of ours: the window's pages are asked under this address and answered by the handler of `app:`. */
const STAND_IN_ORIGIN = 'https://palier.localhost'
const APP_ORIGIN = 'app://palier'

/** Opens the built window with its real preload; every request goes through the filter and the protocol that main set up. */
export async function openPage(browser, record, preload, invoke) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.route('**/*', (route) => answerRequest(route, record))
  await page.exposeFunction('invokeMain', async (channel, request) =>
    // As Electron does: what cannot be cloned cannot pass, and a Buffer arrives as plain bytes.
    flat(structuredClone(await invoke(channel, revived(request)))),
  )
  await page.addInitScript({ content: sandboxAround(await readFile(preload, 'utf8')) })
  await page.goto(`${STAND_IN_ORIGIN}/`)
  return page
}

async function answerRequest(route, record) {
  const url = route.request().url().replace(STAND_IN_ORIGIN, APP_ORIGIN)
  const { cancel } = await new Promise((resolve) => record.beforeRequest({ url }, resolve))
  if (cancel) return route.abort()
  const response = await record.protocolHandlers.get('app')({ url })
  const headers = Object.fromEntries(response.headers)
  return route.fulfill({ status: response.status, headers, body: Buffer.from(await response.arrayBuffer()) })
}

/** Bytes travel as text between page and process here; Electron copies them as they are. */
function revived(value) {
  if (typeof value !== 'object' || value === null) return value
  if (typeof value.standInBytes === 'string') return new Uint8Array(Buffer.from(value.standInBytes, 'base64'))
  if (Array.isArray(value)) return value.map(revived)
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, revived(item)]))
}

function flat(value) {
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof Uint8Array) return { standInBytes: Buffer.from(value).toString('base64') }
  if (Array.isArray(value)) return value.map(flat)
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, flat(item)]))
}

/** Runs the preload as Electron does: with `require` for one module, and one name given to the page. */
function sandboxAround(preload) {
  return `{
    const text = (bytes) => bytes.reduce((binary, byte) => binary + String.fromCharCode(byte), '')
    const each = (value, change) =>
      Array.isArray(value) ? value.map(change)
      : Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(item)]))
    const isPlain = (value) => typeof value !== 'object' || value === null
    const flat = (value) =>
      isPlain(value) ? value
      : value instanceof Uint8Array ? { standInBytes: btoa(text(value)) }
      : each(value, flat)
    const revived = (value) =>
      isPlain(value) ? value
      : typeof value.standInBytes === 'string' ? Uint8Array.from(atob(value.standInBytes), (c) => c.charCodeAt(0))
      : each(value, revived)
    const listeners = {}
    window.hear = (event, payload) => listeners[event]?.({}, payload)
    const electron = {
      contextBridge: { exposeInMainWorld: (name, value) => { window[name] = Object.freeze(value) } },
      ipcRenderer: {
        invoke: async (channel, request) => revived(await window.invokeMain(channel, flat(request))),
        on: (event, listener) => { listeners[event] = listener },
      },
    }
    const require = (name) => {
      if (name !== 'electron') throw new Error('a sandboxed preload cannot load ' + name)
      return electron
    }
    ;((require) => {${preload}
    })(require)
  }`
}
