import { app, session } from 'electron'
import { APP_SCHEME } from './appProtocol'
import { devServer } from './devServer'

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
    contents.on('will-frame-navigate', (event) => {
      // The preview of a document is a frame whose page the window itself wrote.
      if (event.url !== 'about:srcdoc') event.preventDefault()
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
}

function isPermitted(url: string): boolean {
  const { protocol, host } = new URL(url)
  const server = devServer()
  return PERMITTED_SCHEMES.includes(protocol) || (server !== null && host === new URL(server).host)
}
