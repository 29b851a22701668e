import type { HostEvent } from './channels'
import type { HostEvents } from './contract'

/** Where the host's unasked messages meet the window's listeners. */
export interface EventHub {
  readonly on: <E extends HostEvent>(event: E, listener: (payload: HostEvents[E]) => void) => () => void
  readonly emit: <E extends HostEvent>(event: E, payload: HostEvents[E]) => void
}

type Waiting = { readonly [E in HostEvent]: HostEvents[E][] }
type Listeners = { readonly [E in HostEvent]: Set<(payload: HostEvents[E]) => void> }

/**
 * A hub that keeps what arrives before anybody listens and hands it to the first listener: a file the user opened from the desktop
 * reaches the host before the window has drawn itself.
 */
export function createEventHub(): EventHub {
  const waiting: Waiting = { 'close.requested': [], 'menu.command': [], 'file.opened': [] }
  const listeners: Listeners = { 'close.requested': new Set(), 'menu.command': new Set(), 'file.opened': new Set() }
  return {
    on: (event, listener) => {
      listeners[event].add(listener)
      for (const payload of waiting[event].splice(0)) listener(payload)
      return () => {
        listeners[event].delete(listener)
      }
    },
    emit: (event, payload) => {
      if (listeners[event].size === 0) waiting[event].push(payload)
      for (const listener of listeners[event]) listener(payload)
    },
  }
}
