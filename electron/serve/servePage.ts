import { request as ask } from 'node:http'
import { WINDOW_HEADERS, type WindowFiles, windowFileAt } from '@electron/host/windowFiles'
import type { ServePage } from './server'

/** Serves the built window. */
export function servePageFrom(files: WindowFiles): ServePage {
  return async (_request, response, pathname) => {
    const file = windowFileAt(files, pathname)
    if (file === undefined) {
      response.writeHead(404, { ...WINDOW_HEADERS, 'Content-Type': 'text/plain; charset=utf-8' })
      response.end('There is no such file.\n')
      return
    }
    response.writeHead(200, { ...WINDOW_HEADERS, 'Content-Type': file.type, 'Content-Length': file.bytes.length })
    response.end(file.bytes)
  }
}

/** In development: passes the request on to the server that builds the window as one edits, whose scripts need a looser policy. */
export function servePageThrough(devServer: string): ServePage {
  return async (request, response) => {
    const { host: _host, cookie: _cookie, ...headers } = request.headers
    await new Promise<void>((resolve, reject) => {
      const passedOn = ask(new URL(request.url ?? '/', devServer), { headers }, (answered) => {
        response.writeHead(answered.statusCode ?? 502, answered.headers)
        answered.pipe(response)
        answered.once('end', resolve)
      })
      passedOn.once('error', reject)
      passedOn.end()
    })
  }
}
