import type { ServerResponse } from 'node:http'
import type { SendEvent } from '@electron/host/host'
import { WINDOW_HEADERS } from '@electron/host/windowFiles'

/** The host's unasked messages as server-sent events; what is said before the window listens waits for it. */
export interface EventStream {
  readonly add: (response: ServerResponse) => void
  readonly send: SendEvent
  readonly close: () => void
}

export function createEventStream(): EventStream {
  const listeners = new Set<ServerResponse>()
  const waiting: string[] = []
  return {
    add: (response) => {
      response.writeHead(200, { ...WINDOW_HEADERS, 'Content-Type': 'text/event-stream' })
      response.flushHeaders()
      for (const text of waiting.splice(0)) response.write(text)
      listeners.add(response)
      response.once('close', () => listeners.delete(response))
    },
    send: (event, payload) => {
      const text = `event: ${event}\ndata: ${JSON.stringify(payload)}\n\n`
      if (listeners.size === 0) waiting.push(text)
      for (const response of listeners) response.write(text)
    },
    close: () => {
      for (const response of listeners) response.end()
    },
  }
}
