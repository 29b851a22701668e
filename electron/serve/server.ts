import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answer, type Handlers } from '@electron/host/answer'
import type { SendEvent } from '@electron/host/host'
import { WINDOW_HEADERS } from '@electron/host/windowFiles'
import type { HostResult } from '@shared/bridge/contract'
import { decodeMessage, encodeMessage } from '@shared/bridge/encoding'
import { type Access, createAccess } from './access'
import { createEventStream, type EventStream } from './eventStream'

/** Where the page's files come from: the built window, or in development the server that builds it as one edits. */
export type ServePage = (request: IncomingMessage, response: ServerResponse, pathname: string) => Promise<void>

export interface ServerOptions {
  readonly handlers: Handlers
  readonly servePage: ServePage
  /** 0 lets the system choose. */
  readonly port: number
}

export interface RunningServer {
  /** Opens the window once: the token in it is spent by the first browser that asks. */
  readonly address: string
  readonly sendEvent: SendEvent
  readonly stop: () => Promise<void>
}

const LARGEST_REQUEST_BYTES = 300 * 1024 * 1024

/** Serves the window to one browser on this computer and to nobody else. */
export async function startServer({ handlers, servePage, port }: ServerOptions): Promise<RunningServer> {
  const events = createEventStream()
  const server = createServer()
  await listen(server, port)
  const access = createAccess(portOf(server))
  server.on('request', (request, response) => {
    respond({ access, handlers, servePage, events }, request, response).catch((error: unknown) => {
      refuse(response, 500, error instanceof Error ? error.message : String(error))
    })
  })
  return {
    address: `http://127.0.0.1:${portOf(server)}/?token=${access.token}`,
    sendEvent: events.send,
    stop: async () => {
      events.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

interface Parts {
  readonly access: Access
  readonly handlers: Handlers
  readonly servePage: ServePage
  readonly events: EventStream
}

async function respond(parts: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { access, handlers, servePage, events } = parts
  if (!access.isAddressedToUs(request.headers)) return refuse(response, 403, 'Palier answers its own page only.')
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  const token = url.searchParams.get('token')
  if (url.pathname === '/' && token !== null && !access.isAdmitted(request.headers)) {
    return admit(access, token, response)
  }
  if (!access.isAdmitted(request.headers)) {
    return refuse(response, 403, 'Open the address that Palier printed when it started; it works once, in one browser.')
  }
  if (url.pathname === '/bridge/events' && request.method === 'GET') return events.add(response)
  if (url.pathname.startsWith('/bridge/')) {
    return answerBridge(handlers, request, response, url.pathname.slice('/bridge/'.length))
  }
  if (request.method !== 'GET') return refuse(response, 405, 'Pages are only read.')
  return servePage(request, response, url.pathname)
}

/**
 * The first page only moves on: a cookie that is SameSite=Strict travels with what our own page asks for, but not with a redirect that
 * began in another program's page; and the token leaves the address.
 */
function admit(access: Access, token: string, response: ServerResponse): void {
  const cookie = access.admit(token)
  if (cookie === null) {
    refuse(response, 403, 'This address was already used. Start Palier again for a new one.')
    return
  }
  response.writeHead(200, { ...WINDOW_HEADERS, 'Content-Type': 'text/html; charset=utf-8', 'Set-Cookie': cookie })
  response.end('<!doctype html><meta http-equiv="refresh" content="0;url=/"><title>Palier</title>')
}

async function answerBridge(
  handlers: Handlers,
  request: IncomingMessage,
  response: ServerResponse,
  channel: string,
): Promise<void> {
  // A page of another site can send a form here, but not with this method, type and origin.
  const isOurs = request.method === 'POST' && request.headers.origin !== undefined
  if (!isOurs || request.headers['content-type'] !== 'application/octet-stream') {
    return refuse(response, 400, 'Not a message of the window.')
  }
  const body = await readBody(request)
  const result = await resultOf(handlers, channel, body)
  response.writeHead(200, { ...WINDOW_HEADERS, 'Content-Type': 'application/octet-stream' })
  response.end(encodeMessage(result))
}

async function resultOf(handlers: Handlers, channel: string, body: Uint8Array | null): Promise<HostResult<unknown>> {
  if (body === null) {
    return { ok: false, failure: 'tooLarge', detail: `a message of more than ${LARGEST_REQUEST_BYTES} bytes` }
  }
  try {
    return await answer(handlers, channel, decodeMessage(body))
  } catch (error) {
    return { ok: false, failure: 'invalidRequest', detail: error instanceof Error ? error.message : String(error) }
  }
}

/** The whole body; null once it is longer than any honest message. */
async function readBody(request: IncomingMessage): Promise<Uint8Array | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= LARGEST_REQUEST_BYTES) chunks.push(chunk)
    else chunks.length = 0
  }
  return size > LARGEST_REQUEST_BYTES ? null : Buffer.concat(chunks)
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  if (!response.headersSent)
    response.writeHead(status, { ...WINDOW_HEADERS, 'Content-Type': 'text/plain; charset=utf-8' })
  response.end(`${sentence}\n`)
}

async function listen(server: Server, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve()
    })
  })
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}
