import type { Bridge } from '@shared/bridge/contract'
import { createBrowserBridge } from './browserBridge'

declare global {
  interface Window {
    /** What the preload gives the window on the desktop; a browser has none. */
    readonly palier?: Bridge
  }
}

/** The window's one way to the world: the preload's on the desktop, the loopback host's in a browser. */
export function connectBridge(): Bridge {
  return window.palier ?? createBrowserBridge()
}
