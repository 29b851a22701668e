import { request as ask, type IncomingHttpHeaders } from 'node:http'
import { createHandlers } from '@electron/host/handlers'
import { servePageFrom } from '@electron/serve/servePage'
import { type RunningServer, startServer } from '@electron/serve/server'
import { decodeMessage, encodeMessage } from '@shared/bridge/encoding'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createMemoryDisk } from '../../../support/memoryDisk'
import { quietHost } from '../../../support/quietHost'

const FILES = new Map([['index.html', { type: 'text/html', bytes: new TextEncoder().encode('the window') }]])

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

describe('the loopback server', () => {
  let server: RunningServer
  let origin = ''
  let token = ''
  beforeEach(async () => {
    const host = quietHost()
    const { handlers } = createHandlers({
      host,
      layer: createMemoryDisk().layer,
      dataFolder: '/data',
      workersFolder: '/none',
      isReadable: async () => true,
    })
    server = await startServer({ handlers, servePage: servePageFrom(FILES), port: 0 })
    const address = new URL(server.address)
    origin = address.origin
    token = address.searchParams.get('token') ?? ''
  })
  afterEach(async () => server.stop())

  const send = async (
    path: string,
    headers: Record<string, string> = {},
    body?: Uint8Array,
    method = body === undefined ? 'GET' : 'POST',
  ): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(origin)
      const sent = ask({ hostname, port, path, headers, method }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
        )
      })
      sent.on('error', reject)
      sent.end(body)
    })

  const admitted = async (): Promise<string> => {
    const { headers } = await send(`/?token=${token}`)
    return headers['set-cookie']?.[0]?.split(';')[0] ?? ''
  }
  const message = (cookie: string): Record<string, string> => ({
    cookie,
    origin,
    'content-type': 'application/octet-stream',
  })

  it('listens on this computer only', () => {
    expect(new URL(server.address).hostname).toBe('127.0.0.1')
  })

  it('shows nothing without the token or its cookie', async () => {
    for (const path of ['/', '/index.html', '/bridge/events', '/?token=guess']) {
      const { status, body } = await send(path)
      expect(status).toBe(403)
      expect(body.toString()).not.toContain('the window')
    }
  })

  it('trades the token for a cookie that no script reads and no other site sends', async () => {
    const { status, headers, body } = await send(`/?token=${token}`)
    expect(status).toBe(200)
    expect(headers['set-cookie']?.[0]).toMatch(/HttpOnly; SameSite=Strict/)
    expect(body.toString()).not.toContain(token)
  })

  it('takes the token once', async () => {
    await send(`/?token=${token}`)
    expect((await send(`/?token=${token}`)).status).toBe(403)
  })

  it('serves the window to the browser that holds the cookie, with its content policy', async () => {
    const { status, headers, body } = await send('/', { cookie: await admitted() })
    expect(status).toBe(200)
    expect(body.toString()).toBe('the window')
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'")
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  it('refuses another name for itself, as a page that rebinds its own name would use', async () => {
    const cookie = await admitted()
    const { port } = new URL(origin)
    for (const host of ['evil.example', `evil.example:${port}`, `localhost:${port}`, '127.0.0.1']) {
      expect((await send('/', { cookie, host })).status).toBe(403)
    }
  })

  it('refuses another origin, even with the cookie', async () => {
    const cookie = await admitted()
    for (const other of ['http://evil.example', 'http://127.0.0.1:1', 'null']) {
      expect(
        (await send('/bridge/host.info', { ...message(cookie), origin: other }, encodeMessage(undefined))).status,
      ).toBe(403)
    }
    expect((await send('/', { cookie, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' })).status).toBe(403)
  })

  it.each([
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/assets/../../package.json',
    '//etc/passwd',
  ])('has no file at %s', async (path) => {
    expect((await send(path, { cookie: await admitted() })).status).toBe(404)
  })

  it('answers a message of the window', async () => {
    const { status, body } = await send('/bridge/host.info', message(await admitted()), encodeMessage(undefined))
    expect(status).toBe(200)
    expect(decodeMessage(body)).toMatchObject({ ok: true, value: { kind: 'browser' } })
  })

  it('answers a message that is none, or goes to no channel, with a failure', async () => {
    const cookie = await admitted()
    for (const [channel, body] of [
      ['host.info', new Uint8Array([1, 2, 3])],
      ['no.channel', encodeMessage(undefined)],
    ] as const) {
      const answered = await send(`/bridge/${channel}`, message(cookie), body)
      expect(decodeMessage(answered.body)).toMatchObject({ ok: false, failure: 'invalidRequest' })
    }
  })

  it('takes no message as a form, a link or a script of another page would send it', async () => {
    const cookie = await admitted()
    const body = encodeMessage(undefined)
    expect((await send('/bridge/host.info', { cookie, 'content-type': 'application/octet-stream' }, body)).status).toBe(
      400,
    )
    expect((await send('/bridge/host.info', { ...message(cookie), 'content-type': 'text/plain' }, body)).status).toBe(
      400,
    )
    expect((await send('/bridge/host.info', message(cookie))).status).toBe(400)
    expect((await send('/', message(cookie), body)).status).toBe(405)
  })

  it('keeps what it says unasked until the window listens', async () => {
    server.sendEvent('file.opened', { token: 't'.repeat(32), name: 'FY26.palier' })
    const cookie = await admitted()
    const { hostname, port } = new URL(origin)
    const heard = await new Promise<string>((resolve, reject) => {
      const sent = ask({ hostname, port, path: '/bridge/events', headers: { cookie } }, (response) => {
        response.once('data', (chunk: Buffer) => resolve(chunk.toString()))
      })
      sent.on('error', reject)
      sent.end()
    })
    expect(heard).toContain('event: file.opened\ndata: {"token"')
  })
})
