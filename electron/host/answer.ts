import { failureOf } from '@electron/files/failure'
import { type Channel, isChannel } from '@shared/bridge/channels'
import { type HostResult, REQUESTS, type RequestOf, type Responses } from '@shared/bridge/contract'

/** One function a channel: it answers with the value, or throws a HostError or the system's own error. */
export type Handlers = { readonly [C in Channel]: (request: RequestOf<C>) => Promise<Responses[C]> }

/**
 * Answers one message of the window: is there such a channel, is the request what the contract says, what does the handler answer.
 * Whatever goes wrong comes back as a failure; no exception crosses the bridge.
 */
export async function answer(handlers: Handlers, channel: unknown, request: unknown): Promise<HostResult<unknown>> {
  if (!isChannel(channel)) return { ok: false, failure: 'invalidRequest', detail: 'there is no such channel' }
  return answerChannel(handlers, channel, request)
}

async function answerChannel<C extends Channel>(
  handlers: Handlers,
  channel: C,
  request: unknown,
): Promise<HostResult<Responses[C]>> {
  const parsed = REQUESTS[channel].safeParse(request)
  if (!parsed.success) {
    const places = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
    return { ok: false, failure: 'invalidRequest', detail: `${channel}: ${places.join('; ')}` }
  }
  try {
    return { ok: true, value: await handlers[channel](parsed.data as RequestOf<C>) }
  } catch (error) {
    return { ok: false, ...failureOf(error) }
  }
}
