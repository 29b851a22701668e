import { app, session } from 'electron'
import { APP_SCHEME } from './appProtocol'

/** What a page of ours can be made of; everything else, and so the whole network, is refused. */
const PERMITTED_SCHEMES = [`${APP_SCHEME}:`, 'data:', 'blob:', 'devtools:']

/** The window stays in its own pages, asks for no permission and reaches no network. */
export function setupSecurity(): void {
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_contents, _permission, grant) => grant(false))
  defaultSession.setPermissionCheckHandler(() => false)
  defaultSession.setDevicePermissionHandler(() => false)
  defaultSession.webRequest.onBeforeRequest(({ url }, respond) => respond({ cancel: !isPermitted(url) }))
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-frame-navigate', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
}

/** In development, and only unpackaged, the window comes from the server that builds it. */
export function devServer(): string | null {
  return app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null)
}

function isPermitted(url: string): boolean {
  const { protocol, host } = new URL(url)
  const server = devServer()
  return PERMITTED_SCHEMES.includes(protocol) || (server !== null && host === new URL(server).host)
}
