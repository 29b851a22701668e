import type { FileWish } from '@renderer/ui/FileDialog'
import { CHANNELS, type Channel, HOST_EVENTS } from '@shared/bridge/channels'
import type { Bridge, Grant, HostResult } from '@shared/bridge/contract'
import { decodeMessage, encodeMessage } from '@shared/bridge/encoding'
import { createEventHub } from '@shared/bridge/events'

/** The bridge of a window that runs in a browser: messages to the loopback host that served it, and our own file dialog. */
export function createBrowserBridge(): Bridge {
  const hub = createEventHub()
  const stream = new EventSource('/bridge/events')
  for (const event of HOST_EVENTS) {
    stream.addEventListener(event, ({ data }: MessageEvent<string>) => {
      hub.emit(event, JSON.parse(data))
    })
  }
  const bridge = Object.fromEntries(
    CHANNELS.map((channel) => [channel, async (request: unknown) => ask(channel, request)]),
  ) as unknown as Bridge
  return {
    ...bridge,
    'host.info': async () => {
      const answer = await bridge['host.info']()
      // The user's language is the browser's; the host may run under another.
      return answer.ok ? { ok: true, value: { ...answer.value, locale: navigator.language } } : answer
    },
    'dialog.open': async ({ purpose }) => chooseFile(bridge, { use: 'open', purpose, suggestedName: '' }),
    'dialog.save': async ({ purpose, suggestedName }) => chooseFile(bridge, { use: 'save', purpose, suggestedName }),
    on: hub.on,
  }
}

async function chooseFile(bridge: Bridge, wish: FileWish): Promise<HostResult<Grant | null>> {
  const { askForFile } = await import('@renderer/ui/FileDialog')
  return { ok: true, value: await askForFile(bridge, wish) }
}

async function ask(channel: Channel, request: unknown): Promise<HostResult<unknown>> {
  try {
    const response = await fetch(`/bridge/${channel}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/octet-stream' },
      body: new Uint8Array(encodeMessage(request)),
    })
    if (!response.ok) return { ok: false, failure: 'unexpected', detail: await response.text() }
    return decodeMessage(new Uint8Array(await response.arrayBuffer())) as HostResult<unknown>
  } catch (error) {
    // The host was stopped: the window still holds the work and says that it cannot be reached.
    return { ok: false, failure: 'unexpected', detail: error instanceof Error ? error.message : String(error) }
  }
}
